import type { FrameworkItemKind } from '../../../reference/framework-items.ts';
import type { Who } from '../../../src/platform/access/who.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

let made = 0;

/** A statement of the framework, adopted and in force for ever unless told. Gives its id. */
export async function aFrameworkItem(
  database: Database,
  writer: Who,
  said: {
    kind: FrameworkItemKind;
    text: string;
    note?: string;
    state?: 'draft' | 'adopted' | 'superseded';
    inForceFrom?: string | null;
    inForceTo?: string | null;
    replacesId?: string | null;
  },
): Promise<string> {
  made += 1;
  const id = newId();
  await database.owner
    .insertInto('frameworkItem')
    .values({
      organisationId: writer.organisation.id,
      id,
      kind: said.kind,
      text: said.text,
      note: said.note ?? '',
      position: made,
      state: said.state ?? 'adopted',
      inForceFrom: said.inForceFrom ?? null,
      inForceTo: said.inForceTo ?? null,
      replacesId: said.replacesId ?? null,
    })
    .execute();
  return id;
}
