import { todayFor } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/db/database.ts';
import { insertBatch } from './batch-commands.ts';

/** A batch of suggestions for what one import brought, to be worked on. Gives its id. */
export async function suggestForImport(
  db: Db,
  organisationId: string,
  imported: { id: string; fileName: string; startedBy: string | null },
): Promise<string> {
  const organisation = await db
    .selectFrom('organisation')
    .select('fixedToday')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return insertBatch(
    db,
    { organisationId, personId: imported.startedBy, name: `Import of ${imported.fileName}` },
    {
      title: `Import of ${imported.fileName}`.slice(0, 120),
      scope: { import: imported.id },
      today: todayFor(organisation),
    },
  );
}
