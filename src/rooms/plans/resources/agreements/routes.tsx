import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../../platform/history/record-page.ts';
import { idOf, placeOf } from '../../../../platform/web/asked-for.ts';
import { batches } from '../../../../platform/web/batches.ts';
import { type Env, read } from '../../../../platform/web/context.ts';
import { readQuery } from '../../../../platform/web/form.ts';
import { filterParts, listAddress } from '../../../../platform/web/list-address.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayEditResources, mayReadResources } from '../../policy.ts';
import { agreementsHref } from '../addresses.ts';
import { extraState } from '../extra/extra.ts';
import { listExtrasOf } from '../extra/queries.ts';
import { mayAskForSupport } from '../policy.ts';
import { agreementFields, agreementFilter, agreementState, agreementStates } from './agreement.ts';
import { ListAgreements } from './pages/ListAgreements.tsx';
import { ShowAgreement } from './pages/ShowAgreement.tsx';
import { countAgreements, findAgreement, listAgreements } from './queries.ts';
import { agreementWritingRoutes } from './writing-routes.tsx';

export const agreementRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/resources/agreements';

agreementRoutes.route('/', agreementWritingRoutes);

agreementRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadResources(who));
  const filter = agreementFilter.parse(readQuery(c));
  const { page, total } = await read(c, async (db) => ({
    page: await listAgreements(db, who, filter, placeOf(c)),
    total: await countAgreements(db, who, filter),
  }));
  const { slug, today } = who.organisation;
  const list = agreementsHref(slug);
  return c.render(
    <ListAgreements
      slug={slug}
      today={today}
      rows={page.rows}
      total={total}
      filter={filter}
      parts={filterParts(list, filter, {
        state: (key) => agreementStates.find((state) => state.key === key)?.name.toLowerCase(),
      })}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      soonerHref={page.newer ? listAddress(list, filter, { before: page.newer }) : undefined}
      laterHref={page.older ? listAddress(list, filter, { after: page.older }) : undefined}
      mayEdit={mayEditResources(who)}
    />,
    { title: 'Support agreements' },
  );
});

agreementRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadResources(who));
  const filter = agreementFilter.parse(readQuery(c));
  const pages = batches(
    (after) => read(c, (db) => listAgreements(db, who, filter, { before: null, after }, 500)),
    (row) => [
      row.id,
      row.provider,
      row.accountManager,
      agreementState(row, who.organisation.today).text,
      row.scope,
      row.startsOn,
      row.endsOn,
      row.reviewOn,
      row.reviewedOn,
      row.reviewNote,
    ],
  );
  const header = [
    'Id',
    'Provided by',
    'Account manager',
    'State',
    'What it covers',
    'From',
    'Until',
    'Next review',
    'Last review',
    'What it found',
  ];
  return csvResponse('support-agreements.csv', header, pages);
});

agreementRoutes.get(`${LIST}/:id`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const shown = await read(c, async (db) => {
    const agreement = await findAgreement(db, who, id);
    if (!agreement) return null;
    return {
      agreement,
      extras: await listExtrasOf(db, who, id),
      history: await listShownHistory(db, 'support_agreement', id, agreementFields),
    };
  });
  if (!shown) throw new NotFound();
  const { slug, today } = who.organisation;
  return c.render(
    <ShowAgreement
      slug={slug}
      today={today}
      agreement={shown.agreement}
      extras={shown.extras.map((extra) => ({ ...extra, state: extraState(extra.state) }))}
      history={shown.history}
      mayEdit={mayEditResources(who)}
      mayAsk={mayAskForSupport(who)}
    />,
    {
      title: shown.agreement.provider,
      breadcrumb: [{ href: agreementsHref(slug), text: 'Support agreements' }],
    },
  );
});
