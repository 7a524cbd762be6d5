import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { clashFields, getLastSaved, listShownHistory } from '../../../platform/history/record-page.ts';
import { textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, type Typed, typedVersion } from '../../../platform/web/form.ts';
import { NotFound, Problem, Stale } from '../../../platform/web/problems.ts';
import { mayCode, mayReadFeedback } from '../policy.ts';
import { FRAMEWORK } from '../theme-commands.ts';
import { frameworkHref, frameworksHref, frameworkThemeHref, newFrameworkHref } from './addresses.ts';
import { codingCrumbs } from './batch-routes.tsx';
import { type Framework, frameworkForm, newFrameworkForm, themeForm } from './framework.ts';
import {
  changeFramework,
  changeTheme,
  closeTheme,
  frameworkFields,
  recordFramework,
  recordTheme,
  themeFields,
} from './framework-commands.ts';
import { findFrameworkInForce } from './framework-in-force.ts';
import { findFramework, historyIdOf, listFrameworks, listThemesOf } from './framework-queries.ts';
import { EditFramework, EditTheme } from './pages/EditFramework.tsx';
import { Frameworks } from './pages/Frameworks.tsx';
import { ShowFramework } from './pages/ShowFramework.tsx';

/** Editions of frameworks: the shipped one and an organisation's own. */
export const frameworkRoutes = new Hono<Env>();

const LIST = '/:organisation/desk/coding/frameworks';
const ONE = `${LIST}/:key`;

const crumbs = (slug: string, of?: Framework) => [
  ...codingCrumbs(slug),
  { href: frameworksHref(slug), text: 'Frameworks' },
  ...(of ? [{ href: frameworkHref(slug, of.key), text: of.title }] : []),
];

async function frameworkOf(c: WebContext): Promise<Framework> {
  const found = await read(c, (db) => findFramework(db, c.var.who, c.req.param('key') ?? ''));
  if (!found) throw new NotFound();
  return found;
}

frameworkRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug, today } = who.organisation;
  const found = await read(c, async (db) => ({
    frameworks: await listFrameworks(db, who),
    inForce: await findFrameworkInForce(db, today),
  }));
  return c.render(<Frameworks slug={slug} {...found} mayWork={mayCode(who)} />, {
    title: 'Frameworks of themes',
    breadcrumb: codingCrumbs(slug),
  });
});

const dayTyped = (typed: Typed, name: string) =>
  typed[`${name}-day`] === undefined
    ? textOf(typed, name)
    : {
        day: textOf(typed, `${name}-day`),
        month: textOf(typed, `${name}-month`),
        year: textOf(typed, `${name}-year`),
      };

const frameworkTyped = (typed: Typed) => ({
  title: textOf(typed, 'title'),
  edition: textOf(typed, 'edition'),
  note: textOf(typed, 'note'),
  inForceFrom: dayTyped(typed, 'inForceFrom'),
  inForceTo: dayTyped(typed, 'inForceTo'),
});

frameworkRoutes.get(`${LIST}/new`, (c) => {
  require(mayCode(c.var.who));
  return showNew(c, { copyOf: c.req.query('copyOf') ?? FRAMEWORK }, {});
});

async function showNew(c: WebContext, typed: Typed, errors: Record<string, string>) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const frameworks = await read(c, (db) => listFrameworks(db, who));
  const hasErrors = Object.keys(errors).length > 0;
  if (hasErrors) c.status(400);
  return c.render(
    <EditFramework
      heading="Make your own framework"
      action={newFrameworkHref(slug)}
      cancelHref={frameworksHref(slug)}
      typed={frameworkTyped(typed)}
      copyOf={textOf(typed, 'copyOf')}
      frameworks={frameworks.map(({ key, title, edition }) => ({
        value: key,
        label: edition ? `${title}, ${edition}` : title,
      }))}
      errors={errors}
    />,
    { title: 'Make your own framework', breadcrumb: crumbs(slug), narrow: true, hasErrors },
  );
}

frameworkRoutes.post(`${LIST}/new`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const form = await readForm(c, newFrameworkForm);
  if (!form.ok) return showNew(c, form.typed, form.errors);
  const key = await write(c, (db) => recordFramework(db, who, form.values));
  flash(c, { kind: 'success', text: 'Made. Rename its themes, close what you do not need, add your own.' });
  return c.redirect(frameworkHref(who.organisation.slug, key), 303);
});

frameworkRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug, today, id } = who.organisation;
  const framework = await frameworkOf(c);
  const found = await read(c, async (db) => ({
    themes: await listThemesOf(db, who, framework.key),
    history: await listShownHistory(db, 'framework', historyIdOf(id, framework.key), [
      ...frameworkFields,
      ...themeFields,
    ]),
    now: await findFrameworkInForce(db, today),
  }));
  return c.render(
    <ShowFramework
      slug={slug}
      framework={framework}
      inForce={found.now === framework.key}
      themes={found.themes}
      history={found.history}
      mayWork={mayCode(who)}
    />,
    { title: framework.title, breadcrumb: crumbs(slug) },
  );
});

frameworkRoutes.get(`${ONE}/edit`, async (c) => {
  require(mayCode(c.var.who));
  const { inForceFrom, inForceTo, ...of } = await frameworkOf(c);
  return showEdit(c, { ...of, inForceFrom: inForceFrom ?? '', inForceTo: inForceTo ?? '' }, {});
});

type Kept = Record<string, unknown>;

async function showEdit(
  c: WebContext,
  typed: Kept,
  errors: Record<string, string>,
  latest?: Kept,
): Promise<Response> {
  const { who } = c.var;
  const { slug, id } = who.organisation;
  const of = await frameworkOf(c);
  if (of.shipped) throw new NotFound();
  const said = typed as Typed;
  const saved = await read(c, (db) => getLastSaved(db, 'framework', historyIdOf(id, of.key)));
  const hasErrors = Object.keys(errors).length > 0 || latest !== undefined;
  if (hasErrors) c.status(latest ? 409 : 400);
  return c.render(
    <EditFramework
      heading={`Change ${of.title}`}
      action={frameworkHref(slug, of.key, 'edit')}
      cancelHref={frameworkHref(slug, of.key)}
      version={latest ? Number(latest.version) : typedVersion(said)}
      typed={frameworkTyped(said)}
      errors={errors}
      clash={
        latest && {
          ...saved,
          recordHref: frameworkHref(slug, of.key),
          fields: clashFields(frameworkFields, latest, typed),
        }
      }
    />,
    { title: `Change ${of.title}`, breadcrumb: crumbs(slug, of), narrow: true, hasErrors },
  );
}

frameworkRoutes.post(`${ONE}/edit`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const key = c.req.param('key');
  const form = await readForm(c, frameworkForm);
  if (!form.ok) return showEdit(c, form.typed, form.errors);
  try {
    await write(c, (db) => changeFramework(db, who, key, form.values));
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    return showEdit(c, { ...form.typed, ...form.values }, {}, error.latest);
  }
  flash(c, { kind: 'success', text: 'Saved.' });
  return c.redirect(frameworkHref(who.organisation.slug, key), 303);
});

frameworkRoutes.get(`${ONE}/themes/new`, (c) => {
  require(mayCode(c.var.who));
  return showTheme(c, null, {}, {});
});

/** The form of a theme; without an id of a new one. */
async function showTheme(
  c: WebContext,
  themeId: string | null,
  typed: Kept,
  errors: Record<string, string>,
  latest?: Kept,
): Promise<Response> {
  const { who } = c.var;
  const { slug, id } = who.organisation;
  const of = await frameworkOf(c);
  if (of.shipped) throw new NotFound();
  const found = await read(c, async (db) => ({
    shipped: await listThemesOf(db, who, FRAMEWORK),
    own: await listThemesOf(db, who, of.key),
    saved: await getLastSaved(db, 'framework', historyIdOf(id, of.key)),
  }));
  const theme = found.own.find((one) => one.id === themeId);
  if (themeId && !theme) throw new NotFound();
  const said = (Object.keys(typed).length === 0 && theme ? { ...theme } : typed) as Typed;
  const hasErrors = Object.keys(errors).length > 0 || latest !== undefined;
  if (hasErrors) c.status(latest ? 409 : 400);
  const heading = theme ? `Change ${theme.name}` : 'Add a theme';
  return c.render(
    <EditTheme
      heading={heading}
      action={theme ? frameworkThemeHref(slug, of.key, theme.id) : frameworkHref(slug, of.key, 'themes/new')}
      cancelHref={frameworkHref(slug, of.key)}
      version={latest ? Number(latest.version) : typedVersion(said)}
      typed={{
        category: textOf(said, 'category'),
        name: textOf(said, 'name'),
        definition: textOf(said, 'definition'),
        standsForId: textOf(said, 'standsForId'),
      }}
      shipped={found.shipped.map((one) => ({ value: one.id, label: one.name }))}
      errors={errors}
      clash={
        latest && {
          ...found.saved,
          recordHref: frameworkHref(slug, of.key),
          fields: clashFields(themeFields, latest, typed),
        }
      }
    />,
    { title: heading, breadcrumb: crumbs(slug, of), narrow: true, hasErrors },
  );
}

frameworkRoutes.post(`${ONE}/themes/new`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const key = c.req.param('key');
  const form = await readForm(c, themeForm);
  if (!form.ok) return showTheme(c, null, form.typed, form.errors);
  try {
    await write(c, (db) => recordTheme(db, who, key, form.values));
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error;
    return showTheme(c, null, form.typed, { name: error.message });
  }
  flash(c, { kind: 'success', text: 'Added.' });
  return c.redirect(frameworkHref(who.organisation.slug, key), 303);
});

const themeIdOf = (c: WebContext): string => {
  const id = c.req.param('theme') ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
};

frameworkRoutes.get(`${ONE}/themes/:theme`, (c) => {
  require(mayCode(c.var.who));
  return showTheme(c, themeIdOf(c), {}, {});
});

frameworkRoutes.post(`${ONE}/themes/:theme`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const key = c.req.param('key');
  const id = themeIdOf(c);
  const form = await readForm(c, themeForm);
  if (!form.ok) return showTheme(c, id, form.typed, form.errors);
  try {
    await write(c, (db) => changeTheme(db, who, key, id, form.values));
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    return showTheme(c, id, { ...form.typed }, {}, error.latest);
  }
  flash(c, { kind: 'success', text: 'Saved.' });
  return c.redirect(frameworkHref(who.organisation.slug, key), 303);
});

frameworkRoutes.post(`${ONE}/themes/:theme/close`, async (c) => {
  const { who } = c.var;
  require(mayCode(who));
  const key = c.req.param('key');
  const id = themeIdOf(c);
  const { typed } = await readForm(c, themeForm);
  const close = textOf(typed, 'close') !== 'no';
  await write(c, (db) => closeTheme(db, who, key, id, close));
  flash(c, { kind: 'success', text: close ? 'Closed. What has it keeps it.' : 'Open again.' });
  return c.redirect(frameworkHref(who.organisation.slug, key), 303);
});
