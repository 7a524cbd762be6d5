import { findOrganisation, type Organisation } from '../../../src/platform/access/organisation.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

let made = 0;

/** An organisation; what the test does not say is filled in. */
export async function anOrganisation(
  database: Database,
  said: { slug?: string; name?: string; fixedToday?: string | null; isDemonstration?: boolean } = {},
): Promise<Organisation> {
  made += 1;
  const slug = said.slug ?? `org${made}-${Math.random().toString(36).slice(2, 7)}`;
  await database.owner
    .insertInto('organisation')
    .values({
      id: newId(),
      slug,
      name: said.name ?? `Organisation ${made}`,
      shortName: said.name ?? `Organisation ${made}`,
      fixedToday: said.fixedToday ?? null,
      isDemonstration: said.isDemonstration ?? false,
      levels: JSON.stringify([
        { key: 'practice', name: 'Practice' },
        { key: 'locality', name: 'Locality' },
        { key: 'board', name: 'Board' },
      ]),
    })
    .execute();
  const organisation = await findOrganisation(database, slug);
  if (!organisation) throw new Error('the organisation was not made');
  return organisation;
}
