import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { findLetterhead } from '../../../platform/documents/letterhead.ts';
import { prepareReport, ReportView } from '../../../platform/documents/ReportView.tsx';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { idOf, placeOf, textOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, type Typed } from '../../../platform/web/form.ts';
import { pageAddresses } from '../../../platform/web/list-address.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { mayMakePapers, newPaperHref } from '../../reports/door.ts';
import { planHref, plansHref, snapshotHref } from '../addresses.ts';
import { mayTakeSnapshot, readsAllPlans } from '../policy.ts';
import { formatOf, planReportFor, sendReport } from '../print/download.ts';
import { planReport } from '../print/plan-report.ts';
import { printRoutes } from '../print/routes.tsx';
import { priorityRoutes } from '../priorities/routes.tsx';
import { takeSnapshot } from './commands.ts';
import { movementRoutes } from './movement-routes.tsx';
import { ListSnapshots } from './pages/ListSnapshots.tsx';
import { ShowSnapshot } from './pages/ShowSnapshot.tsx';
import { findPlanName, findSnapshot, listSnapshots } from './queries.ts';
import { snapshotForm } from './snapshot.ts';

export const snapshotRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/plans/:id/snapshots';
const ONE = '/:organisation/desk/plan-snapshots/:id';

snapshotRoutes.route('/', movementRoutes);
snapshotRoutes.route('/', printRoutes);
snapshotRoutes.route('/', priorityRoutes);

async function showList(c: WebContext, typed?: Typed, errors: Record<string, string> = {}) {
  const { who } = c.var;
  require(readsAllPlans(who));
  const id = idOf(c);
  const { slug, today } = who.organisation;
  const found = await read(c, async (db) => ({
    plan: await findPlanName(db, who, id),
    page: await listSnapshots(db, who, id, placeOf(c)),
  }));
  if (!found.plan) throw new NotFound();
  const asAt = typed
    ? {
        day: textOf(typed, 'asAt-day'),
        month: textOf(typed, 'asAt-month'),
        year: textOf(typed, 'asAt-year'),
      }
    : today;
  return c.render(
    <ListSnapshots
      slug={slug}
      plan={found.plan}
      rows={found.page.rows}
      mayTake={mayTakeSnapshot(who)}
      values={{ title: typed ? textOf(typed, 'title') : '', asAt }}
      errors={errors}
      {...pageAddresses(planHref(slug, id, 'snapshots'), {}, found.page)}
    />,
    {
      title: `Snapshots of ${found.plan.title}`,
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        { href: planHref(slug, id), text: found.plan.title },
      ],
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

snapshotRoutes.get(LIST, (c) => showList(c));

snapshotRoutes.post(LIST, async (c) => {
  const { who } = c.var;
  require(mayTakeSnapshot(who));
  const { slug, today } = who.organisation;
  const form = await readForm(c, snapshotForm(today));
  if (!form.ok) {
    c.status(400);
    return showList(c, form.typed, form.errors);
  }
  const { title, asAt } = form.values;
  const id = await write(c, (db) => takeSnapshot(db, who, idOf(c), { title, asAt: asAt ?? today }));
  flash(c, {
    kind: 'success',
    text: 'The snapshot is taken. What is changed from now on does not touch it.',
  });
  return c.redirect(snapshotHref(slug, id), 303);
});

snapshotRoutes.get(`${LIST}.csv`, async (c) => {
  const { who } = c.var;
  require(readsAllPlans(who));
  const id = idOf(c);
  const plan = await read(c, (db) => findPlanName(db, who, id));
  if (!plan) throw new NotFound();
  const pages = batches(
    (before) => read(c, (db) => listSnapshots(db, who, id, { before, after: null }, 200)),
    ({ asAt, title, counts, takenByName }) => [
      asAt,
      title,
      counts.lines,
      counts.rag.green,
      counts.rag.amber,
      counts.rag.red,
      counts.rag.none,
      counts.delivery.complete,
      takenByName,
    ],
  );
  const header = ['As at', 'Snapshot', 'Lines', 'Green', 'Amber', 'Red', 'Not rated', 'Complete', 'Taken by'];
  return csvResponse('snapshots.csv', header, pages);
});

/** A snapshot that this person may see whole. */
async function requireSnapshot(c: WebContext) {
  const { who } = c.var;
  require(readsAllPlans(who));
  const snapshot = await read(c, (db) => findSnapshot(db, who, idOf(c)));
  if (!snapshot) throw new NotFound();
  return snapshot;
}

snapshotRoutes.get(ONE, async (c) => {
  const { organisation, who } = c.var;
  const snapshot = await requireSnapshot(c);
  const { slug } = organisation;
  const { content, id, planId, title } = snapshot;
  const prepared = await prepareReport(planReport(content, await findLetterhead(c)));
  const named = { docx: 'Word', pdf: 'PDF', xlsx: 'Spreadsheet', csv: 'CSV' };
  return c.render(
    <ShowSnapshot
      slug={slug}
      snapshot={snapshot}
      planTitle={content.plan.title}
      downloads={Object.entries(named).map(([format, text]) => ({
        href: snapshotHref(slug, id, format),
        text,
      }))}
      newPaperHref={snapshot.intact && mayMakePapers(who) ? newPaperHref(slug, { snapshot: id }) : undefined}
    >
      <ReportView report={prepared} />
    </ShowSnapshot>,
    {
      title,
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        { href: planHref(slug, planId), text: content.plan.title },
        { href: planHref(slug, planId, 'snapshots'), text: 'Snapshots' },
      ],
    },
  );
});

snapshotRoutes.get(`${ONE}/:format`, async (c) => {
  const format = formatOf(c.req.param('format'));
  const { content } = await requireSnapshot(c);
  const report = planReportFor(format, content, await findLetterhead(c));
  return sendReport(c, report, format, `${content.plan.slug}-${content.asAt}`);
});
