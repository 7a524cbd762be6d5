import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { scoreScales } from '../../../../reference/score-scales.ts';
import { inspectCsv, readCsv } from '../../../platform/files/csv-in.ts';
import { dateOrderTally } from './dates.ts';
import { suggestMap } from './mapping.ts';
import { COMMENT_LIMIT, planRows, rowToReturn, VALUE_LIMIT } from './row.ts';

const today = '2023-03-01';
const header = [
  'date',
  'ref',
  'via',
  'place_1',
  'place_2',
  'score',
  'good',
  'better',
  'age',
  'religion',
  'other',
];
const plan = planRows({
  header,
  map: {
    date: ['date'],
    reference: ['ref'],
    source: ['via'],
    place: ['place_1', 'place_2'],
    score: ['score'],
    comment: ['good', 'better'],
    age: ['age'],
    religion: ['religion'],
  },
  order: 'dmy',
  scale: scoreScales[0],
});

function aRow(cells: Partial<Record<(typeof header)[number], string>> = {}) {
  const usual: Record<string, string> = { date: '2023-02-01' };
  return rowToReturn(
    header.map((name) => cells[name] ?? usual[name] ?? ''),
    plan,
    today,
  );
}

describe('a row that is taken', () => {
  test('gives a return, with a comment for each comment column', () => {
    const cells = {
      date: '1/2/2023',
      ref: ' R-7 ',
      via: 'Ward cards',
      place_1: 'Hospital',
      place_2: 'Ward 4',
      score: '1',
      good: 'The staff. ',
      better: 'Parking,\nplease',
      age: '26-39',
      religion: 'NA',
      other: 'x'.repeat(1024 * 1024),
    };
    expect(aRow(cells)).toEqual({
      accept: {
        date: '2023-02-01',
        futureWarning: false,
        reference: 'R-7',
        sourceName: 'Ward cards',
        places: ['Hospital', 'Ward 4'],
        scorePrinted: '1',
        score: 1,
        channel: null,
        level: null,
        constituency: null,
        comments: [
          { question: 'good', text: 'The staff. ' },
          { question: 'better', text: 'Parking,\nplease' },
        ],
        sentiment: null,
        project: null,
        equality: { age: '26-39' },
      },
    });
  });

  test.each(['', '  ', '\n', 'NA', ' NA '])('%j says nothing', (good) => {
    expect(aRow({ good, place_1: good, score: good, ref: good })).toMatchObject({
      accept: { comments: [], places: [], scorePrinted: null, score: null, reference: null },
    });
  });

  test.each(['N/A', 'na', 'n/a', '-', 'Nothing', 'None', '.', 'NA.'])('%j is words', (good) => {
    expect(aRow({ good })).toMatchObject({ accept: { comments: [{ question: 'good', text: good }] } });
  });

  test.each([
    ['1', 1],
    ['5', 5],
    ['6', 6],
    ['2.0', 2],
    ['Very good', 1],
    ['very POOR', 5],
    ['Don’t know', 6],
    ['7', null],
    ['0', null],
    ['Excellent', null],
    ['1-2', null],
  ])('score %s is kept as printed and understood as %s', (score, known) => {
    expect(aRow({ score })).toMatchObject({ accept: { scorePrinted: score, score: known } });
  });

  test('the scale of the question is given, not assumed', () => {
    const older = planRows({
      header,
      map: { date: ['date'], score: ['score'] },
      order: null,
      scale: scoreScales[1],
    });
    const row = header.map((name) => ({ date: '2014-05-01', score: 'Extremely likely' })[name] ?? '');
    expect(rowToReturn(row, older, today)).toMatchObject({ accept: { score: 1 } });
  });

  test('a date to come is taken with a warning, today without', () => {
    expect(aRow({ date: '2023-03-02' })).toMatchObject({
      accept: { date: '2023-03-02', futureWarning: true },
    });
    expect(aRow({ date: '2023-03-01' })).toMatchObject({ accept: { futureWarning: false } });
  });

  test('no NUL character is kept', () => {
    expect(aRow({ good: 'a\0b', better: '\0', place_1: 'W\0ard' })).toMatchObject({
      accept: { comments: [{ question: 'good', text: 'ab' }], places: ['Ward'] },
    });
  });

  test('a comment of just the limit', () => {
    expect(aRow({ good: 'x'.repeat(COMMENT_LIMIT) })).toHaveProperty('accept');
  });

  test('a reference of several columns is all of them', () => {
    const joined = planRows({
      header,
      map: { date: ['date'], reference: ['via', 'ref'], comment: ['good'] },
      order: null,
      scale: scoreScales[0],
    });
    const row = header.map((name) => ({ date: '2023-01-01', via: 'Trust', ref: '7' })[name] ?? '');
    expect(rowToReturn(row, joined, today)).toMatchObject({ accept: { reference: 'Trust / 7' } });
  });
});

describe('a row that is refused', () => {
  test.each([
    [{ date: '' }, 'date', 'There is no date.'],
    [{ date: 'NA' }, 'date', 'There is no date.'],
    [{ date: '31/04/2022' }, 'date', '“31/04/2022” is not a date: April 2022 has 30 days.'],
    [
      { good: 'x'.repeat(COMMENT_LIMIT + 1) },
      'good',
      'The text in “good” is 100,001 characters long. The most that is taken is 100,000.',
    ],
    [
      { place_1: 'x'.repeat(VALUE_LIMIT), place_2: 'y' },
      'place_2',
      'The text in “place_2” is 501 characters long. The most that is taken is 500.',
    ],
  ])('%#: one column, one sentence', (cells, column, problem) => {
    expect(aRow({ score: '1', ...cells })).toEqual({ reject: { column, problem } });
  });

  test('names its first fault and tells the others too', () => {
    expect(aRow({ date: 'soon', better: 'x'.repeat(1024 * 1024) })).toEqual({
      reject: {
        column: 'date',
        problem:
          '“soon” is not a date. Write it as 2021-09-30 or 30/09/2021. In “better”: The text in “better” is 1,048,576 characters long. The most that is taken is 100,000.',
      },
    });
  });

  test('is called empty when it is', () => {
    expect(aRow({ date: '' })).toEqual({ reject: { column: 'date', problem: 'This row is empty.' } });
  });
});

const real = join(
  import.meta.dirname,
  '../../../../../shared/data/feedback/fft-returns-with-demographics.csv',
);

describe('10,194 real returns', () => {
  if (existsSync(real)) {
    test('are all taken, with as many comments as there are cells that say something', async () => {
      const shape = await inspectCsv(real);
      if ('problem' in shape) throw new Error(shape.problem);
      const map = suggestMap(shape.header);
      const plan = planRows({ header: shape.header, map, order: null, scale: scoreScales[0] });
      const tally = dateOrderTally();
      const counted = { rows: 0, comments: 0, unknownScores: 0, refused: 0 };
      for await (const batch of readCsv(real, shape)) {
        for (const row of batch) {
          counted.rows += 1;
          const read = 'values' in row ? rowToReturn(row.values, plan, today) : null;
          if (read === null || 'reject' in read) counted.refused += 1;
          else {
            counted.comments += read.accept.comments.length;
            if (read.accept.scorePrinted !== null && read.accept.score === null) counted.unknownScores += 1;
          }
          if ('values' in row) tally.add(row.values[0] ?? '');
        }
      }
      const cells: Record<string, string>[] = parse(await readFile(real), { columns: true });
      const comments = cells
        .flatMap((row) => [row.question_1, row.question_2])
        .filter((text) => text !== undefined && !/^\s*(NA)?\s*$/.test(text));
      const unknownScores = cells.filter((row) => !/^([1-6]|NA|)$/.test(row.fft_score ?? '')).length;
      expect(counted).toEqual({ rows: 10_194, comments: comments.length, unknownScores, refused: 0 });
      expect(tally.evidence()).toBe('iso-only');
    });
  } else {
    test('cannot be tried here: ../shared/data does not lie beside the project', () => {
      expect(existsSync(real)).toBe(false);
    });
  }
});
