import type { PlanField } from '../../plan/plan.ts';
import type { DraftLine, DraftPlan, UnplacedText } from './draft.ts';
import { settle, type UnreadLine } from './settle.ts';
import { goesOn, isEnded } from './words.ts';

/** Flags that an edit answers: once somebody has joined or cut a line, they have looked. */
const answered = [
  /^may continue the line above$/,
  /paragraphs read as one activity$/,
  /^joined from the row below/,
];

/** Texts of a line that have one paragraph for each of several things. */
type TextField =
  | 'what'
  | 'whenText'
  | 'statusText'
  | 'leadText'
  | 'supportText'
  | 'measure'
  | 'update'
  | 'level';
const textFields: readonly TextField[] = [
  ...(['what', 'whenText', 'statusText', 'leadText', 'supportText', 'measure', 'update', 'level'] as const),
];
type ListField = 'why' | 'how' | 'stakeholders' | 'objectives';
const listFields: readonly ListField[] = ['why', 'how', 'stakeholders', 'objectives'];

/** Adds line `j` to the end of line `i`, field by field, and takes it away. Lines are counted from 0. */
export function joinLines(draft: DraftPlan, i: number, j: number): DraftPlan {
  const into = draft.lines[i];
  const from = draft.lines[j];
  if (into === undefined || from === undefined || i === j) return draft;
  const joined: UnreadLine = { ...unread(into), cells: mergeCells(into, from) };
  for (const field of textFields) joined[field] = joinTexts(into[field], from[field], field === 'what');
  for (const field of listFields) joined[field] = [...new Set([...into[field], ...from[field]])];
  // A code that the lost line printed is kept with its words.
  if (from.codePrinted && !into.codePrinted) Object.assign(joined, { code: from.code, codePrinted: true });
  else if (from.codePrinted) joined.what = joinTexts(into.what, `${from.code} ${from.what}`, false);
  joined.subHeading ??= from.subHeading;
  joined.noticed = [...new Set([...into.noticed, ...from.noticed])].filter(
    (flag) => !answered.some((one) => one.test(flag)),
  );
  return settleWith(
    draft,
    draft.lines.flatMap((line, at) => (at === j ? [] : [at === i ? joined : unread(line)])),
  );
}

/** Where a line may be cut: before the second of its paragraphs or sentences, and so on. `at` counts characters of `what`. */
export function splitPoints(line: Pick<DraftLine, 'what'>): { at: number; before: string; after: string }[] {
  const points: { at: number; before: string; after: string }[] = [];
  for (const match of line.what.matchAll(/\n+|(?<=[.;:])\s+(?=\S)/g)) {
    const at = match.index + match[0].length;
    points.push({ at, before: line.what.slice(0, match.index).trim(), after: line.what.slice(at).trim() });
  }
  return points;
}

/**
 * Cuts line `i` in two at a character of its `what`. Dates, statuses and notes with several paragraphs give the new line
 * as many of the last as it takes paragraphs of what is to be done; everything else stands on both.
 */
export function splitLine(draft: DraftPlan, i: number, at: number): DraftPlan {
  const line = draft.lines[i];
  const before = line?.what.slice(0, at).trim() ?? '';
  const after = line?.what.slice(at).trim() ?? '';
  if (line === undefined || before === '' || after === '') return draft;
  const first: UnreadLine = { ...unread(line), what: before };
  const second: UnreadLine = { ...unread(line), what: after, code: '', codePrinted: false };
  const taken = after.split('\n').length;
  for (const field of ['whenText', 'statusText', 'update'] as const) {
    const parts = line[field].split('\n');
    if (parts.length < 2) continue;
    const cut = Math.max(1, parts.length - taken);
    first[field] = parts.slice(0, cut).join('\n');
    second[field] = parts.slice(cut).join('\n');
  }
  const noticed = line.noticed.filter((flag) => !answered.some((one) => one.test(flag)));
  return settleWith(
    draft,
    draft.lines.flatMap((one, place) =>
      place === i
        ? [
            { ...first, noticed },
            { ...second, noticed: [] },
          ]
        : [unread(one)],
    ),
  );
}

/** Puts line `i` under a section, which may be new, and a sub-heading; it goes after the last line that stands there. */
export function moveToSection(
  draft: DraftPlan,
  i: number,
  section: string | null,
  subHeading: string | null = null,
): DraftPlan {
  const line = draft.lines[i];
  if (line === undefined) return draft;
  const moved: UnreadLine = { ...unread(line), section, subHeading };
  const others = draft.lines.filter((_, at) => at !== i).map(unread);
  const inSame = others.findLastIndex((one) => one.section === section && one.subHeading === subHeading);
  const last = inSame < 0 ? others.findLastIndex((one) => one.section === section) : inSame;
  const place = last < 0 ? others.length : last + 1;
  return settleWith(draft, others.toSpliced(place, 0, moved));
}

/**
 * Adds a text that was not placed to a field of line `i`; for `section` and `subHeading` it becomes the heading of that
 * line. `u` counts the unplaced texts from 0.
 */
export function placeCell(draft: DraftPlan, u: number, i: number, field: PlanField): DraftPlan {
  const cell = draft.unplaced[u];
  const line = draft.lines[i];
  if (cell === undefined || line === undefined) return draft;
  const { table, address, text } = cell;
  const placed = { ...unread(line), cells: mergeCells(line, { cells: [{ table, address }] }) };
  if (field === 'section' || field === 'subHeading') placed[field] = text.replaceAll('\n', ' ');
  else if (field === 'code') Object.assign(placed, { code: text, codePrinted: true });
  else if (field === 'why' || field === 'how' || field === 'stakeholders' || field === 'objectives') {
    placed[field] = [...placed[field], ...text.split('\n')];
  } else {
    const name = textNames[field];
    placed[name] = joinTexts(placed[name], text, field === 'what');
  }
  const kept = { ...draft, unplaced: draft.unplaced.filter((_, at) => at !== u) };
  return settleWith(
    kept,
    draft.lines.map((one, at) => (at === i ? placed : unread(one))),
  );
}

const textNames = {
  what: 'what',
  when: 'whenText',
  status: 'statusText',
  lead: 'leadText',
  support: 'supportText',
  measure: 'measure',
  update: 'update',
  level: 'level',
} as const satisfies Partial<Record<PlanField, TextField>>;

/** Takes line `i` out of the plan; its words stay in the list of what was not placed, unless another line has the cell too. */
export function dropLine(draft: DraftPlan, i: number): DraftPlan {
  const line = draft.lines[i];
  if (line === undefined) return draft;
  const others = draft.lines.filter((_, at) => at !== i);
  const own = line.cells.filter(({ table, address }) => !others.some((one) => hasCell(one, table, address)));
  const [first = line.cells[0], ...rest] = own;
  const text = wordsOf(line);
  const unplaced: UnplacedText[] =
    first === undefined ? [] : [{ ...first, text, why: `you left out the line ${line.code}` }];
  const also = rest.map(
    (cell): UnplacedText => ({
      ...cell,
      text: `(part of ${line.code} above)`,
      why: `you left out the line ${line.code}`,
    }),
  );
  return settleWith({ ...draft, unplaced: [...draft.unplaced, ...unplaced, ...also] }, others.map(unread));
}

/** All the words of a line, a paragraph for each field that has any. */
function wordsOf(line: DraftLine): string {
  const texts = [
    line.codePrinted ? line.code : '',
    line.what,
    ...line.why,
    ...line.how,
    line.whenText,
    line.statusText,
  ];
  texts.push(
    line.leadText,
    line.supportText,
    ...line.stakeholders,
    ...line.objectives,
    line.measure,
    line.update,
    line.level,
  );
  return texts.filter((text) => text !== '').join('\n');
}

function joinTexts(one: string, other: string, isSentence: boolean): string {
  if (one === '' || other === '') return one + other;
  return one + (isSentence && !isEnded(one) && goesOn(other) ? ' ' : '\n') + other;
}

function mergeCells(one: Pick<DraftLine, 'cells'>, other: Pick<DraftLine, 'cells'>): DraftLine['cells'] {
  return [...one.cells, ...other.cells.filter(({ table, address }) => !hasCell(one, table, address))];
}

function hasCell({ cells }: Pick<DraftLine, 'cells'>, table: number, address: string): boolean {
  return cells.some((cell) => cell.table === table && cell.address === address);
}

function unread(line: DraftLine): UnreadLine {
  const {
    timescale: _t,
    rag: _r,
    deliveryState: _d,
    leads: _l,
    supports: _s,
    flags: _f,
    possibleDuplicateOf: _p,
    ...rest
  } = line;
  return rest;
}

function settleWith(draft: DraftPlan, lines: readonly UnreadLine[]): DraftPlan {
  const { lines: _lines, sections: _sections, ...rest } = draft;
  return settle(rest, lines);
}
