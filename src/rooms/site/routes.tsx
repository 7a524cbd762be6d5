import { Hono } from 'hono';
import { type Env, read, type WebContext } from '../../platform/web/context.ts';
import { NotFound } from '../../platform/web/problems.ts';
import { findPublishedLoop, listPublishedLoops } from '../loops/door.ts';
import { homePath, inLanguage, onePath, promisesPath, youSaidPath } from './addresses.ts';
import { askEachTime } from './caching.ts';
import { FEED_LENGTH, youSaidFeed } from './feed.ts';
import { getSpeaker, inItsLanguage } from './page-language.tsx';
import { Home } from './pages/Home.tsx';
import { Promises } from './pages/Promises.tsx';
import { Withdrawn, YouSaid } from './pages/YouSaid.tsx';
import { YouSaidList } from './pages/YouSaidList.tsx';
import { getPublicProfile } from './profile-queries.ts';
import { hasPromises, listPromises } from './promise-queries.ts';
import { tellUsRoutes } from './tell-us-routes.tsx';
import { youSaidFilter, youSaidPlace } from './you-said.ts';
import { listYouSaid, listYouSaidYears, wasWithdrawn } from './you-said-queries.ts';

export const siteRoutes = new Hono<Env>();

/** How many of the latest the first page shows. */
const LATEST = 3;

siteRoutes.get('/:organisation', askEachTime, async (c) => {
  const { id, slug, name, today } = c.var.organisation;
  const { speaker, ...shown } = await read(c, async (db) => ({
    speaker: await getSpeaker(db, c),
    profile: await getPublicProfile(db, id),
    loops: (await listPublishedLoops(db, { limit: LATEST })).slice(0, LATEST),
    hasPromises: await hasPromises(db, today),
  }));
  return c.render(<Home slug={slug} speaker={speaker} {...shown} />, {
    title: speaker.bare('home.heading'),
    description: `${name}: ${speaker.bare('home.lead')}`,
    ...inItsLanguage(speaker, c.var.organisation, homePath(slug)),
  });
});

siteRoutes.get('/:organisation/what-we-promise', askEachTime, async (c) => {
  const { slug, today } = c.var.organisation;
  const { speaker, groups } = await read(c, async (db) => ({
    speaker: await getSpeaker(db, c),
    groups: await listPromises(db, today),
  }));
  return c.render(<Promises slug={slug} groups={groups} speaker={speaker} />, {
    title: speaker.bare('menu.promises'),
    ...inItsLanguage(speaker, c.var.organisation, promisesPath(slug)),
  });
});

siteRoutes.get('/:organisation/you-said-we-did', askEachTime, async (c) => {
  const { slug } = c.var.organisation;
  const asked = c.req.query();
  const filter = youSaidFilter(asked);
  const { speaker, page, years } = await read(c, async (db) => ({
    speaker: await getSpeaker(db, c),
    page: await listYouSaid(db, filter, youSaidPlace(asked)),
    years: await listYouSaidYears(db),
  }));
  const { words, year, benefit, before, after } = asked;
  return c.render(
    <YouSaidList
      slug={slug}
      loops={page.rows}
      years={years}
      filter={filter}
      newer={page.newer}
      older={page.older}
      speaker={speaker}
    />,
    {
      title: speaker.bare('menu.youSaid'),
      ...inItsLanguage(speaker, c.var.organisation, youSaidPath(slug), {
        words,
        year,
        benefit,
        before,
        after,
      }),
    },
  );
});

siteRoutes.get('/:organisation/you-said-we-did.rss', askEachTime, async (c) => {
  const { organisation } = c.var;
  const loops = await read(c, (db) => listPublishedLoops(db, { limit: FEED_LENGTH }));
  c.header('Content-Type', 'application/rss+xml; charset=utf-8');
  return c.body(youSaidFeed(organisation, loops.slice(0, FEED_LENGTH), originOf(c)));
});

siteRoutes.get('/:organisation/you-said-we-did/:loop', askEachTime, async (c) => {
  const { id, slug } = c.var.organisation;
  const word = c.req.param('loop');
  const { speaker, loop, contact } = await read(c, async (db) => {
    const found = await findPublishedLoop(db, word);
    if (!found && !(await wasWithdrawn(db, word))) throw new NotFound();
    return {
      speaker: await getSpeaker(db, c),
      loop: found,
      contact: found ? '' : (await getPublicProfile(db, id)).contact,
    };
  });
  const frame = inItsLanguage(speaker, c.var.organisation, onePath(slug, word));
  if (loop)
    return c.render(<YouSaid slug={slug} loop={loop} speaker={speaker} />, {
      title: loop.title,
      breadcrumb: [
        { href: inLanguage(youSaidPath(slug), speaker.language.code), text: speaker.say('menu.youSaid') },
      ],
      ...frame,
    });
  c.status(410);
  return c.render(<Withdrawn slug={slug} contact={contact} speaker={speaker} />, {
    title: speaker.bare('youSaid.withdrawn'),
    unlisted: true,
    ...frame,
  });
});

siteRoutes.route('/', tellUsRoutes);

/** Where people reach this site from outside: the setting, else the address that was asked. */
const originOf = (c: WebContext): string => c.var.earshot.config.url ?? new URL(c.req.url).origin;
