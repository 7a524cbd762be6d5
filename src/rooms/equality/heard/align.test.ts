import { describe, expect, test } from 'vitest';
import { organisationRule } from '../../../../reference/disclosure-rules.ts';
import type { EqualityField } from '../../../../reference/equality-questions.ts';
import { findPopulation } from '../../../../reference/population/index.ts';
import { readOwnTable } from '../population/own-table.ts';
import type { Profile, ProfileGroup } from '../population/profile.ts';
import { alignAnswers } from './align.ts';
import { type Answered, meaningKey } from './answers.ts';
import type { Counted } from './counted.ts';
import { asDisability } from './disability.ts';
import { yearsBefore } from './years.ts';

const counted = (question: string, answers: Record<string, number>): Counted[] =>
  Object.entries(answers).map(([answer, returns]) => ({ question, answer, sourceId: 's', year: 0, returns }));

const profileOf = (characteristic: string, groups: ProfileGroup[]): Profile => ({
  id: 'p',
  characteristic,
  area: 'Here',
  areaCodes: [],
  groups,
  source: 'Source',
  asAt: null,
  nextReviewOn: null,
  own: true,
  version: 1,
});

const aligned = (
  question: EqualityField,
  groups: ProfileGroup[],
  answers: Record<string, number>,
  { today = '2012-09-27', meanings = {} }: { today?: string; meanings?: Record<string, string> } = {},
) => {
  const years = yearsBefore(today);
  const answered: Answered = {
    years,
    counted:
      question === 'disability'
        ? asDisability(counted(question, answers), years)
        : counted(question, answers),
    profiles: new Map(),
    sources: [],
    meanings: new Map(
      Object.entries(meanings).map(([answer, means]) => [meaningKey(question, answer), means]),
    ),
    rule: organisationRule(5),
  };
  return alignAnswers(question, profileOf(question, groups), answered);
};

const ethnicityOf = async (code: string, today: string) => {
  const population = await findPopulation(code, 'ethnicity');
  return { groups: population?.groups ?? [], today };
};

describe('answers and people who live here', () => {
  test('meet in 19 groups today, and in those that 2012 asked for in 2012', async () => {
    const now = await ethnicityOf('E06000005', '2026-09-27');
    expect(aligned('ethnicity', now.groups, { roma: 3, indian: 2 }, now).groups).toHaveLength(19);
    const then = aligned('ethnicity', now.groups, { 'other-white': 3 }, { today: '2012-09-27' });
    expect(then.groups.map(({ name }) => name)).toContain(
      'Gypsy or Irish Traveller, Roma or Any other White background',
    );
    expect(then.groups).toHaveLength(16);
  });

  test('a few broad answers are set aside, many make the groups broad', async () => {
    const { groups } = await ethnicityOf('E06000005', '2026-09-27');
    const fine = { 'white-british': 95, indian: 20 };
    const few = aligned('ethnicity', groups, { ...fine, White: 5 }, { today: '2026-09-27' });
    expect(few.left).toEqual(new Map([['White', 'too broad']]));
    expect(few.groups).toHaveLength(19);
    const many = aligned('ethnicity', groups, { ...fine, White: 200 }, { today: '2026-09-27' });
    expect(many.left.size).toBe(0);
    expect(many.groupOf.get('White')).toBe(many.groupOf.get('white-british'));
    expect(many.groups).toHaveLength(15);
  });

  test('NHS letters, labels and other ways to write are known, and what is not is left', async () => {
    const { groups } = await ethnicityOf('E06000005', '2026-09-27');
    const found = aligned(
      'ethnicity',
      groups,
      { H: 3, Pakistani: 2, Z: 4, 'Any other Asian background': 1, Martian: 2, 'prefer-not-to-say': 1 },
      { today: '2026-09-27' },
    );
    expect([...found.groupOf].filter(([answer]) => /^[A-Z]/.test(answer))).toEqual(
      expect.arrayContaining([
        ['H', 'indian'],
        ['Pakistani', 'pakistani'],
        ['Any other Asian background', 'other-asian'],
      ]),
    );
    expect(found.asides.get('Z')).toBe('prefer not to say');
    expect([...found.left]).toEqual([['Martian', 'not known']]);
  });

  test('ages meet in the bands that both add up to', () => {
    const groups = [
      { key: '16-64', name: '16 to 64', count: 64 },
      { key: '65-74', name: '65 to 74', count: 10 },
      { key: '0-15|75+', name: 'Under 16, or 75 or over', count: 26 },
    ];
    const found = aligned('age', groups, { '26-39': 5, '75-and-over': 2, adult: 3, '40-70': 1 });
    expect(found.groups.map(({ name }) => name)).toEqual(['16 to 64', '65 to 74', 'Under 16, or 75 or over']);
    expect(found.groupOf.get('26-39')).toBe('16-64');
    expect(Object.fromEntries(found.left)).toEqual({ adult: 'not known', '40-70': 'too broad' });
    const meant = aligned('age', groups, { '26-39': 5, adult: 3 }, { meanings: { adult: '18-64' } });
    expect(meant.groupOf.get('adult')).toBe('16-64');
  });

  test('a table of shares has everybody else, and a question without an answer for a group says so', () => {
    const { tables } = readOwnTable(
      [
        ['White British', '89.4%'],
        ['Asian or Asian British', '4.9%'],
      ],
      'ethnicity',
    );
    const found = aligned('ethnicity', tables[0]?.groups ?? [], { indian: 2, roma: 1, 'white-british': 9 });
    expect(found.groupOf.get('indian')).toBe('asian-or-asian-british');
    expect(found.groupOf.get('roma')).toBe('everybody-else');
    const sexuality = aligned(
      'sexuality',
      [
        { key: 'straight', name: 'Straight', count: 90 },
        { key: 'asexual', name: 'Asexual', count: 10 },
      ],
      { straight: 5 },
    );
    expect(sexuality.notAsked).toEqual(['asexual']);
  });

  test('disability is a condition that limits; a yes alone counts as it was asked then', () => {
    const years = [{ to: '2026-06' }, { to: '2012-06' }];
    const rows = [
      ...counted('disability', { yes: 10, no: 20, 'prefer-not-to-say': 1 }),
      ...counted('disabilityEffect', { 'a-lot': 3, 'a-little': 2, 'not-at-all': 1 }),
      ...counted('disability', { yes: 4, no: 6 }).map((one) => ({ ...one, year: 1 })),
    ];
    expect(asDisability(rows, years).map(({ answer, year, returns }) => [answer, year, returns])).toEqual([
      ['disabled', 0, 5],
      ['not-disabled', 0, 21],
      ['yes-effect-not-said', 0, 4],
      ['prefer-not-to-say', 0, 1],
      ['disabled', 1, 4],
      ['not-disabled', 1, 6],
    ]);
  });
});

test('years end with the last whole quarter and never overlap', () => {
  expect(yearsBefore('2012-09-27', 2)).toEqual([
    { from: '2011-07', to: '2012-06' },
    { from: '2010-07', to: '2011-06' },
  ]);
  expect(yearsBefore('2012-09-30', 1)).toEqual([{ from: '2011-10', to: '2012-09' }]);
  expect(yearsBefore('2012-01-01', 1)).toEqual([{ from: '2011-01', to: '2011-12' }]);
});
