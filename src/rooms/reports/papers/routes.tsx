import { Hono } from 'hono';
import { purposeName } from '../../../../reference/paper-cover.ts';
import { longDate } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import {
  documentResponse,
  findDocument,
  readDocumentFile,
  reproduceDocument,
} from '../../../platform/documents/frozen.ts';
import { prepareReport } from '../../../platform/documents/ReportView.tsx';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { idOf, placeOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { readQuery } from '../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses } from '../../../platform/web/list-address.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { paperHref, papersHref } from '../addresses.ts';
import { attempt } from '../attempt.ts';
import { findMeeting, listMeetingChoices } from '../meetings/queries.ts';
import { mayMakePapers, mayReadPapers, readsUnissuedPapers } from '../policy.ts';
import { decidingRoutes } from './deciding-routes.tsx';
import { readPaperReport } from './issue.ts';
import { ListPapers } from './pages/ListPapers.tsx';
import { PreviewPaper } from './pages/PreviewPaper.tsx';
import { VerifyPaper } from './pages/VerifyPaper.tsx';
import {
  blankBoxes,
  type PaperFormat,
  paperFilter,
  paperFormats,
  resolutionName,
  stateName,
} from './paper.ts';
import { countPapers, findPaper, listPapers } from './queries.ts';
import { showPaper } from './show-paper.tsx';
import { paperWritingRoutes } from './writing-routes.tsx';

export const paperRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/papers';
const ONE = `${LIST}/:id`;

const readFilter = (c: WebContext) => paperFilter.parse(readQuery(c));

paperRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadPapers(who));
  const filter = readFilter(c);
  const { page, total, meetings, meeting } = await read(c, async (db) => ({
    page: await listPapers(db, who, filter, placeOf(c)),
    total: await countPapers(db, who, filter),
    meetings: await listMeetingChoices(db, who, filter.meeting ?? null),
    meeting: filter.meeting ? await findMeeting(db, who, filter.meeting) : null,
  }));
  const { slug } = who.organisation;
  const list = papersHref(slug);
  return c.render(
    <ListPapers
      slug={slug}
      rows={page.rows}
      total={total}
      filter={filter}
      meetings={meetings}
      parts={filterParts(list, filter, {
        meeting: () =>
          meeting ? `for the ${meeting.bodyName} of ${longDate(meeting.heldOn)}` : 'for one meeting',
        state: (value) => `state: ${stateName(value).toLowerCase()}`,
        purpose: (value) => purposeName(value).toLowerCase(),
        plan: () => 'about one plan',
        resolved: () => 'issued, the meeting held, nothing resolved yet',
      })}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, page)}
      readsUnissued={readsUnissuedPapers(who)}
      mayMake={mayMakePapers(who)}
    />,
    { title: 'Papers' },
  );
});

paperRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadPapers(who));
  const filter = readFilter(c);
  const pages = batches(
    (before) => read(c, (db) => listPapers(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.id,
      row.title,
      row.bodyName,
      row.heldOn,
      row.agendaNumber,
      row.attachmentNumber,
      purposeName(row.purpose),
      stateName(row.state),
      row.issuedOn,
      row.publishedOn,
      row.resolved ? resolutionName(row.resolved) : null,
    ],
  );
  const header = [
    'Id',
    'Paper',
    'Body',
    'Meeting',
    'Agenda item',
    'Attachment',
    'Purpose',
    'State',
    'Issued on',
    'Published on',
    'Resolved',
  ];
  return csvResponse('papers.csv', header, pages);
});

paperRoutes.route('/', paperWritingRoutes);

paperRoutes.get(ONE, (c) => showPaper(c, idOf(c)));

const crumbs = (slug: string, id: string, title: string) => [
  { href: papersHref(slug), text: 'Papers' },
  { href: paperHref(slug, id), text: title },
];

paperRoutes.get(`${ONE}/preview`, async (c) => {
  const { who, earshot } = c.var;
  require(readsUnissuedPapers(who));
  const place = { database: earshot.database, dataFolder: earshot.config.dataFolder };
  const id = idOf(c);
  const done = await attempt(() => readPaperReport(place, who, id));
  if (!done.ok) {
    c.status(done.status);
    return showPaper(c, id, done.errors);
  }
  const { paper, report } = done.value;
  if (paper.documentId) throw new NotFound();
  const { slug } = who.organisation;
  return c.render(
    <PreviewPaper
      slug={slug}
      id={paper.id}
      title={paper.title}
      blank={blankBoxes(paper).length}
      report={await prepareReport(report)}
    />,
    { title: `Preview: ${paper.title}`, breadcrumb: crumbs(slug, paper.id, paper.title) },
  );
});

/** The issued document of a paper that this person may see. */
async function requireIssued(c: WebContext) {
  const paper = await read(c, (db) => findPaper(db, c.var.who, idOf(c)));
  if (!paper?.documentId) throw new NotFound();
  return { paper, documentId: paper.documentId };
}

paperRoutes.get(`${ONE}/files/:format`, async (c) => {
  const { earshot, organisation } = c.var;
  const format = paperFormats.find((one) => one === c.req.param('format'));
  if (!format) throw new NotFound();
  const { documentId } = await requireIssued(c);
  const { dataFolder } = earshot.config;
  const file = await readDocumentFile(earshot.database, dataFolder, organisation.id, documentId, format);
  if (!file) throw new NotFound();
  return documentResponse(file);
});

paperRoutes.get(`${ONE}/verify`, async (c) => {
  const { who, earshot } = c.var;
  const { paper, documentId } = await requireIssued(c);
  const found = await read(c, (db) => findDocument(db, documentId));
  const again = found && (await reproduceDocument(earshot.database, who.organisation.id, documentId));
  if (!again) throw new NotFound();
  const { slug } = who.organisation;
  const files = again.files.filter((file): file is typeof file & { format: PaperFormat } =>
    paperFormats.some((format) => format === file.format),
  );
  return c.render(
    <VerifyPaper
      slug={slug}
      id={paper.id}
      title={paper.title}
      modelIntact={again.modelIntact}
      files={files}
    />,
    { title: 'A paper made again', breadcrumb: crumbs(slug, paper.id, paper.title) },
  );
});

paperRoutes.route('/', decidingRoutes);
