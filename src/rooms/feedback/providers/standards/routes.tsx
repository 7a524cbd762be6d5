import { Hono } from 'hono';
import { z } from 'zod';
import { require } from '../../../../platform/access/allows.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { idOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { type FieldErrors, readForm, readQuery, type Typed } from '../../../../platform/web/form.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayKeepProviders, mayReadFeedback } from '../../policy.ts';
import { providerHref, providersHref, standardsHref } from '../addresses.ts';
import { attempt } from '../attempt.ts';
import type { FieldSpec } from '../field-spec.ts';
import { addFormRoute } from '../form-routes.tsx';
import { findProvider } from '../register/queries.ts';
import { readPeriod } from '../scores/period.ts';
import { addStandard, beginStandards, endStandard, rewordStandard, scoreStandards } from './commands.ts';
import { JudgeProvider } from './pages/JudgeProvider.tsx';
import { ListStandards } from './pages/ListStandards.tsx';
import { listStandardScores, listStandards } from './queries.ts';
import { isInForce, standardForm, standardVerdictName, standardVerdicts } from './standard.ts';

/** The involvement standards, and how providers stand by them. */
export const standardRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/involvement-standards';
const JUDGE = '/:organisation/desk/providers/:id/standards';

const crumbs = (slug: string) => [{ href: standardsHref(slug), text: 'Involvement standards' }];

standardRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug } = who.organisation;
  const { standards, scores } = await read(c, async (db) => ({
    standards: await listStandards(db, who),
    scores: await listStandardScores(db, who),
  }));
  return c.render(
    <ListStandards
      slug={slug}
      standards={standards}
      scores={scores.slice(0, 200)}
      csvHref={`${standardsHref(slug)}/export.csv`}
      mayKeep={mayKeepProviders(who)}
    />,
    { title: 'Involvement standards' },
  );
});

standardRoutes.get(`${LIST}/export.csv`, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const scores = await read(c, (db) => listStandardScores(db, who));
  const header = [
    'Provider',
    'Period from',
    'Period to',
    'Standard',
    'Judgement',
    'Rests on',
    'Judged on',
    'By',
  ];
  return csvResponse(
    'involvement-standards.csv',
    header,
    (async function* () {
      yield scores.map((row) => [
        row.providerName,
        row.periodFrom,
        row.periodTo,
        row.text,
        standardVerdictName(row.verdict),
        row.evidence,
        row.scoredOn,
        row.scorerName,
      ]);
    })(),
  );
});

standardRoutes.post(`${LIST}/begin`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  await write(c, (db) => beginStandards(db, who));
  flash(c, { kind: 'success', text: 'The standards are there. Change them as you like.' });
  return c.redirect(standardsHref(who.organisation.slug), 303);
});

const fields: FieldSpec[] = [
  { name: 'text', label: 'The standard, in a sentence', as: 'area' },
  { name: 'inForceFrom', label: 'Holds for periods that end on or after', as: 'date' },
];

addFormRoute(standardRoutes, `${LIST}/new`, {
  may: mayKeepProviders,
  schema: () => standardForm,
  async prepare(c) {
    const { slug, today } = c.var.who.organisation;
    return {
      heading: 'Add a standard',
      fields,
      typed: { inForceFrom: today },
      submit: 'Add the standard',
      cancel: { href: standardsHref(slug), text: 'Cancel' },
      breadcrumb: crumbs(slug),
    };
  },
  async act(c, values) {
    await write(c, (db) => addStandard(db, c.var.who, values));
    flash(c, { kind: 'success', text: 'The standard is added.' });
    return standardsHref(c.var.who.organisation.slug);
  },
});

addFormRoute(standardRoutes, `${LIST}/:id`, {
  may: mayKeepProviders,
  schema: () => standardForm,
  async prepare(c) {
    const { slug, today } = c.var.who.organisation;
    const standards = await read(c, (db) => listStandards(db, c.var.who));
    const standard = standards.find(({ id }) => id === idOf(c));
    if (!standard) throw new NotFound();
    return {
      heading: 'New words for a standard',
      before: <p>The words so far hold until the day before, and stay with what was judged by them.</p>,
      fields,
      typed: { text: standard.text, inForceFrom: today },
      submit: 'Save the new words',
      cancel: { href: standardsHref(slug), text: 'Cancel' },
      breadcrumb: crumbs(slug),
    };
  },
  async act(c, values) {
    await write(c, (db) => rewordStandard(db, c.var.who, idOf(c), values));
    flash(c, { kind: 'success', text: 'The standard has new words from that day.' });
    return standardsHref(c.var.who.organisation.slug);
  },
});

standardRoutes.post(`${LIST}/:id/end`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  await write(c, (db) => endStandard(db, who, idOf(c)));
  flash(c, {
    kind: 'success',
    text: 'The standard holds no longer than today. What was judged by it stays.',
  });
  return c.redirect(standardsHref(who.organisation.slug), 303);
});

async function showJudge(c: WebContext, typed?: Typed, errors: FieldErrors = {}) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const asked = typed ?? readQuery(c);
  const period = readPeriod(textOf(asked, 'period'));
  const { provider, standards, scores } = await read(c, async (db) => ({
    provider: await findProvider(db, who, idOf(c)),
    standards: await listStandards(db, who),
    scores: period ? await listStandardScores(db, who, { providerId: idOf(c) }) : [],
  }));
  if (!provider) throw new NotFound();
  const before = scores.filter((one) => one.periodFrom === period?.from && one.periodTo === period.to);
  const begun: Typed = {
    period: textOf(asked, 'period'),
    ...Object.fromEntries(before.map(({ standardId, verdict }) => [`verdict-${standardId}`, verdict])),
    ...Object.fromEntries(before.map(({ standardId, evidence }) => [`evidence-${standardId}`, evidence])),
  };
  return c.render(
    <JudgeProvider
      slug={slug}
      provider={provider}
      standards={standards.filter((standard) => isInForce(standard, period?.to ?? today))}
      typed={typed ?? begun}
      errors={errors}
    />,
    {
      title: `How ${provider.name} involves patients`,
      breadcrumb: [
        { href: providersHref(slug), text: 'Providers' },
        { href: providerHref(slug, provider.id), text: provider.name },
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

standardRoutes.get(JUDGE, (c) => {
  require(mayKeepProviders(c.var.who));
  return showJudge(c);
});

standardRoutes.post(JUDGE, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const providerId = idOf(c);
  const { typed } = await readForm(c, z.object({}));
  const refuse = (errors: FieldErrors) => {
    c.status(400);
    return showJudge(c, typed, errors);
  };
  const period = readPeriod(textOf(typed, 'period'));
  if (!period) return refuse({ period: 'Enter a period, for example Q1 2012/13.' });
  const said = Object.keys(typed).flatMap((name) => {
    const standardId = /^verdict-(.+)$/u.exec(name)?.[1];
    const verdict = standardVerdicts.find(({ key }) => key === typed[name])?.key;
    if (!standardId || !verdict || !z.uuid().safeParse(standardId).success) return [];
    return [{ standardId, verdict, evidence: textOf(typed, `evidence-${standardId}`).slice(0, 2000) }];
  });
  if (said.length === 0) return refuse({ period: 'Choose a judgement for at least one standard.' });
  const done = await attempt(() =>
    write(c, (db) => scoreStandards(db, who, { providerId, ...period, said })),
  );
  if (!done.ok) return refuse(done.errors);
  flash(c, { kind: 'success', text: 'The judgements are saved.' });
  return c.redirect(providerHref(who.organisation.slug, providerId), 303);
});
