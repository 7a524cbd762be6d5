import { sql } from 'kysely';
import { ageInWords, plural } from '../../design/text/words.ts';
import type { Who } from '../../platform/access/who.ts';
import { daysBetween } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import { visibleFindings } from '../feedback/door.ts';
import { SOON_DAYS } from './actions/action.ts';
import { soonUntil } from './actions/queries.ts';
import {
  actionHref,
  actionsHref,
  decisionsHref,
  findingsHref,
  loopHref,
  loopsHref,
  recordHref,
} from './addresses.ts';
import { nothingFollows } from './decisions/queries.ts';
import { mayApproveLoop } from './policy.ts';
import { untold } from './telling/queries.ts';
import { visibleActions, visibleDecisions, visibleLoops } from './visible.ts';

export type DebtKind =
  | 'findings-undecided'
  | 'decisions-unanswered'
  | 'actions-overdue'
  | 'actions-mine-soon'
  | 'loops-to-approve'
  | 'loops-untold';

/** Something that is not closed: how many, and since how many days the oldest; `href` leads to exactly those. */
export interface Debt {
  kind: DebtKind;
  count: number;
  oldestDays: number | null;
  /** What is counted, fit to stand behind the number: "findings without a decision, the oldest 34 days old". */
  text: string;
  href: string;
}

interface DebtRow {
  kind: DebtKind;
  many: number;
  since: string | null;
}

/** What the organisation owes an answer on, as far as this person may see it, in one query. Kinds with nothing are left out. */
export async function loopDebt(db: Db, who: Who): Promise<Debt[]> {
  const { today, slug } = who.organisation;
  const as = (kind: DebtKind) => sql<DebtKind>`${sql.lit(kind)}`.as('kind');
  const since = (column: string) => sql<string | null>`min(${sql.ref(column)})::text`.as('since');
  const many = sql<number>`count(*)`.as('many');
  const open = visibleActions(db, who)
    .where('action.doneOn', 'is', null)
    .where('action.droppedOn', 'is', null);
  const parts = [
    visibleFindings(db, who)
      .select([as('findings-undecided'), many, since('finding.found_on')])
      .where('finding.setAsideOn', 'is', null)
      .where(
        sql<boolean>`not exists (select 1 from decision_finding df
          where df.organisation_id = finding.organisation_id and df.finding_id = finding.id)`,
      ),
    visibleDecisions(db, who)
      .select([as('decisions-unanswered'), many, since('decision.decided_on')])
      .where(nothingFollows),
    open.select([as('actions-overdue'), many, since('action.due_on')]).where('action.dueOn', '<', today),
    open
      .select([as('actions-mine-soon'), many, since('action.due_on')])
      .where('action.ownerId', '=', who.personId)
      .where('action.dueOn', '>=', today)
      .where('action.dueOn', '<=', soonUntil(today)),
    visibleLoops(db, who)
      .select([
        as('loops-to-approve'),
        many,
        sql<string | null>`min((loop.submitted_at at time zone 'Europe/London')::date)::text`.as('since'),
      ])
      .where('loop.state', '=', 'submitted')
      .where(sql<boolean>`loop.written_by is distinct from ${who.personId}`)
      .where(sql<boolean>`${sql.lit(mayApproveLoop(who, { writtenBy: null }))}`),
    visibleLoops(db, who)
      .select([as('loops-untold'), many, since('loop.published_on')])
      .where(untold),
  ];
  const { rows } = await sql<DebtRow>`${sql.join(
    parts.map((part) => sql`(${part})`),
    sql` union all `,
  )}`.execute(db);
  return rows
    .filter((row) => row.many > 0)
    .map(({ kind, many: count, since: from }) => {
      // A loop is sent for approval on a real day, which in an organisation of the past lies after its today.
      const age = from === null ? null : Math.max(0, daysBetween(from, today));
      const oldestDays = kind === 'actions-mine-soon' ? null : age;
      return { kind, count, oldestDays, text: inWords(kind, count, oldestDays), href: listHref(slug, kind) };
    });
}

function inWords(kind: DebtKind, count: number, days: number | null): string {
  const one = count === 1;
  const oldest = days === null ? '' : one ? `, ${ageInWords(days)}` : `, the oldest ${ageInWords(days)}`;
  switch (kind) {
    case 'findings-undecided':
      return `${one ? 'finding' : 'findings'} without a decision${oldest}`;
    case 'decisions-unanswered':
      return `${one ? 'decision' : 'decisions'} from which nothing has followed${oldest}`;
    case 'actions-overdue':
      return `${one ? 'action' : 'actions'} overdue${oldest}`;
    case 'actions-mine-soon':
      return `of your actions due within ${SOON_DAYS} days`;
    case 'loops-to-approve':
      return `${one ? 'answer waits' : 'answers wait'} for your approval`;
    case 'loops-untold':
      return `published ${one ? 'answer' : 'answers'} that nobody was told of${oldest}`;
  }
}

function listHref(slug: string, kind: DebtKind): string {
  switch (kind) {
    case 'findings-undecided':
      return `${findingsHref(slug)}?decision=none`;
    case 'decisions-unanswered':
      return `${decisionsHref(slug)}?next=none`;
    case 'actions-overdue':
      return `${actionsHref(slug)}?state=overdue`;
    case 'actions-mine-soon':
      return `${actionsHref(slug)}?owner=me&state=soon`;
    case 'loops-to-approve':
      return `${loopsHref(slug)}?state=submitted`;
    case 'loops-untold':
      return `${loopsHref(slug)}?told=no`;
  }
}

/** One thing that waits for this person. */
export interface Work {
  kind: 'action' | 'approval' | 'returned' | 'finding';
  id: string;
  title: string;
  /** The day it is due or has waited since; 'YYYY-MM-DD'. */
  on: string | null;
  /** "due in 3 days", "waits for your approval". */
  text: string;
  late: boolean;
  href: string;
}

type WorkRow = Pick<Work, 'kind' | 'id' | 'title' | 'on'>;

/** What waits for this person, the most pressing first, at most twenty, in one query. */
export async function myWork(db: Db, who: Who): Promise<Work[]> {
  const { today, slug } = who.organisation;
  const as = (kind: Work['kind']) => sql<Work['kind']>`${sql.lit(kind)}`.as('kind');
  const day = (column: string) => sql<string | null>`${sql.ref(column)}::text`.as('on');
  const parts = [
    visibleActions(db, who)
      .select([as('action'), 'action.id', 'action.title', day('action.due_on')])
      .where('action.ownerId', '=', who.personId)
      .where('action.doneOn', 'is', null)
      .where('action.droppedOn', 'is', null)
      .orderBy('action.dueOn')
      .orderBy('action.id')
      .limit(20),
    visibleLoops(db, who)
      .select([as('approval'), 'loop.id', 'loop.title', day('loop.opened_on')])
      .where('loop.state', '=', 'submitted')
      .where(sql<boolean>`loop.written_by is distinct from ${who.personId}`)
      .where(sql<boolean>`${sql.lit(mayApproveLoop(who, { writtenBy: null }))}`)
      .orderBy('loop.openedOn')
      .orderBy('loop.id')
      .limit(20),
    visibleLoops(db, who)
      .select([as('returned'), 'loop.id', 'loop.title', day('loop.opened_on')])
      .where('loop.state', '=', 'draft')
      .where('loop.returnedBecause', 'is not', null)
      .where('loop.writtenBy', '=', who.personId)
      .orderBy('loop.openedOn')
      .orderBy('loop.id')
      .limit(20),
    visibleFindings(db, who)
      .select([as('finding'), 'finding.id', 'finding.title', day('finding.found_on')])
      .where('finding.ownerId', '=', who.personId)
      .where('finding.setAsideOn', 'is', null)
      .where(
        sql<boolean>`not exists (select 1 from decision_finding df
          where df.organisation_id = finding.organisation_id and df.finding_id = finding.id)`,
      )
      .orderBy('finding.foundOn')
      .orderBy('finding.id')
      .limit(20),
  ];
  const { rows } = await sql<WorkRow>`${sql.join(
    parts.map((part) => sql`(${part})`),
    sql` union all `,
  )}`.execute(db);
  const work = rows.map((row) => workOf(row, slug, today));
  // What is late first, then in the order in which the kinds are read.
  return work.toSorted((a, b) => Number(b.late) - Number(a.late)).slice(0, 20);
}

function due(left: number): string {
  if (left < 0) return `overdue by ${plural(-left, 'day')}`;
  return left === 0 ? 'due today' : `due in ${plural(left, 'day')}`;
}

function workOf(row: WorkRow, slug: string, today: string): Work {
  const left = row.on ? daysBetween(today, row.on) : 0;
  switch (row.kind) {
    case 'action':
      return { ...row, text: due(left), late: left < 0, href: actionHref(slug, row.id) };
    case 'approval':
      return { ...row, text: 'waits for your approval', late: false, href: loopHref(slug, row.id) };
    case 'returned':
      return { ...row, text: 'was given back to you', late: false, href: loopHref(slug, row.id, 'edit') };
    case 'finding':
      return {
        ...row,
        text: `no decision yet, ${ageInWords(Math.max(0, -left))}`,
        late: false,
        href: recordHref(slug, 'finding', row.id),
      };
  }
}
