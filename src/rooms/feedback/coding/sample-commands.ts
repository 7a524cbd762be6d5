import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { NotFound, Problem } from '../../../platform/web/problems.ts';
import { mayCode } from '../policy.ts';
import { getLockedBatch } from './batch-commands.ts';

/**
 * Keeps what a person gives to one comment of a sample. It may be changed until they have coded all of it, or the
 * results are opened: from then on they may have seen what others said. Throws `NotFound` or a `Problem`.
 */
export async function judgeComment(
  db: Db,
  who: Who,
  batchId: string,
  commentId: string,
  said: { themeIds: readonly string[]; sentiment: number | null },
): Promise<void> {
  require(mayCode(who));
  const batch = await getLockedBatch(db, batchId);
  const sampled = await db
    .selectFrom('codingSample')
    .select('commentId')
    .where('batchId', '=', batchId)
    .where('commentId', '=', commentId)
    .executeTakeFirst();
  if (!sampled) throw new NotFound();
  if (batch.sampleOpenedAt !== null || batch.state !== 'ready')
    throw new Problem(409, 'The results of this sample are open, so nobody codes it any more.');
  const { coded } = await db
    .selectFrom('codingJudgement')
    .select((eb) => eb.fn.countAll<number>().as('coded'))
    .where('batchId', '=', batchId)
    .where('personId', '=', who.personId)
    .executeTakeFirstOrThrow();
  if (Number(coded) >= batch.sampleWanted)
    throw new Problem(
      409,
      'You have coded the whole sample, and may have seen its results: nothing changes now.',
    );
  const themes = said.themeIds.length
    ? await db
        .selectFrom('theme')
        .innerJoin('codingBatch', (join) =>
          join
            .onRef('codingBatch.organisationId', '=', 'theme.organisationId')
            .onRef('codingBatch.framework', '=', 'theme.framework'),
        )
        .select('theme.id')
        .where('codingBatch.id', '=', batchId)
        .where('theme.id', 'in', said.themeIds)
        .execute()
    : [];
  const judged = { themeIds: themes.map(({ id }) => id), sentiment: said.sentiment, judgedAt: new Date() };
  await db
    .insertInto('codingJudgement')
    .values({
      organisationId: who.organisation.id,
      batchId,
      commentId,
      personId: who.personId,
      ...judged,
    })
    .onConflict((clash) =>
      clash.columns(['organisationId', 'batchId', 'commentId', 'personId']).doUpdateSet(judged),
    )
    .execute();
}
