import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { visibleBudgetLines } from '../visible.ts';
import { type BudgetFilter, type BudgetLine, EVERY_YEAR } from './budget.ts';

// Whoever sees resources sees all plans, and so every plan that a budget names.
const withNames = (db: Db, who: Who) =>
  visibleBudgetLines(db, who)
    .leftJoin('planLine', (join) =>
      join
        .onRef('planLine.organisationId', '=', 'budgetLine.organisationId')
        .onRef('planLine.id', '=', 'budgetLine.lineId'),
    )
    .leftJoin('plan', (join) =>
      join
        .onRef('plan.organisationId', '=', 'budgetLine.organisationId')
        .onRef('plan.id', '=', 'budgetLine.planId'),
    )
    .select([
      'budgetLine.id',
      'budgetLine.title',
      'budgetLine.year',
      'budgetLine.planId',
      'budgetLine.plannedPence as planned',
      'budgetLine.committedPence as committed',
      'budgetLine.spentPence as spent',
      'budgetLine.note',
      'budgetLine.version',
      'plan.title as plan',
      'planLine.id as lineId',
      'planLine.code',
      'planLine.what',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number];

const asBudgetLine = ({ lineId, code, what, ...row }: Row): BudgetLine => ({
  ...row,
  line:
    lineId && row.planId
      ? { lineId, planId: row.planId, code: code ?? '', what: what ?? '', plan: row.plan ?? '' }
      : null,
});

/** The lines of the budget, the latest year first, then by title: an organisation has some dozens a year. */
export async function listBudgetLines(db: Db, who: Who, filter: BudgetFilter): Promise<BudgetLine[]> {
  let query = withNames(db, who);
  if (filter.year && filter.year !== EVERY_YEAR) query = query.where('budgetLine.year', '=', filter.year);
  if (filter.plan) query = query.where('budgetLine.planId', '=', filter.plan);
  const rows = await query
    .orderBy('budgetLine.year', 'desc')
    .orderBy('budgetLine.title')
    .orderBy('budgetLine.id')
    .limit(5000)
    .execute();
  return rows.map(asBudgetLine);
}

/** One line of a budget; null where there is none that this person may see. */
export async function findBudgetLine(db: Db, who: Who, id: string): Promise<BudgetLine | null> {
  const row = await withNames(db, who).where('budgetLine.id', '=', id).executeTakeFirst();
  return row ? asBudgetLine(row) : null;
}

/** The years that have a budget, the latest first. */
export async function listBudgetYears(db: Db, who: Who): Promise<string[]> {
  const rows = await visibleBudgetLines(db, who)
    .select('budgetLine.year')
    .distinct()
    .orderBy('budgetLine.year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
}

/** The plans that a budget names, by title. */
export async function listBudgetPlans(db: Db, who: Who): Promise<{ id: string; title: string }[]> {
  return visibleBudgetLines(db, who)
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.organisationId', '=', 'budgetLine.organisationId')
        .onRef('plan.id', '=', 'budgetLine.planId'),
    )
    .select(['plan.id', 'plan.title'])
    .distinct()
    .orderBy('plan.title')
    .orderBy('plan.id')
    .execute();
}
