import type { RoleCode } from '../../../reference/roles.ts';
import type { Organisation } from '../../../src/platform/access/organisation.ts';
import { findWho, type Who } from '../../../src/platform/access/who.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

let made = 0;

/** Somebody of the organisation with an account and roles in force, as they act. */
export async function aPerson(
  database: Database,
  organisation: Organisation,
  said: { name?: string; email?: string; roles?: RoleCode[]; from?: string; to?: string | null } = {},
): Promise<Who> {
  made += 1;
  const name = said.name ?? `Person ${made}`;
  const accountId = newId();
  const personId = newId();
  const email = said.email ?? `person${made}-${accountId.slice(-6)}@example.org`;
  const db = database.owner;
  await db.insertInto('authUser').values({ id: accountId, name, email }).execute();
  await db
    .insertInto('person')
    .values({ organisationId: organisation.id, id: personId, name, email, accountId })
    .execute();
  for (const role of said.roles ?? ['ENG'])
    await db
      .insertInto('roleAssignment')
      .values({
        organisationId: organisation.id,
        id: newId(),
        personId,
        role,
        fromOn: said.from ?? '2000-01-01',
        toOn: said.to ?? null,
      })
      .execute();
  const who = await findWho(database, organisation.slug, accountId);
  if (!who) throw new Error('the person was not made');
  return who;
}
