/** A column of a linear programme: its worth for each unit, how far it may go from 0, and where it stands. */
export interface Column {
  readonly worth: number;
  readonly limit: number;
  readonly entries: readonly (readonly [row: number, coefficient: number])[];
}

const nothing = 1e-9;

/**
 * Values of the columns, each from 0 to its limit, that make every row's sum 0 and the worth greatest: the simplex
 * method with bounded variables on a dense table (Dantzig 1963, chapter 18), from the solution where all are 0.
 * Bland's rule takes over where it stands still for long, so that it ends.
 */
export function maximise(columns: readonly Column[], rows: number): Float64Array {
  const size = columns.length;
  const table = Array.from({ length: rows }, () => new Float64Array(size));
  for (const [column, { entries }] of columns.entries())
    for (const [row, coefficient] of entries) {
      const line = table[row];
      if (line) line[column] = (line[column] ?? 0) + coefficient;
    }
  const gains = Float64Array.from(columns, ({ worth }) => worth);
  // At first each row holds a stand-in that may only be 0, numbered -1.
  const basis = new Int32Array(rows).fill(-1);
  const held = new Float64Array(rows);
  const isBasic = new Uint8Array(size);
  const isAtLimit = new Uint8Array(size);
  const limitOf = (column: number): number => (column < 0 ? 0 : (columns[column]?.limit ?? 0));

  let still = 0;
  for (let round = 0; round < 50 * (rows + size); round++) {
    const entering = choose(gains, isBasic, isAtLimit, columns, still > rows + 20);
    if (entering < 0) break;
    const direction = isAtLimit[entering] ? -1 : 1;
    let step = limitOf(entering);
    let leaving = -1;
    let leavesAtLimit = false;
    let steepness = 0;
    for (let row = 0; row < rows; row++) {
      const slope = (table[row]?.[entering] ?? 0) * direction;
      if (Math.abs(slope) < nothing) continue;
      const value = held[row] ?? 0;
      const room = slope > 0 ? value : limitOf(basis[row] ?? -1) - value;
      const possible = Math.max(0, room) / Math.abs(slope);
      const isLess = possible < step - nothing;
      if (isLess || (possible <= step + nothing && leaving >= 0 && Math.abs(slope) > steepness)) {
        step = Math.min(step, possible);
        leaving = row;
        leavesAtLimit = slope < 0;
        steepness = Math.abs(slope);
      }
    }
    still = step < nothing ? still + 1 : 0;
    for (let row = 0; row < rows; row++)
      held[row] = (held[row] ?? 0) - (table[row]?.[entering] ?? 0) * direction * step;
    if (leaving < 0) {
      isAtLimit[entering] = isAtLimit[entering] ? 0 : 1;
      continue;
    }
    const left = basis[leaving] ?? -1;
    if (left >= 0) {
      isBasic[left] = 0;
      isAtLimit[left] = leavesAtLimit ? 1 : 0;
    }
    held[leaving] = direction > 0 ? step : limitOf(entering) - step;
    basis[leaving] = entering;
    isBasic[entering] = 1;
    isAtLimit[entering] = 0;
    pivot(table, gains, leaving, entering);
  }
  const values = new Float64Array(size);
  for (let column = 0; column < size; column++) if (isAtLimit[column]) values[column] = limitOf(column);
  for (let row = 0; row < rows; row++) {
    const column = basis[row] ?? -1;
    if (column >= 0) values[column] = held[row] ?? 0;
  }
  return values;
}

function choose(
  gains: Float64Array,
  isBasic: Uint8Array,
  isAtLimit: Uint8Array,
  columns: readonly Column[],
  takesFirst: boolean,
): number {
  let best = -1;
  let most = nothing;
  for (let column = 0; column < gains.length; column++) {
    if (isBasic[column] || columns[column]?.limit === 0) continue;
    const gain = isAtLimit[column] ? -(gains[column] ?? 0) : (gains[column] ?? 0);
    if (gain <= most) continue;
    best = column;
    if (takesFirst) return best;
    most = gain;
  }
  return best;
}

function pivot(table: readonly Float64Array[], gains: Float64Array, row: number, column: number): void {
  const line = table[row];
  if (!line) return;
  const by = line[column] ?? 1;
  const filled: number[] = [];
  for (let at = 0; at < line.length; at++)
    if (line[at] !== 0) {
      line[at] = (line[at] ?? 0) / by;
      filled.push(at);
    }
  for (const other of [...table, gains]) {
    const factor = other[column] ?? 0;
    if (other === line || factor === 0) continue;
    for (const at of filled) {
      const value = (other[at] ?? 0) - factor * (line[at] ?? 0);
      other[at] = Math.abs(value) < 1e-11 ? 0 : value;
    }
  }
}
