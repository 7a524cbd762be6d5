import { z } from 'zod';

// Money is whole pence, and days, hours and shares are whole hundredths: sums of them are exact.

const inPounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
const plainPounds = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 });

/** A hundred million pounds, in pence: more than any budget line here is a slip of the hand. */
const MOST_PENCE = 10_000_000_000;

/** 125050 becomes '£1,250.50'. */
export const pounds = (pence: number): string => inPounds.format(pence / 100);

/** Pence as they stand in a box to type in: '1,250.50'. */
export const typedPounds = (pence: number | null): string =>
  pence === null ? '' : plainPounds.format(pence / 100);

/** '1,250.50', '£1250.5' and '1250' in pence; null where it is no sum of pounds and pence, or a negative one. */
export function readPounds(text: string): number | null {
  const plain = text.replace(/^£\s*/u, '').trim();
  const [, whole, part = ''] = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/u.exec(plain) ?? [];
  if (whole === undefined) return null;
  const pence = Number(whole.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'));
  return pence <= MOST_PENCE ? pence : null;
}

const noSum = (what: string) => `Enter ${what} in pounds and pence, for example 1,250.50.`;

/** A sum of pounds as it is typed, in pence; an empty box is nothing. `what` names it: 'what is planned'. */
export const poundsField = (what: string) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      const pence = text === '' ? 0 : readPounds(text);
      if (pence === null) context.addIssue({ code: 'custom', message: noSum(what) });
      return pence ?? 0;
    });

/** The same, where an empty box says that nothing is known: null. */
export const optionalPoundsField = (what: string) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      const pence = text === '' ? null : readPounds(text);
      if (pence === null && text !== '') context.addIssue({ code: 'custom', message: noSum(what) });
      return pence;
    });

/** '2', '2.5' and '0.25' in hundredths; null where it is no number of at most two decimals. */
export function readHundredths(text: string): number | null {
  const [, whole, part = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/u.exec(text.trim()) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** A number above nothing and at most `most`, in hundredths. `say` is the sentence for everything else. */
export const hundredthsField = (say: string, most: number) =>
  z.string({ error: say }).transform((text, context) => {
    const read = readHundredths(text);
    if (read === null || read === 0 || read > most * 100) context.addIssue({ code: 'custom', message: say });
    return read ?? 0;
  });

/** The same, null where the box is empty; nothing at all may be typed as 0. */
export const optionalHundredthsField = (say: string, most: number) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      if (text === '') return null;
      const read = readHundredths(text);
      if (read === null || read > most * 100) context.addIssue({ code: 'custom', message: say });
      return read;
    });

/** 1250 hundredths as people write it: '12.5'. */
export const amount = (hundredths: number): string => String(hundredths / 100);

/** 1250 hundredths of days: '12.5 days'. */
export const days = (hundredths: number): string =>
  `${amount(hundredths)} ${hundredths === 100 ? 'day' : 'days'}`;

/** What the database keeps of hundredths, and back. */
export const toNumeric = (hundredths: number): string => (hundredths / 100).toFixed(2);
export const fromNumeric = (numeric: string): number => Math.round(Number(numeric) * 100);
