import { longDate } from '../../../design/text/words.ts';
import type { MilestoneFacts } from '../lines/line-facts.ts';
import { type Confidence, confidenceNames, deliveryStateNames } from '../lines/status.ts';
import { countsOf, type SnapshotContent, type SnapshotCounts, type SnapshotLine } from './content.ts';

/** From one value to another, in words. */
export interface Moved {
  from: string;
  to: string;
}

/** What changed about one line between two days. At least one of the four is there. */
export interface LineMovement {
  lineId: string;
  code: string;
  what: string;
  confidence: Moved | null;
  delivery: Moved | null;
  dates: Moved | null;
  /** The words of the line itself were changed. */
  wording: Moved | null;
  /** Why it is Amber or Red now, where somebody said so. */
  reason: string;
  /** Towards trouble, away from it, or neither. */
  turn: 'worse' | 'better' | 'same';
}

export interface MovedLine {
  lineId: string;
  code: string;
  what: string;
}

export interface Movement {
  olderAsAt: string;
  newerAsAt: string;
  before: SnapshotCounts;
  after: SnapshotCounts;
  changes: LineMovement[];
  added: MovedLine[];
  removed: MovedLine[];
}

/**
 * What moved in a plan between two days: ratings, states, dates and wording line by line, and the lines that came and
 * went. A line is the same by its id; else it is the one it was carried from; else the one with the same code.
 */
export function movementBetween(older: SnapshotContent, newer: SnapshotContent): Movement {
  const pairs = paired(older.lines, newer.lines);
  const kept = new Set(pairs.values());
  const named = ({ id, code, what }: SnapshotLine): MovedLine => ({ lineId: id, code, what });
  return {
    olderAsAt: older.asAt,
    newerAsAt: newer.asAt,
    before: countsOf(older),
    after: countsOf(newer),
    changes: newer.lines.flatMap((line) => {
      const was = pairs.get(line);
      const moved = was ? lineMovement(was, line) : null;
      return moved ? [moved] : [];
    }),
    added: newer.lines.filter((line) => !pairs.has(line)).map(named),
    removed: older.lines.filter((line) => !kept.has(line)).map(named),
  };
}

function paired(
  older: readonly SnapshotLine[],
  newer: readonly SnapshotLine[],
): Map<SnapshotLine, SnapshotLine> {
  const pairs = new Map<SnapshotLine, SnapshotLine>();
  const taken = new Set<SnapshotLine>();
  const match = (keyOf: (line: SnapshotLine) => string | null, find: (key: string) => SnapshotLine[]) => {
    for (const line of newer) {
      if (pairs.has(line)) continue;
      const key = keyOf(line);
      const found = key === null ? [] : find(key).filter((one) => !taken.has(one));
      const [was] = found;
      // Two lines with one code: nothing says which is meant.
      if (!was || found.length > 1) continue;
      pairs.set(line, was);
      taken.add(was);
    }
  };
  const byId = Map.groupBy(older, ({ id }) => id);
  const byCode = Map.groupBy(older, ({ code }) => code);
  const newByCode = Map.groupBy(newer, ({ code }) => code);
  match(
    ({ id }) => id,
    (id) => byId.get(id) ?? [],
  );
  match(
    ({ carriedFromId }) => carriedFromId,
    (id) => byId.get(id) ?? [],
  );
  match(
    ({ code }) => ((newByCode.get(code)?.length ?? 0) > 1 ? null : code),
    (code) => byCode.get(code) ?? [],
  );
  return pairs;
}

const weight: Readonly<Record<Confidence, number>> = { green: 0, none: 0, amber: 1, red: 2 };

function lineMovement(was: SnapshotLine, is: SnapshotLine): LineMovement | null {
  const moved = (from: string, to: string): Moved | null => (from === to ? null : { from, to });
  const changed = {
    confidence: moved(confidenceNames[was.rag], confidenceNames[is.rag]),
    delivery: moved(deliveryStateNames[was.deliveryState], deliveryStateNames[is.deliveryState]),
    dates: sameDates(was, is) ? null : { from: dateWords(was), to: dateWords(is) },
    wording: moved(was.what, is.what),
  };
  if (Object.values(changed).every((one) => one === null)) return null;
  const turn = Math.sign(weight[is.rag] - weight[was.rag]);
  return {
    lineId: is.id,
    code: is.code,
    what: is.what,
    ...changed,
    reason: changed.confidence ? is.reason : '',
    turn: turn > 0 ? 'worse' : turn < 0 ? 'better' : 'same',
  };
}

const spans = (milestones: readonly MilestoneFacts[]) =>
  milestones
    .map(({ start, due, recurrence, condition }) => JSON.stringify([start, due, recurrence, condition]))
    .sort()
    .join('\n');

/** Whether the days are the same: a new spelling of the same day moves nothing, unless no day could be read. */
function sameDates(was: SnapshotLine, is: SnapshotLine): boolean {
  if (spans(was.milestones) !== spans(is.milestones)) return false;
  const dated = is.milestones.some(({ start, due }) => start !== null || due !== null);
  return dated || was.whenText === is.whenText;
}

/** The dates of a line in words: as printed, else the days that were understood. */
export function dateWords(line: Pick<SnapshotLine, 'milestones' | 'whenText'>): string {
  const words = line.milestones.map(({ printed, due, start }) => {
    if (printed !== '' && !/^\d{4}-\d{2}-\d{2}$/u.test(printed)) return printed;
    const day = due ?? start;
    return day ? longDate(day) : printed;
  });
  const said = [...new Set(words.filter((one) => one !== ''))];
  return said.length > 0 ? said.join('; ') : line.whenText === '' ? 'No date' : line.whenText;
}

/** A movement in the fewest words: "M18 Red → Amber". */
export function movementWords(change: LineMovement): string {
  const parts = [change.confidence, change.delivery, change.dates]
    .filter((one) => one !== null)
    .map(({ from, to }) => `${from} → ${to}`);
  if (parts.length === 0) parts.push('reworded');
  return `${change.code} ${parts.join(', ')}`;
}

/** The three ratings of a plan, "25/16/1": Green, Amber, Red. */
export const ragWords = ({ rag }: SnapshotCounts): string => `${rag.green}/${rag.amber}/${rag.red}`;
