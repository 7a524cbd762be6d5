import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { documentResponse, findDocument, readDocumentFile } from '../../../../platform/documents/frozen.ts';
import { prepareReport } from '../../../../platform/documents/ReportView.tsx';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { idOf, placeOf } from '../../../../platform/web/asked-for.ts';
import { batches } from '../../../../platform/web/batches.ts';
import { type Env, read, type WebContext } from '../../../../platform/web/context.ts';
import { readQuery } from '../../../../platform/web/form.ts';
import {
  filterParts,
  listAddress,
  pageAddresses,
  sinceWords,
} from '../../../../platform/web/list-address.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayReadFeedback } from '../../policy.ts';
import { insightHref, insightReportsHref } from '../addresses.ts';
import { mayIssueInsight, mayKeepReaders, mayListInsightReports } from '../policy.ts';
import { circulationWords, issuedFilter, issuedFormats, issuedKindName, monthsWords } from './issued.ts';
import { ListIssued } from './pages/ListIssued.tsx';
import { ShowIssued } from './pages/ShowIssued.tsx';
import { countInsightReports, findInsightReport, listInsightReports } from './queries.ts';

/** Digests and reports as they were issued. A practice finds its own reports here, and no other's. */
export const issuedRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/insight/reports';
const ONE = `${LIST}/:id`;

const crumbs = (c: WebContext) =>
  mayReadFeedback(c.var.who) ? [{ href: insightHref(c.var.organisation.slug), text: 'Insight group' }] : [];

issuedRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayListInsightReports(who));
  const filter = issuedFilter.parse(readQuery(c));
  const { page, total } = await read(c, async (db) => ({
    page: await listInsightReports(db, who, filter, placeOf(c)),
    total: await countInsightReports(db, who, filter),
  }));
  const { slug } = who.organisation;
  const list = insightReportsHref(slug);
  return c.render(
    <ListIssued
      slug={slug}
      rows={page.rows}
      total={total}
      filter={filter}
      parts={filterParts(list, filter, {
        kind: (key) => issuedKindName(key).toLowerCase(),
        ...sinceWords,
      })}
      csvHref={listAddress(`${list}.csv`, filter)}
      readsAll={mayReadFeedback(who)}
      mayIssue={mayIssueInsight(who)}
      mayKeepReaders={mayKeepReaders(who)}
      {...pageAddresses(list, filter, page)}
    />,
    { title: 'Reports issued', breadcrumb: crumbs(c) },
  );
});

issuedRoutes.get(`${LIST}.csv`, (c) => {
  const { who } = c.var;
  require(mayListInsightReports(who));
  const filter = issuedFilter.parse(readQuery(c));
  const pages = batches(
    (before) => read(c, (db) => listInsightReports(db, who, filter, { before, after: null }, 200)),
    (row) => [
      row.id,
      issuedKindName(row.kind),
      row.title,
      row.about,
      monthsWords(row),
      row.issuedOn,
      row.issuerName,
      circulationWords(row),
    ],
  );
  const header = ['Id', 'Kind', 'Title', 'About', 'Months', 'Issued on', 'Issued by', 'For whom'];
  return csvResponse('insight-reports.csv', header, pages);
});

async function requireIssued(c: WebContext) {
  const { who } = c.var;
  require(mayListInsightReports(who));
  const found = await read(c, async (db) => {
    const issued = await findInsightReport(db, who, idOf(c));
    return issued ? { issued, document: await findDocument(db, issued.documentId) } : null;
  });
  if (!found?.document) throw new NotFound();
  return { issued: found.issued, document: found.document };
}

issuedRoutes.get(ONE, async (c) => {
  const { slug } = c.var.organisation;
  const { issued, document } = await requireIssued(c);
  return c.render(
    <ShowIssued
      slug={slug}
      issued={issued}
      sha256={document.modelSha256}
      report={await prepareReport(document.model)}
    />,
    {
      title: issued.title,
      breadcrumb: [...crumbs(c), { href: insightReportsHref(slug), text: 'Reports issued' }],
    },
  );
});

issuedRoutes.get(`${ONE}/files/:format`, async (c) => {
  const format = issuedFormats.find((one) => one === c.req.param('format'));
  if (!format) throw new NotFound();
  const { issued } = await requireIssued(c);
  const { earshot, organisation } = c.var;
  const { dataFolder } = earshot.config;
  const file = await readDocumentFile(
    earshot.database,
    dataFolder,
    organisation.id,
    issued.documentId,
    format,
  );
  if (!file) throw new NotFound();
  return documentResponse(file);
});
