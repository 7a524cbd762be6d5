import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { actorOf } from '../../../platform/history/record-history.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Problem } from '../../../platform/web/problems.ts';
import type { NewLine } from '../lines/new-line.ts';
import { recordLines } from '../lines/record-lines.ts';
import { insertPlan } from '../plan/insert-plan.ts';
import type { PlanKind } from '../plan/plan.ts';
import { mayEditPlans } from '../policy.ts';
import type { SnapshotLine } from '../snapshots/content.ts';
import { findPlanContent } from '../snapshots/read-content.ts';
import { visiblePlans } from '../visible.ts';
import { copySections, linesToCopy } from './copy-lines.ts';
import type { RefreshForm } from './outcome.ts';

const columns = [
  'plan.id',
  'plan.title',
  'plan.kind',
  'plan.state',
  'plan.parentId',
  'plan.supportsId',
  'plan.scopeIn',
  'plan.scopeOut',
  'plan.summary',
  'plan.ownerId',
  'plan.shared',
  'plan.refreshedFromId',
] as const;

async function requirePlan(db: Db, who: Who, planId: string) {
  require(mayEditPlans(who));
  const plan = await visiblePlans(db, who)
    .select(columns)
    .where('plan.id', '=', planId)
    .forUpdate()
    .executeTakeFirst();
  if (!plan) throw new NotFound();
  return plan;
}

/**
 * Begins the plan that takes another's place: a draft for its own period, laid out as the old one, with the lines that
 * are to be carried on. Gives its id. Throws Problem 409 where the old plan is not adopted or has a next one already.
 */
export async function refreshPlan(db: Db, who: Who, planId: string, form: RefreshForm): Promise<string> {
  const old = await requirePlan(db, who, planId);
  if (old.state !== 'adopted' && old.state !== 'closed')
    throw new Problem(409, 'Only a plan that was adopted can be followed by the next one.');
  const next = await visiblePlans(db, who)
    .select('plan.title')
    .where('plan.refreshedFromId', '=', planId)
    .executeTakeFirst();
  if (next) throw new Problem(409, `The next plan is there already: ${next.title}.`);
  const scheme = await db
    .selectFrom('planScheme')
    .select('id')
    .where('id', '=', form.schemeId)
    .executeTakeFirst();
  if (!scheme) throw new NotFound();
  const { kind, parentId, supportsId, scopeIn, scopeOut, summary, ownerId, shared } = old;
  const id = await insertPlan(db, actorOf(who), {
    ...form,
    kind: kind as PlanKind,
    parentId,
    supportsId,
    scopeIn,
    scopeOut,
    summary,
    ownerId,
    shared,
    effectiveFrom: form.startsOn,
    refreshedFromId: planId,
  });
  await recordChange(db, who, {
    kind: 'plan',
    id,
    act: 'recorded',
    after: { title: form.title, edition: form.edition, startsOn: form.startsOn, endsOn: form.endsOn },
  });
  await copySections(db, who, planId, id);
  await carryLines(db, who, id);
  return id;
}

/**
 * Brings the lines that are to be carried on into the plan that takes theirs' place; those that it has stay. Gives how
 * many came. Throws Problem 409 where the plan is no draft any more.
 */
export async function carryLines(db: Db, who: Who, planId: string): Promise<number> {
  const plan = await requirePlan(db, who, planId);
  if (!plan.refreshedFromId) throw new NotFound();
  if (plan.state !== 'draft') throw new Problem(409, 'Lines are carried on into a draft only.');
  const waiting = await linesToCarry(db, plan.refreshedFromId, planId);
  if (waiting.length === 0) return 0;
  const content = await findPlanContent(db, who, plan.refreshedFromId, who.organisation.today);
  if (!content) throw new NotFound();
  const copies = await linesToCopy(db, content, new Set(waiting));
  const lines = copies.map(
    ({ line, copy }): NewLine => ({ ...copy, ...firstWord(line), carriedFromId: line.id }),
  );
  await recordLines(db, actorOf(who), planId, lines);
  return lines.length;
}

/** How a carried line stands on its first day: as it stood, but nothing that was done last year is done this year. */
function firstWord({ rag, reason, deliveryState }: SnapshotLine): Partial<NewLine> {
  const over = deliveryState === 'complete' || deliveryState === 'dropped';
  return {
    rag: over ? 'none' : rag,
    reason: over ? '' : reason,
    deliveryState: over ? 'not_started' : deliveryState,
  };
}

/** Lines of the old plan that are to be carried on and are not in the next one yet. */
async function linesToCarry(db: Db, fromPlanId: string, toPlanId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('planLine')
    .innerJoin('planLineOutcome as o', (join) =>
      join.onRef('o.organisationId', '=', 'planLine.organisationId').onRef('o.lineId', '=', 'planLine.id'),
    )
    .select('planLine.id')
    .where('planLine.planId', '=', fromPlanId)
    .where('planLine.removedOn', 'is', null)
    .where('o.carryForward', '=', true)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('planLine as later')
            .whereRef('later.organisationId', '=', 'planLine.organisationId')
            .whereRef('later.carriedFromId', '=', 'planLine.id')
            .where('later.planId', '=', toPlanId)
            .select('later.id'),
        ),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}
