import { type RawBuilder, sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { visibleComments, visibleFindings } from '../../../feedback/door.ts';
import { visibleActions, visibleDecisions, visibleLoops } from '../../../loops/door.ts';
import { visiblePlanLines } from '../../visible.ts';
import { type LinkCounts, noLinks, type Tied, type TiedBead, tiedBeads } from './link.ts';

const TITLE = 160;
const FOUND = 20;
/** Beyond so many comments with the words sought, the search must be made narrower. */
const LOOKED_THROUGH = 5_000;

/** The records of a kind that this person may see, with a title and a day. */
function visibleOf(db: Db, who: Who, bead: TiedBead): RawBuilder<unknown> {
  switch (bead) {
    case 'comment':
      return sql`${visibleComments(db, who).select([
        'comment.id',
        sql<string>`left(comment.text, ${sql.lit(TITLE)})`.as('title'),
        'comment.receivedOn as day',
      ])}`;
    case 'finding':
      return sql`${visibleFindings(db, who).select(['finding.id', 'finding.title', 'finding.foundOn as day'])}`;
    case 'decision':
      return sql`${visibleDecisions(db, who).select([
        'decision.id',
        'decision.title',
        'decision.decidedOn as day',
      ])}`;
    case 'action':
      return sql`${visibleActions(db, who).select(['action.id', 'action.title', 'action.dueOn as day'])}`;
    case 'loop':
      return sql`${visibleLoops(db, who).select(['loop.id', 'loop.title', 'loop.openedOn as day'])}`;
  }
}

const joinTable = (bead: TiedBead) => sql.table(`plan_line_${bead}`);
const beadId = (bead: TiedBead) => sql.ref(`${bead}_id`);

/** What a line is tied to, as far as this person may see it: one query. Give it a line that was shown to be visible. */
export async function listTied(db: Db, who: Who, lineId: string): Promise<Tied[]> {
  const parts = tiedBeads.map(
    (
      bead,
      at,
    ) => sql`select ${sql.lit(at)} as place, ${sql.lit(bead)} as bead, v.id, v.title, v.day::text as day
      from ${joinTable(bead)} t join (${visibleOf(db, who, bead)}) v on v.id = t.${beadId(bead)}
      where t.line_id = ${lineId}`,
  );
  const { rows } = await sql<Tied & { place: number }>`
    select * from (${sql.join(parts, sql` union all `)}) tied
    order by place, day desc nulls last, id desc`.execute(db);
  return rows.map(({ place: _place, ...tied }) => tied);
}

const escaped = (text: string) => text.replaceAll(/[\\%_]/gu, '\\$&');

/** Records of a kind with the words sought that the line is not tied to yet, newest first; the newest where none are sought. */
export async function searchToTie(
  db: Db,
  who: Who,
  lineId: string,
  bead: TiedBead,
  sought: string,
): Promise<Tied[]> {
  const matches =
    sought === ''
      ? sql`true`
      : bead === 'comment'
        ? sql`v.id in (select search_comment(${sought}) limit ${sql.lit(LOOKED_THROUGH)})`
        : sql`v.title ilike ${`%${escaped(sought)}%`}`;
  const { rows } = await sql<Tied>`
    select ${sql.lit(bead)} as bead, v.id, v.title, v.day::text as day from (${visibleOf(db, who, bead)}) v
    where ${matches} and not exists (select 1 from ${joinTable(bead)} t
      where t.line_id = ${lineId} and t.${beadId(bead)} = v.id)
    order by v.day desc, v.id desc limit ${sql.lit(FOUND)}`.execute(db);
  return rows;
}

/** One record that this person may see, to be tied; null where there is none. */
export async function findToTie(db: Db, who: Who, bead: TiedBead, id: string): Promise<Tied | null> {
  const { rows } = await sql<Tied>`
    select ${sql.lit(bead)} as bead, v.id, v.title, v.day::text as day
    from (${visibleOf(db, who, bead)}) v where v.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

interface CountRow {
  lineId: string | null;
  what: keyof LinkCounts;
  many: number;
}

/** One step along the thread from a set of records with their lines: back to what led to them, or on to what followed. */
const back = (set: string, from: string, to: string) =>
  sql`select s.line_id, th.from_id as id from ${sql.ref(set)} s join thread th
    on th.from_kind = ${sql.lit(from)} and th.to_kind = ${sql.lit(to)} and th.to_id = s.id`;
const on = (set: string, from: string, to: string) =>
  sql`select s.line_id, th.to_id as id from ${sql.ref(set)} s join thread th
    on th.from_kind = ${sql.lit(from)} and th.to_kind = ${sql.lit(to)} and th.from_id = s.id`;
const tied = (bead: TiedBead) =>
  sql`select t.line_id, t.${beadId(bead)} as id from ${joinTable(bead)} t join of_plan l on l.id = t.line_id`;
const union = sql` union `;

/**
 * What belongs to each line of a plan and to the plan as a whole, each record once: one query, however many lines. See
 * `LinkCounts` for what is counted directly and what through the thread. Lines without anything are left out.
 */
export async function countLinks(
  db: Db,
  who: Who,
  planId: string,
  { lineId }: { lineId?: string } = {},
): Promise<{ total: LinkCounts; byLine: Map<string, LinkCounts> }> {
  let lines = visiblePlanLines(db, who).select('planLine.id').where('planLine.planId', '=', planId);
  if (lineId) lines = lines.where('planLine.id', '=', lineId);
  const count = (what: keyof LinkCounts, set: string) =>
    sql`select line_id, ${sql.lit(what)} as what, count(distinct id)::int as many from ${sql.ref(set)}
      group by grouping sets ((line_id), ())`;
  const { rows } = await sql<CountRow>`
    with of_plan as materialized (${lines}),
      tied_comment as (${tied('comment')}), tied_finding as (${tied('finding')}),
      tied_decision as (${tied('decision')}), tied_action as (${tied('action')}), tied_loop as (${tied('loop')}),
      behind_action as (${sql.join([sql`select * from tied_action`, back('tied_loop', 'action', 'loop')], union)}),
      behind_decision as (${sql.join(
        [
          sql`select * from tied_decision`,
          back('tied_loop', 'decision', 'loop'),
          back('behind_action', 'decision', 'action'),
        ],
        union,
      )}),
      behind_finding as (${sql.join(
        [sql`select * from tied_finding`, back('behind_decision', 'finding', 'decision')],
        union,
      )}),
      behind_comment as (${sql.join(
        [sql`select * from tied_comment`, back('behind_finding', 'comment', 'finding')],
        union,
      )}),
      after_decision as (${sql.join(
        [sql`select * from tied_decision`, on('tied_finding', 'finding', 'decision')],
        union,
      )}),
      after_action as (${sql.join(
        [sql`select * from tied_action`, on('after_decision', 'decision', 'action')],
        union,
      )}),
      after_loop as (${sql.join(
        [
          sql`select * from tied_loop`,
          on('after_decision', 'decision', 'loop'),
          on('after_action', 'action', 'loop'),
        ],
        union,
      )}),
      tellings as (${sql.join(
        [
          on('after_loop', 'loop', 'message'),
          sql`select s.line_id, t.id from after_loop s join loop_telling t on t.loop_id = s.id`,
        ],
        union,
      )})
    ${sql.join(
      [
        count('comments', 'behind_comment'),
        count('commentsTied', 'tied_comment'),
        count('findings', 'tied_finding'),
        count('decisions', 'tied_decision'),
        count('actions', 'tied_action'),
        count('loops', 'tied_loop'),
        count('told', 'tellings'),
      ],
      sql` union all `,
    )}`.execute(db);
  const total = { ...noLinks };
  const byLine = new Map<string, LinkCounts>();
  for (const { lineId: id, what, many } of rows) {
    if (id === null) total[what] = many;
    else byLine.set(id, { ...(byLine.get(id) ?? noLinks), [what]: many });
  }
  return { total, byLine };
}
