import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../../platform/history/record-page.ts';
import { idOf, placeOf } from '../../../../platform/web/asked-for.ts';
import { batches } from '../../../../platform/web/batches.ts';
import { type Env, read, type WebContext } from '../../../../platform/web/context.ts';
import { joinDates, readQuery } from '../../../../platform/web/form.ts';
import {
  filterParts,
  listAddress,
  pageAddresses,
  sinceWords,
} from '../../../../platform/web/list-address.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayReadResources } from '../../policy.ts';
import { supportHref } from '../addresses.ts';
import { mayAskForSupport, mayChangeAsked, mayTriageSupport, mayWorkOnRequest } from '../policy.ts';
import { listSupportKinds } from './catalogue.ts';
import { catalogueRoutes } from './catalogue-routes.tsx';
import { ListRequests } from './pages/ListRequests.tsx';
import { ShowRequest } from './pages/ShowRequest.tsx';
import { countRequests, findRequest, listRequests } from './queries.ts';
import { ageOf, requestFields, requestFilter, requestState, requestStates, requestTitle } from './request.ts';
import { supportWritingRoutes } from './writing-routes.tsx';

export const supportRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/resources/support';

supportRoutes.route('/', catalogueRoutes);
supportRoutes.route('/', supportWritingRoutes);

const readFilter = (c: WebContext) => requestFilter.parse(joinDates(readQuery(c), 'from', 'to'));

supportRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  const filter = readFilter(c);
  const { page, total, kinds } = await read(c, async (db) => ({
    page: await listRequests(db, who, filter, placeOf(c)),
    total: await countRequests(db, who, filter),
    kinds: await listSupportKinds(db, who),
  }));
  // Somebody who sees no resources has nothing here before they are given a request.
  require(mayReadResources(who) || total.many > 0);
  const { slug, today } = who.organisation;
  const list = supportHref(slug);
  return c.render(
    <ListRequests
      slug={slug}
      today={today}
      rows={page.rows}
      total={total.many}
      hours={total.hours}
      filter={filter}
      parts={filterParts(list, filter, {
        state: (key) => requestStates.find((state) => state.key === key)?.name.toLowerCase(),
        kind: (id) => kinds.find((kind) => kind.id === id)?.name,
        owner: () => 'mine to help with',
        by: () => 'asked by me',
        from: (day) => `asked ${sinceWords.from(day)}`,
        to: (day) => `asked ${sinceWords.to(day)}`,
      })}
      kinds={kinds}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, page)}
      mayAsk={mayAskForSupport(who)}
      seesAll={mayTriageSupport(who)}
      mayRead={mayReadResources(who)}
    />,
    { title: 'Requests for support' },
  );
});

supportRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadResources(who));
  const filter = readFilter(c);
  const { today } = who.organisation;
  const pages = batches(
    (before) => read(c, (db) => listRequests(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.id,
      row.kind,
      row.text,
      row.work,
      row.line?.plan ?? null,
      row.line?.code ?? null,
      requestState(row, today).text,
      row.askerName,
      row.askedOn,
      ageOf(row, today),
      row.wantedOn,
      row.ownerName,
      row.hours === null ? null : row.hours / 100,
      row.triageNote,
      row.outcome,
      row.closedOn,
    ],
  );
  const header = [
    'Id',
    'Kind of support',
    'What for',
    'Piece of work',
    'Plan',
    'Line',
    'State',
    'Asked by',
    'Asked on',
    'Age in days',
    'Wanted by',
    'Owner',
    'Hours spent',
    'What the answer says',
    'What came of it',
    'Closed on',
  ];
  return csvResponse('support-requests.csv', header, pages);
});

supportRoutes.get(`${LIST}/:id`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  // Who was given a request may see less than all plans: then its history does not name the line.
  const fields = requestFields.filter(({ name }) => name !== 'line' || mayReadResources(who));
  const shown = await read(c, async (db) => {
    const request = await findRequest(db, who, id);
    return request && { request, history: await listShownHistory(db, 'support_request', id, fields) };
  });
  if (!shown) throw new NotFound();
  const { slug, today } = who.organisation;
  const { request } = shown;
  return c.render(
    <ShowRequest
      slug={slug}
      today={today}
      {...shown}
      mayChange={mayChangeAsked(who, request)}
      mayTriage={mayTriageSupport(who)}
      mayWork={mayWorkOnRequest(who, request)}
    />,
    {
      title: requestTitle(request),
      breadcrumb: [{ href: supportHref(slug), text: 'Requests for support' }],
    },
  );
});
