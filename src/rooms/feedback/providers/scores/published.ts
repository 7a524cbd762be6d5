import {
  codeHeads,
  isAnswerHead,
  isKnownHead,
  type KnownProvider,
  plainHead,
  providerHeads,
} from './read-table.ts';

/** What a person says of a published file that it does not say itself. */
export interface OfPublished {
  /** As typed: 'March 2026'; '' where the file says it. */
  period: string;
  /** Leaves out providers that the register does not have: a national file is of thousands. */
  onlyKnown: boolean;
}

/** A table in the form that is read, each row with the line of the file from which it came. */
export interface KnownTable {
  rows: string[][];
  lines: number[];
}

const PERIODS = ['period', 'month', 'quarter', 'reportingperiod', 'year', 'date', 'from', 'periodfrom'];

/**
 * A published table as rows of returns. The monthly Friends and Family figures have a line for each organisation with its
 * code, its name, the total, the six answers and who was eligible; a figure hidden by its publisher ("*") is taken as not
 * said, and the answers beside it too, since their sum would be wrong. The GP Patient Survey has a line for each practice
 * and a column of percentages for each question: every column that is called as a measure of the library becomes a return.
 */
export function asKnownTable(
  rows: readonly (readonly string[])[],
  { period, onlyKnown }: OfPublished,
  around: { providers: readonly KnownProvider[]; measures: readonly { name: string }[] },
): KnownTable {
  const [header = [], ...body] = rows;
  const heads = header.map(plainHead);
  const answers = heads.flatMap((head, at) => (isAnswerHead(head) ? [at] : []));
  const measured = header.flatMap((_, at) => {
    const measure = isKnownHead(heads[at] ?? '')
      ? undefined
      : around.measures.find((one) => plainHead(one.name) === heads[at]);
    return measure ? [{ at, name: measure.name }] : [];
  });
  const spread = measured.length > 0 && !heads.includes('measure');
  const dated = heads.some((head) => PERIODS.includes(head));
  const isKnown = knownAmong(heads, around.providers);
  const taken = header.map((_, at) => at).filter((at) => !spread || !measured.some((one) => one.at === at));
  const added = [
    ...(dated || period === '' ? [] : ['period']),
    ...(spread ? ['measure', 'percentage'] : []),
    ...(answers.length > 0 && !heads.includes('kind') ? ['kind'] : []),
  ];
  const valueFor: Record<string, string> = { period, kind: 'Friends and Family Test' };
  const table: KnownTable = { rows: [[...taken.map((at) => header[at] ?? ''), ...added]], lines: [1] };
  for (const [index, cells] of body.entries()) {
    if (onlyKnown && !isKnown(cells)) continue;
    const hidden = cells.map((cell) => /^\*+$/u.test(cell.trim()));
    const blank = answers.some((at) => hidden[at]) ? answers : [];
    const kept = taken.map((at) => (hidden[at] || blank.includes(at) ? '' : (cells[at] ?? '')));
    for (const one of spread ? measured : [null]) {
      const percentage = one ? (cells[one.at] ?? '').trim() : '';
      if (one && (percentage === '' || hidden[one.at])) continue;
      const more = added.map((name) =>
        name === 'measure' ? (one?.name ?? '') : name === 'percentage' ? percentage : (valueFor[name] ?? ''),
      );
      table.rows.push([...kept, ...more]);
      table.lines.push(index + 2);
    }
  }
  return table;
}

/** Tells whether a row's provider is in the register, by its code or else its name. */
function knownAmong(heads: readonly string[], providers: readonly KnownProvider[]) {
  const columns = heads.flatMap((head, at) =>
    codeHeads.includes(head) || providerHeads.includes(head) ? [at] : [],
  );
  const known = new Set(
    providers.flatMap(({ name, odsCode }) => [
      name.toLowerCase(),
      ...(odsCode ? [odsCode.toLowerCase()] : []),
    ]),
  );
  return (cells: readonly string[]) =>
    columns.some((at) => known.has((cells[at] ?? '').trim().toLowerCase()));
}
