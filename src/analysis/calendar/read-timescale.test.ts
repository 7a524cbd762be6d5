import { describe, expect, it } from 'vitest';
import { statusSchemes } from '../../../reference/status-schemes.ts';
import { defaultStatusWords, wordsForDates } from '../../../reference/status-words.ts';
import { isCivil } from './civil.ts';
import { dateWordings } from './corpus/dates.ts';
import { secondWordings } from './corpus/second.ts';
import { seedWordings } from './corpus/seeds.ts';
import { stateWordings } from './corpus/states.ts';
import { measureCalendar } from './measure.ts';
import { readTimescale } from './read-timescale.ts';

const words = defaultStatusWords;
const read = (printed: string) => readTimescale(printed, { words });

describe('every wording of the seeds', () => {
  const figure = measureCalendar(seedWordings, words);

  it('is read as a careful reader reads it, or kept where that reader keeps it', () => {
    expect(figure.wrong).toEqual([]);
    expect(figure.kept).toEqual([]);
    expect(figure.right + figure.keptRightly).toBe(seedWordings.length);
  });
});

describe.each([
  ['dates', dateWordings],
  ['states and compounds', stateWordings],
  ['wordings of the second round', secondWordings],
])('the written %s', (_, wordings) => {
  const figure = measureCalendar(wordings, words);

  it('are never read wrongly', () => {
    expect(figure.wrong).toEqual([]);
  });

  it('are read, all but a few', () => {
    expect(figure.kept.length, figure.kept.join('\n')).toBeLessThanOrEqual(2);
  });
});

it('tries more than two hundred wordings besides those of the seeds, each once', () => {
  const all = [...dateWordings, ...stateWordings, ...secondWordings].map((one) =>
    JSON.stringify([one.printed, one.period, one.yearStart]),
  );
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(200);
});

describe('what is printed', () => {
  it('comes back exactly', () => {
    for (const printed of ['  June\u00a02012 ', 'JUNE – JULY 2012\r\n', '‘ngoing’', '']) {
      expect(read(printed).printed).toBe(printed);
    }
  });

  it('is quoted by each milestone', () => {
    const printed = 'Network established\n\nDevelopment plans ongoing';
    expect(read(printed).milestones.map((one) => one.words)).toEqual([
      'Network established',
      'Development plans ongoing',
    ]);
  });

  it('is quoted by each doubt, in its sentence too', () => {
    const [doubt] = read('Friday 27 September 2012').doubts;
    expect(doubt?.words).toBe('Friday 27 September 2012');
    expect(doubt?.sentence).toContain('“Friday 27 September 2012”');
  });
});

describe('a part that cannot be read', () => {
  it('is kept as a note beside the parts that can', () => {
    const reading = read('Draft June 2012; ask Board about the rest');
    expect(reading.milestones).toHaveLength(1);
    expect(reading.notes).toEqual(['ask Board about the rest']);
    expect(reading.kept).toBe(false);
  });
});

describe('a reading that could mislead', () => {
  it.each([
    'Phase 1 May 2012',
    'Being implemented',
    '75% complete',
    'Not implemented',
    'To be implimented',
    'Nearly complete',
    'Complete the toolkit by June 2012',
    'Not before June 2012',
    'Three months after June 2012',
    'June 2012 Green',
    'June 2012 –',
    'Board sign-off 2012/13',
    'At least quarterly',
  ])('is not given: "%s"', (printed) => {
    expect(read(printed)).toMatchObject({ kept: true, milestones: [] });
  });

  it('is not given where the scheme does not know the state', () => {
    const rated = words.filter((one) => one.rag !== null);
    expect(readTimescale('Completed May 2012', { words: rated }).kept).toBe(true);
    expect(readTimescale('Ongoing', { words: rated }).kept).toBe(false);
    expect(readTimescale('Completed May 2012', { words: wordsForDates(rated) }).milestones).toHaveLength(1);
  });
});

describe('a letter', () => {
  it('is a word in a date cell, though it rates in a status cell', () => {
    expect(read('Hold a workshop in June 2012').milestones).toMatchObject([
      { text: 'Hold a workshop', due: '2012-06-30' },
    ]);
    expect(read('June 2012 G').kept).toBe(true);
  });
});

describe('phrases of a scheme that the reading of dates takes apart', () => {
  it('keep their condition and how often', () => {
    const phrases = [
      ...words,
      { word: 'annual', deliveryState: 'in_place', rag: null } as const,
      { word: 'implemented when required', deliveryState: 'in_place', rag: null } as const,
    ];
    const given = (printed: string) => readTimescale(printed, { words: phrases }).milestones[0];
    expect(given('Annual')?.recurrence).toEqual({ every: 1, unit: 'year' });
    expect(given('Implemented when required')?.condition).toBe('when required');
  });
});

describe('vocabularies', () => {
  it('never take a rating for done', () => {
    for (const { words: all } of statusSchemes)
      expect(all.filter((one) => one.rag !== null && one.deliveryState === 'complete')).toEqual([]);
  });

  it('are written in small letters', () => {
    for (const { words: all } of statusSchemes)
      expect(all.filter((one) => one.word !== one.word.toLowerCase().trim())).toEqual([]);
  });

  it.each(statusSchemes)('of $key read no seed wording wrongly', ({ words: scheme }) => {
    expect(measureCalendar(seedWordings, wordsForDates(scheme)).wrong).toEqual([]);
  });
});

/** Numbers without end from a seed, the same each time. */
const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const pieces =
  'June|july|May|may|Sept|27|27th|31|2012|2013|12|’12|2012/13|Q3|Autumn|winter|early|end of|by|from|to|until|and|or|-|–|/|,|;|\n|(|)|.|ongoing|ngoing|Complete|complete|to be|implemented|as required|subject to|monthly|every|six|weeks|each|review|TBC|not|before|after|Phase|1|policy|Board|w/c|Monday|01/05/2012|2012-09-27|?|\u00a0|é|İ|😀|week|year|half|first|between|effective from|annually|onwards'.split(
    '|',
  );

describe('whatever is written', () => {
  const next = numbersFrom(20120927);
  const texts = [
    ...Array.from({ length: 4000 }, () =>
      Array.from({ length: 1 + next(9) }, () => pieces[next(pieces.length)]).join(next(5) === 0 ? '' : ' '),
    ),
    ...Array.from({ length: 500 }, () =>
      String.fromCodePoint(...Array.from({ length: next(40) }, () => 1 + next(0x2fff))),
    ),
    ...[
      '('.repeat(1999),
      'June '.repeat(399),
      '1/'.repeat(900),
      'a-'.repeat(900),
      'June 2012 and '.repeat(140),
      `${' '.repeat(1900)}x`,
      'by '.repeat(600),
      'x'.repeat(5000),
      'may\n'.repeat(400),
    ],
  ];

  it('never throws, keeps the print, and gives dates that exist and follow each other', () => {
    for (const printed of texts) {
      const reading = readTimescale(printed, {
        words,
        period: next(2) === 0 ? { start: '2012-04-01', end: '2013-03-31' } : undefined,
      });
      expect(reading.printed).toBe(printed);
      if (reading.kept) expect(reading.milestones).toEqual([]);
      for (const { start, due, effectiveFrom, precision, words: quoted } of reading.milestones) {
        for (const date of [start, due, effectiveFrom]) if (date !== null) expect(isCivil(date)).toBe(true);
        if (start !== null && due !== null) expect(due >= start, printed).toBe(true);
        if (start ?? due ?? effectiveFrom) expect(precision, printed).not.toBe('none');
        expect(printed).toContain(quoted);
      }
    }
  });

  it('is read in little time', () => {
    for (const printed of texts.slice(-9)) {
      const from = performance.now();
      readTimescale(printed, { words });
      expect(performance.now() - from, printed.slice(0, 20)).toBeLessThan(1000);
    }
  });
});
