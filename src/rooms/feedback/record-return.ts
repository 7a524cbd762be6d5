import type { Insertable } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/db/ids.ts';
import type { FeedbackReturn } from '../../platform/db/schema.ts';
import { type Actor, recordHistory } from '../../platform/history/record-history.ts';
import { Problem } from '../../platform/web/problems.ts';
import { addToEqualityPool, type EqualityAnswers } from './equality-pool.ts';
import { getPlace } from './places.ts';
import { newReference } from './reference-number.ts';
import { storedComment } from './scan.ts';
import type { CommentKind } from './words.ts';

export interface ReturnContact {
  name: string;
  email: string;
  telephone: string;
  wantsReply: boolean;
  /** What the person was told would be done with their address. */
  consentWording?: string;
}

export interface SaidComment {
  /** What was asked, where it was asked in words. */
  question: string | null;
  text: string;
  kind: CommentKind | null;
  /** 1 very positive … 5 very negative. */
  sentiment: number | null;
  themeIds: readonly string[];
}

/** One occasion on which somebody said something. */
export interface SaidReturn {
  sourceId: string;
  /** 'YYYY-MM-DD'. */
  receivedOn: string;
  /** From the broad to the narrow; made where it is not there yet. */
  place: readonly string[];
  areaId: string | null;
  level: string | null;
  constituency: 'patient' | 'staff' | 'partner';
  channel: string | null;
  /** As in HTML: 'en', 'ur'. */
  language: string;
  score: { scale: string; printed: string; value: number | null } | null;
  /** The piece of engagement work in which it was said. */
  project?: string | null;
  /** Who was met, and where, when somebody went to listen. */
  metWith?: string | null;
  metWhere?: string | null;
  consentToQuote: boolean;
  /** The sentence that was agreed to. */
  consentWording: string | null;
  contact: ReturnContact | null;
  equality: EqualityAnswers | null;
  comments: readonly SaidComment[];
  /** The source's own number; one is made where it has none. */
  reference: string | null;
}

export interface RecordedReturn {
  id: string;
  reference: string;
  /** In the order given. */
  commentIds: string[];
  /** How many likely identifiers wait to be checked. */
  found: number;
}

/**
 * The one way by which a return and its comments are stored: every comment passes the check for personal details,
 * and equality answers go apart from any name or address. Asks no policy: its callers do.
 * Throws a `Problem` where the source already has a return with this reference.
 */
export async function recordReturn(db: Db, actor: Actor, said: SaidReturn): Promise<RecordedReturn> {
  const { organisationId } = actor;
  const id = newId();
  const contact = said.contact && someContact(said.contact) ? said.contact : null;
  const equality = said.equality && Object.keys(said.equality).length > 0 ? said.equality : null;
  const placeId = await getPlace(db, organisationId, said.place);
  const reference = await insertReturn(db, said.reference, {
    organisationId,
    id,
    sourceId: said.sourceId,
    receivedOn: said.receivedOn,
    placeId,
    areaId: said.areaId,
    level: said.level,
    constituency: said.constituency,
    channel: said.channel,
    language: said.language,
    scoreScale: said.score?.scale ?? null,
    scorePrinted: said.score?.printed ?? null,
    score: said.score?.value ?? null,
    project: said.project || null,
    metWith: said.metWith || null,
    metWhere: said.metWhere || null,
    equality: equality && !contact ? JSON.stringify(equality) : null,
    consentToQuote: said.consentToQuote,
    consentWording: said.consentWording,
    loggedBy: actor.personId,
  });
  if (contact) {
    const { name, email, telephone, wantsReply, consentWording = '' } = contact;
    await db
      .insertInto('returnContact')
      .values({ organisationId, returnId: id, name, email, telephone, wantsReply, consentWording })
      .execute();
    if (equality) await addToEqualityPool(db, organisationId, `${said.receivedOn.slice(0, 7)}-01`, equality);
  }
  const comments = await insertComments(db, actor, id, placeId, said);
  await recordHistory(db, actor, {
    kind: 'return',
    id,
    act: 'logged',
    after: { reference, comments: comments.ids.length, toCheck: comments.found },
  });
  return { id, reference, commentIds: comments.ids, found: comments.found };
}

const someContact = ({ name, email, telephone }: ReturnContact) => name + email + telephone !== '';

/** Stores the return under the reference given, or under a new one that nobody has. */
async function insertReturn(
  db: Db,
  given: string | null,
  row: Omit<Insertable<FeedbackReturn>, 'reference'>,
): Promise<string> {
  const insert = (reference: string) =>
    db
      .insertInto('feedbackReturn')
      .values({ ...row, reference })
      .onConflict((conflict) =>
        conflict
          .columns(['organisationId', 'sourceId', 'reference'])
          .where('reference', 'is not', null)
          .doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
  if (given !== null) {
    if (await insert(given)) return given;
    throw new Problem(409, `This source already has a return with the reference ${given}.`);
  }
  const { slug } = await db
    .selectFrom('organisation')
    .select('slug')
    .where('id', '=', row.organisationId)
    .executeTakeFirstOrThrow();
  for (;;) {
    const reference = newReference(slug);
    if (await insert(reference)) return reference;
  }
}

async function insertComments(
  db: Db,
  { organisationId, personId }: Actor,
  returnId: string,
  placeId: string | null,
  said: SaidReturn,
): Promise<{ ids: string[]; found: number }> {
  const { receivedOn, sourceId, level } = said;
  const kept = said.comments.map((comment) => ({
    id: newId(),
    comment,
    stored: storedComment(comment.text),
  }));
  if (kept.length === 0) return { ids: [], found: 0 };
  await db
    .insertInto('comment')
    .values(
      kept.map(({ id, comment: { question, kind, sentiment }, stored: { text, scan } }) => ({
        organisationId,
        id,
        returnId,
        question,
        text,
        kind,
        sentiment,
        scan,
        receivedOn,
        sourceId,
        placeId,
        level,
      })),
    )
    .execute();
  const originals = kept.flatMap(({ id, stored: { original } }) =>
    original === null ? [] : [{ organisationId, commentId: id, text: original }],
  );
  const found = kept.flatMap(({ id, stored }) =>
    stored.found.map((span) => ({ organisationId, commentId: id, ...span })),
  );
  if (originals.length > 0) {
    await db.insertInto('commentOriginal').values(originals).execute();
    await db.insertInto('foundIdentifier').values(found).execute();
  }
  const themes = kept.flatMap(({ id, comment }) =>
    [...new Set(comment.themeIds)].map((themeId) => ({
      organisationId,
      commentId: id,
      themeId,
      receivedOn,
      givenBy: personId,
    })),
  );
  if (themes.length > 0) await db.insertInto('commentTheme').values(themes).execute();
  return { ids: kept.map(({ id }) => id), found: found.length };
}
