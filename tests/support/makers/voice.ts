import type { Organisation } from '../../../src/platform/access/organisation.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

/**
 * Somebody, or several people, speaking: one source, a return with a comment for each, and themes, with `given` as
 * pairs of a comment's and a theme's place. Gives the ids in their order.
 */
export async function aVoice(
  database: Database,
  organisation: Organisation,
  said: {
    comments?: number;
    texts?: string[];
    receivedOn?: string;
    consentToQuote?: boolean;
    scan?: 'clean' | 'waiting' | 'settled';
    themes?: string[];
    given?: (readonly [number, number])[];
    /** The address to answer to of each return, where one was left. */
    emails?: (string | null)[];
  } = {},
): Promise<{ sourceId: string; returns: string[]; comments: string[]; themes: string[] }> {
  const organisationId = organisation.id;
  const receivedOn = said.receivedOn ?? organisation.today;
  const db = database.owner;
  const sourceId = newId();
  await db
    .insertInto('source')
    .values({ organisationId, id: sourceId, name: `Source ${sourceId}`, kind: 'survey' })
    .execute();
  const texts =
    said.texts ?? Array.from({ length: said.comments ?? 1 }, (_, at) => `The wait was long (${at + 1}).`);
  const returns: string[] = [];
  const comments: string[] = [];
  for (const [at, text] of texts.entries()) {
    const returnId = newId();
    const id = newId();
    await db
      .insertInto('feedbackReturn')
      .values({
        organisationId,
        id: returnId,
        sourceId,
        receivedOn,
        consentToQuote: said.consentToQuote ?? false,
      })
      .execute();
    const email = said.emails?.[at];
    if (email)
      await db
        .insertInto('returnContact')
        .values({ organisationId, returnId, name: `Speaker ${at + 1}`, email, wantsReply: true })
        .execute();
    await db
      .insertInto('comment')
      .values({ organisationId, id, returnId, text, scan: said.scan ?? 'clean', receivedOn, sourceId })
      .execute();
    returns.push(returnId);
    comments.push(id);
  }
  const themes: string[] = [];
  for (const [position, name] of (said.themes ?? []).entries()) {
    const id = newId();
    await db
      .insertInto('theme')
      .values({
        organisationId,
        id,
        framework: 'test',
        key: id,
        category: 'Test',
        name,
        definition: name,
        position,
      })
      .execute();
    themes.push(id);
  }
  for (const [comment, theme] of said.given ?? [])
    await db
      .insertInto('commentTheme')
      .values({
        organisationId,
        commentId: comments[comment] ?? '',
        themeId: themes[theme] ?? '',
        receivedOn,
      })
      .execute();
  return { sourceId, returns, comments, themes };
}
