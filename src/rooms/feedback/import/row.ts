import { type EqualityField, equalityFields } from '../../../../reference/equality-questions.ts';
import { channels, sentiments } from '../words.ts';
import { type DateOrder, parseCellDate } from './dates.ts';
import { type ImportField, type ImportMap, importFields } from './mapping.ts';
import { saysNothing } from './said.ts';

/** The answers a question knows, as in `reference/score-scales.ts`; a cell may have the number or the words. */
export type KnownAnswers = {
  readonly options: readonly { readonly value: number; readonly label: string }[];
};

/** What a row is read with; make it once for a file with `planRows`. */
export type RowPlan = {
  columns: Record<ImportField, { index: number; name: string }[]>;
  order: DateOrder | null;
  scores: ReadonlyMap<string, number>;
  levels: ReadonlyMap<string, string>;
};

export type Accepted = {
  date: string;
  futureWarning: boolean;
  reference: string | null;
  sourceName: string | null;
  /** From wide to narrow, as the map names them. */
  places: string[];
  scorePrinted: string | null;
  /** Null where nothing is printed, or what is printed is not known. */
  score: number | null;
  /** The key of a channel or of one of the organisation's levels where it is known, else as printed. */
  channel: string | null;
  level: string | null;
  constituency: 'patient' | 'staff' | 'partner' | null;
  /** `question` is the column's name; the text is as printed. */
  comments: { question: string; text: string }[];
  /** 1 very positive … 5 very negative, as whoever made the file judged it; null where it is not known. */
  sentiment: number | null;
  project: string | null;
  equality: Partial<Record<EqualityField, string>>;
};

export type RowOutcome = { reject: { column: string; problem: string } } | { accept: Accepted };

/** Characters in a comment. PostgreSQL indexes at most 1 MB of a text's words, and nobody reads more than a chapter. */
export const COMMENT_LIMIT = 100_000;

/** Characters in any other field, its columns together. They are indexed, and an index entry holds 2,700 bytes. */
export const VALUE_LIMIT = 500;

/** Prepares the reading of a file's rows. The map's columns must be in the header (see `readImportMap`). */
export function planRows(file: {
  header: readonly string[];
  map: ImportMap;
  order: DateOrder | null;
  scale: KnownAnswers;
  levels?: readonly { key: string; name: string }[];
}): RowPlan {
  const find = (field: ImportField) =>
    (file.map[field] ?? []).map((name) => ({ index: file.header.indexOf(name), name }));
  const scores = new Map<string, number>();
  for (const { value, label } of file.scale.options) {
    scores.set(String(value), value).set(scoreKey(label), value);
  }
  const columns = Object.fromEntries(importFields.map((field) => [field, find(field)])) as RowPlan['columns'];
  return { columns, order: file.order, scores, levels: keysByWord(file.levels ?? []) };
}

const channelKeys = keysByWord(channels);

function keysByWord(known: readonly { key: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(
    known.flatMap(({ key, name }) => [[key.toLowerCase(), key] as const, [name.toLowerCase(), key]]),
  );
}

const keyOf = (known: ReadonlyMap<string, string>, printed: string | null): string | null =>
  printed === null ? null : (known.get(printed.toLowerCase()) ?? printed);

/** “Practice staff” and “Patients, carers and public” as well as the bare words; null where it is none of them. */
function constituencyFrom(printed: string | null): Accepted['constituency'] {
  const word = printed?.toLowerCase() ?? '';
  if (word.includes('staff') || word.startsWith('practice')) return 'staff';
  if (word.startsWith('partner')) return 'partner';
  return /patient|carer|public/.test(word) ? 'patient' : null;
}

const sentimentWords: ReadonlyMap<string, number> = new Map([
  ...sentiments.flatMap(
    ({ value, name }) => [[name.toLowerCase(), value] as const, [String(value), value]] as const,
  ),
  ['neutral', 3],
  ['mixed', 3],
  ['balanced', 3],
]);

/** “Negative”, “very positive”, “Mixed”, or the numbers 1 (very positive) to 5; null where it is none of them. */
const sentimentFrom = (printed: string | null): number | null =>
  sentimentWords.get(printed?.toLowerCase() ?? '') ?? null;

/**
 * Reads one row as a return, or refuses it with the first column at fault and every reason.
 * `today` (YYYY-MM-DD) decides which dates lie in the future; those are taken with a warning.
 */
export function rowToReturn(values: readonly string[], plan: RowPlan, today: string): RowOutcome {
  const problems: { column: string; problem: string }[] = [];
  const cells = (field: ImportField) => {
    const said: { name: string; text: string }[] = [];
    const limit = field === 'comment' ? COMMENT_LIMIT : VALUE_LIMIT;
    let before = 0;
    for (const { index, name } of plan.columns[field]) {
      const text = withoutNul(values[index] ?? '');
      if (saysNothing(text)) continue;
      if (before + text.length > limit) {
        problems.push({ column: name, problem: tooLong(name, before + text.length, limit) });
        continue;
      }
      said.push({ name, text });
      if (field !== 'comment') before += text.length;
    }
    return said;
  };
  const one = (field: ImportField) => cells(field)[0]?.text.trim() ?? null;

  if (values.every((value) => value.trim() === '')) {
    return { reject: { column: plan.columns.date[0]?.name ?? '', problem: 'This row is empty.' } };
  }
  const date = readDate(cells('date')[0], plan, problems);
  const reference = cells('reference').map(({ text }) => text.trim());
  const sourceName = one('source');
  const places = cells('place').map(({ text }) => text.trim());
  const scorePrinted = one('score');
  const comments = cells('comment').map(({ name, text }) => ({ question: name, text }));
  const channel = keyOf(channelKeys, one('channel'));
  const level = keyOf(plan.levels, one('level'));
  const constituency = constituencyFrom(one('constituency'));
  const sentiment = sentimentFrom(one('sentiment'));
  const project = one('project');
  const equality: Partial<Record<EqualityField, string>> = {};
  for (const field of equalityFields) {
    const answer = one(field);
    if (answer !== null) equality[field] = answer;
  }

  const [first, ...others] = problems;
  if (first !== undefined) return { reject: { column: first.column, problem: inOne(first.problem, others) } };
  return {
    accept: {
      date,
      futureWarning: date > today,
      reference: reference.length === 0 ? null : reference.join(' / '),
      sourceName,
      places,
      scorePrinted,
      score: scorePrinted === null ? null : (plan.scores.get(scoreKey(scorePrinted)) ?? null),
      channel,
      level,
      constituency,
      comments,
      sentiment,
      project,
      equality,
    },
  };
}

function readDate(
  cell: { name: string; text: string } | undefined,
  plan: RowPlan,
  problems: { column: string; problem: string }[],
): string {
  const column = cell?.name ?? plan.columns.date[0]?.name ?? '';
  if (cell === undefined) {
    if (problems.length === 0) problems.push({ column, problem: 'There is no date.' });
    return '';
  }
  const read = parseCellDate(cell.text, plan.order);
  if ('date' in read) return read.date;
  problems.push({ column, problem: read.problem });
  return '';
}

/** PostgreSQL cannot hold the NUL character; it stands for nothing a person wrote. */
function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** “1” and “1.0” are one answer, and so are “Don't know” and “don’t know”. */
function scoreKey(printed: string): string {
  return printed
    .trim()
    .replace(/^(\d+)\.0+$/, '$1')
    .replaceAll('’', "'")
    .toLowerCase();
}

function tooLong(column: string, length: number, limit: number): string {
  return `The text in “${column}” is ${length.toLocaleString('en-GB')} characters long. The most that is taken is ${limit.toLocaleString('en-GB')}.`;
}

function inOne(problem: string, others: readonly { column: string; problem: string }[]): string {
  return [problem, ...others.map((other) => `In “${other.column}”: ${other.problem}`)].join(' ');
}
