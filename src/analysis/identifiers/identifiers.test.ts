import { describe, expect, it } from 'vitest';
import { workedOn } from './corpus/corpus.ts';
import { heldOut } from './corpus/held-out.ts';
import { readSample } from './corpus/read-sample.ts';
import { findIdentifiers, type IdentifierKind, isNhsNumber, maskIdentifiers } from './identifiers.ts';
import { measure } from './measure.ts';

const found = (text: string): string[] => findIdentifiers(text).map((one) => `${one.kind}: ${one.text}`);

/** What the public promise says must be found, of every hundred written. */
const floors: Readonly<Record<IdentifierKind, number>> = {
  'nhs-number': 1,
  email: 1,
  telephone: 0.99,
  postcode: 0.99,
  'date-of-birth': 0.8,
  name: 0.8,
};

describe('the check digit of an NHS number', () => {
  it.each(['9434765919', '943 476 5919', '943-476-5870', '4010232137', '9876543210'])(
    'holds for %s',
    (digits) => {
      expect(isNhsNumber(digits)).toBe(true);
    },
  );

  it.each(['9434765918', '9434765871', '9876544321', '943476591', '94347659190', '943476591x', ''])(
    'does not hold for "%s"',
    (digits) => {
      expect(isNhsNumber(digits)).toBe(false);
    },
  );

  it('has no tenth digit where the remainder leaves 10', () => {
    // 6 × 2 leaves the remainder 1, and 11 − 1 = 10
    const nine = '000000006';
    for (let last = 0; last < 10; last++) expect(isNhsNumber(`${nine}${last}`)).toBe(false);
  });
});

describe.each([
  ['the texts worked on', workedOn],
  ['the texts held out', heldOut],
])('on %s', (_, texts) => {
  it.each(measure(texts))('finds enough of each $kind', (figure) => {
    expect(figure.written).toBeGreaterThan(15);
    expect(figure.recall, figure.missed.join('\n')).toBeGreaterThanOrEqual(floors[figure.kind]);
    expect(figure.precision, figure.extra.join('\n')).toBeGreaterThan(0.85);
  });

  it('gives finds in order, never overlapping, with their own text', () => {
    for (const { text } of texts.map(readSample)) {
      let from = 0;
      for (const one of findIdentifiers(text)) {
        expect(one.start).toBeGreaterThanOrEqual(from);
        expect(one.end).toBeGreaterThan(one.start);
        expect(one.text).toBe(text.slice(one.start, one.end));
        from = one.end;
      }
    }
  });
});

it('flags few comments in which nobody wrote an identifier', () => {
  const clean = [...workedOn, ...heldOut].map(readSample).filter(({ written }) => written.length === 0);
  const flagged = clean.filter(({ text }) => findIdentifiers(text).length > 0);
  expect(clean.length).toBeGreaterThan(150);
  expect(flagged.length / clean.length).toBeLessThan(0.05);
});

describe('numbers that could be two things', () => {
  it('takes a valid NHS number for one even where it looks like a mobile without its nought', () => {
    expect(isNhsNumber('7791234564')).toBe(true);
    expect(found('my NHS no is 7791234564')).toEqual(['nhs-number: 7791234564']);
  });

  it('tells a telephone number from the NHS number beside it', () => {
    expect(found('07700 900123 943 476 5919')).toEqual([
      'telephone: 07700 900123',
      'nhs-number: 943 476 5919',
    ]);
  });

  it('reads digits of other scripts, odd spaces and odd dashes', () => {
    expect(found('NHS ۹۴۳ ۴۷۶ ۵۹۱۹')).toEqual(['nhs-number: ۹۴۳ ۴۷۶ ۵۹۱۹']);
    expect(found('٠٧٧٠٠ ٩٠٠١٢٣')).toEqual(['telephone: ٠٧٧٠٠ ٩٠٠١٢٣']);
    expect(found('943\u2009476\u20115919')).toEqual(['nhs-number: 943\u2009476\u20115919']);
  });
});

describe('masking', () => {
  it('puts the wording in place of each find and leaves the rest as it was', () => {
    const text = '👍 Tracy rang 07700 900123, jo@example.com.';
    expect(maskIdentifiers(text, findIdentifiers(text), (kind) => `[${kind}]`)).toBe(
      '👍 [name] rang [telephone], [email].',
    );
  });

  it('leaves no number and no address to be found again', () => {
    for (const { text } of workedOn.map(readSample)) {
      const masked = maskIdentifiers(text, findIdentifiers(text), () => '█');
      for (const { kind } of findIdentifiers(masked)) expect(['name', 'date-of-birth']).toContain(kind);
    }
  });

  it('gives back the same text where nothing was found', () => {
    expect(maskIdentifiers('All good.', [], () => 'x')).toBe('All good.');
    expect(findIdentifiers('')).toEqual([]);
  });
});

describe('hostile text', () => {
  const length = 50_000;
  const patterns: [string, string][] = [
    ['one digit', '1'],
    ['spaced digits', '1 '],
    ['noughts', '07 '],
    ['one letter', 'a'],
    ['capitals', 'Aa '],
    ['spaces', ' '],
    ['at signs', '@'],
    ['addresses', 'a@b.co '],
    ['open addresses', 'a.@'],
    ['quotes', '"@'],
    ['dots', 'a.'],
    ['spelt dots', 'a dot '],
    ['spelt addresses', 'a at b dot '],
    ['postcodes', 'M1 1AE '],
    ['half postcodes', 'M1 1'],
    ['births', 'born '],
    ['dates', '1/1/56 '],
    ['born dates', 'dob 1/1/56 '],
    ['names', 'Tracy and '],
    ['honorifics', 'Mr '],
    ['initials', 'J. '],
    ['hyphens', 'a-'],
    ['apostrophes', "o'"],
    ['pluses', '+'],
    ['brackets', '(0'],
    ['unknown capitals', 'Xyzzo, '],
    ['numbers', '943 476 5919 '],
  ];

  /** Processor time in milliseconds, the least of three tries: other work on the machine does not count. */
  const leastWork = (text: string): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const before = process.cpuUsage();
      findIdentifiers(text);
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, (user + system) / 1000);
    }
    return least;
  };

  it.each(patterns)('of %s takes work in proportion to its length', (_, pattern) => {
    const text = pattern.repeat(Math.ceil((length * 2) / pattern.length));
    const [one, two] = [leastWork(text.slice(0, length)), leastWork(text)];
    // twice the text costs twice the work; quadratic work would cost four times. The added milliseconds keep
    // the coarseness of the clock out of it where the work is slight.
    expect(two).toBeLessThan(one * 3.3 + 25);
  });
});
