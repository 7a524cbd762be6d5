import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { findLetterhead } from '../../../platform/documents/letterhead.ts';
import { prepareReport, ReportMeta, ReportView } from '../../../platform/documents/ReportView.tsx';
import { idOf, idsOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, type Typed } from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { planHref, plansHref } from '../addresses.ts';
import { mayEditPlans, readsAllPlans } from '../policy.ts';
import { formatOf, sendReport } from '../print/download.ts';
import { relatedRoutes } from '../related/routes.tsx';
import { achievementReport } from './achievement-report.ts';
import { achievementHref, yearEndHref, yearEndSectionHref } from './addresses.ts';
import { saveOutcomes, saveOutcomesAtOnce } from './commands.ts';
import {
  anyForm,
  bulkForm,
  bySection,
  type KeptOutcome,
  readOutcomes,
  type TypedOutcome,
} from './outcome.ts';
import { ShowAchievement } from './pages/ShowAchievement.tsx';
import { YearEndPage } from './pages/YearEndPage.tsx';
import { YearEndSection } from './pages/YearEndSection.tsx';
import { findYearEnd, type YearEnd } from './queries.ts';
import { refreshRoutes } from './refresh-routes.tsx';

export const yearEndRoutes = new Hono<Env>();
const PLAN = '/:organisation/desk/plans/:id';
const PAGE = `${PLAN}/year-end`;
const REPORT = `${PLAN}/achievement-against-last-year`;

yearEndRoutes.route('/', refreshRoutes);
yearEndRoutes.route('/', relatedRoutes);

/** Lines on one form: more than people say in one sitting. */
const PART = 40;
/** Lines without an outcome that are shown to be ticked. */
const SHOWN = 200;

async function requireYearEnd(c: WebContext): Promise<YearEnd> {
  const { who } = c.var;
  require(readsAllPlans(who));
  const found = await read(c, (db) => findYearEnd(db, who, idOf(c)));
  if (!found) throw new NotFound();
  return found;
}

/** Whether this person may say now what became of the lines. */
const mayEdit = (c: WebContext, { plan }: YearEnd) =>
  mayEditPlans(c.var.who) && (plan.state === 'adopted' || plan.state === 'closed');

async function showPage(c: WebContext, typed?: Typed, errors: Record<string, string> = {}) {
  const found = await requireYearEnd(c);
  const { plan, lines } = found;
  const { slug } = c.var.organisation;
  return c.render(
    <YearEndPage
      slug={slug}
      plan={plan}
      sections={bySection(lines)}
      open={lines.filter(({ kept }) => kept === null)}
      shown={SHOWN}
      mayEdit={mayEdit(c, found)}
      chosen={typed ? idsOf(typed, 'lines') : []}
      errors={errors}
    />,
    {
      title: `Year’s end of ${plan.title}`,
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        { href: planHref(slug, plan.id), text: plan.title },
      ],
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

yearEndRoutes.get(PAGE, (c) => showPage(c));

yearEndRoutes.post(`${PAGE}/bulk`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const form = await readForm(c, bulkForm);
  if (!form.ok) {
    c.status(400);
    return showPage(c, form.typed, form.errors);
  }
  const many = await write(c, (db) => saveOutcomesAtOnce(db, who, id, form.values));
  flash(c, {
    kind: 'success',
    text: many === 1 ? 'One line has its outcome.' : `${many} lines have their outcome.`,
  });
  return c.redirect(yearEndHref(who.organisation.slug, id), 303);
});

/** The part of a section that the address names. */
function partOf(c: WebContext, { lines }: YearEnd) {
  const section = bySection(lines)[Number(c.req.query('section') ?? 0)];
  if (!section) throw new NotFound();
  const parts = Math.max(1, Math.ceil(section.lines.length / PART));
  const part = Number(c.req.query('part') ?? 1);
  if (!Number.isInteger(part) || part < 1 || part > parts) throw new NotFound();
  return { ...section, lines: section.lines.slice((part - 1) * PART, part * PART), part, parts };
}

interface Shown {
  entries?: readonly TypedOutcome[];
  clashes?: Record<string, KeptOutcome>;
  errors?: Record<string, string>;
}

async function showSection(c: WebContext, { entries = [], clashes = {}, errors = {} }: Shown = {}) {
  const found = await requireYearEnd(c);
  const { plan } = found;
  const { slug } = c.var.organisation;
  const part = partOf(c, found);
  return c.render(
    <YearEndSection
      slug={slug}
      plan={plan}
      {...part}
      typed={new Map(entries.map((entry) => [entry.lineId, entry]))}
      clashes={clashes}
      errors={errors}
      mayEdit={mayEdit(c, found)}
    />,
    {
      title: `${part.heading}: year’s end`,
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        { href: planHref(slug, plan.id), text: plan.title },
        { href: yearEndHref(slug, plan.id), text: 'Year’s end' },
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

yearEndRoutes.get(`${PAGE}/section`, (c) => showSection(c));

yearEndRoutes.post(`${PAGE}/section`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const form = await readForm(c, anyForm);
  const found = await requireYearEnd(c);
  const { place, part, parts, heading, lines } = partOf(c, found);
  const { entries, errors } = readOutcomes(
    form.typed,
    lines.map(({ id }) => id),
  );
  if (Object.keys(errors).length > 0) {
    c.status(400);
    return showSection(c, { entries, errors });
  }
  try {
    await write(c, (db) => saveOutcomes(db, who, found.plan.id, entries));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showSection(c, { entries, clashes: stale.latest as Record<string, KeptOutcome> });
  }
  const { slug } = who.organisation;
  flash(c, { kind: 'success', text: `${heading} is saved.` });
  const next =
    part < parts
      ? yearEndSectionHref(slug, found.plan.id, place, part + 1)
      : yearEndHref(slug, found.plan.id);
  return c.redirect(next, 303);
});

/** The report on the plan in the address; on a plan that followed another and has nothing said of it yet, on that one. */
async function requireAchievement(c: WebContext): Promise<YearEnd> {
  const { who } = c.var;
  const found = await requireYearEnd(c);
  const from = found.plan.refreshedFrom;
  if (!from || found.lines.some(({ kept }) => kept !== null)) return found;
  return (await read(c, (db) => findYearEnd(db, who, from.id))) ?? found;
}

yearEndRoutes.get(REPORT, async (c) => {
  const { organisation } = c.var;
  const found = await requireAchievement(c);
  const { slug, today } = organisation;
  const id = idOf(c);
  const report = achievementReport(found, await findLetterhead(c), today);
  const prepared = await prepareReport(report);
  const named = { docx: 'Word', pdf: 'PDF', csv: 'CSV', xlsx: 'Spreadsheet' };
  return c.render(
    <ShowAchievement
      title={report.title}
      subtitle={found.plan.title}
      downloads={Object.entries(named).map(([format, text]) => ({
        href: achievementHref(slug, id, format),
        text,
      }))}
    >
      <ReportMeta facts={prepared.ready.meta} />
      <ReportView report={prepared} />
    </ShowAchievement>,
    {
      title: report.title,
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        { href: planHref(slug, found.plan.id), text: found.plan.title },
        { href: yearEndHref(slug, found.plan.id), text: 'Year’s end' },
      ],
    },
  );
});

yearEndRoutes.get(`${REPORT}/:format`, async (c) => {
  const format = formatOf(c.req.param('format'));
  const found = await requireAchievement(c);
  const { organisation } = c.var;
  const report = achievementReport(found, await findLetterhead(c), organisation.today);
  return sendReport(c, report, format, `achievement-${found.plan.slug}`);
});
