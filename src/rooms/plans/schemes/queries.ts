import { sql } from 'kysely';
import type { StatusWord } from '../../../analysis/calendar/timescale.ts';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { SchemeColumn } from '../plan/plan.ts';
import { mayEditSchemes, readsAllPlans } from '../policy.ts';
import type { ListedScheme, Scheme } from './scheme.ts';

const columns = [
  'planScheme.id',
  'planScheme.name',
  'planScheme.shippedKey',
  'planScheme.columns',
  'planScheme.statusWords',
  'planScheme.usesRag',
  'planScheme.codePrefix',
  'planScheme.version',
] as const;

/** What the database keeps as JSON, as what it is. */
export const schemeFrom = <Row extends { columns: unknown; statusWords: unknown }>(row: Row) => ({
  ...row,
  columns: row.columns as SchemeColumn[],
  statusWords: row.statusWords as StatusWord[],
});

/** Whoever sees plans sees how they are laid out; so does whoever sets the organisation up. */
export const mayReadSchemes = (who: Who): boolean => readsAllPlans(who) || mayEditSchemes(who);

/** The organisation's schemes by name; there are a handful. */
export async function listSchemes(db: Db, who: Who): Promise<ListedScheme[]> {
  require(mayReadSchemes(who));
  const rows = await db
    .selectFrom('planScheme')
    .select(columns)
    .select(
      sql<number>`(select count(*) from plan where plan.organisation_id = plan_scheme.organisation_id
        and plan.scheme_id = plan_scheme.id)`.as('plans'),
    )
    .orderBy('planScheme.name')
    .orderBy('planScheme.id')
    .limit(200)
    .execute();
  return rows.map(schemeFrom);
}

export async function findScheme(db: Db, who: Who, id: string): Promise<Scheme | null> {
  require(mayReadSchemes(who));
  const row = await db.selectFrom('planScheme').select(columns).where('id', '=', id).executeTakeFirst();
  return row ? schemeFrom(row) : null;
}
