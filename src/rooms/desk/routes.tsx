import { Hono } from 'hono';
import type { Link } from '../../design/page/link.ts';
import type { Who } from '../../platform/access/who.ts';
import { type Env, read, write } from '../../platform/web/context.ts';
import { mayLogFeedback, mayReadFeedback, mayWorkOnFeedback } from '../feedback/door.ts';
import { mayReadLoops } from '../loops/door.ts';
import { ShowDesk } from './pages/ShowDesk.tsx';
import { findDesk } from './queries.ts';
import { recordVisit } from './visit.ts';

export const deskRoutes = new Hono<Env>();

const WEEK = 7 * 86_400_000;

deskRoutes.get('/:organisation/desk', async (c) => {
  const { who, organisation } = c.var;
  const lookedAt = await write(c, (db) => recordVisit(db, who));
  const desk = await read(c, (db) => findDesk(db, who, lookedAt ?? new Date(Date.now() - WEEK)));
  return c.render(
    <ShowDesk
      name={who.name}
      today={organisation.today}
      lookedAt={lookedAt}
      {...desk}
      seesDebt={mayReadFeedback(who) && mayReadLoops(who)}
      steps={steps(who)}
    />,
    { title: 'Desk' },
  );
});

/** What this person may begin from the first page. */
function steps(who: Who): Link[] {
  const desk = `/${who.organisation.slug}/desk`;
  return [
    ...(mayLogFeedback(who) ? [{ href: `${desk}/feedback/new`, text: 'Log feedback' }] : []),
    ...(mayWorkOnFeedback(who) ? [{ href: `${desk}/feedback/imports/new`, text: 'Import a file' }] : []),
  ];
}
