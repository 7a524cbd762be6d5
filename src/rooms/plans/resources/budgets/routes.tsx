import { Hono } from 'hono';
import { Confirm } from '../../../../design/record/Confirm.tsx';
import { require } from '../../../../platform/access/allows.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../../platform/history/record-page.ts';
import { idOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { readQuery } from '../../../../platform/web/form.ts';
import { filterParts, listAddress } from '../../../../platform/web/list-address.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { getYearStart } from '../../mechanisms/financial-year.ts';
import { financialYearOf } from '../../mechanisms/quarters.ts';
import { mayEditResources, mayReadResources } from '../../policy.ts';
import { budgetHref, budgetsHref } from '../addresses.ts';
import {
  type BudgetFilter,
  budgetFields,
  budgetFilter,
  budgetState,
  EVERY_YEAR,
  totalOf,
  totalsBy,
} from './budget.ts';
import { removeBudgetLine } from './commands.ts';
import { ListBudgets } from './pages/ListBudgets.tsx';
import { ShowBudget } from './pages/ShowBudget.tsx';
import { findBudgetLine, listBudgetLines, listBudgetPlans, listBudgetYears } from './queries.ts';
import { budgetWritingRoutes } from './writing-routes.tsx';

export const budgetRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/resources/budgets';
const ONE = `${LIST}/:id`;

budgetRoutes.route('/', budgetWritingRoutes);

/** Without a year in the address: this year where it has a budget, else the latest that has, else all. */
async function readBudgets(c: WebContext) {
  const { who } = c.var;
  const asked = budgetFilter.parse(readQuery(c));
  return read(c, async (db) => {
    const years = await listBudgetYears(db, who);
    const present = financialYearOf(who.organisation.today, await getYearStart(db, who));
    const standard = years.includes(present) ? present : (years[0] ?? EVERY_YEAR);
    const filter: BudgetFilter = { ...asked, year: asked.year ?? standard };
    return {
      years,
      filter,
      plans: await listBudgetPlans(db, who),
      rows: await listBudgetLines(db, who, filter),
    };
  });
}

budgetRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadResources(who));
  const { slug } = who.organisation;
  const list = budgetsHref(slug);
  const { years, filter, plans, rows } = await readBudgets(c);
  const everyYear = listAddress(list, { year: EVERY_YEAR });
  // Without a year in the address one shows by itself; so the filter by it is taken away by asking for all.
  const ofYear = filter.year === EVERY_YEAR ? [] : [filter.year ?? ''];
  return c.render(
    <ListBudgets
      slug={slug}
      rows={rows}
      total={totalOf(rows)}
      byPlan={totalsBy(rows, ({ planId, plan }) => ({ key: planId ?? '', name: plan ?? 'No plan' }))}
      byYear={totalsBy(rows, (row) => ({ key: row.year, name: row.year }))}
      years={years}
      plans={plans}
      filter={filter}
      parts={[
        ...ofYear.map((year) => ({
          text: year,
          removeHref: listAddress(list, { ...filter, year: EVERY_YEAR }),
        })),
        ...filterParts(
          list,
          { ...filter, year: undefined },
          { plan: (id) => plans.find((plan) => plan.id === id)?.title },
        ).map((part) => ({ ...part, removeHref: listAddress(list, { year: filter.year }) })),
      ]}
      everyYear={everyYear}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      yearHref={(key) => listAddress(list, { ...filter, year: key })}
      mayEdit={mayEditResources(who)}
    />,
    { title: 'Budgets' },
  );
});

budgetRoutes.get(`${LIST}/export.csv`, async (c) => {
  require(mayReadResources(c.var.who));
  const { rows } = await readBudgets(c);
  const header = [
    'Id',
    'What for',
    'Plan',
    'Line',
    'Year',
    'Planned',
    'Committed',
    'Spent',
    'Left',
    'State',
    'Note',
  ];
  return csvResponse(
    'budgets.csv',
    header,
    (async function* () {
      yield rows.map((row) => [
        row.id,
        row.title,
        row.plan,
        row.line?.code ?? null,
        row.year,
        row.planned / 100,
        row.committed / 100,
        row.spent / 100,
        (row.planned - row.committed - row.spent) / 100,
        budgetState(row).text,
        row.note,
      ]);
    })(),
  );
});

budgetRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const shown = await read(c, async (db) => {
    const budget = await findBudgetLine(db, who, id);
    return budget && { budget, history: await listShownHistory(db, 'budget_line', id, budgetFields) };
  });
  if (!shown) throw new NotFound();
  const { slug } = who.organisation;
  return c.render(<ShowBudget slug={slug} {...shown} mayEdit={mayEditResources(who)} />, {
    title: shown.budget.title,
    breadcrumb: [{ href: budgetsHref(slug), text: 'Budgets' }],
  });
});

budgetRoutes.get(`${ONE}/remove`, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const id = idOf(c);
  const budget = await read(c, (db) => findBudgetLine(db, who, id));
  if (!budget) throw new NotFound();
  const { slug } = who.organisation;
  return c.render(
    <Confirm
      question={`Remove the budget line ${budget.title}?`}
      action={budgetHref(slug, id, 'remove')}
      act="Remove the budget line"
      cancel={{ href: budgetHref(slug, id), text: 'Cancel' }}
      warning
    >
      <p>Its sums no longer count. The history keeps that it was there.</p>
    </Confirm>,
    {
      title: 'Remove a budget line',
      breadcrumb: [{ href: budgetHref(slug, id), text: budget.title }],
      narrow: true,
    },
  );
});

budgetRoutes.post(`${ONE}/remove`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  await write(c, (db) => removeBudgetLine(db, who, id));
  flash(c, { kind: 'success', text: 'The budget line is removed.' });
  return c.redirect(budgetsHref(who.organisation.slug), 303);
});
