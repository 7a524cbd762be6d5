import { Hono } from 'hono';
import { documentResponse, findDocument, readDocumentFile } from '../../../platform/documents/frozen.ts';
import { prepareReport } from '../../../platform/documents/ReportView.tsx';
import { idOf, placeOf } from '../../../platform/web/asked-for.ts';
import { type Env, read } from '../../../platform/web/context.ts';
import { pageAddresses } from '../../../platform/web/list-address.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { publicPapersHref } from '../addresses.ts';
import { PublicPaperPage } from './pages/PublicPaperPage.tsx';
import { PublicPapers } from './pages/PublicPapers.tsx';
import { publicFormats } from './public-paper.ts';
import { findPublicPaper, listNotices, listPublicMeetings } from './queries.ts';

/** What anybody may read. What is taken off the site is gone at once, so no page is kept unasked. */
export const publicPaperRoutes = new Hono<Env>();
const LIST = '/:organisation/papers';
const ONE = `${LIST}/:id`;

publicPaperRoutes.get(LIST, async (c) => {
  const { slug, name, boardName, today } = c.var.organisation;
  const { page, notices } = await read(c, async (db) => ({
    page: await listPublicMeetings(db, placeOf(c)),
    notices: await listNotices(db, today),
  }));
  c.header('Cache-Control', 'no-cache');
  return c.render(
    <PublicPapers
      slug={slug}
      boardName={boardName}
      notices={notices}
      meetings={page.rows}
      {...pageAddresses(publicPapersHref(slug), {}, page)}
    />,
    { title: 'Meetings and papers', description: `Meetings in public of ${name}, and their papers.` },
  );
});

publicPaperRoutes.get(ONE, async (c) => {
  const { slug } = c.var.organisation;
  const id = idOf(c);
  const found = await read(c, async (db) => {
    const paper = await findPublicPaper(db, id);
    const document = paper && (await findDocument(db, paper.documentId));
    return paper && document ? { paper, model: document.model } : null;
  });
  if (!found) throw new NotFound();
  const report = await prepareReport(found.model);
  c.header('Cache-Control', 'no-cache');
  return c.render(<PublicPaperPage slug={slug} paper={found.paper} report={report} />, {
    title: found.paper.title,
    breadcrumb: [{ href: publicPapersHref(slug), text: 'Meetings and papers' }],
  });
});

publicPaperRoutes.get(`${ONE}/files/:format`, async (c) => {
  const { earshot, organisation } = c.var;
  const format = publicFormats.find(({ key }) => key === c.req.param('format'))?.key;
  if (!format) throw new NotFound();
  const paper = await read(c, (db) => findPublicPaper(db, idOf(c)));
  if (!paper) throw new NotFound();
  const { dataFolder } = earshot.config;
  const file = await readDocumentFile(
    earshot.database,
    dataFolder,
    organisation.id,
    paper.documentId,
    format,
  );
  if (!file) throw new NotFound();
  const response = documentResponse(file);
  response.headers.set('Cache-Control', 'no-cache');
  return response;
});
