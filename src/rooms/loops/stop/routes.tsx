import { Hono } from 'hono';
import { isId } from '../../../platform/db/ids.ts';
import { type Env, read, write } from '../../../platform/web/context.ts';
import { inOrganisation } from '../../../platform/web/desk.ts';
import { publicFrame } from '../../../platform/web/frames.tsx';
import { limitPosts } from '../../../platform/web/limits.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { stopLetters } from './commands.ts';
import { LettersStopped, StopLetters } from './pages/StopLetters.tsx';
import { isWrittenTo } from './queries.ts';

/**
 * Where a letter's last line leads: anybody who has the letter may stop the letters to its address, without signing in.
 * A GET only asks, since mail programs open links by themselves.
 */
export const stopRoutes = new Hono<Env>();
const STOP = '/:organisation/stop/:return';

stopRoutes.use(
  STOP,
  inOrganisation,
  publicFrame(({ slug }) => [
    { href: `/${slug}`, text: 'Home' },
    { href: `/${slug}/you-said-we-did`, text: 'You said, we did' },
  ]),
  limitPosts(30, 3600),
);

stopRoutes.get(STOP, async (c) => {
  const returnId = c.req.param('return');
  if (!isId(returnId) || !(await read(c, (db) => isWrittenTo(db, returnId)))) throw new NotFound();
  const { slug, name } = c.var.organisation;
  return c.render(<StopLetters slug={slug} name={name} returnId={returnId} />, {
    title: 'Stop writing to me',
    unlisted: true,
  });
});

stopRoutes.post(STOP, async (c) => {
  const returnId = c.req.param('return');
  const { id, slug, name } = c.var.organisation;
  if (!isId(returnId) || !(await write(c, (db) => stopLetters(db, id, returnId)))) throw new NotFound();
  return c.render(<LettersStopped slug={slug} name={name} />, {
    title: 'We will not write to you again',
    unlisted: true,
  });
});
