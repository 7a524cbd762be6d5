import type { Clause } from './clauses.ts';
import { doubt } from './doubts.ts';
import type { DeliveryState, Doubt, MilestoneReading, StatusWords } from './timescale.ts';
import type { Token } from './tokens.ts';
import type { When, WhenRule } from './when.ts';
import { isRemark, labelText, withoutParticiple } from './words.ts';

/** What a clause says, with what is to be noted and doubted about it. */
export interface Reading {
  milestone: MilestoneReading | null;
  /** What the cell's rules look at: a date, a going on, or a state alone. */
  bare: 'date' | 'ongoing' | 'state' | null;
  hasDate: boolean;
  notes: string[];
  doubts: Doubt[];
}

interface Rule extends Pick<WhenRule, 'period'> {
  vocabulary: StatusWords;
}

/** Reads one clause of a printed part. */
export function readClause(clause: Clause, printed: string, rule: Rule): Reading {
  const { tokens, form } = clause;
  const words = wordsOf(tokens, printed);
  if (form === 'blank') return { milestone: null, bare: null, hasDate: false, notes: [], doubts: [] };
  const has = (letter: string): Token | undefined => tokens.find((token) => token.letter === letter);
  const isDate = (token: Token): boolean => 'DYFTPEM'.includes(token.letter);
  const dates = tokens.filter((token) => token.when && isDate(token));
  const date = form === 'moved' ? has('M') : dates.at(-1);
  const part: Part = {
    form,
    words,
    date: date?.when ?? null,
    dateAt: date?.start ?? 0,
    state: has('S'),
    ongoing: has('O'),
    repeat: has('R'),
    condition: has('C'),
    review: has('V'),
    undated: has('U'),
    printed,
    vocabulary: rule.vocabulary,
    period: rule.period,
  };
  const doubts = tokens.flatMap((token) => token.doubts);
  const said = whatIsSaid(part);
  // A state that was not taken as one is part of what it is about: "policy agreed" by June
  const isStateUnsaid = said.milestone.deliveryState === null && part.state?.state?.deliveryState != null;
  const text = textOf(clause, date, printed, isStateUnsaid);
  const isRegularReview = part.review && part.ongoing;
  if (has('Q') || (part.undated && date && form === 'date')) doubts.push(doubt('uncertain', words));
  const isPlanned = date?.when?.role === 'by' && /^to be/i.test(words);
  const isTold = part.review && date && /^reviewed/i.test(slice(part.review, printed));
  if (isTold || (form === 'undated' && date && !isPlanned)) doubts.push(doubt('uncertain', words));
  if (form === 'date' && tokens[0]?.letter === 'C' && tokens[1]?.letter === '(')
    doubts.push(doubt('uncertain', words));
  return {
    milestone: { ...empty, text, words, ...said.milestone },
    bare: bareOf(text, part),
    hasDate: date !== undefined,
    notes: [
      ...(form === 'moved' ? dates.filter((one) => one !== date).map((one) => slice(one, printed)) : []),
      ...said.notes,
    ],
    doubts: [
      ...(isRegularReview ? doubts.filter((one) => one.kind !== 'how_often') : doubts),
      ...said.doubts,
    ],
  };
}

const empty: MilestoneReading = {
  text: '',
  words: '',
  start: null,
  due: null,
  precision: 'none',
  recurrence: null,
  condition: null,
  effectiveFrom: null,
  deliveryState: null,
};

interface Part extends Rule {
  form: Clause['form'];
  words: string;
  printed: string;
  date: When | null;
  /** Where the date stands. */
  dateAt: number;
  state: Token | undefined;
  ongoing: Token | undefined;
  repeat: Token | undefined;
  condition: Token | undefined;
  review: Token | undefined;
  undated: Token | undefined;
}

interface Said {
  milestone: Partial<MilestoneReading>;
  notes: string[];
  doubts: Doubt[];
}

const slice = ({ start, end }: Token, printed: string): string => printed.slice(start, end);

const wordsOf = (tokens: readonly Token[], printed: string): string =>
  printed.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0).trim();

const textOf = (
  { tokens, form }: Clause,
  date: Token | undefined,
  printed: string,
  isStateUnsaid: boolean,
): string => {
  const words = tokens.filter((token) => token.letter === 'W');
  const [first] = words;
  if (!first) return '';
  const last = words.at(-1) ?? first;
  const lead = tokens[0];
  const startsWithName = lead && lead !== date && (lead.letter === 'Y' || lead.letter === 'R');
  const from = startsWithName ? lead.start : first.start;
  const year = tokens.find((token) => token.letter === 'Y' && token !== date && token.start > last.start);
  const state = tokens.find((token) => token.letter === 'S');
  const isBefore = state !== undefined && state.start < last.start;
  const nameEnd = state && isStateUnsaid ? state.end : isBefore ? state.start : last.end;
  const end = year && form === 'date' ? year.end : closed(printed, from, nameEnd);
  const text = labelText(printed.slice(from, end));
  if (isRemark(text)) return '';
  return form === 'repeat' || form === 'ongoing' ? withoutParticiple(text) : text;
};

/** The end of a label with the bracket that closes within it. */
const closed = (printed: string, from: number, end: number): number => {
  const label = printed.slice(from, end);
  const isOpen = label.lastIndexOf('(') > label.lastIndexOf(')');
  return isOpen && printed.charAt(end) === ')' ? end + 1 : end;
};

const bareOf = (text: string, { form, date, repeat, ongoing, condition, state }: Part): Reading['bare'] => {
  if (text !== '' || condition) return null;
  if (form === 'date' && date?.role !== 'from' && date?.role !== 'until') return 'date';
  if ((form === 'ongoing' || form === 'repeat') && !date && (repeat || ongoing)) return 'ongoing';
  return form === 'state' && state && !date ? 'state' : null;
};

const goingOn = ({ vocabulary }: Rule): DeliveryState =>
  vocabulary.find((one) => one.word === 'ongoing')?.deliveryState ?? 'in_place';

const whatIsSaid = (part: Part): Said => {
  const said: Said = { milestone: {}, notes: [], doubts: [] };
  const { milestone } = said;
  if (part.date) Object.assign(milestone, datesOf(part.date));
  if (part.condition) milestone.condition = slice(part.condition, part.printed);
  if (part.review) milestone.review = true;
  sayState(part, said);
  sayHowOften(part, said);
  if (part.condition?.isSet && part.form !== 'date') {
    const { deliveryState } = milestone;
    if (deliveryState === 'complete') milestone.deliveryState = 'in_place';
    else if (deliveryState === undefined || deliveryState === 'not_started')
      milestone.deliveryState = 'as_required';
  } else if (part.condition && milestone.deliveryState === 'complete') {
    milestone.deliveryState = null;
    said.doubts.push(doubt('uncertain', part.words));
  }
  if (part.review && milestone.deliveryState === 'complete') milestone.deliveryState = 'in_place';
  return said;
};

/** The dates of a phrase by its role: a deadline has no start, a beginning has no end. */
const datesOf = (when: When): Partial<MilestoneReading> => {
  const { first, last, precision, role } = when;
  if (role === 'effective') return { effectiveFrom: first, precision };
  if (role === 'from') return { start: first, precision, recurrence: 'ongoing' };
  if (role === 'starts')
    return { start: first, precision, ...(when.isToCome ? { deliveryState: 'not_started' } : {}) };
  if (role === 'until') return { due: last, precision, recurrence: 'ongoing' };
  const isLone = precision === 'day' || precision === 'month';
  const start = when.isEndOnly || isLone ? null : first;
  if (role === 'throughout') return { start: first, due: last, precision, recurrence: 'ongoing' };
  return { start, due: last, precision };
};

const saysDone = new Set(['completed', 'done', 'finished', 'achieved']);

const saysBegun = new Set(['started', 'commenced', 'begun']);

const sayState = (part: Part, said: Said): void => {
  const { state, date, dateAt, words, printed, form, ongoing, review, repeat } = part;
  if (!state) return;
  const { milestone } = said;
  const deliveryState = state.state?.deliveryState ?? null;
  milestone.deliveryState = deliveryState;
  if (!date || form !== 'state') {
    if (deliveryState === 'complete' && (ongoing || repeat || review)) milestone.deliveryState = 'in_place';
    if (deliveryState === 'not_started' && ongoing) said.doubts.push(doubt('uncertain', words));
    return;
  }
  // "June 2012 – complete": the date was there first, and this became of it
  if (dateAt < state.start) return;
  if (deliveryState === 'paused' && date.role === 'until') {
    // "On hold until April 2013": it goes on from then
    Object.assign(milestone, { start: date.first, due: null, recurrence: null });
    return;
  }
  if (date.role === 'from' || date.role === 'starts') milestone.recurrence = null;
  if (deliveryState === 'in_progress' && date.role === 'in') {
    // "Commenced April 2012" says when it began; "in progress – June" may say either
    if (saysBegun.has(state.state?.word ?? '')) Object.assign(milestone, { start: date.first, due: null });
    else said.doubts.push(doubt('uncertain', words));
  }
  const isSettled =
    deliveryState === 'complete' ||
    deliveryState === 'in_place' ||
    deliveryState === 'dropped' ||
    deliveryState === 'paused';
  if (!isSettled) return;
  // "Completed May 2012" tells what happened; "complete by May" and "agreed June" may tell what is to happen
  const isApart = /^[\s]*[-–—:(,]/u.test(printed.slice(state.end));
  const isTold = saysDone.has(state.state?.word ?? '') || (isApart && deliveryState === 'complete');
  if (date.role === 'in' && !date.isEndOnly && isTold) {
    milestone.start = null;
    return;
  }
  milestone.deliveryState = null;
  said.doubts.push(doubt('uncertain', words));
};

const sayHowOften = (part: Part, said: Said): void => {
  const { ongoing, repeat, date, form, review } = part;
  const { milestone } = said;
  const holds = milestone.deliveryState ?? goingOn(part);
  if (ongoing && !review) {
    milestone.recurrence = 'ongoing';
    milestone.deliveryState = holds;
    // "Jan 2012 and ongoing": the date is when it began
    if (date?.role === 'in') Object.assign(milestone, { start: date.first, due: null });
    if (date?.role === 'throughout' || date?.role === 'until') milestone.due = date.last;
  }
  const found = repeat?.repeat;
  if (!repeat || !found) return;
  const isNamed = repeat.start < part.dateAt;
  const canName = form === 'repeat' || form === 'review';
  if (canName && isNamed && date && (date.role === 'in' || date.role === 'by')) {
    // "Annual report September 2012" is one report; whether the next is planned too, the words leave open
    said.doubts.push(doubt('how_often', slice(repeat, part.printed)));
    return;
  }
  milestone.recurrence = found.recurrence;
  // "April 2012 then quarterly": the date is the first time
  if (form === 'repeat' && date?.role === 'in') Object.assign(milestone, { start: date.first, due: null });
  milestone.deliveryState = holds;
  if (found.month === null) return;
  said.notes.push(part.printed.slice(found.monthFrom, found.monthTo));
  milestone.precision = 'month';
  milestone.start = monthIn(found.month, part.period);
};

/** The first day of the first such month that begins within the period. */
const monthIn = (month: number, period: WhenRule['period']): string | null => {
  if (!period) return null;
  const year = Number(period.start.slice(0, 4));
  const starts = [year, year + 1].map((of) => `${of}-${String(month).padStart(2, '0')}-01`);
  return starts.find((start) => start >= period.start && start <= period.end) ?? null;
};
