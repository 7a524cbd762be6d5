import { inOrder, type Span } from './found.ts';

const month =
  'jan(?:uary|\\.)?|feb(?:r?uary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?';
const unit = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth';
const dayInWords = `(?:twenty|thirty)[ -](?:${unit})|${unit}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth`;
const yearInWords =
  '(?:nineteen|twenty|two thousand)(?: hundred)?(?: and)?(?:[ -](?:oh|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine)){1,2}';
const day = `(?:\\d{1,2}(?: ?(?:st|nd|rd|th))?|${dayInWords})`;
const year = `(?:(?:18|19|20)\\d\\d|'\\d\\d|\\d\\d(?![\\d:])|${yearInWords})`;
const apart = '[ \\t]*[-./,]?[ \\t]*';

/** Groups: 1–3 a date in figures, 4–6 year first, 7–8 month named, 9 eight or six figures in one. */
const written = new RegExp(
  [
    `(?<![\\d/.-])(\\d{1,2})( ?[-./\\\\] ?| )(\\d{1,2})\\2((?:18|19|20)\\d\\d|'?\\d\\d)(?!\\d|[/.-]\\d)`,
    `(?<![\\d/.-])((?:18|19|20)\\d\\d) ?[-./] ?(\\d{1,2}) ?[-./] ?(\\d{1,2})(?!\\d)`,
    `(?<![a-z\\d])(?:${day}(?: of)?${apart}(?:${month})(?:${apart}(${year})(?![a-z\\d]))?|(?:${month})${apart}(?:the )?${day}(?:${apart}(${year})(?![a-z\\d]))?)(?![a-z\\d])`,
    `(?<![a-z\\d])(?:${month})${apart}(?:of )?((?:18|19|20)\\d\\d)(?!\\d)`,
    '(?<![\\d/.-])(\\d{8}|\\d{6})(?![\\d/.-]\\d)(?!\\d)',
  ].join('|'),
  'gi',
);

const birthWord =
  "(?<![a-z])(?:d\\.? ?o\\.? ?b\\b\\.?|d ?/ ?o ?/ ?b\\b|date[ -]*(?:of|og|if)?[ -]*(?:birth|brith|bith)|birth[ -]?date|birthday|birth day|brithday|bday|b-day|b'day|born|gave birth|(?<=\\d )b\\.|(?<=[,(] ?)b\\.|yob)";
const cueBefore = new RegExp(`${birthWord}`, 'gi');
const cueAfter =
  /^[\s,)(;:-]{0,4}(?:(?:is|was|being|as|=)? ?(?:my|his|her|their|our|the)?(?: (?:own|actual|correct|real|husband's|wife's|son's|daughter's|mum's|mother's|dad's|father's|baby's))? ?(?:date of birth|dob|d\.o\.b|birth ?date|birthday)|(?:is |was )?(?:the (?:day|date) )?(?:when |that )?(?:i|he|she|they|we|my [a-z]+|baby) (?:was|were) born)/i;
/** Words between a birth cue and a date that give the date to something else. */
const otherEvent =
  /\b(?:appointments?|appt|seen|saw|admitted|admission|visit(?:ed)?|clinic|operation|surgery|discharged?|referred|referral|rang|called|phoned|attend(?:ed)?|scan|booked|letter|waited|waiting|due|asked|checked|vaccin\w+|jab|test|review|stay(?:ed)?|treated|came|went|happened|complain\w*|until|since|cancelled|moved|newborn|next|complet\w+|sign\w*)\b/i;
const newborn = /\b(?:new ?$|new-$|still ?-?$|air-?$|water-?$)/i;
const ageBefore =
  /\b(?:aged?|age:?|i am|i'm|he is|she is|he's|she's|is|am)[ :]{1,2}(\d{1,3})(?: ?(?:yrs?|years?|y\/?o|yo))?(?: ?(?:old|of age))?[\s,;:(-]{1,4}$/i;
const ageAfter =
  /^[\s,;:()-]{1,4}(?:(?:i am|i'm|aged?|age:?|now|so|is|he is|she is)[ :]{1,2}){0,2}(\d{1,3}) ?(?:yrs?|years?|y\/?o|yo|\)|,|\.|old|$)/i;
const correction =
  /^[\s,(]*(?:and )?(?:not|instead of|rather than|should (?:be|read|say|have been)|but (?:it )?(?:is|was)|they (?:had|have|put|wrote)|or|it(?:'s| is| was))(?: [a-z]{2,9}){0,3}[\s)]*$/i;
const since =
  /\b(?:since|on|until|till|by|from|operation|surgery|appointment|appt|admitted|seen|discharged|visit|visited|before|after|dated|clinic|due|letter)\b[^\d]{0,12}$/i;

/** Everything a date may need: whether it can be one, and its year if it has one. */
const readDate = (
  match: RegExpExecArray,
): { isFull: boolean; isDigitsOnly: boolean; years: number[] } | null => {
  const [whole, a, , b, c, ya, yb, yc, namedYear, namedYearLate, monthYear, run] = match;
  if (a !== undefined && b !== undefined && c !== undefined) {
    if (!isDayAndMonth(Number(a), Number(b))) return null;
    return { isFull: true, isDigitsOnly: false, years: yearsOf(c) };
  }
  if (ya !== undefined && yb !== undefined && yc !== undefined) {
    if (!isDayAndMonth(Number(yb), Number(yc))) return null;
    return { isFull: true, isDigitsOnly: false, years: yearsOf(ya) };
  }
  if (run !== undefined) {
    const isIso = run.length === 8 && /^(?:19|20)\d\d(?:0[1-9]|1[0-2])/.test(run);
    const [d, m] = isIso ? [run.slice(6), run.slice(4, 6)] : [run.slice(0, 2), run.slice(2, 4)];
    if (!isDayAndMonth(Number(d), Number(m))) return null;
    return { isFull: true, isDigitsOnly: true, years: yearsOf(isIso ? run.slice(0, 4) : run.slice(4)) };
  }
  const stated = namedYear ?? namedYearLate;
  if (stated !== undefined) return { isFull: true, isDigitsOnly: false, years: yearsOf(stated) };
  if (monthYear !== undefined) return { isFull: false, isDigitsOnly: false, years: yearsOf(monthYear) };
  if (/[.,/-]/.test(whole)) return null;
  return { isFull: false, isDigitsOnly: /^\d/.test(whole) && !/[a-z]/i.test(whole), years: [] };
};

const isDayAndMonth = (first: number, second: number): boolean =>
  first >= 1 && second >= 1 && first <= 31 && second <= 31 && (first <= 12 || second <= 12);

const yearsOf = (text: string): number[] => {
  const digits = text.replace(/\D/g, '');
  if (digits.length === 4) return [Number(digits)];
  if (digits.length === 2) return [1900 + Number(digits), 2000 + Number(digits)];
  return /^nineteen/i.test(text) ? [1950] : [2005];
};

const fitsAge = (age: number, years: number[]): boolean =>
  age < 116 && years.some((year) => year + age >= 2004 && year + age <= 2035);

/** Whether words that speak of a birth stand before the date in the same sentence. */
const isCuedBefore = (before: string): boolean => {
  const sentence = before.slice(Math.max(before.search(/[!?\n](?=[^!?\n]*$)/) + 1, lastFullStop(before)));
  let cueEnd = -1;
  let word = '';
  cueBefore.lastIndex = 0;
  for (let match = cueBefore.exec(sentence); match; match = cueBefore.exec(sentence)) {
    if (/born/i.test(match[0]) && newborn.test(sentence.slice(0, match.index))) continue;
    cueEnd = match.index + match[0].length;
    word = match[0];
  }
  if (cueEnd < 0) return false;
  const between = sentence.slice(cueEnd);
  return (
    between.length <= (/born/i.test(word) ? 70 : 45) && !otherEvent.test(between) && !/\d{3}/.test(between)
  );
};

/** Where the last sentence that ended with a full stop ended; the stops of "d.o.b." end nothing. */
const lastFullStop = (before: string): number => {
  let last = 0;
  const stop = /[a-z\d)]{2}\.\s+(?=[A-Za-z])/g;
  for (let match = stop.exec(before); match; match = stop.exec(before)) last = match.index + match[0].length;
  return last;
};

/**
 * Dates of birth: a date in one of many written forms with a birth cue beside it, or with an age that fits
 * its year, or set beside a name or an NHS number already found. A bare date is not one.
 */
export function findBirthDates(text: string, found: Span[]): void {
  written.lastIndex = 0;
  let lastEnd = -1;
  for (let match = written.exec(text); match; match = written.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const date = readDate(match);
    if (!date || date.years.some((year) => year > 2100)) continue;
    const before = text.slice(Math.max(0, start - 110), start);
    const after = text.slice(end, end + 48);
    const isNextToBirth = lastEnd >= 0 && start - lastEnd < 45 && correction.test(text.slice(lastEnd, start));
    if (isNextToBirth || isCuedBefore(before) || cueAfter.test(after) || isBesideAge(date, before, after)) {
      found.push({ kind: 'date-of-birth', start, end });
      lastEnd = end;
    }
  }
}

const isBesideAge = (
  date: { isFull: boolean; isDigitsOnly: boolean; years: number[] },
  before: string,
  after: string,
): boolean => {
  if (!date.isFull || date.isDigitsOnly || since.test(before)) return false;
  const age = ageBefore.exec(before)?.[1] ?? ageAfter.exec(after)?.[1];
  return age !== undefined && fitsAge(Number(age), date.years);
};

const lone = /(?<![\d/.-])\d{1,2}([-./ ])\d{1,2}\1(?:19\d\d|200\d)(?!\d)/g;

/** Old dates set right beside a name or an NHS number, as on a form, taken for dates of birth. */
export function findDatesBesidePeople(text: string, found: Span[]): void {
  const people = inOrder(found).filter(({ kind }) => kind === 'name' || kind === 'nhs-number');
  const isBeside = (from: number, to: number): boolean =>
    /^[\s,;:()-]{1,4}$/.test(text.slice(from, Math.min(to, from + 6)));
  let next = 0;
  lone.lastIndex = 0;
  for (let match = lone.exec(text); match; match = lone.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < people.length && (people[next]?.start ?? 0) < start) next++;
    const [before, after] = [people[next - 1], people[next]];
    if ((before && isBeside(before.end, start)) || (after && isBeside(end, after.start)))
      found.push({ kind: 'date-of-birth', start, end });
  }
}
