import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../../platform/web/paging.ts';
import { visibleAgreements } from '../visible.ts';
import type { Agreement, AgreementFilter } from './agreement.ts';

const columns = [
  'supportAgreement.id',
  'supportAgreement.provider',
  'supportAgreement.accountManager',
  'supportAgreement.scope',
  'supportAgreement.startsOn',
  'supportAgreement.endsOn',
  'supportAgreement.reviewOn',
  'supportAgreement.reviewedOn',
  'supportAgreement.reviewNote',
  'supportAgreement.version',
] as const;

function filtered(db: Db, who: Who, { state }: AgreementFilter) {
  const { today } = who.organisation;
  const agreements = visibleAgreements(db, who);
  if (!state) return agreements;
  if (state === 'ended') return agreements.where('supportAgreement.endsOn', '<', today);
  const running = agreements.where((eb) =>
    eb.or([eb('supportAgreement.endsOn', 'is', null), eb('supportAgreement.endsOn', '>=', today)]),
  );
  return state === 'overdue' ? running.where('supportAgreement.reviewOn', '<', today) : running;
}

/**
 * One page of agreements, the next to be reviewed first. `after` leads onwards to those reviewed later, `before` back;
 * the page's `older` is the key onwards and its `newer` the key back.
 */
export async function listAgreements(
  db: Db,
  who: Who,
  filter: AgreementFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<Agreement>> {
  const direction = at.before ? 'desc' : 'asc';
  let query = filtered(db, who, filter).select(columns);
  if (at.after)
    query = query.where(
      sql<boolean>`(support_agreement.review_on, support_agreement.id) > (${at.after.on}::date, ${at.after.id}::uuid)`,
    );
  if (at.before)
    query = query.where(
      sql<boolean>`(support_agreement.review_on, support_agreement.id) < (${at.before.on}::date, ${at.before.id}::uuid)`,
    );
  const rows = await query
    .orderBy('supportAgreement.reviewOn', direction)
    .orderBy('supportAgreement.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(
    rows,
    (row) => ({ on: row.reviewOn, id: row.id }),
    { before: at.after, after: at.before },
    size,
  );
}

export async function countAgreements(db: Db, who: Who, filter: AgreementFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** One agreement; null where there is none that this person may see. */
export async function findAgreement(db: Db, who: Who, id: string): Promise<Agreement | null> {
  const row = await visibleAgreements(db, who)
    .select(columns)
    .where('supportAgreement.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The agreements that more can be asked under: those that have not ended, and the one that is named already. */
export function listAgreementChoices(
  db: Db,
  who: Who,
  chosen: string | null,
): Promise<{ id: string; provider: string }[]> {
  return visibleAgreements(db, who)
    .select(['supportAgreement.id', 'supportAgreement.provider'])
    .where((eb) =>
      eb.or([
        eb('supportAgreement.endsOn', 'is', null),
        eb('supportAgreement.endsOn', '>=', who.organisation.today),
        ...(chosen ? [eb('supportAgreement.id', '=', chosen)] : []),
      ]),
    )
    .orderBy('supportAgreement.provider')
    .orderBy('supportAgreement.id')
    .limit(200)
    .execute();
}
