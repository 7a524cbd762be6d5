import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { visibleFindings } from '../../feedback/door.ts';
import { visibleDecisions } from '../visible.ts';
import type { Decision, DecisionFilter, ListedDecision, Outcome, Titled } from './decision.ts';

const hasAction = sql`exists (select 1 from action_decision ad
  where ad.organisation_id = decision.organisation_id and ad.decision_id = decision.id)`;
const hasLoop = sql`exists (select 1 from loop_decision ld
  where ld.organisation_id = decision.organisation_id and ld.decision_id = decision.id)`;
/** Nothing has come of it yet: nobody was given work, and nobody is being told. */
export const nothingFollows = sql<boolean>`not (${hasAction} or ${hasLoop})`;

function filtered(db: Db, who: Who, filter: DecisionFilter) {
  let query = visibleDecisions(db, who);
  if (filter.outcome) query = query.where('decision.outcome', '=', filter.outcome);
  if (filter.major) query = query.where('decision.major', '=', true);
  if (filter.next) query = query.where(nothingFollows);
  if (filter.from) query = query.where('decision.decidedOn', '>=', filter.from);
  if (filter.to) query = query.where('decision.decidedOn', '<=', filter.to);
  return query;
}

const countOf = <A extends string>(table: string, alias: A) =>
  sql<number>`(select count(*) from ${sql.table(table)} t
    where t.organisation_id = decision.organisation_id and t.decision_id = decision.id)`.as(alias);

/** One page of decisions, latest first. */
export async function listDecisions(
  db: Db,
  who: Who,
  filter: DecisionFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<ListedDecision>> {
  const direction = at.after ? 'asc' : 'desc';
  let query = filtered(db, who, filter)
    .select(['decision.id', 'decision.title', 'decision.takenBy', 'decision.decidedOn', 'decision.major'])
    .select(sql<Outcome>`decision.outcome`.as('outcome'))
    .select([
      countOf('decision_finding', 'findings'),
      countOf('action_decision', 'actions'),
      countOf('loop_decision', 'loops'),
    ]);
  if (at.before)
    query = query.where(
      sql<boolean>`(decision.decided_on, decision.id) < (${at.before.on}::date, ${at.before.id}::uuid)`,
    );
  if (at.after)
    query = query.where(
      sql<boolean>`(decision.decided_on, decision.id) > (${at.after.on}::date, ${at.after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('decision.decidedOn', direction)
    .orderBy('decision.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows, (row) => ({ on: row.decidedOn, id: row.id }), at, size);
}

export async function countDecisions(db: Db, who: Who, filter: DecisionFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** A decision as its page shows it; null where there is none that this person may see. */
export async function findDecision(db: Db, who: Who, id: string): Promise<Decision | null> {
  const row = await visibleDecisions(db, who)
    .select([
      'decision.id',
      'decision.title',
      'decision.text',
      'decision.takenBy',
      'decision.decidedOn',
      'decision.because',
      'decision.major',
      'decision.version',
    ])
    .select([
      sql<Outcome>`decision.outcome`.as('outcome'),
      sql<string | null>`(select p.name from person p where p.organisation_id = decision.organisation_id
        and p.id = decision.recorded_by)`.as('recorderName'),
    ])
    .where('decision.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The findings behind a decision that this person may see, latest first. */
export function listFindingsOf(db: Db, who: Who, decisionId: string): Promise<Titled[]> {
  return visibleFindings(db, who)
    .innerJoin('decisionFinding', (join) =>
      join
        .onRef('decisionFinding.organisationId', '=', 'finding.organisationId')
        .onRef('decisionFinding.findingId', '=', 'finding.id'),
    )
    .select(['finding.id', 'finding.title'])
    .where('decisionFinding.decisionId', '=', decisionId)
    .orderBy('finding.foundOn', 'desc')
    .orderBy('finding.id', 'desc')
    .execute();
}

export interface FollowUp extends Titled {
  kind: 'action' | 'loop';
  /** When it is due, was done or published; 'YYYY-MM-DD'. */
  on: string | null;
  state: string;
}

/** What was given to do and what people are told because of a decision, in one query. */
export async function listFollowUps(db: Db, decisionId: string): Promise<FollowUp[]> {
  const { rows } = await sql<FollowUp>`
    select 'action' as kind, a.id, a.title, coalesce(a.done_on, a.dropped_on, a.due_on) as on,
      case when a.done_on is not null then 'Done' when a.dropped_on is not null then 'Dropped'
        else 'To do' end as state
    from action_decision ad join action a on a.organisation_id = ad.organisation_id and a.id = ad.action_id
    where ad.decision_id = ${decisionId}
    union all
    select 'loop', l.id, l.title, coalesce(l.published_on, l.opened_on), l.state
    from loop_decision ld join loop l on l.organisation_id = ld.organisation_id and l.id = ld.loop_id
    where ld.decision_id = ${decisionId}
    order by 1, 4, 2`.execute(db);
  return rows;
}

/** The findings that a decision may be about: those that wait for one, the oldest first, and those chosen already. */
export async function listFindingChoices(db: Db, who: Who, chosen: readonly string[]): Promise<Titled[]> {
  return visibleFindings(db, who)
    .select(['finding.id', 'finding.title'])
    .where(
      sql<boolean>`finding.id = any (${chosen}::uuid[]) or (finding.set_aside_on is null
        and not exists (select 1 from decision_finding df
          where df.organisation_id = finding.organisation_id and df.finding_id = finding.id))`,
    )
    .orderBy(sql`finding.id = any (${chosen}::uuid[]) desc`)
    .orderBy('finding.foundOn')
    .orderBy('finding.id')
    .limit(40 + chosen.length)
    .execute();
}
