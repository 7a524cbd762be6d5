import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { freeSlug, titleSlug } from '../../../platform/web/title-slug.ts';

/** The title's word, with a number where another plan of the organisation has it already. */
export async function getFreePlanSlug(db: Db, title: string, planId: string): Promise<string> {
  const base = titleSlug(title, 'plan');
  const rows = await db
    .selectFrom('plan')
    .select('slug')
    .where('id', '<>', planId)
    .where(sql<boolean>`(slug = ${base} or slug like ${`${base}-%`})`)
    .execute();
  return freeSlug(base, new Set(rows.map(({ slug }) => slug)));
}
