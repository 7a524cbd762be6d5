import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, placeOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { readQuery } from '../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses } from '../../../platform/web/list-address.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { plansHref } from '../addresses.ts';
import { listLineFacts } from '../lines/line-facts.ts';
import { lineWritingRoutes } from '../lines/writing-routes.tsx';
import { mayApprovePlan, mayEditPlans, mayPublishPlans, mayReadPlans } from '../policy.ts';
import { mayReadSchemes } from '../schemes/queries.ts';
import { asAtOf } from '../views/asked.ts';
import { exceptions } from '../views/views.ts';
import { PLAN } from './commands.ts';
import { listLineDetails } from './line-details.ts';
import { lineListRoutes } from './line-list-routes.tsx';
import { ListPlans } from './pages/ListPlans.tsx';
import { ShowPlan } from './pages/ShowPlan.tsx';
import { kindName, planFilter, shownPlanFields, stateOf } from './plan-form.ts';
import { sliceOf } from './plan-parts.ts';
import { countPlans, countWaitingQuestions, findPlan, listPlans, listSections } from './queries.ts';
import { rollUp } from './roll-up.ts';
import { sectionRoutes } from './section-routes.tsx';
import { findSeparation } from './step-commands.ts';
import { planStepRoutes } from './step-routes.tsx';
import { planWritingRoutes } from './writing-routes.tsx';

export const planPageRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/plans';
const ONE = `${LIST}/:id`;

// "new" is no plan's id, so the form comes before the plan's page.
planPageRoutes.route('/', planWritingRoutes);
planPageRoutes.route('/', planStepRoutes);
planPageRoutes.route('/', sectionRoutes);
planPageRoutes.route('/', lineListRoutes);
planPageRoutes.route('/', lineWritingRoutes);

const readFilter = (c: WebContext) => planFilter.parse(readQuery(c));

planPageRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadPlans(who));
  const filter = readFilter(c);
  const { page, total } = await read(c, async (db) => ({
    page: await listPlans(db, who, filter, placeOf(c)),
    total: await countPlans(db, who, filter),
  }));
  const { slug } = who.organisation;
  const list = plansHref(slug);
  return c.render(
    <ListPlans
      slug={slug}
      rows={page.rows}
      total={total}
      filter={filter}
      parts={filterParts(list, filter, {
        q: (words) => `with “${words}” in the title`,
        kind: (key) => kindName(key).toLowerCase(),
        state: (key) => stateOf(key).name.toLowerCase(),
        year: (year) => `in ${year}`,
      })}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, page)}
      mayWrite={mayEditPlans(who)}
      mayReadSchemes={mayReadSchemes(who)}
    />,
    { title: 'Plans' },
  );
});

planPageRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadPlans(who));
  const filter = readFilter(c);
  const pages = batches(
    (before) => read(c, (db) => listPlans(db, who, filter, { before, after: null })),
    (row) => [
      row.id,
      row.title,
      row.edition,
      stateOf(row.state).name,
      kindName(row.kind),
      row.startsOn,
      row.endsOn,
      row.ownerName,
      row.lines,
      row.rag.green,
      row.rag.amber,
      row.rag.red,
      row.rag.none,
      row.overdue,
      row.publishedOn,
    ],
  );
  const header = [
    'Id',
    'Plan',
    'Edition',
    'State',
    'What it is for',
    'Begins on',
    'Ends on',
    'Owner',
    'Lines',
    'Green',
    'Amber',
    'Red',
    'Not rated',
    'Overdue',
    'Published on',
  ];
  return csvResponse('plans.csv', header, pages);
});

planPageRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const { slug, today } = who.organisation;
  const asAt = asAtOf(c);
  const shown = await read(c, async (db) => {
    const plan = await findPlan(db, who, id);
    if (!plan) return null;
    const sections = await listSections(db, id);
    const lines = await listLineFacts(db, who, { planId: id, asAt });
    const slice = sliceOf(lines, sections, Number(c.req.query('page')));
    const ids = slice.parts.flatMap((part) => part.lines.map((line) => line.id));
    return {
      plan,
      sections,
      slice,
      counts: rollUp(lines, sections),
      exceptions: exceptions(lines).length,
      details: await listLineDetails(db, who, ids, asAt),
      questions: await countWaitingQuestions(db, id),
      history: await listShownHistory(db, PLAN, id, shownPlanFields),
      separation: plan.state === 'submitted' ? await findSeparation(db, who, plan) : null,
    };
  });
  if (!shown) throw new NotFound();
  return c.render(
    <ShowPlan
      slug={slug}
      today={today}
      asAt={asAt}
      {...shown}
      may={{
        write: mayEditPlans(who),
        approve: mayApprovePlan(who, { writtenBy: null }),
        publish: mayPublishPlans(who),
      }}
    />,
    { title: shown.plan.title, breadcrumb: [{ href: plansHref(slug), text: 'Plans' }] },
  );
});
