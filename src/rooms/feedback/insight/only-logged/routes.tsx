import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { daysBetween } from '../../../../platform/clock.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { placeOf } from '../../../../platform/web/asked-for.ts';
import { batches } from '../../../../platform/web/batches.ts';
import { type Env, read } from '../../../../platform/web/context.ts';
import { pageAddresses } from '../../../../platform/web/list-address.ts';
import { mayReadFeedback } from '../../policy.ts';
import { insightHref, onlyLoggedHref } from '../addresses.ts';
import { mayKeepInsightSettings } from '../policy.ts';
import { findInsightSettings } from '../settings.ts';
import { ListOnlyLogged } from './pages/ListOnlyLogged.tsx';
import { countOnlyLogged, listOnlyLogged, tooOldOn } from './queries.ts';

/** What was logged and has gone no further for too long (CAP-10). */
export const onlyLoggedRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/insight/only-logged';

onlyLoggedRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { id, slug, today } = who.organisation;
  const { settings, page, counted } = await read(c, async (db) => {
    const found = await findInsightSettings(db, id);
    const lastDay = tooOldOn(today, found.oldAfterDays);
    return {
      settings: found,
      page: await listOnlyLogged(db, who, lastDay, placeOf(c)),
      counted: await countOnlyLogged(db, who, lastDay),
    };
  });
  return c.render(
    <ListOnlyLogged
      slug={slug}
      today={today}
      days={settings.oldAfterDays}
      counted={counted}
      rows={page.rows}
      mayChange={mayKeepInsightSettings(who)}
      csvHref={`${onlyLoggedHref(slug)}.csv`}
      {...pageAddresses(onlyLoggedHref(slug), {}, page)}
    />,
    { title: 'Still only logged', breadcrumb: [{ href: insightHref(slug), text: 'Insight group' }] },
  );
});

onlyLoggedRoutes.get(`${LIST}.csv`, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { id, today } = who.organisation;
  const { oldAfterDays } = await read(c, (db) => findInsightSettings(db, id));
  const lastDay = tooOldOn(today, oldAfterDays);
  const pages = batches(
    (before) => read(c, (db) => listOnlyLogged(db, who, lastDay, { before, after: null }, 500)),
    (row) => [row.id, row.receivedOn, daysBetween(row.receivedOn, today), row.source, row.text],
  );
  return csvResponse('only-logged.csv', ['Id', 'Received on', 'Days', 'Source', 'What was said'], pages);
});
