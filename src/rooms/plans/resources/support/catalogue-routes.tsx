import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { clashFields, getLastSaved } from '../../../../platform/history/record-page.ts';
import { textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { readForm, type Typed } from '../../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { mayEditResources, mayReadResources } from '../../policy.ts';
import { catalogueHref, catalogueKindHref, supportHref } from '../addresses.ts';
import { mayAskForSupport } from '../policy.ts';
import {
  addSupportKind,
  changeSupportKind,
  findSupportKind,
  kindFields,
  kindForm,
  listSupportKinds,
  newKindForm,
} from './catalogue.ts';
import { EditKind } from './pages/EditKind.tsx';
import { ShowCatalogue } from './pages/ShowCatalogue.tsx';

/** The kinds of support that are offered. */
export const catalogueRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/resources/support-kinds';
const EDIT = `${LIST}/:id/edit`;

async function showCatalogue(c: WebContext, typed = '', errors: Record<string, string> = {}) {
  const { who } = c.var;
  require(mayReadResources(who));
  const kinds = await read(c, (db) => listSupportKinds(db, who));
  const { slug } = who.organisation;
  return c.render(
    <ShowCatalogue
      slug={slug}
      kinds={kinds}
      typed={typed}
      errors={errors}
      mayEdit={mayEditResources(who)}
      mayAsk={mayAskForSupport(who)}
    />,
    {
      title: 'What support is offered',
      breadcrumb: [{ href: supportHref(slug), text: 'Requests for support' }],
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

catalogueRoutes.get(LIST, (c) => showCatalogue(c));

catalogueRoutes.post(LIST, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const form = await readForm(c, newKindForm);
  if (!form.ok) {
    c.status(400);
    return showCatalogue(c, textOf(form.typed, 'name'), form.errors);
  }
  await write(c, (db) => addSupportKind(db, who, form.values));
  flash(c, { kind: 'success', text: 'The kind of support is added.' });
  return c.redirect(catalogueHref(who.organisation.slug), 303);
});

interface Shown {
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

async function showKind(c: WebContext, { typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  require(mayEditResources(who));
  const id = c.req.param('id') ?? '';
  const { kind, saved } = await read(c, async (db) => {
    const found = await findSupportKind(db, who, id);
    return {
      kind: found,
      saved: stale && found ? await getLastSaved(db, 'support_kind', found.id) : null,
    };
  });
  if (!kind) throw new NotFound();
  const { slug } = who.organisation;
  const values: Typed = typed ?? {
    name: kind.name,
    position: String(kind.position),
    offered: kind.offered ? 'yes' : '',
  };
  const clash =
    stale && saved
      ? {
          ...saved,
          fields: clashFields(kindFields, stale.latest, {
            title: values.name,
            position: Number(values.position),
            offered: values.offered === 'yes',
          }),
          recordHref: catalogueHref(slug),
        }
      : undefined;
  return c.render(
    <EditKind
      heading={`Change: ${kind.name}`}
      action={catalogueKindHref(slug, kind.id, 'edit')}
      cancelHref={catalogueHref(slug)}
      version={kind.version}
      values={values}
      errors={errors}
      clash={clash}
    />,
    {
      title: 'Change a kind of support',
      breadcrumb: [{ href: catalogueHref(slug), text: 'What support is offered' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

catalogueRoutes.get(EDIT, (c) => showKind(c, {}));

catalogueRoutes.post(EDIT, async (c) => {
  const { who } = c.var;
  require(mayEditResources(who));
  const form = await readForm(c, kindForm);
  if (!form.ok) {
    c.status(400);
    return showKind(c, form);
  }
  try {
    await write(c, (db) => changeSupportKind(db, who, c.req.param('id'), form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showKind(c, { typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'The kind of support is changed.' });
  return c.redirect(catalogueHref(who.organisation.slug), 303);
});
