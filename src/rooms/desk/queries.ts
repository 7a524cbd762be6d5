import { sql } from 'kysely';
import type { WorkItem } from '../../design/table/WorkList.tsx';
import { longDate } from '../../design/text/words.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import {
  countNewSignals,
  countWaitingAtTop,
  feedbackSummary,
  findTooOld,
  listCameBack,
  listProvidersWaiting,
  visibleFindings,
} from '../feedback/door.ts';
import { type DebtKind, loopDebt, myWork, visibleDecisions, visibleLoops } from '../loops/door.ts';
import { plansWaitingFor } from '../plans/door.ts';
import { nextMeetings, papersWaitingFor } from '../reports/door.ts';

/** The answers to the three questions, as far as this person may see them. */
export interface Desk {
  needs: WorkItem[];
  changed: WorkItem[];
  owed: WorkItem[];
}

const MINE: readonly DebtKind[] = ['actions-mine-soon', 'loops-to-approve'];

/** Asks every room for what waits; `since` is when the person looked before. A dozen queries, whatever there is. */
export async function findDesk(db: Db, who: Who, since: Date): Promise<Desk> {
  const feedback = await feedbackSummary(db, who, since);
  const work = await myWork(db, who);
  const debt = await loopDebt(db, who);
  const plans = await plansWaitingFor(db, who);
  const papers = await papersWaitingFor(db, who);
  const [meeting] = await nextMeetings(db, who);
  const cameBack = await listCameBack(db, who);
  const atTop = await countWaitingAtTop(db, who);
  const signals = await countNewSignals(db, who);
  const tooOld = await findTooOld(db, who);
  const providers = await listProvidersWaiting(db, who);
  const { findings, decisions, published } = await countNew(db, who, since);
  const desk = `/${who.organisation.slug}/desk`;
  const some = (number: number, one: string, many: string, href: string): WorkItem[] =>
    number > 0 ? [{ number, says: number === 1 ? one : many, href }] : [];
  const counted = (
    part: { number: number; more: boolean; href: string } | null,
    one: string,
    many: string,
  ): WorkItem[] =>
    part && part.number > 0
      ? [{ number: part.number, more: part.more, href: part.href, says: part.number === 1 ? one : many }]
      : [];
  return {
    needs: [
      ...work.map(({ title, text, late, href }) => ({ says: title, since: text, late, href })),
      ...plans,
      ...papers,
      ...(atTop
        ? some(atTop.number, 'view has come up for an answer', 'views have come up for an answer', atTop.href)
        : []),
      ...(meeting
        ? [
            {
              says: `Next meeting: ${meeting.bodyName}`,
              since: meeting.heldOn === who.organisation.today ? 'Today' : longDate(meeting.heldOn),
              href: meeting.href,
            },
          ]
        : []),
      ...counted(
        feedback.toCheck,
        'comment waits to be checked for personal details',
        'comments wait to be checked for personal details',
      ),
      ...counted(
        tooOld,
        `comment is still only logged after ${tooOld?.days} days`,
        `comments are still only logged after ${tooOld?.days} days`,
      ).map((item) => ({ ...item, late: true })),
      ...counted(feedback.notThemed, 'comment has no theme yet', 'comments have no theme yet'),
      ...some(
        feedback.gaps.length,
        'source has not been heard from as expected',
        'sources have not been heard from as expected',
        `${desk}/sources`,
      ).map((item) => ({
        ...item,
        since: inShort(feedback.gaps.map(({ name, gap }) => `${name}, ${gap}`)),
        late: true,
      })),
      ...providers,
    ],
    changed: [
      ...cameBack,
      ...some(signals, 'new signal', 'new signals', `${desk}/signals`),
      ...counted(feedback.received, 'comment came in', 'comments came in'),
      ...some(findings, 'finding was written', 'findings were written', `${desk}/findings`),
      ...some(decisions, 'decision was recorded', 'decisions were recorded', `${desk}/decisions`),
      ...some(
        published,
        '“You said, we did” was published',
        '“You said, we did” were published',
        `${desk}/loops`,
      ),
    ],
    owed: debt
      .filter(({ kind }) => !MINE.includes(kind))
      .map(({ count, text, href, kind }) => ({
        number: count,
        says: text,
        href,
        late: kind === 'actions-overdue',
      })),
  };
}

async function countNew(db: Db, who: Who, since: Date) {
  const many = sql<number>`count(*)`.as('many');
  return db
    .selectNoFrom([
      visibleFindings(db, who).select(many).where('finding.createdAt', '>=', since).as('findings'),
      visibleDecisions(db, who).select(many).where('decision.createdAt', '>=', since).as('decisions'),
      visibleLoops(db, who)
        .select(many)
        .where('loop.state', '=', 'published')
        .where('loop.approvedAt', '>=', since)
        .as('published'),
    ])
    .executeTakeFirstOrThrow()
    .then(({ findings, decisions, published }) => ({
      findings: Number(findings ?? 0),
      decisions: Number(decisions ?? 0),
      published: Number(published ?? 0),
    }));
}

/** The first two of a list and how many more there are. */
function inShort(words: readonly string[]): string {
  const more = words.length - 2;
  return words.slice(0, 2).join('; ') + (more > 0 ? `; and ${more} more` : '');
}
