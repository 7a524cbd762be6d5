import { sql } from 'kysely';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { type Actor, actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { enqueue } from '../../../platform/jobs/jobs.ts';
import { NotFound, Problem } from '../../../platform/web/problems.ts';
import { mayCode, maySignOff } from '../policy.ts';
import type { BatchScope, BatchState, FrozenQuality } from './batch.ts';
import type { SignOffForm } from './batch-forms.ts';
import { SIGN_OFF, WITHDRAW } from './counting.ts';
import { findFrameworkInForce } from './framework-in-force.ts';
import { SUGGEST } from './suggesting.ts';

/** Inserts a batch that waits to be worked on, and its history. Asks no policy: its callers do. */
export async function insertBatch(
  db: Db,
  actor: Actor,
  { title, scope, today }: { title: string; scope: BatchScope; today: string },
): Promise<string> {
  const { organisationId } = actor;
  const id = newId();
  const framework = await findFrameworkInForce(db, today);
  await db
    .insertInto('codingBatch')
    .values({
      organisationId,
      id,
      title,
      scope: JSON.stringify(scope),
      framework,
      model: '',
      startedBy: actor.personId,
    })
    .execute();
  await recordHistory(db, actor, { kind: 'coding-batch', id, act: 'started', after: { title } });
  return id;
}

/** Starts a batch of suggestions: its row and its job are there together, or neither is. Gives its id. */
export async function startBatch(
  db: Db,
  who: Who,
  said: { title: string; scope: BatchScope },
): Promise<string> {
  require(mayCode(who));
  const id = await insertBatch(db, actorOf(who), { ...said, today: who.organisation.today });
  await enqueue(db, SUGGEST, { organisationId: who.organisation.id, id });
  return id;
}

interface LockedBatch {
  state: BatchState;
  title: string;
  comments: number;
  sampleWanted: number;
  sampleOpenedAt: Date | null;
  scope: BatchScope;
}

/** The batch, held against other changes until the transaction ends. Throws `NotFound`. */
export async function getLockedBatch(db: Db, id: string): Promise<LockedBatch> {
  const batch = await db
    .selectFrom('codingBatch')
    .select(['state', 'title', 'comments', 'sampleWanted', 'sampleOpenedAt', 'scope'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!batch) throw new NotFound();
  return { ...batch, state: batch.state as BatchState, scope: batch.scope as BatchScope };
}

/** Stops suggesting between two pages: what was suggested stays and can be settled. Nothing where it does not run. */
export async function stopBatch(db: Db, who: Who, id: string): Promise<void> {
  require(mayCode(who));
  const batch = await getLockedBatch(db, id);
  if (batch.state !== 'suggesting') return;
  await changeState(db, id, { state: 'ready' });
  const after = { comments: batch.comments };
  await recordHistory(db, actorOf(who), { kind: 'coding-batch', id, act: 'stopped', after });
}

const changeState = (
  db: Db,
  id: string,
  changed: Partial<
    Record<'state' | 'withdrawnBecause' | 'statement' | 'signedOffBy' | 'signedOffOn', string>
  > & {
    quality?: string;
    atLeast?: number;
    afterOn?: null;
    afterId?: null;
  },
) =>
  db
    .updateTable('codingBatch')
    .set((eb) => ({ ...changed, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** Whether this person may withdraw a batch in this state: once it is signed off, only those who may sign off. */
export const mayWithdraw = (who: Who, state: BatchState): boolean =>
  state === 'suggesting' || state === 'ready'
    ? mayCode(who)
    : (state === 'signed_off' || state === 'signing_off') && maySignOff(who);

/**
 * Withdraws a batch: its open suggestions go, and the themes and sentiments it gave are taken off again, exactly those.
 * What people accepted, changed or gave themselves stays. Throws `Forbidden` where the state asks for another role.
 */
export async function withdrawBatch(db: Db, who: Who, id: string, because: string): Promise<void> {
  require(mayCode(who) || maySignOff(who));
  const { state } = await getLockedBatch(db, id);
  if (state === 'withdrawn') return;
  require(mayWithdraw(who, state));
  await changeState(db, id, { state: 'withdrawn', withdrawnBecause: because });
  await enqueue(db, WITHDRAW, { organisationId: who.organisation.id, id });
  await recordHistory(db, actorOf(who), {
    kind: 'coding-batch',
    id,
    act: 'withdrawn',
    before: { state },
    after: { because },
  });
}

/**
 * Draws the sample that people code blind: the same comments each time for the same batch, as if by lot. Only comments
 * that nobody has settled, for whoever settled one had seen its suggestion. Once drawn it stays. Gives how many.
 */
export async function drawSample(db: Db, who: Who, id: string, wanted: number): Promise<number> {
  require(mayCode(who));
  const batch = await getLockedBatch(db, id);
  if (batch.state !== 'ready')
    throw new Problem(409, 'A sample can be drawn once all is suggested and before the batch is signed off.');
  if (batch.sampleWanted > 0) return batch.sampleWanted;
  const organisationId = who.organisation.id;
  const { rows } = await sql`
    insert into coding_sample (organisation_id, batch_id, comment_id, position)
    select ${organisationId}::uuid, ${id}::uuid, s.comment_id, row_number() over (order by s.lot)
    from (select k.comment_id, md5(${id}::text || k.comment_id::text) as lot from comment_coding k
      where k.batch_id = ${id}::uuid and k.state = 'waiting'
        and not exists (select from comment_suggestion s where s.organisation_id = k.organisation_id
          and s.comment_id = k.comment_id and s.state <> 'suggested')
      order by lot limit ${wanted}) s
    returning 1`.execute(db);
  const drawn = rows.length;
  if (drawn === 0)
    throw new Problem(409, 'Every comment of this batch has been settled: there is nothing to draw.');
  await db
    .updateTable('codingBatch')
    .set((eb) => ({ sampleWanted: drawn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await recordHistory(db, actorOf(who), {
    kind: 'coding-batch',
    id,
    act: 'drawn a sample of',
    after: { comments: drawn },
  });
  return drawn;
}

/** Opens the results of a sample to everybody who codes; from then on nobody codes it any more. */
export async function openSample(db: Db, who: Who, id: string): Promise<void> {
  require(maySignOff(who));
  const batch = await getLockedBatch(db, id);
  if (batch.sampleWanted === 0) throw new Problem(409, 'No sample has been drawn yet.');
  if (batch.sampleOpenedAt !== null) return;
  await db.updateTable('codingBatch').set({ sampleOpenedAt: new Date() }).where('id', '=', id).execute();
  await recordHistory(db, actorOf(who), { kind: 'coding-batch', id, act: 'opened the results of' });
}

/**
 * Puts a person's name to a batch with what was measured of it, and has its suggestions counted. The sample is opened
 * with it. Throws a `Problem` where the batch is not ready.
 */
export async function signOffBatch(
  db: Db,
  who: Who,
  id: string,
  form: SignOffForm,
  quality: FrozenQuality,
): Promise<void> {
  require(maySignOff(who));
  const batch = await getLockedBatch(db, id);
  if (batch.state !== 'ready') throw new Problem(409, 'This batch cannot be signed off as it stands now.');
  await changeState(db, id, {
    state: 'signing_off',
    statement: form.statement,
    signedOffBy: who.personId,
    signedOffOn: who.organisation.today,
    quality: JSON.stringify(quality),
    atLeast: form.atLeast,
    afterOn: null,
    afterId: null,
  });
  await db
    .updateTable('codingBatch')
    .set({ sampleOpenedAt: new Date() })
    .where('id', '=', id)
    .where('sampleOpenedAt', 'is', null)
    .execute();
  await enqueue(db, SIGN_OFF, { organisationId: who.organisation.id, id });
  const { n, f1, low, high } = quality;
  await recordHistory(db, actorOf(who), {
    kind: 'coding-batch',
    id,
    act: 'signed off',
    after: { n, f1, low, high, signed: form.name, statement: form.statement, atLeast: form.atLeast },
  });
}
