import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { mayCode } from '../policy.ts';
import { changeThemes } from '../theme-commands.ts';
import { visibleComments } from '../visible.ts';
import { maySeeSuggestion } from './sample-queries.ts';

/** What a person decides about what was suggested for a comment. */
export interface Decision {
  /** Suggested themes to take on; 'all' that are open. */
  accept: readonly string[] | 'all';
  refuse: readonly string[] | 'all';
  /** Themes that were not suggested, to be given beside. */
  give?: readonly string[];
  /** Themes that it has, to be taken off. */
  take?: readonly string[];
  /** How it sounds; 'suggested' takes what was suggested where nobody has said. Nothing said leaves it. */
  sentiment?: number | 'suggested';
  /** Nothing more is to be decided about it, even where something is open. */
  finish: boolean;
}

/** What a decision changed, so that exactly that can be taken back. */
export interface Decided {
  commentId: string;
  given: string[];
  taken: string[];
  /** Suggestions of which the state changed. */
  decided: string[];
  /** How it sounded before; undefined where that did not change. */
  sentimentBefore?: number | null;
  settled: boolean;
}

/**
 * Settles what was suggested for one comment, as far as the decision goes. It leaves the queue once every suggestion is
 * decided and somebody has said how it sounds, or the decision finishes it. Throws `NotFound` where this person may
 * not see the suggestion; gives null where somebody else has settled it already.
 */
export async function settleComment(
  db: Db,
  who: Who,
  commentId: string,
  decision: Decision,
): Promise<Decided | null> {
  require(mayCode(who));
  const comment = await visibleComments(db, who)
    .innerJoin('commentCoding as k', (join) =>
      join.onRef('k.organisationId', '=', 'comment.organisationId').onRef('k.commentId', '=', 'comment.id'),
    )
    .select(['k.state', 'k.sentiment as suggested', 'comment.sentiment'])
    .where('comment.id', '=', commentId)
    .where(maySeeSuggestion(who))
    .forUpdate(['comment', 'k'])
    .executeTakeFirst();
  if (!comment) throw new NotFound();
  if (comment.state !== 'waiting') return null;

  const all = await db
    .selectFrom('commentSuggestion')
    .innerJoin('theme', (join) =>
      join
        .onRef('theme.organisationId', '=', 'commentSuggestion.organisationId')
        .onRef('theme.id', '=', 'commentSuggestion.themeId'),
    )
    .select(['commentSuggestion.themeId', 'commentSuggestion.state', 'theme.name'])
    .where('commentSuggestion.commentId', '=', commentId)
    .execute();
  const open = all.filter(({ state }) => state === 'suggested').map(({ themeId }) => themeId);
  const among = (ids: readonly string[] | 'all') =>
    ids === 'all' ? open : open.filter((id) => ids.includes(id));
  const accepted = among(decision.accept);
  const refused = among(decision.refuse).filter((id) => !accepted.includes(id));
  await changeState(db, commentId, accepted, 'accepted');
  await changeState(db, commentId, refused, 'refused');
  const changed = await changeThemes(db, who, [commentId], {
    give: [...new Set([...accepted, ...(decision.give ?? [])])],
    take: decision.take ?? [],
  });

  const sentiment =
    decision.sentiment === 'suggested' ? (comment.sentiment ?? comment.suggested) : decision.sentiment;
  const sounds = sentiment !== undefined && sentiment !== comment.sentiment;
  if (sounds) await changeSentiment(db, commentId, sentiment);
  const left = open.length - accepted.length - refused.length;
  const settled = decision.finish || (left === 0 && (sentiment ?? comment.sentiment) !== null);
  if (settled)
    await db
      .updateTable('commentCoding')
      .set({ state: 'settled', settledBy: who.personId, settledAt: new Date() })
      .where('commentId', '=', commentId)
      .execute();
  const names = (ids: readonly string[]) =>
    all.filter(({ themeId }) => ids.includes(themeId)).map(({ name }) => name);
  if (refused.length > 0 || sounds)
    await recordHistory(db, actorOf(who), {
      kind: 'comment',
      id: commentId,
      act: 'settled what was suggested for it',
      before: sounds ? { sentiment: comment.sentiment } : null,
      after: {
        ...(refused.length > 0 ? { refused: names(refused) } : {}),
        ...(sounds ? { sentiment } : {}),
      },
    });
  return {
    commentId,
    given: changed.given.map(({ themeId }) => themeId),
    taken: changed.taken.map(({ themeId }) => themeId),
    decided: [...accepted, ...refused],
    ...(sounds ? { sentimentBefore: comment.sentiment } : {}),
    settled,
  };
}

/**
 * Settles what waits about a comment to which somebody has given its themes by hand: what is among them counts as
 * accepted, the rest as refused. Nothing where nothing waits, or this person may not see what was suggested.
 */
export async function settleByThemes(
  db: Db,
  who: Who,
  commentId: string,
  themeIds: readonly string[],
): Promise<void> {
  const waiting = await visibleComments(db, who)
    .innerJoin('commentCoding as k', (join) =>
      join.onRef('k.organisationId', '=', 'comment.organisationId').onRef('k.commentId', '=', 'comment.id'),
    )
    .select('comment.id')
    .where('comment.id', '=', commentId)
    .where('k.state', '=', 'waiting')
    .where(maySeeSuggestion(who))
    .executeTakeFirst();
  if (waiting) await settleComment(db, who, commentId, { accept: themeIds, refuse: 'all', finish: true });
}

async function changeState(
  db: Db,
  commentId: string,
  themeIds: readonly string[],
  state: 'suggested' | 'accepted' | 'refused',
): Promise<void> {
  if (themeIds.length === 0) return;
  await db
    .updateTable('commentSuggestion')
    .set({ state })
    .where('commentId', '=', commentId)
    .where('themeId', 'in', themeIds)
    .execute();
}

/** What a person says stays when a batch is withdrawn. */
const changeSentiment = (db: Db, commentId: string, sentiment: number | null) =>
  db
    .updateTable('comment')
    .set((eb) => ({ sentiment, sentimentBatchId: null, version: eb('version', '+', 1) }))
    .where('id', '=', commentId)
    .execute();

/**
 * Accepts for each of these comments what is at least so sure. A comment with nothing less sure open is settled with
 * how it sounds; the others keep the rest. Comments without any suggestion are left for a person to read.
 */
export async function acceptSure(
  db: Db,
  who: Who,
  commentIds: readonly string[],
  atLeast: number,
): Promise<Decided[]> {
  require(mayCode(who));
  if (commentIds.length === 0) return [];
  const open = await db
    .selectFrom('commentSuggestion')
    .select(['commentId', 'themeId', 'confidence'])
    .where('commentId', 'in', commentIds)
    .where('state', '=', 'suggested')
    .execute();
  const done: Decided[] = [];
  for (const id of commentIds) {
    const mine = open.filter(({ commentId }) => commentId === id);
    const sure = mine.filter(({ confidence }) => confidence >= atLeast).map(({ themeId }) => themeId);
    if (sure.length === 0) continue;
    const whole = sure.length === mine.length;
    const decided = await settleComment(db, who, id, {
      accept: sure,
      refuse: [],
      sentiment: whole ? 'suggested' : undefined,
      finish: whole,
    });
    if (decided) done.push(decided);
  }
  return done;
}

/** Takes back what decisions changed, exactly that, and puts the comments back in the queue. */
export async function undoDecisions(db: Db, who: Who, decisions: readonly Decided[]): Promise<number> {
  require(mayCode(who));
  let undone = 0;
  for (const { commentId, given, taken, decided, sentimentBefore } of decisions) {
    const coding = await visibleComments(db, who)
      .innerJoin('commentCoding as k', (join) =>
        join.onRef('k.organisationId', '=', 'comment.organisationId').onRef('k.commentId', '=', 'comment.id'),
      )
      .select(['k.state'])
      .where('comment.id', '=', commentId)
      .where('k.state', 'in', ['waiting', 'settled'])
      .where(maySeeSuggestion(who))
      .forUpdate(['comment', 'k'])
      .executeTakeFirst();
    if (!coding) continue;
    await changeThemes(db, who, [commentId], { give: taken, take: given });
    await changeState(db, commentId, decided, 'suggested');
    if (sentimentBefore !== undefined) await changeSentiment(db, commentId, sentimentBefore);
    await db
      .updateTable('commentCoding')
      .set({ state: 'waiting', settledBy: null, settledAt: null })
      .where('commentId', '=', commentId)
      .execute();
    await recordHistory(db, actorOf(who), {
      kind: 'comment',
      id: commentId,
      act: 'took back what was settled about it',
    });
    undone += 1;
  }
  return undone;
}
