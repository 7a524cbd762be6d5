import { type Aligned, alignGroups } from './align.ts';
import type { AnswerCount, PopulationGroup } from './groups.ts';

/** Whole years of age, both ends included; `to` is null where there is no upper end. */
export interface AgeRange {
  from: number;
  to: number | null;
}

const readOne = (text: string): AgeRange | null => {
  const plain = text
    .toLowerCase()
    .replace(/\b(aged|years?|of age|old)\b/g, ' ')
    .replace(/[–—_]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const between = /^(\d{1,3}) ?(?:-|to) ?(\d{1,3})$/.exec(plain);
  if (between) {
    const [from, to] = [Number(between[1]), Number(between[2])];
    return from <= to ? { from, to } : null;
  }
  const under = /^(?:under|below|less than|<) ?(\d{1,3})$/.exec(plain);
  if (under) return Number(under[1]) > 0 ? { from: 0, to: Number(under[1]) - 1 } : null;
  const upTo = /^(?:up to (\d{1,3})|(\d{1,3})(?:-| )(?:and|or)(?:-| )(?:under|below|younger))$/.exec(plain);
  if (upTo) return { from: 0, to: Number(upTo[1] ?? upTo[2]) };
  const over = /^(\d{1,3}) ?(?:\+|plus|(?:-| )?(?:and|or)(?:-| )(?:over|above|older|more))$/.exec(plain);
  if (over) return { from: Number(over[1]), to: null };
  const beyond = /^(?:over|above|older than|>) ?(\d{1,3})$/.exec(plain);
  if (beyond) return { from: Number(beyond[1]) + 1, to: null };
  return /^\d{1,3}$/.test(plain) ? { from: Number(plain), to: Number(plain) } : null;
};

/**
 * Reads an age band as forms and tables write it: '16-24', '16 to 24', '0 - 11', 'Under 16', '80+', '85 or over',
 * '85-and-over', '7', and several bands with '|' between them. Gives null where it is none.
 */
export function readAgeBand(text: string): AgeRange[] | null {
  const ranges: AgeRange[] = [];
  for (const part of text.split('|')) {
    const range = readOne(part);
    if (!range) return null;
    ranges.push(range);
  }
  return ranges;
}

const overlap = (one: AgeRange, other: AgeRange): boolean =>
  one.from <= (other.to ?? Number.POSITIVE_INFINITY) && other.from <= (one.to ?? Number.POSITIVE_INFINITY);

/** Age ranges in words, those that touch as one: 'Under 16, or 75 or over'. */
export function ageWords(ranges: readonly AgeRange[]): string {
  const joined: AgeRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (!last || (last.to !== null && range.from > last.to + 1)) joined.push({ ...range });
    else if (last.to !== null && (range.to === null || range.to > last.to)) last.to = range.to;
  }
  const words = joined.map(({ from, to }, at) => {
    if (to === null) return from === 0 ? 'all ages' : `${from} or over`;
    if (from === 0) return to === 0 ? 'under 1' : `under ${to + 1}`;
    return from === to ? `${from}${at === 0 ? ' years' : ''}` : `${from} to ${to}`;
  });
  const text = words.join(', or ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Answers in one set of age bands against a population in another, or in single years, in the finest bands that
 * both can be added up to. The keys of both are age bands as `readAgeBand` reads them.
 */
export function alignAges(answers: readonly AnswerCount[], population: readonly PopulationGroup[]): Aligned {
  const bands = population.flatMap((one) => {
    const ranges = readAgeBand(one.key);
    return ranges ? [{ key: one.key, ranges }] : [];
  });
  const covers: Record<string, string[]> = {};
  for (const { key } of answers) {
    const ranges = key === null ? null : readAgeBand(key);
    if (key === null || !ranges) continue;
    covers[key] = bands
      .filter((band) => band.ranges.some((one) => ranges.some((other) => overlap(one, other))))
      .map((band) => band.key);
  }
  return alignGroups({
    answers,
    population,
    covers,
    nameOf: (keys) => ageWords(bands.filter(({ key }) => keys.includes(key)).flatMap(({ ranges }) => ranges)),
  });
}
