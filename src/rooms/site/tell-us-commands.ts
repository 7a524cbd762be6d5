import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/history/record-history.ts';
import { Problem } from '../../platform/web/problems.ts';
import {
  getDefaultSource,
  recordReturn,
  type SaidReturn,
  storedComment,
  typedPlace,
} from '../feedback/door.ts';
import type { Speaker } from './speaker.tsx';
import type { Answers, TellUs } from './tell-us.ts';

/** Who logs what comes by the public form: nobody is signed in there. */
const publicForm = (organisationId: string): Actor => ({
  organisationId,
  personId: null,
  name: 'The public form',
});

/**
 * Stores what somebody said on the public form, in the language they read it in. A place that the organisation knows
 * by the words typed becomes the return's place; any other words stay with the comment, where they too are searched
 * for personal details. An address to answer to keeps the sentence under which it was given. Gives the number under
 * which it is kept: the form's own, and where the same form is sent again nothing more is stored. Other words under a
 * number that is taken, such as those of a form that was gone back to, get a number of their own.
 */
export async function recordTellUs(
  db: Db,
  organisation: { id: string; today: string },
  number: string | null,
  said: TellUs,
  answers: Answers,
  speaker: Speaker,
): Promise<string> {
  const place = await findPlace(db, said.about);
  const about = said.about !== '' && place === null ? said.about : null;
  const source = await getDefaultSource(db, organisation.id, 'tell-us');
  const consent = said.consent === 'yes';
  const actor = publicForm(organisation.id);
  const text =
    about === null ? said.comment : `${said.comment}\n\n${speaker.bare('tellUs.aboutStored', { about })}`;
  const told: SaidReturn = {
    sourceId: source.id,
    receivedOn: organisation.today,
    place: place ?? [],
    areaId: null,
    level: null,
    constituency: 'patient',
    channel: 'online',
    language: speaker.language.code,
    score: answers.score,
    consentToQuote: consent,
    consentWording: consent ? speaker.bare('tellUs.consent') : null,
    contact:
      said.name === '' && said.email === null
        ? null
        : {
            name: said.name,
            email: said.email ?? '',
            telephone: '',
            wantsReply: said.email !== null,
            consentWording: `${speaker.bare('tellUs.contactHint')} ${speaker.bare('tellUs.emailHint')}`,
          },
    equality: answers.equality,
    comments: [
      {
        question: speaker.bare('tellUs.comment'),
        text,
        kind: null,
        sentiment: null,
        themeIds: [],
      },
    ],
    reference: number,
  };
  try {
    return (await recordReturn(db, actor, told)).reference;
  } catch (problem) {
    if (number === null || !(problem instanceof Problem && problem.status === 409)) throw problem;
    if (await isKept(db, source.id, number, text)) return number;
    return (await recordReturn(db, actor, { ...told, reference: null })).reference;
  }
}

/** Whether these words are already kept under this number. */
async function isKept(db: Db, sourceId: string, number: string, text: string): Promise<boolean> {
  const kept = await db
    .selectFrom('feedbackReturn')
    .innerJoin('comment', (join) =>
      join
        .onRef('comment.organisationId', '=', 'feedbackReturn.organisationId')
        .onRef('comment.returnId', '=', 'feedbackReturn.id'),
    )
    .leftJoin('commentOriginal', (join) =>
      join
        .onRef('commentOriginal.organisationId', '=', 'comment.organisationId')
        .onRef('commentOriginal.commentId', '=', 'comment.id'),
    )
    .select(['comment.text', 'commentOriginal.text as original'])
    .where('feedbackReturn.sourceId', '=', sourceId)
    .where('feedbackReturn.reference', '=', number)
    .execute();
  // Words in which something was hidden are told by what they were before.
  const stored = storedComment(text);
  return kept.some((one) => (one.original ?? one.text) === (stored.original ?? stored.text));
}

/** The names of the one place that is called so, from the broad to the narrow; null where none is, or several are. */
async function findPlace(db: Db, words: string): Promise<string[] | null> {
  if (words === '') return null;
  const found = await db
    .selectFrom('place')
    .select('path')
    .where(sql<boolean>`lower(${words}) in (lower(name), lower(path))`)
    .limit(2)
    .execute();
  const [place] = found;
  return place && found.length === 1 ? typedPlace(place.path) : null;
}
