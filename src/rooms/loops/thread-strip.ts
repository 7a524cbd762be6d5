import { sql } from 'kysely';
import { ageInWords, plural } from '../../design/text/words.ts';
import type { Bead } from '../../design/thread/ThreadStrip.tsx';
import type { Who } from '../../platform/access/who.ts';
import { daysBetween } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import { mayReadFeedback } from '../feedback/door.ts';
import { recordHref, threadHref } from './addresses.ts';
import { mayReadLoops, mayReadOutbox } from './policy.ts';
import { type ThreadKind, threadSets } from './thread.ts';

/** What the strip counts and from which day a gap is counted. Dates are 'YYYY-MM-DD'. */
export interface ThreadFacts {
  comments: number;
  oneComment: string | null;
  saidOn: string | null;
  themes: number;
  oneTheme: string | null;
  findings: number;
  oneFinding: string | null;
  /** The earliest of the findings that are not set aside. */
  foundOn: string | null;
  decisions: number;
  oneDecision: string | null;
  decidedOn: string | null;
  /** Decisions whose answer was no. */
  refused: number;
  actions: number;
  oneAction: string | null;
  openActions: number;
  /** When the first of the open actions is due. */
  dueOn: string | null;
  doneOn: string | null;
  /** Loops that were not withdrawn. */
  loops: number;
  oneLoop: string | null;
  published: number;
  openedOn: string | null;
  publishedOn: string | null;
  messages: number;
  oneMessage: string | null;
  /** Tellings of the loops by other ways than a message. */
  tellings: number;
}

const ids = (kind: ThreadKind) => sql`any (array(select id from ${sql.ref(`in_${kind}`)}))`;

/** Counts and dates of a record's thread, in one query. Null where there is no such record. */
export async function findThreadFacts(db: Db, kind: ThreadKind, id: string): Promise<ThreadFacts | null> {
  // A theme may have a million comments, and its own index counts them without reading one.
  const comments =
    kind === 'theme'
      ? sql`select count(*) as comments, min(comment_id::text) as one_comment, min(received_on) as said_on
          from comment_theme where theme_id = ${id}`
      : sql`select count(*) as comments, min(id::text) as one_comment, min(received_on) as said_on
          from comment where id = ${ids('comment')}`;
  // A message tells by itself; how else its loop was told is not its own.
  const tellings =
    kind === 'message'
      ? sql`select 0 as tellings`
      : sql`select count(*) as tellings from loop_telling where loop_id = ${ids('loop')}`;
  const { rows } = await sql<ThreadFacts & { found: number }>`
    ${threadSets(kind, id)}
    select *, (select count(*) from ${sql.ref(`in_${kind}`)}) as found from
      (${comments}) of_comments,
      (select count(*) as themes, min(id::text) as one_theme from in_theme) of_themes,
      (select count(*) as findings, min(id::text) as one_finding,
          min(found_on) filter (where set_aside_on is null) as found_on
        from finding where id = ${ids('finding')}) of_findings,
      (select count(*) as decisions, min(id::text) as one_decision, min(decided_on) as decided_on,
          count(*) filter (where outcome = 'no') as refused
        from decision where id = ${ids('decision')}) of_decisions,
      (select count(*) as actions, min(id::text) as one_action,
          count(*) filter (where done_on is null and dropped_on is null) as open_actions,
          min(due_on) filter (where done_on is null and dropped_on is null) as due_on, max(done_on) as done_on
        from action where id = ${ids('action')}) of_actions,
      (select count(*) as loops, min(id::text) as one_loop,
          count(*) filter (where state = 'published') as published,
          min(opened_on) filter (where state <> 'published') as opened_on, min(published_on) filter (where state = 'published') as published_on
        from loop where id = ${ids('loop')} and state <> 'withdrawn') of_loops,
      (select count(*) as messages, min(id::text) as one_message from in_message) of_messages,
      (${tellings}) of_tellings`.execute(db);
  const facts = rows[0];
  return facts && facts.found > 0 ? facts : null;
}

export interface Gaps {
  theme?: string;
  finding?: string;
  decision?: string;
  action?: string;
  loop?: string;
  told?: string;
}

/** What is missing on a thread, in words, with its age by the organisation's today ('YYYY-MM-DD'). */
export function gapsOf(facts: ThreadFacts, kind: ThreadKind, today: string): Gaps {
  const days = (from: string | null) =>
    from ? `, ${ageInWords(Math.max(0, daysBetween(from, today)))}` : '';
  const gaps: Gaps = {};
  if (facts.themes === 0 && facts.comments > 0) gaps.theme = `not themed yet${days(facts.saidOn)}`;
  if (facts.findings === 0 && facts.comments > 0)
    gaps.finding = `no finding yet${kind === 'comment' ? days(facts.saidOn) : ''}`;
  if (facts.decisions === 0 && facts.findings > 0)
    gaps.decision = facts.foundOn ? `no decision yet${days(facts.foundOn)}` : 'finding set aside';
  if (facts.actions === 0 && facts.decisions > 0) {
    if (facts.refused === facts.decisions) gaps.action = 'none: the answer was no';
    else gaps.action = facts.loops > 0 ? 'none' : `no action yet${days(facts.decidedOn)}`;
  } else if (facts.openActions > 0 && facts.dueOn) {
    const left = daysBetween(today, facts.dueOn);
    if (left < 0) gaps.action = `not done, due ${plural(-left, 'day')} ago`;
    else gaps.action = left === 0 ? 'not done, due today' : `not done, due in ${plural(left, 'day')}`;
  }
  if (facts.loops === 0) {
    const answered = facts.actions === 0 ? facts.refused > 0 : facts.openActions === 0;
    if (facts.decisions > 0 && answered)
      gaps.loop = `not written yet${days(facts.doneOn ?? facts.decidedOn)}`;
  } else if (facts.published === 0) gaps.loop = `not published yet${days(facts.openedOn)}`;
  if (facts.messages + facts.tellings === 0 && facts.published > 0)
    gaps.told = `nobody told yet${days(facts.publishedOn)}`;
  return gaps;
}

/**
 * The thread strip of a record: a bead for each step with its count, the way in, and what is missing. Ways in lead only
 * to kinds of record that this person may see. Give it a record that the page has shown to be visible.
 * Empty where there is no such record.
 */
export async function threadStrip(db: Db, who: Who, kind: ThreadKind, id: string): Promise<Bead[]> {
  const facts = await findThreadFacts(db, kind, id);
  return facts ? beadsOf(facts, who, kind, id) : [];
}

function beadsOf(facts: ThreadFacts, who: Who, kind: ThreadKind, id: string): Bead[] {
  const { slug, today } = who.organisation;
  const gaps = gapsOf(facts, kind, today);
  const feedback = mayReadFeedback(who);
  const loops = mayReadLoops(who);
  const way = (of: ThreadKind, many: number, one: string | null, may: boolean) => {
    if (many === 0 || !may) return undefined;
    return many === 1 && one ? recordHref(slug, of, one) : threadHref(slug, kind, id);
  };
  const bead = (
    of: ThreadKind,
    label: [one: string, many: string],
    many: number,
    one: string | null,
    may: boolean,
    gap?: string,
  ): Bead => ({
    kind: of === 'message' ? 'told' : of,
    label: many === 1 ? label[0] : label[1],
    count: many,
    href: of === kind ? undefined : way(of, many, one, may),
    here: of === kind || undefined,
    gap,
  });
  const told = facts.messages + facts.tellings;
  return [
    bead('comment', ['comment', 'comments'], facts.comments, facts.oneComment, feedback),
    bead('theme', ['theme', 'themes'], facts.themes, facts.oneTheme, feedback, gaps.theme),
    bead('finding', ['finding', 'findings'], facts.findings, facts.oneFinding, feedback, gaps.finding),
    bead('decision', ['decision', 'decisions'], facts.decisions, facts.oneDecision, loops, gaps.decision),
    bead('action', ['action', 'actions'], facts.actions, facts.oneAction, loops, gaps.action),
    bead('loop', ['we did', 'we did'], facts.loops, facts.oneLoop, loops, gaps.loop),
    facts.messages === 1 && told === 1
      ? bead('message', ['told', 'told'], 1, facts.oneMessage, mayReadOutbox(who), gaps.told)
      : bead('message', ['told', 'told'], told, null, loops, gaps.told),
  ];
}

/** Where a voice has got to. It is read from the thread and stored nowhere. */
export type CommentStage = 'logged' | 'themed' | 'deciding' | 'acted' | 'declined' | 'told';

export const stageWords: Readonly<Record<CommentStage, string>> = {
  logged: 'Logged',
  themed: 'Themed',
  deciding: 'With decision-maker',
  acted: 'Acted on',
  declined: 'Declined',
  told: 'Told',
};

/**
 * The stage of a row of `comment`, as a column of whatever query reads it. One look along the thread a row: where no
 * finding cites the comment, it ends at the first index.
 */
export const stageColumn = sql<CommentStage>`(select case
    when bool_or(lt.id is not null) or exists (select 1 from told_comment tc
      where tc.organisation_id = comment.organisation_id and tc.comment_id = comment.id) then 'told'
    when bool_or(a.done_on is not null or l.outcome = 'did') then 'acted'
    when bool_or(d.outcome = 'no') then 'declined'
    when count(*) > 0 then 'deciding'
    when comment.theme_count > 0 then 'themed'
    else 'logged' end
  from finding_comment fc
    left join decision_finding df on df.organisation_id = fc.organisation_id and df.finding_id = fc.finding_id
    left join decision d on d.organisation_id = df.organisation_id and d.id = df.decision_id
    left join action_decision ad on ad.organisation_id = d.organisation_id and ad.decision_id = d.id
    left join action a on a.organisation_id = ad.organisation_id and a.id = ad.action_id
    left join loop_action la on la.organisation_id = a.organisation_id and la.action_id = a.id
    left join loop_decision ld on ld.organisation_id = d.organisation_id and ld.decision_id = d.id
    left join loop l on l.organisation_id = d.organisation_id and l.id = any (array[la.loop_id, ld.loop_id])
      and l.state = 'published'
    left join loop_telling lt on lt.organisation_id = l.organisation_id and lt.loop_id = l.id
  where fc.organisation_id = comment.organisation_id and fc.comment_id = comment.id)`;

/** The stage of one comment; null where there is no such comment. */
export async function commentStage(db: Db, id: string): Promise<CommentStage | null> {
  const row = await db
    .selectFrom('comment')
    .select(stageColumn.as('stage'))
    .where('comment.id', '=', id)
    .executeTakeFirst();
  return row?.stage ?? null;
}
