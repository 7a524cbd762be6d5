import { respelt } from './spelling.ts';

export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const names: readonly string[] = monthNames;

export interface Month {
  number: number;
  isRespelt: boolean;
}

/**
 * The month that a small-lettered word names: whole, its first three letters, or "sept". A misspelt month
 * ("septmber") is known only where the caller says that a year or a day stands beside it.
 */
export function monthNamed(word: string, mayBeMisspelt: boolean): Month | null {
  const at = monthNames.findIndex((name) => name === word || name.slice(0, 3) === word);
  if (at >= 0) return { number: at + 1, isRespelt: false };
  if (word === 'sept') return { number: 9, isRespelt: false };
  const meant = mayBeMisspelt ? respelt(word, monthNames) : null;
  const meantAt = meant === null ? -1 : names.indexOf(meant);
  return meantAt >= 0 ? { number: meantAt + 1, isRespelt: true } : null;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 1 for Monday to 7 for Sunday, by the first three letters. */
export function weekdayNamed(word: string): number | null {
  const at = weekdays.indexOf(word.slice(0, 3));
  return at >= 0 ? at + 1 : null;
}
