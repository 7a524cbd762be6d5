import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { findLetterhead } from '../../../../platform/documents/letterhead.ts';
import { prepareReport } from '../../../../platform/documents/ReportView.tsx';
import { idsOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { type FieldErrors, readForm, readQuery, type Typed } from '../../../../platform/web/form.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { siteAddress } from '../../../../platform/web/site-address.ts';
import { listBodyChoices } from '../../../reports/door.ts';
import { methodsHref } from '../../experience/addresses.ts';
import { lastWholeMonths } from '../../experience/period.ts';
import { insightHref, insightReportHref, insightReportsHref } from '../addresses.ts';
import { issueInsight } from '../issued/issue.ts';
import { monthChoices } from '../month.ts';
import { mayIssueInsight } from '../policy.ts';
import { findInsightSettings, ruleOf } from '../settings.ts';
import { WriteReport } from './pages/WriteReport.tsx';
import { aboutOf, type ReportScope, reportForm, scopeForm } from './practice.ts';
import { practiceReport } from './practice-report.ts';
import { listAboutChoices, readPracticeContent } from './queries.ts';

/** Reports on a practice or an area, for those they are about. */
export const practiceReportRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/insight/reports/new';

/** The report as it would be issued now. Throws NotFound where there is no such practice or area. */
async function makeReport(c: WebContext, scope: ReportScope, narrative: string) {
  const { who } = c.var;
  const { id, slug, today } = who.organisation;
  const found = await read(c, async (db) => ({
    settings: await findInsightSettings(db, id),
    content: await readPracticeContent(db, who, scope),
  }));
  if (!found.content) throw new NotFound();
  return practiceReport({
    content: found.content,
    narrative,
    rule: ruleOf(found.settings),
    letterhead: await findLetterhead(c),
    author: who.name,
    today,
    methodsAddress: `${siteAddress(c)}${methodsHref(slug)}`,
  });
}

async function showForm(c: WebContext, typed: Typed, errors: FieldErrors = {}) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const usual = lastWholeMonths(today, 3);
  const values = {
    about: textOf(typed, 'about'),
    from: textOf(typed, 'from') || usual.from,
    to: textOf(typed, 'to') || usual.to,
    narrative: textOf(typed, 'narrative'),
    circulation: textOf(typed, 'circulation'),
    bodies: idsOf(typed, 'bodies'),
  };
  const { choices, bodies } = await read(c, async (db) => ({
    choices: await listAboutChoices(db, who),
    bodies: await listBodyChoices(db, who, null),
  }));
  const wrong = Object.keys(errors).length > 0;
  const scope = scopeForm.safeParse(values);
  const report =
    !wrong && scope.success && values.from <= values.to
      ? await prepareReport(await makeReport(c, scope.data, values.narrative))
      : null;
  return c.render(
    <WriteReport
      slug={slug}
      choices={choices}
      months={monthChoices(today)}
      bodies={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      values={values}
      asksToLetStand={errors.narrative !== undefined || typed.letStand === 'yes'}
      letStand={typed.letStand === 'yes'}
      errors={errors}
      report={report}
    />,
    {
      title: 'Report on a practice or an area',
      breadcrumb: [
        { href: insightHref(slug), text: 'Insight group' },
        { href: insightReportsHref(slug), text: 'Reports issued' },
      ],
      hasErrors: wrong,
    },
  );
}

practiceReportRoutes.get(NEW, (c) => {
  require(mayIssueInsight(c.var.who));
  return showForm(c, readQuery(c));
});

practiceReportRoutes.post(NEW, async (c) => {
  const { who, earshot } = c.var;
  require(mayIssueInsight(who));
  const form = await readForm(c, reportForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form.typed, form.errors);
  }
  const { values } = form;
  if (values.act === 'preview') return showForm(c, form.typed);
  const report = await makeReport(c, values, values.narrative);
  const { kind, id: aboutId } = aboutOf(values.about);
  const id = await issueInsight({ database: earshot.database, dataFolder: earshot.config.dataFolder }, who, {
    kind,
    report,
    month: values.from,
    monthTo: values.to,
    ...(kind === 'practice' ? { providerId: aboutId } : { areaId: aboutId }),
    circulation: values.circulation,
    bodies: values.bodies,
  });
  flash(c, {
    kind: 'success',
    text:
      kind === 'practice'
        ? 'The report is issued. Whoever acts for the practice finds it under its reports.'
        : 'The report is issued.',
  });
  return c.redirect(insightReportHref(who.organisation.slug, id), 303);
});
