import { readDay, readPeriod } from './period.ts';
import {
  type BreakdownRow,
  type Counts,
  printedNumber,
  type ScoreEntry,
  type ScoreKind,
} from './score-return.ts';

/** The columns that are known, each with the words that its head may have, in small letters without signs. */
const columnWords = {
  provider: [
    'provider',
    'providername',
    'trust',
    'trustname',
    'organisation',
    'organisationname',
    'practice',
    'practicename',
    'gppracticename',
    'orgname',
  ],
  code: [
    'odscode',
    'providercode',
    'orgcode',
    'organisationcode',
    'trustcode',
    'practicecode',
    'gppracticecode',
    'code',
  ],
  service: ['service', 'servicename', 'contract', 'pathway'],
  unit: ['ward', 'wardname', 'specialty', 'speciality', 'site', 'sitename', 'unit', 'breakdown', 'location'],
  period: ['period', 'month', 'quarter', 'reportingperiod', 'year', 'date'],
  from: ['from', 'periodfrom', 'periodstart', 'start', 'startdate', 'fromdate'],
  to: ['to', 'periodto', 'periodend', 'end', 'enddate', 'todate'],
  received: ['received', 'receivedon', 'datereceived'],
  kind: ['kind', 'kindofscore', 'scoretype'],
  measure: ['measure', 'measurename'],
  promoters: ['promoters', 'promoter', 'numberofpromoters', 'noofpromoters'],
  passives: ['passives', 'passive', 'neutrals', 'numberofpassives', 'noofpassives'],
  detractors: ['detractors', 'detractor', 'numberofdetractors', 'noofdetractors'],
  part: ['positive', 'numberpositive', 'numerator', 'howmany'],
  n: [
    'n',
    'answers',
    'responses',
    'totalresponses',
    'numberofresponses',
    'respondents',
    'total',
    'base',
    'denominator',
    'ofhowmany',
  ],
  eligible: ['eligible', 'totaleligible', 'couldhaveanswered'],
  score: [
    'score',
    'nps',
    'netpromoter',
    'netpromoterscore',
    'npsscore',
    'fftscore',
    'printedscore',
    'result',
    'recommendationscore',
  ],
  share: [
    'percentage',
    'percent',
    'percentagepositive',
    'percentpositive',
    'pctpositive',
    'percentagerecommended',
  ],
  note: ['note', 'notes', 'comment', 'remark'],
} as const;
type ColumnKey = keyof typeof columnWords;

const sixWords = [
  ['verygood', 'extremelylikely'],
  ['good', 'likely'],
  ['neithergoodnorpoor', 'neither', 'neitherlikelynorunlikely'],
  ['poor', 'unlikely'],
  ['verypoor', 'extremelyunlikely'],
  ['dontknow', 'donotknow'],
];

export const plainHead = (head: string) =>
  head
    .toLowerCase()
    .replace(/%/gu, 'percent')
    .replace(/[^a-z0-9]/gu, '');

export const codeHeads: readonly string[] = columnWords.code;
export const providerHeads: readonly string[] = columnWords.provider;
const knownHeads: ReadonlySet<string> = new Set(Object.values(columnWords).flat());
export const isKnownHead = (head: string): boolean => knownHeads.has(head) || isAnswerHead(head);
export const isAnswerHead = (head: string): boolean => sixWords.some((words) => words.includes(head));

/** Where the known columns stand. `points` are the answers 0 to 10, `six` those of the Friends and Family Test. */
interface Layout {
  at: Partial<Record<ColumnKey, number>>;
  points: ReadonlyMap<number, number>;
  six: ReadonlyMap<number, number>;
}

function layoutOf(header: readonly string[]): Layout {
  const heads = header.map(plainHead);
  const at: Layout['at'] = {};
  for (const key of Object.keys(columnWords) as ColumnKey[]) {
    const words: readonly string[] = columnWords[key];
    const found = words.map((word) => heads.indexOf(word)).find((index) => index >= 0);
    if (found !== undefined) at[key] = found;
  }
  const points = new Map<number, number>();
  const six = new Map<number, number>();
  for (const [index, head] of heads.entries()) {
    const point = /^(?:score|answer)?(10|\d)$/u.exec(head)?.[1];
    if (point !== undefined) points.set(Number(point), index);
    const answer = sixWords.findIndex((words) => words.includes(head));
    if (answer >= 0) six.set(answer + 1, index);
  }
  return { at, points, six };
}

export interface KnownProvider {
  id: string;
  name: string;
  odsCode: string | null;
}

export interface Surroundings {
  providers: readonly KnownProvider[];
  measures: readonly { id: string; name: string; kind: string }[];
  /** The organisation's today, for returns that do not say when they came. */
  today: string;
}

export interface BadRow {
  /** Counted from 1, the header being line 1. */
  line: number;
  text: string;
  reason: string;
}

export interface ReadTable {
  entries: { lines: number[]; text: string; entry: ScoreEntry }[];
  bad: BadRow[];
}

class Unreadable extends Error {}

interface ReadRow {
  line: number;
  text: string;
  unit: string;
  key: string;
  entry: ScoreEntry;
}

const TOTALS = ['', 'all', 'total', 'trust total', 'provider total', 'overall', 'whole trust'];

/**
 * Reads a table of returns: its first row names the columns. Rows of one provider, service, period and kind that name a
 * ward, specialty or site are the breakdown of the row that names none; where there is none they are added up. What cannot
 * be read is given back with its reason. `lines` are those of the file where they are not the table's. Throws nothing.
 */
export function readScoreTable(
  rows: readonly (readonly string[])[],
  around: Surroundings,
  lines?: readonly number[],
): ReadTable | { problem: string } {
  const [header = [], ...body] = rows;
  const layout = layoutOf(header);
  const { at } = layout;
  if (at.provider === undefined && at.code === undefined)
    return { problem: 'No column names the provider. Call one “provider” or “ODS code”.' };
  if (at.period === undefined && (at.from === undefined || at.to === undefined))
    return { problem: 'No column says the period. Call one “period”, or two “from” and “to”.' };
  const read: ReadRow[] = [];
  const bad: BadRow[] = [];
  for (const [index, cells] of body.entries()) {
    const line = lines?.[index + 1] ?? index + 2;
    const text = cells.join(', ').slice(0, 300);
    try {
      read.push({ line, text, ...readRow(cells, layout, around) });
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem;
      bad.push({ line, text, reason: problem.message });
    }
  }
  return { entries: gather(read), bad };
}

function readRow(
  cells: readonly string[],
  { at, points, six }: Layout,
  around: Surroundings,
): Omit<ReadRow, 'line' | 'text'> {
  const said = (key: ColumnKey): string => {
    const index = at[key];
    return index === undefined ? '' : (cells[index] ?? '').trim();
  };
  const provider = providerOf(said('code'), said('provider'), around.providers);
  const period = readPeriod(said('period')) ?? ownPeriod(said('from'), said('to'));
  if (!period)
    throw new Unreadable(`“${said('period') || `${said('from')} to ${said('to')}`}” is not a period.`);
  const receivedOn = said('received') === '' ? around.today : readDay(said('received'));
  if (!receivedOn) throw new Unreadable(`“${said('received')}” is not a day.`);
  const measure = around.measures.find(({ name }) => name.toLowerCase() === said('measure').toLowerCase());
  if (said('measure') !== '' && !measure)
    throw new Unreadable(`“${said('measure')}” is not a measure of the library.`);
  const valuesAt = (where: ReadonlyMap<number, number>) =>
    Object.fromEntries(
      [...where].flatMap(([value, index]) => {
        const cell = (cells[index] ?? '').trim();
        return cell === '' ? [] : [[String(value), countOf(cell, `Answer ${value}`)]];
      }),
    );
  const answers = { six: valuesAt(six), points: valuesAt(points) };
  const bands = {
    promoters: optionalCount(said('promoters'), 'Promoters'),
    passives: optionalCount(said('passives'), 'Passives'),
    detractors: optionalCount(said('detractors'), 'Detractors'),
  };
  const part = optionalCount(said('part'), 'The number positive');
  const n = optionalCount(said('n'), 'The number of answers');
  const kind = kindOf(said('kind'), measure?.kind, {
    six: Object.keys(answers.six).length > 0,
    share: said('share') !== '' || part !== null,
  });
  const scorePrinted = said('score') || said('share');
  const counts = countsOf(kind, { answers, bands, part, n, scorePrinted });
  const service = said('service').slice(0, 200);
  const unit = TOTALS.includes(said('unit').toLowerCase()) ? '' : said('unit').slice(0, 200);
  return {
    unit,
    key: [provider.id, service.toLowerCase(), period.from, period.to, kind, measure?.id].join('|'),
    entry: {
      providerId: provider.id,
      contractId: null,
      measureId: measure?.id ?? null,
      kind,
      service,
      periodFrom: period.from,
      periodTo: period.to,
      receivedOn,
      eligible: optionalCount(said('eligible'), 'The number eligible'),
      counts,
      scorePrinted: scorePrinted.slice(0, 40),
      breakdown: [],
      note: said('note').slice(0, 2000),
    },
  };
}

function providerOf(code: string, name: string, providers: readonly KnownProvider[]): KnownProvider {
  const found =
    providers.find(({ odsCode }) => code !== '' && odsCode === code.toUpperCase()) ??
    providers.find((one) => one.name.toLowerCase() === name.toLowerCase()) ??
    providers.find(({ odsCode }) => name !== '' && odsCode === name.toUpperCase());
  if (!found) throw new Unreadable(`“${name || code}” is not in the register of providers.`);
  return found;
}

function ownPeriod(from: string, to: string) {
  const [first, last] = [readDay(from), readDay(to)];
  return first && last && first <= last ? { from: first, to: last } : null;
}

function countOf(cell: string, what: string): number {
  const value = Number(cell.replace(/[\s,]/gu, ''));
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Unreadable(`${what}: “${cell}” is not a number of people.`);
  return value;
}

const optionalCount = (cell: string, what: string): number | null =>
  cell === '' ? null : countOf(cell, what);

function kindOf(
  word: string,
  measured: string | undefined,
  has: { six: boolean; share: boolean },
): ScoreKind {
  const said = plainHead(word);
  if (/netpromoter|nps|recommendation/u.test(said)) return 'net_promoter';
  if (/friends|fft/u.test(said)) return 'friends_and_family';
  if (/percent/u.test(said)) return 'percentage';
  if (/count|number/u.test(said)) return 'count';
  if (measured === 'friends_and_family' || measured === 'percentage' || measured === 'count') return measured;
  if (measured === 'net_promoter') return measured;
  return has.six ? 'friends_and_family' : has.share ? 'percentage' : 'net_promoter';
}

function countsOf(
  kind: ScoreKind,
  given: {
    answers: { six: Record<string, number>; points: Record<string, number> };
    bands: { promoters: number | null; passives: number | null; detractors: number | null };
    part: number | null;
    n: number | null;
    scorePrinted: string;
  },
): Counts {
  const { answers, bands, part, n, scorePrinted } = given;
  const isPrinted = printedNumber(scorePrinted) !== null;
  if (kind === 'count') {
    if (!isPrinted) throw new Unreadable('There is no number.');
    return { form: 'number', number: printedNumber(scorePrinted) };
  }
  if (kind === 'friends_and_family' && Object.keys(answers.six).length > 0)
    return { form: 'answers', answers: answers.six, n };
  if (kind === 'percentage' && part !== null && n !== null) return { form: 'part', part, n };
  if (kind === 'net_promoter') {
    const missing = Object.values(bands).filter((one) => one === null).length;
    if (missing === 0 || (missing === 1 && n !== null)) return { form: 'bands', ...bands, n };
    if (Object.keys(answers.points).length > 0) return { form: 'answers', answers: answers.points, n };
  }
  if (!isPrinted) throw new Unreadable('There are neither counts nor a score.');
  return { form: 'printed', n };
}

/** Rows of the same return as one entry: those with a unit become the breakdown of the one without. */
function gather(rows: readonly ReadRow[]): ReadTable['entries'] {
  const found: ReadTable['entries'] = [];
  const units = new Map<string, ReadRow[]>();
  for (const row of rows) if (row.unit !== '') units.set(row.key, [...(units.get(row.key) ?? []), row]);
  for (const row of rows) {
    if (row.unit !== '') continue;
    const parts = units.get(row.key) ?? [];
    units.delete(row.key);
    found.push({
      lines: [row.line, ...parts.map(({ line }) => line)],
      text: row.text,
      entry: { ...row.entry, breakdown: parts.map(breakdownRow) },
    });
  }
  for (const parts of units.values()) {
    const [first] = parts;
    if (!first) continue;
    found.push({
      lines: parts.map(({ line }) => line),
      text: first.text,
      entry: {
        ...first.entry,
        counts: addedUp(parts.map(({ entry }) => entry.counts)),
        scorePrinted: '',
        breakdown: parts.map(breakdownRow),
      },
    });
  }
  return found.sort((one, other) => (one.lines[0] ?? 0) - (other.lines[0] ?? 0));
}

const breakdownRow = ({ unit, entry }: ReadRow): BreakdownRow => {
  const { form: _, ...figures } = entry.counts;
  return { name: unit, ...figures, score: printedNumber(entry.scorePrinted) };
};

function addedUp(all: readonly Counts[]): Counts {
  const sum = (of: (one: Counts) => number | null | undefined) =>
    all.every((one) => of(one) != null) ? all.reduce((total, one) => total + (of(one) ?? 0), 0) : null;
  const [first] = all;
  if (first?.form === 'answers') {
    const values = new Set(all.flatMap(({ answers = {} }) => Object.keys(answers)));
    const answers = Object.fromEntries(
      [...values].map((value) => [value, all.reduce((total, one) => total + (one.answers?.[value] ?? 0), 0)]),
    );
    return { form: 'answers', answers };
  }
  return {
    form: first?.form ?? 'printed',
    promoters: sum((one) => one.promoters),
    passives: sum((one) => one.passives),
    detractors: sum((one) => one.detractors),
    part: sum((one) => one.part),
    n: sum((one) => one.n),
    number: sum((one) => one.number),
  };
}
