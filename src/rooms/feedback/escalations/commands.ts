import { sql } from 'kysely';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { visibleDecisions } from '../../loops/door.ts';
import { visibleBodies } from '../../reports/door.ts';
import { mayAnswerAt, mayEscalate, mayTakeUp, takesAnyUp } from '../policy.ts';
import {
  type About,
  type AnswerForm,
  type Escalation,
  fullReason,
  type GoOnForm,
  levelName,
  levelsAbove,
  passedOver,
  type RaiseForm,
} from './escalation.ts';
import { findEscalation, findWentUp } from './queries.ts';

const KIND = 'escalation';

/** What the form asked cannot be done; `field` is the one to put right. */
export class CannotGoUp extends Error {
  readonly field: string;
  constructor(field: string, say: string) {
    super(say);
    this.field = field;
  }
}

/**
 * Takes a comment or a finding up, and gives the step's id. Throws NotFound where it is not there for this person, and
 * CannotGoUp where it waits above already, or the level is not above.
 */
export async function raise(db: Db, who: Who, about: About, form: RaiseForm): Promise<string> {
  // Whoever comes second waits here and then sees the first one's step.
  if (about.kind === 'comment')
    await db.selectFrom('comment').select('id').where('id', '=', about.id).forUpdate().execute();
  else await db.selectFrom('finding').select('id').where('id', '=', about.id).forUpdate().execute();
  const wentUp = await findWentUp(db, who, about);
  if (!wentUp) throw new NotFound();
  require(mayTakeUp(who, wentUp));
  if (wentUp.steps.some(({ state }) => state === 'waiting'))
    throw new CannotGoUp('toLevel', 'This waits for an answer above already. Its page shows where.');
  const fromLevel = wentUp.level ?? who.organisation.levels[0]?.key ?? '';
  requireLevel(who, fromLevel, form, takesAnyUp(who));
  return insertStep(db, who, { about, fromLevel, form, belowId: null });
}

/** Passes a step that waits further up, or takes one up again that was sent back. Throws Stale and CannotGoUp. */
export async function goOn(db: Db, who: Who, id: string, form: GoOnForm): Promise<string> {
  const step = await requireStep(db, who, id);
  require(step.state === 'returned' ? mayEscalate(who) || step.raisedBy === who.personId : mayEscalate(who));
  const passes = step.state === 'waiting';
  if (!passes && step.state !== 'returned') throw new Stale({ ...step });
  const fromLevel = passes ? step.toLevel : step.fromLevel;
  requireLevel(who, fromLevel, form, takesAnyUp(who));
  await settle(db, step, form.version, passes ? { state: 'passed_up' } : { toldOn: who.organisation.today });
  const taken = await db.selectFrom('escalation').select('id').where('belowId', '=', id).executeTakeFirst();
  if (taken) throw new Stale({ ...step });
  await recordChange(db, who, { kind: KIND, id, act: passes ? 'passed it up' : 'took it up again' });
  return insertStep(db, who, {
    about: { kind: step.about, id: step.aboutId },
    fromLevel,
    form,
    belowId: id,
  });
}

/** Answers a step for its level: the answer comes back down to every step below at once. Throws Stale. */
export async function answerEscalation(db: Db, who: Who, id: string, form: AnswerForm): Promise<void> {
  const step = await requireStep(db, who, id);
  require(mayAnswerAt(who, step.toLevel));
  if (step.state !== 'waiting') throw new Stale({ ...step });
  const decision = form.decisionId
    ? await visibleDecisions(db, who)
        .select('decision.title')
        .where('decision.id', '=', form.decisionId)
        .executeTakeFirst()
    : undefined;
  if (form.decisionId && !decision) throw new NotFound();
  const { today } = who.organisation;
  await settle(db, step, form.version, {
    state: 'answered',
    answer: form.answer,
    decisionId: form.decisionId,
    answeredBy: who.personId,
    answeredOn: today,
  });
  await sql`with recursive down as (
      select below_id as id from escalation where id = ${id}
      union select e.below_id from escalation e join down on e.id = down.id)
    update escalation set answered_on = ${today}::date, told_on = null, version = version + 1
    where id in (select id from down) and state = 'passed_up'`.execute(db);
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'answered',
    after: { answer: form.answer, decision: decision?.title ?? '' },
  });
}

/** Sends a step back down, with what is missing. Throws Stale. */
export async function returnEscalation(
  db: Db,
  who: Who,
  id: string,
  form: { because: string; version: number },
): Promise<void> {
  const step = await requireStep(db, who, id);
  require(mayAnswerAt(who, step.toLevel));
  if (step.state !== 'waiting') throw new Stale({ ...step });
  await settle(db, step, form.version, {
    state: 'returned',
    answer: form.because,
    answeredBy: who.personId,
    answeredOn: who.organisation.today,
  });
  await recordChange(db, who, { kind: KIND, id, act: 'sent it back', after: { answer: form.because } });
}

/** Whoever raised it has read what came back. Nothing happens where it was somebody else. */
export async function markAnswerRead(db: Db, who: Who, id: string): Promise<void> {
  const step = await requireStep(db, who, id);
  if (step.raisedBy !== who.personId || step.answeredOn === null) return;
  await db
    .updateTable('escalation')
    .set({ toldOn: who.organisation.today })
    .where('id', '=', id)
    .where('toldOn', 'is', null)
    .execute();
}

function requireLevel(who: Who, from: string, form: RaiseForm, mayPassOver: boolean): void {
  const { levels } = who.organisation;
  const above = levelsAbove(levels, from);
  if (!above.some(({ key }) => key === form.toLevel))
    throw new CannotGoUp('toLevel', `Choose a level above ${levelName(levels, from)}.`);
  const over = passedOver(levels, from, form.toLevel);
  if (over.length === 0) return;
  if (!mayPassOver)
    throw new CannotGoUp('toLevel', `It goes to ${above[0]?.name} first; from there it can go further.`);
  if (form.over === '')
    throw new CannotGoUp('over', `Say why ${over.map(({ name }) => name).join(' and ')} is passed over.`);
}

async function insertStep(
  db: Db,
  who: Who,
  step: { about: About; fromLevel: string; form: RaiseForm; belowId: string | null },
): Promise<string> {
  const { about, fromLevel, form, belowId } = step;
  const { levels, today, id: organisationId } = who.organisation;
  const body = form.bodyId
    ? await visibleBodies(db, who).select('body.name').where('body.id', '=', form.bodyId).executeTakeFirst()
    : undefined;
  if (form.bodyId && !body) throw new NotFound();
  const id = newId();
  const because = fullReason(form.because, form.over, passedOver(levels, fromLevel, form.toLevel));
  await db
    .insertInto('escalation')
    .values({
      organisationId,
      id,
      commentId: about.kind === 'comment' ? about.id : null,
      findingId: about.kind === 'finding' ? about.id : null,
      fromLevel,
      toLevel: form.toLevel,
      because,
      raisedBy: who.personId,
      raisedOn: today,
      belowId,
      bodyId: form.bodyId,
    })
    .execute();
  const to = levelName(levels, form.toLevel);
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'took it up',
    after: { because, to, body: body?.name ?? '' },
  });
  await recordChange(db, who, { kind: about.kind, id: about.id, act: `took it up to ${to}` });
  return id;
}

async function requireStep(db: Db, who: Who, id: string): Promise<Escalation> {
  const step = await findEscalation(db, who, id);
  if (!step) throw new NotFound();
  return step;
}

async function settle(
  db: Db,
  step: Escalation,
  version: number,
  set: {
    state?: string;
    answer?: string;
    decisionId?: string | null;
    answeredBy?: string;
    answeredOn?: string;
    toldOn?: string;
  },
): Promise<void> {
  const changed = await db
    .updateTable('escalation')
    .set({ ...set, version: version + 1 })
    .where('id', '=', step.id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale({ ...step });
}
