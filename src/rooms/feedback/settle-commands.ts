import { require } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { actorOf, recordHistory } from '../../platform/history/record-history.ts';
import { NotFound, Problem } from '../../platform/web/problems.ts';
import { maySettleIdentifiers } from './policy.ts';
import { type SettledSpan, settledText } from './scan.ts';
import { visibleComments } from './visible.ts';

export interface Settling {
  how: 'redact' | 'let_stand' | 'wait';
  /** Which finds; null means all that wait, or with 'wait' all. */
  positions: readonly number[] | null;
  /** Why it may stand; needed for 'let_stand' only. */
  reason: string;
}

export interface Settled {
  /** The finds of which the state changed. */
  positions: number[];
  /** Nothing waits in the comment any more. */
  done: boolean;
}

const STATES = { redact: 'redacted', let_stand: 'let_stand', wait: 'waiting' } as const;

/**
 * Decides about what was found in one comment: takes it out for good, lets it stand with a reason, or puts it back in
 * the queue. The words that everybody reads are made again from the words as they came; those stay restricted.
 */
export async function settleIdentifiers(
  db: Db,
  who: Who,
  commentId: string,
  settling: Settling,
): Promise<Settled> {
  require(maySettleIdentifiers(who));
  const reason = settling.reason.trim();
  if (settling.how === 'let_stand' && reason === '') throw new Problem(400, 'Say why it may stand.');
  const comment = await visibleComments(db, who)
    .innerJoin('commentOriginal', (join) =>
      join
        .onRef('commentOriginal.organisationId', '=', 'comment.organisationId')
        .onRef('commentOriginal.commentId', '=', 'comment.id'),
    )
    .select(['comment.version', 'commentOriginal.text as original'])
    .where('comment.id', '=', commentId)
    .forUpdate('comment')
    .executeTakeFirst();
  if (!comment) throw new NotFound();

  const state = STATES[settling.how];
  let change = db
    .updateTable('foundIdentifier')
    .set({
      state,
      reason: settling.how === 'let_stand' ? reason : null,
      settledBy: settling.how === 'wait' ? null : who.personId,
      settledAt: settling.how === 'wait' ? null : new Date(),
    })
    .where('commentId', '=', commentId)
    .where('state', '<>', state);
  if (settling.positions) change = change.where('position', 'in', settling.positions);
  else if (settling.how !== 'wait') change = change.where('state', '=', 'waiting');
  const changed = await change.returning(['position', 'kind']).execute();
  const spans = (await db
    .selectFrom('foundIdentifier')
    .select(['position', 'kind', 'startsAt', 'endsAt', 'state'])
    .where('commentId', '=', commentId)
    .execute()) as SettledSpan[];
  const done = spans.every((span) => span.state !== 'waiting');
  if (changed.length === 0) return { positions: [], done };
  await db
    .updateTable('comment')
    .set({
      text: settledText(comment.original, spans),
      scan: done ? 'settled' : 'waiting',
      version: comment.version + 1,
    })
    .where('id', '=', commentId)
    .execute();
  // The reason stays with the find and out of the history: people write names into reasons.
  await recordHistory(db, actorOf(who), {
    kind: 'comment',
    id: commentId,
    act: {
      redact: 'removed what was found',
      let_stand: 'let stand what was found',
      wait: 'put back to check',
    }[settling.how],
    after: { found: changed.map(({ kind }) => kind) },
  });
  return { positions: changed.map(({ position }) => position).sort((a, b) => a - b), done };
}
