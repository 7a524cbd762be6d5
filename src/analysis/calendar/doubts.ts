import type { Doubt, DoubtKind } from './timescale.ts';

const sentences: Readonly<Record<DoubtKind, (words: string) => string>> = {
  two_dates: (words) => `There is more than one date in “${words}”, and nothing says what each is for.`,
  stray_date: (words) => `“${words}” stands beside words that say otherwise. It is kept as a note.`,
  spelling: (words) => `“${words}” is not spelt as expected.`,
  day_order: (words) => `“${words}” could have the month before the day. It was read with the day first.`,
  two_digit_year: (words) => `The year in “${words}” has two figures. It was read as a year of this century.`,
  month_or_day: (words) => `“${words}” could be a month of a year, or a day of a month.`,
  weekday: (words) => `The weekday in “${words}” is not that of the date.`,
  no_year: (words) => `“${words}” has no year.`,
  impossible_date: (words) => `There is no such date as “${words}”.`,
  which_year: (words) => `“${words}” could mean another year or kind of year than the one it was read as.`,
  which_edge: (words) => `“${words}” could mean the beginning or the end. It was read as the end.`,
  uncertain: (words) => `“${words}” can be read in more than one way, or says itself that it is not firm.`,
  how_often: (words) => `“${words}” does not say surely how often.`,
  unread_words: (words) => `“${words}” could not be read. It is kept as a note.`,
  two_statuses: (words) => `“${words}” holds more than one status. The first was taken.`,
  unknown_status: (words) => `“${words}” is not a status of this plan’s scheme.`,
};

/** A doubt about printed words, with its sentence; `sentence` says more exactly what was done. */
export function doubt(kind: DoubtKind, words: string, sentence?: string): Doubt {
  return { kind, words, sentence: sentence ?? sentences[kind](words) };
}
