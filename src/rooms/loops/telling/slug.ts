import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { freeSlug, titleSlug } from '../../../platform/web/title-slug.ts';

/** The title's word, with a number where another loop of the organisation has it already. */
export async function getFreeSlug(db: Db, title: string, loopId: string): Promise<string> {
  const base = titleSlug(title, 'what-we-did');
  const rows = await db
    .selectFrom('loop')
    .select('slug')
    .where('id', '<>', loopId)
    .where(sql<boolean>`slug = ${base} or slug like ${`${base}-%`}`)
    .execute();
  return freeSlug(base, new Set(rows.map(({ slug }) => slug)));
}
