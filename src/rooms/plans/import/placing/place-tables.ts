import { planSchemes } from '../../../../../reference/plan-schemes.ts';
import { wordsForDates, wordsForStatus } from '../../../../../reference/status-words.ts';
import { readTimescale } from '../../../../analysis/calendar/read-timescale.ts';
import type { StatusWords } from '../../../../analysis/calendar/timescale.ts';
import {
  cellText,
  expandGrid,
  type SourceDocument,
} from '../../../../platform/files/table-in/source-document.ts';
import { codeStyleOf, readCode } from './codes.ts';
import { headingScore } from './columns.ts';
import {
  type DraftPlan,
  filled,
  itemsOf,
  type PlacedHeading,
  type PlacingScheme,
  refsOf,
  textOf,
} from './draft.ts';
import { groupRows, type RawLine } from './groups.ts';
import { readRows } from './rows.ts';
import { settle, type UnreadLine } from './settle.ts';
import { type ColumnMapping, type PlanTable, recogniseTables } from './tables.ts';
import { statusTester } from './words.ts';

export interface Placing {
  /** Where it is absent, the shipped scheme whose headings fit best. */
  scheme?: PlacingScheme | undefined;
  /** The status words of that scheme. */
  words: StatusWords;
  title?: string | undefined;
  /** What a person said that columns hold. */
  mapping?: ColumnMapping | undefined;
  /** The plan's period and financial year, which give the year where a date has none. */
  period?: { start: string; end: string } | undefined;
  yearStart?: string | undefined;
}

/**
 * Turns the tables of a document into a draft of a plan: columns recognised, sections found, cells that hold several
 * activities taken apart by order, dates and statuses read, and flags for whatever a person should look at. Every cell
 * with words in it is in a line's `cells`, in `headings` or in `unplaced`. Pure; asks nothing.
 */
export function placeTables(document: SourceDocument, placing: Placing): DraftPlan {
  const scheme = placing.scheme ?? fittingScheme(document);
  const isStatus = statusTester(wordsForStatus(placing.words));
  const tables = recogniseTables(document.tables, scheme, isStatus, placing.mapping ?? {});
  const found = readRows(tables, isStatus);
  const hasStatus = tables.some(
    (table) => table.isPlan && table.columns.some(({ field }) => field === 'status'),
  );
  const rule = { words: wordsForDates(placing.words), yearStart: placing.yearStart, period: placing.period };
  const splitTimes = (text: string) => {
    const read = readTimescale(text, rule);
    return read.kept || read.notes.length > 0 ? [] : read.milestones.map(({ words }) => words);
  };
  const grouped = groupRows(found.rows, { hasStatus, isStatus }, splitTimes);
  const subHeadings = grouped.subHeadings.map(
    (piece): PlacedHeading => ({ ...piece.ref, text: piece.text, as: 'sub-heading' }),
  );
  return settle(
    {
      title: placing.title ?? document.title,
      scheme: scheme.key,
      headings: [...found.headings, ...subHeadings],
      unplaced: found.unplaced,
      columns: tables.map(({ columns }) => columns),
      warnings: [...document.warnings, ...warningsOf(tables)],
      rules: {
        codePrefix: scheme.codePrefix,
        mandatory: scheme.columns.flatMap(({ field, mandatory }) => (mandatory ? [field] : [])),
        words: placing.words,
        period: placing.period ?? null,
        yearStart: placing.yearStart ?? '04-01',
      },
    },
    unreadLines(grouped.lines, tables),
  );
}

function unreadLines(lines: readonly RawLine[], tables: readonly PlanTable[]): UnreadLine[] {
  const style = codeStyleOf(lines.map(({ fields }) => textOf(fields.get('what'))));
  const unread = lines.map((line) => unreadLine(line, style));
  const unsure = tables.some((table) => table.isPlan && table.columns.some(({ from }) => from === 'content'));
  const [first] = unread;
  if (unsure && first !== undefined)
    first.noticed.push('columns recognised by what stands in them, not by a heading: check them');
  const coded = unread.filter(({ code }) => /^\d{1,2}\.\d/.test(code)).length;
  // A plan in areas that prints only the numbers of its lines.
  if (unread.length > 0 && coded === unread.length && unread.every(({ section }) => section === null)) {
    let area = 0;
    for (const line of unread) {
      area = Math.max(area, Number(line.code.split('.')[0]));
      line.section = String(area);
    }
  }
  // Mechanisms that are listed by level have their levels for sections (MK-14).
  if (unread.every(({ section, level }) => section === null && level !== ''))
    for (const line of unread) line.section = line.level;
  return unread;
}

function unreadLine(
  { fields, section, subHeading, noticed }: RawLine,
  style: ReturnType<typeof codeStyleOf>,
): UnreadLine {
  const what = textOf(fields.get('what'));
  const printed = textOf(fields.get('code')).replace(/(?<=^[^(]*)[.):]+$/, '');
  const before = printed === '' ? readCode(what, style) : null;
  const code = printed === '' ? (before?.code ?? '') : printed;
  return {
    code,
    codePrinted: code !== '',
    section: section?.text ?? null,
    subHeading,
    what: before?.text ?? what,
    why: itemsOf(fields.get('why')),
    how: itemsOf(fields.get('how')),
    whenText: textOf(fields.get('when')),
    statusText: textOf(fields.get('status')),
    leadText: textOf(fields.get('lead')),
    supportText: textOf(fields.get('support')),
    stakeholders: itemsOf(fields.get('stakeholders')),
    objectives: itemsOf(fields.get('objectives')),
    measure: textOf(fields.get('measure')),
    update: textOf(fields.get('update')),
    level: textOf(fields.get('level')),
    cells: refsOf([...fields.values()].flatMap(filled)),
    noticed,
  };
}

function warningsOf(tables: readonly PlanTable[]): string[] {
  const warnings: string[] = [];
  if (!tables.some((table) => table.isPlan)) {
    warnings.push('No column says what is to be done. Say below what each column holds.');
  }
  for (const table of tables) {
    if (!table.isPlan) continue;
    const unknown = table.columns.filter(
      (column) => column.field === null && column.from === 'nothing' && hasWords(table, column.index),
    );
    for (const { heading, index } of unknown) {
      const name = heading === '' ? `Column ${index + 1}` : `The column “${heading}”`;
      warnings.push(
        `${name} of ${table.source.name} was not recognised. Its cells are listed as not placed.`,
      );
    }
  }
  return warnings;
}

function hasWords(table: PlanTable, column: number): boolean {
  return table.grid.places.slice(table.bodyFrom).some((row) => {
    const cell = row[column] ?? null;
    return cell !== null && cell.column === column + 1 && cellText(cell) !== '';
  });
}

/** The shipped scheme most of whose printed columns stand at the head of a table; else the general one. */
export function fittingScheme(document: SourceDocument): PlacingScheme & { key: string } {
  const general = planSchemes.find(({ key }) => key === 'general') ?? planSchemes[0];
  let best: { scheme: (typeof planSchemes)[number]; score: number } | null = null;
  const rows = document.tables.flatMap((table) => expandGrid(table).places.slice(0, 25));
  for (const scheme of planSchemes) {
    if (scheme.key === 'general') continue;
    const shown = scheme.columns.filter((column) => column.shown);
    for (const row of rows) {
      const exact = shown.filter((column) =>
        row.some(
          (cell) =>
            cell !== null &&
            headingScore(cellText(cell), column.field, { ...scheme, columns: [column] }) >= 95,
        ),
      ).length;
      const score = exact / shown.length;
      if (score >= 0.75 && score > (best?.score ?? 0)) best = { scheme, score };
    }
  }
  return best?.scheme ?? general;
}
