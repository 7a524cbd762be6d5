import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../../platform/web/paging.ts';
import { visibleInsightReports } from '../visible.ts';
import type { IssuedFilter, IssuedOne, IssuedReport } from './issued.ts';

function filtered(db: Db, who: Who, filter: IssuedFilter) {
  let query = visibleInsightReports(db, who);
  if (filter.kind) query = query.where('insightReport.kind', '=', filter.kind);
  if (filter.from) query = query.where('insightReport.issuedOn', '>=', filter.from);
  if (filter.to) query = query.where('insightReport.issuedOn', '<=', filter.to);
  return query;
}

const listed = (query: ReturnType<typeof filtered>) =>
  query
    .select([
      'insightReport.id',
      'insightReport.kind',
      'insightReport.title',
      'insightReport.month',
      'insightReport.monthTo',
      'insightReport.issuedOn',
      'insightReport.circulation',
    ])
    .select([
      sql<string | null>`coalesce(
        (select p.name from provider p where p.organisation_id = insight_report.organisation_id
          and p.id = insight_report.provider_id),
        (select a.name from area a where a.organisation_id = insight_report.organisation_id
          and a.id = insight_report.area_id))`.as('about'),
      sql<string | null>`(select p.name from person p where p.organisation_id = insight_report.organisation_id
        and p.id = insight_report.issued_by)`.as('issuerName'),
      sql<string[]>`coalesce((select json_agg(b.name order by b.name) from insight_report_body r
        join body b on b.organisation_id = r.organisation_id and b.id = r.body_id
        where r.organisation_id = insight_report.organisation_id and r.report_id = insight_report.id), '[]')`.as(
        'bodies',
      ),
    ]);

/** A page of what was issued, the latest first. */
export async function listInsightReports(
  db: Db,
  who: Who,
  filter: IssuedFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<IssuedReport>> {
  let query = listed(filtered(db, who, filter));
  const key = at.before ?? at.after;
  if (key)
    query = query.where(
      sql<boolean>`(insight_report.issued_on, insight_report.id) ${sql.raw(at.before ? '<' : '>')}
        (${key.on}::date, ${key.id}::uuid)`,
    );
  const way = at.after && !at.before ? 'asc' : 'desc';
  const rows = await query
    .orderBy('insightReport.issuedOn', way)
    .orderBy('insightReport.id', way)
    .limit(size + 1)
    .execute();
  return cutPage(
    rows,
    (row) => ({ on: row.issuedOn, id: row.id }),
    { before: at.before, after: at.before ? null : at.after },
    size,
  );
}

export async function countInsightReports(db: Db, who: Who, filter: IssuedFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select(sql<number>`count(*)::int`.as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** What was issued; null where there is none that this person may see. */
export async function findInsightReport(db: Db, who: Who, id: string): Promise<IssuedOne | null> {
  const row = await listed(filtered(db, who, {}))
    .select('insightReport.documentId')
    .where('insightReport.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
