import { Hono } from 'hono';
import { z } from 'zod';
import { require } from '../../../../platform/access/allows.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../../platform/history/record-page.ts';
import { idOf, placeOf, textOf } from '../../../../platform/web/asked-for.ts';
import { batches } from '../../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { readForm, readQuery } from '../../../../platform/web/form.ts';
import { filterParts, listAddress } from '../../../../platform/web/list-address.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { colleagueOptions, listColleagues } from '../../../organisation/door.ts';
import { mayKeepProviders, mayReadFeedback } from '../../policy.ts';
import { intervalName } from '../../source.ts';
import { listSourceChoices } from '../../source-queries.ts';
import { contractHref, contractsHref, measuresHref } from '../addresses.ts';
import { choice, typedOf } from '../field-spec.ts';
import { addFormRoute } from '../form-routes.tsx';
import { listMeasureOptions } from '../measures/queries.ts';
import { listProviderOptions } from '../register/queries.ts';
import { listScaleOptions } from '../scales/queries.ts';
import { addMeasure, changeContract, contractHistory, recordContract, removeMeasure } from './commands.ts';
import {
  clauseName,
  contractFields,
  contractFilter,
  contractForm,
  exceptionKinds,
  exceptionsOf,
  measureOfContractForm,
} from './contract.ts';
import { ListContracts } from './pages/ListContracts.tsx';
import { ListExceptions } from './pages/ListExceptions.tsx';
import { ShowContract } from './pages/ShowContract.tsx';
import {
  countContracts,
  findContract,
  listContracts,
  listCurrentContracts,
  listEncouraged,
  listMeasuresOfContract,
  listSourceIds,
} from './queries.ts';

/** The register of contracts, and what is wrong in it. */
export const contractRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/contracts';
const ONE = `${LIST}/:id`;

const crumbs = (slug: string, contract?: { id: string; service: string }) => [
  { href: contractsHref(slug), text: 'Contracts' },
  ...(contract ? [{ href: contractHref(slug, contract.id), text: contract.service }] : []),
];

contractRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug, today } = who.organisation;
  const filter = contractFilter.parse(readQuery(c));
  const { before } = placeOf(c);
  const { page, total, providers } = await read(c, async (db) => ({
    page: await listContracts(db, who, filter, before),
    total: await countContracts(db, who, filter),
    providers: await listProviderOptions(db, who, filter.provider),
  }));
  const list = contractsHref(slug);
  return c.render(
    <ListContracts
      slug={slug}
      today={today}
      rows={page.rows}
      total={total}
      filter={filter}
      providers={providers}
      parts={filterParts(list, filter, {
        words: (words) => `with “${words}”`,
        provider: (id) =>
          `of ${providers.find(({ value }) => value === id)?.label ?? 'a provider not there'}`,
        clause: (key) => `asks for feedback: ${clauseName(key).toLowerCase()}`,
        new: () => 'new',
        state: (key) => (key === 'all' ? 'in force or ended' : 'ended'),
      })}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      firstHref={before ? listAddress(list, filter) : undefined}
      nextHref={page.older ? listAddress(list, filter, { before: page.older }) : undefined}
      mayKeep={mayKeepProviders(who)}
    />,
    { title: 'Contracts' },
  );
});

contractRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const filter = contractFilter.parse(readQuery(c));
  const { today } = who.organisation;
  const header = [
    'Provider',
    'Service',
    'Reference',
    'Begins on',
    'Ends on',
    'New',
    'Asks for patient feedback',
    'Reports',
    'Last scores received on',
    'Measures',
    'Measures without a result',
    'Patients who help to monitor it',
    'Owner',
    'Exceptions',
  ];
  const pages = batches(
    (before) => read(c, (db) => listContracts(db, who, filter, before, 500)),
    (row) => [
      row.providerName,
      row.service,
      row.reference,
      row.startsOn,
      row.endsOn,
      row.isNew,
      clauseName(row.feedbackClause),
      row.intervalDays === null ? '' : intervalName(row.intervalDays),
      row.lastReceivedOn,
      row.measures,
      row.measuresWithout,
      row.patientsMonitor,
      row.ownerName,
      exceptionsOf(row, today)
        .map(({ says }) => says)
        .join(' '),
    ],
  );
  return csvResponse('contracts.csv', header, pages);
});

/** The exceptions that the address asks for, with their counts by kind. */
async function readExceptions(c: WebContext) {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const contracts = await read(c, (db) => listCurrentContracts(db, who));
  const all = contracts.flatMap((contract) =>
    exceptionsOf(contract, who.organisation.today).map(({ kind, says }) => ({ contract, kind, says })),
  );
  const asked = textOf(readQuery(c), 'only');
  return { contracts, all, only: exceptionKinds.find(({ key }) => key === asked)?.key };
}

contractRoutes.get(`${LIST}/exceptions`, async (c) => {
  const { slug } = c.var.who.organisation;
  const { contracts, all, only } = await readExceptions(c);
  const fresh = contracts.filter(({ isNew }) => isNew);
  const withClause = (some: typeof contracts) =>
    some.filter(({ feedbackClause }) => feedbackClause === 'yes').length;
  return c.render(
    <ListExceptions
      slug={slug}
      rows={all}
      only={only}
      counts={Object.fromEntries(
        exceptionKinds.map(({ key }) => [key, all.filter(({ kind }) => kind === key).length]),
      )}
      clause={{
        current: contracts.length,
        withClause: withClause(contracts),
        isNew: fresh.length,
        newWithClause: withClause(fresh),
      }}
      csvHref={listAddress(`${contractsHref(slug)}/exceptions.csv`, { only })}
    />,
    { title: 'Exceptions in contracts', breadcrumb: crumbs(slug) },
  );
});

contractRoutes.get(`${LIST}/exceptions.csv`, async (c) => {
  const { all, only } = await readExceptions(c);
  const header = [
    'Exception',
    'Provider',
    'Service',
    'Reference',
    'New',
    'Begins on',
    'Ends on',
    'Owner',
    'Why',
  ];
  return csvResponse(
    'contract-exceptions.csv',
    header,
    (async function* () {
      yield all
        .filter(({ kind }) => !only || kind === only)
        .map(({ contract, kind, says }) => [
          exceptionKinds.find(({ key }) => key === kind)?.name ?? kind,
          contract.providerName,
          contract.service,
          contract.reference,
          contract.isNew,
          contract.startsOn,
          contract.endsOn,
          contract.ownerName,
          says,
        ]);
    })(),
  );
});

const readOptions = (c: WebContext, provider?: string | null) =>
  read(c, async (db) => ({
    providers: await listProviderOptions(db, c.var.who, provider),
    sources: (await listSourceChoices(db, c.var.who)).map(({ id, name }) => ({ value: id, label: name })),
    scales: await listScaleOptions(db, c.var.who),
    owners: colleagueOptions(await listColleagues(db, c.var.who)),
  }));

/** The contract of the address, or a page that is not there. */
async function requireContract(c: WebContext) {
  const contract = await read(c, (db) => findContract(db, c.var.who, idOf(c)));
  if (!contract) throw new NotFound();
  return contract;
}

addFormRoute(contractRoutes, `${LIST}/new`, {
  may: mayKeepProviders,
  schema: () => contractForm,
  async prepare(c) {
    const { slug } = c.var.who.organisation;
    return {
      heading: 'Add a contract',
      fields: contractFields(await readOptions(c)),
      typed: { providerId: textOf(readQuery(c), 'provider'), feedbackClause: 'unknown' },
      submit: 'Add the contract',
      cancel: { href: contractsHref(slug), text: 'Cancel' },
      breadcrumb: crumbs(slug),
    };
  },
  async act(c, values) {
    const id = await write(c, (db) => recordContract(db, c.var.who, values));
    flash(c, { kind: 'success', text: 'The contract is in the register.' });
    return contractHref(c.var.who.organisation.slug, id);
  },
});

contractRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug, today } = who.organisation;
  const contract = await requireContract(c);
  const { measures, encouraged, history } = await read(c, async (db) => ({
    measures: await listMeasuresOfContract(db, contract),
    encouraged: await listEncouraged(db, who, contract),
    history: await listShownHistory(db, 'contract', contract.id, contractHistory),
  }));
  return c.render(
    <ShowContract
      slug={slug}
      today={today}
      contract={contract}
      measures={measures}
      encouraged={encouraged}
      history={history}
      mayKeep={mayKeepProviders(who)}
    />,
    { title: contract.service, breadcrumb: crumbs(slug) },
  );
});

addFormRoute(contractRoutes, `${ONE}/edit`, {
  may: mayKeepProviders,
  schema: () => contractForm,
  async prepare(c) {
    const { slug } = c.var.who.organisation;
    const contract = await requireContract(c);
    const fields = contractFields(await readOptions(c, contract.providerId), contract.intervalDays);
    const sources = await read(c, (db) => listSourceIds(db, contract.id));
    const href = contractHref(slug, contract.id);
    return {
      heading: `Change the contract for ${contract.service}`,
      fields,
      typed: typedOf(fields, { ...contract, sources }),
      version: contract.version,
      submit: 'Save',
      cancel: { href, text: 'Cancel' },
      breadcrumb: crumbs(slug, contract),
      record: { kind: 'contract', id: contract.id, href },
    };
  },
  async act(c, values) {
    const id = idOf(c);
    await write(c, (db) => changeContract(db, c.var.who, id, values));
    flash(c, { kind: 'success', text: 'Saved.' });
    return contractHref(c.var.who.organisation.slug, id);
  },
});

addFormRoute(contractRoutes, `${ONE}/measures`, {
  may: mayKeepProviders,
  schema: () => measureOfContractForm,
  async prepare(c) {
    const { slug } = c.var.who.organisation;
    const contract = await requireContract(c);
    const measures = await read(c, (db) => listMeasureOptions(db, c.var.who));
    const href = contractHref(slug, contract.id);
    return {
      heading: 'Add a measure, or change a target',
      before: (
        <p>
          Measures are chosen from the <a href={measuresHref(slug)}>library</a>. One that the contract has
          already gets the target given here.
        </p>
      ),
      fields: [
        choice({ name: 'measureId', label: 'Measure', as: 'select', none: 'Choose one', options: measures }),
        {
          name: 'target',
          label: 'Target',
          as: 'text',
          width: 5,
          optional: true,
          hint: 'A number in the unit of the measure',
        },
        { name: 'targetWords', label: 'Target in words', as: 'text', optional: true },
      ],
      typed: {},
      submit: 'Save the measure',
      cancel: { href, text: 'Cancel' },
      breadcrumb: crumbs(slug, contract),
    };
  },
  async act(c, values) {
    const id = idOf(c);
    await write(c, (db) => addMeasure(db, c.var.who, id, values));
    flash(c, { kind: 'success', text: 'The measure is saved.' });
    return contractHref(c.var.who.organisation.slug, id);
  },
});

contractRoutes.post(`${ONE}/measures/remove`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const id = idOf(c);
  const form = await readForm(c, z.object({ measureId: z.uuid() }));
  if (!form.ok) throw new NotFound();
  await write(c, (db) => removeMeasure(db, who, id, form.values.measureId));
  flash(c, { kind: 'success', text: 'The measure is taken out of the contract. Its results stay.' });
  return c.redirect(contractHref(who.organisation.slug, id), 303);
});
