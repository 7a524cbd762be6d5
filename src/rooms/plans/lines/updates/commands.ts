import type { DeliveryState, StatusWord } from '../../../../analysis/calendar/timescale.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { type LineFacts, listLineFacts, type MilestoneFacts } from '../line-facts.ts';
import { Refused } from '../refused.ts';
import { holdLine, type LineAtHand, requireLineToUpdate } from '../require-line.ts';
import { confidenceNames, wantsReason } from '../status.ts';
import { findLastRecorded, findStandingUpdate } from './queries.ts';
import { type MilestoneSaid, signField, statusWordFor, type UpdateForm } from './update.ts';

const KIND = 'plan_line';

export interface RecordedUpdate {
  id: string;
  /** The day of a later update, because of which this one does not change where the line stands today. */
  laterAsAt: string | null;
}

/**
 * Says how a line stands for a day, and how its milestones do. Throws NotFound for somebody whose line it is not, Refused
 * where a reason or a signature is missing, Stale with the update that came in after the one named in `basedOn`.
 */
export async function recordUpdate(
  db: Db,
  who: Who,
  lineId: string,
  form: UpdateForm,
  milestones: readonly MilestoneSaid[] = [],
): Promise<RecordedUpdate> {
  const line = await requireLineToUpdate(db, who, lineId);
  await holdLine(db, lineId);
  const last = await findLastRecorded(db, lineId);
  if (form.basedOn && last && last.id !== form.basedOn) throw new Stale({ ...last });
  if (line.addedOn && form.asAt < line.addedOn)
    throw new Refused({ asAt: 'The line was not in the plan yet on that day.' });
  const before = await findStandingUpdate(db, lineId, form.asAt);
  const was = before?.rag ?? 'none';
  if (wantsReason(was, form.rag) && form.reason === '')
    throw new Refused({ reason: `Give the reason for the move to ${confidenceNames[form.rag]}.` });
  const states = await changedStates(db, who, line, form.asAt, milestones);
  const same = before !== null && was === form.rag && before.deliveryState === form.deliveryState;
  const words = await statusWordsOf(db, line.planId);
  const { basedOn: _seen, evidence, ...said } = form;
  const id = newId();
  await db
    .insertInto('planLineUpdate')
    .values({
      organisationId: who.organisation.id,
      id,
      lineId,
      ...said,
      evidence: JSON.stringify(evidence),
      // The printed word stays as long as what it says does.
      statusPrinted: same ? before.statusPrinted : statusWordFor(words, form.rag, form.deliveryState),
      recordedBy: who.personId,
    })
    .execute();
  await recordStates(db, who, form.asAt, states);
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'said how it stands',
    before: { rag: was, deliveryState: before?.deliveryState ?? '' },
    after: { ...said, evidence: evidence.join(' ') },
  });
  return { id, laterAsAt: last && last.asAt > form.asAt ? last.asAt : null };
}

/**
 * Records in one step that what a line promised for days now past was delivered: the milestones that are due, and the
 * line with them where nothing else of it is to come. Gives null where there was nothing to confirm. Throws Refused where
 * a milestone waits for a signature.
 */
export async function confirmDelivered(
  db: Db,
  who: Who,
  lineId: string,
): Promise<{ id: string; whole: boolean } | null> {
  await requireLineToUpdate(db, who, lineId);
  await holdLine(db, lineId);
  const { today } = who.organisation;
  const [facts] = await listLineFacts(db, who, { asAt: today, lineIds: [lineId] });
  if (!facts) throw new NotFound();
  if (facts.deliveryState === 'complete' || facts.deliveryState === 'dropped') return null;
  const { due, after } = whatIsDelivered(facts, today);
  const unsigned = due.find(({ signOffBy }) => signOffBy);
  if (unsigned) throw new Refused({ [signField(unsigned.id)]: `It waits for ${unsigned.signOffBy}.` });
  const before = await findStandingUpdate(db, lineId, today);
  const words = await statusWordsOf(db, facts.planId);
  const id = newId();
  await db
    .insertInto('planLineUpdate')
    .values({
      organisationId: who.organisation.id,
      id,
      lineId,
      asAt: today,
      rag: facts.rag,
      deliveryState: after,
      statusPrinted:
        after === facts.deliveryState || facts.rag !== 'none'
          ? facts.statusPrinted
          : statusWordFor(words, facts.rag, after),
      updatePrinted: before ? before.updatePrinted : '',
      evidence: '[]',
      recordedBy: who.personId,
    })
    .execute();
  await recordStates(
    db,
    who,
    today,
    due.map((one) => ({ id: one.id, deliveryState: 'complete', signedOffBy: '' })),
  );
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'confirmed that it was delivered',
    before: { deliveryState: facts.deliveryState },
    after: { deliveryState: after },
  });
  return { id, whole: after === 'complete' };
}

const settled = new Set<DeliveryState | null>(['complete', 'in_place', 'as_required', 'paused', 'dropped']);

/** The milestones that were to be done by today and are not said to be, and the state of the line once they are. */
export function whatIsDelivered(
  facts: Pick<LineFacts, 'milestones'>,
  today: string,
): { due: MilestoneFacts[]; after: DeliveryState } {
  const open = facts.milestones.filter(
    (one) => !settled.has(one.deliveryState) && one.recurrence === null && one.effectiveFrom === null,
  );
  const due = open.filter((one) => one.due !== null && one.due <= today);
  const toCome = open.some((one) => !due.includes(one) && (one.due !== null || one.condition === null));
  if (toCome) return { due, after: 'in_progress' };
  const goesOn = facts.milestones.some(
    (one) => one.deliveryState !== 'complete' && one.deliveryState !== 'dropped' && !due.includes(one),
  );
  return { due, after: goesOn ? 'in_place' : 'complete' };
}

/**
 * Takes a confirmation back, as long as nothing was said of the line since: it stands again as it stood before it.
 * Updates are never taken away, so this is one more.
 */
export async function takeBackDelivered(db: Db, who: Who, lineId: string, updateId: string): Promise<void> {
  await requireLineToUpdate(db, who, lineId);
  await holdLine(db, lineId);
  const rows = await db
    .selectFrom('planLineUpdate')
    .selectAll()
    .where('lineId', '=', lineId)
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  const last = rows[0];
  if (last?.id !== updateId || last.recordedBy !== who.personId) throw new NotFound();
  const before = await db
    .selectFrom('planLineUpdate')
    .selectAll()
    .where('lineId', '=', lineId)
    .where('id', '<>', updateId)
    .where('asAt', '<=', last.asAt)
    .orderBy('asAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!before) throw new NotFound();
  const { id: _id, recordedAt: _at, recordedBy: _by, asAt: _day, evidence, ...said } = before;
  await db
    .insertInto('planLineUpdate')
    .values({
      ...said,
      id: newId(),
      asAt: last.asAt,
      evidence: JSON.stringify(evidence),
      recordedBy: who.personId,
    })
    .execute();
  // The states that came with the confirmation were made after it, in the same transaction, by the same person.
  await db
    .deleteFrom('planMilestoneState')
    .where('id', '>', updateId)
    .where('recordedBy', '=', who.personId)
    .where('asAt', '=', last.asAt)
    .where('deliveryState', '=', 'complete')
    .where('milestoneId', 'in', db.selectFrom('planMilestone').select('id').where('lineId', '=', lineId))
    .execute();
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'took back that it was delivered',
    before: { deliveryState: last.deliveryState },
    after: { deliveryState: before.deliveryState },
  });
}

/** Only those states that differ from what stood on the day. Throws Refused where a signature is wanted and not given. */
async function changedStates(
  db: Db,
  who: Who,
  line: LineAtHand,
  asAt: string,
  said: readonly MilestoneSaid[],
): Promise<(MilestoneSaid & { deliveryState: DeliveryState })[]> {
  if (said.length === 0) return [];
  const [facts] = await listLineFacts(db, who, { asAt, lineIds: [line.id] });
  const milestones = new Map((facts?.milestones ?? []).map((one) => [one.id, one]));
  const changed: (MilestoneSaid & { deliveryState: DeliveryState })[] = [];
  for (const one of said) {
    const milestone = milestones.get(one.id);
    if (!milestone || one.deliveryState === null || one.deliveryState === milestone.deliveryState) continue;
    if (one.deliveryState === 'complete' && milestone.signOffBy && one.signedOffBy === '')
      throw new Refused({
        [signField(one.id)]: `Say who signed it off: it waits for ${milestone.signOffBy}.`,
      });
    changed.push({ ...one, deliveryState: one.deliveryState });
  }
  return changed;
}

async function recordStates(
  db: Db,
  who: Who,
  asAt: string,
  states: readonly (MilestoneSaid & { deliveryState: DeliveryState })[],
): Promise<void> {
  if (states.length === 0) return;
  await db
    .insertInto('planMilestoneState')
    .values(
      states.map(({ id: milestoneId, deliveryState, signedOffBy }) => ({
        organisationId: who.organisation.id,
        id: newId(),
        milestoneId,
        asAt,
        deliveryState,
        signedOffBy: signedOffBy || null,
        recordedBy: who.personId,
      })),
    )
    .execute();
}

async function statusWordsOf(db: Db, planId: string): Promise<StatusWord[]> {
  const row = await db
    .selectFrom('plan')
    .innerJoin('planScheme', (join) =>
      join
        .onRef('planScheme.organisationId', '=', 'plan.organisationId')
        .onRef('planScheme.id', '=', 'plan.schemeId'),
    )
    .select('planScheme.statusWords')
    .where('plan.id', '=', planId)
    .executeTakeFirst();
  return (row?.statusWords ?? []) as unknown as StatusWord[];
}
