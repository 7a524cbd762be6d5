import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { mayEditResources } from '../../policy.ts';
import { pounds } from '../amounts.ts';
import { type ChosenLine, lineInWords } from '../line-choice.ts';
import { type BudgetForm, type BudgetLine, budgetFields } from './budget.ts';
import { findBudgetLine } from './queries.ts';

const KIND = 'budget_line';

/** Records a line of a budget and gives its id. */
export async function recordBudgetLine(
  db: Db,
  who: Who,
  form: BudgetForm,
  chosen: ChosenLine,
): Promise<string> {
  require(mayEditResources(who));
  const id = newId();
  await db
    .insertInto('budgetLine')
    .values({ organisationId: who.organisation.id, id, ...kept(form, chosen) })
    .execute();
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'recorded',
    after: inWords(await requireBudgetLine(db, who, id)),
  });
  return id;
}

/** Changes a line of a budget. Throws Stale with what stands now where the version is not the latest. */
export async function changeBudgetLine(
  db: Db,
  who: Who,
  id: string,
  form: BudgetForm,
  chosen: ChosenLine,
): Promise<void> {
  require(mayEditResources(who));
  const before = inWords(await requireBudgetLine(db, who, id));
  const version = form.version ?? 0;
  const changed = await db
    .updateTable('budgetLine')
    .set({ ...kept(form, chosen), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  const after = inWords(await requireBudgetLine(db, who, id));
  await recordChange(db, who, { kind: KIND, id, act: 'changed', ...differing(budgetFields, before, after) });
}

/** Takes a line out of the budget; its history keeps what it was. */
export async function removeBudgetLine(db: Db, who: Who, id: string): Promise<void> {
  require(mayEditResources(who));
  const before = inWords(await requireBudgetLine(db, who, id));
  await db.deleteFrom('budgetLine').where('id', '=', id).execute();
  await recordChange(db, who, { kind: KIND, id, act: 'removed', before });
}

const kept = (form: BudgetForm, { planId, lineId }: ChosenLine) => ({
  title: form.title,
  planId,
  lineId,
  year: form.year,
  plannedPence: form.planned,
  committedPence: form.committed,
  spentPence: form.spent,
  note: form.note,
});

async function requireBudgetLine(db: Db, who: Who, id: string): Promise<BudgetLine> {
  const line = await findBudgetLine(db, who, id);
  if (!line) throw new NotFound();
  return line;
}

/** What the history keeps, and what a clash of versions shows. */
const inWords = (budget: BudgetLine): Record<string, unknown> => ({
  title: budget.title,
  plan: budget.plan ?? '',
  line: lineInWords(budget.line),
  year: budget.year,
  planned: pounds(budget.planned),
  committed: pounds(budget.committed),
  spent: pounds(budget.spent),
  note: budget.note,
});
