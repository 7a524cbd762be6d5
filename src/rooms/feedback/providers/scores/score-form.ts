import { z } from 'zod';
import { civilDate, emptyAsNull, optionalText, withDates } from '../../../../platform/web/form.ts';
import { Refused } from '../attempt.ts';
import { optionalId } from '../register/provider.ts';
import { readPeriod } from './period.ts';
import type { BreakdownRow, Counts, ScoreEntry, ScoreKind } from './score-return.ts';

const NUMBER = 'Enter a whole number, for example 120, or leave it empty.';
const whole = emptyAsNull(
  z.preprocess(
    (value) => (typeof value === 'string' ? value.replace(/[\s,]/gu, '') : value),
    z.coerce.number(NUMBER).int(NUMBER).min(0, NUMBER).max(100_000_000, NUMBER),
  ),
);
const SHARE = 'Enter a percentage from 0 to 100, or leave it empty.';
const percentage = emptyAsNull(
  z.preprocess(
    (value) => (typeof value === 'string' ? value.replace('%', '').trim() : value),
    z.coerce.number(SHARE).min(0, SHARE).max(100, SHARE),
  ),
);

/** The most points that are asked for one by one. */
export const ANSWER_VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

type AnswerField = `answer-${(typeof ANSWER_VALUES)[number]}`;
const answerFields = Object.fromEntries(ANSWER_VALUES.map((value) => [`answer-${value}`, whole])) as Record<
  AnswerField,
  typeof whole
>;

export const scoreForm = withDates(
  ['receivedOn'],
  z
    .object({
      kind: z.enum(['net_promoter', 'friends_and_family', 'percentage', 'count']).catch('net_promoter'),
      providerId: z.uuid({ error: 'Choose the provider.' }),
      contractId: optionalId,
      measureId: optionalId,
      service: optionalText(200),
      period: z.string({ error: 'Enter the period.' }).min(1, 'Enter the period, for example April 2012.'),
      receivedOn: civilDate('Enter the day on which it came, for example 27 9 2012.'),
      form: z.enum(['answers', 'bands', 'percentages', 'printed']).catch('bands'),
      promoters: whole,
      passives: whole,
      detractors: whole,
      promotersShare: percentage,
      passivesShare: percentage,
      detractorsShare: percentage,
      part: whole,
      number: emptyAsNull(z.coerce.number('Enter the number.')),
      n: whole,
      eligible: whole,
      scorePrinted: optionalText(40),
      breakdown: optionalText(50_000),
      note: optionalText(2000),
    })
    .extend(answerFields),
);
export type ScoreForm = z.infer<typeof scoreForm>;

/** What was typed as an entry. Throws Refused where what is needed for the kind is missing. */
export function entryOf(values: ScoreForm): ScoreEntry {
  const period = readPeriod(values.period);
  if (!period)
    throw new Refused(
      'period',
      'Enter a month (April 2012), a quarter of the financial year (Q1 2012/13), a year (2012/13), or two days (1/4/2012 to 30/6/2012).',
    );
  const { kind, providerId, contractId, measureId, service, receivedOn, eligible, scorePrinted, note } =
    values;
  return {
    kind,
    providerId,
    contractId,
    measureId,
    service,
    periodFrom: period.from,
    periodTo: period.to,
    receivedOn,
    eligible,
    scorePrinted,
    note,
    counts: countsOf(values),
    breakdown: readBreakdownLines(values.breakdown, kind),
  };
}

/** The way of giving figures that was chosen; where nothing was entered that way, the one in which something was. */
function formOf(values: ScoreForm): ScoreForm['form'] {
  const entered = {
    answers: ANSWER_VALUES.some((value) => values[`answer-${value}`] !== null),
    bands: [values.promoters, values.passives, values.detractors].some((one) => one !== null),
    percentages: [values.promotersShare, values.detractorsShare].some((one) => one !== null),
    printed: values.scorePrinted !== '',
  };
  if (entered[values.form]) return values.form;
  const other = (['bands', 'answers', 'percentages', 'printed'] as const).find((form) => entered[form]);
  return other ?? values.form;
}

function countsOf(values: ScoreForm): Counts {
  const { kind, n } = values;
  const form = formOf(values);
  if (kind === 'count') {
    if (values.number === null) throw new Refused('number', 'Enter the number.');
    return { form: 'number', number: values.number };
  }
  if (kind === 'percentage') {
    if (values.part === null || n === null) return printed(values);
    return { form: 'part', part: values.part, n };
  }
  if (form === 'answers' || (kind === 'friends_and_family' && form !== 'printed')) {
    const answers = Object.fromEntries(
      ANSWER_VALUES.flatMap((value) => {
        const given = values[`answer-${value}`];
        return given === null ? [] : [[String(value), given]];
      }),
    );
    if (Object.keys(answers).length === 0) throw new Refused('answer-1', 'Enter how many gave each answer.');
    return { form: 'answers', answers, n };
  }
  if (form === 'bands') {
    const { promoters, passives, detractors } = values;
    const missing = [promoters, passives, detractors].filter((one) => one === null).length;
    if (missing > 1 || (missing === 1 && n === null))
      throw new Refused(
        'promoters',
        'Enter promoters, passives and detractors, or two of them and how many answered.',
      );
    return { form, promoters, passives, detractors, n };
  }
  if (form === 'percentages') {
    const { promotersShare, passivesShare, detractorsShare } = values;
    if (promotersShare === null || detractorsShare === null)
      throw new Refused('promotersShare', 'Enter the percentages of promoters and of detractors.');
    if (n === null)
      throw new Refused('n', 'Enter how many answered: without it a percentage cannot be weighed.');
    return { form, promoters: promotersShare, passives: passivesShare, detractors: detractorsShare, n };
  }
  return printed(values);
}

function printed({ scorePrinted, n, kind }: ScoreForm): Counts {
  if (scorePrinted === '')
    throw new Refused(
      kind === 'percentage' ? 'part' : 'scorePrinted',
      kind === 'percentage'
        ? 'Enter how many of how many, or the percentage as printed.'
        : 'Enter the score as it is printed.',
    );
  return { form: 'printed', n };
}

/**
 * The lines of a breakdown, each a name and its figures, parted by commas, semicolons or tabs. Recommendation score:
 * promoters, passives, detractors and, if printed, the score; or answers and score. Friends and Family: the six answers.
 * Percentage: how many, of how many. Throws Refused naming the first line that cannot be read.
 */
export function readBreakdownLines(text: string, kind: ScoreKind): BreakdownRow[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => {
      const cells = line.split(/[,;\t]/u).map((cell) => cell.trim());
      const isFigure = (cell: string) => /^[-−+]?\d+(?:\.\d+)?%?$/u.test(cell);
      let first = cells.length;
      while (first > 1 && isFigure(cells[first - 1] ?? '')) first -= 1;
      const name = cells.slice(0, first).join(', ');
      const row = rowOf(name, cells.slice(first).map(figureOf), kind);
      if (name === '' || !row)
        throw new Refused(
          'breakdown',
          `Line ${index + 1} of the breakdown cannot be read: “${line.slice(0, 80)}”.`,
        );
      return row;
    });
}

const figureOf = (cell: string): number => Number(cell.replace('−', '-').replace(/[+%]/gu, ''));

function rowOf(name: string, figures: readonly number[], kind: ScoreKind): BreakdownRow | null {
  const isCount = (value: number | undefined) =>
    value !== undefined && Number.isSafeInteger(value) && value >= 0;
  const [a, b, c, score] = figures;
  if (kind === 'friends_and_family') {
    if (figures.length < 6 || figures.length > 7 || !figures.slice(0, 6).every(isCount)) return null;
    const answers = Object.fromEntries(figures.slice(0, 6).map((value, at) => [String(at + 1), value]));
    return { name, answers, score: figures[6] ?? null };
  }
  if (kind === 'percentage')
    return isCount(a) && isCount(b) && figures.length <= 3 ? { name, part: a, n: b, score: c ?? null } : null;
  if (kind === 'count') return figures.length === 1 ? { name, number: a } : null;
  if (figures.length === 2) return isCount(a) ? { name, n: a, score: b } : null;
  if (figures.length < 3 || figures.length > 4 || ![a, b, c].every(isCount)) return null;
  return { name, promoters: a, passives: b, detractors: c, score: score ?? null };
}
