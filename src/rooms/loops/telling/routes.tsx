import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, placeOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { joinDates, readQuery } from '../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses, sinceWords } from '../../../platform/web/list-address.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { listLinesOf } from '../../plans/door.ts';
import { loopsHref } from '../addresses.ts';
import {
  mayApproveLoop,
  mayChooseQuotes,
  mayReadLoops,
  mayReadOutbox,
  mayWithdrawLoop,
  mayWorkOnLoops,
} from '../policy.ts';
import { threadStrip } from '../thread-strip.ts';
import { LOOP } from './commands.ts';
import { findInLoop, findUnsettled } from './identifiers.ts';
import { loopFields, loopFilter, loopOutcomeName, loopState, loopStates } from './loop.ts';
import { ListLoops } from './pages/ListLoops.tsx';
import { ShowLoop } from './pages/ShowLoop.tsx';
import {
  countLoops,
  findLoop,
  getBehind,
  linksOf,
  listLinks,
  listLoops,
  listQuotes,
  listTellings,
} from './queries.ts';
import { loopStepRoutes } from './step-routes.tsx';
import { loopWritingRoutes } from './writing-routes.tsx';

export const tellingRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/loops';

tellingRoutes.route('/', loopWritingRoutes);
tellingRoutes.route('/', loopStepRoutes);

const readFilter = (c: WebContext) => loopFilter.parse(joinDates(readQuery(c), 'from', 'to'));

tellingRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadLoops(who));
  const filter = readFilter(c);
  const { page, total } = await read(c, async (db) => ({
    page: await listLoops(db, who, filter, placeOf(c)),
    total: await countLoops(db, who, filter),
  }));
  const list = loopsHref(who.organisation.slug);
  return c.render(
    <ListLoops
      slug={who.organisation.slug}
      rows={page.rows}
      total={total}
      filter={filter}
      parts={filterParts(list, filter, {
        state: (key) => loopStates.find((state) => state.key === key)?.name.toLowerCase(),
        told: () => 'published, nobody told',
        outcome: (key) => loopOutcomeName(key),
        writer: () => 'mine',
        from: (day) => `begun ${sinceWords.from(day)}`,
        to: (day) => `begun ${sinceWords.to(day)}`,
      })}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, page)}
      mayWork={mayWorkOnLoops(who)}
    />,
    { title: 'You said, we did' },
  );
});

tellingRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadLoops(who));
  const filter = readFilter(c);
  const pages = batches(
    (before) => read(c, (db) => listLoops(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.id,
      row.title,
      loopOutcomeName(row.outcome),
      loopState(row).text,
      row.writerName,
      row.openedOn,
      row.publishedOn,
      row.told,
    ],
  );
  const header = ['Id', 'Title', 'Outcome', 'State', 'Written by', 'Begun on', 'Published on', 'Tellings'];
  return csvResponse('you-said-we-did.csv', header, pages);
});

tellingRoutes.get(`${LIST}/:id`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const shown = await read(c, async (db) => {
    const loop = await findLoop(db, who, id);
    if (!loop) return null;
    const links = await listLinks(db, id);
    return {
      loop,
      links,
      beads: await threadStrip(db, who, 'loop', id),
      lines: await listLinesOf(db, who, 'loop', id),
      quotes: await listQuotes(db, id),
      behind: await getBehind(db, linksOf(links), id),
      tellings: await listTellings(db, id),
      history: await listShownHistory(db, LOOP, id, loopFields),
    };
  });
  if (!shown) throw new NotFound();
  const { loop } = shown;
  const { slug, today } = who.organisation;
  return c.render(
    <ShowLoop
      slug={slug}
      today={today}
      {...shown}
      found={findInLoop(loop)}
      stands={findUnsettled(loop).length === 0}
      may={{
        work: mayWorkOnLoops(who),
        quote: mayChooseQuotes(who),
        approve: mayApproveLoop(who, loop),
        withdraw: mayWithdrawLoop(who),
        readOutbox: mayReadOutbox(who),
      }}
    />,
    { title: loop.title, breadcrumb: [{ href: loopsHref(slug), text: 'You said, we did' }] },
  );
});
