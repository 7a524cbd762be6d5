import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { idOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { planHref, plansHref } from '../addresses.ts';
import { mayTakeSnapshot, readsAllPlans } from '../policy.ts';
import { type Moved, movementBetween } from './movement.ts';
import { ShowMovement } from './pages/ShowMovement.tsx';
import { findLatestSnapshot, findPlanName, findSnapshot, listSnapshots } from './queries.ts';
import { findPlanContent } from './read-content.ts';

/** What has moved in a plan since a day on which it was frozen. */
export const movementRoutes = new Hono<Env>();
const PAGE = '/:organisation/desk/plans/:id/movement';

/** The plan today beside the snapshot that the address names, else the latest. */
async function readMovement(c: WebContext) {
  const { who } = c.var;
  require(readsAllPlans(who));
  const id = idOf(c);
  const asked = c.req.query('since');
  return read(c, async (db) => {
    const plan = await findPlanName(db, who, id);
    const now = plan && (await findPlanContent(db, who, id, who.organisation.today));
    if (!plan || !now) throw new NotFound();
    const named = asked && isId(asked) ? await findSnapshot(db, who, asked) : null;
    if (asked && named?.planId !== id) throw new NotFound();
    const since = named ?? (await findLatestSnapshot(db, who, id));
    return {
      plan,
      since,
      usesRag: now.scheme.usesRag,
      movement: since && movementBetween(since.content, now),
      snapshots: (await listSnapshots(db, who, id)).rows,
    };
  });
}

movementRoutes.get(PAGE, async (c) => {
  const { who } = c.var;
  const shown = await readMovement(c);
  const { slug } = who.organisation;
  return c.render(<ShowMovement slug={slug} {...shown} mayTake={mayTakeSnapshot(who)} />, {
    title: `What has moved in ${shown.plan.title}`,
    breadcrumb: [
      { href: plansHref(slug), text: 'Plans' },
      { href: planHref(slug, shown.plan.id), text: shown.plan.title },
    ],
  });
});

movementRoutes.get(`${PAGE}.csv`, async (c) => {
  const { movement } = await readMovement(c);
  const header = [
    'Line',
    'What',
    'Movement',
    'Rating was',
    'Rating is',
    'State was',
    'State is',
    'Date was',
    'Date is',
    'Why',
  ];
  const both = (moved: Moved | null) => [moved?.from ?? '', moved?.to ?? ''];
  const nothing = ['', '', '', '', '', '', ''];
  const rows = movement
    ? [
        ...movement.changes.map(({ code, what, turn, confidence, delivery, dates, reason }) => [
          code,
          what,
          turn === 'same' ? 'moved' : turn,
          ...both(confidence),
          ...both(delivery),
          ...both(dates),
          reason,
        ]),
        ...movement.added.map(({ code, what }) => [code, what, 'new', ...nothing]),
        ...movement.removed.map(({ code, what }) => [code, what, 'taken out', ...nothing]),
      ]
    : [];
  return csvResponse(
    'movement.csv',
    header,
    (async function* () {
      yield rows;
    })(),
  );
});
