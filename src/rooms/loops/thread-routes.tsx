import { Hono } from 'hono';
import { require } from '../../platform/access/allows.ts';
import { isId } from '../../platform/db/ids.ts';
import { type Env, read } from '../../platform/web/context.ts';
import { NotFound } from '../../platform/web/problems.ts';
import { mayReadFeedback } from '../feedback/door.ts';
import { ShowThread } from './pages/ShowThread.tsx';
import { mayReadLoops } from './policy.ts';
import { isThreadKind } from './thread.ts';
import { threadDrawing } from './thread-drawing.ts';

export const threadRoutes = new Hono<Env>();

threadRoutes.get('/:organisation/desk/thread/:kind/:id', async (c) => {
  const { who } = c.var;
  const { kind, id } = c.req.param();
  if (!isThreadKind(kind) || !isId(id)) throw new NotFound();
  require(mayReadFeedback(who) || mayReadLoops(who));
  const drawing = await read(c, (db) => threadDrawing(db, who, kind, id));
  if (!drawing) throw new NotFound();
  return c.render(<ShowThread drawing={drawing} />, {
    title: `The thread of ${drawing.title}`,
    breadcrumb: [{ href: drawing.recordHref, text: drawing.title }],
  });
});
