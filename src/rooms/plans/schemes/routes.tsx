import { Hono } from 'hono';
import { z } from 'zod';
import { findPlanScheme, planSchemes } from '../../../../reference/plan-schemes.ts';
import { getStatusScheme } from '../../../../reference/status-schemes.ts';
import { plural } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import { clashFields, getLastSaved } from '../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { type FieldErrors, readForm, type Typed, typedVersion } from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { schemeHref, schemesHref } from '../addresses.ts';
import { mayEditSchemes } from '../policy.ts';
import {
  changeScheme,
  NameTaken,
  recordScheme,
  SCHEME,
  shippedAsKept,
  takeShippedScheme,
} from './commands.ts';
import { ListSchemes } from './pages/ListSchemes.tsx';
import { SchemeFormPage } from './pages/SchemeFormPage.tsx';
import { findScheme, listSchemes, mayReadSchemes } from './queries.ts';
import {
  allColumns,
  EMPTY_ROWS,
  schemeFields,
  schemeForm,
  schemeInWords,
  type TypedWord,
  typedColumns,
  typedWords,
} from './scheme.ts';

export const schemeRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/plan-schemes';
const NEW = `${LIST}/new`;
const EDIT = `${LIST}/:id/edit`;

schemeRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadSchemes(who));
  const schemes = await read(c, (db) => listSchemes(db, who));
  return c.render(
    <ListSchemes
      slug={who.organisation.slug}
      schemes={schemes}
      mayEdit={mayEditSchemes(who)}
      shipped={planSchemes.map(({ key, name, columns, statusScheme }) => {
        const shown = columns.filter((column) => column.shown);
        return {
          key,
          name,
          headings: shown.map(({ heading }) => heading).join(', '),
          statusSays: getStatusScheme(statusScheme).name,
          ownId: schemes.find(({ shippedKey }) => shippedKey === key)?.id ?? null,
        };
      })}
    />,
    { title: 'Schemes of plans' },
  );
});

schemeRoutes.post(`${LIST}/use`, async (c) => {
  const { who } = c.var;
  require(mayEditSchemes(who));
  const form = await readForm(c, z.object({ key: z.string() }));
  if (!form.ok) throw new NotFound();
  const id = await write(c, (db) => takeShippedScheme(db, who, form.values.key));
  flash(c, { kind: 'success', text: 'The scheme is yours now. Change it to fit what you print.' });
  return c.redirect(schemeHref(who.organisation.slug, id, 'edit'), 303);
});

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: FieldErrors;
  stale?: Stale;
}

const withEmptyRows = (words: readonly TypedWord[]): TypedWord[] => [
  ...words.filter(({ word, deliveryState, rag }) => word || deliveryState || rag),
  ...Array.from({ length: EMPTY_ROWS }, () => ({ word: '', deliveryState: '', rag: '' })),
];

/** The form: a new scheme, one as kept, or as typed with what is wrong or was changed meanwhile. */
async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const { scheme, plans, saved } = await read(c, async (db) => ({
    scheme: id ? await findScheme(db, who, id) : null,
    plans: id ? ((await listSchemes(db, who)).find((one) => one.id === id)?.plans ?? 0) : 0,
    saved: stale && id ? await getLastSaved(db, SCHEME, id) : null,
  }));
  if (id && !scheme) throw new NotFound();
  const general = findPlanScheme('general');
  const kept = scheme ?? (general ? { ...shippedAsKept(general), name: '' } : null);
  if (!kept) throw new NotFound();
  const values = typed
    ? {
        name: textOf(typed, 'name'),
        codePrefix: textOf(typed, 'codePrefix'),
        usesRag: typed.usesRag === 'yes',
        columns: typedColumns(typed),
        words: typedWords(typed),
      }
    : {
        name: kept.name,
        codePrefix: kept.codePrefix,
        usesRag: kept.usesRag,
        columns: allColumns(kept.columns).map((column, at) => ({ ...column, place: String(at + 1) })),
        words: kept.statusWords.map(({ word, deliveryState, rag }) => ({
          word,
          deliveryState: deliveryState ?? '',
          rag: rag ?? '',
        })),
      };
  const wanted = typed ? schemeForm.safeParse(typed) : null;
  const clash =
    stale && saved && id && wanted?.success
      ? {
          ...saved,
          fields: clashFields(schemeFields, stale.latest, schemeInWords(wanted.data)),
          recordHref: schemesHref(slug),
        }
      : undefined;
  const heading = id ? 'Change the scheme' : 'Make a scheme';
  return c.render(
    <SchemeFormPage
      heading={heading}
      action={id ? schemeHref(slug, id, 'edit') : schemeHref(slug, 'new')}
      cancelHref={schemesHref(slug)}
      version={id && typed && !stale ? typedVersion(typed) : scheme?.version}
      values={{ ...values, words: withEmptyRows(values.words) }}
      plansSay={
        plans > 0
          ? `${plural(plans, 'plan')} ${plans === 1 ? 'uses' : 'use'} it and will change with it.`
          : undefined
      }
      errors={errors}
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: [{ href: schemesHref(slug), text: 'Schemes of plans' }],
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

schemeRoutes.get(NEW, (c) => {
  require(mayEditSchemes(c.var.who));
  return showForm(c, {});
});

schemeRoutes.get(EDIT, (c) => {
  require(mayEditSchemes(c.var.who));
  return showForm(c, { id: idOf(c) });
});

/** Saves what was typed, or shows the form again: with more rows, with what is wrong, or with both versions. */
async function save(c: WebContext, id?: string) {
  const { who } = c.var;
  require(mayEditSchemes(who));
  const form = await readForm(c, schemeForm);
  if (form.typed.more) return showForm(c, { id, typed: form.typed });
  if (!form.ok) {
    c.status(400);
    return showForm(c, { id, typed: form.typed, errors: form.errors });
  }
  try {
    await write(c, async (db) => {
      if (id) await changeScheme(db, who, id, form.values);
      else await recordScheme(db, who, form.values);
    });
  } catch (problem) {
    if (problem instanceof NameTaken) {
      c.status(400);
      return showForm(c, { id, typed: form.typed, errors: { name: problem.say } });
    }
    if (!(problem instanceof Stale)) throw problem;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale: problem });
  }
  flash(c, { kind: 'success', text: id ? 'The scheme is changed.' : 'The scheme is made.' });
  return c.redirect(schemesHref(who.organisation.slug), 303);
}

schemeRoutes.post(NEW, (c) => save(c));
schemeRoutes.post(EDIT, (c) => save(c, idOf(c)));
