import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';

const LONGEST = 60;

/** A plan's title as a word of an address: 'Informing & involving 2011–13' becomes 'informing-involving-2011-13'. */
export function planSlugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{Mark}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug || (words[0]?.slice(0, LONGEST) ?? 'plan');
}

/** The title's word, with a number where another plan of the organisation has it already. */
export async function getFreePlanSlug(db: Db, title: string, planId: string): Promise<string> {
  const base = planSlugOf(title);
  const rows = await db
    .selectFrom('plan')
    .select('slug')
    .where('id', '<>', planId)
    .where(sql<boolean>`(slug = ${base} or slug like ${`${base}-%`})`)
    .execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = base;
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
  return slug;
}
