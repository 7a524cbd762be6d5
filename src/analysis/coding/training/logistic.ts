/**
 * A small logistic regression with few signs: Newton's method, each weight held towards `towards` with `hold`.
 * `signs` holds for each example `width` numbers; `wanted` is 1 for yes and 0 for no.
 */
export function fitLogistic(
  signs: Float64Array,
  width: number,
  wanted: ArrayLike<number>,
  hold: readonly number[],
  towards: readonly number[] = [],
): Float64Array {
  const weights = Float64Array.from({ length: width }, (_, i) => towards[i] ?? 0);
  const gradient = new Float64Array(width);
  const curve = new Float64Array(width * width);
  const count = signs.length / width;
  for (let round = 0; round < 25; round++) {
    gradient.fill(0);
    curve.fill(0);
    for (let n = 0; n < count; n++) {
      let score = 0;
      for (let i = 0; i < width; i++) score += (weights[i] ?? 0) * (signs[n * width + i] ?? 0);
      const chance = 1 / (1 + Math.exp(-score));
      const missed = chance - (wanted[n] ?? 0);
      const bend = Math.max(1e-6, chance * (1 - chance));
      for (let i = 0; i < width; i++) {
        const sign = signs[n * width + i] ?? 0;
        gradient[i] = (gradient[i] ?? 0) + missed * sign;
        for (let j = 0; j <= i; j++)
          curve[i * width + j] = (curve[i * width + j] ?? 0) + bend * sign * (signs[n * width + j] ?? 0);
      }
    }
    for (let i = 0; i < width; i++) {
      const held = hold[i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + held * ((weights[i] ?? 0) - (towards[i] ?? 0));
      curve[i * width + i] = (curve[i * width + i] ?? 0) + held + 1e-9;
      for (let j = 0; j < i; j++) curve[j * width + i] = curve[i * width + j] ?? 0;
    }
    const step = solve(curve, gradient, width);
    let most = 0;
    for (let i = 0; i < width; i++) {
      const moved = Math.max(-4, Math.min(4, step[i] ?? 0));
      weights[i] = (weights[i] ?? 0) - moved;
      most = Math.max(most, Math.abs(moved));
    }
    if (most < 1e-6) break;
  }
  return weights;
}

/** Solves a small set of linear equations by elimination with pivots. */
export function solve(matrix: Float64Array, right: Float64Array, width: number): Float64Array {
  const a = matrix.slice();
  const b = right.slice();
  const at = (row: number, column: number) => a[row * width + column] ?? 0;
  for (let column = 0; column < width; column++) {
    let pivot = column;
    for (let row = column + 1; row < width; row++)
      if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    for (let i = 0; i < width; i++) {
      const kept = at(column, i);
      a[column * width + i] = at(pivot, i);
      a[pivot * width + i] = kept;
    }
    [b[column], b[pivot]] = [b[pivot] ?? 0, b[column] ?? 0];
    for (let row = column + 1; row < width; row++) {
      const share = at(row, column) / (at(column, column) || 1e-12);
      for (let i = column; i < width; i++) a[row * width + i] = at(row, i) - share * at(column, i);
      b[row] = (b[row] ?? 0) - share * (b[column] ?? 0);
    }
  }
  const found = new Float64Array(width);
  for (let row = width - 1; row >= 0; row--) {
    let sum = b[row] ?? 0;
    for (let i = row + 1; i < width; i++) sum -= at(row, i) * (found[i] ?? 0);
    found[row] = sum / (at(row, row) || 1e-12);
  }
  return found;
}
