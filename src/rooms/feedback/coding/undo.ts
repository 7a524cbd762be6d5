import { isId } from '../../../platform/db/ids.ts';
import type { Decided } from './settle.ts';

// A cookie carries it from one page to the next, so every id is written as short as it goes.

const short = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

function long(text: string): string {
  const hex = Buffer.from(text, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

/** What decisions changed, as text: comment, sentiment before, themes each with what happened to them. */
export function undoText(decisions: readonly Decided[]): string {
  return decisions
    .map(({ commentId, given, taken, decided, sentimentBefore }) => {
      const marks = [
        ...given.map((id) => `${decided.includes(id) ? '*' : '+'}${short(id)}`),
        ...decided.filter((id) => !given.includes(id)).map((id) => `~${short(id)}`),
        ...taken.map((id) => `!${short(id)}`),
      ];
      const sounded = sentimentBefore === undefined ? '' : String(sentimentBefore ?? 0);
      return `${short(commentId)}.${sounded}.${marks.join('')}`;
    })
    .join(' ');
}

/** Reads it back; what makes no sense is left out. */
export function readUndo(text: string): Decided[] {
  return text.split(' ').flatMap((part) => {
    const [comment = '', sounded = '', marks = ''] = part.split('.');
    const commentId = long(comment);
    if (!isId(commentId) || !/^[0-5]?$/u.test(sounded)) return [];
    const all = [...marks.matchAll(/([*+~!])([\w-]{22})/gu)].map(([, mark = '', id = '']) => ({
      mark,
      id: long(id),
    }));
    const of = (...wanted: string[]) => all.filter(({ mark }) => wanted.includes(mark)).map(({ id }) => id);
    return [
      {
        commentId,
        given: of('*', '+'),
        decided: of('*', '~'),
        taken: of('!'),
        ...(sounded === '' ? {} : { sentimentBefore: Number(sounded) || null }),
        settled: false,
      },
    ];
  });
}
