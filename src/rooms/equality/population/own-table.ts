import { readAgeBand } from '../../../analysis/representativeness/ages.ts';
import {
  cellText,
  expandGrid,
  type SourceDocument,
} from '../../../platform/files/table-in/source-document.ts';
import { characteristics, FACTS } from '../characteristics.ts';
import type { ProfileGroup } from './profile.ts';

/** What was understood of a pasted or sent table: the good rows by characteristic, and what is wrong with the others. */
export interface ReadOwnTable {
  tables: { characteristic: string; groups: ProfileGroup[] }[];
  /** Rows count from 1, the heads included. */
  errors: { row: number; text: string; says: string }[];
}

const MOST_ROWS = 2000;

export const slugOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+|]+/gu, '-')
    .replace(/^-|-$/gu, '');

const aliases: Readonly<Record<string, string>> = {
  faith: 'religion',
  belief: 'religion',
  'religion-or-belief': 'religion',
  'ethnic-group': 'ethnicity',
  race: 'ethnicity',
  'sexual-orientation': 'sexuality',
  'gender-identity': 'gender',
  'gender-reassignment': 'gender',
  carers: 'carer',
  disabled: 'disability',
  'marital-status': 'marriage',
  fact: FACTS,
};

/** The key of a characteristic as people write it; null where it is none of ours. */
export function characteristicOf(text: string): string | null {
  const slug = slugOf(text);
  const found = characteristics.find(({ key, name }) => key === slug || slugOf(name) === slug);
  return found?.key ?? aliases[slug] ?? null;
}

/** The rows of the first table of what was pasted or sent. */
export function rowsOf(document: SourceDocument): string[][] {
  const [table] = document.tables;
  if (!table) return [];
  return expandGrid(table)
    .places.map((row) => row.map((cell) => (cell ? cellText(cell).replace(/\s+/gu, ' ').trim() : '')))
    .filter((row) => row.some((cell) => cell !== ''));
}

/** Rows as text that can be pasted again. */
export const textOfRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => cell.replaceAll('\t', ' ')).join('\t')).join('\n');

interface Columns {
  characteristic: number | null;
  group: number;
  count: number;
}

const heads = {
  characteristic: ['characteristic', 'strand', 'measure'],
  group: ['group', 'category', 'fact', 'name'],
  count: ['count', 'people', 'number', 'residents', 'population', 'value', 'share', 'percent', 'per-cent'],
};

/** Which column is which, from the heads where there are some, else from how many there are. */
function columnsOf(first: readonly string[]): { columns: Columns; hasHeads: boolean } {
  const at = (words: readonly string[]) => first.findIndex((cell) => words.includes(slugOf(cell)));
  const [characteristic, group, count] = [at(heads.characteristic), at(heads.group), at(heads.count)];
  if (group >= 0 && count >= 0)
    return {
      columns: { characteristic: characteristic < 0 ? null : characteristic, group, count },
      hasHeads: true,
    };
  return {
    columns:
      first.length >= 3
        ? { characteristic: 0, group: 1, count: 2 }
        : { characteristic: null, group: 0, count: 1 },
    hasHeads: false,
  };
}

/**
 * Reads rows of group and count, or of characteristic, group and count. Counts are whole numbers, or all of one
 * characteristic are per cent ("4.9%"); where those come to less than a hundred, everybody else is a group of their own. A row that
 * cannot be read is told with its number, and the others are kept. `characteristic` is that of rows that name none.
 */
export function readOwnTable(
  rows: readonly (readonly string[])[],
  characteristic: string | null,
): ReadOwnTable {
  const errors: ReadOwnTable['errors'] = [];
  const [first] = rows;
  if (!first) return { tables: [], errors: [{ row: 1, text: '', says: 'There is no row to read.' }] };
  const { columns, hasHeads } = columnsOf(first);
  const read = new Map<string, ProfileGroup[]>();
  for (const [at, row] of rows.slice(0, MOST_ROWS).entries()) {
    if (at === 0 && hasHeads) continue;
    const refuse = (says: string) => errors.push({ row: at + 1, text: row.filter(Boolean).join(', '), says });
    const named = columns.characteristic === null ? '' : (row[columns.characteristic] ?? '');
    const key = named === '' ? characteristic : characteristicOf(named);
    if (key === null) {
      refuse(
        named === ''
          ? 'Say which characteristic it is about.'
          : `“${named}” is no characteristic that Earshot knows, such as age, sex or ethnicity.`,
      );
      continue;
    }
    const groups = read.get(key) ?? [];
    const group = readGroup(key, row[columns.group] ?? '', row[columns.count] ?? '', groups);
    if (typeof group === 'string') refuse(group);
    else read.set(key, [...groups, group]);
  }
  if (rows.length > MOST_ROWS)
    errors.push({
      row: MOST_ROWS + 1,
      text: '',
      says: `At most ${MOST_ROWS.toLocaleString('en-GB')} rows are read. Load the others as another table.`,
    });
  return { tables: wholeTables(read, errors), errors };
}

/** A group of a table, or what is wrong with its row. */
function readGroup(
  characteristic: string,
  name: string,
  number: string,
  before: readonly ProfileGroup[],
): ProfileGroup | string {
  if (name === '') return 'The group has no name.';
  if (name.length > 200 || number.length > 200) return 'Use at most 200 characters.';
  // Ages are read from the key again, so it keeps the words.
  const key = characteristic === 'age' ? name.toLowerCase() : slugOf(name);
  if (before.some((one) => one.key === key)) return `“${name}” is there twice.`;
  if (characteristic === FACTS)
    return number === '' ? 'Say what is known.' : { key, name, count: 0, says: number };
  if (characteristic === 'age' && !readAgeBand(name)) return 'Write ages as 16-24, under 16 or 85+.';
  const plain = number.replaceAll(/[,\s]/gu, '');
  const percent = /^(\d{1,3}(?:\.\d+)?)%$/u.exec(plain)?.[1];
  const isPercent = percent !== undefined;
  if (before.length > 0 && before.some((one) => (one.percent !== undefined) !== isPercent))
    return isPercent
      ? 'The rows before count people, this one is per cent.'
      : 'The rows before are per cent, this one is not.';
  if (isPercent) {
    const share = Number(percent);
    return share > 100
      ? 'A share is at most 100%.'
      : { key, name, count: Math.round(share * 1000), percent: share };
  }
  if (!/^\d{1,10}$/u.test(plain))
    return `“${number}” is no number of people. Write a whole number, or a share as 4.9%.`;
  return { key, name, count: Number(plain) };
}

function wholeTables(
  read: ReadonlyMap<string, ProfileGroup[]>,
  errors: ReadOwnTable['errors'],
): ReadOwnTable['tables'] {
  return [...read].flatMap(([characteristic, groups]) => {
    if (characteristic === FACTS) return [{ characteristic, groups }];
    const sum = groups.reduce((before, one) => before + one.count, 0);
    if (sum === 0) {
      errors.push({
        row: 0,
        text: characteristic,
        says: 'Nobody lives here by this table: all counts are 0.',
      });
      return [];
    }
    if (!groups.some(({ percent }) => percent !== undefined)) return [{ characteristic, groups }];
    // Shares that were rounded may come to a little more than a hundred.
    if (sum > 101_000) {
      errors.push({
        row: 0,
        text: characteristic,
        says: 'The shares come to more than 100%. Leave out groups that are part of another.',
      });
      return [];
    }
    const rest = 100_000 - sum;
    return [
      {
        characteristic,
        groups:
          rest < 500
            ? groups
            : [
                ...groups,
                { key: 'everybody-else', name: 'Everybody else', count: rest, percent: rest / 1000 },
              ],
      },
    ];
  });
}
