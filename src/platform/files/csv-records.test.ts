import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { type CsvDialect, type CsvRecord, takeRecords } from './csv-records.ts';

const dialect: CsvDialect = {
  encoding: 'utf-8',
  damaged: false,
  delimiter: ',',
  newline: '\n',
  header: ['date', 'place', 'good', 'better', 'score'],
};

/** Numbers that look random and are the same at every run (Park and Miller, 1988). */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}

function whole(text: string): CsvRecord[] {
  const taken = takeRecords(Buffer.from(text), true, dialect);
  expect(taken).toMatchObject({ consumed: Buffer.byteLength(text), paused: false });
  return taken.records;
}

/** The same text as it would come in through a very slow pipe. */
function inDrops(text: string, size: (sides: number) => number): CsvRecord[] {
  const bytes = Buffer.from(text);
  const records: CsvRecord[] = [];
  let held = Buffer.alloc(0);
  for (let at = 0; at < bytes.length; ) {
    const drop = bytes.subarray(at, at + 1 + size(30));
    at += drop.length;
    held = Buffer.concat([held, drop]);
    const taken = takeRecords(held, at === bytes.length, dialect);
    records.push(...taken.records);
    held = held.subarray(taken.consumed);
  }
  return records;
}

const good = [
  'well',
  'café',
  '',
  'NA',
  'a, b',
  'two\nlines',
  'she said "thank you"',
  'three\n\nlines, "quoted",\nand more',
];
const broken = [
  '2021-05-01,"Ward 4,words,more,1',
  '2021-05-01,Ward 4,"words,more,1',
  '"2021-05-01","Ward 4","words","more,"1"',
  '2021-05-01,Ward 4,a 5" bed,more,1',
  '2021-05-01,Ward 4,"well" said,more,1',
  '2021-05-01,Ward 4,words,1',
  '2021-05-01,Ward 4,words,more,1,1',
  '2021-05-01,Ward 4,"two, words",more,"1",1',
  'words',
];

describe('broken rows among good ones', () => {
  test.each(Array.from({ length: 40 }, (_, i) => i + 1))(
    'table %i: every good row comes, each broken one once',
    (seed) => {
      const roll = dice(seed * 104_729);
      const lines: string[] = [];
      const expected: (string[] | 'broken')[] = [];
      for (let row = 0; row < 40; row += 1) {
        if (expected.at(-1) !== 'broken' && roll(4) === 0) {
          lines.push(`${broken[roll(broken.length)]}\n`);
          expected.push('broken');
          continue;
        }
        const cells = [
          '2021-05-01',
          'Ward 4',
          good[roll(good.length)] ?? '',
          good[roll(good.length)] ?? '',
          '1',
        ];
        lines.push(stringify([cells], { quote_record_delimiter: true, quoted: roll(2) === 0 }));
        expected.push(cells);
      }
      const text = lines.join('');
      const records = whole(text);
      expect(records.map((record) => ('values' in record ? record.values : 'broken'))).toEqual(expected);
      expect(inDrops(text, roll)).toEqual(records);
    },
  );
});
