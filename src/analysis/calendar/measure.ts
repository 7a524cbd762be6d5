import type { Expected, Wording } from './corpus/wording.ts';
import { readTimescale } from './read-timescale.ts';
import type { MilestoneReading, StatusWords, Timescale } from './timescale.ts';

/** How the reading of date wordings does where the answers are known. */
export interface CalendarFigure {
  wordings: number;
  /** Read as the answer says, with the doubts and notes that it names. */
  right: number;
  /** Kept as words, as the answer says. */
  keptRightly: number;
  /** Kept as words although the answer reads it. */
  kept: string[];
  /** Read otherwise than the answer says. */
  wrong: { printed: string; expected: string; got: string }[];
}

/** Reads every wording and compares it with its answer: milestones, notes, and kinds of doubt. */
export function measureCalendar(wordings: readonly Wording[], words: StatusWords): CalendarFigure {
  const figure: CalendarFigure = { wordings: wordings.length, right: 0, keptRightly: 0, kept: [], wrong: [] };
  for (const wording of wordings) {
    const got = readTimescale(wording.printed, { ...wording, words });
    const expected = expectedOf(wording);
    const shown = shownOf(got);
    if (shown === expected) {
      if (wording.says === 'kept') figure.keptRightly++;
      else figure.right++;
    } else if (got.kept && wording.says !== 'kept') figure.kept.push(wording.printed);
    else figure.wrong.push({ printed: wording.printed, expected, got: shown });
  }
  return figure;
}

const nothing: Required<Expected> = {
  text: '',
  start: null,
  due: null,
  precision: 'none',
  recurrence: null,
  condition: null,
  effectiveFrom: null,
  deliveryState: null,
  review: false,
};

const expectedOf = ({ says, notes = [], doubts = [] }: Wording): string =>
  JSON.stringify({
    kept: says === 'kept',
    milestones: says === 'kept' ? [] : says.map((one) => ({ ...nothing, ...one })),
    notes,
    doubts: doubts.toSorted(),
  });

const shownOf = ({ kept, milestones, notes, doubts }: Timescale): string =>
  JSON.stringify({
    kept,
    milestones: milestones.map(withoutWords),
    notes,
    doubts: [...new Set(doubts.map((one) => one.kind))].toSorted(),
  });

const withoutWords = ({ words: _, review = false, ...one }: MilestoneReading): Required<Expected> => ({
  ...nothing,
  ...one,
  review,
});
