import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mechanismsHref } from '../addresses.ts';
import { listLineFacts } from '../lines/line-facts.ts';
import { readsAllPlans } from '../policy.ts';
import { visiblePlanLines } from '../visible.ts';
import { getYearStart } from './financial-year.ts';
import { listItemsInForce } from './in-force.ts';
import { byLevel, countsInWords, type LinkedLine, levelOf, type Mechanism } from './mechanism.ts';
import { quarterOf } from './quarters.ts';

/** First and last day, 'YYYY-MM-DD'. */
export interface Days {
  from: string;
  to: string;
}

/** The day on which a quarter is shown: its last, or today while it lasts. */
export const dayOf = (quarter: Days, today: string): string => (quarter.to < today ? quarter.to : today);

/**
 * The mechanisms in force at the end of a quarter, or today while it lasts, with the lines of open plans that carry them,
 * how these stood, and what was done for them in the quarter. An update counts from the second on: the first says only
 * how the line came into its plan. A line carried into a draft is counted where it came from. Four queries.
 */
export async function listMechanisms(db: Db, who: Who, quarter: Days): Promise<Mechanism[]> {
  const asAt = dayOf(quarter, who.organisation.today);
  const items = await listItemsInForce(db, who, 'mechanism', asAt);
  const carrying = await listCarrying(
    db,
    who,
    items.flatMap(({ ids }) => ids),
    quarter,
  );
  const lineIds = carrying.map(({ id }) => id);
  const facts = lineIds.length > 0 ? await listLineFacts(db, who, { asAt, lineIds }) : [];
  return items.map(({ id, text, note, ids }) => {
    const own = carrying.filter(({ mechanismId }) => mechanismId !== null && ids.includes(mechanismId));
    const lines = facts.flatMap((fact): LinkedLine[] => {
      const line = own.find((one) => one.id === fact.id);
      return line ? [{ ...fact, plan: line.plan, activities: line.activities, updates: line.updates }] : [];
    });
    return {
      id,
      ids,
      text,
      note,
      ...levelOf(lines, note, who.organisation.levels),
      lines,
      activities: own.reduce((sum, line) => sum + line.activities, 0),
      updates: own.reduce((sum, line) => sum + line.updates, 0),
    };
  });
}

async function listCarrying(db: Db, who: Who, ids: readonly string[], { from, to }: Days) {
  if (ids.length === 0) return [];
  return visiblePlanLines(db, who)
    .select(['planLine.id', 'planLine.mechanismId', 'plan.title as plan'])
    .select([
      sql<number>`(select count(*) from plan_line_activity a
        where a.organisation_id = plan_line.organisation_id and a.line_id = plan_line.id
          and a.done_on between ${from}::date and ${to}::date)`.as('activities'),
      sql<number>`(select count(*) from plan_line_update u
        where u.organisation_id = plan_line.organisation_id and u.line_id = plan_line.id
          and u.as_at between ${from}::date and ${to}::date
          and exists (select from plan_line_update f where f.organisation_id = u.organisation_id
            and f.line_id = u.line_id and f.id < u.id))`.as('updates'),
    ])
    .where('planLine.mechanismId', 'in', [...ids])
    .where((eb) => eb.or([eb('plan.state', '<>', 'draft'), eb('planLine.carriedFromId', 'is', null)]))
    .execute();
}

/** Something that was done for a mechanism. */
export interface DoneForMechanism {
  id: string;
  doneOn: string;
  what: string;
  outcome: string;
  attended: number | null;
  lineId: string;
  code: string;
}

/** What was done in the quarter for the lines that carry a mechanism, whose ids are given; the latest first. */
export async function listDone(
  db: Db,
  who: Who,
  ids: readonly string[],
  { from, to }: Days,
): Promise<DoneForMechanism[]> {
  return visiblePlanLines(db, who)
    .innerJoin('planLineActivity as a', (join) =>
      join.onRef('a.organisationId', '=', 'planLine.organisationId').onRef('a.lineId', '=', 'planLine.id'),
    )
    .select([
      'a.id',
      'a.doneOn',
      'a.what',
      'a.outcome',
      'a.attended',
      'planLine.id as lineId',
      'planLine.code',
    ])
    .where('planLine.mechanismId', 'in', [...ids])
    .where('a.doneOn', '>=', from)
    .where('a.doneOn', '<=', to)
    .orderBy('a.doneOn', 'desc')
    .orderBy('a.id', 'desc')
    .limit(500)
    .execute();
}

/** The register in words and its address, for whoever sees all plans; else null. For the page of the framework. */
export async function findMechanismRegister(
  db: Db,
  who: Who,
): Promise<{ says: string; href: string } | null> {
  if (!readsAllPlans(who)) return null;
  const { slug, today, levels } = who.organisation;
  const quarter = quarterOf(today, await getYearStart(db, who));
  const mechanisms = await listMechanisms(db, who, quarter);
  return { says: countsInWords(byLevel(mechanisms, levels)), href: mechanismsHref(slug) };
}
