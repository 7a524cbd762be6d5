import { Hono } from 'hono';
import { VersionClash } from '../../../design/record/VersionClash.tsx';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { listHistory } from '../../../platform/history/record-history.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import {
  type FieldErrors,
  readForm,
  readQuery,
  type Typed,
  typedVersion,
} from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { findMechanismRegister } from '../../plans/door.ts';
import * as addresses from '../addresses.ts';
import { historyInWords, lastChange } from '../history.ts';
import { mayAdoptFramework, mayEditFramework, mayReadOrganisation } from '../policy.ts';
import { Refused } from '../refused.ts';
import { typedDay } from '../typed-day.ts';
import {
  adoptFrameworkItem,
  changeFrameworkItem,
  dropFrameworkItem,
  recordFrameworkItem,
  replaceFrameworkItem,
  withdrawFrameworkItem,
} from './commands.ts';
import {
  dayForm,
  type FrameworkItem,
  type FrameworkState,
  frameworkItemForm,
  kindName,
  readFilter,
  stateWords,
} from './framework-item.ts';
import { EditFrameworkItem } from './pages/EditFrameworkItem.tsx';
import { Framework } from './pages/Framework.tsx';
import { ShowFrameworkItem } from './pages/ShowFrameworkItem.tsx';
import { findFrameworkItem, listFrameworkItems, listVersions } from './queries.ts';

/** What the organisation has set out about itself: vision, aims, values, principles and the like. */
export const frameworkRoutes = new Hono<Env>();
const base = '/:organisation/desk/framework';

const slugOf = (c: WebContext) => c.var.organisation.slug;
const above = (c: WebContext) => [{ href: addresses.framework(slugOf(c)), text: 'Framework' }];
const idOf = (c: WebContext) => c.req.param('id') ?? '';

frameworkRoutes.get(base, async (c) => {
  const { who } = c.var;
  require(mayReadOrganisation(who));
  const filter = readFilter(readQuery(c));
  const { items, register } = await read(c, async (db) => {
    const found = await listFrameworkItems(db, who, filter);
    const hasMechanisms = found.some(({ kind }) => kind === 'mechanism');
    return { items: found, register: hasMechanisms ? await findMechanismRegister(db, who) : null };
  });
  return c.render(
    <Framework
      slug={slugOf(c)}
      today={who.organisation.today}
      items={items}
      register={register}
      filter={filter}
      mayEdit={mayEditFramework(who)}
    />,
    { title: 'Framework' },
  );
});

frameworkRoutes.get('/:organisation/desk/framework.csv', (c) => {
  const { who } = c.var;
  require(mayReadOrganisation(who));
  const filter = readFilter(readQuery(c));
  async function* batches() {
    const items = await read(c, (db) => listFrameworkItems(db, who, filter));
    yield items.map((item) => [
      kindName(item.kind),
      item.text,
      stateWords[item.state],
      item.inForceFrom,
      item.inForceTo,
      item.codesignedWith.join('; '),
      item.note,
    ]);
  }
  return csvResponse(
    `${slugOf(c)}-framework-${who.organisation.today}.csv`,
    ['Kind', 'Statement', 'State', 'In force from', 'In force to', 'Made together with', 'Note'],
    batches(),
  );
});

frameworkRoutes.get(`${base}/new`, (c) => {
  require(mayEditFramework(c.var.who));
  const kind = c.req.query('kind') ?? '';
  return showEdit(c, { typed: { kind, position: '0' } });
});

frameworkRoutes.post(`${base}/new`, async (c) => {
  const { who } = c.var;
  require(mayEditFramework(who));
  const form = await readForm(c, frameworkItemForm);
  if (!form.ok) return showEdit(c, { typed: form.typed, errors: form.errors }, 400);
  try {
    const id = await write(c, (db) => recordFrameworkItem(db, who, form.values));
    flash(c, { kind: 'success', text: 'The draft is saved. It is in force once it is adopted.' });
    return c.redirect(addresses.frameworkItem(slugOf(c), id), 303);
  } catch (error) {
    return showEdit(c, { typed: form.typed, errors: refusal(error) }, 400);
  }
});

frameworkRoutes.get(`${base}/:id`, (c) => {
  require(mayReadOrganisation(c.var.who));
  return showItem(c);
});

frameworkRoutes.get(`${base}/:id/edit`, (c) => {
  require(mayEditFramework(c.var.who));
  return showEdit(c, {});
});

frameworkRoutes.post(`${base}/:id/edit`, async (c) => {
  const { who } = c.var;
  require(mayEditFramework(who));
  const form = await readForm(c, frameworkItemForm);
  if (!form.ok) return showEdit(c, { typed: form.typed, errors: form.errors }, 400);
  try {
    await write(c, (db) => changeFrameworkItem(db, who, idOf(c), form.values));
  } catch (error) {
    if (error instanceof Stale) return showEdit(c, { typed: form.typed, isStale: true }, 409);
    return showEdit(c, { typed: form.typed, errors: refusal(error) }, 400);
  }
  return done(c, 'Saved.');
});

frameworkRoutes.post(`${base}/:id/replace`, async (c) => {
  const { who } = c.var;
  require(mayEditFramework(who));
  try {
    const id = await write(c, (db) => replaceFrameworkItem(db, who, idOf(c)));
    return c.redirect(`${addresses.frameworkItem(slugOf(c), id)}/edit`, 303);
  } catch (error) {
    return showItem(c, refusal(error));
  }
});

frameworkRoutes.post(`${base}/:id/adopt`, (c) =>
  onDay(c, adoptFrameworkItem, 'It is adopted.', mayAdoptFramework(c.var.who)),
);

frameworkRoutes.post(`${base}/:id/withdraw`, (c) =>
  onDay(c, withdrawFrameworkItem, 'It is taken out of force, and kept.', mayAdoptFramework(c.var.who)),
);

frameworkRoutes.post(`${base}/:id/drop`, async (c) => {
  const { who } = c.var;
  require(mayEditFramework(who));
  try {
    await write(c, (db) => dropFrameworkItem(db, who, idOf(c)));
  } catch (error) {
    return showItem(c, refusal(error));
  }
  flash(c, { kind: 'success', text: 'The draft is thrown away.' });
  return c.redirect(addresses.framework(slugOf(c)), 303);
});

async function onDay(c: WebContext, act: typeof adoptFrameworkItem, says: string, may: boolean) {
  const { who } = c.var;
  require(may);
  const form = await readForm(c, dayForm);
  if (!form.ok) return showItem(c, form.errors, form.typed);
  try {
    await write(c, (db) => act(db, who, idOf(c), form.values.on, form.values.version));
  } catch (error) {
    const errors =
      error instanceof Stale
        ? { on: 'Somebody changed it in the meantime. Read it once more, and try again.' }
        : refusal(error);
    return showItem(c, errors, form.typed, error instanceof Stale ? 409 : 400);
  }
  return done(c, says);
}

function done(c: WebContext, text: string) {
  flash(c, { kind: 'success', text });
  return c.redirect(addresses.frameworkItem(slugOf(c), idOf(c)), 303);
}

function refusal(error: unknown): FieldErrors {
  if (error instanceof Refused) return { [error.field]: error.message };
  throw error;
}

const fieldWords = {
  kind: 'Kind',
  text: 'Statement',
  note: 'Note',
  position: 'Place',
  codesignedWith: 'Made together with',
  state: 'State',
  inForceFrom: 'In force from',
  inForceTo: 'In force to',
};

function inWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field === 'kind') return kindName(String(value));
  if (field === 'state') return stateWords[value as FrameworkState];
  return Array.isArray(value) ? value.join(', ') : String(value);
}

async function showItem(c: WebContext, errors: FieldErrors = {}, typed: Typed = {}, status: 400 | 409 = 400) {
  const { who } = c.var;
  const found = await read(c, async (db) => {
    const item = await findFrameworkItem(db, who, idOf(c));
    if (!item) return null;
    return {
      item,
      parent: item.parentId ? await findFrameworkItem(db, who, item.parentId) : null,
      versions: await listVersions(db, who, item.id),
      entries: await listHistory(db, 'framework-item', item.id),
    };
  });
  if (!found) throw new NotFound();
  const hasErrors = Object.keys(errors).length > 0;
  if (hasErrors) c.status(status);
  return c.render(
    <ShowFrameworkItem
      slug={slugOf(c)}
      today={who.organisation.today}
      item={found.item}
      parent={found.parent}
      versions={found.versions}
      history={historyInWords(found.entries, fieldWords, inWords)}
      mayEdit={mayEditFramework(who)}
      mayAdopt={mayAdoptFramework(who)}
      typed={typedDay(typed, 'on')}
      errors={errors}
    />,
    { title: kindName(found.item.kind), breadcrumb: above(c), narrow: true, hasErrors },
  );
}

const asTyped = (item: FrameworkItem): Typed => ({
  kind: item.kind,
  text: item.text,
  note: item.note,
  parentId: item.parentId ?? '',
  position: String(item.position),
  codesignedWith: item.codesignedWith.join('\n'),
});

async function showEdit(
  c: WebContext,
  said: { typed?: Typed; errors?: FieldErrors; isStale?: boolean },
  status: 200 | 400 | 409 = 200,
) {
  const { who } = c.var;
  const id = c.req.param('id') ?? null;
  const { items, item, entries } = await read(c, async (db) => ({
    items: await listFrameworkItems(db, who, { kind: null, state: 'current' }),
    item: id ? await findFrameworkItem(db, who, id) : null,
    entries: id ? await listHistory(db, 'framework-item', id) : [],
  }));
  if (id && item?.state !== 'draft') throw new NotFound();
  const typed = said.typed ?? (item ? asTyped(item) : {});
  const clash =
    said.isStale && item ? (
      <VersionClash
        {...lastChange(entries)}
        recordHref={addresses.frameworkItem(slugOf(c), item.id)}
        fields={(['kind', 'text', 'codesignedWith', 'note', 'position'] as const).map((name) => ({
          name,
          label: fieldWords[name],
          saved: inWords(name, asTyped(item)[name]),
          typed: inWords(name, typed[name]),
        }))}
      />
    ) : undefined;
  c.status(status);
  return c.render(
    <EditFrameworkItem
      slug={slugOf(c)}
      id={id}
      version={said.isStale || !said.typed ? item?.version : item ? typedVersion(said.typed) : undefined}
      parents={items.filter((one) => one.id !== id)}
      typed={typed}
      errors={said.errors}
      clash={clash}
    />,
    {
      title: id ? 'Change the draft' : 'Draft a statement',
      breadcrumb: above(c),
      narrow: true,
      hasErrors: status === 400,
    },
  );
}
