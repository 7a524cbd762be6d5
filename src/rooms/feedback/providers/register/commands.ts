import { sql } from 'kysely';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { mayKeepProviders, mayPublishScores } from '../../policy.ts';
import { Refused } from '../attempt.ts';
import { type ProviderForm, type PublicForm, providerFields, publicFields } from './provider.ts';
import { listAreaOptions } from './queries.ts';

const KIND = 'provider';

const factsOf = ({ name, kind, odsCode, areaId, website, contact }: ProviderForm) => ({
  name,
  kind,
  odsCode,
  areaId,
  website,
  contact,
});

/** History keeps no way to reach a person. */
const told = ({ contact: _, ...rest }: ReturnType<typeof factsOf>) => rest;

/** Puts a provider in the register and gives its id. Throws Refused where its name or code is another's. */
export async function recordProvider(db: Db, who: Who, form: ProviderForm): Promise<string> {
  require(mayKeepProviders(who));
  const id = newId();
  const facts = factsOf(form);
  await requireOwn(db, facts);
  await db
    .insertInto('provider')
    .values({ organisationId: who.organisation.id, id, ...facts })
    .execute();
  await recordChange(db, who, { kind: KIND, id, act: 'recorded', after: told(facts) });
  return id;
}

/** Changes a provider. Throws NotFound, Refused, or Stale with what stands now. */
export async function changeProvider(db: Db, who: Who, id: string, form: ProviderForm): Promise<void> {
  require(mayKeepProviders(who));
  const before = await requireProvider(db, id);
  const facts = factsOf(form);
  await requireOwn(db, facts, id);
  await update(db, before, form.version, facts);
  const { contact: _, ...was } = before;
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'changed',
    ...differing(providerFields([]), was, told(facts)),
  });
}

/** Says whether a provider's scores stand on the public page, and with which note. */
export async function changePublic(db: Db, who: Who, id: string, form: PublicForm): Promise<void> {
  require(mayPublishScores(who));
  const before = await requireProvider(db, id);
  const facts = { shownToPublic: form.shownToPublic, publicNote: form.publicNote };
  await update(db, before, form.version, facts);
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: facts.shownToPublic ? 'let the public see the scores' : 'kept the scores from the public',
    ...differing(publicFields, before, facts),
  });
}

/** Closes a provider as of today, or opens it again. What is kept of it stays. */
export async function closeProvider(db: Db, who: Who, id: string, open = false): Promise<void> {
  require(mayKeepProviders(who));
  const before = await requireProvider(db, id);
  if ((before.closedOn === null) === open) return;
  await update(db, before, before.version, { closedOn: open ? null : who.organisation.today });
  await recordChange(db, who, { kind: KIND, id, act: open ? 'opened again' : 'closed' });
}

/** What a place is said to be: whose, of what kind, and where. */
export interface SaidPlace {
  id: string;
  mine: boolean;
  kind: string | null;
  areaId: string | null;
}

/** Says of the places shown which are the provider's. A place of another provider moves only where it is ticked. */
export async function choosePlaces(
  db: Db,
  who: Who,
  id: string,
  places: readonly SaidPlace[],
): Promise<void> {
  require(mayKeepProviders(who));
  await requireProvider(db, id);
  const areas = new Set((await listAreaOptions(db)).map(({ value }) => value));
  for (const { id: placeId, mine, kind, areaId: said } of places) {
    const areaId = said && areas.has(said) ? said : null;
    if (mine)
      await db
        .updateTable('place')
        .set({ providerId: id, kind, areaId })
        .where('id', '=', placeId)
        .where(
          sql<boolean>`(provider_id is distinct from ${id}::uuid or kind is distinct from ${kind} or area_id is distinct from ${areaId}::uuid)`,
        )
        .execute();
    else
      await db
        .updateTable('place')
        .set({ providerId: null })
        .where('id', '=', placeId)
        .where('providerId', '=', id)
        .execute();
  }
  const row = await db
    .selectFrom('place')
    .select(sql<string>`coalesce(string_agg(path, '; ' order by path), '')`.as('paths'))
    .where('providerId', '=', id)
    .executeTakeFirstOrThrow();
  await recordChange(db, who, { kind: KIND, id, act: 'chose its places', after: { places: row.paths } });
}

async function requireProvider(db: Db, id: string) {
  const row = await db.selectFrom('provider').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

async function update(
  db: Db,
  before: { id: string; version: number },
  version: number | undefined,
  facts: Record<string, unknown>,
): Promise<void> {
  if (before.version !== version) throw new Stale(before);
  await db
    .updateTable('provider')
    .set({ ...facts, version: before.version + 1 })
    .where('id', '=', before.id)
    .execute();
}

/** The area is the organisation's, and neither name nor code are another provider's. */
async function requireOwn(db: Db, facts: ReturnType<typeof factsOf>, id?: string): Promise<void> {
  if (facts.areaId) {
    const area = await db.selectFrom('area').select('id').where('id', '=', facts.areaId).executeTakeFirst();
    if (!area) throw new Refused('areaId', 'Choose an area of the list.');
  }
  const others = db
    .selectFrom('provider')
    .select('id')
    .where((eb) => (id ? eb('id', '<>', id) : eb.lit(true)));
  const named = await others
    .where(sql<string>`lower(name)`, '=', facts.name.toLowerCase())
    .executeTakeFirst();
  if (named) throw new Refused('name', 'Another provider has this name. Give this one a name of its own.');
  if (!facts.odsCode) return;
  const coded = await others.where('odsCode', '=', facts.odsCode).executeTakeFirst();
  if (coded) throw new Refused('odsCode', 'Another provider has this ODS code.');
}
