import { Hono } from 'hono';
import { z } from 'zod';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { findLetterhead } from '../../../platform/documents/letterhead.ts';
import { prepareReport, ReportMeta, ReportView } from '../../../platform/documents/ReportView.tsx';
import { idOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { civilDate, joinDates, readQuery } from '../../../platform/web/form.ts';
import { listAddress } from '../../../platform/web/list-address.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { planHref, plansHref } from '../addresses.ts';
import { mayReadPlans, readsAllPlans } from '../policy.ts';
import { findPlanName, findSnapshot, listSnapshots } from '../snapshots/queries.ts';
import { findPlanContent } from '../snapshots/read-content.ts';
import { formatOf, planReportFor, sendReport } from './download.ts';
import { PrintPlan } from './pages/PrintPlan.tsx';
import { type PlanReportOptions, planReport } from './plan-report.ts';

/** A plan in its organisation's own layout, to read, print and take along. */
export const printRoutes = new Hono<Env>();
const PAGE = '/:organisation/desk/plans/:id/print';

/** What the address asks to have printed; what it says wrongly is as if it were not there. */
const printAsked = (today: string) =>
  z.object({
    asAt: civilDate('')
      .refine((day) => day <= today)
      .catch(today),
    since: z.string().refine(isId).optional().catch(undefined),
    priorities: z.literal('yes').optional().catch(undefined),
  });

/** The plan as the address asks for it. Everything is read in one transaction, and drawn after it. */
async function readPrint(c: WebContext) {
  const { who } = c.var;
  require(mayReadPlans(who));
  const id = idOf(c);
  const asked = printAsked(who.organisation.today).parse(joinDates(readQuery(c), 'asAt'));
  const found = await read(c, async (db) => {
    const plan = await findPlanName(db, who, id);
    const content = plan && (await findPlanContent(db, who, id, asked.asAt));
    if (!content) throw new NotFound();
    const all = readsAllPlans(who);
    const older = asked.since && all ? await findSnapshot(db, who, asked.since) : null;
    if (asked.since && older?.planId !== id) throw new NotFound();
    return { content, older, snapshots: all ? (await listSnapshots(db, who, id)).rows : [] };
  });
  const options: PlanReportOptions = {
    older: found.older?.content ?? null,
    parts: { priorities: asked.priorities === 'yes' },
  };
  return { ...found, asked, options };
}

printRoutes.get(PAGE, async (c) => {
  const { organisation } = c.var;
  const { content, asked, options, snapshots } = await readPrint(c);
  const { slug, today } = organisation;
  const { id, title } = content.plan;
  const prepared = await prepareReport(planReport(content, await findLetterhead(c), options));
  const query = { ...asked, asAt: asked.asAt === today ? undefined : asked.asAt };
  const named = { docx: 'Word', pdf: 'PDF', xlsx: 'Spreadsheet', csv: 'CSV', html: 'Web page' };
  return c.render(
    <PrintPlan
      slug={slug}
      plan={{ id, title }}
      subtitle={prepared.ready.subtitle ?? ''}
      asked={asked}
      snapshots={snapshots}
      hasPriorities={content.priorities.length > 0}
      downloads={Object.entries(named).map(([format, text]) => ({
        href: listAddress(planHref(slug, id, `print/${format}`), query),
        text,
      }))}
    >
      <ReportMeta facts={prepared.ready.meta} />
      <ReportView report={prepared} />
    </PrintPlan>,
    {
      title: `Print ${title}`,
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        { href: planHref(slug, id), text: title },
      ],
    },
  );
});

printRoutes.get(`${PAGE}/:format`, async (c) => {
  const format = formatOf(c.req.param('format'));
  const { content, options } = await readPrint(c);
  const report = planReportFor(format, content, await findLetterhead(c), options);
  return sendReport(c, report, format, `${content.plan.slug}-${content.asAt}`);
});
