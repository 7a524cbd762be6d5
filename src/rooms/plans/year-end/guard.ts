import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { Problem } from '../../../platform/web/problems.ts';

/** A line for which nobody has said what became of it. */
export interface OpenLine {
  id: string;
  code: string;
  what: string;
}

/** The lines of a plan without a year-end outcome, in the plan's order. A line that was taken out needs none. */
export function linesWithoutOutcome(db: Db, planId: string): Promise<OpenLine[]> {
  return db
    .selectFrom('planLine')
    .leftJoin('planLineOutcome as outcome', (join) =>
      join
        .onRef('outcome.organisationId', '=', 'planLine.organisationId')
        .onRef('outcome.lineId', '=', 'planLine.id'),
    )
    .select(['planLine.id', 'planLine.code', 'planLine.what'])
    .where('planLine.planId', '=', planId)
    .where('planLine.removedOn', 'is', null)
    .where('outcome.lineId', 'is', null)
    .orderBy('planLine.position')
    .orderBy('planLine.id')
    .execute();
}

/** How many codes the sentence names before it only counts. */
const NAMED = 5;

/**
 * Refuses to adopt or publish a plan that takes another's place before every line of the old one has an outcome
 * (CAP-02, annual refresh). A plan that refreshes none may always go on. Throws Problem 409 with the sentence to show.
 */
export async function requireYearEnded(db: Db, plan: { refreshedFromId: string | null }): Promise<void> {
  if (plan.refreshedFromId === null) return;
  const open = await linesWithoutOutcome(db, plan.refreshedFromId);
  if (open.length > 0) throw new Problem(409, stillOpen(open));
}

/** Says which lines of the old plan still need an outcome. */
export function stillOpen(open: readonly OpenLine[]): string {
  const codes = open.slice(0, NAMED).map(({ code }) => code);
  const rest = open.length - codes.length;
  const named = rest > 0 ? `${codes.join(', ')} and ${rest} more` : codes.join(', ');
  const lines = open.length === 1 ? 'line' : 'lines';
  return `Say first what became of every line of last year’s plan. ${open.length} ${lines} without an outcome: ${named}.`;
}

/** Marks the plan whose place another takes as refreshed. To be called in the act that adopts the new one. */
export async function markRefreshed(
  db: Db,
  who: Who,
  plan: { title: string; refreshedFromId: string | null },
): Promise<void> {
  if (plan.refreshedFromId === null) return;
  const { numUpdatedRows } = await db
    .updateTable('plan')
    .set((eb) => ({ state: 'refreshed', closedOn: who.organisation.today, version: eb('version', '+', 1) }))
    .where('id', '=', plan.refreshedFromId)
    .where('state', 'not in', ['refreshed', 'closed'])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await recordChange(db, who, {
    kind: 'plan',
    id: plan.refreshedFromId,
    act: 'refreshed',
    after: { state: 'refreshed', by: plan.title },
  });
}
