import { sql } from 'kysely';
import type { WorkItem } from '../../../design/table/WorkList.tsx';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayKeepProviders } from '../policy.ts';
import { exceptionsHref, providerActionsHref, toFollowUpHref } from './addresses.ts';
import { exceptionsOf } from './contracts/contract.ts';
import { listCurrentContracts } from './contracts/queries.ts';

/**
 * What waits about providers for whoever keeps them, each number with the list behind it; nothing for others. Three
 * queries, none of which grows with what is said.
 */
export async function listWaiting(db: Db, who: Who): Promise<WorkItem[]> {
  if (!mayKeepProviders(who)) return [];
  const { slug, today } = who.organisation;
  const found = (await listCurrentContracts(db, who)).flatMap((contract) => exceptionsOf(contract, today));
  const many = (kind: string) => found.filter((one) => one.kind === kind).length;
  const { late, differing } = await db
    .selectNoFrom([
      sql<number>`(select count(*)::int from provider_action where done_on is null and dropped_because is null
        and due_on < ${today}::date)`.as('late'),
      sql<number>`(select count(*)::int from score_check s join score_return r
          on r.organisation_id = s.organisation_id and r.id = s.return_id and r.superseded_by is null
        where coalesce(s.decided_verdict, s.verdict) = 'differs'
          and not exists (select from score_check n where n.organisation_id = s.organisation_id
            and n.return_id = s.return_id and (n.checked_on, n.id) > (s.checked_on, s.id)))`.as('differing'),
    ])
    .executeTakeFirstOrThrow();
  const items: WorkItem[] = [
    {
      number: many('new-without'),
      says:
        many('new-without') === 1
          ? 'new contract without a feedback clause'
          : 'new contracts without a feedback clause',
      href: exceptionsHref(slug, 'new-without'),
      late: true,
    },
    {
      number: many('overdue'),
      says: many('overdue') === 1 ? 'contract’s scores are overdue' : 'contracts’ scores are overdue',
      href: exceptionsHref(slug, 'overdue'),
      late: true,
    },
    {
      number: differing,
      says: differing === 1 ? 'score differs from other sources' : 'scores differ from other sources',
      href: toFollowUpHref(slug),
    },
    {
      number: late,
      says: late === 1 ? 'action of a provider is overdue' : 'actions of providers are overdue',
      href: `${providerActionsHref(slug)}?state=overdue`,
      late: true,
    },
  ];
  return items.filter(({ number }) => (number ?? 0) > 0);
}
