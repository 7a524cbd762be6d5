import { Hono } from 'hono';
import { z } from 'zod';
import { drawChart } from '../../../../design/chart/draw.ts';
import { require } from '../../../../platform/access/allows.ts';
import { isId } from '../../../../platform/db/ids.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../../platform/history/record-page.ts';
import { idOf, placeOf, textOf } from '../../../../platform/web/asked-for.ts';
import { batches } from '../../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import {
  type FieldErrors,
  joinDates,
  readForm,
  readFormWithFile,
  readQuery,
  type Typed,
} from '../../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses } from '../../../../platform/web/list-address.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { listSignedOff } from '../../coding/quality.ts';
import { mayKeepProviders, mayReadFeedback } from '../../policy.ts';
import { newScoreHref, scoreHref, scoresHref, toFollowUpHref } from '../addresses.ts';
import { attempt } from '../attempt.ts';
import { checkForm, verdictName } from '../checks/check.ts';
import { checkOnArrival, checkReturn, readComparisons } from '../checks/commands.ts';
import { ListToFollowUp } from '../checks/pages/ListToFollowUp.tsx';
import { listToFollowUp } from '../checks/queries.ts';
import { findContract, listContractOptions } from '../contracts/queries.ts';
import { listMeasureOptions, listMeasures } from '../measures/queries.ts';
import { listProviderOptions, listProviders } from '../register/queries.ts';
import { getScale } from '../scales/queries.ts';
import { scaleWords } from '../scales/scale.ts';
import { readUploadedTable } from '../uploaded-table.ts';
import { recordScore, returnHistory } from './commands.ts';
import { EnterScore } from './pages/EnterScore.tsx';
import { ImportScores, type ImportScoresProps, type TakenReturn } from './pages/ImportScores.tsx';
import { ListScores } from './pages/ListScores.tsx';
import { ShowScore } from './pages/ShowScore.tsx';
import { periodWords } from './period.ts';
import { countReturns, findReturn, listReturns, listServices, listTrend } from './queries.ts';
import { readScoreTable } from './read-table.ts';
import { entryOf, scoreForm } from './score-form.ts';
import {
  type BreakdownRow,
  type ScoreKind,
  type ScoreReturn,
  scoreFilter,
  scoreKindName,
  scoreKinds,
} from './score-return.ts';
import { trendChart, trendsOf } from './trend.ts';
import { checkBreakdown, workOut } from './working.ts';

/** What providers report: the list, the form, many from a file, one return with its cross-checks. */
export const scoreRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/scores';
const ONE = `${LIST}/:id`;

const readFilter = (c: WebContext) => scoreFilter.parse(joinDates(readQuery(c), 'from', 'to'));
const crumbs = (slug: string) => [{ href: scoresHref(slug), text: 'Scores' }];

scoreRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug } = who.organisation;
  const filter = readFilter(c);
  const found = await read(c, async (db) => ({
    page: await listReturns(db, who, filter, placeOf(c)),
    total: await countReturns(db, who, filter),
    providers: await listProviderOptions(db, who, filter.provider),
    services: filter.provider ? await listServices(db, who, filter.provider) : [],
    trend: filter.provider || filter.contract ? await listTrend(db, who, filter) : [],
    contract: filter.contract ? await findContract(db, who, filter.contract) : null,
    measures: filter.measure ? await listMeasures(db, who) : [],
  }));
  const trends = [];
  for (const trend of trendsOf(found.trend))
    if (trend.data.labels.length > 1) trends.push({ ...trend, chart: await drawChart(trendChart(trend)) });
  const list = scoresHref(slug);
  return c.render(
    <ListScores
      slug={slug}
      rows={found.page.rows}
      total={found.total}
      filter={filter}
      parts={filterParts(list, filter, {
        provider: (id) => `of ${found.providers.find(({ value }) => value === id)?.label ?? 'a provider'}`,
        service: (name) => `about ${name}`,
        kind: scoreKindName,
        contract: () => `under the contract for ${found.contract?.service ?? 'something'}`,
        measure: (id) => `by the measure ${found.measures.find((one) => one.id === id)?.name ?? ''}`,
        verdict: (key) =>
          key === 'none' ? 'not cross-checked' : `cross-check: ${verdictName(key).toLowerCase()}`,
        superseded: () => 'with corrected ones',
        from: (day) => `ending from ${day}`,
        to: (day) => `ending until ${day}`,
      })}
      providers={found.providers}
      services={found.services}
      trends={trends}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, found.page)}
      mayKeep={mayKeepProviders(who)}
    />,
    { title: 'Scores from providers' },
  );
});

scoreRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const filter = readFilter(c);
  const header = [
    'Provider',
    'Service',
    'Kind',
    'Period from',
    'Period to',
    'Received on',
    'Score',
    'Interval from',
    'Interval to',
    'Answers',
    'Could have answered',
    'Promoters',
    'Passives',
    'Detractors',
    'Printed score',
    'Checked',
    'Scale or rule',
    'Does not follow',
    'Cross-check',
    'Corrected since',
  ];
  const tenth = (value: number | null | undefined) => (value == null ? null : Math.round(value * 10) / 10);
  const pages = batches(
    (before) => read(c, (db) => listReturns(db, who, filter, { before, after: null }, 500)),
    (row) => {
      const worked = workOut(row);
      return [
        row.providerName,
        row.service,
        scoreKindName(row.kind),
        row.periodFrom,
        row.periodTo,
        row.receivedOn,
        tenth(row.score),
        tenth(worked.interval?.low),
        tenth(worked.interval?.high),
        row.answers,
        row.eligible,
        row.kind === 'net_promoter' ? (worked.bands?.promoters ?? null) : null,
        row.kind === 'net_promoter' ? (worked.bands?.passives ?? null) : null,
        row.kind === 'net_promoter' ? (worked.bands?.detractors ?? null) : null,
        row.scorePrinted,
        worked.isChecked,
        row.scale ? scaleWords(row.scale) : worked.rule,
        [...worked.warnings, ...checkBreakdown(row, row.breakdown)].join(' '),
        verdictName(row.verdict),
        row.supersededBy !== null,
      ];
    },
  );
  return csvResponse('scores.csv', header, pages);
});

/** The form: empty, as the address presets it, with a return that is to be corrected, or as typed with what is wrong. */
async function showForm(c: WebContext, typed?: Typed, errors: FieldErrors = {}) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const asked = typed ?? readQuery(c);
  const correctsId = textOf(asked, 'corrects');
  const found = await read(c, async (db) => {
    const corrects = isId(correctsId) ? await findReturn(db, who, correctsId) : null;
    const contractId = textOf(asked, typed ? 'contractId' : 'contract');
    const contract = isId(contractId) ? await findContract(db, who, contractId) : null;
    const provider = corrects?.providerId ?? contract?.providerId;
    return {
      corrects,
      contract,
      providers: await listProviderOptions(db, who, provider),
      contracts: await listContractOptions(db, who, typed ? undefined : provider),
      measures: await listMeasureOptions(db, who),
      scale: await getScale(db, { scaleId: contract?.scaleId ?? null, on: corrects?.periodTo ?? today }),
    };
  });
  if (correctsId !== '' && !found.corrects) throw new NotFound();
  const { corrects, contract, scale } = found;
  const askedKind = scoreKinds.find(({ key }) => key === textOf(asked, 'kind'))?.key;
  const kind: ScoreKind = askedKind ?? corrects?.kind ?? 'net_promoter';
  const begun: Typed = corrects
    ? typedFrom(corrects)
    : {
        providerId: contract?.providerId ?? textOf(asked, 'provider'),
        contractId: contract?.id ?? '',
        service: contract?.service ?? '',
        receivedOn: today,
        form: kind === 'friends_and_family' ? 'answers' : 'bands',
      };
  return c.render(
    <EnterScore
      slug={slug}
      kind={kind}
      typed={typed ?? begun}
      errors={errors}
      providers={found.providers}
      contracts={found.contracts}
      measures={found.measures.filter((measure) => measure.kind === kind)}
      kindHref={(key) =>
        newScoreHref(slug, {
          kind: key,
          provider: textOf(asked, 'provider'),
          contract: contract?.id,
          corrects: corrects?.id,
        })
      }
      corrects={
        corrects && {
          id: corrects.id,
          says: `the return of ${corrects.providerName} for ${periodWords({ from: corrects.periodFrom, to: corrects.periodTo })}`,
        }
      }
      scaleSays={`The scale that holds on the last day of the period is used. Today that is: ${scaleWords(scale)}.`}
    />,
    {
      title: corrects ? 'Correct a return' : 'Record scores',
      breadcrumb: crumbs(slug),
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

/** A return as its form was typed. */
function typedFrom(found: ScoreReturn): Typed {
  const { counts } = found;
  const text = (value: number | null | undefined) => (value == null ? '' : String(value));
  const isShare = counts.form === 'percentages';
  return {
    providerId: found.providerId,
    contractId: found.contractId ?? '',
    measureId: found.measureId ?? '',
    service: found.service,
    period: `${found.periodFrom} to ${found.periodTo}`,
    receivedOn: found.receivedOn,
    form: counts.form,
    promoters: isShare ? '' : text(counts.promoters),
    passives: isShare ? '' : text(counts.passives),
    detractors: isShare ? '' : text(counts.detractors),
    promotersShare: isShare ? text(counts.promoters) : '',
    passivesShare: isShare ? text(counts.passives) : '',
    detractorsShare: isShare ? text(counts.detractors) : '',
    part: text(counts.part),
    number: text(counts.number),
    n: text(counts.n),
    eligible: text(found.eligible),
    scorePrinted: found.scorePrinted,
    breakdown: found.breakdown.map(lineOf).join('\n'),
    note: found.note,
    ...Object.fromEntries(
      Object.entries(counts.answers ?? {}).map(([value, many]) => [`answer-${value}`, String(many)]),
    ),
  };
}

function lineOf(row: BreakdownRow): string {
  const figures = row.answers
    ? [1, 2, 3, 4, 5, 6].map((value) => row.answers?.[value] ?? 0)
    : row.promoters != null
      ? [row.promoters, row.passives, row.detractors]
      : row.part != null
        ? [row.part, row.n]
        : row.number != null
          ? [row.number]
          : [row.n];
  return [row.name, ...figures, row.score].filter((cell) => cell != null).join(', ');
}

scoreRoutes.get(`${LIST}/new`, (c) => {
  require(mayKeepProviders(c.var.who));
  return showForm(c);
});

scoreRoutes.post(`${LIST}/new`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const form = await readForm(c, scoreForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form.typed, form.errors);
  }
  const corrects = textOf(form.typed, 'corrects');
  const done = await attempt(() =>
    write(c, async (db) => {
      const id = await recordScore(db, who, entryOf(form.values), isId(corrects) ? corrects : null);
      await checkOnArrival(db, who, id);
      return id;
    }),
  );
  if (!done.ok) {
    c.status(done.status);
    return showForm(c, form.typed, done.errors);
  }
  flash(c, {
    kind: 'success',
    text: corrects
      ? 'The correction is recorded. The earlier return is kept beside it.'
      : 'The scores are recorded.',
  });
  return c.redirect(scoreHref(who.organisation.slug, done.value), 303);
});

/** So many returns are recorded in one transaction. */
const AT_ONCE = 25;

function showImport(c: WebContext, result: ImportScoresProps['result'], errors: FieldErrors = {}) {
  const { slug } = c.var.who.organisation;
  return c.render(<ImportScores slug={slug} errors={errors} result={result} />, {
    title: 'Take scores from a file',
    breadcrumb: crumbs(slug),
    hasErrors: Object.keys(errors).length > 0,
  });
}

scoreRoutes.get(`${LIST}/import`, (c) => {
  require(mayKeepProviders(c.var.who));
  return showImport(c, null);
});

scoreRoutes.post(`${LIST}/import`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const { file } = await readFormWithFile(c, z.object({}), 'file');
  const rows = await readUploadedTable(file);
  const refuse = (problem: string) => {
    c.status(400);
    return showImport(c, null, { file: problem });
  };
  if ('problem' in rows) return refuse(rows.problem);
  const around = await read(c, async (db) => ({
    providers: await listProviders(db, who, { state: 'all' }, '', 20_000),
    measures: (await listMeasureOptions(db, who)).map(({ value, label, kind }) => ({
      id: value,
      name: label,
      kind,
    })),
    today: who.organisation.today,
  }));
  const table = readScoreTable(rows, around);
  if ('problem' in table) return refuse(table.problem);
  const bad = [...table.bad];
  const taken: TakenReturn[] = [];
  for (let at = 0; at < table.entries.length; at += AT_ONCE) {
    await write(c, async (db) => {
      for (const { lines, text, entry } of table.entries.slice(at, at + AT_ONCE)) {
        const done = await attempt(() => recordScore(db, who, entry));
        if (!done.ok) {
          if (done.stale) throw done.stale;
          bad.push({ line: lines[0] ?? 0, text, reason: Object.values(done.errors).join(' ') });
          continue;
        }
        await checkOnArrival(db, who, done.value);
        const kept = await findReturn(db, who, done.value);
        if (kept)
          taken.push({
            ...kept,
            warnings: workOut(kept).warnings.length + checkBreakdown(kept, kept.breakdown).length,
          });
      }
    });
  }
  return showImport(c, {
    fileName: file?.name.slice(0, 150) ?? '',
    taken,
    bad: bad.sort((one, other) => one.line - other.line),
  });
});

async function readToFollowUp(c: WebContext) {
  require(mayReadFeedback(c.var.who));
  return read(c, (db) => listToFollowUp(db, c.var.who));
}

scoreRoutes.get(`${LIST}/follow-up`, async (c) => {
  const { slug } = c.var.who.organisation;
  const rows = await readToFollowUp(c);
  return c.render(<ListToFollowUp slug={slug} rows={rows} csvHref={`${toFollowUpHref(slug)}.csv`} />, {
    title: 'Scores to follow up',
    breadcrumb: crumbs(slug),
  });
});

scoreRoutes.get(`${LIST}/follow-up.csv`, async (c) => {
  const rows = await readToFollowUp(c);
  const header = [
    'Provider',
    'Service',
    'Kind',
    'Period from',
    'Period to',
    'Score',
    'Gap',
    'Checked on',
    'To follow',
  ];
  return csvResponse(
    'scores-to-follow-up.csv',
    header,
    (async function* () {
      yield rows.map((row) => [
        row.providerName,
        row.service,
        scoreKindName(row.kind),
        row.periodFrom,
        row.periodTo,
        row.score,
        row.gap,
        row.checkedOn,
        row.followUp,
      ]);
    })(),
  );
});

async function showOne(c: WebContext, typed: Typed = { question: 'same' }, errors: FieldErrors = {}) {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug } = who.organisation;
  const { compared, history, codedBy } = await read(c, async (db) => {
    const compared = await readComparisons(db, who, idOf(c));
    const { periodFrom, periodTo } = compared.found;
    return {
      compared,
      history: await listShownHistory(db, 'score_return', idOf(c), returnHistory),
      codedBy: await listSignedOff(db, who, { from: periodFrom.slice(0, 7), to: periodTo.slice(0, 7) }),
    };
  });
  const { found, checks, judged } = compared;
  return c.render(
    <ShowScore
      slug={slug}
      found={found}
      worked={workOut(found)}
      mismatches={checkBreakdown(found, found.breakdown)}
      judged={judged}
      checks={checks}
      codedBy={codedBy}
      history={history}
      typed={typed}
      errors={errors}
      mayKeep={mayKeepProviders(who)}
    />,
    {
      title: `${found.providerName}, ${periodWords({ from: found.periodFrom, to: found.periodTo })}`,
      breadcrumb: crumbs(slug),
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

scoreRoutes.get(ONE, (c) => showOne(c));

scoreRoutes.post(`${ONE}/check`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const form = await readForm(c, checkForm);
  if (!form.ok) {
    c.status(400);
    return showOne(c, form.typed, form.errors);
  }
  const done = await attempt(() => write(c, (db) => checkReturn(db, who, idOf(c), form.values)));
  if (!done.ok) {
    c.status(done.status);
    return showOne(c, form.typed, done.errors);
  }
  flash(c, { kind: 'success', text: 'The cross-check is kept.' });
  return c.redirect(scoreHref(who.organisation.slug, idOf(c)), 303);
});
