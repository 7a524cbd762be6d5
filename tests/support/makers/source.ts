import type { SourceKindKey } from '../../../reference/source-kinds.ts';
import type { Organisation } from '../../../src/platform/access/organisation.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

let made = 0;

/** A source of the organisation; gives its id. */
export async function aSource(
  database: Database,
  organisation: Organisation,
  said: {
    name?: string;
    kind?: SourceKindKey;
    ownerId?: string;
    intervalDays?: number;
    closedOn?: string;
  } = {},
): Promise<string> {
  made += 1;
  const id = newId();
  await database.owner
    .insertInto('source')
    .values({
      organisationId: organisation.id,
      id,
      name: said.name ?? `Source ${made}`,
      kind: said.kind ?? 'pals',
      ownerId: said.ownerId ?? null,
      intervalDays: said.intervalDays ?? null,
      closedOn: said.closedOn ?? null,
    })
    .execute();
  return id;
}
