import {
  type DisclosureRule,
  type PublishedCell,
  protectTogether,
  type Table,
} from '../../../analysis/disclosure/disclosure.ts';

/** Comments by how they sound; they add up to all comments counted. */
export interface Sounds {
  positive: number;
  neutral: number;
  negative: number;
  unrated: number;
}

export interface CountedMonth {
  /** Comments by kind of source; all of them together are all comments of the month. */
  kinds: ReadonlyMap<string, number>;
  sounds: Sounds;
  /** By theme; a comment may have several. */
  themes: ReadonlyMap<string, Sounds>;
}

export interface PublishedSounds extends Record<keyof Sounds, PublishedCell> {
  all: PublishedCell;
}

export interface PublishedMonth {
  all: PublishedCell;
  kinds: ReadonlyMap<string, PublishedCell>;
  sounds: PublishedSounds;
  themes: ReadonlyMap<string, PublishedSounds>;
}

const soundKeys = ['positive', 'neutral', 'negative', 'unrated'] as const;
/** A total is worth more to a reader than what it is made of. */
const TOTAL = 16;
const SUM = 4;
const ALL = 'all';

/**
 * A month's counts as they may leave the desk: all tables together, so that none gives back what another hides. The
 * same month always comes out the same, also where next month's digest prints it again as the month before.
 * Throws RangeError where kinds of source and how comments sound do not add up to the same number.
 */
export function protectMonth({ kinds, sounds, themes }: CountedMonth, rule: DisclosureRule): PublishedMonth {
  const kindKeys = [...kinds.keys()].toSorted();
  const all = sumOf(sounds);
  const tables: Table[] = [
    {
      cells: [
        { key: ALL, count: all, weight: TOTAL },
        ...kindKeys.map((key) => ({ key: `kind ${key}`, count: kinds.get(key) ?? 0 })),
      ],
      relations: kindKeys.length > 0 ? [{ total: ALL, parts: kindKeys.map((key) => `kind ${key}`) }] : [],
    },
    soundsTable(ALL, sounds, TOTAL),
    ...[...themes.keys()]
      .toSorted()
      .map((key) => soundsTable(`theme ${key}`, themes.get(key) ?? noSounds, SUM)),
  ];
  const cells = new Map<string, PublishedCell>(protectTogether(tables, rule).flatMap((table) => [...table]));
  const cell = (key: string): PublishedCell => {
    const found = cells.get(key);
    if (!found) throw new RangeError(`${key} was not counted.`);
    return found;
  };
  const published = (key: string): PublishedSounds => ({
    all: cell(key),
    positive: cell(`${key} positive`),
    neutral: cell(`${key} neutral`),
    negative: cell(`${key} negative`),
    unrated: cell(`${key} unrated`),
  });
  return {
    all: cell(ALL),
    kinds: new Map(kindKeys.map((key) => [key, cell(`kind ${key}`)])),
    sounds: published(ALL),
    themes: new Map([...themes.keys()].map((key) => [key, published(`theme ${key}`)])),
  };
}

const noSounds: Sounds = { positive: 0, neutral: 0, negative: 0, unrated: 0 };

export const sumOf = (sounds: Sounds): number => soundKeys.reduce((sum, key) => sum + sounds[key], 0);

const soundsTable = (total: string, sounds: Sounds, weight: number): Table => ({
  cells: [
    { key: total, count: sumOf(sounds), weight },
    ...soundKeys.map((key) => ({ key: `${total} ${key}`, count: sounds[key] })),
  ],
  relations: [{ total, parts: soundKeys.map((key) => `${total} ${key}`) }],
});

/** Counts of a roll-up as how the comments sound; what is not rated is what is left of all. */
export const soundsOf = (row: {
  comments: number;
  positive: number;
  neutral: number;
  negative: number;
}): Sounds => ({
  positive: row.positive,
  neutral: row.neutral,
  negative: row.negative,
  unrated: Math.max(0, row.comments - row.positive - row.neutral - row.negative),
});
