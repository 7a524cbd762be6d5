import { scoreRules } from '../../../../../reference/score-scales.ts';
import {
  type Bands,
  findInForce,
  type Interval,
  netPromoter,
  readBreakdown,
  scoreAnswers,
} from '../../../../analysis/friends-and-family/friends-and-family.ts';
import { wilson } from '../../../../analysis/representativeness/interval.ts';
import { longDate } from '../../../../design/text/words.ts';
import { analysedScale, type KeptScale } from '../scales/scale.ts';
import { type BreakdownRow, type Counts, printedNumber, type ScoreKind } from './score-return.ts';

/** What follows from the figures of a return. */
export interface Worked {
  /** Net promoter: -100 to 100. Friends and Family: per cent positive, or the score of its time. Percentage: 0 to 100. */
  score: number | null;
  /** 95% interval, in the unit of the score. */
  interval: Interval | null;
  /** How many answered. */
  n: number | null;
  bands: Bands | null;
  /** Friends and Family: what goes into a comparison of shares. */
  part: { count: number; n: number } | null;
  /** Per cent negative, where the rule gives it. */
  negative: number | null;
  /** Worked out by us from counts; otherwise it stands as printed, not checked. */
  isChecked: boolean;
  /** Counts were made from percentages and may be one off. */
  isEstimated: boolean;
  /** The rule in words. */
  rule: string;
  /** What does not follow from what, in sentences. */
  warnings: string[];
}

const nothing: Worked = {
  score: null,
  interval: null,
  n: null,
  bands: null,
  part: null,
  negative: null,
  isChecked: false,
  isEstimated: false,
  rule: '',
  warnings: [],
};

export interface Figures {
  kind: ScoreKind;
  counts: Counts;
  scale: KeptScale | null;
  /** The last day of the period: decides the rule of the Friends and Family Test. */
  periodTo: string;
  scorePrinted: string;
}

/** Works a return out by its scale or by the rule of its time, and says what printed figure does not follow. */
export function workOut(figures: Figures): Worked {
  const { kind, counts } = figures;
  if (kind === 'net_promoter') return workOutNetPromoter(figures);
  if (kind === 'friends_and_family') return workOutAnswers(figures);
  if (kind === 'percentage') return workOutPercentage(figures);
  return { ...nothing, score: counts.number ?? null, isChecked: true, rule: 'The number as reported.' };
}

function asPrinted(figures: Figures): Worked {
  const score = printedNumber(figures.scorePrinted);
  const [low, high] = figures.kind === 'net_promoter' ? [-100, 100] : [0, 100];
  const impossible = score !== null && (score < low || score > high);
  return {
    ...nothing,
    score: impossible ? null : score,
    n: figures.counts.n ?? null,
    rule: 'As printed, not checked.',
    warnings: impossible ? [`A score lies between ${low} and ${high}; ${score} was given.`] : [],
  };
}

function workOutNetPromoter(figures: Figures): Worked {
  const { counts, scale, scorePrinted } = figures;
  if (counts.form === 'printed' || !scale) return asPrinted(figures);
  const known = analysedScale(scale);
  const rule = `Per cent promoters less per cent detractors, on the scale “${scale.name}”.`;
  try {
    const bands =
      counts.form === 'answers'
        ? netPromoter(counts.answers ?? {}, known)
        : { ...counts, promoters: counts.promoters };
    const read = readBreakdown(
      {
        score: printedNumber(scorePrinted),
        n: counts.n,
        promoters: bands.promoters,
        passives: bands.passives,
        detractors: bands.detractors,
        as: counts.form === 'percentages' ? 'percentages' : 'counts',
      },
      known,
    );
    const warnings = read.mismatches.map(({ sentence }) => sentence);
    if (!read.result) return { ...nothing, n: counts.n ?? null, rule, warnings };
    const { score, interval, n, promoters, passives, detractors } = read.result;
    return {
      ...nothing,
      score,
      interval,
      n,
      bands: { promoters, passives, detractors },
      isChecked: true,
      isEstimated: read.isEstimated,
      rule,
      warnings,
    };
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    return { ...nothing, rule, warnings: [problem.message] };
  }
}

function workOutAnswers(figures: Figures): Worked {
  const { counts, periodTo } = figures;
  if (counts.form === 'printed') return asPrinted(figures);
  const answers = counts.answers ?? {};
  const rule = findInForce(scoreRules, periodTo);
  if (!rule)
    return {
      ...nothing,
      warnings: [
        `The Friends and Family Test had no national rule on ${longDate(periodTo)}. Record it as a recommendation score.`,
      ],
    };
  const result = scoreAnswers(answers, rule);
  const { responses, counted, positive, negative } = result;
  const warnings: string[] = [];
  if (counts.n != null && counts.n !== responses)
    warnings.push(`${counts.n} answers are given; the six answers come to ${responses}.`);
  const up = rule.up.reduce((sum, value) => sum + (answers[value] ?? 0), 0);
  if (result.score !== null) {
    const down = rule.down.reduce((sum, value) => sum + (answers[value] ?? 0), 0);
    const bands = { promoters: up, passives: counted - up - down, detractors: down };
    const { interval } = netPromoter(bands, fiveWords);
    return withPrinted(figures, {
      ...nothing,
      score: result.score,
      interval,
      n: responses,
      bands,
      isChecked: true,
      rule: rule.name,
      warnings,
    });
  }
  const share = counted === 0 ? null : wilson(up, counted);
  return withPrinted(figures, {
    ...nothing,
    score: positive === null ? null : positive * 100,
    negative: negative === null ? null : negative * 100,
    interval: share && { low: share.low * 100, high: share.high * 100 },
    n: responses,
    part: counted === 0 ? null : { count: up, n: counted },
    isChecked: true,
    rule: rule.name,
    warnings,
  });
}

/** The bands of the worded answers are counted before; the scale only names them. */
const fiveWords = {
  key: 'friends-and-family-2013',
  name: '',
  from: 1,
  to: 6,
  promoterFrom: 6,
  detractorTo: 1,
  inForceFrom: '2013-04-01',
  inForceTo: null,
  source: '',
};

function workOutPercentage(figures: Figures): Worked {
  const { part, n } = figures.counts;
  if (part == null || n == null) return asPrinted(figures);
  if (part > n) return { ...nothing, n, warnings: [`${part} of ${n} cannot be.`] };
  const share = n === 0 ? null : wilson(part, n);
  return withPrinted(figures, {
    ...nothing,
    score: n === 0 ? null : (part / n) * 100,
    interval: share && { low: share.low * 100, high: share.high * 100 },
    n,
    part: n === 0 ? null : { count: part, n },
    isChecked: true,
    rule: 'How many, of those who answered.',
  });
}

/** With a warning where the printed figure is further from the one worked out than rounding takes it. */
function withPrinted({ scorePrinted }: Figures, worked: Worked): Worked {
  const printed = printedNumber(scorePrinted);
  if (printed === null || worked.score === null) return worked;
  if (Math.abs(printed - worked.score) <= roundingOf(scorePrinted) + 1e-9) return worked;
  const said = Math.round(worked.score * 10) / 10;
  return {
    ...worked,
    warnings: [...worked.warnings, `The printed score is ${printed}; the counts give ${said}.`],
  };
}

/** Half of the last place that a figure is printed with: 42 may be anything from 41.5 to 42.5. */
export function roundingOf(printed: string): number {
  const decimals = /\.(\d+)/u.exec(printed)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}

const columns = [
  { key: 'promoters', name: 'Promoters' },
  { key: 'passives', name: 'Passives' },
  { key: 'detractors', name: 'Detractors' },
  { key: 'part', name: 'How many' },
  { key: 'n', name: 'Number of answers' },
] as const;

/** What in a breakdown does not hold: rows that contradict themselves, and columns whose sum is not the total. */
export function checkBreakdown(figures: Figures, rows: readonly BreakdownRow[]): string[] {
  if (rows.length === 0) return [];
  const worked = workOut(figures);
  const found = rows.flatMap((row) =>
    workOut({
      ...figures,
      counts: {
        ...row,
        form: row.answers ? 'answers' : row.promoters == null && row.part == null ? 'printed' : 'bands',
      },
      scorePrinted: row.score == null ? '' : String(row.score),
    }).warnings.map((sentence) => `${row.name}: ${sentence}`),
  );
  const { counts } = figures;
  const total: Record<string, number | null | undefined> = {
    ...(worked.bands && figures.kind === 'net_promoter' && !worked.isEstimated ? worked.bands : {}),
    part: counts.part,
    n: worked.n ?? counts.n,
  };
  const sums = (
    name: string,
    value: (row: BreakdownRow) => number | null | undefined,
    whole?: number | null,
  ) => {
    const values = rows.map(value);
    if (whole == null || values.some((one) => one == null)) return;
    const sum = values.reduce<number>((before, one) => before + (one ?? 0), 0);
    if (sum !== whole)
      found.push(
        `${name}: the ${rows.length} rows come to ${sum.toLocaleString('en-GB')}, the total is ${whole.toLocaleString('en-GB')}.`,
      );
  };
  for (const { key, name } of columns)
    sums(name, (row) => (key === 'n' ? answersOf(row) : row[key]), total[key]);
  for (const [value, whole] of Object.entries(counts.answers ?? {}))
    sums(`Answer ${value}`, (row) => row.answers && (row.answers[value] ?? 0), whole);
  return found;
}

/** How many answered in a row: said, or added up. */
export function answersOf(row: BreakdownRow): number | null {
  if (row.n != null) return row.n;
  if (row.answers) return Object.values(row.answers).reduce((sum, one) => sum + one, 0);
  const { promoters, passives, detractors } = row;
  return promoters == null || passives == null || detractors == null
    ? null
    : promoters + passives + detractors;
}
