import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../../platform/web/paging.ts';
import { visibleScoreReturns } from '../../visible.ts';
import type { KeptScale } from '../scales/scale.ts';
import type {
  BreakdownRow,
  Counts,
  ListedReturn,
  ScoreFilter,
  ScoreKind,
  ScoreReturn,
} from './score-return.ts';

const verdict = sql<string | null>`(select coalesce(s.decided_verdict, s.verdict) from score_check s
  where s.organisation_id = score_return.organisation_id and s.return_id = score_return.id
  order by s.checked_on desc, s.id desc limit 1)`;

function filtered(db: Db, who: Who, filter: ScoreFilter) {
  let query = visibleScoreReturns(db, who).innerJoin('provider', (join) =>
    join
      .onRef('provider.organisationId', '=', 'scoreReturn.organisationId')
      .onRef('provider.id', '=', 'scoreReturn.providerId'),
  );
  if (!filter.superseded) query = query.where('scoreReturn.supersededBy', 'is', null);
  if (filter.provider) query = query.where('scoreReturn.providerId', '=', filter.provider);
  if (filter.contract) query = query.where('scoreReturn.contractId', '=', filter.contract);
  if (filter.measure) query = query.where('scoreReturn.measureId', '=', filter.measure);
  if (filter.kind) query = query.where('scoreReturn.kind', '=', filter.kind);
  if (filter.service)
    query = query.where(sql<string>`lower(score_return.service)`, '=', filter.service.toLowerCase());
  if (filter.from) query = query.where('scoreReturn.periodTo', '>=', filter.from);
  if (filter.to) query = query.where('scoreReturn.periodTo', '<=', filter.to);
  if (filter.verdict === 'none') return query.where(sql<boolean>`${verdict} is null`);
  return filter.verdict ? query.where(sql<boolean>`${verdict} = ${filter.verdict}`) : query;
}

const columns = [
  'scoreReturn.id',
  'scoreReturn.providerId',
  'provider.name as providerName',
  'scoreReturn.contractId',
  'scoreReturn.measureId',
  'scoreReturn.service',
  'scoreReturn.periodFrom',
  'scoreReturn.periodTo',
  'scoreReturn.receivedOn',
  'scoreReturn.answers',
  'scoreReturn.eligible',
  'scoreReturn.scorePrinted',
  'scoreReturn.supersededBy',
] as const;

/** Those whose shape only we know: what is kept as JSON, and the score as a number. */
const shaped = [
  sql<ScoreKind>`score_return.kind`.as('kind'),
  sql<KeptScale | null>`score_return.scale`.as('scale'),
  sql<Counts>`score_return.counts`.as('counts'),
  sql<BreakdownRow[]>`score_return.breakdown`.as('breakdown'),
  sql<number | null>`score_return.score::float8`.as('score'),
  verdict.as('verdict'),
] as const;

/** One page of returns, the latest periods first. */
export async function listReturns(
  db: Db,
  who: Who,
  filter: ScoreFilter,
  at: { before: Key | null; after: Key | null } = { before: null, after: null },
  size = 50,
): Promise<Page<ListedReturn>> {
  let query = filtered(db, who, filter).select(columns).select(shaped);
  if (at.before)
    query = query.where(
      sql<boolean>`(score_return.period_to, score_return.id) < (${at.before.on}::date, ${at.before.id}::uuid)`,
    );
  if (at.after)
    query = query.where(
      sql<boolean>`(score_return.period_to, score_return.id) > (${at.after.on}::date, ${at.after.id}::uuid)`,
    );
  const direction = at.after ? 'asc' : 'desc';
  const rows = await query
    .orderBy('scoreReturn.periodTo', direction)
    .orderBy('scoreReturn.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows, (row) => ({ on: row.periodTo, id: row.id }), at, size);
}

export async function countReturns(db: Db, who: Who, filter: ScoreFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select(sql<number>`count(*)::int`.as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** Returns that may stand in a trend, the earliest first: at most the last 300. */
export async function listTrend(db: Db, who: Who, filter: ScoreFilter): Promise<ListedReturn[]> {
  const { rows } = await listReturns(db, who, { ...filter, superseded: undefined }, undefined, 300);
  return rows.toReversed();
}

/** One return, superseded or not; null where this person does not see it. */
export async function findReturn(db: Db, who: Who, id: string): Promise<ScoreReturn | null> {
  const nameOf = (table: string, name: string, column: string) =>
    sql<string | null>`(select x.${sql.ref(name)} from ${sql.table(table)} x
      where x.organisation_id = score_return.organisation_id and x.id = score_return.${sql.ref(column)})`;
  const row = await filtered(db, who, { superseded: 'yes' })
    .select(columns)
    .select(shaped)
    .select(['scoreReturn.note', 'scoreReturn.version'])
    .select([
      nameOf('contract', 'service', 'contract_id').as('contractService'),
      nameOf('experience_measure', 'name', 'measure_id').as('measureName'),
      nameOf('person', 'name', 'recorded_by').as('recorderName'),
      sql<
        string | null
      >`(select o.id from score_return o where o.organisation_id = score_return.organisation_id
        and o.provider_id = score_return.provider_id and o.superseded_by = score_return.id limit 1)`.as(
        'corrects',
      ),
    ])
    .where('scoreReturn.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The services of a provider's returns, by name. */
export async function listServices(db: Db, who: Who, providerId: string): Promise<string[]> {
  const rows = await visibleScoreReturns(db, who)
    .select('service')
    .distinct()
    .where('providerId', '=', providerId)
    .where('service', '<>', '')
    .orderBy('service')
    .execute();
  return rows.map(({ service }) => service);
}
