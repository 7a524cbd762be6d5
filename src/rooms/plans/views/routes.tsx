import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { idOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { myLinesHref, planHref, plansHref } from '../addresses.ts';
import { type LineFacts, listLineFacts } from '../lines/line-facts.ts';
import { mayReadPlans, mayUpdateLine } from '../policy.ts';
import { asAtOf, monthAsked } from './asked.ts';
import { linesCsv, once } from './csv.ts';
import { datedThings, monthOf } from './dated.ts';
import { MyLines } from './pages/MyLines.tsx';
import { PlanCalendar } from './pages/PlanCalendar.tsx';
import { PlanExceptions } from './pages/PlanExceptions.tsx';
import { PlanPick } from './pages/PlanPick.tsx';
import { PlanTimeline } from './pages/PlanTimeline.tsx';
import { PlanWorkload } from './pages/PlanWorkload.tsx';
import { findPlanHead, planHeads } from './queries.ts';
import { timeline } from './timeline.ts';
import { byPressure, exceptions, workload } from './views.ts';

export const viewRoutes = new Hono<Env>();
const PLAN = '/:organisation/desk/plans/:id';
const MINE = '/:organisation/desk/my-lines';

viewRoutes.get(MINE, async (c) => {
  const { who } = c.var;
  require(mayReadPlans(who));
  const shown = await read(c, async (db) => ({
    lines: byPressure(await listLineFacts(db, who, { asAt: who.organisation.today, ownOnly: true })),
    plans: await planHeads(db, who),
  }));
  return c.render(<MyLines slug={who.organisation.slug} {...shown} />, { title: 'My lines' });
});

viewRoutes.get(`${MINE}/export.csv`, async (c) => {
  const { who } = c.var;
  require(mayReadPlans(who));
  const lines = await read(c, (db) =>
    listLineFacts(db, who, { asAt: who.organisation.today, ownOnly: true }),
  );
  return linesCsv('my-lines.csv', byPressure(lines));
});

/** The plan of the address with its lines on the day asked for. */
async function planWithLines(c: WebContext) {
  const { who } = c.var;
  const id = idOf(c);
  const asAt = asAtOf(c);
  const found = await read(c, async (db) => {
    const plan = await findPlanHead(db, who, id);
    return plan && { plan, lines: await listLineFacts(db, who, { planId: id, asAt }) };
  });
  if (!found) throw new NotFound();
  const { slug } = who.organisation;
  return {
    ...found,
    slug,
    asAt,
    mayUpdate: (line: LineFacts) =>
      mayUpdateLine(who, { responsibleIds: [...line.leadIds, ...line.supportIds] }),
    breadcrumb: [
      { href: plansHref(slug), text: 'Plans' },
      { href: planHref(slug, id), text: found.plan.title },
    ],
  };
}

viewRoutes.get(`${PLAN}/exceptions`, async (c) => {
  const { plan, lines, slug, asAt, mayUpdate, breadcrumb } = await planWithLines(c);
  return c.render(
    <PlanExceptions
      slug={slug}
      planId={plan.id}
      title={plan.title}
      asAt={asAt}
      exceptions={exceptions(lines)}
      confirm={lines.filter(({ standing }) => standing.kind === 'confirm_delivered')}
      mayUpdate={mayUpdate}
    />,
    { title: 'Exceptions', breadcrumb },
  );
});

viewRoutes.get(`${PLAN}/exceptions.csv`, async (c) => {
  const { lines } = await planWithLines(c);
  return linesCsv('exceptions.csv', exceptions(lines));
});

viewRoutes.get(`${PLAN}/undated`, async (c) => {
  const { plan, lines, slug, asAt, mayUpdate, breadcrumb } = await planWithLines(c);
  return c.render(
    <PlanPick
      slug={slug}
      planId={plan.id}
      title={plan.title}
      asAt={asAt}
      lines={lines.filter(({ standing }) => standing.kind === 'undated')}
      mayUpdate={mayUpdate}
      heading="Without a date"
      says="Nothing says by when, how often, or when they are needed. Open a line to give it a date."
      empty="Every line has a date, an interval or a condition."
    />,
    { title: 'Lines without a date', breadcrumb },
  );
});

viewRoutes.get(`${PLAN}/unowned`, async (c) => {
  const { plan, lines, slug, asAt, mayUpdate, breadcrumb } = await planWithLines(c);
  return c.render(
    <PlanPick
      slug={slug}
      planId={plan.id}
      title={plan.title}
      asAt={asAt}
      lines={lines.filter(({ leadNames }) => leadNames.length === 0)}
      mayUpdate={mayUpdate}
      heading="Without a lead"
      says="Nobody is named who leads them. Open a line to name somebody."
      empty="Every line has a lead."
    />,
    { title: 'Lines without a lead', breadcrumb },
  );
});

viewRoutes.get(`${PLAN}/workload`, async (c) => {
  const { plan, lines, slug, asAt, breadcrumb } = await planWithLines(c);
  return c.render(
    <PlanWorkload slug={slug} planId={plan.id} title={plan.title} asAt={asAt} loads={workload(lines)} />,
    { title: 'Workload', breadcrumb },
  );
});

viewRoutes.get(`${PLAN}/workload.csv`, async (c) => {
  const { lines } = await planWithLines(c);
  const header = ['Who', 'Leads', 'Supports', 'Green', 'Amber', 'Red', 'Overdue', 'Due soon', 'No date'];
  const rows = workload(lines).map((load) => [
    load.name ?? 'Nobody',
    load.leads,
    load.supports,
    load.green,
    load.amber,
    load.red,
    load.overdue,
    load.dueSoon,
    load.undated,
  ]);
  return csvResponse('workload.csv', header, once(rows));
});

viewRoutes.get(`${PLAN}/timeline`, async (c) => {
  const { plan, lines, slug, breadcrumb } = await planWithLines(c);
  return c.render(
    <PlanTimeline slug={slug} planId={plan.id} title={plan.title} {...timeline(lines, plan)} />,
    { title: 'Timeline', breadcrumb },
  );
});

viewRoutes.get(`${PLAN}/calendar`, async (c) => {
  const { plan, lines, slug, asAt, breadcrumb } = await planWithLines(c);
  const month = monthAsked(c, asAt);
  const { first, last, before, after } = monthOf(month);
  const to = (other: string) => `${planHref(slug, plan.id, 'calendar')}?month=${other}`;
  return c.render(
    <PlanCalendar
      slug={slug}
      title={plan.title}
      month={month}
      things={datedThings(lines, first, last, () => plan.startsOn)}
      before={before}
      after={after}
      beforeHref={to(before)}
      afterHref={to(after)}
      feedHref={`${myLinesHref(slug)}/calendar`}
    />,
    { title: 'Calendar', breadcrumb },
  );
});
