import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../../platform/history/record-page.ts';
import { idOf, placeOf } from '../../../../platform/web/asked-for.ts';
import { batches } from '../../../../platform/web/batches.ts';
import { type Env, read } from '../../../../platform/web/context.ts';
import { readQuery } from '../../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses } from '../../../../platform/web/list-address.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayAgreeExtra, mayReadResources } from '../../policy.ts';
import { extrasHref } from '../addresses.ts';
import { mayAskForSupport, mayChangeAsked } from '../policy.ts';
import { extraFields, extraFilter, extraState, extraStates } from './extra.ts';
import { ListExtras } from './pages/ListExtras.tsx';
import { ShowExtra } from './pages/ShowExtra.tsx';
import { countExtras, findExtra, listExtras } from './queries.ts';
import { extraWritingRoutes } from './writing-routes.tsx';

export const extraRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/resources/extra';

extraRoutes.route('/', extraWritingRoutes);

extraRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadResources(who));
  const filter = extraFilter.parse(readQuery(c));
  const { page, total } = await read(c, async (db) => ({
    page: await listExtras(db, who, filter, placeOf(c)),
    total: await countExtras(db, who, filter),
  }));
  const { slug, today } = who.organisation;
  const list = extrasHref(slug);
  return c.render(
    <ListExtras
      slug={slug}
      today={today}
      rows={page.rows}
      total={total}
      filter={filter}
      parts={filterParts(list, filter, {
        state: (key) => extraStates.find((state) => state.key === key)?.name.toLowerCase(),
        by: () => 'asked by me',
      })}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, page)}
      mayAsk={mayAskForSupport(who)}
    />,
    { title: 'Extra resource' },
  );
});

extraRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadResources(who));
  const filter = extraFilter.parse(readQuery(c));
  const pages = batches(
    (before) => read(c, (db) => listExtras(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.id,
      row.work,
      row.line?.plan ?? null,
      row.line?.code ?? null,
      row.provider,
      row.daysPerWeek === null ? null : row.daysPerWeek / 100,
      row.costPence === null ? null : row.costPence / 100,
      row.fromOn,
      row.untilOn,
      row.because,
      row.askedOn,
      row.askerName,
      extraState(row.state).text,
      row.decidedOn,
      row.deciderName,
      row.decisionNote,
    ],
  );
  const header = [
    'Id',
    'Work',
    'Plan',
    'Line',
    'Agreement',
    'Days a week',
    'Cost in pounds',
    'From',
    'Until',
    'Why',
    'Asked on',
    'Asked by',
    'State',
    'Answered on',
    'Answered by',
    'What the answer says',
  ];
  return csvResponse('extra-resource.csv', header, pages);
});

extraRoutes.get(`${LIST}/:id`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const shown = await read(c, async (db) => {
    const extra = await findExtra(db, who, id);
    return extra && { extra, history: await listShownHistory(db, 'extra_resource', id, extraFields) };
  });
  if (!shown) throw new NotFound();
  const { slug, today } = who.organisation;
  return c.render(
    <ShowExtra
      slug={slug}
      today={today}
      {...shown}
      mayChange={mayChangeAsked(who, shown.extra)}
      mayDecide={mayAgreeExtra(who, shown.extra)}
    />,
    { title: shown.extra.work, breadcrumb: [{ href: extrasHref(slug), text: 'Extra resource' }] },
  );
});
