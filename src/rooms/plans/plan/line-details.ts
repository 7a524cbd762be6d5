import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visiblePlanLines } from '../visible.ts';

/** What the columns of a plan print of a line beside its facts. Dates are 'YYYY-MM-DD'. */
export interface LineDetails {
  codePrinted: boolean;
  leadText: string;
  why: string[];
  how: string[];
  stakeholders: string[];
  /** As printed, then those of the organisation's framework. */
  objectives: string[];
  measure: string;
  measureUnit: string;
  measureBaseline: string | null;
  measureTarget: string | null;
  measureActual: string | null;
  /** The newest words about the line on the day asked for. */
  said: { asAt: string; printed: string; done: string; next: string; issue: string } | null;
}

const points = (kind: 'why' | 'how') =>
  sql<string[]>`array(select p.text from plan_line_point p
    where p.organisation_id = plan_line.organisation_id and p.line_id = plan_line.id and p.kind = ${sql.lit(kind)}
    order by p.position, p.id)`;

/** The details of the lines that a page shows, as on a day, by line: one query. */
export async function listLineDetails(
  db: Db,
  who: Who,
  lineIds: readonly string[],
  asAt: string,
): Promise<Map<string, LineDetails>> {
  if (lineIds.length === 0) return new Map();
  const day = sql<string>`${asAt}::date`;
  const rows = await visiblePlanLines(db, who)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('planLineUpdate as u')
          .select(['u.asAt', 'u.updatePrinted', 'u.done', 'u.next', 'u.issue'])
          .whereRef('u.organisationId', '=', 'planLine.organisationId')
          .whereRef('u.lineId', '=', 'planLine.id')
          .where('u.asAt', '<=', day)
          .where(sql<boolean>`concat(u.update_printed, u.done, u.next, u.issue) <> ''`)
          .orderBy('u.asAt', 'desc')
          .orderBy('u.id', 'desc')
          .limit(1)
          .as('said'),
      (join) => join.onTrue(),
    )
    .select([
      'planLine.id',
      'planLine.codePrinted',
      'planLine.leadText',
      'planLine.stakeholders',
      'planLine.objectives',
      'planLine.measure',
      'planLine.measureUnit',
      'planLine.measureBaseline',
      'planLine.measureTarget',
      'planLine.measureActual',
      'said.asAt as saidOn',
      'said.updatePrinted',
      'said.done',
      'said.next',
      'said.issue',
      points('why').as('why'),
      points('how').as('how'),
      sql<string[]>`array(select f.text from plan_line_objective o
        join framework_item f on f.organisation_id = o.organisation_id and f.id = o.framework_item_id
        where o.organisation_id = plan_line.organisation_id and o.line_id = plan_line.id
        order by f.position, f.id)`.as('framework'),
    ])
    .where('planLine.id', '=', sql<string>`any(${[...lineIds]}::uuid[])`)
    .execute();
  return new Map(
    rows.map(({ id, saidOn, updatePrinted, done, next, issue, framework, ...row }): [string, LineDetails] => [
      id,
      {
        ...row,
        stakeholders: row.stakeholders as string[],
        objectives: [...(row.objectives as string[]), ...framework],
        said: saidOn
          ? {
              asAt: saidOn,
              printed: updatePrinted ?? '',
              done: done ?? '',
              next: next ?? '',
              issue: issue ?? '',
            }
          : null,
      },
    ]),
  );
}
