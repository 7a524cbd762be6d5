import { z } from 'zod';
import { require } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { actorOf, recordHistory } from '../../platform/history/record-history.ts';
import { civilDate, requiredText, withDates } from '../../platform/web/form.ts';
import type { Sentence } from './languages.ts';
import { mayReviewTranslations } from './policy.ts';

const LANGUAGE = 'ur';

const ticked = z
  .array(z.string(), { error: 'Tick at least one sentence.' })
  .min(1, 'Tick at least one sentence.')
  .max(1000);

/** The form that records a review. `today` is the organisation's: nobody has reviewed anything after it. */
export const reviewForm = (today: string) =>
  withDates(
    ['reviewedOn'],
    z.object({
      sentence: ticked,
      reviewer: requiredText('Give the name of the speaker who reviewed the sentences.', 100),
      reviewedOn: civilDate('Give the day of the review, such as 27 9 2012.').refine((day) => day <= today, {
        error: 'The day of the review cannot be in the future.',
      }),
    }),
  );

export const takeBackForm = z.object({ sentence: ticked });

/** Records that a named speaker reviewed these sentences, word for word as they stand. An earlier review of them is replaced. */
export async function recordReviews(
  db: Db,
  who: Who,
  sentences: readonly Sentence[],
  review: { reviewer: string; reviewedOn: string },
): Promise<void> {
  require(mayReviewTranslations(who));
  const organisationId = who.organisation.id;
  await db
    .insertInto('translationReview')
    .values(
      sentences.map(({ key, translated }) => ({
        organisationId,
        language: LANGUAGE,
        key,
        sentence: translated,
        reviewer: review.reviewer,
        reviewedOn: review.reviewedOn,
        recordedBy: who.personId,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'language', 'key']).doUpdateSet((eb) => ({
        sentence: eb.ref('excluded.sentence'),
        reviewer: eb.ref('excluded.reviewer'),
        reviewedOn: eb.ref('excluded.reviewedOn'),
        recordedBy: eb.ref('excluded.recordedBy'),
      })),
    )
    .execute();
  await recordHistory(db, actorOf(who), {
    kind: 'translation',
    id: organisationId,
    act: 'reviewed',
    after: { language: LANGUAGE, sentences: sentences.map(({ key }) => key), reviewedOn: review.reviewedOn },
  });
}

/** Takes the reviews of these sentences back, so that they are marked again. Gives how many there were. */
export async function takeBackReviews(db: Db, who: Who, sentences: readonly Sentence[]): Promise<number> {
  require(mayReviewTranslations(who));
  const taken = await db
    .deleteFrom('translationReview')
    .where('language', '=', LANGUAGE)
    .where(
      'key',
      'in',
      sentences.map(({ key }) => key),
    )
    .returning('key')
    .execute();
  if (taken.length > 0)
    await recordHistory(db, actorOf(who), {
      kind: 'translation',
      id: who.organisation.id,
      act: 'no longer reviewed',
      before: { language: LANGUAGE, sentences: taken.map(({ key }) => key) },
    });
  return taken.length;
}
