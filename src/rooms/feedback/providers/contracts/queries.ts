import { type Expression, type SqlBool, sql } from 'kysely';
import type { Option } from '../../../../design/form/field.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../../platform/web/paging.ts';
import { visibleContracts, visibleSources } from '../../visible.ts';
import { placesOfProvider } from '../register/queries.ts';
import type {
  Contract,
  ContractFilter,
  ContractMeasure,
  EncouragedSource,
  ListedContract,
} from './contract.ts';

/** Where in the order a contract stands that has no first day. */
const NO_START = '0001-01-01';

const within = (words: string) => `%${words.toLowerCase().replace(/[\\%_]/gu, '\\$&')}%`;

function filtered(db: Db, who: Who, filter: ContractFilter) {
  const { today } = who.organisation;
  let query = visibleContracts(db, who).innerJoin('provider', (join) =>
    join
      .onRef('provider.organisationId', '=', 'contract.organisationId')
      .onRef('provider.id', '=', 'contract.providerId'),
  );
  if (filter.provider) query = query.where('contract.providerId', '=', filter.provider);
  if (filter.clause) query = query.where('contract.feedbackClause', '=', filter.clause);
  if (filter.new) query = query.where('contract.isNew', '=', true);
  if (filter.words) {
    const words = within(filter.words);
    query = query.where(
      sql<boolean>`(lower(contract.service) like ${words} or lower(contract.reference) like ${words} or lower(provider.name) like ${words})`,
    );
  }
  if (filter.state === 'all') return query;
  if (filter.state === 'ended') return query.where('contract.endsOn', '<', today);
  return query.where((eb) => eb.or([eb('contract.endsOn', 'is', null), eb('contract.endsOn', '>=', today)]));
}

const theLatest = (column: string) => sql<string | null>`(select r.${sql.ref(column)} from score_return r
  where r.organisation_id = contract.organisation_id and r.contract_id = contract.id and r.superseded_by is null
  order by r.period_to desc, r.id desc limit 1)`;

/** Whether no return of the provider gives the measure `m` of this contract a result. */
const withoutResult = sql`not exists (select from score_return r where r.organisation_id = m.organisation_id
  and r.provider_id = contract.provider_id and r.measure_id = m.measure_id and r.superseded_by is null
  and (r.contract_id = contract.id or r.contract_id is null))`;
const ofContract = sql`from contract_measure m where m.organisation_id = contract.organisation_id
  and m.contract_id = contract.id`;

const columns = [
  'contract.id',
  'contract.providerId',
  'provider.name as providerName',
  'contract.service',
  'contract.reference',
  'contract.startsOn',
  'contract.endsOn',
  'contract.isNew',
  'contract.feedbackClause',
  'contract.intervalDays',
  'contract.patientsMonitor',
] as const;

const counted = [
  sql<string | null>`(select p.name from person p where p.organisation_id = contract.organisation_id
    and p.id = contract.owner_id)`.as('ownerName'),
  sql<number>`(select count(*)::int ${ofContract})`.as('measures'),
  sql<number>`(select count(*)::int ${ofContract} and ${withoutResult})`.as('measuresWithout'),
  theLatest('received_on').as('lastReceivedOn'),
  theLatest('period_to').as('lastPeriodTo'),
] as const;

/** One page of contracts, those that began last first; those without a first day stand at the end. */
export async function listContracts(
  db: Db,
  who: Who,
  filter: ContractFilter,
  before: Key | null = null,
  size = 50,
): Promise<Page<ListedContract>> {
  let query = filtered(db, who, filter).select(columns).select(counted);
  if (before) {
    const onwards: Expression<SqlBool> =
      before.on === NO_START
        ? sql<boolean>`contract.starts_on is null and contract.id < ${before.id}::uuid`
        : sql<boolean>`((contract.starts_on, contract.id) < (${before.on}::date, ${before.id}::uuid) or contract.starts_on is null)`;
    query = query.where(onwards);
  }
  const rows = await query
    .orderBy('contract.startsOn', (order) => order.desc().nullsLast())
    .orderBy('contract.id', 'desc')
    .limit(size + 1)
    .execute();
  return cutPage(
    rows,
    (row) => ({ on: row.startsOn ?? NO_START, id: row.id }),
    { before, after: null },
    size,
  );
}

export async function countContracts(db: Db, who: Who, filter: ContractFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select(sql<number>`count(*)::int`.as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** Every contract that has not ended, for the exceptions; by provider and service. */
export function listCurrentContracts(db: Db, who: Who): Promise<ListedContract[]> {
  return filtered(db, who, {})
    .select(columns)
    .select(counted)
    .orderBy(sql`lower(provider.name)`)
    .orderBy('contract.service')
    .orderBy('contract.id')
    .execute();
}

/** One contract, or null where this person does not see it. */
export async function findContract(db: Db, who: Who, id: string): Promise<Contract | null> {
  const row = await filtered(db, who, { state: 'all' })
    .select(columns)
    .select(counted)
    .select([
      'contract.clauseText',
      'contract.encourages',
      'contract.scaleId',
      'contract.ownerId',
      'contract.version',
      sql<
        string | null
      >`(select s.name from recommendation_scale s where s.organisation_id = contract.organisation_id
        and s.id = contract.scale_id)`.as('scaleName'),
    ])
    .where('contract.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The measures of a contract with their targets and latest results. */
export function listMeasuresOfContract(
  db: Db,
  contract: { id: string; providerId: string },
): Promise<ContractMeasure[]> {
  const latest = (column: string) => sql`(select r.${sql.ref(column)} from score_return r
    where r.organisation_id = m.organisation_id and r.provider_id = ${contract.providerId}::uuid
      and r.measure_id = m.measure_id and r.superseded_by is null
      and (r.contract_id = m.contract_id or r.contract_id is null)
    order by r.period_to desc, r.id desc limit 1)`;
  return db
    .selectFrom('contractMeasure as m')
    .innerJoin('experienceMeasure as e', (join) =>
      join.onRef('e.organisationId', '=', 'm.organisationId').onRef('e.id', '=', 'm.measureId'),
    )
    .select(['m.measureId', 'e.name', 'e.kind', 'e.unit', 'e.better', 'm.targetWords'])
    .select([
      sql<number | null>`m.target::float8`.as('target'),
      sql<number | null>`${latest('score')}::float8`.as('lastScore'),
      sql<string | null>`${latest('period_to')}`.as('lastPeriodTo'),
      sql<string | null>`${latest('id')}`.as('lastReturnId'),
    ])
    .where('m.contractId', '=', contract.id)
    .orderBy('e.name')
    .execute();
}

/** The ids of the sources that a contract encourages. */
export async function listSourceIds(db: Db, contractId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contractSource')
    .select('sourceId')
    .where('contractId', '=', contractId)
    .orderBy('sourceId')
    .execute();
  return rows.map(({ sourceId }) => sourceId);
}

/** The sources that a contract encourages, and what came from them about its provider's places since it began. */
export async function listEncouraged(
  db: Db,
  who: Who,
  contract: Pick<Contract, 'id' | 'providerId' | 'startsOn'>,
): Promise<EncouragedSource[]> {
  const { today } = who.organisation;
  const mine = placesOfProvider(contract.providerId);
  const from = sql`from feedback_return r where r.organisation_id = source.organisation_id
    and r.source_id = source.id and r.received_on between ${contract.startsOn ?? NO_START}::date and ${today}::date
    and r.place_id in ${mine}`;
  return visibleSources(db, who)
    .innerJoin('contractSource as cs', (join) =>
      join.onRef('cs.organisationId', '=', 'source.organisationId').onRef('cs.sourceId', '=', 'source.id'),
    )
    .select(['source.id', 'source.name'])
    .select([
      sql<number | null>`case when exists ${mine} then (select count(*)::int ${from}) end`.as('returns'),
      sql<string | null>`(select max(r.received_on) ${from})`.as('lastReceivedOn'),
    ])
    .where('cs.contractId', '=', contract.id)
    .orderBy('source.name')
    .execute();
}

/** The contracts of a provider as choices of a field: those in force and that may still report. */
export async function listContractOptions(db: Db, who: Who, providerId?: string): Promise<Option[]> {
  const rows = await filtered(db, who, { provider: providerId, state: 'all' })
    .select(['contract.id', 'contract.service', 'contract.reference', 'provider.name'])
    .orderBy(sql`lower(provider.name)`)
    .orderBy('contract.service')
    .limit(500)
    .execute();
  return rows.map(({ id, name, service, reference }) => ({
    value: id,
    label: [name, service, reference].filter(Boolean).join(', '),
  }));
}
