import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { type Env, read } from '../../../platform/web/context.ts';
import { getYearStart } from '../mechanisms/financial-year.ts';
import { listItemsInForce } from '../mechanisms/in-force.ts';
import { financialYearOf } from '../mechanisms/quarters.ts';
import { mayEditResources, mayReadResources } from '../policy.ts';
import { agreementRoutes } from './agreements/routes.tsx';
import { budgetRoutes } from './budgets/routes.tsx';
import { extraRoutes } from './extra/routes.tsx';
import { findBudgetOf, getWaiting } from './overview.ts';
import { ShowResources } from './pages/ShowResources.tsx';
import { mayAskForSupport } from './policy.ts';
import { coverageOn, gapsInWords, inForce, totalOn, warningOf } from './posts/capacity.ts';
import { listPosts } from './posts/queries.ts';
import { postRoutes } from './posts/routes.tsx';
import { supportRoutes } from './support/routes.tsx';

/** What plans are carried out with: posts and their days, money, agreements, and support. */
export const resourceRoutes = new Hono<Env>();
resourceRoutes.route('/', postRoutes);
resourceRoutes.route('/', budgetRoutes);
resourceRoutes.route('/', agreementRoutes);
resourceRoutes.route('/', extraRoutes);
resourceRoutes.route('/', supportRoutes);

resourceRoutes.get('/:organisation/desk/resources', async (c) => {
  const { who } = c.var;
  require(mayReadResources(who));
  const { slug, today } = who.organisation;
  const { posts, functions, waiting, year, budget } = await read(c, async (db) => {
    const own = financialYearOf(today, await getYearStart(db, who));
    return {
      posts: await listPosts(db, who),
      functions: await listItemsInForce(db, who, 'function', today),
      waiting: await getWaiting(db, who),
      year: own,
      budget: await findBudgetOf(db, who, own),
    };
  });
  return c.render(
    <ShowResources
      slug={slug}
      today={today}
      posts={posts.filter((post) => inForce(post, today)).length}
      total={totalOn(posts, today)}
      warnings={posts.flatMap((post) => warningOf(post, today) ?? [])}
      gaps={gapsInWords(coverageOn(functions, posts, today))}
      waiting={waiting}
      year={year}
      budget={budget}
      mayEdit={mayEditResources(who)}
      mayAsk={mayAskForSupport(who)}
    />,
    { title: 'Resources' },
  );
});
