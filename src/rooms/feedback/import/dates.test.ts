import { describe, expect, test } from 'vitest';
import { dateOrderEvidence, dateOrderTally, parseCellDate } from './dates.ts';

describe('reading a date', () => {
  test.each([
    ['2021-09-30', '2021-09-30'],
    ['2021/9/3', '2021-09-03'],
    ['2021.09.30', '2021-09-30'],
    ['20210930', '2021-09-30'],
    ['2021-09-30T23:59:59.123+01:00', '2021-09-30'],
    ['2021-09-30 00:00:00', '2021-09-30'],
    ['2021-09-30T10:15Z', '2021-09-30'],
    ['30/09/2021', '2021-09-30'],
    ['30/09/2021 14:05', '2021-09-30'],
    ['30/09/2021 2:05:00 PM', '2021-09-30'],
    ['30/09/2021, 2pm', '2021-09-30'],
    ['30-9-21', '2021-09-30'],
    ['30.09.2021', '2021-09-30'],
    [' 30 09 2021 ', '2021-09-30'],
    ['30 September 2021', '2021-09-30'],
    ['30th September, 2021', '2021-09-30'],
    ['1st of Sept 21', '2021-09-01'],
    ['30-Sep-21', '2021-09-30'],
    ['30Sep2021', '2021-09-30'],
    ['September 30, 2021', '2021-09-30'],
    ['Sep 3 2021', '2021-09-03'],
    ['2021-Sep-30', '2021-09-30'],
    ['Thursday 30 September 2021 at 10:15', '2021-09-30'],
    ['Thu, 30 Sep 2021 10:15:00 GMT', '2021-09-30'],
    ['29/02/2024', '2024-02-29'],
    ['13/01/69', '2069-01-13'],
    ['13/01/70', '1970-01-13'],
    ['05/05/2021', '2021-05-05'],
  ])('%s', (text, date) => {
    expect(parseCellDate(text, null)).toEqual({ date });
    expect(parseCellDate(text, 'dmy')).toEqual({ date });
  });

  test('the order decides where both can be', () => {
    expect(parseCellDate('03/04/2021', 'dmy')).toEqual({ date: '2021-04-03' });
    expect(parseCellDate('03/04/2021', 'mdy')).toEqual({ date: '2021-03-04' });
    expect(parseCellDate('03/04/2021', null)).toEqual({
      problem:
        '“03/04/2021” can be read as 3 April or as 4 March. Say whether the day or the month comes first.',
    });
    expect(parseCellDate('09/30/2021', null)).toEqual({ date: '2021-09-30' });
    expect(parseCellDate('09/30/2021', 'mdy')).toEqual({ date: '2021-09-30' });
  });

  test.each([
    ['', 'There is no date.'],
    [' NA ', 'There is no date.'],
    ['31/04/2021', '“31/04/2021” is not a date: April 2021 has 30 days.'],
    ['2021-04-31', '“2021-04-31” is not a date: April 2021 has 30 days.'],
    ['31 April 2021', '“31 April 2021” is not a date: April 2021 has 30 days.'],
    ['29/02/2023', '“29/02/2023” is not a date: February 2023 has 28 days.'],
    ['00/02/2023', '“00/02/2023” is not a date: February 2023 has 28 days.'],
    ['2021-13-01', '“2021-13-01” is not a date: there is no month 13.'],
    ['09/30/2021', '“09/30/2021” is not a date when the day comes first: there is no month 30.'],
    [
      '44469',
      '“44469” is a spreadsheet’s own number for a day. Show the column as dates before saving it as CSV.',
    ],
    ['0021-09-30', '“0021-09-30” lies in the year 21, which cannot be right.'],
    ['last Tuesday', '“last Tuesday” is not a date. Write it as 2021-09-30 or 30/09/2021.'],
    ['N/A', '“N/A” is not a date. Write it as 2021-09-30 or 30/09/2021.'],
    ['September 2021', '“September 2021” is not a date. Write it as 2021-09-30 or 30/09/2021.'],
    ['30/09-2021', '“30/09-2021” is not a date. Write it as 2021-09-30 or 30/09/2021.'],
    ['30 Foo 2021', '“30 Foo 2021” is not a date. Write it as 2021-09-30 or 30/09/2021.'],
  ])('refuses %j with a sentence', (text, problem) => {
    expect(parseCellDate(text, 'dmy')).toEqual({ problem });
  });

  test('a very long cell is not repeated whole', () => {
    const read = parseCellDate('x'.repeat(1_000_000), null);
    expect('problem' in read && read.problem.length).toBeLessThan(150);
  });
});

describe('what the dates of a file say about their order', () => {
  test.each([
    ['iso-only', ['2021-03-04', '', 'NA', '3 April 2021', '05/05/2021', 'rubbish']],
    ['sure-dmy', ['13/04/2021', '05/05/2021', '30/04/2021 10:00']],
    ['sure-dmy', ['31/04/2021']],
    ['sure-mdy', ['04/13/2021', '04-30-21']],
    ['ask', ['13/04/2021', '03/04/2021']],
    ['ask', ['03/04/2021']],
    ['ask', ['2021-01-01', '04.03.21 10:00']],
    ['ask', ['13/04/2021', '04/13/2021']],
  ])('%s: %j', (evidence, values) => {
    expect(dateOrderEvidence(values)).toBe(evidence);
  });

  test.each([
    [
      'dates that can be read both ways',
      ['13/04/2021', '03/04/2021', '03/04/2021', '05/06/2021'],
      ['03/04/2021', '05/06/2021'],
    ],
    ['one that can, and one that shows an order', ['13/04/2021', '03/04/2021'], ['03/04/2021', '13/04/2021']],
    ['one of each order', ['13/04/2021', '14/04/2021', '04/13/2021'], ['13/04/2021', '04/13/2021']],
  ])('its examples are %s', (_name, values, examples) => {
    const tally = dateOrderTally();
    for (const value of values) tally.add(value);
    expect(tally.examples()).toEqual(examples);
  });
});
