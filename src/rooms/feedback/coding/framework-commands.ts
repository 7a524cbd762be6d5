import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Problem, Stale } from '../../../platform/web/problems.ts';
import { mayCode } from '../policy.ts';
import { FRAMEWORK } from '../theme-commands.ts';
import { type FrameworkForm, keyFrom, type NewFrameworkForm, type ThemeForm } from './framework.ts';
import { historyIdOf } from './framework-queries.ts';

export const frameworkFields = [
  { name: 'title', label: 'Title' },
  { name: 'edition', label: 'Edition' },
  { name: 'note', label: 'Note' },
  { name: 'inForceFrom', label: 'In force from' },
  { name: 'inForceTo', label: 'In force until' },
];

export const themeFields = [
  { name: 'category', label: 'Category' },
  { name: 'name', label: 'Name' },
  { name: 'definition', label: 'What belongs to it' },
];

const noteChange = (
  db: Db,
  who: Who,
  key: string,
  act: string,
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
) =>
  recordChange(db, who, {
    kind: 'framework',
    id: historyIdOf(who.organisation.id, key),
    act,
    before,
    after,
  });

/**
 * Makes an organisation's own framework, or a further edition of one, as a copy whose themes take the suggestions of
 * those they were copied from. Counts stay with the old themes. Gives its key.
 */
export async function recordFramework(db: Db, who: Who, form: NewFrameworkForm): Promise<string> {
  require(mayCode(who));
  const organisationId = who.organisation.id;
  const { copyOf, ...said } = form;
  const themes = await db
    .selectFrom('theme')
    .select(['id', 'key', 'category', 'name', 'definition', 'position', 'standsForId'])
    .where('framework', '=', copyOf)
    .where('closedOn', 'is', null)
    .execute();
  if (themes.length === 0) throw new NotFound();
  const key = await freeKey(db, keyFrom(`${said.title} ${said.edition}`));
  await db
    .insertInto('feedbackFramework')
    .values({ organisationId, key, ...said })
    .execute();
  await db
    .insertInto('theme')
    .values(
      themes.map(({ id, standsForId, ...theme }) => ({
        ...theme,
        organisationId,
        id: newId(),
        framework: key,
        standsForId: copyOf === FRAMEWORK ? id : standsForId,
      })),
    )
    .execute();
  await noteChange(db, who, key, 'made', null, { ...said, themes: themes.length });
  return key;
}

async function freeKey(db: Db, wanted: string): Promise<string> {
  const taken = await db.selectFrom('feedbackFramework').select('key').execute();
  const has = new Set([FRAMEWORK, ...taken.map(({ key }) => key)]);
  if (!has.has(wanted)) return wanted;
  for (let number = 2; ; number++) if (!has.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** Changes what is said of an own framework. Throws `NotFound`, or `Stale` where somebody else was faster. */
export async function changeFramework(db: Db, who: Who, key: string, form: FrameworkForm): Promise<void> {
  require(mayCode(who));
  const before = await db
    .selectFrom('feedbackFramework')
    .select(['title', 'edition', 'note', 'inForceFrom', 'inForceTo', 'version'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  if (!before) throw new NotFound();
  const { version, ...said } = form;
  if (before.version !== version) throw new Stale(before);
  const changes = differing(frameworkFields, before, said);
  if (Object.keys(changes.after).length === 0) return;
  await db
    .updateTable('feedbackFramework')
    .set({ ...said, version: version + 1 })
    .where('key', '=', key)
    .execute();
  await noteChange(db, who, key, 'changed', changes.before, changes.after);
}

/** The shipped framework is everybody's: only an own one is changed. */
async function requireOwn(db: Db, key: string): Promise<void> {
  const own = await db
    .selectFrom('feedbackFramework')
    .select('key')
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  if (!own || key === FRAMEWORK) throw new NotFound();
}

/** What a theme stands for must be a theme of the shipped framework. */
async function requireShipped(db: Db, id: string | null): Promise<void> {
  if (id === null) return;
  const shipped = await db
    .selectFrom('theme')
    .select('id')
    .where('id', '=', id)
    .where('framework', '=', FRAMEWORK)
    .executeTakeFirst();
  if (!shipped)
    throw new Problem(400, 'A theme can stand only for one of the framework that comes with Earshot.');
}

/** Adds a theme to an own framework, at the end. */
export async function recordTheme(db: Db, who: Who, key: string, form: ThemeForm): Promise<void> {
  require(mayCode(who));
  await requireOwn(db, key);
  await requireShipped(db, form.standsForId);
  const { version: _version, ...said } = form;
  const there = await db
    .selectFrom('theme')
    .select(['key', 'position', 'name'])
    .where('framework', '=', key)
    .execute();
  if (there.some(({ name }) => name === said.name))
    throw new Problem(409, 'The framework has a theme of this name already.');
  const base = keyFrom(said.name);
  const has = new Set(there.map((theme) => theme.key));
  let own = base;
  for (let number = 2; has.has(own); number++) own = `${base}-${number}`;
  await db
    .insertInto('theme')
    .values({
      ...said,
      organisationId: who.organisation.id,
      id: newId(),
      framework: key,
      key: own,
      position: Math.max(0, ...there.map(({ position }) => position)) + 1,
    })
    .execute();
  await noteChange(db, who, key, `added the theme ${said.name} to`, null, said);
}

/** Changes a theme of an own framework. Throws `NotFound`, or `Stale` where somebody else was faster. */
export async function changeTheme(
  db: Db,
  who: Who,
  key: string,
  themeId: string,
  form: ThemeForm,
): Promise<void> {
  require(mayCode(who));
  await requireOwn(db, key);
  await requireShipped(db, form.standsForId);
  const before = await db
    .selectFrom('theme')
    .select(['category', 'name', 'definition', 'standsForId', 'version'])
    .where('id', '=', themeId)
    .where('framework', '=', key)
    .forUpdate()
    .executeTakeFirst();
  if (!before) throw new NotFound();
  const { version, ...said } = form;
  if (before.version !== version) throw new Stale(before);
  await db
    .updateTable('theme')
    .set({ ...said, version: version + 1 })
    .where('id', '=', themeId)
    .execute();
  const changes = differing(themeFields, before, said);
  await noteChange(db, who, key, `changed the theme ${before.name} of`, changes.before, changes.after);
}

/** Closes a theme: nobody is offered it any more, and what has it keeps it. Opens it again with `false`. */
export async function closeTheme(
  db: Db,
  who: Who,
  key: string,
  themeId: string,
  close: boolean,
): Promise<void> {
  require(mayCode(who));
  await requireOwn(db, key);
  const theme = await db
    .updateTable('theme')
    .set((eb) => ({
      closedOn: close ? who.organisation.today : null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', themeId)
    .where('framework', '=', key)
    .where('closedOn', close ? 'is' : 'is not', null)
    .returning('name')
    .executeTakeFirst();
  if (theme)
    await noteChange(
      db,
      who,
      key,
      `${close ? 'closed' : 'opened again'} the theme ${theme.name} of`,
      null,
      null,
    );
}
