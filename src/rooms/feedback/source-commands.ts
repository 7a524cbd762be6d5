import { sql } from 'kysely';
import { intervals, type SourceKindKey, sourceKinds } from '../../../reference/source-kinds.ts';
import { require } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/db/ids.ts';
import { actorOf, recordHistory } from '../../platform/history/record-history.ts';
import { NotFound, Stale } from '../../platform/web/problems.ts';
import { mayKeepSources } from './policy.ts';
import type { SourceForm } from './source.ts';

/** The name is taken by another source of the organisation. */
export class NameTaken extends Error {}

const factsOf = ({ name, kind, ownerId, intervalDays, coverage, contact, sharedWith }: SourceForm) => ({
  name,
  kind,
  ownerId,
  intervalDays,
  coverage,
  contact,
  sharedWith,
});

/** History keeps no way to reach a person. */
const told = ({ contact: _, ...rest }: ReturnType<typeof factsOf>) => rest;

/** Puts a source in the register and gives its id. Throws `NameTaken`. */
export async function recordSource(db: Db, who: Who, form: SourceForm): Promise<string> {
  require(mayKeepSources(who));
  const organisationId = who.organisation.id;
  const id = newId();
  const facts = factsOf(form);
  await requireOwner(db, facts.ownerId);
  const row = await db
    .insertInto('source')
    .values({ organisationId, id, ...facts })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new NameTaken();
  await recordHistory(db, actorOf(who), { kind: 'source', id, act: 'recorded', after: told(facts) });
  return id;
}

/** Changes a source. Throws `NotFound`, `NameTaken`, or `Stale` with what stands now. */
export async function changeSource(db: Db, who: Who, id: string, form: SourceForm): Promise<void> {
  require(mayKeepSources(who));
  const facts = factsOf(form);
  await requireOwner(db, facts.ownerId);
  const before = await db
    .selectFrom('source')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!before) throw new NotFound();
  if (before.version !== form.version) throw new Stale(before);
  const clash = await db
    .selectFrom('source')
    .select('id')
    .where(sql<string>`lower(name)`, '=', facts.name.toLowerCase())
    .where('id', '<>', id)
    .executeTakeFirst();
  if (clash) throw new NameTaken();
  await db
    .updateTable('source')
    .set({ ...facts, version: before.version + 1 })
    .where('id', '=', id)
    .execute();
  await recordHistory(db, actorOf(who), {
    kind: 'source',
    id,
    act: 'changed',
    before: told(factsOf({ ...before, version: null } as SourceForm)),
    after: told(facts),
  });
}

/** Closes a source as of today, or opens it again: its returns stay, new ones can no longer be logged under it. */
export async function closeSource(db: Db, who: Who, id: string, open = false): Promise<void> {
  require(mayKeepSources(who));
  const row = await db
    .updateTable('source')
    .set((eb) => ({ closedOn: open ? null : who.organisation.today, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('closedOn', open ? 'is not' : 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (row) {
    const act = open ? 'opened again' : 'closed';
    await recordHistory(db, actorOf(who), { kind: 'source', id, act });
    return;
  }
  const there = await db.selectFrom('source').select('id').where('id', '=', id).executeTakeFirst();
  if (!there) throw new NotFound();
}

async function requireOwner(db: Db, ownerId: string | null): Promise<void> {
  if (ownerId === null) return;
  const person = await db.selectFrom('person').select('id').where('id', '=', ownerId).executeTakeFirst();
  if (!person) throw new NotFound();
}

/**
 * The organisation's open source of this kind, made under the kind's own name where it has none. For ways in that
 * are always there, such as the public form; asks no policy.
 */
export async function getDefaultSource(
  db: Db,
  organisationId: string,
  kind: SourceKindKey,
): Promise<{ id: string; name: string }> {
  const find = () =>
    db
      .selectFrom('source')
      .select(['id', 'name'])
      .where('kind', '=', kind)
      .where('closedOn', 'is', null)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
  const there = await find();
  if (there) return there;
  const made = sourceKinds.find(({ key }) => key === kind);
  const base = made?.name ?? kind;
  const intervalDays = intervals.find(({ key }) => key === made?.interval)?.days ?? null;
  for (let attempt = 1; ; attempt++) {
    const name = attempt === 1 ? base : `${base} (${attempt})`;
    const row = await db
      .insertInto('source')
      .values({ organisationId, id: newId(), name, kind, intervalDays })
      .onConflict((conflict) => conflict.doNothing())
      .returning(['id', 'name'])
      .executeTakeFirst();
    // Somebody else may have made it in this moment; or the name belongs to another or a closed source.
    const found = row ?? (await find());
    if (found) return found;
  }
}
