import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { SourceDocument } from '../../../platform/files/table-in/source-document.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { mayEditPlans } from '../policy.ts';
import type { ListedPlanImport, PlanImport } from './plan-import.ts';

const SIZE = 50;

/** The documents that were read, the newest first. */
export async function listPlanImports(
  db: Db,
  who: Who,
  place: { before: Key | null; after: Key | null },
): Promise<Page<ListedPlanImport>> {
  require(mayEditPlans(who));
  const key = place.before ?? place.after;
  const back = place.after !== null;
  let query = db
    .selectFrom('planImport')
    .leftJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'planImport.organisationId')
        .onRef('person.id', '=', 'planImport.createdBy'),
    )
    .select([
      'planImport.id',
      'planImport.fileName',
      'planImport.title',
      'planImport.state',
      'planImport.planId',
      'planImport.createdAt',
      'person.name as byName',
    ])
    .orderBy('planImport.id', back ? 'asc' : 'desc')
    .limit(SIZE + 1);
  if (key) query = query.where('planImport.id', back ? '>' : '<', key.id);
  const rows = (await query.execute()) as ListedPlanImport[];
  return cutPage(rows, (row) => ({ on: row.createdAt.toISOString().slice(0, 10), id: row.id }), place, SIZE);
}

/** One import with the document and the draft made of it, or null. */
export async function findPlanImport(db: Db, who: Who, id: string): Promise<PlanImport | null> {
  require(mayEditPlans(who));
  const row = await db
    .selectFrom('planImport')
    .select([
      'id',
      'fileName',
      'title',
      'schemeKey',
      'tables',
      'mapping',
      'draft',
      'state',
      'planId',
      'version',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { tables, mapping, draft, state, ...rest } = row;
  return {
    ...rest,
    state: state as PlanImport['state'],
    document: tables as unknown as SourceDocument,
    mapping: mapping as unknown as PlanImport['mapping'],
    draft: draft as unknown as PlanImport['draft'],
  };
}

/** The organisation's own schemes, as choices. */
export function listOwnSchemes(
  db: Db,
  who: Who,
): Promise<{ id: string; name: string; shippedKey: string | null }[]> {
  require(mayEditPlans(who));
  return db
    .selectFrom('planScheme')
    .select(['id', 'name', 'shippedKey'])
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** The file as it was sent, or null where the table was pasted. */
export async function findPlanImportFile(
  db: Db,
  who: Who,
  id: string,
): Promise<{ id: string; name: string } | null> {
  require(mayEditPlans(who));
  const row = await db
    .selectFrom('planImport')
    .innerJoin('storedFile', (join) =>
      join
        .onRef('storedFile.organisationId', '=', 'planImport.organisationId')
        .onRef('storedFile.id', '=', 'planImport.fileId'),
    )
    .select(['storedFile.id', 'storedFile.name'])
    .where('planImport.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
