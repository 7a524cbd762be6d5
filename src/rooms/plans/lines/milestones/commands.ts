import type { DeliveryState } from '../../../../analysis/calendar/timescale.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { type LineFacts, listLineFacts, type MilestoneFacts } from '../line-facts.ts';
import { holdLine, requireLineToEdit } from '../require-line.ts';
import { type MilestoneForm, recurrenceWords, seenOf } from './milestone.ts';

const KIND = 'plan_line';

/** Adds a milestone to a line, from today on. Gives its id. */
export async function recordMilestone(
  db: Db,
  who: Who,
  lineId: string,
  form: MilestoneForm,
): Promise<string> {
  const { facts } = await openLine(db, who, lineId);
  const { today } = who.organisation;
  const id = newId();
  await insert(db, who, lineId, {
    ...columns(form),
    id,
    printed: form.printed,
    position: await nextPosition(db, lineId),
    standsFrom: facts.statusAsAt > today ? null : today,
  });
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'added a milestone',
    after: { ...kept(form), because: form.because },
  });
  return id;
}

/**
 * Moves a milestone: the one that stood ends today with the reason, and another begins, so that what was planned on any
 * day before can still be shown. Printed words are never changed; the new one has words of its own. Gives the new one's id.
 * Throws Stale with the milestone as it stands where it is not what `seen` says.
 */
export async function moveMilestone(
  db: Db,
  who: Who,
  lineId: string,
  milestoneId: string,
  form: MilestoneForm,
): Promise<string> {
  const { milestone } = await openMilestone(db, who, lineId, milestoneId, form.seen);
  const { today } = who.organisation;
  await db
    .updateTable('planMilestone')
    .set({ standsUntil: today, replacedBecause: form.because })
    .where('id', '=', milestoneId)
    .execute();
  const id = newId();
  const position = await positionOf(db, milestoneId);
  await insert(db, who, lineId, {
    ...columns(form),
    id,
    printed: form.printed,
    position,
    effectiveFrom: milestone.effectiveFrom,
    review: milestone.review,
    standsFrom: today,
  });
  if (milestone.deliveryState) await insertState(db, who, id, milestone.deliveryState);
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'moved a milestone',
    before: keptOf(milestone),
    after: { ...kept(form), because: form.because },
  });
  return id;
}

/** Puts right what was understood from a milestone's printed words, which stay; as if it had been read so at first. */
export async function rereadMilestone(
  db: Db,
  who: Who,
  lineId: string,
  milestoneId: string,
  form: MilestoneForm,
): Promise<void> {
  const { milestone } = await openMilestone(db, who, lineId, milestoneId, form.seen);
  await db.updateTable('planMilestone').set(columns(form)).where('id', '=', milestoneId).execute();
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'put the reading of a date right',
    before: keptOf(milestone),
    after: kept({ ...form, printed: milestone.printed }),
  });
}

/**
 * Takes a milestone that is several apart, as if it had been read so at first. Each part keeps the printed words of the
 * whole, the date and the state, and can then be put right by itself. Gives the ids in the order of the parts.
 */
export async function splitMilestone(
  db: Db,
  who: Who,
  lineId: string,
  milestoneId: string,
  form: { parts: readonly string[]; seen: string },
): Promise<string[]> {
  const { milestone } = await openMilestone(db, who, lineId, milestoneId, form.seen);
  const row = await db
    .selectFrom('planMilestone')
    .selectAll()
    .where('id', '=', milestoneId)
    .executeTakeFirstOrThrow();
  const [first = '', ...rest] = form.parts;
  await db.updateTable('planMilestone').set({ text: first }).where('id', '=', milestoneId).execute();
  await db
    .updateTable('planMilestone')
    .set((eb) => ({ position: eb('position', '+', rest.length) }))
    .where('lineId', '=', lineId)
    .where('position', '>', row.position)
    .execute();
  const states = await db
    .selectFrom('planMilestoneState')
    .selectAll()
    .where('milestoneId', '=', milestoneId)
    .execute();
  const ids = [milestoneId];
  for (const [at, text] of rest.entries()) {
    const id = newId();
    ids.push(id);
    await db
      .insertInto('planMilestone')
      .values({
        ...row,
        id,
        text,
        position: row.position + at + 1,
        recurrence: row.recurrence === null ? null : JSON.stringify(row.recurrence),
      })
      .execute();
    if (states.length > 0)
      await db
        .insertInto('planMilestoneState')
        .values(states.map((state) => ({ ...state, id: newId(), milestoneId: id })))
        .execute();
  }
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'took a milestone apart',
    before: { text: milestone.text || milestone.printed },
    after: { text: form.parts.join('; ') },
  });
  return ids;
}

/** Ends a milestone that is no longer planned, today, with the reason. */
export async function endMilestone(
  db: Db,
  who: Who,
  lineId: string,
  milestoneId: string,
  form: { because: string },
): Promise<void> {
  const { milestone } = await openMilestone(db, who, lineId, milestoneId);
  await db
    .updateTable('planMilestone')
    .set({ standsUntil: who.organisation.today, replacedBecause: form.because })
    .where('id', '=', milestoneId)
    .execute();
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'took a milestone out',
    before: keptOf(milestone),
    after: { because: form.because },
  });
}

async function openLine(db: Db, who: Who, lineId: string): Promise<{ facts: LineFacts }> {
  await requireLineToEdit(db, who, lineId);
  await holdLine(db, lineId);
  const [facts] = await listLineFacts(db, who, { asAt: who.organisation.today, lineIds: [lineId] });
  if (!facts) throw new NotFound();
  return { facts };
}

async function openMilestone(
  db: Db,
  who: Who,
  lineId: string,
  milestoneId: string,
  seen?: string,
): Promise<{ milestone: MilestoneFacts }> {
  const { facts } = await openLine(db, who, lineId);
  const milestone = facts.milestones.find(({ id }) => id === milestoneId);
  if (!milestone) throw new NotFound();
  if (seen && seen !== seenOf(milestone)) throw new Stale({ ...milestone });
  return { milestone };
}

const columns = (form: MilestoneForm) => ({
  text: form.text,
  startOn: form.start,
  dueOn: form.due,
  precision: form.precision,
  recurrence: form.recurrence === null ? null : JSON.stringify(form.recurrence),
  condition: form.condition || null,
  signOffBy: form.signOffBy || null,
});

interface Row extends ReturnType<typeof columns> {
  id: string;
  printed: string;
  position: number;
  standsFrom: string | null;
  effectiveFrom?: string | null;
  review?: boolean;
}

async function insert(db: Db, who: Who, lineId: string, row: Row): Promise<void> {
  await db
    .insertInto('planMilestone')
    .values({ organisationId: who.organisation.id, lineId, ...row })
    .execute();
}

async function insertState(
  db: Db,
  who: Who,
  milestoneId: string,
  deliveryState: DeliveryState,
): Promise<void> {
  await db
    .insertInto('planMilestoneState')
    .values({
      organisationId: who.organisation.id,
      id: newId(),
      milestoneId,
      asAt: who.organisation.today,
      deliveryState,
      recordedBy: who.personId,
    })
    .execute();
}

async function positionOf(db: Db, milestoneId: string): Promise<number> {
  const row = await db
    .selectFrom('planMilestone')
    .select('position')
    .where('id', '=', milestoneId)
    .executeTakeFirstOrThrow();
  return row.position;
}

async function nextPosition(db: Db, lineId: string): Promise<number> {
  const row = await db
    .selectFrom('planMilestone')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where('lineId', '=', lineId)
    .executeTakeFirstOrThrow();
  return (row.last ?? -1) + 1;
}

/** What the history keeps of a milestone. */
const kept = (form: Omit<MilestoneForm, 'because' | 'seen'>) => ({
  text: form.text,
  printed: form.printed,
  start: form.start,
  due: form.due,
  recurrence: form.recurrence === null ? '' : recurrenceWords(form.recurrence),
  condition: form.condition,
  signOffBy: form.signOffBy,
});

const keptOf = (one: MilestoneFacts) =>
  kept({ ...one, condition: one.condition ?? '', signOffBy: one.signOffBy ?? '' });
