import { Hono } from 'hono';
import { type Env, read } from '../../../platform/web/context.ts';
import { weightsHref, whoIsHeardHref } from '../addresses.ts';
import { ShowWeights } from './pages/ShowWeights.tsx';
import { barOf, readPage } from './reading.tsx';
import { listWeighable } from './weight-queries.ts';
import { weigh } from './weights.ts';

/** What weighting one source would cost and change. */
export const weightRoutes = new Hono<Env>();

weightRoutes.get('/:organisation/desk/who-is-heard/weights', async (c) => {
  const { answered, asked, query } = await readPage(c);
  const { who } = c.var;
  const { slug } = who.organisation;
  const source = answered.sources.find(({ id }) => id === asked.slice);
  const year = answered.years[asked.year];
  const returns = source && year ? await read(c, (db) => listWeighable(db, who, source.id, year)) : null;
  return c.render(
    <ShowWeights
      bar={barOf(answered, asked, {
        says: 'Weights of one source',
        href: (words) => weightsHref(slug, words),
        exports: [],
      })}
      weighted={returns ? weigh(returns, answered, asked.year) : null}
    />,
    { title: 'Weights', breadcrumb: [{ href: whoIsHeardHref(slug, query), text: 'Who is heard' }] },
  );
});
