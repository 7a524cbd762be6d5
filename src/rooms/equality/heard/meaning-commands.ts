import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { maySayMeanings } from '../policy.ts';

/** What an answer in another system's words counts as. */
export interface Meaning {
  question: string;
  answer: string;
  means: string;
}

/** Keeps what an answer counts as, from now on and for all that was answered before. */
export async function recordMeaning(db: Db, who: Who, { question, answer, means }: Meaning): Promise<void> {
  require(maySayMeanings(who));
  const { organisation, personId } = who;
  const said = { means, recordedBy: personId, recordedOn: organisation.today };
  await db
    .insertInto('answerMeaning')
    .values({ organisationId: organisation.id, question, answer, ...said })
    .onConflict((clash) => clash.columns(['organisationId', 'question', 'answer']).doUpdateSet(said))
    .execute();
  await recordHistory(db, actorOf(who), {
    kind: 'answer_meaning',
    id: organisation.id,
    act: 'said what an answer counts as',
    after: { question, answer, means },
  });
}

/** Takes it back: the answer is then in no group again, unless it is one of our own words. */
export async function removeMeaning(
  db: Db,
  who: Who,
  { question, answer }: Omit<Meaning, 'means'>,
): Promise<string | null> {
  require(maySayMeanings(who));
  const gone = await db
    .deleteFrom('answerMeaning')
    .where('question', '=', question)
    .where('answer', '=', answer)
    .returning('means')
    .executeTakeFirst();
  if (!gone) return null;
  await recordHistory(db, actorOf(who), {
    kind: 'answer_meaning',
    id: who.organisation.id,
    act: 'took back what an answer counts as',
    before: { question, answer, means: gone.means },
  });
  return gone.means;
}
