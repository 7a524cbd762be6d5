import { sql } from 'kysely';
import { findPlanScheme, type PlanScheme } from '../../../../reference/plan-schemes.ts';
import { getStatusScheme } from '../../../../reference/status-schemes.ts';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Problem, Stale } from '../../../platform/web/problems.ts';
import { mayEditSchemes } from '../policy.ts';
import { findScheme } from './queries.ts';
import { type Scheme, type SchemeForm, schemeFields, schemeInWords } from './scheme.ts';

export const SCHEME = 'plan_scheme';

type Kept = Pick<Scheme, 'name' | 'columns' | 'statusWords' | 'usesRag' | 'codePrefix'>;

const rowOf = ({ name, columns, statusWords, usesRag, codePrefix }: Kept) => ({
  name,
  columns: JSON.stringify(columns),
  statusWords: JSON.stringify(statusWords),
  usesRag,
  codePrefix,
});

/** A shipped scheme as an organisation keeps it, with the status words that go with it. */
export function shippedAsKept(shipped: PlanScheme): Kept {
  const { words, usesRag } = getStatusScheme(shipped.statusScheme);
  return {
    name: shipped.name,
    columns: shipped.columns.map((column) => ({ ...column })),
    statusWords: words.map((word) => ({ ...word })),
    usesRag,
    codePrefix: shipped.codePrefix,
  };
}

/**
 * The id of the organisation's own copy of a shipped scheme, made now where it has none. A copy that was changed since
 * stays as it was changed. Throws NotFound where no scheme with this key is shipped. Asks no policy.
 */
export async function ensureScheme(db: Db, organisationId: string, shippedKey: string): Promise<string> {
  const shipped = findPlanScheme(shippedKey);
  if (!shipped) throw new NotFound();
  const had = await db
    .selectFrom('planScheme')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('shippedKey', '=', shippedKey)
    .orderBy('createdAt')
    .orderBy('id')
    .executeTakeFirst();
  if (had) return had.id;
  const kept = shippedAsKept(shipped);
  const id = newId();
  await db
    .insertInto('planScheme')
    .values({ organisationId, id, shippedKey, ...rowOf({ ...kept, name: await freeName(db, kept.name) }) })
    .execute();
  return id;
}

/** Copies a shipped scheme for the organisation and gives the copy's id; the same one where there is a copy already. */
export async function takeShippedScheme(db: Db, who: Who, shippedKey: string): Promise<string> {
  require(mayEditSchemes(who));
  const id = await ensureScheme(db, who.organisation.id, shippedKey);
  const known = await db
    .selectFrom('history')
    .select('id')
    .where('kind', '=', SCHEME)
    .where('recordId', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (!known) {
    const after = schemeInWords(await requireScheme(db, who, id));
    await recordChange(db, who, { kind: SCHEME, id, act: 'took it from those shipped', after });
  }
  return id;
}

/** Makes a scheme and gives its id. Throws Problem 409 where another has its name. */
export async function recordScheme(db: Db, who: Who, form: SchemeForm): Promise<string> {
  require(mayEditSchemes(who));
  await refuseTakenName(db, form.name, null);
  const id = newId();
  await db
    .insertInto('planScheme')
    .values({ organisationId: who.organisation.id, id, ...rowOf(form) })
    .execute();
  await recordChange(db, who, { kind: SCHEME, id, act: 'recorded', after: schemeInWords(form) });
  return id;
}

/** Changes a scheme; every plan that uses it is shown by it at once. Throws Stale with what stands now. */
export async function changeScheme(db: Db, who: Who, id: string, form: SchemeForm): Promise<void> {
  require(mayEditSchemes(who));
  const before = await requireScheme(db, who, id);
  await refuseTakenName(db, form.name, id);
  const aliases = new Map(before.columns.map((column) => [column.field, column.aliases]));
  const columns = form.columns.map((column) => ({ ...column, aliases: aliases.get(column.field) ?? [] }));
  const changed = await db
    .updateTable('planScheme')
    .set({ ...rowOf({ ...form, columns }), version: form.version + 1 })
    .where('id', '=', id)
    .where('version', '=', form.version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(schemeInWords(before));
  await recordChange(db, who, {
    kind: SCHEME,
    id,
    act: 'changed',
    ...differing(schemeFields, schemeInWords(before), schemeInWords(form)),
  });
}

async function requireScheme(db: Db, who: Who, id: string): Promise<Scheme> {
  const scheme = await findScheme(db, who, id);
  if (!scheme) throw new NotFound();
  return scheme;
}

/** The name itself, or with a number where a scheme of the organisation has it already. */
async function freeName(db: Db, name: string): Promise<string> {
  const rows = await db.selectFrom('planScheme').select('name').execute();
  const taken = new Set(rows.map((row) => row.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} ${number}`;
  return free;
}

export class NameTaken extends Problem {
  constructor() {
    super(409, 'Another scheme has this name. Give this one a name of its own.');
  }
}

async function refuseTakenName(db: Db, name: string, except: string | null): Promise<void> {
  let taken = db.selectFrom('planScheme').select('id').where(sql<boolean>`lower(name) = lower(${name})`);
  if (except) taken = taken.where('id', '<>', except);
  if (await taken.executeTakeFirst()) throw new NameTaken();
}
