import { Hono } from 'hono';
import { z } from 'zod';
import type { Link } from '../../../../design/page/link.ts';
import { require } from '../../../../platform/access/allows.ts';
import { isId } from '../../../../platform/db/ids.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { idOf, idsOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { readForm, readQuery } from '../../../../platform/web/form.ts';
import { filterParts, listAddress } from '../../../../platform/web/list-address.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayKeepProviders, mayPublishScores, mayReadFeedback } from '../../policy.ts';
import { providerHref, providersHref } from '../addresses.ts';
import { listWaiting } from '../desk.ts';
import { typedOf } from '../field-spec.ts';
import { addFormRoute } from '../form-routes.tsx';
import { changeProvider, changePublic, choosePlaces, closeProvider, recordProvider } from './commands.ts';
import { ChoosePlaces } from './pages/ChoosePlaces.tsx';
import { ListProviders } from './pages/ListProviders.tsx';
import {
  placeKinds,
  providerFields,
  providerFilter,
  providerForm,
  providerKindName,
  publicFields,
  publicForm,
} from './provider.ts';
import {
  countProviders,
  findProvider,
  listAreaOptions,
  listPlaceChoices,
  listProviders,
  PROVIDERS_A_PAGE,
} from './queries.ts';

/** The register of providers: list, add, change, close, places, what the public sees. */
export const registerRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/providers';
const ONE = `${LIST}/:id`;

const crumbs = (slug: string, provider?: { id: string; name: string }): Link[] => [
  { href: providersHref(slug), text: 'Providers' },
  ...(provider ? [{ href: providerHref(slug, provider.id), text: provider.name }] : []),
];

registerRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug } = who.organisation;
  const filter = providerFilter.parse(readQuery(c));
  const after = textOf(readQuery(c), 'after').toLowerCase();
  const { found, total, areas, waiting } = await read(c, async (db) => ({
    found: await listProviders(db, who, filter, after),
    total: await countProviders(db, who, filter),
    areas: await listAreaOptions(db),
    waiting: await listWaiting(db, who),
  }));
  const rows = found.slice(0, PROVIDERS_A_PAGE);
  const last = rows.at(-1)?.name.toLowerCase();
  const list = providersHref(slug);
  return c.render(
    <ListProviders
      slug={slug}
      rows={rows}
      total={total}
      filter={filter}
      areas={areas}
      waiting={waiting}
      parts={filterParts(list, filter, {
        words: (words) => `with “${words}”`,
        kind: providerKindName,
        area: (id) => `in ${areas.find(({ value }) => value === id)?.label ?? 'an area no longer in use'}`,
        state: (key) => (key === 'all' ? 'open or closed' : 'closed'),
      })}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      firstHref={after ? listAddress(list, filter) : undefined}
      nextHref={found.length > rows.length ? listAddress(list, filter, { after: last }) : undefined}
      mayKeep={mayKeepProviders(who)}
    />,
    { title: 'Providers' },
  );
});

registerRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const filter = providerFilter.parse(readQuery(c));
  const header = [
    'Provider',
    'Kind',
    'ODS code',
    'Area',
    'Contracts',
    'Scores up to',
    'Open actions',
    'Places',
    'Shown to the public',
    'Closed on',
  ];
  async function* pages() {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after;
      const rows = await read(c, (db) => listProviders(db, who, filter, from, 500));
      yield rows
        .slice(0, 500)
        .map((row) => [
          row.name,
          providerKindName(row.kind),
          row.odsCode,
          row.areaName,
          row.contracts,
          row.reportedTo,
          row.openActions,
          row.places,
          row.shownToPublic,
          row.closedOn,
        ]);
      after = rows.length > 500 ? rows[499]?.name.toLowerCase() : undefined;
    }
  }
  return csvResponse('providers.csv', header, pages());
});

/** The provider of the address, or a page that is not there. */
export async function requireProvider(c: WebContext) {
  const provider = await read(c, (db) => findProvider(db, c.var.who, idOf(c)));
  if (!provider) throw new NotFound();
  return provider;
}

addFormRoute(registerRoutes, `${LIST}/new`, {
  may: mayKeepProviders,
  schema: () => providerForm,
  async prepare(c) {
    const { slug } = c.var.who.organisation;
    return {
      heading: 'Add a provider',
      fields: providerFields(await read(c, listAreaOptions)),
      typed: {},
      submit: 'Add the provider',
      cancel: { href: providersHref(slug), text: 'Cancel' },
      breadcrumb: crumbs(slug),
    };
  },
  async act(c, values) {
    const id = await write(c, (db) => recordProvider(db, c.var.who, values));
    flash(c, { kind: 'success', text: `${values.name} is in the register.` });
    return providerHref(c.var.who.organisation.slug, id);
  },
});

addFormRoute(registerRoutes, `${ONE}/edit`, {
  may: mayKeepProviders,
  schema: () => providerForm,
  async prepare(c) {
    const { slug } = c.var.who.organisation;
    const provider = await requireProvider(c);
    const fields = providerFields(await read(c, listAreaOptions));
    const href = providerHref(slug, provider.id);
    return {
      heading: `Change ${provider.name}`,
      fields,
      typed: typedOf(fields, { ...provider }),
      version: provider.version,
      submit: 'Save',
      cancel: { href, text: 'Cancel' },
      breadcrumb: crumbs(slug, provider),
      record: { kind: 'provider', id: provider.id, href },
    };
  },
  async act(c, values) {
    const id = idOf(c);
    await write(c, (db) => changeProvider(db, c.var.who, id, values));
    flash(c, { kind: 'success', text: 'Saved.' });
    return providerHref(c.var.who.organisation.slug, id);
  },
});

addFormRoute(registerRoutes, `${ONE}/public`, {
  may: mayPublishScores,
  schema: () => publicForm,
  async prepare(c) {
    const { slug } = c.var.who.organisation;
    const provider = await requireProvider(c);
    const href = providerHref(slug, provider.id);
    return {
      heading: `What the public sees of ${provider.name}`,
      fields: publicFields,
      typed: typedOf(publicFields, { ...provider }),
      version: provider.version,
      submit: 'Save',
      cancel: { href, text: 'Cancel' },
      breadcrumb: crumbs(slug, provider),
      record: { kind: 'provider', id: provider.id, href },
    };
  },
  async act(c, values) {
    const id = idOf(c);
    await write(c, (db) => changePublic(db, c.var.who, id, values));
    flash(c, {
      kind: 'success',
      text: values.shownToPublic
        ? 'Its scores may stand on the public page.'
        : 'Its scores do not stand on the public page.',
    });
    return providerHref(c.var.who.organisation.slug, id);
  },
});

for (const act of ['close', 'open'] as const)
  registerRoutes.post(`${ONE}/${act}`, async (c) => {
    const { who } = c.var;
    require(mayKeepProviders(who));
    const id = idOf(c);
    const { slug } = who.organisation;
    await write(c, (db) => closeProvider(db, who, id, act === 'open'));
    flash(c, {
      kind: 'success',
      text:
        act === 'close' ? 'The provider is closed. What is kept of it stays.' : 'The provider is open again.',
      undo: { action: providerHref(slug, id, act === 'close' ? 'open' : 'close'), text: 'Undo' },
    });
    return c.redirect(providerHref(slug, id), 303);
  });

registerRoutes.get(`${ONE}/places`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const provider = await requireProvider(c);
  const words = textOf(readQuery(c), 'words');
  const { rows, areas } = await read(c, async (db) => ({
    rows: await listPlaceChoices(db, provider.id, words),
    areas: await listAreaOptions(db),
  }));
  const { slug } = who.organisation;
  return c.render(<ChoosePlaces slug={slug} provider={provider} words={words} rows={rows} areas={areas} />, {
    title: `Places of ${provider.name}`,
    breadcrumb: crumbs(slug, provider),
  });
});

registerRoutes.post(`${ONE}/places`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const id = idOf(c);
  const { typed } = await readForm(c, z.object({}));
  const mine = new Set(idsOf(typed, 'mine'));
  const places = idsOf(typed, 'shown').map((placeId) => {
    const kind = textOf(typed, `kind-${placeId}`);
    const area = textOf(typed, `area-${placeId}`);
    return {
      id: placeId,
      mine: mine.has(placeId),
      kind: placeKinds.some(({ value }) => value === kind) ? kind : null,
      areaId: isId(area) ? area : null,
    };
  });
  await write(c, (db) => choosePlaces(db, who, id, places));
  flash(c, { kind: 'success', text: 'The places are saved.' });
  return c.redirect(providerHref(who.organisation.slug, id), 303);
});
