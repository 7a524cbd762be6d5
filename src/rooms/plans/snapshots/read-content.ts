import { sql } from 'kysely';
import { type PlanScheme, planSchemes } from '../../../../reference/plan-schemes.ts';
import type { StatusWord } from '../../../analysis/calendar/timescale.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type LineFacts, listLineFacts } from '../lines/line-facts.ts';
import type { SchemeColumn } from '../plan/plan.ts';
import { rollUp } from '../plan/roll-up.ts';
import { visiblePlanLines, visiblePlans } from '../visible.ts';
import { canonicalJson, type SnapshotContent, type SnapshotLine, type SnapshotPriority } from './content.ts';

/**
 * A plan as it stood at the end of a day, whole; null where there is none that this person may see. Seven queries,
 * however many lines. Another transaction's changes show only once it has committed; to be sure that none showed half,
 * see `readSteadily`.
 */
export async function findPlanContent(
  db: Db,
  who: Who,
  planId: string,
  asAt: string,
): Promise<SnapshotContent | null> {
  const found = await findPlanFacts(db, who, planId);
  if (!found) return null;
  const sections = await db
    .selectFrom('planSection')
    .select(['id', 'parentId', 'heading'])
    .where('planId', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const facts = await listLineFacts(db, who, { planId, asAt });
  const details = await readDetails(db, who, planId, asAt);
  const lines = facts.flatMap((line): SnapshotLine[] => {
    const detail = details.get(line.id);
    if (!detail) return [];
    // What stood before the first word on a line is taken from it; words that came later are not.
    const until = line.statusAsAt > asAt ? line.statusAsAt : asAt;
    const said = detail.said && detail.said.asAt <= until ? detail.said : null;
    return [{ ...line, ...detail, said }];
  });
  const priorities = await listPriorityFacts(db, planId);
  return { format: 1, asAt, ...found, sections, lines, priorities, rollUp: rollUp(lines, sections) };
}

/** How often a plan that keeps changing is read before one gives up. */
const TRIES = 6;

/**
 * Reads until two readings in a row say the same. What was read in several steps while others wrote may hold half of
 * their change; two like readings say what stood at the moment between them, since nothing that is said of a line is
 * ever taken back. Null where the plan did not rest.
 */
export async function readSteadily<T>(read: () => Promise<T>): Promise<T | null> {
  let last = await read();
  let text = canonicalJson(last);
  for (let tries = 1; tries < TRIES; tries++) {
    const next = await read();
    const nextText = canonicalJson(next);
    if (nextText === text) return next;
    [last, text] = [next, nextText];
  }
  return null;
}

async function findPlanFacts(
  db: Db,
  who: Who,
  planId: string,
): Promise<Pick<SnapshotContent, 'plan' | 'scheme'> | null> {
  const titleOf = (column: 'parent_id' | 'supports_id') =>
    sql<string | null>`(select other.title from plan other where other.organisation_id = plan.organisation_id
      and other.id = ${sql.ref(`plan.${column}`)})`;
  const row = await visiblePlans(db, who)
    .innerJoin('planScheme as scheme', (join) =>
      join
        .onRef('scheme.organisationId', '=', 'plan.organisationId')
        .onRef('scheme.id', '=', 'plan.schemeId'),
    )
    .select([
      'plan.id',
      'plan.slug',
      'plan.title',
      'plan.kind',
      'plan.startsOn',
      'plan.endsOn',
      'plan.edition',
      'plan.editionNote',
      'plan.effectiveFrom',
      'plan.refreshOn',
      'plan.summary',
      'plan.scopeIn',
      'plan.scopeOut',
      'plan.state',
      'plan.adoptedByBody',
      'plan.adoptedOn',
      'scheme.id as schemeId',
      'scheme.name as schemeName',
      'scheme.columns',
      'scheme.statusWords',
      'scheme.usesRag',
      'scheme.shippedKey',
    ])
    .select([
      sql<string | null>`(select p.name from person p where p.organisation_id = plan.organisation_id
        and p.id = plan.owner_id)`.as('ownerName'),
      titleOf('parent_id').as('parentTitle'),
      titleOf('supports_id').as('supportsTitle'),
    ])
    .where('plan.id', '=', planId)
    .executeTakeFirst();
  if (!row) return null;
  const { schemeId, schemeName, columns, statusWords, usesRag, shippedKey, ...plan } = row;
  const shipped: PlanScheme | undefined = planSchemes.find(({ key }) => key === shippedKey);
  const own = columns as unknown as SchemeColumn[];
  const inColumn = own.some(({ field, shown }) => field === 'section' && shown);
  return {
    plan,
    scheme: {
      id: schemeId,
      name: schemeName,
      columns: own,
      statusWords: statusWords as unknown as StatusWord[],
      usesRag,
      sectionFrom: inColumn ? 'column' : shipped?.sectionFrom === 'row' ? 'row' : 'heading',
      orientation: shipped?.orientation ?? 'landscape',
    },
  };
}

type Detail = Omit<SnapshotLine, keyof LineFacts>;

const points = (kind: 'why' | 'how') =>
  sql<Detail['why']>`coalesce((select json_agg(json_build_object('text', p.text, 'doneOn', p.done_on)
      order by p.position, p.id) from plan_line_point p
    where p.organisation_id = plan_line.organisation_id and p.line_id = plan_line.id
      and p.kind = ${sql.lit(kind)}), '[]')`;

const linked = (bead: 'comment' | 'finding' | 'decision' | 'action' | 'loop') =>
  sql<number>`(select count(*)::int from ${sql.table(`plan_line_${bead}`)} l
    where l.organisation_id = plan_line.organisation_id and l.line_id = plan_line.id)`;

/** All that is kept of each line beside its facts, one query. */
async function readDetails(db: Db, who: Who, planId: string, asAt: string): Promise<Map<string, Detail>> {
  const day = sql<string>`${asAt}::date`;
  const rows = await visiblePlanLines(db, who)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('planLineUpdate as u')
          .select(['u.asAt', 'u.updatePrinted', 'u.done', 'u.next', 'u.issue'])
          .whereRef('u.organisationId', '=', 'planLine.organisationId')
          .whereRef('u.lineId', '=', 'planLine.id')
          .where(sql<boolean>`concat(u.update_printed, u.done, u.next, u.issue) <> ''`)
          .orderBy(sql`u.as_at <= ${day}`, 'desc')
          .orderBy(sql`case when u.as_at <= ${day} then u.as_at end`, 'desc')
          .orderBy(sql`case when u.as_at <= ${day} then u.id end`, 'desc')
          .orderBy('u.asAt')
          .orderBy('u.id')
          .limit(1)
          .as('words'),
      (join) => join.onTrue(),
    )
    .select([
      'planLine.id',
      'planLine.codePrinted',
      'planLine.leadText',
      'planLine.measure',
      'planLine.measureUnit',
      'planLine.measureBaseline',
      'planLine.measureTarget',
      'planLine.measureActual',
      'planLine.stakeholders',
      'planLine.objectives',
      'planLine.partnerUntil',
      'planLine.notes',
      'planLine.inheritedFromId',
      'planLine.carriedFromId',
      'words.asAt as saidOn',
      'words.updatePrinted',
      'words.done',
      'words.next',
      'words.issue',
    ])
    .select([
      points('why').as('why'),
      points('how').as('how'),
      sql<string[]>`coalesce((select json_agg(f.text order by f.text) from plan_line_objective o
        join framework_item f on f.organisation_id = o.organisation_id and f.id = o.framework_item_id
        where o.organisation_id = plan_line.organisation_id and o.line_id = plan_line.id), '[]')`.as(
        'framework',
      ),
      sql<number>`(select count(*)::int from plan_line_update u where u.organisation_id = plan_line.organisation_id
        and u.line_id = plan_line.id and u.as_at <= ${day})`.as('saidTimes'),
      linked('comment').as('comments'),
      linked('finding').as('findings'),
      linked('decision').as('decisions'),
      linked('action').as('actions'),
      linked('loop').as('loops'),
    ])
    .where('planLine.planId', '=', planId)
    .execute();
  return new Map(
    rows.map((row): [string, Detail] => [
      row.id,
      {
        codePrinted: row.codePrinted,
        leadText: row.leadText,
        measure: row.measure,
        measureUnit: row.measureUnit,
        measureBaseline: figure(row.measureBaseline),
        measureTarget: figure(row.measureTarget),
        measureActual: figure(row.measureActual),
        stakeholders: row.stakeholders as string[],
        objectives: [...(row.objectives as string[]), ...row.framework],
        partnerUntil: row.partnerUntil,
        notes: row.notes as string[],
        inheritedFromId: row.inheritedFromId,
        carriedFromId: row.carriedFromId,
        why: row.why,
        how: row.how,
        saidTimes: row.saidTimes,
        said: row.saidOn
          ? {
              asAt: row.saidOn,
              printed: row.updatePrinted ?? '',
              done: row.done ?? '',
              next: row.next ?? '',
              issue: row.issue ?? '',
            }
          : null,
        links: {
          comments: row.comments,
          findings: row.findings,
          decisions: row.decisions,
          actions: row.actions,
          loops: row.loops,
        },
      },
    ]),
  );
}

const figure = (value: string | number | null): number | null => (value === null ? null : Number(value));

function listPriorityFacts(db: Db, planId: string): Promise<SnapshotPriority[]> {
  return db
    .selectFrom('planPriority')
    .select(['id', 'title', 'year', 'agreedWith', 'agreedOn', 'note'])
    .select(
      sql<string[]>`coalesce((select json_agg(l.code order by l.position, l.id) from plan_priority_line pl
        join plan_line l on l.organisation_id = pl.organisation_id and l.id = pl.line_id
        where pl.organisation_id = plan_priority.organisation_id and pl.priority_id = plan_priority.id), '[]')`.as(
        'lines',
      ),
    )
    .where('planId', '=', planId)
    .orderBy('title')
    .orderBy('id')
    .execute();
}
