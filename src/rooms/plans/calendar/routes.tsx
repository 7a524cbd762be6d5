import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { findWho } from '../../../platform/access/who.ts';
import { isId } from '../../../platform/db/ids.ts';
import { type Env, read, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { siteAddress } from '../../../platform/web/site-address.ts';
import { myLinesHref, planCalendarHref } from '../addresses.ts';
import { listLineFacts } from '../lines/line-facts.ts';
import { mayReadPlans } from '../policy.ts';
import { datedThings } from '../views/dated.ts';
import { planHeads } from '../views/queries.ts';
import { dropCalendarKey, findAccountOfKey, findCalendarKey, renewCalendarKey } from './calendar-key.ts';
import { calendarFeed } from './feed.ts';
import { CalendarAddress } from './pages/CalendarAddress.tsx';

/** Where a person finds, renews and stops the address of their calendar. */
export const calendarRoutes = new Hono<Env>();
const ADDRESS = '/:organisation/desk/my-lines/calendar';

calendarRoutes.get(ADDRESS, async (c) => {
  const { who, earshot } = c.var;
  require(mayReadPlans(who));
  const { key, plans } = await read(c, async (db) => ({
    key: await findCalendarKey(db, who, earshot.config.secret),
    plans: await planHeads(db, who),
  }));
  const { slug } = who.organisation;
  const address = key && `${siteAddress(c)}${planCalendarHref(slug, key)}`;
  return c.render(
    <CalendarAddress
      action={`${myLinesHref(slug)}/calendar`}
      address={address}
      plans={
        address
          ? [...plans.values()].map(({ id, title }) => ({ title, address: `${address}?plan=${id}` }))
          : []
      }
    />,
    {
      title: 'Plans in your calendar',
      breadcrumb: [{ href: myLinesHref(slug), text: 'My lines' }],
      narrow: true,
    },
  );
});

calendarRoutes.post(ADDRESS, async (c) => {
  const { who, earshot } = c.var;
  await write(c, (db) => renewCalendarKey(db, who, earshot.config.secret));
  flash(c, { kind: 'success', text: 'Your calendar has a new address.' });
  return c.redirect(`${myLinesHref(who.organisation.slug)}/calendar`, 303);
});

calendarRoutes.post(`${ADDRESS}/stop`, async (c) => {
  const { who } = c.var;
  await write(c, (db) => dropCalendarKey(db, who));
  flash(c, { kind: 'success', text: 'The address answers nothing now.' });
  return c.redirect(`${myLinesHref(who.organisation.slug)}/calendar`, 303);
});

/** The feed itself, which no session guards: its key does. */
export const calendarFeedRoutes = new Hono<Env>();

/** So far back and so far ahead a calendar shows. */
const REACH = { years: 2 };

calendarFeedRoutes.get('/:organisation/plan-calendar/:file', async (c) => {
  const [, key = ''] = /^([\w-]{43})\.ics$/.exec(c.req.param('file')) ?? [];
  const { organisation, earshot } = c.var;
  const accountId = key ? await read(c, (db) => findAccountOfKey(db, key)) : null;
  const who = accountId && (await findWho(earshot.database, organisation.slug, accountId));
  if (!who || !mayReadPlans(who)) throw new NotFound();
  const asked = c.req.query('plan');
  const planId = asked && isId(asked) ? asked : undefined;
  const today = Temporal.PlainDate.from(organisation.today);
  const { lines, plans } = await read(c, async (db) => ({
    lines: await listLineFacts(db, who, { asAt: organisation.today, planId, ownOnly: !planId }),
    plans: await planHeads(db, who),
  }));
  const things = datedThings(
    lines,
    today.subtract(REACH).toString(),
    today.add(REACH).toString(),
    ({ planId: plan }) => plans.get(plan)?.startsOn ?? null,
  );
  const name = planId ? (plans.get(planId)?.title ?? 'Plan') : `Plan lines of ${who.name}`;
  const body = calendarFeed(name, organisation.slug, siteAddress(c), things, new Date());
  c.header('Content-Type', 'text/calendar; charset=utf-8');
  c.header('Cache-Control', 'private, max-age=900');
  return c.body(body);
});
