import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayAnswerAt, mayListFeedback, mayReadFeedback } from '../policy.ts';
import { visibleEscalations } from '../visible.ts';
import { escalationHref, escalationsHref } from './addresses.ts';
import { type Level, levelSpeaks } from './escalation.ts';

/** An answer that came back down to somebody who took something up. */
export interface CameBack {
  says: string;
  href: string;
}

/** Answers that came back down to this person and that they have not read yet; the latest five. */
export async function listCameBack(db: Db, who: Who): Promise<CameBack[]> {
  if (!mayListFeedback(who)) return [];
  const { slug, levels } = who.organisation;
  const rows = await visibleEscalations(db, who)
    .select(['escalation.id', 'escalation.toLevel', 'escalation.state'])
    .where('escalation.raisedBy', '=', who.personId)
    .where('escalation.answeredOn', 'is not', null)
    .where('escalation.toldOn', 'is', null)
    .orderBy('escalation.answeredOn', 'desc')
    .orderBy('escalation.id', 'desc')
    .limit(5)
    .execute();
  return rows.map((row) => ({ says: saysOf(row, levels), href: escalationHref(slug, row.id) }));
}

function saysOf({ state, toLevel }: { state: string; toLevel: string }, levels: readonly Level[]): string {
  if (state === 'returned') return `${levelSpeaks(levels, toLevel)} asks for more about what you took up`;
  if (state === 'answered') return `${levelSpeaks(levels, toLevel)} answered what you took up`;
  return 'An answer came back to what you took up';
}

/** What waits at the top level, where this person answers for it; null for the others. */
export async function countWaitingAtTop(db: Db, who: Who): Promise<{ number: number; href: string } | null> {
  const top = who.organisation.levels.at(-1)?.key;
  if (!top || !mayReadFeedback(who) || !mayAnswerAt(who, top)) return null;
  const row = await visibleEscalations(db, who)
    .select((eb) => eb.fn.countAll<number>().as('number'))
    .where('escalation.state', '=', 'waiting')
    .where('escalation.toLevel', '=', top)
    .executeTakeFirstOrThrow();
  return { number: row.number, href: `${escalationsHref(who.organisation.slug)}?level=${top}` };
}
