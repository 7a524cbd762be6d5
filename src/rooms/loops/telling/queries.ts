import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { visibleComments } from '../../feedback/door.ts';
import { visibleActions, visibleDecisions, visibleLoops } from '../visible.ts';
import type {
  Benefit,
  Links,
  ListedLoop,
  Loop,
  LoopFilter,
  LoopOutcome,
  LoopState,
  Quotable,
  Telling,
} from './loop.ts';

const messages = sql<number>`(select count(distinct tc.message_id) from told_comment tc
  where tc.organisation_id = loop.organisation_id and tc.loop_id = loop.id)`;
const tellings = sql<number>`(select count(*) from loop_telling lt
  where lt.organisation_id = loop.organisation_id and lt.loop_id = loop.id)`;
/** Published, and neither a message nor another telling has gone out. */
export const untold = sql<boolean>`loop.state = 'published'
  and not exists (select 1 from told_comment tc
    where tc.organisation_id = loop.organisation_id and tc.loop_id = loop.id)
  and not exists (select 1 from loop_telling lt
    where lt.organisation_id = loop.organisation_id and lt.loop_id = loop.id)`;

function filtered(db: Db, who: Who, filter: LoopFilter) {
  let query = visibleLoops(db, who);
  if (filter.state) query = query.where('loop.state', '=', filter.state);
  if (filter.told) query = query.where(untold);
  if (filter.outcome) query = query.where('loop.outcome', '=', filter.outcome);
  if (filter.writer) query = query.where('loop.writtenBy', '=', who.personId);
  if (filter.from) query = query.where('loop.openedOn', '>=', filter.from);
  if (filter.to) query = query.where('loop.openedOn', '<=', filter.to);
  return query;
}

/** One page of loops, the latest begun first. */
export async function listLoops(
  db: Db,
  who: Who,
  filter: LoopFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<ListedLoop>> {
  const direction = at.after ? 'asc' : 'desc';
  let query = filtered(db, who, filter)
    .leftJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'loop.organisationId')
        .onRef('person.id', '=', 'loop.writtenBy'),
    )
    .select(['loop.id', 'loop.title', 'loop.openedOn', 'loop.publishedOn', 'person.name as writerName'])
    .select([
      sql<LoopOutcome>`loop.outcome`.as('outcome'),
      sql<LoopState>`loop.state`.as('state'),
      sql<number>`${messages} + ${tellings}`.as('told'),
    ]);
  if (at.before)
    query = query.where(
      sql<boolean>`(loop.opened_on, loop.id) < (${at.before.on}::date, ${at.before.id}::uuid)`,
    );
  if (at.after)
    query = query.where(
      sql<boolean>`(loop.opened_on, loop.id) > (${at.after.on}::date, ${at.after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('loop.openedOn', direction)
    .orderBy('loop.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows, (row) => ({ on: row.openedOn, id: row.id }), at, size);
}

export async function countLoops(db: Db, who: Who, filter: LoopFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** A loop as its page and its commands read it; null where there is none that this person may see. */
export async function findLoop(db: Db, who: Who, id: string): Promise<Loop | null> {
  const nameOf = (column: string) =>
    sql<string | null>`(select p.name from person p where p.organisation_id = loop.organisation_id
      and p.id = ${sql.ref(column)})`;
  const row = await visibleLoops(db, who)
    .select([
      'loop.id',
      'loop.slug',
      'loop.title',
      'loop.youSaid',
      'loop.whoSaid',
      'loop.weDid',
      'loop.because',
      'loop.writtenBy',
      'loop.openedOn',
      'loop.publishedOn',
      'loop.returnedBecause',
      'loop.withdrawnBecause',
      'loop.letStandBecause',
      'loop.letStandDigest',
      'loop.version',
    ])
    .select([
      sql<LoopOutcome>`loop.outcome`.as('outcome'),
      sql<Benefit | null>`loop.benefit`.as('benefit'),
      sql<LoopState>`loop.state`.as('state'),
      nameOf('loop.written_by').as('writerName'),
      nameOf('loop.approved_by').as('approverName'),
      messages.as('messages'),
      sql<number>`${messages} + ${tellings}`.as('told'),
    ])
    .where('loop.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export interface LinkChoice {
  kind: 'action' | 'decision';
  id: string;
  title: string;
}

/** What a loop tells of, in one query. */
export async function listLinks(db: Db, loopId: string): Promise<LinkChoice[]> {
  const { rows } = await sql<LinkChoice>`
    select 'decision' as kind, d.id, d.title from loop_decision ld
      join decision d on d.organisation_id = ld.organisation_id and d.id = ld.decision_id
      where ld.loop_id = ${loopId}
    union all
    select 'action', a.id, a.title from loop_action la
      join action a on a.organisation_id = la.organisation_id and a.id = la.action_id
      where la.loop_id = ${loopId}
    order by 1 desc, 3, 2`.execute(db);
  return rows;
}

export const linksOf = (links: readonly LinkChoice[]): Links => ({
  actions: links.filter(({ kind }) => kind === 'action').map(({ id }) => id),
  decisions: links.filter(({ kind }) => kind === 'decision').map(({ id }) => id),
});

/** The actions of the chosen decisions and the decisions of the chosen actions: one decision's whole family. */
export async function listFamily(db: Db, { actions, decisions }: Links): Promise<Links> {
  const { rows } = await sql<{ actionId: string | null; decisionId: string }>`
    with family as (
      select d.id from decision d where d.id = any (${decisions}::uuid[])
      union select ad.decision_id from action_decision ad where ad.action_id = any (${actions}::uuid[])
    )
    select f.id as decision_id, ad.action_id from family f
    left join action_decision ad on ad.decision_id = f.id`.execute(db);
  return {
    decisions: [...new Set(rows.map((row) => row.decisionId))],
    actions: [...new Set(rows.flatMap((row) => row.actionId ?? []))],
  };
}

/** What was done, as those who did it wrote it down, for the first words of a draft on these actions. */
export async function listDoneNotes(db: Db, who: Who, actions: readonly string[]): Promise<string[]> {
  if (actions.length === 0) return [];
  const rows = await visibleActions(db, who)
    .select('action.doneNote')
    .where('action.id', 'in', actions)
    .where('action.doneOn', 'is not', null)
    .orderBy('action.doneOn')
    .orderBy('action.id')
    .execute();
  return rows.flatMap(({ doneNote }) => (doneNote ? [doneNote] : []));
}

/** What a loop may tell of: what was chosen, and the latest that nobody has been told of. */
export async function listLinkChoices(db: Db, who: Who, chosen: Links): Promise<LinkChoice[]> {
  const decisionChosen = sql<boolean>`decision.id = any (${chosen.decisions}::uuid[])`;
  const actionChosen = sql<boolean>`action.id = any (${chosen.actions}::uuid[])`;
  const decisions = visibleDecisions(db, who)
    .select([sql<'decision'>`'decision'`.as('kind'), 'decision.id', 'decision.title'])
    .where(
      sql<boolean>`${decisionChosen} or not exists (select 1 from loop_decision ld
        where ld.organisation_id = decision.organisation_id and ld.decision_id = decision.id)`,
    )
    .orderBy(sql`${decisionChosen} desc`)
    .orderBy('decision.decidedOn', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(15 + chosen.decisions.length);
  const actions = visibleActions(db, who)
    .select([sql<'action'>`'action'`.as('kind'), 'action.id', 'action.title'])
    .where(
      sql<boolean>`${actionChosen} or (action.done_on is not null and not exists (select 1 from loop_action la
        where la.organisation_id = action.organisation_id and la.action_id = action.id))`,
    )
    .orderBy(sql`${actionChosen} desc`)
    .orderBy('action.dueOn', 'desc')
    .orderBy('action.id', 'desc')
    .limit(15 + chosen.actions.length);
  const { rows } = await sql<LinkChoice>`(${decisions}) union all (${actions})`.execute(db);
  return rows;
}

/** The ids of the comments behind what a loop tells of, as a query. */
export const commentsBehind = ({ actions, decisions }: Links) => sql`
  select fc.comment_id from decision_finding df
  join finding_comment fc on fc.organisation_id = df.organisation_id and fc.finding_id = df.finding_id
  where df.decision_id = any (${decisions}::uuid[]) or df.decision_id in
    (select ad.decision_id from action_decision ad where ad.action_id = any (${actions}::uuid[]))`;

/** How many comments and returns stand behind it, and how many addresses wait for an answer about it. */
export async function getBehind(
  db: Db,
  links: Links,
  loopId: string | null,
): Promise<{ comments: number; returns: number; toTell: number }> {
  const { rows } = await sql<{ comments: number; returns: number; toTell: number }>`
    select count(*) as comments, count(distinct c.return_id) as returns,
      count(distinct lower(rc.email)) filter (where rc.wants_reply and rc.email <> '' and rc.stopped_at is null
        and not exists (select 1 from told_comment tc where tc.organisation_id = c.organisation_id
          and tc.comment_id = c.id and tc.loop_id = ${loopId}::uuid)) as to_tell
    from comment c
    left join return_contact rc on rc.organisation_id = c.organisation_id and rc.return_id = c.return_id
    where c.id in (${commentsBehind(links)})`.execute(db);
  return rows[0] ?? { comments: 0, returns: 0, toTell: 0 };
}

/** What makes a comment's words fit for the public: consent of who said it, and a scan that is clean or settled. */
export const mayBeQuoted = sql<boolean>`comment.scan in ('clean', 'settled')
  and exists (select 1 from feedback_return fr where fr.organisation_id = comment.organisation_id
    and fr.id = comment.return_id and fr.consent_to_quote)`;

/** The comments behind a loop that may be quoted: those chosen, then the latest others. */
export function listQuotable(db: Db, who: Who, loopId: string, links: Links): Promise<Quotable[]> {
  const chosen = sql<boolean>`exists (select 1 from loop_quote lq where lq.organisation_id = comment.organisation_id
    and lq.comment_id = comment.id and lq.loop_id = ${loopId})`;
  return visibleComments(db, who)
    .select(['comment.id', 'comment.text', 'comment.receivedOn', chosen.as('chosen')])
    .where(sql<boolean>`comment.id in (${commentsBehind(links)})`)
    .where(mayBeQuoted)
    .orderBy(sql`${chosen} desc`)
    .orderBy('comment.receivedOn', 'desc')
    .orderBy('comment.id', 'desc')
    .limit(50)
    .execute();
}

/** The words chosen to be quoted, and whether they still may be. */
export function listQuotes(
  db: Db,
  loopId: string,
): Promise<{ id: string; text: string; allowed: boolean }[]> {
  return db
    .selectFrom('loopQuote')
    .innerJoin('comment', (join) =>
      join
        .onRef('comment.organisationId', '=', 'loopQuote.organisationId')
        .onRef('comment.id', '=', 'loopQuote.commentId'),
    )
    .select(['comment.id', 'comment.text', mayBeQuoted.as('allowed')])
    .where('loopQuote.loopId', '=', loopId)
    .orderBy('loopQuote.position')
    .orderBy('comment.id')
    .execute();
}

/** Whom else has been told, when and by which way. */
export function listTellings(db: Db, loopId: string): Promise<Telling[]> {
  return db
    .selectFrom('loopTelling')
    .leftJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'loopTelling.organisationId')
        .onRef('person.id', '=', 'loopTelling.toldBy'),
    )
    .select([
      'loopTelling.id',
      'loopTelling.audience',
      'loopTelling.channel',
      'loopTelling.toldOn',
      'loopTelling.people',
      'person.name as tellerName',
    ])
    .where('loopTelling.loopId', '=', loopId)
    .orderBy('loopTelling.toldOn', 'desc')
    .orderBy('loopTelling.id', 'desc')
    .execute();
}
