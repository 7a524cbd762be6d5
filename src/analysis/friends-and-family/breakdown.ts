import { type Bands, type NetPromoter, type NetPromoterScale, netPromoter } from './net-promoter.ts';

/** What a provider gave of its score: any of it may be missing, and any of it may be wrong. */
export interface GivenBreakdown {
  readonly score?: number | null;
  readonly n?: number | null;
  readonly promoters?: number | null;
  readonly passives?: number | null;
  readonly detractors?: number | null;
  /** Whether the three are numbers of people (the default) or per cent. */
  readonly as?: 'counts' | 'percentages';
}

/** A figure as printed that does not follow from the other figures given. */
export interface Mismatch {
  readonly figure: 'score' | 'number of answers' | 'promoters' | 'passives' | 'detractors' | 'percentages';
  readonly printed: number;
  /** What the other figures give; null where the printed one is impossible by itself. */
  readonly workedOut: number | null;
  readonly sentence: string;
}

export interface Breakdown {
  /** Worked out from what was given, with a missing band filled from the total; null where too little is given. */
  readonly result: NetPromoter | null;
  /** The counts of `result` were made from percentages, and may be one off. */
  readonly isEstimated: boolean;
  readonly mismatches: readonly Mismatch[];
}

const bandNames = ['promoters', 'passives', 'detractors'] as const;

/** Reads a provider's figures and says which of them do not agree with the others, allowing for rounding. */
export function readBreakdown(given: GivenBreakdown, scale: NetPromoterScale): Breakdown {
  const mismatches: Mismatch[] = [];
  const isImpossible = (value: number, figure: (typeof bandNames)[number] | 'number of answers'): boolean => {
    const isShare = given.as === 'percentages' && figure !== 'number of answers';
    const isPossible = isShare ? value >= 0 && value <= 100 : Number.isSafeInteger(value) && value >= 0;
    if (isPossible) return false;
    const kind = isShare ? 'a percentage' : 'a number of people';
    mismatches.push({ figure, printed: value, workedOut: null, sentence: `${said(value)} is not ${kind}.` });
    return true;
  };
  if (given.score != null && !(given.score >= -100 && given.score <= 100))
    mismatches.push({
      figure: 'score',
      printed: given.score,
      workedOut: null,
      sentence: `A score lies between -100 and 100; ${said(given.score)} was given.`,
    });
  const bad = bandNames.filter((name) => given[name] != null && isImpossible(given[name], name));
  const isBadN = given.n != null && isImpossible(given.n, 'number of answers');
  if (bad.length > 0 || isBadN) return { result: null, isEstimated: false, mismatches };
  return given.as === 'percentages'
    ? readPercentages(given, scale, mismatches)
    : readCounts(given, scale, mismatches);
}

function readCounts(given: GivenBreakdown, scale: NetPromoterScale, mismatches: Mismatch[]): Breakdown {
  const known = bandNames.filter((name) => given[name] != null);
  const sum = known.reduce((before, name) => before + (given[name] ?? 0), 0);
  const missing = bandNames.find((name) => given[name] == null);
  const isFillable = known.length === 2 && given.n != null;
  if (given.n != null && (known.length === 3 ? sum !== given.n : sum > given.n))
    mismatches.push({
      figure: 'number of answers',
      printed: given.n,
      workedOut: sum,
      sentence: `${said(given.n)} answers are given; the ${known.join(', ')} come to ${known.length === 3 ? '' : 'at least '}${said(sum)}.`,
    });
  if (known.length < 3 && !(isFillable && sum <= (given.n ?? 0)))
    return { result: null, isEstimated: false, mismatches };
  const bands: Bands = {
    promoters: given.promoters ?? 0,
    passives: given.passives ?? 0,
    detractors: given.detractors ?? 0,
    ...(missing ? { [missing]: (given.n ?? 0) - sum } : {}),
  };
  const result = netPromoter(bands, scale);
  checkScore(given.score, result.score, 0, 'counts', mismatches);
  return { result, isEstimated: false, mismatches };
}

function readPercentages(given: GivenBreakdown, scale: NetPromoterScale, mismatches: Mismatch[]): Breakdown {
  const slack = Math.max(...bandNames.map((name) => (given[name] == null ? 0 : halfUnit(given[name]))));
  const { promoters, detractors } = given;
  if (promoters == null || detractors == null) return { result: null, isEstimated: false, mismatches };
  const passives = given.passives ?? 100 - promoters - detractors;
  const sum = promoters + passives + detractors;
  if (Math.abs(sum - 100) > 3 * slack + 1e-9 || passives < -1e-9)
    mismatches.push({
      figure: 'percentages',
      printed: promoters + detractors + (given.passives ?? 0),
      workedOut: 100,
      sentence: `The percentages come to ${said(promoters + detractors + (given.passives ?? 0))}, not to 100.`,
    });
  checkScore(given.score, promoters - detractors, 2 * slack, 'percentages', mismatches);
  if (given.n == null || mismatches.some((one) => one.figure === 'percentages'))
    return { result: null, isEstimated: true, mismatches };
  const up = Math.round((promoters / 100) * given.n);
  const down = Math.min(given.n - up, Math.round((detractors / 100) * given.n));
  const bands = { promoters: up, passives: given.n - up - down, detractors: down };
  return { result: netPromoter(bands, scale), isEstimated: true, mismatches };
}

function checkScore(
  printed: number | null | undefined,
  workedOut: number | null,
  slack: number,
  from: string,
  mismatches: Mismatch[],
): void {
  if (printed == null || workedOut === null) return;
  if (Math.abs(printed - workedOut) <= halfUnit(printed) + slack + 1e-9) return;
  const isShare = Math.abs(printed * 100 - workedOut) <= 100 * halfUnit(printed) + slack + 1e-9;
  mismatches.push({
    figure: 'score',
    printed,
    workedOut,
    sentence: isShare
      ? `The printed score ${said(printed)} is a share of 1; the ${from} give ${said(workedOut)}.`
      : `The printed score is ${said(printed)}; the ${from} give ${said(workedOut)}.`,
  });
}

/** Half of the last place that a figure is printed with: 42 may be anything from 41.5 to 42.5. */
function halfUnit(printed: number): number {
  const decimals = String(printed).split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}

/** A figure in a sentence, to one place at most beyond what was printed. */
const said = (figure: number): string =>
  String(Math.round(figure * 10) / 10 === figure ? figure : Number(figure.toFixed(1)));
