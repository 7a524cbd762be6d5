import { filled, type Piece, type Pieces } from './draft.ts';
import { isTimeAlone, looksLikeTime, namesADate, saysOngoing } from './words.ts';

/** What stands side by side in one place of a row: a date, a status, a note. */
export interface Slot {
  when: Piece[];
  status: Piece[];
  update: Piece[];
}

/** What a row says beside its activities: dates and statuses paired, and the notes that could not be paired with them. */
export interface SlotsOfRow {
  slots: Slot[];
  /** How many notes the row has, where that is another number than its dates or statuses. */
  unevenNotes: number | null;
}

/** How to read the words beside the activities. */
export interface SlotRules {
  hasStatus: boolean;
  isStatus: (text: string) => boolean;
}

/**
 * Pairs a row's dates, statuses and notes: by their lines, blank ones counted, where two columns have as many; else by
 * their order. Where there is a date too many, it goes with the date beside which it makes sense.
 */
export function slotsOf(fields: Pieces, rules: SlotRules): SlotsOfRow {
  const when = entries(fields.get('when') ?? [], looksLikeTime);
  const status = entries(fields.get('status') ?? [], rules.isStatus);
  const update = fields.get('update') ?? [];
  const slots = pair(when, status).filter((slot) => slot.when.length > 0 || slot.status.length > 0);
  return { slots, unevenNotes: giveNotes(slots, update, when, rules) };
}

/** One piece for each date or status, also where they stand in one paragraph on lines of their own. */
function entries(pieces: readonly Piece[], isOne: (text: string) => boolean): Piece[] {
  return pieces.flatMap((piece) => {
    const lines = piece.text.split('\n');
    if (lines.length < 2 || !lines.every((line) => line === '' || isOne(line))) return [piece];
    return lines.map((text) => ({ ...piece, text }));
  });
}

function pair(when: readonly Piece[], status: readonly Piece[]): Slot[] {
  const dates = filled(when);
  const states = filled(status);
  const slot = (date: Piece | undefined, state: Piece | undefined): Slot => ({
    when: date === undefined || date.text === '' ? [] : [date],
    status: state === undefined || state.text === '' ? [] : [state],
    update: [],
  });
  if (dates.length === states.length) return dates.map((date, i) => slot(date, states[i]));
  if (states.length === 0) return dates.map((date) => slot(date, undefined));
  if (dates.length === 0) return states.map((state) => slot(undefined, state));
  if (when.length === status.length) return when.map((date, i) => slot(date, status[i]));
  if (dates.length === states.length + 1 && states.length > 1) {
    const at = strayAmong(dates);
    const left = dates.filter((_, i) => i !== at);
    const stray = dates[at];
    return left.map((date, i) => {
      const paired = slot(date, states[i]);
      if (i === Math.min(at, left.length - 1) && stray !== undefined) {
        paired.when = at <= i ? [stray, date] : [date, stray];
      }
      return paired;
    });
  }
  const most = Math.max(dates.length, states.length);
  return Array.from({ length: most }, (_, i) => slot(dates[i], states[i]));
}

/** The date that is one too many: one that stands above “ongoing”, where there is just one such; else the last. */
function strayAmong(dates: readonly Piece[]): number {
  const found = dates.flatMap((date, i) => {
    const next = dates[i + 1];
    return next !== undefined && namesADate(date.text) && isTimeAlone(date.text) && saysOngoing(next.text)
      ? [i]
      : [];
  });
  return found.length === 1 && found[0] !== undefined ? found[0] : dates.length - 1;
}

function giveNotes(
  all: Slot[],
  update: readonly Piece[],
  when: readonly Piece[],
  rules: SlotRules,
): number | null {
  const notes = filled(update);
  if (notes.length === 0) return null;
  const anchors = all.filter((slot) => isAnchor(slot, rules));
  const slots = anchors.length === notes.length ? anchors : all;
  const [only] = slots;
  if (only !== undefined && slots.length === 1) {
    only.update = notes;
    return null;
  }
  if (slots.length === 0) {
    slots.push({ when: [], status: [], update: notes });
    return null;
  }
  const byLine =
    update.length === when.length && slots.length === filled(when).length && notes.length !== slots.length;
  if (byLine) {
    let at = -1;
    for (const [i, piece] of when.entries()) {
      if (piece.text !== '') at += 1;
      const note = update[i];
      if (note !== undefined && note.text !== '') slots[Math.max(at, 0)]?.update.push(note);
    }
    return null;
  }
  for (const [i, note] of notes.entries()) slots[Math.min(i, slots.length - 1)]?.update.push(note);
  return notes.length === slots.length ? null : notes.length;
}

/** Whether a slot says where its activity stands: a status where the plan has them, else a date. */
export function isAnchor(slot: Slot, rules: SlotRules): boolean {
  return rules.hasStatus ? slot.status.length > 0 : slot.when.length > 0;
}

/**
 * As many slots as there are activities. A date without a status goes with the next that has one (the last with the
 * one before); what is still too many is kept with the last.
 */
export function fitSlots(
  slots: readonly Slot[],
  wanted: number,
  rules: SlotRules,
): { slots: Slot[]; uneven: boolean } {
  if (wanted === 1) return { slots: [mergeAll(slots)], uneven: false };
  let fitted = slots.map((slot) => ({ ...slot }));
  if (fitted.length > wanted && fitted.filter((slot) => isAnchor(slot, rules)).length === wanted) {
    fitted = mergeStray(fitted, rules);
  }
  const uneven = fitted.length !== wanted;
  if (fitted.length > wanted) {
    fitted = [...fitted.slice(0, wanted - 1), mergeAll(fitted.slice(wanted - 1))];
  }
  while (fitted.length < wanted) fitted.push({ when: [], status: [], update: [] });
  return { slots: fitted, uneven };
}

function mergeStray(slots: readonly Slot[], rules: SlotRules): Slot[] {
  const merged: Slot[] = [];
  let waiting: Slot[] = [];
  for (const slot of slots) {
    const last = merged.at(-1);
    const isNoteOnly = slot.when.length === 0 && slot.status.length === 0;
    if (isAnchor(slot, rules)) {
      merged.push(mergeAll([...waiting, slot]));
      waiting = [];
    } else if (isNoteOnly && last !== undefined) last.update.push(...slot.update);
    else waiting.push(slot);
  }
  const last = merged.pop();
  if (last !== undefined) merged.push(mergeAll([last, ...waiting]));
  return merged;
}

function mergeAll(slots: readonly Slot[]): Slot {
  return {
    when: slots.flatMap(({ when }) => when),
    status: slots.flatMap(({ status }) => status),
    update: slots.flatMap(({ update }) => update),
  };
}
