import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../../platform/history/record-page.ts';
import { idOf, placeOf, textOf } from '../../../../platform/web/asked-for.ts';
import { batches } from '../../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { readQuery } from '../../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses } from '../../../../platform/web/list-address.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayKeepProviders, mayReadFeedback } from '../../policy.ts';
import { providerActionHref, providerActionsHref } from '../addresses.ts';
import { choice, type FieldSpec, typedOf } from '../field-spec.ts';
import { addFormRoute } from '../form-routes.tsx';
import { listProviderOptions } from '../register/queries.ts';
import {
  actionFilter,
  actionForm,
  actionHistory,
  actionState,
  actionStates,
  doneForm,
  dropForm,
} from './action.ts';
import { changeAction, dropAction, finishAction, recordAction, reopenAction } from './commands.ts';
import { ListActions } from './pages/ListActions.tsx';
import { ShowAction } from './pages/ShowAction.tsx';
import { countActions, findAction, listActions } from './queries.ts';

/** What was agreed with providers. */
export const actionRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/provider-actions';
const ONE = `${LIST}/:id`;

const crumbs = (slug: string) => [{ href: providerActionsHref(slug), text: 'Actions of providers' }];

actionRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug, today } = who.organisation;
  const filter = actionFilter.parse(readQuery(c));
  const { page, total, providers } = await read(c, async (db) => ({
    page: await listActions(db, who, filter, placeOf(c)),
    total: await countActions(db, who, filter),
    providers: await listProviderOptions(db, who, filter.provider),
  }));
  const list = providerActionsHref(slug);
  return c.render(
    <ListActions
      slug={slug}
      today={today}
      rows={page.rows}
      total={total}
      filter={filter}
      parts={filterParts(list, filter, {
        provider: (id) => `of ${providers.find(({ value }) => value === id)?.label ?? 'a provider'}`,
        state: (key) => actionStates.find((state) => state.key === key)?.name.toLowerCase(),
      })}
      providers={providers}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, page)}
      mayKeep={mayKeepProviders(who)}
    />,
    { title: 'Actions of providers' },
  );
});

actionRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const filter = actionFilter.parse(readQuery(c));
  const header = [
    'Provider',
    'Action',
    'Why',
    'State',
    'Who there',
    'Agreed on',
    'Due on',
    'Done on',
    'What came of it',
    'Dropped because',
  ];
  const pages = batches(
    (before) => read(c, (db) => listActions(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.providerName,
      row.text,
      row.because,
      actionState(row, who.organisation.today).text,
      row.owner,
      row.agreedOn,
      row.dueOn,
      row.doneOn,
      row.outcome,
      row.droppedBecause,
    ],
  );
  return csvResponse('provider-actions.csv', header, pages);
});

async function fieldsOf(c: WebContext, chosen?: string): Promise<FieldSpec[]> {
  const providers = await read(c, (db) => listProviderOptions(db, c.var.who, chosen));
  return [
    choice({ name: 'providerId', label: 'Provider', as: 'select', none: 'Choose one', options: providers }),
    { name: 'text', label: 'What the provider will do', as: 'area' },
    { name: 'because', label: 'Why', as: 'area', optional: true },
    {
      name: 'owner',
      label: 'Who does it there',
      as: 'text',
      optional: true,
      hint: 'A post rather than a name',
    },
    { name: 'agreedOn', label: 'Agreed on', as: 'date' },
    { name: 'dueOn', label: 'Due on', as: 'date', optional: true },
  ];
}

async function requireAction(c: WebContext) {
  const action = await read(c, (db) => findAction(db, c.var.who, idOf(c)));
  if (!action) throw new NotFound();
  return action;
}

addFormRoute(actionRoutes, `${LIST}/new`, {
  may: mayKeepProviders,
  schema: () => actionForm,
  async prepare(c, typed) {
    const { slug, today } = c.var.who.organisation;
    const asked = readQuery(c);
    const returnId = typed ? textOf(typed, 'returnId') : textOf(asked, 'return');
    return {
      heading: 'Record what a provider will do',
      fields: await fieldsOf(c),
      typed: { providerId: textOf(asked, 'provider'), agreedOn: today },
      hidden: returnId ? { returnId } : {},
      submit: 'Record the action',
      cancel: { href: providerActionsHref(slug), text: 'Cancel' },
      breadcrumb: crumbs(slug),
    };
  },
  async act(c, values) {
    const id = await write(c, (db) => recordAction(db, c.var.who, values));
    flash(c, { kind: 'success', text: 'The action is recorded.' });
    return providerActionHref(c.var.who.organisation.slug, id);
  },
});

actionRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug, today } = who.organisation;
  const action = await requireAction(c);
  const history = await read(c, (db) => listShownHistory(db, 'provider_action', action.id, actionHistory));
  return c.render(
    <ShowAction
      slug={slug}
      today={today}
      action={action}
      history={history}
      mayKeep={mayKeepProviders(who)}
    />,
    { title: action.text.slice(0, 80), breadcrumb: crumbs(slug) },
  );
});

/** A form about one action: its change, its end. */
async function prepareOne(
  c: WebContext,
  {
    heading,
    submit,
    fields,
    typed,
  }: { heading: string; submit: string; fields: FieldSpec[]; typed?: object },
) {
  const action = await requireAction(c);
  const { slug } = c.var.who.organisation;
  const href = providerActionHref(slug, action.id);
  return {
    heading,
    before: <p>{action.text}</p>,
    fields,
    typed: { ...typedOf(fields, { ...action }), ...typed },
    version: action.version,
    hidden: action.returnId ? { returnId: action.returnId } : {},
    submit,
    cancel: { href, text: 'Cancel' },
    breadcrumb: crumbs(slug),
    record: { kind: 'provider_action', id: action.id, href },
  };
}

const ended = (c: WebContext, text: string) => {
  flash(c, { kind: 'success', text });
  return providerActionHref(c.var.who.organisation.slug, idOf(c));
};

addFormRoute(actionRoutes, `${ONE}/edit`, {
  may: mayKeepProviders,
  schema: () => actionForm,
  prepare: async (c) =>
    prepareOne(c, {
      heading: 'Change what was agreed',
      submit: 'Save',
      fields: await fieldsOf(c, (await requireAction(c)).providerId),
    }),
  async act(c, values) {
    await write(c, (db) => changeAction(db, c.var.who, idOf(c), values));
    return ended(c, 'Saved.');
  },
});

addFormRoute(actionRoutes, `${ONE}/done`, {
  may: mayKeepProviders,
  schema: () => doneForm,
  prepare: (c) =>
    prepareOne(c, {
      heading: 'Record it as done',
      submit: 'Record it as done',
      fields: [
        { name: 'doneOn', label: 'Done on', as: 'date' },
        { name: 'outcome', label: 'What came of it', as: 'area' },
      ],
      typed: { doneOn: c.var.who.organisation.today },
    }),
  async act(c, values) {
    await write(c, (db) => finishAction(db, c.var.who, idOf(c), values));
    return ended(c, 'The action is done.');
  },
});

addFormRoute(actionRoutes, `${ONE}/drop`, {
  may: mayKeepProviders,
  schema: () => dropForm,
  prepare: (c) =>
    prepareOne(c, {
      heading: 'Drop the action',
      submit: 'Drop the action',
      fields: [{ name: 'because', label: 'Why it will not be done', as: 'area' }],
      typed: { because: '' },
    }),
  async act(c, values) {
    await write(c, (db) => dropAction(db, c.var.who, idOf(c), values));
    return ended(c, 'The action is dropped.');
  },
});

actionRoutes.post(`${ONE}/reopen`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  await write(c, (db) => reopenAction(db, who, idOf(c)));
  return c.redirect(ended(c, 'The action is one to do again.'), 303);
});
