import { Hono } from 'hono';
import { barChart } from '../../../design/chart/barChart.ts';
import { drawChart } from '../../../design/chart/draw.ts';
import { findLetterhead } from '../../../platform/documents/letterhead.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { addressOf, limitTries } from '../../../platform/web/limits.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { askEachTime } from '../../site/door.ts';
import { publicPlansHref } from '../addresses.ts';
import { sendReport } from '../print/download.ts';
import { PublicPlanPage } from './pages/PublicPlanPage.tsx';
import { PublicPlans } from './pages/PublicPlans.tsx';
import { type PublicPlan, progressWords, publicStateOf, wellOf } from './public-plan.ts';
import { publicPlanReport } from './public-report.ts';
import { findPublicPlan, listPublicPlans } from './queries.ts';

/** What anybody may read. */
export const publicPlanRoutes = new Hono<Env>();
const LIST = '/:organisation/plans';
const ONE = `${LIST}/:plan`;

/** A file takes a second to draw, so one place gets so many in ten minutes. */
const files = limitTries(30, 600);

publicPlanRoutes.get(LIST, askEachTime, async (c) => {
  const { organisation } = c.var;
  const plans = await read(c, (db) => listPublicPlans(db, organisation));
  return c.render(<PublicPlans slug={organisation.slug} plans={plans} />, {
    title: 'Our plans',
    description: `What ${organisation.name} plans to do, and how far it has come.`,
  });
});

async function requirePublicPlan(c: WebContext): Promise<PublicPlan> {
  const word = c.req.param('plan') ?? '';
  const plan = await read(c, (db) => findPublicPlan(db, c.var.organisation, word));
  if (!plan) throw new NotFound();
  return plan;
}

publicPlanRoutes.get(ONE, askEachTime, async (c) => {
  const { slug } = c.var.organisation;
  const plan = await requirePublicPlan(c);
  const chart =
    plan.lines === 0
      ? null
      : await drawChart(
          barChart({
            by: 'Where it stands',
            counts: 'Things we said we would do',
            labels: plan.counts.map(({ key }) => publicStateOf(key).name),
            series: [{ name: 'Things', values: plan.counts.map(({ number }) => number) }],
          }),
        );
  return c.render(<PublicPlanPage slug={slug} plan={plan} chart={chart} />, {
    title: plan.title,
    description: progressWords(plan.lines, wellOf(plan)),
    breadcrumb: [{ href: publicPlansHref(slug), text: 'Our plans' }],
  });
});

/** The page as a file to keep. */
async function sendPublicPlan(c: WebContext, format: 'pdf' | 'docx') {
  const { organisation } = c.var;
  const plan = await requirePublicPlan(c);
  await files.spend(`${organisation.id}:${addressOf(c)}`);
  c.header('Cache-Control', 'no-cache');
  const report = publicPlanReport(plan, await findLetterhead(c), organisation.today);
  return sendReport(c, report, format, plan.slug);
}

publicPlanRoutes.get(`${ONE}/pdf`, (c) => sendPublicPlan(c, 'pdf'));
publicPlanRoutes.get(`${ONE}/docx`, (c) => sendPublicPlan(c, 'docx'));
