import { type Answers, type ScoreRule, scoreAnswers } from './answers.ts';
import type { RowFlags } from './suppress.ts';

/** What stands in a column: a fact of the place, a figure, an answer by its value, or a way of collecting. */
export type ReturnField =
  | 'period'
  | 'boardCode'
  | 'boardName'
  | 'code'
  | 'name'
  | 'siteCode'
  | 'siteName'
  | 'wardName'
  | 'group'
  | 'responses'
  | 'eligible'
  | 'positive'
  | 'negative'
  | { readonly answer: number }
  | { readonly mode: string };

/** The columns of a return, as in reference/friends-and-family-returns.ts. */
export interface ReturnLayout {
  readonly key: string;
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly field: ReturnField }[];
  readonly source: string;
}

/** The answers of one place in one month. */
export interface PlaceReturn {
  /** 'YYYY-MM'. */
  readonly month: string;
  readonly code: string;
  readonly name: string;
  readonly boardCode?: string;
  readonly boardName?: string;
  readonly siteCode?: string;
  readonly siteName?: string;
  readonly wardName?: string;
  /** Touchpoint of maternity, grouping of mental health and community services. */
  readonly group?: string;
  /** Null where nothing was handed in, which is not the same as nobody answering. */
  readonly answers: Answers | null;
  /** How many could have answered, where that is collected. */
  readonly eligible?: number | null;
  /** Answers by the way they were collected, by the key of the way. */
  readonly modes?: Readonly<Record<string, number>>;
}

export interface MonthlyReturn {
  readonly headings: readonly string[];
  /** In the order of the alphabet, never of the result: the test is not made to rank providers. */
  readonly rows: readonly (readonly string[])[];
  /** What should be put right before it is handed in, in sentences. */
  readonly problems: readonly string[];
}

/**
 * The month's return in the layout given, ready to be written as CSV. `rule` is the one of the month, which works
 * out the percentages; `flagsOf` gives what NHS England hides of a place (`suppressReturns`): give it for what is
 * published and leave it out for what is handed in. Percentages to a whole number, as published.
 */
export function monthlyReturn(
  places: readonly PlaceReturn[],
  layout: ReturnLayout,
  rule: ScoreRule,
  flagsOf?: (place: PlaceReturn) => RowFlags | undefined,
): MonthlyReturn {
  const ordered = places.toSorted((one, other) => compareWords(orderOf(one), orderOf(other)));
  return {
    headings: layout.columns.map(({ heading }) => heading),
    rows: ordered.map((place) =>
      layout.columns.map(({ field }) => textOf(place, field, rule, flagsOf?.(place))),
    ),
    problems: ordered.flatMap((place) => problemsOf(place, layout)),
  };
}

const orderOf = ({ name, code, siteName, wardName, group, month }: PlaceReturn): string[] => [
  name,
  code,
  siteName ?? '',
  wardName ?? '',
  group ?? '',
  month,
];

function compareWords(one: readonly string[], other: readonly string[]): number {
  for (const [at, word] of one.entries()) {
    const order = word.localeCompare(other[at] ?? '', 'en-GB');
    if (order !== 0) return order;
  }
  return 0;
}

function textOf(
  place: PlaceReturn,
  field: ReturnField,
  rule: ScoreRule,
  flags: RowFlags | undefined,
): string {
  if (field === 'period') return periodOf(place.month);
  if (field === 'eligible') return place.eligible == null ? '' : String(place.eligible);
  if (typeof field === 'string' && field !== 'responses' && field !== 'positive' && field !== 'negative')
    return place[field] ?? '';
  if (place.answers === null) return 'No data';
  if (typeof field === 'object') {
    if ('mode' in field) return String(place.modes?.[field.mode] ?? 0);
    const isHidden = flags && (flags.isFirstLevel || flags.isSecondLevel || flags.isCascade);
    return isHidden ? '*' : String(place.answers[field.answer] ?? 0);
  }
  const result = scoreAnswers(place.answers, rule);
  if (field === 'responses') return String(result.responses);
  if (flags?.isFirstLevel) return '*';
  const share = result[field];
  return share === null ? '' : `${Math.round(share * 100)}%`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** '2025-08' as the publication writes it: Aug-25. */
const periodOf = (month: string): string =>
  `${months[Number(month.slice(5, 7)) - 1] ?? month}-${month.slice(2, 4)}`;

function problemsOf(place: PlaceReturn, layout: ReturnLayout): string[] {
  const where = [place.name, place.siteName, place.wardName, place.group].filter(Boolean).join(', ');
  const { answers, eligible, modes } = place;
  if (answers === null) return [`${where}: nothing was handed in for ${periodOf(place.month)}.`];
  const sum = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((before, count) => before + count, 0);
  const responses = sum(answers);
  const problems: string[] = [];
  const keys = layout.columns.flatMap(({ field }) =>
    typeof field === 'object' && 'mode' in field ? [field.mode] : [],
  );
  if (keys.length > 0 && modes && sum(modes) !== responses)
    problems.push(`${where}: ${responses} answers, but ${sum(modes)} by the ways they were collected.`);
  for (const key of Object.keys(modes ?? {}))
    if (keys.length > 0 && !keys.includes(key))
      problems.push(`${where}: the return has no column for "${key}".`);
  if (eligible != null && eligible < responses)
    problems.push(`${where}: ${responses} answered, but only ${eligible} could have.`);
  return problems;
}
