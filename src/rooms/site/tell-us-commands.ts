import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Actor } from '../../platform/history/record-history.ts';
import { getDefaultSource, type RecordedReturn, recordReturn, typedPlace } from '../feedback/door.ts';
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
 * for personal details. An address to answer to keeps the sentence under which it was given.
 */
export async function recordTellUs(
  db: Db,
  organisation: { id: string; today: string },
  said: TellUs,
  answers: Answers,
  speaker: Speaker,
): Promise<RecordedReturn> {
  const place = await findPlace(db, said.about);
  const about = said.about !== '' && place === null ? said.about : null;
  const source = await getDefaultSource(db, organisation.id, 'tell-us');
  const consent = said.consent === 'yes';
  return recordReturn(db, publicForm(organisation.id), {
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
        text:
          about === null
            ? said.comment
            : `${said.comment}\n\n${speaker.bare('tellUs.aboutStored', { about })}`,
        kind: null,
        sentiment: null,
        themeIds: [],
      },
    ],
    reference: null,
  });
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
