import type { Organisation } from '../../../src/platform/access/organisation.ts';
import type { Who } from '../../../src/platform/access/who.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { write } from '../../../src/platform/db/tenant.ts';
import { actorOf } from '../../../src/platform/history/record-history.ts';
import { type RecordedReturn, recordReturn, type SaidReturn } from '../../../src/rooms/feedback/door.ts';
import { aSource } from './source.ts';

type Said = Partial<Omit<SaidReturn, 'comments'>> & {
  texts?: readonly string[];
  comment?: Partial<SaidReturn['comments'][number]>;
  /** Who logged it; nobody in particular unless told. */
  by?: Who;
};

/** Somebody saying something, with what the test does not say filled in: one comment unless `texts` has more. */
export async function aReturn(
  database: Database,
  organisation: Organisation,
  { texts = ['The wait was long.'], comment, by, ...said }: Said = {},
): Promise<RecordedReturn> {
  const sourceId = said.sourceId ?? (await aSource(database, organisation));
  const actor = by ? actorOf(by) : { organisationId: organisation.id, personId: null, name: 'Nobody' };
  return write(database, organisation.id, (db) =>
    recordReturn(db, actor, {
      receivedOn: organisation.today,
      place: [],
      areaId: null,
      level: null,
      constituency: 'patient',
      channel: null,
      language: 'en',
      score: null,
      consentToQuote: false,
      consentWording: null,
      contact: null,
      equality: null,
      reference: null,
      ...said,
      sourceId,
      comments: texts.map((text) => ({
        question: null,
        kind: null,
        sentiment: null,
        themeIds: [],
        ...comment,
        text,
      })),
    }),
  );
}

/** One comment; gives its id. */
export async function aComment(
  database: Database,
  organisation: Organisation,
  { text, ...said }: Omit<Said, 'texts'> & { text?: string } = {},
): Promise<string> {
  const { commentIds } = await aReturn(
    database,
    organisation,
    text === undefined ? said : { ...said, texts: [text] },
  );
  const id = commentIds[0];
  if (id === undefined) throw new Error('the comment was not made');
  return id;
}
