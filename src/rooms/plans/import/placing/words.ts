import type { StatusWords } from '../../../../analysis/calendar/timescale.ts';

/** Words alone, in lower case: what two headings or two activities have to share to be the same. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'‘’]/g, '')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const dated = new RegExp(
  `\\b${month}\\b.{0,12}\\d|\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\bq[1-4]\\b|\\b20\\d\\d\\s*/\\s*\\d{2}|\\b(?:spring|summer|autumn|winter)\\b.*\\d|\\b${month}$|^${month}\\b`,
  'i',
);
const timeWords =
  /\b(o?n-?\s?going|annual(ly)?|quarterly|monthly|weekly|fortnightly|continuous|tbc|tba|completed?|implemented|to be (implemented|developed|agreed)|(as|when) required|in place|immediate(ly)?|not started|in progress)\b/i;
const goingOn = /^\W*(o?n-?\s?going|continuous(ly)?)\W*$/i;

/** Looks like what stands in a column of dates; cheap, and right often enough to tell columns apart. */
export function looksLikeTime(text: string): boolean {
  return text.length <= 140 && (dated.test(text) || timeWords.test(text));
}

/** The same, short and with nothing else beside it. */
export function isTimeAlone(text: string): boolean {
  return text.length <= 30 && looksLikeTime(text);
}

export function namesADate(text: string): boolean {
  return dated.test(text);
}

export function saysOngoing(text: string): boolean {
  return goingOn.test(text);
}

/** Tells words of this vocabulary from others, also where one cell repeats or joins several. */
export function statusTester(words: StatusWords): (text: string) => boolean {
  const known = new Set(words.map(({ word }) => plainWords(word)));
  return (text) => {
    const said = plainWords(text);
    if (said === '' || said.length > 60) return false;
    return known.has(said) || said.split(' ').every((word) => known.has(word) || word === 'and');
  };
}

/** A sentence or heading that has ended. */
export function isEnded(text: string): boolean {
  return /[.!?:;][)\]"”’']*$/.test(text.trim());
}

/** The text goes on from something: it begins with a small letter that is no list letter, or with a joining mark. */
export function goesOn(text: string): boolean {
  return /^(?:\p{Ll}(?!\p{Lu}|[).]\s)|[,;)&–—-]\s*\p{L})/u.test(text.trim());
}

/** Short, without an end: a heading rather than something to be done. */
export function isHeadingLike(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return text.length <= 70 && words <= 8 && !/[.!?;]$/.test(text.trim()) && !goesOn(text);
}

/** The part of a heading after its number, and the number. */
export function numbered(text: string): { number: string; rest: string } | null {
  const match =
    /^(?:(?:objective|aim|goal|priority|theme|section|area|strategic objective)\s+)?(\d{1,2})(?:[.):]|\s*[-–—])?(?:\s+|$)(.*)$/is.exec(
      text.trim(),
    );
  return match === null ? null : { number: match[1] ?? '', rest: (match[2] ?? '').trim() };
}
