import { sql } from 'kysely';
import type { Database, Db } from '../../../platform/db/database.ts';
import { write } from '../../../platform/db/tenant.ts';
import { recordHistory } from '../../../platform/history/record-history.ts';
import type { JobData, JobKind } from '../../../platform/jobs/jobs.ts';
import type { Key } from '../../../platform/web/paging.ts';

export const SIGN_OFF = 'sign-off-batch';
export const WITHDRAW = 'withdraw-batch';

const AT_ONCE = 1000;

/**
 * Gives what a signed-off batch suggested to the comments that nobody settled, a page a transaction. May be killed at
 * any moment and run again: a page is counted once.
 */
export async function runSignOff(
  database: Database,
  { organisationId, id }: JobData,
  stopping: () => boolean,
  atOnce = AT_ONCE,
): Promise<void> {
  for (;;) {
    const goesOn = await write(database, organisationId, (db) => countPage(db, organisationId, id, atOnce));
    if (!goesOn || stopping()) return;
  }
}

/** Counts the next page; false once there is none, or the batch is not being counted. */
async function countPage(db: Db, organisationId: string, id: string, atOnce: number): Promise<boolean> {
  const batch = await db
    .selectFrom('codingBatch')
    .select(['afterOn', 'afterId', 'atLeast'])
    .where('id', '=', id)
    .where('state', '=', 'signing_off')
    .forUpdate()
    .executeTakeFirst();
  if (!batch) return false;
  const after: Key | null = batch.afterOn && batch.afterId ? { on: batch.afterOn, id: batch.afterId } : null;
  const page = await db
    .selectFrom('commentCoding')
    .select(['commentId', 'receivedOn', 'state'])
    .where('batchId', '=', id)
    .where(
      after
        ? sql<boolean>`(received_on, comment_id) < (${after.on}::date, ${after.id}::uuid)`
        : sql<boolean>`true`,
    )
    .orderBy('receivedOn', 'desc')
    .orderBy('commentId', 'desc')
    .limit(atOnce)
    .execute();
  const open = page.filter(({ state }) => state === 'waiting').map(({ commentId }) => commentId);
  const given = open.length > 0 ? await giveSuggested(db, organisationId, id, open, batch.atLeast) : null;
  const last = page.at(-1);
  const isLast = page.length < atOnce;
  await db
    .updateTable('codingBatch')
    .set({
      ...(last ? { afterOn: last.receivedOn, afterId: last.commentId } : {}),
      ...(isLast ? { state: 'signed_off' } : {}),
    })
    .where('id', '=', id)
    .execute();
  if (given)
    await recordHistory(
      db,
      { organisationId, personId: null, name: 'Sign-off of the batch' },
      { kind: 'coding-batch', id, act: 'counted', after: { ...given } },
    );
  return !isLast;
}

/** Sentiment first: what a theme's tally says of it is then there already. */
async function giveSuggested(
  db: Db,
  organisationId: string,
  batchId: string,
  commentIds: readonly string[],
  atLeast: number,
): Promise<{ comments: number; sentiments: number; themes: number }> {
  const ids = sql`any (${commentIds}::uuid[])`;
  const sentiments = await sql<{ given: number }>`
    select give_sentiments(${batchId}::uuid, ${commentIds}::uuid[]) as given`.execute(db);
  // A comment that somebody has given a theme by hand is settled by that.
  const themes = await sql`
    insert into comment_theme (organisation_id, comment_id, theme_id, received_on, batch_id)
    select s.organisation_id, s.comment_id, s.theme_id, k.received_on, ${batchId}::uuid
    from comment_suggestion s
    join comment_coding k on k.organisation_id = s.organisation_id and k.comment_id = s.comment_id
    where s.organisation_id = ${organisationId}::uuid and s.comment_id = ${ids} and s.batch_id = ${batchId}::uuid
      and s.state = 'suggested' and s.confidence >= ${atLeast}::real
      and not exists (select from comment_theme g where g.organisation_id = s.organisation_id
        and g.comment_id = s.comment_id and g.batch_id is null)
    on conflict do nothing
    returning 1`.execute(db);
  await sql`update comment_coding set state = 'signed_off'
    where organisation_id = ${organisationId}::uuid and comment_id = ${ids}`.execute(db);
  return {
    comments: commentIds.length,
    sentiments: sentiments.rows[0]?.given ?? 0,
    themes: themes.rows.length,
  };
}

/** Takes off what a withdrawn batch gave and suggested, a page a transaction; what people settled stays. */
export async function runWithdraw(
  database: Database,
  { organisationId, id }: JobData,
  stopping: () => boolean,
  atOnce = AT_ONCE,
): Promise<void> {
  for (;;) {
    const left = await write(database, organisationId, (db) => takeOffPage(db, id, atOnce));
    if (left === 0 || stopping()) return;
  }
}

/** Gives how many rows it took off; 0 once nothing is left. */
async function takeOffPage(db: Db, id: string, atOnce: number): Promise<number> {
  const batch = await db
    .selectFrom('codingBatch')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'withdrawn')
    .forUpdate()
    .executeTakeFirst();
  if (!batch) return 0;
  const themes = await sql`
    delete from comment_theme g using (select organisation_id, comment_id, theme_id from comment_theme
      where batch_id = ${id}::uuid limit ${atOnce}) o
    where g.organisation_id = o.organisation_id and g.comment_id = o.comment_id and g.theme_id = o.theme_id
    returning 1`.execute(db);
  if (themes.rows.length > 0) return themes.rows.length;
  const sentiments = await sql<{ taken: number }>`
    select take_sentiments(${id}::uuid, ${atOnce}) as taken`.execute(db);
  const taken = sentiments.rows[0]?.taken ?? 0;
  if (taken > 0) return taken;
  // So that another batch may suggest for them anew.
  const open = await sql`
    with gone as (delete from comment_coding k using (select organisation_id, comment_id from comment_coding
        where batch_id = ${id}::uuid and state <> 'settled' limit ${atOnce}) o
      where k.organisation_id = o.organisation_id and k.comment_id = o.comment_id
      returning k.organisation_id, k.comment_id)
    delete from comment_suggestion s using gone
    where s.organisation_id = gone.organisation_id and s.comment_id = gone.comment_id`.execute(db);
  const still = await db
    .selectFrom('commentCoding')
    .select('commentId')
    .where('batchId', '=', id)
    .where('state', '<>', 'settled')
    .limit(1)
    .executeTakeFirst();
  return still ? Number(open.numAffectedRows ?? 0) + 1 : 0;
}

/** The job that counts a batch which somebody signed off. */
export const signOffJob: JobKind = {
  name: SIGN_OFF,
  run: (data, { database, stopping }) => runSignOff(database, data, stopping),
};

/** The job that takes a withdrawn batch's figures off again. */
export const withdrawJob: JobKind = {
  name: WITHDRAW,
  run: (data, { database, stopping }) => runWithdraw(database, data, stopping),
};
