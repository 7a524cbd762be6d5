import { describe, expect, it } from 'vitest';
import { getDisclosureRule, organisationRule } from '../../../reference/disclosure-rules.ts';
import { attack, isRecovered } from './attack.ts';
import {
  crossTable,
  keyOf,
  meanShown,
  type PublishedCell,
  percentageShown,
  protect,
  protectList,
  protectTable,
  protectTogether,
  shown,
  type Table,
} from './disclosure.ts';

const own = organisationRule(5);
const hospital = getDisclosureRule('hospital-episodes-2018');
const marks = (cells: readonly PublishedCell[]): string[] => cells.map((cell) => cell.shown);

describe('a count that stands alone', () => {
  it.each([
    [0, '0'],
    [7, '*'],
    [8, '10'],
    [12, '10'],
    [13, '15'],
  ])('is shown as NHS Digital shows it: %i as %s', (count, expected) => {
    expect(shown(count, hospital).shown).toBe(expected);
  });

  it('is hidden below the threshold of the organisation, zero only where the organisation says so', () => {
    expect([0, 1, 4, 5].map((count) => shown(count, own).shown)).toEqual(['0', '*', '*', '5']);
    expect(shown(0, organisationRule(5, { zeroShown: false })).shown).toBe('*');
  });

  it('must be a count of people', () => {
    expect(() => shown(-1, own)).toThrow(RangeError);
    expect(() => shown(2.5, own)).toThrow(RangeError);
    expect(() => organisationRule(1)).toThrow(RangeError);
  });
});

describe('a list with its total', () => {
  it('hides the smallest other count beside a single small one', () => {
    const { cells, total } = protectList([3, 80, 150], own);
    expect(marks(cells)).toEqual(['*', '*', '150']);
    expect(total.shown).toBe('233');
    expect(cells.map((cell) => cell.suppressed)).toEqual(['primary', 'secondary', null]);
  });

  it('needs no other where two small ones cover each other', () => {
    expect(marks(protectList([4, 4, 150], own).cells)).toEqual(['*', '*', '150']);
  });

  it('hides the total of five ones, which would say that each is one', () => {
    const { cells, total } = protectList([1, 1, 1, 1, 1], own);
    expect(marks(cells)).toEqual(['*', '*', '*', '*', '*']);
    expect(total.shown).toBe('*');
  });

  it('leaves a list without small counts as it is, and a list of one', () => {
    expect(marks(protectList([5, 0, 9], own).cells)).toEqual(['5', '0', '9']);
    expect(protectList([9], own).total.shown).toBe('9');
    expect(protectList([3], own)).toMatchObject({ cells: [{ shown: '*' }], total: { shown: '*' } });
    expect(protectList([], own).total.shown).toBe('0');
  });

  it('needs no second cell where everything is rounded', () => {
    const { cells, total } = protectList([3, 10, 20], hospital);
    expect([...marks(cells), total.shown]).toEqual(['*', '10', '20', '35']);
  });
});

describe('rows and columns', () => {
  it('hides the corners of a rectangle and no total', () => {
    const published = protectTable(
      [
        [2, 40, 60],
        [30, 50, 70],
        [80, 90, 100],
      ],
      own,
    );
    expect(published.rows.map(marks)).toEqual([
      ['*', '*', '60'],
      ['*', '*', '70'],
      ['80', '90', '100'],
    ]);
    expect(marks([...published.rowTotals, ...published.columnTotals, published.total])).toEqual([
      '102',
      '150',
      '270',
      '112',
      '180',
      '230',
      '522',
    ]);
  });

  it('refuses rows of unequal length', () => {
    expect(() => protectTable([[1, 2], [3]], own)).toThrow(RangeError);
  });

  it('is quick enough for a page', () => {
    const count = (row: number, column: number): number => ((row * 31 + column * 17) ** 2 % 97) % 40;
    const rows = (length: number) =>
      Array.from({ length }, (_, row) => Array.from({ length: 12 }, (__, at) => count(row, at)));
    protectTable(rows(33), own);
    const start = performance.now();
    protectTable(rows(33), own);
    const small = performance.now() - start;
    protectTable(rows(400), own);
    expect(small).toBeLessThan(1000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('tables that a reader sees together', () => {
  const months = crossTable([[{ key: 'January' }, { key: 'February' }, { key: 'March' }]], (month) =>
    month === 'March' ? 9 : 20,
  );
  const sexes = crossTable([[{ key: 'women' }, { key: 'men' }, { key: 'other' }]], (sex) =>
    sex === 'other' ? 2 : sex === 'men' ? 17 : 30,
  );

  it('are protected by the same hidden total or by cells of each', () => {
    const [first, second] = protectTogether([months, sexes], own);
    expect(marks([...(first?.values() ?? [])])).toEqual(['20', '20', '9', '49']);
    expect(marks([...(second?.values() ?? [])])).toEqual(['30', '*', '*', '49']);
  });

  it('must agree about a number that is in both', () => {
    const other = crossTable([[{ key: 'all' }]], () => 50);
    expect(() => protectTogether([months, other], own)).toThrow(/total.*49.*50/);
  });

  it('cannot hide what is out already, and say so', () => {
    const table: Table = {
      cells: [
        { key: 'small', count: 3 },
        { key: 'large', count: 90, isKnown: true },
        { key: 'all', count: 93, isKnown: true },
      ],
      relations: [{ total: 'all', parts: ['small', 'large'] }],
    };
    expect(protect(table, own).exposed).toEqual(['small']);
  });

  it('keep the newcomer of a second edition: before, since and after are one table', () => {
    const edition = (theme: string, before: number, since: number): Table => ({
      cells: [
        { key: `${theme} before`, count: before, isKnown: true },
        { key: `${theme} since`, count: since },
        { key: `${theme} after`, count: before + since },
      ],
      relations: [{ total: `${theme} after`, parts: [`${theme} before`, `${theme} since`] }],
    });
    const [waiting, food] = protectTogether([edition('waiting', 40, 1), edition('food', 30, 12)], own);
    expect(marks([...(waiting?.values() ?? [])])).toEqual(['40', '*', '*']);
    expect(marks([...(food?.values() ?? [])])).toEqual(['30', '12', '42']);
  });

  it('do not add up by themselves: a wrong sum is refused', () => {
    const wrong: Table = {
      cells: [
        { key: 'one', count: 3 },
        { key: 'all', count: 4 },
      ],
      relations: [{ total: 'all', parts: ['one'] }],
    };
    expect(() => protect(wrong, own)).toThrow(/all is 4, its parts come to 3/);
  });
});

describe('figures made from counts', () => {
  it('come from what is published, so that a share gives back no count', () => {
    const { cells, total } = protectList([3, 80, 150], own);
    expect(cells.map((cell) => percentageShown(cell, total, own))).toEqual(['*', '*', '64%']);
    expect(percentageShown(shown(0, own), shown(0, own), own)).toBe('*');
  });

  it('are withheld for a mean of people whose number is hidden, fewer than 8 in hospital episodes', () => {
    expect(meanShown(3.25, shown(7, hospital), hospital)).toBe('*');
    expect(meanShown(3.25, shown(8, hospital), hospital)).toBe('3.3');
  });
});

it('protects subtotals within totals by rows of their own group', () => {
  const practices = [
    { key: 'North', within: [{ key: 'A' }, { key: 'B' }] },
    { key: 'South', within: [{ key: 'C' }, { key: 'D' }] },
  ];
  const counts: Record<string, number> = { A: 2, B: 20, C: 30, D: 40 };
  const table = crossTable([practices], (practice) => counts[practice] ?? 0);
  const published = protect(table, own);
  expect([...published.cells].map(([key, cell]) => [key, cell.shown])).toEqual([
    [keyOf('A'), '*'],
    [keyOf('B'), '*'],
    [keyOf('North'), '22'],
    [keyOf('C'), '30'],
    [keyOf('D'), '40'],
    [keyOf('South'), '70'],
    [keyOf('total'), '92'],
  ]);
  expect(attack(table, published, own).some(isRecovered)).toBe(false);
});
