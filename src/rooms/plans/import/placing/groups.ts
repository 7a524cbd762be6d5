import type { PlanField } from '../../plan/plan.ts';
import {
  type Activity,
  byLines,
  bySentences,
  chooseReading,
  type Element,
  elementsOf,
} from './activities.ts';
import { filled, type Piece, type Pieces, type PlanRow, type SectionHeading } from './draft.ts';
import { fitSlots, isAnchor, type Slot, type SlotRules, slotsOf } from './slots.ts';
import { goesOn, isEnded } from './words.ts';

/** A line whose texts are still the pieces of cells. */
export interface RawLine {
  section: SectionHeading | null;
  subHeading: string | null;
  fields: Pieces;
  noticed: string[];
}

/** A sub-heading that stood in a cell among activities, to be told of as a heading. */
export interface Grouped {
  lines: RawLine[];
  subHeadings: Piece[];
}

/** An activity cell and the rows below it that have none of their own. */
interface Group {
  section: SectionHeading | null;
  subHeading: string | null;
  elements: Element[];
  rows: Pieces[];
  noticed: string[];
}

/** Texts whose sentence may run over the end of a page. */
const running: readonly PlanField[] = [
  'why',
  'how',
  'update',
  'stakeholders',
  'measure',
  'lead',
  'support',
  'objectives',
];

/**
 * Puts the rows together into lines: rows without an activity belong to the one above, and an activity cell that holds
 * several, with as many dates or statuses beside or below, becomes as many lines.
 */
export function groupRows(
  rows: readonly PlanRow[],
  rules: SlotRules,
  splitTimes: (text: string) => readonly string[],
): Grouped {
  const grouped: Grouped = { lines: [], subHeadings: [] };
  // A sub-heading inside a cell holds for the rows after it, a lead-in only while bullets follow.
  let carried = null as Carried | null;
  let open = null as Group | null;
  const close = () => {
    if (open === null) return;
    const lines = linesOf(open, carried, rules, splitTimes, grouped);
    const last = lines.at(-1);
    carried = last?.ends ?? null;
    grouped.lines.push(...lines.map(({ line }) => line));
    open = null;
  };
  for (const row of rows) {
    const fields: Pieces = new Map(row.fields);
    let elements = elementsOf(fields.get('what') ?? []);
    fields.delete('what');
    const above: Group | null = open;
    if (above !== null && above.section === row.section) {
      elements = joinOver(above, elements, fields);
      if (moveRunning(above, fields, elements.length > 0 || hasAny(fields, ['when', 'status']))) {
        row.noticed.push('may continue the line above');
      }
    }
    if (elements.length === 0 && open !== null) {
      addBelow(open, fields, row.noticed);
      continue;
    }
    close();
    open = {
      section: row.section,
      subHeading: row.subHeading,
      elements,
      rows: [fields],
      noticed: [...row.noticed],
    };
    if (above !== null) noticeLonely(open, above, row);
  }
  close();
  return grouped;
}

/** Takes the first paragraph of a row for the end of the activity above, where that is sure. */
function joinOver(above: Group, elements: Element[], fields: Pieces): Element[] {
  const [first, ...rest] = elements;
  const piece = first?.[0];
  const last = above.elements.at(-1);
  const before = last?.at(-1);
  if (first === undefined || piece === undefined || last === undefined || before === undefined)
    return elements;
  if (piece.bullet || isEnded(before.text)) return elements;
  const hasOwn = hasAny(fields, ['when', 'status', 'code']);
  if (goesOn(piece.text) && (!hasOwn || rest.length > 0)) {
    last.push({ ...piece, joined: true }, ...first.slice(1));
    return rest;
  }
  // A sentence that ends here and heads bullets is no heading of theirs.
  if (rest.length > 0 && rest[0]?.[0]?.bullet === true && /\.$/.test(piece.text)) {
    last.push({ ...piece, joined: true }, ...first.slice(1));
    above.noticed.push(`joined from the row below: “${piece.text}”`);
    return rest;
  }
  return elements;
}

function hasAny(fields: Pieces, wanted: readonly PlanField[]): boolean {
  return wanted.some((field) => filled(fields.get(field)).length > 0);
}

/** Moves what goes on with a sentence of the row above to the end of it; true where some may and it is not sure. */
function moveRunning(above: Group, fields: Pieces, isOwn: boolean): boolean {
  const rowAbove = above.rows.at(-1);
  let unsure = false;
  if (rowAbove === undefined) return unsure;
  for (const field of running) {
    const own = filled(fields.get(field));
    const before = filled(rowAbove.get(field));
    const [first] = own;
    const last = before.at(-1);
    if (
      first === undefined ||
      last === undefined ||
      first.bullet ||
      !goesOn(first.text) ||
      isEnded(last.text)
    )
      continue;
    if (isOwn && own.length < 2)
      unsure ||= /\p{Lu}/u.test(first.text.slice(1)) || !goesOn(before[0]?.text ?? '');
    else {
      rowAbove.set(field, [...before, { ...first, joined: true }]);
      fields.set(field, own.slice(1));
    }
  }
  return unsure;
}

/** A row without an activity. One cell alone is what ran over the end of a page, and is joined to what it ran from. */
function addBelow(group: Group, fields: Pieces, noticed: readonly string[]): void {
  group.noticed.push(...noticed);
  const said = [...fields].filter(([, pieces]) => filled(pieces).length > 0);
  const [lone, more] = said;
  if (lone === undefined) return;
  const [field, pieces] = lone;
  const [first, ...rest] = filled(pieces);
  const from = group.rows.findLast((row) => filled(row.get(field)).length > 0);
  const before = filled(from?.get(field));
  const last = before.at(-1);
  const runsOver = more === undefined && running.includes(field) && first?.bullet === false;
  if (runsOver && from !== undefined && last !== undefined && !isEnded(last.text)) {
    from.set(field, [...before, { ...first, joined: true }, ...rest]);
    group.noticed.push(`joined from the row below: “${first.text}”`);
    return;
  }
  group.rows.push(fields);
}

/** An activity with nothing beside it, below one that seems unfinished. */
function noticeLonely(group: Group, above: Group, row: PlanRow): void {
  const before = above.elements.at(-1)?.at(-1);
  const piece = group.elements[0]?.[0];
  if (before === undefined || piece === undefined || isEnded(before.text) || piece.bullet) return;
  const beside = [...row.fields].some(([field, pieces]) => field !== 'what' && filled(pieces).length > 0);
  if (!beside || (goesOn(piece.text) && !goesOn(above.elements[0]?.[0]?.text ?? ''))) {
    group.noticed.push('may continue the line above');
  }
}

/** A sub-heading from inside a cell, and where it holds. */
interface Carried {
  text: string;
  kind: 'name' | 'lead-in';
  section: SectionHeading | null;
  /** The sub-heading from a row of its own that was in force; another one ends this. */
  under: string | null;
}

interface LineAndEnd {
  line: RawLine;
  ends: Carried | null;
}

function linesOf(
  group: Group,
  carried: Carried | null,
  rules: SlotRules,
  splitTimes: (text: string) => readonly string[],
  grouped: Grouped,
): LineAndEnd[] {
  const found = group.rows.map((fields) => slotsOf(fields, rules));
  const slots = found.flatMap((row) => row.slots);
  const activities = activitiesOf(group, slots, rules, splitTimes);
  const wanted = Math.max(activities.length, 1);
  const cut = cutTimes(slots, wanted, splitTimes);
  const fitted = fitSlots(cut, wanted, rules);
  const isFirstBullet = group.elements[0]?.[0]?.bullet ?? false;
  const isHere = carried !== null && carried.section === group.section && carried.under === group.subHeading;
  let heading = isHere && (carried.kind === 'name' || isFirstBullet) ? carried : null;
  const lines = Array.from({ length: wanted }, (_, i): LineAndEnd => {
    const activity = activities[i];
    const own = activity?.subHeading ?? null;
    if (own !== null) {
      if (!grouped.subHeadings.includes(own.piece)) grouped.subHeadings.push(own.piece);
      heading = { text: own.piece.text, kind: own.kind, section: group.section, under: group.subHeading };
    } else if (heading?.kind === 'lead-in' && activity?.pieces[0]?.bullet !== true) heading = null;
    const slot = fitted.slots[i] ?? { when: [], status: [], update: [] };
    const line: RawLine = {
      section: group.section,
      subHeading: heading?.text ?? group.subHeading,
      fields: new Map<PlanField, Piece[]>([
        ['what', activity?.pieces ?? []],
        ['when', slot.when],
        ['status', slot.status],
        ['update', slot.update],
      ]),
      noticed: [...(activity?.noticed ?? [])],
    };
    return { line, ends: heading };
  });
  const texts = lines.map(({ line }) => line);
  shareOthers(group, texts);
  noticeUneven(
    group,
    fitted.uneven,
    cut.length,
    found.map((row) => row.unevenNotes),
    texts,
  );
  return lines;
}

function activitiesOf(
  group: Group,
  slots: readonly Slot[],
  rules: SlotRules,
  splitTimes: (text: string) => readonly string[],
): Activity[] {
  if (group.elements.length === 0) return [];
  const anchors = slots.filter((slot) => isAnchor(slot, rules)).length;
  const beside = rules.hasStatus ? [anchors, slots.length] : [slots.length];
  const lines = beside.map((count) => byLines(group.elements, count)).find((found) => found !== null);
  if (lines !== undefined) return lines;
  if (slots.length === 1 && group.elements.length === 1) {
    const times = timesOf(slots, splitTimes);
    return (
      byLines(group.elements, times.length) ??
      bySentences(group.elements, times.length) ??
      chooseReading(group.elements, [1])
    );
  }
  // Several activities beside one paragraph that holds as many dates.
  if (slots.length === 1 && group.elements.length > 1) beside.unshift(timesOf(slots, splitTimes).length);
  return chooseReading(
    group.elements,
    beside.filter((count) => count !== 1 || group.elements.length < 2 || slots.length === 1),
  );
}

function timesOf(slots: readonly Slot[], splitTimes: (text: string) => readonly string[]): readonly string[] {
  const [slot] = slots;
  const [piece, more] = slot?.when ?? [];
  if (piece === undefined || more !== undefined || (slot?.status.length ?? 0) > 0) return [];
  return splitTimes(piece.text);
}

/** One paragraph with a date for each activity, cut into them. */
function cutTimes(slots: Slot[], wanted: number, splitTimes: (text: string) => readonly string[]): Slot[] {
  const [slot, more] = slots;
  if (slot === undefined || more !== undefined || wanted < 2) return slots;
  const times = timesOf(slots, splitTimes);
  const [piece] = slot.when;
  if (times.length !== wanted || piece === undefined) return slots;
  return times.map(
    (text, i): Slot => ({ when: [{ ...piece, text }], status: [], update: i === 0 ? slot.update : [] }),
  );
}

/** Fields that are not paired by order: one for each line where there are as many, else the same for all. */
function shareOthers(group: Group, lines: readonly RawLine[]): void {
  const paired = new Set<PlanField>(['what', 'when', 'status', 'update']);
  const fields = new Set(group.rows.flatMap((row) => [...row.keys()]).filter((field) => !paired.has(field)));
  const [first] = lines;
  for (const field of fields) {
    const all = group.rows.flatMap((row) => filled(row.get(field)));
    const items = all.filter(({ depth, joined }) => depth < 2 && joined !== true);
    if (all.length === 0 || first === undefined) continue;
    if (lines.length === 1 || field === 'code') first.fields.set(field, all);
    else if (items.length === lines.length) {
      let at = -1;
      for (const piece of all) {
        if (piece.depth < 2 && piece.joined !== true) at += 1;
        const line = lines[Math.max(at, 0)];
        line?.fields.set(field, [...(line.fields.get(field) ?? []), piece]);
      }
    } else {
      for (const line of lines) line.fields.set(field, all);
      if (items.length > 1)
        for (const line of lines)
          line.noticed.push(
            `${names[field] ?? field}: the source does not say which part belongs to which line`,
          );
    }
  }
}

const names: Partial<Record<PlanField, string>> = {
  why: 'purposes shared with the lines beside',
  how: 'methods shared with the lines beside',
  lead: 'leads shared with the lines beside',
  support: 'support shared with the lines beside',
};

function noticeUneven(
  group: Group,
  uneven: boolean,
  slots: number,
  notes: readonly (number | null)[],
  lines: readonly RawLine[],
): void {
  const last = lines.at(-1);
  if (last === undefined) return;
  last.noticed.push(...group.noticed);
  if (lines.length < 2) return;
  if (uneven && slots > 0)
    last.noticed.push(`${slots} dates or statuses beside ${lines.length} activities: paired by order`);
  for (const count of notes) {
    if (count !== null)
      last.noticed.push(`${count} notes beside ${lines.length} activities: paired by order`);
  }
}
