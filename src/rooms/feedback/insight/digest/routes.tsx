import { Hono } from 'hono';
import { z } from 'zod';
import { require } from '../../../../platform/access/allows.ts';
import { findLetterhead } from '../../../../platform/documents/letterhead.ts';
import { prepareReport } from '../../../../platform/documents/ReportView.tsx';
import { idsOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { type FieldErrors, optionalText, readForm, type Typed } from '../../../../platform/web/form.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { siteAddress } from '../../../../platform/web/site-address.ts';
import { listBodyChoices } from '../../../reports/door.ts';
import { methodsHref } from '../../experience/addresses.ts';
import { mayReadFeedback } from '../../policy.ts';
import { insightHref, insightReportHref } from '../addresses.ts';
import { toldIdentifiers } from '../free-words.ts';
import { issueInsight } from '../issued/issue.ts';
import { circulationFields } from '../issued/issued.ts';
import { listInsightReports } from '../issued/queries.ts';
import { askedMonth, type Month, monthChoices, readMonth } from '../month.ts';
import { mayIssueInsight } from '../policy.ts';
import { findInsightSettings, ruleOf } from '../settings.ts';
import { digestReport } from './digest-report.ts';
import { PreviewDigest } from './pages/PreviewDigest.tsx';
import { listQuotable, readDigest } from './queries.ts';

/** The month's digest: as it would be now, and the way to issue it. */
export const digestRoutes = new Hono<Env>();
const DIGEST = '/:organisation/desk/insight/digest';

const digestForm = z
  .object({
    month: z.string().max(7),
    narrative: optionalText(5000),
    letStand: z.literal('yes').optional(),
    quotes: z.array(z.uuid('Choose quotes from the list.')).default([]),
    act: z.enum(['preview', 'issue']).catch('preview'),
    ...circulationFields,
  })
  .superRefine(({ narrative, letStand }, context) => {
    const told = letStand ? null : toldIdentifiers(narrative);
    if (told) context.addIssue({ code: 'custom', path: ['narrative'], message: told });
  });

/** The digest of a month as a report, with these words and quotes. Throws NotFound for a quote that may not be quoted. */
async function makeDigest(
  c: WebContext,
  month: Month,
  { narrative, quotes }: { narrative: string; quotes: readonly string[] },
) {
  const { who } = c.var;
  const found = await read(c, async (db) => ({
    settings: await findInsightSettings(db, who.organisation.id),
    content: await readDigest(db, who, month),
    quotes: quotes.length === 0 ? [] : await listQuotable(db, who, month, quotes),
    quotable: await listQuotable(db, who, month),
    bodies: await listBodyChoices(db, who, null),
    issued: (
      await listInsightReports(db, who, { kind: 'digest' }, { before: null, after: null }, 60)
    ).rows.filter((row) => row.month === month.first),
  }));
  if (found.quotes.length !== new Set(quotes).size) throw new NotFound();
  const { slug, levels, today } = who.organisation;
  const report = digestReport({
    content: found.content,
    narrative,
    quotes: found.quotes,
    rule: ruleOf(found.settings),
    levels,
    letterhead: await findLetterhead(c),
    author: who.name,
    today,
    methodsAddress: `${siteAddress(c)}${methodsHref(slug)}`,
  });
  return { report, quotable: found.quotable, bodies: found.bodies, issued: found.issued };
}

async function showDigest(c: WebContext, month: Month, typed: Typed = {}, errors: FieldErrors = {}) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const narrative = textOf(typed, 'narrative');
  const wrong = Object.keys(errors).length > 0;
  const { report, quotable, bodies, issued } = await makeDigest(c, month, {
    narrative: wrong ? '' : narrative,
    quotes: wrong ? [] : idsOf(typed, 'quotes'),
  });
  return c.render(
    <PreviewDigest
      slug={slug}
      month={month}
      months={monthChoices(today)}
      title={report.title}
      isOver={month.last < today}
      issued={issued}
      quotable={quotable}
      bodies={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      values={{
        narrative,
        circulation: textOf(typed, 'circulation'),
        quotes: idsOf(typed, 'quotes'),
        bodies: idsOf(typed, 'bodies'),
      }}
      asksToLetStand={errors.narrative !== undefined || typed.letStand === 'yes'}
      letStand={typed.letStand === 'yes'}
      errors={errors}
      mayIssue={mayIssueInsight(who)}
      report={await prepareReport(report)}
    />,
    {
      title: report.title,
      breadcrumb: [{ href: insightHref(slug), text: 'Insight group' }],
      hasErrors: wrong,
    },
  );
}

digestRoutes.get(DIGEST, (c) => {
  require(mayReadFeedback(c.var.who));
  return showDigest(c, askedMonth(c));
});

digestRoutes.post(DIGEST, async (c) => {
  const { who, earshot } = c.var;
  require(mayIssueInsight(who));
  const { slug, today } = who.organisation;
  const form = await readForm(c, digestForm);
  const month = readMonth(textOf(form.typed, 'month'), today);
  if (!form.ok) {
    c.status(400);
    return showDigest(c, month, form.typed, form.errors);
  }
  if (form.values.act === 'preview') return showDigest(c, month, form.typed);
  const { report } = await makeDigest(c, month, form.values);
  const id = await issueInsight({ database: earshot.database, dataFolder: earshot.config.dataFolder }, who, {
    kind: 'digest',
    report,
    month: month.month,
    circulation: form.values.circulation,
    bodies: form.values.bodies,
  });
  flash(c, { kind: 'success', text: 'The digest is issued. It will not change any more.' });
  return c.redirect(insightReportHref(slug, id), 303);
});
