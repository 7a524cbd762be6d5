import { describe, expect, test } from 'vitest';
import { asKnownTable } from './published.ts';
import { readScoreTable } from './read-table.ts';

const around = {
  providers: [
    { id: 'trust', name: 'Vale Trust', odsCode: 'RZ9' },
    { id: 'practice', name: 'Market Street Surgery', odsCode: 'M99001' },
  ],
  measures: [
    { id: 'overall', name: 'Overall experience: good', kind: 'percentage' },
    { id: 'phone', name: 'Easy to reach by phone', kind: 'percentage' },
  ],
  today: '2026-05-04',
};
const read = (rows: string[][], said = { period: '', onlyKnown: false }) => {
  const known = asKnownTable(rows, said, around);
  const table = readScoreTable(known.rows, around, known.lines);
  if ('problem' in table) throw new Error(table.problem);
  return table;
};

describe('published files', () => {
  const fft = [
    [
      'Trust Code',
      'Trust Name',
      'Total Responses',
      'Total Eligible',
      'Percentage Positive',
      'Very Good',
      'Good',
      'Neither Good nor Poor',
      'Poor',
      'Very Poor',
      "Don't Know",
    ],
    ['RX1', 'Somewhere Else', '10', '20', '90%', '5', '4', '1', '0', '0', '0'],
    ['RZ9', 'VALE TRUST', '1,010', '2,500', '95%', '700', '260', '20', '15', '10', '5'],
  ];

  test('the monthly Friends and Family figures: total, six answers, eligible, the month said by hand', () => {
    const { entries, bad } = read(fft, { period: 'March 2026', onlyKnown: true });
    expect(bad).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      lines: [3],
      entry: {
        providerId: 'trust',
        kind: 'friends_and_family',
        periodFrom: '2026-03-01',
        periodTo: '2026-03-31',
        eligible: 2500,
        scorePrinted: '95%',
        counts: { form: 'answers', n: 1010, answers: { 1: 700, 2: 260, 3: 20, 4: 15, 5: 10, 6: 5 } },
      },
    });
    expect(read(fft, { period: 'March 2026', onlyKnown: false }).bad).toMatchObject([{ line: 2 }]);
  });

  test('a hidden figure takes the answers beside it away, and leaves what was printed', () => {
    const [header = [], , row = []] = fft;
    const hidden = row.map((cell, at) => (at === 9 ? '*' : cell));
    const [one] = read([header, hidden], { period: '2026-03', onlyKnown: false }).entries;
    expect(one?.entry).toMatchObject({
      kind: 'friends_and_family',
      scorePrinted: '95%',
      counts: { form: 'printed', n: 1010 },
    });
  });

  test('the GP Patient Survey: one return for each question that is a measure of the library', () => {
    const { entries, bad } = read(
      [
        [
          'Practice code',
          'Practice name',
          'Overall experience: good',
          'Something else',
          'Easy to reach by phone',
        ],
        ['M99001', 'Market Street Surgery', '82%', '11%', '47.5%'],
        ['M99001', 'Market Street Surgery', '*', '11%', ''],
      ],
      { period: '2026', onlyKnown: true },
    );
    expect(bad).toEqual([]);
    expect(
      entries.map(({ lines, entry }) => [
        lines,
        entry.measureId,
        entry.kind,
        entry.scorePrinted,
        entry.periodTo,
      ]),
    ).toEqual([
      [[2], 'overall', 'percentage', '82%', '2026-12-31'],
      [[2], 'phone', 'percentage', '47.5%', '2026-12-31'],
    ]);
  });

  test('a file that says all itself is read as before', () => {
    const rows = [
      ['provider', 'period', 'promoters', 'passives', 'detractors'],
      ['Vale Trust', 'April 2012', '50', '30', '20'],
    ];
    expect(asKnownTable(rows, { period: 'May 2012', onlyKnown: false }, around)).toEqual({
      rows,
      lines: [1, 2],
    });
    expect(read(rows).entries[0]?.entry).toMatchObject({ kind: 'net_promoter', periodFrom: '2012-04-01' });
  });
});
