import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Problem, Stale } from '../../../platform/web/problems.ts';
import { mayEditPlans } from '../policy.ts';
import { visiblePlans } from '../visible.ts';
import { type BulkForm, type KeptOutcome, type OutcomeKey, outcomeOf, type TypedOutcome } from './outcome.ts';

const CHUNK = 500;

/** A plan whose lines may be given an outcome: adopted or closed. Throws NotFound, or Problem 409 with the reason. */
async function requirePlanAtEnd(db: Db, who: Who, planId: string): Promise<void> {
  require(mayEditPlans(who));
  const plan = await visiblePlans(db, who)
    .select('plan.state')
    .where('plan.id', '=', planId)
    .executeTakeFirst();
  if (!plan) throw new NotFound();
  if (plan.state === 'draft' || plan.state === 'submitted')
    throw new Problem(409, 'The plan is not adopted yet, so nothing has become of its lines.');
  if (plan.state === 'refreshed')
    throw new Problem(409, 'The next plan has taken this one’s place, so what became of it stays as it is.');
}

const inWords = ({ outcome, achievement, carryForward }: Omit<KeptOutcome, 'version'>) => ({
  outcome: outcomeOf(outcome).name,
  achievement,
  carryForward,
});

/**
 * Says what became of lines of a plan, as the form of a section gives it: a line without an outcome is left alone, and
 * one that says what is kept already is not written again. Throws Stale where somebody said otherwise of a line in the
 * meantime; its `latest` holds, by the id of each such line, what is kept. Gives how many lines were written.
 */
export async function saveOutcomes(
  db: Db,
  who: Who,
  planId: string,
  entries: readonly TypedOutcome[],
): Promise<number> {
  await requirePlanAtEnd(db, who, planId);
  const said = entries.filter((entry) => entry.outcome !== '');
  if (said.length === 0) return 0;
  const lines = await holdLines(
    db,
    planId,
    said.map(({ lineId }) => lineId),
  );
  const kept = await keptOf(db, lines);
  const clashes: Record<string, KeptOutcome> = {};
  let written = 0;
  for (const { lineId, outcome, achievement, carryForward, version } of said) {
    if (outcome === '') continue;
    const before = kept.get(lineId) ?? null;
    const same =
      before?.outcome === outcome &&
      before.achievement === achievement &&
      before.carryForward === carryForward;
    if (same) continue;
    if (before && before.version !== version) {
      clashes[lineId] = before;
      continue;
    }
    const after = { outcome, achievement, carryForward };
    const recorded = { recordedOn: who.organisation.today, recordedBy: who.personId };
    await db
      .insertInto('planLineOutcome')
      .values({ organisationId: who.organisation.id, lineId, ...after, ...recorded })
      .onConflict((conflict) =>
        conflict
          .columns(['organisationId', 'lineId'])
          .doUpdateSet({ ...after, ...recorded, version: version + 1 }),
      )
      .execute();
    await recordChange(db, who, {
      kind: 'plan_line',
      id: lineId,
      act: 'said what became of it',
      before: before && inWords(before),
      after: inWords(after),
    });
    written += 1;
  }
  if (Object.keys(clashes).length > 0) throw new Stale(clashes);
  return written;
}

/** Gives several lines of a plan that have none yet the same outcome. Gives how many were written. */
export async function saveOutcomesAtOnce(db: Db, who: Who, planId: string, form: BulkForm): Promise<number> {
  await requirePlanAtEnd(db, who, planId);
  const lines = await holdLines(db, planId, form.lines);
  const kept = await keptOf(db, lines);
  const open = lines.filter((id) => !kept.has(id));
  const after = { outcome: form.outcome, achievement: '', carryForward: form.carryForward === 'yes' };
  for (let at = 0; at < open.length; at += CHUNK) {
    const chunk = open.slice(at, at + CHUNK);
    await db
      .insertInto('planLineOutcome')
      .values(
        chunk.map((lineId) => ({
          organisationId: who.organisation.id,
          lineId,
          ...after,
          recordedOn: who.organisation.today,
          recordedBy: who.personId,
        })),
      )
      .execute();
    await db
      .insertInto('history')
      .values(
        chunk.map((recordId) => ({
          organisationId: who.organisation.id,
          id: newId(),
          personId: who.personId,
          byName: who.name,
          kind: 'plan_line',
          recordId,
          act: 'said what became of it',
          after: JSON.stringify(inWords(after)),
        })),
      )
      .execute();
  }
  return open.length;
}

/** Holds these lines of a plan until the transaction's end, and gives their ids. Throws NotFound where one is not there. */
async function holdLines(db: Db, planId: string, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const rows = await db
    .selectFrom('planLine')
    .select('id')
    .where('planId', '=', planId)
    .where('removedOn', 'is', null)
    .where('id', 'in', wanted)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (rows.length !== wanted.length) throw new NotFound();
  return rows.map(({ id }) => id);
}

async function keptOf(db: Db, lineIds: readonly string[]): Promise<Map<string, KeptOutcome>> {
  const rows = await db
    .selectFrom('planLineOutcome')
    .select(['lineId', 'outcome', 'achievement', 'carryForward', 'version'])
    .where('lineId', 'in', [...lineIds])
    .execute();
  return new Map(
    rows.map(({ lineId, outcome, ...rest }) => [lineId, { ...rest, outcome: outcome as OutcomeKey }]),
  );
}
