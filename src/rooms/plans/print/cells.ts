import { longDate } from '../../../design/text/words.ts';
import {
  type Cell,
  type Content,
  type FullCell,
  type List,
  type Paragraph,
  paragraph,
  type Status,
} from '../../../platform/documents/report.ts';
import { confidenceNames, deliveryStateNames } from '../lines/status.ts';
import type { PlanField } from '../plan/plan.ts';
import type { SchemeFacts, SnapshotLine, SnapshotWords } from '../snapshots/content.ts';

const ratings = {
  green: { shape: 'circle', hue: 'green' },
  amber: { shape: 'triangle', hue: 'amber' },
  red: { shape: 'square', hue: 'red' },
} as const;

const states = {
  not_started: { shape: 'ring', hue: 'grey' },
  in_progress: { shape: 'half', hue: 'blue' },
  complete: { shape: 'tick', hue: 'green' },
  in_place: { shape: 'tick', hue: 'blue' },
  as_required: { shape: 'diamond', hue: 'grey' },
  paused: { shape: 'ring', hue: 'amber' },
  dropped: { shape: 'square', hue: 'grey' },
} as const;

/** What a rating alone would hide. */
const settled = new Set(['complete', 'paused', 'dropped']);

type Stands = Pick<SnapshotLine, 'rag' | 'deliveryState' | 'statusPrinted'>;

/**
 * How a line stands in the organisation's own word: as printed where it was, else the first word of its scheme that says
 * the same, else Earshot's. Where a plan is rated, the rating leads, and what is settled is said beside it.
 */
export function statusOf(line: Stands, scheme: Pick<SchemeFacts, 'usesRag' | 'statusWords'>): Status {
  const rated = scheme.usesRag && line.rag !== 'none';
  const look = rated && line.rag !== 'none' ? ratings[line.rag] : states[line.deliveryState];
  return { word: line.statusPrinted || ownWord(line, scheme, rated), ...look };
}

function ownWord(
  { rag, deliveryState }: Stands,
  { statusWords }: Pick<SchemeFacts, 'statusWords'>,
  rated: boolean,
) {
  if (rated && settled.has(deliveryState))
    return `${confidenceNames[rag]}, ${deliveryStateNames[deliveryState].toLowerCase()}`;
  if (rated) return confidenceNames[rag];
  const own = statusWords.find((one) => one.rag === null && one.deliveryState === deliveryState)?.word;
  return own ? own.charAt(0).toUpperCase() + own.slice(1) : deliveryStateNames[deliveryState];
}

/** One field of a line as a cell of the printed plan. `alone`: the scheme has no column of its own for the status. */
export function cellOf(line: SnapshotLine, field: PlanField, scheme: SchemeFacts, alone: boolean): Cell {
  switch (field) {
    case 'section':
    case 'subHeading':
      return null;
    case 'code':
      return line.code;
    case 'what':
      return { content: whatWords(line, scheme), head: true };
    case 'why':
      return listed(line.why.map(({ text }) => text));
    case 'how':
      return listed(line.how.map(({ text }) => text));
    case 'when':
      return whenCell(line, scheme, alone);
    case 'lead':
      return line.leadText !== '' ? line.leadText : people(line.leadNames);
    case 'support':
      return people(line.supportNames);
    case 'stakeholders':
      return listed(line.stakeholders);
    case 'objectives':
      return listed(line.objectives);
    case 'measure':
      return measureCell(line);
    case 'status':
      return { status: statusOf(line, scheme) };
    case 'update':
      return updateCell(line.said);
    case 'level':
      return line.level;
  }
}

/** A code that the organisation prints stands with the words, unless it has a column of its own or is in them. */
function whatWords({ code, codePrinted, what }: SnapshotLine, { columns }: SchemeFacts): string {
  const hasColumn = columns.some(({ field, shown }) => field === 'code' && shown);
  return codePrinted && !hasColumn && !what.startsWith(code) ? `${code} ${what}` : what;
}

const people = (names: readonly string[]): string => names.join(', ');

/** One thing as words, several as a list. */
function listed(items: readonly string[]): Cell {
  return items.length < 2 ? (items[0] ?? '') : { content: [{ kind: 'list', items: [...items] }] };
}

/**
 * The date as printed. Where the plan has no column for its status, the date's cell also carries it; what was said after
 * the words were printed stands below them.
 */
function whenCell(line: SnapshotLine, scheme: SchemeFacts, alone: boolean): Cell {
  const printed = line.whenText !== '' ? line.whenText : line.milestones.map((one) => one.printed).join('; ');
  if (!alone || line.saidTimes < 2) return printed;
  const now = statusOf(line, scheme);
  if (printed.toLowerCase().includes(now.word.toLowerCase())) return printed;
  return { content: [paragraph(printed), paragraph(`Now: ${now.word} (${longDate(line.statusAsAt)})`)] };
}

function measureCell(line: SnapshotLine): Cell {
  const { measure, measureUnit, measureBaseline, measureTarget, measureActual } = line;
  const unit = measureUnit === '' || measureUnit === '%' ? measureUnit : ` ${measureUnit}`;
  const figures = [
    ['From', measureBaseline],
    ['Target', measureTarget],
    ['Reached', measureActual],
  ].flatMap(([name, value]) => (value === null ? [] : `${name} ${value}${unit}`));
  if (figures.length === 0) return measure;
  const words = measure === '' ? [] : [paragraph(measure)];
  return { content: [...words, paragraph(figures.join('; '))] };
}

/** The newest words on a line as paragraphs. */
export function updateContent(said: SnapshotWords | null): Content {
  if (!said) return '';
  if (said.printed !== '') return said.printed;
  const parts: (Paragraph | List)[] = [];
  if (said.done !== '') parts.push(paragraph(said.done));
  if (said.next !== '') parts.push(paragraph([{ text: 'Next: ', bold: true }, said.next]));
  if (said.issue !== '') parts.push(paragraph([{ text: 'Issue: ', bold: true }, said.issue]));
  return parts;
}

const updateCell = (said: SnapshotWords | null): FullCell => ({ content: updateContent(said) });
