import { exchangeMover } from './exchange.ts';
import { cellsToHide, hide, type Model, type Move, modelOf } from './model.ts';
import { findNetwork } from './network.ts';
import { type Mover, networkMover } from './round-trip.ts';
import { type DisclosureRule, hiddenCell, type PublishedCell, roundedBy } from './rule.ts';
import { requireTable, type Table } from './table.ts';

/** A table as it may be published. */
export interface Published {
  /** By key, in the order of the table. */
  readonly cells: ReadonlyMap<string, PublishedCell>;
  /** Small counts that stay recoverable all the same, because cells marked as known give them away. */
  readonly exposed: readonly string[];
}

/** A change of one cell that has to stay possible in the eyes of a reader. */
interface Aim {
  cell: number;
  by: number;
}

/**
 * The table with its small counts hidden, and with them as few others as it takes so that nobody gets a hidden
 * count back from the totals (complementary suppression). For every small count another table is kept that fits
 * all that is published: with 'range' one for each end of what the rule hides, with 'value' one at all. Throws
 * RangeError for a table that does not add up.
 */
export function protect(table: Table, rule: DisclosureRule): Published {
  requireTable(table);
  const model = modelOf(table, rule);
  const network = findNetwork(model);
  const mover = network ? networkMover(model, network) : exchangeMover(model);
  const moves: Move[] = [];
  const open = new Opened(model.counts.length);
  const aims: Aim[] = [];
  for (const whole of aimsOf(model, rule)) {
    const found = open.isMet(whole, rule) ? { aim: whole } : findFurthest(model, mover, whole, rule);
    if (!found) continue;
    aims.push(found.aim);
    if (!found.move) continue;
    for (const cell of cellsToHide(model, found.move)) hide(model, cell, 2);
    moves.push(found.move);
    open.add(found.move);
  }
  const exposed = [...model.hidden.keys()].filter((cell) => model.hidden[cell] === 1 && !open.isOpen(cell));
  if (exposed.length === 0) trim(model, mover, aims, moves, rule);
  const cells = table.cells.map(({ key, count }, index): [string, PublishedCell] => {
    const hidden = model.hidden[index];
    if (hidden) return [key, hiddenCell(rule, hidden === 1 ? 'primary' : 'secondary')];
    const value = roundedBy(count, rule);
    return [key, { shown: String(value), value, suppressed: null }];
  });
  return { cells: new Map(cells), exposed: exposed.map((cell) => model.keys[cell] ?? '') };
}

/** How far each cell is known to be open, upwards and downwards. */
class Opened {
  readonly #up: Float64Array;
  readonly #down: Float64Array;

  constructor(cells: number) {
    this.#up = new Float64Array(cells);
    this.#down = new Float64Array(cells);
  }

  add(move: Move): void {
    for (const [cell, by] of move)
      if (by > 0) this.#up[cell] = Math.max(this.#up[cell] ?? 0, by);
      else this.#down[cell] = Math.max(this.#down[cell] ?? 0, -by);
  }

  isMet({ cell, by }: Aim, { keepsOpen }: DisclosureRule): boolean {
    const up = this.#up[cell] ?? 0;
    const down = this.#down[cell] ?? 0;
    if (keepsOpen === 'value') return up > 0 || down > 0;
    return by > 0 ? up >= by : down >= -by;
  }

  isOpen(cell: number): boolean {
    return (this.#up[cell] ?? 0) > 0 || (this.#down[cell] ?? 0) > 0;
  }
}

/** What has to stay possible, the greatest changes first: they open much else on their way. */
function aimsOf(model: Model, { hidden, keepsOpen }: DisclosureRule): Aim[] {
  const aims: Aim[] = [];
  for (const [cell, reason] of model.hidden.entries()) {
    if (reason !== 1) continue;
    const count = model.counts[cell] ?? 0;
    const up = hidden.to - count;
    const down = count - Math.max(model.floor, model.least[cell] ?? 0);
    if (keepsOpen === 'value' || up + down === 0) aims.push({ cell, by: 1 });
    else {
      if (up > 0) aims.push({ cell, by: up });
      if (down > 0) aims.push({ cell, by: -down });
    }
  }
  return aims.sort((one, other) => Math.abs(other.by) - Math.abs(one.by) || one.cell - other.cell);
}

/** The change aimed at, or the greatest that is possible: other sums may leave a count less room than the rule. */
function findFurthest(
  model: Model,
  mover: Mover,
  whole: Aim,
  rule: DisclosureRule,
): { aim: Aim; move?: Move } | undefined {
  for (let size = Math.abs(whole.by); size > 0; size--) {
    const aim = { cell: whole.cell, by: Math.sign(whole.by) * size };
    const move = findMove(model, mover, aim, rule);
    if (move) return { aim, move };
  }
  return undefined;
}

function findMove(
  model: Model,
  mover: Mover,
  aim: Aim,
  rule: DisclosureRule,
  mayHide = true,
): Move | undefined {
  const { cell, by } = aim;
  if (rule.keepsOpen === 'range') return mover.find(cell, by, mayHide);
  const up = mover.find(cell, 1, mayHide);
  if (up && cellsToHide(model, up).length === 0) return up;
  const down = mover.find(cell, -1, mayHide);
  return costOf(model, down) < costOf(model, up) ? down : up;
}

const costOf = (model: Model, move: Move | undefined): number =>
  move ? cellsToHide(model, move).reduce((sum, cell) => sum + (model.costs[cell] ?? 1), 0) : Infinity;

/** Work that trimming may take, in cells looked at; beyond it a table keeps what it has. */
const trimmingLimit = 400_000;

/** Shows again what was hidden for others and turned out not to be needed, the dearest first. */
function trim(
  model: Model,
  mover: Mover,
  aims: readonly Aim[],
  found: readonly Move[],
  rule: DisclosureRule,
): void {
  let moves = found;
  let work = 0;
  const secondary = [...model.hidden.entries()].filter(([, reason]) => reason === 2).map(([cell]) => cell);
  secondary.sort((one, other) => (model.costs[other] ?? 0) - (model.costs[one] ?? 0));
  for (const cell of secondary) {
    hide(model, cell, 0);
    const kept = moves.filter((move) => !cellsToHide(model, move).length);
    const open = new Opened(model.counts.length);
    for (const move of kept) open.add(move);
    const needed: Aim[] = [...aims, ...secondary.map((one) => ({ cell: one, by: 1 }))].filter(
      ({ cell: one, by }) =>
        model.hidden[one] === 1
          ? !open.isMet({ cell: one, by }, rule)
          : model.hidden[one] === 2 && !open.isOpen(one),
    );
    const isEnough = needed.every((aim) => {
      if (model.hidden[aim.cell] === 1 ? open.isMet(aim, rule) : open.isOpen(aim.cell)) return true;
      work += model.counts.length;
      if (work > trimmingLimit) return false;
      const other = model.hidden[aim.cell] === 2 ? { ...rule, keepsOpen: 'value' as const } : rule;
      const move = findMove(model, mover, aim, other, false);
      if (!move) return false;
      kept.push(move);
      open.add(move);
      return true;
    });
    if (isEnough) moves = kept;
    else hide(model, cell, 2);
    if (work > trimmingLimit) return;
  }
}
