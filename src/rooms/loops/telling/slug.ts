import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';

const LONGEST = 60;

/** A title as a word of an address: 'You can see how long…' becomes 'you-can-see-how-long'. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  if (plain === '') return 'what-we-did';
  return plain.length <= LONGEST
    ? plain
    : plain
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/u, '')
        .slice(0, LONGEST);
}

/** The title's word, with a number where another loop of the organisation has it already. */
export async function getFreeSlug(db: Db, title: string, loopId: string): Promise<string> {
  const base = slugOf(title);
  const rows = await db
    .selectFrom('loop')
    .select('slug')
    .where('id', '<>', loopId)
    .where(sql<boolean>`slug = ${base} or slug like ${`${base}-%`}`)
    .execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = base;
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
  return slug;
}
