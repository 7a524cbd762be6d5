import { Hono } from 'hono';
import type { VersionClashProps } from '../../design/record/VersionClash.tsx';
import { require } from '../../platform/access/allows.ts';
import { listHistory } from '../../platform/history/record-history.ts';
import { idOf } from '../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../platform/web/context.ts';
import { flash } from '../../platform/web/flash.ts';
import { type FieldErrors, readForm, type Typed } from '../../platform/web/form.ts';
import { NotFound, Stale } from '../../platform/web/problems.ts';
import { newSourceHref, sourceHref, sourcesHref } from './addresses.ts';
import { EditSource, type SourceTyped } from './pages/EditSource.tsx';
import { mayKeepSources } from './policy.ts';
import { intervalName, type Source, sourceForm, sourceKindName } from './source.ts';
import { changeSource, closeSource, NameTaken, recordSource } from './source-commands.ts';
import { findSource, listOwners } from './source-queries.ts';

export const sourceRoutes = new Hono<Env>();

const NAME_TAKEN: FieldErrors = { name: 'Another source has this name. Give this one a name of its own.' };

const nothingTyped: SourceTyped = {
  name: '',
  kind: '',
  ownerId: '',
  intervalDays: '',
  coverage: '',
  contact: '',
  sharedWith: '',
};

const typedOf = (typed: Typed | Source): SourceTyped => {
  const one = (name: keyof SourceTyped) => String((typed as Record<string, unknown>)[name] ?? '');
  return {
    name: one('name'),
    kind: one('kind'),
    ownerId: one('ownerId'),
    intervalDays: one('intervalDays'),
    coverage: one('coverage'),
    contact: one('contact'),
    sharedWith: one('sharedWith'),
  };
};

interface Shown {
  id: string | null;
  typed: SourceTyped | null;
  errors: FieldErrors;
  clashWith?: Record<string, unknown>;
}

async function showForm(c: WebContext, { id, typed, errors, clashWith }: Shown): Promise<Response> {
  const { who } = c.var;
  const { slug } = who.organisation;
  const { source, owners, history } = await read(c, async (db) => ({
    source: id ? await findSource(db, who, id) : null,
    owners: await listOwners(db),
    history: id ? await listHistory(db, 'source', id) : [],
  }));
  if (source === undefined) throw new NotFound();
  const shown = typed ?? (source ? typedOf(source) : nothingTyped);
  const ownerName = (ownerId: string) => owners.find((owner) => owner.id === ownerId)?.name ?? '';
  const clash: VersionClashProps | undefined =
    clashWith && source
      ? {
          who: history[0]?.byName ?? 'Somebody',
          when: history[0]?.at ?? new Date(),
          recordHref: sourceHref(slug, source.id),
          fields: clashFields(typedOf(source), shown, ownerName),
        }
      : undefined;
  return c.render(
    <EditSource
      slug={slug}
      action={source ? sourceHref(slug, source.id) : newSourceHref(slug)}
      source={source}
      typed={shown}
      errors={errors}
      owners={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
      clash={clash}
      history={history}
    />,
    {
      title: source?.name ?? 'Add a source',
      breadcrumb: [{ href: sourcesHref(slug), text: 'Sources' }],
      hasErrors: Object.keys(errors).length > 0 || clash !== undefined,
      narrow: true,
    },
  );
}

function clashFields(saved: SourceTyped, typed: SourceTyped, ownerName: (id: string) => string) {
  const field = (
    name: keyof SourceTyped,
    label: string,
    say: (value: string) => string = (value) => value,
  ) => ({
    name,
    label,
    saved: say(saved[name]),
    typed: say(typed[name]),
  });
  return [
    field('name', 'Name'),
    field('kind', 'Kind', sourceKindName),
    field('ownerId', 'Who answers for it', ownerName),
    field('intervalDays', 'How often', (days) => intervalName(days === '' ? null : Number(days))),
    field('coverage', 'What it covers'),
    field('contact', 'Whom to ask'),
    field('sharedWith', 'With whom it is shared'),
  ];
}

sourceRoutes.get('/:organisation/desk/sources/new', async (c) => {
  require(mayKeepSources(c.var.who));
  return showForm(c, { id: null, typed: null, errors: {} });
});

sourceRoutes.post('/:organisation/desk/sources/new', async (c) => {
  const { who } = c.var;
  require(mayKeepSources(who));
  const form = await readForm(c, sourceForm);
  const again = (errors: FieldErrors) => {
    c.status(400);
    return showForm(c, { id: null, typed: typedOf(form.typed), errors });
  };
  if (!form.ok) return again(form.errors);
  try {
    await write(c, (db) => recordSource(db, who, form.values));
  } catch (error) {
    if (error instanceof NameTaken) return again(NAME_TAKEN);
    throw error;
  }
  flash(c, { kind: 'success', text: `${form.values.name} is in the register.` });
  return c.redirect(sourcesHref(who.organisation.slug), 303);
});

sourceRoutes.get('/:organisation/desk/sources/:id/edit', async (c) => {
  require(mayKeepSources(c.var.who));
  return showForm(c, { id: idOf(c), typed: null, errors: {} });
});

sourceRoutes.post('/:organisation/desk/sources/:id', async (c) => {
  const { who } = c.var;
  require(mayKeepSources(who));
  const id = idOf(c);
  const form = await readForm(c, sourceForm);
  const typed = typedOf(form.typed);
  const again = (errors: FieldErrors) => {
    c.status(400);
    return showForm(c, { id, typed, errors });
  };
  if (!form.ok) return again(form.errors);
  try {
    await write(c, (db) => changeSource(db, who, id, form.values));
  } catch (error) {
    if (error instanceof NameTaken) return again(NAME_TAKEN);
    if (!(error instanceof Stale)) throw error;
    c.status(409);
    return showForm(c, { id, typed, errors: {}, clashWith: error.latest });
  }
  flash(c, { kind: 'success', text: 'Saved.' });
  return c.redirect(sourcesHref(who.organisation.slug), 303);
});

for (const act of ['close', 'open'] as const)
  sourceRoutes.post(`/:organisation/desk/sources/:id/${act}`, async (c) => {
    const { who } = c.var;
    require(mayKeepSources(who));
    const { slug } = who.organisation;
    const id = idOf(c);
    await write(c, (db) => closeSource(db, who, id, act === 'open'));
    flash(c, {
      kind: 'success',
      text: act === 'close' ? 'The source is closed.' : 'The source is open again.',
      undo: {
        action: sourceHref(slug, id, act === 'close' ? 'open' : 'close'),
        text: 'Undo',
      },
    });
    return c.redirect(sourcesHref(slug), 303);
  });
