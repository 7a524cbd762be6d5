import { describe, expect, it } from 'vitest';
import { findReturnLayout, returnLayouts } from '../../../reference/friends-and-family-returns.ts';
import { scoreRules } from '../../../reference/score-scales.ts';
import { monthlyReturn, type PlaceReturn, type ReturnLayout } from './monthly-return.ts';
import { ranksOf, suppressReturns } from './suppress.ts';

const [, shareRule] = scoreRules;
const layoutOf = (key: string): ReturnLayout => {
  const layout = findReturnLayout(key);
  if (!layout) throw new Error(`There is no layout ${key}.`);
  return layout;
};

const worse: PlaceReturn = {
  month: '2026-08',
  code: 'XX1',
  name: 'Ashford Trust',
  boardCode: 'QXX',
  boardName: 'Made-up Board',
  answers: { 1: 2, 2: 1, 4: 5 },
  eligible: 40,
  modes: { sms: 8 },
};
const better: PlaceReturn = {
  ...worse,
  code: 'XX2',
  name: 'Beeston Trust',
  answers: { 1: 60, 2: 25, 3: 5, 4: 4, 5: 3, 6: 3 },
  eligible: 400,
  modes: { sms: 70, online: 30 },
};

describe('the monthly return', () => {
  it('has the columns of the publication, in the order of the alphabet and not of the result', () => {
    const { headings, rows, problems } = monthlyReturn([better, worse], layoutOf('inpatient'), shareRule);
    expect(headings.slice(0, 9).join('|')).toBe(
      'Period|ICB Code|ICB Name|Trust Code|Trust Name|Total Responses|Total Eligible|Percentage Positive|Percentage Negative',
    );
    expect(headings.slice(9).join('|')).toBe(
      "Very Good|Good|Neither Good nor Poor|Poor|Very Poor|Don't Know|Mode SMS|Mode Electronic Discharge|" +
        'Mode Electronic Home|Mode Paper Discharge|Mode Paper Home|Mode Telephone|Mode Online|Mode Other',
    );
    expect(rows.map((row) => row.join('|'))).toEqual([
      'Aug-26|QXX|Made-up Board|XX1|Ashford Trust|8|40|38%|63%|2|1|0|5|0|0|8|0|0|0|0|0|0|0',
      'Aug-26|QXX|Made-up Board|XX2|Beeston Trust|100|400|85%|7%|60|25|5|4|3|3|70|0|0|0|0|0|30|0',
    ]);
    expect(problems).toEqual([]);
  });

  it('has the columns of general practice, and says where nothing was handed in', () => {
    const practice: PlaceReturn = { month: '2026-08', code: 'C00000', name: 'Mill Road', answers: null };
    const { headings, rows, problems } = monthlyReturn([practice], layoutOf('general-practice'), shareRule);
    expect(headings).toContain('Tablet/Kiosk');
    expect(headings).not.toContain('Total Eligible');
    expect(rows[0]?.slice(3, 7)).toEqual(['C00000', 'Mill Road', 'No data', 'No data']);
    expect(problems).toEqual(['Mill Road: nothing was handed in for Aug-26.']);
  });

  it('says where the totals of answers and of ways of collecting differ', () => {
    const odd = { ...better, modes: { sms: 70, pigeon: 29 }, eligible: 90 };
    expect(monthlyReturn([odd], layoutOf('inpatient'), shareRule).problems).toEqual([
      'Beeston Trust: 100 answers, but 99 by the ways they were collected.',
      'Beeston Trust: the return has no column for "pigeon".',
      'Beeston Trust: 100 answered, but only 90 could have.',
    ]);
  });

  it('hides what NHS England hides, where it is published', () => {
    const few: PlaceReturn = { ...worse, answers: { 1: 3 }, modes: { sms: 3 } };
    const rows = [few, better].map((place) => ({
      code: place.code,
      parent: 'QXX',
      responses: place === few ? 3 : 100,
    }));
    const flags = new Map(
      suppressReturns([rows])
        .flat()
        .map((one) => [one.code, one]),
    );
    const shown = monthlyReturn([few, better], layoutOf('inpatient'), shareRule, (place) =>
      flags.get(place.code),
    );
    expect(shown.rows.map((row) => row.slice(5, 15).join('|'))).toEqual([
      '3|40|*|*|*|*|*|*|*|*',
      '100|400|85%|7%|*|*|*|*|*|*',
    ]);
  });

  it('has the six answers and both percentages in every setting', () => {
    for (const { columns } of returnLayouts) {
      expect(columns.filter(({ field }) => typeof field === 'object' && 'answer' in field)).toHaveLength(6);
      expect(columns.map(({ field }) => field)).toEqual(
        expect.arrayContaining(['period', 'code', 'name', 'positive', 'negative', 'responses']),
      );
    }
  });
});

describe('what NHS England hides', () => {
  it('ranks from the fewest answers above none, equal ones by code', () => {
    const row = (code: string, parent: string, responses: number) => ({ code, parent, responses });
    expect(
      ranksOf([row('a', 'A', 0), row('b', 'A', 3), row('c', 'A', 10), row('d', 'B', 5), row('e', 'B', 8)]),
    ).toEqual([0, 1, 2, 1, 2]);
    expect(ranksOf([row('b', 'A', 3), row('a', 'A', 3)])).toEqual([2, 1]);
  });

  it('goes down the levels: below a hidden trust the two smallest sites are hidden too', () => {
    const [trusts, sites] = suppressReturns([
      [
        { code: 'T1', parent: 'QXX', responses: 4 },
        { code: 'T2', parent: 'QXX', responses: 30 },
        { code: 'T3', parent: 'QXX', responses: 50 },
      ],
      [
        { code: 'S1', parent: 'T2', responses: 8 },
        { code: 'S2', parent: 'T2', responses: 10 },
        { code: 'S3', parent: 'T2', responses: 12 },
        { code: 'S4', parent: 'T3', responses: 50 },
      ],
    ]);
    expect(trusts).toMatchObject([{ isFirstLevel: true }, { isSecondLevel: true }, { isSecondLevel: false }]);
    expect(sites?.map((one) => one.isCascade)).toEqual([true, true, false, false]);
  });
});
