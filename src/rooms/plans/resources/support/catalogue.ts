import { sql } from 'kysely';
import { z } from 'zod';
import { supportCatalogue } from '../../../../../reference/support-catalogue.ts';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { differing, type NamedField, recordChange } from '../../../../platform/history/record-page.ts';
import { requiredText, version } from '../../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { mayEditResources } from '../../policy.ts';
import { visibleSupportKinds } from '../visible.ts';

const KIND = 'support_kind';

/** A kind of support that is offered or was. Until the organisation has a list of its own, `id` is the shipped key. */
export interface SupportKind {
  id: string;
  name: string;
  position: number;
  offered: boolean;
  version: number;
}

const place = z.coerce
  .number('Enter a whole number.')
  .int('Enter a whole number.')
  .min(1, 'Enter a whole number from 1.')
  .max(999, 'Use at most 999.');

export const newKindForm = z.object({ name: requiredText('Enter the name of the kind of support.', 200) });
export const kindForm = z.object({
  name: requiredText('Enter the name of the kind of support.', 200),
  position: place,
  offered: z.literal('yes').optional(),
  version,
});
export type KindForm = z.infer<typeof kindForm>;

export const kindFields: readonly NamedField[] = [
  { name: 'title', label: 'Name' },
  { name: 'position', label: 'Place in the list' },
  { name: 'offered', label: 'Offered' },
];

const shipped = (): SupportKind[] =>
  supportCatalogue.map(({ key, name }, at) => ({
    id: key,
    name,
    position: at + 1,
    offered: true,
    version: 1,
  }));

const ownKinds = (db: Db, who: Who): Promise<SupportKind[]> =>
  visibleSupportKinds(db, who)
    .select(['supportKind.id', 'supportKind.name', 'supportKind.position'])
    .select(['supportKind.offered', 'supportKind.version'])
    .orderBy('supportKind.position')
    .orderBy('supportKind.id')
    .execute();

/** The kinds of support in their order: the organisation's own, or those that are shipped where it has none yet. */
export async function listSupportKinds(db: Db, who: Who): Promise<SupportKind[]> {
  const own = await ownKinds(db, who);
  return own.length > 0 ? own : shipped();
}

/** One kind by its id, or by its shipped key while the organisation has none of its own; null where there is none. */
export async function findSupportKind(db: Db, who: Who, ref: string): Promise<SupportKind | null> {
  return kindOf(await listSupportKinds(db, who), ref);
}

/** A form may carry the key that a kind had before the organisation got its own list; its name then leads to it. */
function kindOf(kinds: readonly SupportKind[], ref: string): SupportKind | null {
  const name = supportCatalogue.find(({ key }) => key === ref)?.name;
  return kinds.find((kind) => kind.id === ref) ?? kinds.find((kind) => kind.name === name) ?? null;
}

/** Copies the shipped list for the organisation where it has none. Two who begin at once make one copy. */
async function ensureCatalogue(db: Db, who: Who): Promise<SupportKind[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`support_kind ${who.organisation.id}`}, 0))`.execute(
    db,
  );
  const own = await ownKinds(db, who);
  if (own.length > 0) return own;
  await db
    .insertInto('supportKind')
    .values(
      shipped().map(({ name, position }) => ({
        organisationId: who.organisation.id,
        id: newId(),
        name,
        position,
      })),
    )
    .execute();
  return ownKinds(db, who);
}

/** The organisation's own kind that a form names, by its id or by the shipped key it had when the form was opened. */
export async function requireSupportKind(db: Db, who: Who, ref: string): Promise<SupportKind> {
  const found = kindOf(await ensureCatalogue(db, who), ref);
  if (!found) throw new NotFound();
  return found;
}

/** Adds a kind at the end of the list. */
export async function addSupportKind(db: Db, who: Who, { name }: { name: string }): Promise<void> {
  require(mayEditResources(who));
  const kinds = await ensureCatalogue(db, who);
  const id = newId();
  const position = Math.max(0, ...kinds.map((kind) => kind.position)) + 1;
  await db
    .insertInto('supportKind')
    .values({ organisationId: who.organisation.id, id, name, position })
    .execute();
  await recordChange(db, who, { kind: KIND, id, act: 'added', after: { title: name, position } });
}

/** Renames a kind, moves it, or stops offering it; requests of that kind stay. Throws Stale with what stands now. */
export async function changeSupportKind(db: Db, who: Who, ref: string, form: KindForm): Promise<void> {
  require(mayEditResources(who));
  const kind = await requireSupportKind(db, who, ref);
  const { name, position } = form;
  const offered = form.offered === 'yes';
  const changed = await db
    .updateTable('supportKind')
    .set({ name, position, offered, version: form.version + 1 })
    .where('id', '=', kind.id)
    .where('version', '=', form.version)
    .returning('id')
    .executeTakeFirst();
  const before = { title: kind.name, position: kind.position, offered: kind.offered };
  if (!changed) throw new Stale(before);
  const after = { title: name, position, offered };
  await recordChange(db, who, {
    kind: KIND,
    id: kind.id,
    act: 'changed',
    ...differing(kindFields, before, after),
  });
}
