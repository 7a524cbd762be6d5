import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { visibleExperience, visibleProviders } from '../../visible.ts';
import type { ProviderAction } from '../actions/action.ts';
import { listActions } from '../actions/queries.ts';
import { exceptionsOf } from '../contracts/contract.ts';
import { listCurrentContracts } from '../contracts/queries.ts';
import { monthsOf, type Period } from '../scores/period.ts';
import { listReturns } from '../scores/queries.ts';
import type { ListedReturn } from '../scores/score-return.ts';
import { listStandardScores } from '../standards/queries.ts';
import type { StandardScore } from '../standards/standard.ts';

const ANY_THEME = '00000000-0000-0000-0000-000000000000';

/** Comments about a provider's places in the months of the period: all of them, and those of one theme. */
export interface HeardOf {
  theme: string | null;
  comments: number;
  positive: number;
  neutral: number;
  negative: number;
}

/** What a scorecard says of one provider. */
export interface ScorecardFacts {
  providerId: string;
  providerName: string;
  /** Those whose period ends within the scorecard's. */
  returns: ListedReturn[];
  /** Those of up to two years before, for the trend. */
  earlier: ListedReturn[];
  heard: HeardOf[];
  actions: ProviderAction[];
  standards: StandardScore[];
  exceptions: string[];
}

const twoYearsBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ years: 2 }).toString();

/**
 * What is known of one provider, or of all open ones by name, for a period. Reads the registers and the tallies, in as many
 * queries for all providers as for one.
 */
export async function readScorecardFacts(
  db: Db,
  who: Who,
  { providerId, period }: { providerId: string | null; period: Period },
): Promise<ScorecardFacts[]> {
  const provider = providerId ?? undefined;
  let query = visibleProviders(db, who).select(['id', 'name', 'closedOn']);
  query = providerId ? query.where('id', '=', providerId) : query.where('closedOn', 'is', null);
  const providers = await query.orderBy(sql`lower(name)`).execute();
  const filter = { provider, from: twoYearsBefore(period.from), to: period.to };
  const { rows: returns } = await listReturns(db, who, filter, undefined, 5000);
  const { rows: actions } = await listActions(db, who, { provider }, undefined, 5000);
  const standards = await listStandardScores(db, who, { providerId: provider, ...period });
  const contracts = await listCurrentContracts(db, who);
  const heard = await listHeard(db, who, providerId, period);
  const isToldOf = ({ agreedOn, doneOn, droppedBecause }: ProviderAction) =>
    agreedOn <= period.to && droppedBecause === null && (doneOn === null || doneOn >= period.from);
  return providers.map(({ id, name }) => ({
    providerId: id,
    providerName: name,
    returns: returns.filter((one) => one.providerId === id && one.periodTo >= period.from),
    earlier: returns.filter((one) => one.providerId === id && one.periodTo < period.from),
    heard: heard.filter((one) => one.providerId === id),
    actions: actions.filter((one) => one.providerId === id && isToldOf(one)),
    standards: standards.filter((one) => one.providerId === id),
    exceptions: contracts
      .filter((contract) => contract.providerId === id)
      .flatMap((contract) =>
        exceptionsOf(contract, who.organisation.today)
          .filter(({ kind }) => kind !== 'ends-soon')
          .map(({ says }) => `${contract.service}: ${says}`),
      ),
  }));
}

/** Comments by provider and theme, the whole first and then the themes with most comments. */
function listHeard(
  db: Db,
  who: Who,
  providerId: string | null,
  period: Period,
): Promise<(HeardOf & { providerId: string })[]> {
  const { from, to } = monthsOf(period);
  const mine = sql<{ member: string; providerId: string }>`(with recursive mine as (
      select p.organisation_id, p.id, p.provider_id from place p where p.provider_id is not null
        and (${providerId}::uuid is null or p.provider_id = ${providerId}::uuid)
      union
      select c.organisation_id, c.id, mine.provider_id from place c join mine
        on c.organisation_id = mine.organisation_id and c.parent_id = mine.id where c.provider_id is null
    ) select id::text as member, provider_id from mine)`;
  return visibleExperience(db, who)
    .innerJoin(mine.as<'m'>('m'), (join) => join.onRef(sql.ref('m.member'), '=', 'experienceTally.member'))
    .select([
      sql<string>`m.provider_id`.as('providerId'),
      sql<
        string | null
      >`(select t.name from theme t where t.organisation_id = experience_tally.organisation_id
        and t.id = experience_tally.theme_id)`.as('theme'),
      sql<number>`sum(experience_tally.comments)::int`.as('comments'),
      sql<number>`sum(very_positive + positive)::int`.as('positive'),
      sql<number>`sum(neutral)::int`.as('neutral'),
      sql<number>`sum(negative + very_negative)::int`.as('negative'),
    ])
    .where('experienceTally.dimension', '=', 'place')
    .where('experienceTally.month', '>=', from)
    .where('experienceTally.month', '<=', to)
    .groupBy([sql`m.provider_id`, 'experienceTally.organisationId', 'experienceTally.themeId'])
    .having(sql<boolean>`sum(experience_tally.comments) > 0`)
    .orderBy(sql`experience_tally.theme_id <> ${ANY_THEME}::uuid`)
    .orderBy(sql`sum(experience_tally.comments) desc`)
    .orderBy(sql`experience_tally.theme_id`)
    .execute();
}
