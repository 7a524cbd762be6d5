import { clausesOf } from './clauses.ts';
import { doubt } from './doubts.ts';
import { type Reading, readClause } from './milestone.ts';
import { partsOf } from './parts.ts';
import type { Doubt, MilestoneReading, StatusWords, Timescale } from './timescale.ts';
import { tokensOf } from './tokens.ts';

export interface TimescaleRule {
  /** The vocabulary of the plan's status scheme; it tells which words are states. */
  words: StatusWords;
  /** First day of the financial year, 'MM-DD'. */
  yearStart?: string | undefined;
  /** The plan's period: it gives the year where none is printed. Both days are included. */
  period?: { start: string; end: string } | undefined;
}

/** A longer cell is prose; so are more lines than this. */
const longest = 2000;
const mostParts = 40;

/**
 * Reads a plan's date cell as people write it: dates in words or figures, states, how often, conditions, one
 * or several to a cell. The printed text comes back unchanged. What cannot be read surely is kept as words
 * (`kept` for the whole cell, `notes` for a part), or is read and carries a doubt. Never throws.
 *
 * Conventions: a month is due on its last day, a range at the end of its last month; thirds of a month for
 * early, mid and late; spring begins in March and each season has three months, as the Met Office counts
 * them; "2012/13" is the financial year; numbers stand day first. Requirements.
 */
export function readTimescale(printed: string, rule: TimescaleRule): Timescale {
  if (printed.length > longest) return kept(printed, []);
  const parts = partsOf(printed);
  if (parts.length > mostParts) return kept(printed, []);
  const readings: { reading: Reading; part: number }[] = [];
  const unread: string[] = [];
  const doubts: Doubt[] = [];
  const given = { words: rule.words, yearStart: rule.yearStart ?? '04-01', period: rule.period };
  for (const [at, part] of parts.entries()) {
    const tokens = tokensOf(part, given);
    const clauses = clausesOf(tokens, part);
    if (clauses)
      for (const one of clauses)
        readings.push({
          reading: readClause(one, part, { vocabulary: rule.words, period: rule.period }),
          part: at,
        });
    else {
      unread.push(part);
      for (const token of tokens) if (token.letter === 'N') doubts.push(...token.doubts);
    }
  }
  const isBlank = readings.every(({ reading }) => reading.milestone === null);
  if (unread.length > 0 && isBlank) return kept(printed, doubts);
  for (const part of unread) doubts.push(doubt('unread_words', part));
  return settle(printed, readings, unread, doubts);
}

const kept = (printed: string, doubts: Doubt[]): Timescale => ({
  printed,
  milestones: [],
  notes: [],
  doubts,
  kept: true,
});

/** What the parts of one cell say of each other. */
const settle = (
  printed: string,
  readings: readonly { reading: Reading; part: number }[],
  unread: readonly string[],
  doubts: Doubt[],
): Timescale => {
  const goesOn = readings.some(({ reading }) => reading.bare === 'ongoing');
  const milestones: MilestoneReading[] = [];
  const notes: string[] = [];
  for (const { reading } of readings) {
    doubts.push(...reading.doubts);
    const words = reading.milestone?.words ?? '';
    if (goesOn && reading.bare === 'date') {
      notes.push(words);
      doubts.push(doubt('stray_date', words));
    } else if (reading.milestone) milestones.push(reading.milestone);
    notes.push(...reading.notes);
  }
  notes.push(...unread);
  doubts.push(...doubtsBetween(goesOn ? readings.filter(isNoDate) : readings, printed));
  return { printed, milestones, notes, doubts: onceEach(doubts), kept: false };
};

const isNoDate = ({ reading }: { reading: Reading }): boolean => reading.bare !== 'date';

const doubtsBetween = (readings: readonly { reading: Reading; part: number }[], printed: string): Doubt[] => {
  const bareDates = readings.filter(({ reading }) => reading.bare === 'date');
  const hasBareState = readings.some(({ reading }) => reading.bare === 'state');
  const hasNeighbour = bareDates.some(({ reading, part }) =>
    readings.some((other) => other.reading !== reading && other.part === part && other.reading.hasDate),
  );
  const words = printed.trim().replace(/\s+/g, ' ');
  const often = readings.filter(
    ({ reading }) => reading.bare === 'ongoing' && reading.milestone?.recurrence !== 'ongoing',
  );
  const isTwice = often.some(({ part }, at) => often.some((other, nth) => nth !== at && other.part === part));
  if (isTwice) return [doubt('how_often', words)];
  if (bareDates.length > 1 || hasNeighbour) return [doubt('two_dates', words)];
  const hasDatedNeighbour = readings.some(
    ({ reading, part }) =>
      reading.hasDate &&
      !reading.milestone?.review &&
      readings.some((other) => other.part === part && other.reading.bare === 'state'),
  );
  if (hasDatedNeighbour) return [doubt('uncertain', words)];
  return bareDates.length > 0 && hasBareState ? [doubt('uncertain', words)] : [];
};

const onceEach = (doubts: readonly Doubt[]): Doubt[] =>
  doubts.filter(
    (one, at) => doubts.findIndex((other) => other.kind === one.kind && other.words === one.words) === at,
  );
