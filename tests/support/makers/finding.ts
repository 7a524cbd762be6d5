import type { Who } from '../../../src/platform/access/who.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

/** A finding written by somebody, from comments and on themes that are there already. Gives its id. */
export async function aFinding(
  database: Database,
  writer: Who,
  said: { title?: string; foundOn?: string; comments?: string[]; themes?: string[]; ownerId?: string } = {},
): Promise<string> {
  const organisationId = writer.organisation.id;
  const id = newId();
  const db = database.owner;
  await db
    .insertInto('finding')
    .values({
      organisationId,
      id,
      title: said.title ?? 'Waits are longer than people were told',
      text: 'Several people say the wait was longer than they had been told.',
      foundOn: said.foundOn ?? writer.organisation.today,
      ownerId: said.ownerId ?? writer.personId,
      writtenBy: writer.personId,
    })
    .execute();
  for (const commentId of said.comments ?? [])
    await db.insertInto('findingComment').values({ organisationId, findingId: id, commentId }).execute();
  for (const themeId of said.themes ?? [])
    await db.insertInto('findingTheme').values({ organisationId, findingId: id, themeId }).execute();
  return id;
}
