import { findBirthDates, findDatesBesidePeople } from './birth-date.ts';
import { findEmails } from './email.ts';
import { type FoundIdentifier, type IdentifierKind, inOrder, type Span } from './found.ts';
import { findNames } from './names/names.ts';
import { findNumbers } from './numbers.ts';
import { plainText } from './plain.ts';
import { findPostcodes } from './postcode.ts';

export type { FoundIdentifier, IdentifierKind } from './found.ts';
export { identifierKinds } from './found.ts';
export { isNhsNumber } from './nhs-number.ts';

/** What a text holds at all, read in one pass so that most comments skip most of the work. */
interface Contents {
  digits: number;
  hasAt: boolean;
  hasUnusual: boolean;
}

const readContents = (text: string): Contents => {
  let digits = 0;
  let hasAt = false;
  let hasUnusual = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
    else if (code === 64) hasAt = true;
    else if (code > 127) hasUnusual = true;
  }
  return { digits, hasAt, hasUnusual };
};

const spelledAddress =
  /\bdot\b|[[({] ?at ?[\])}]|\bat (?:gmail|googlemail|hotmail|outlook|yahoo|icloud|btinternet|aol|live|nhs)\b/i;
const birth = /birth|brith|born|d\.? ?o\.? ?b|d ?\/ ?o ?\/ ?b|b'?-?day\b|\bb\.|yob|\bage[d:]?\b|\d/i;

const fewestDigitsOfNumber = 6;

/**
 * Likely personal identifiers in free text: NHS numbers, e-mail addresses, telephone numbers, postcodes,
 * dates of birth and personal names. In order of place, never overlapping. Errs on the side of finding.
 * The work grows in proportion to the length of the text, whatever is in it.
 */
export function findIdentifiers(text: string): FoundIdentifier[] {
  const contents = readContents(text);
  const plain = contents.hasUnusual ? plainText(text) : text;
  const { digits, hasAt } = plain === text ? contents : readContents(plain);
  const found: Span[] = [];
  if (hasAt || spelledAddress.test(plain)) findEmails(plain, found);
  if (digits > 0) findPostcodes(plain, found);
  if (digits >= fewestDigitsOfNumber) findNumbers(plain, found);
  if (birth.test(plain)) findBirthDates(plain, found);
  findNames(plain, found);
  if (digits >= fewestDigitsOfNumber && found.length > 0) findDatesBesidePeople(plain, found);
  if (found.length === 0) return [];
  return inOrder(found).map(({ kind, start, end }) => ({ kind, start, end, text: text.slice(start, end) }));
}

/**
 * The text with each found identifier replaced by the wording for its kind. `found` must come from
 * `findIdentifiers` on the same text, or be a part of it in the same order.
 */
export function maskIdentifiers(
  text: string,
  found: readonly FoundIdentifier[],
  wording: (kind: IdentifierKind) => string,
): string {
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of found) {
    masked += text.slice(from, start) + wording(kind);
    from = end;
  }
  return masked + text.slice(from);
}
