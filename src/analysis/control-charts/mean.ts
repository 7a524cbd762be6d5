/** A number of the extended precision of a processor's 80-bit registers: whole × 2^power. */
interface Extended {
  whole: bigint;
  power: number;
}

const EXTENDED_BITS = 64;
const DOUBLE_BITS = 53;

/**
 * The mean as R takes it: added up in extended precision, then put right by the mean of what is left over.
 * Whether a point lies on, above or below the mean is decided by the last bit, so a plain sum will not do.
 * Missing numbers (NaN) are left out; the mean of nothing is NaN.
 */
export function mean(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value)).map(fromDouble);
  if (known.length === 0) return Number.NaN;
  const first = divided(known.reduce(sum, { whole: 0n, power: 0 }), known.length);
  const left = known.reduce((so, one) => sum(so, difference(one, first)), { whole: 0n, power: 0 });
  return toDouble(sum(first, divided(left, known.length)));
}

const view = new DataView(new ArrayBuffer(8));

function fromDouble(value: number): Extended {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const fraction = bits & ((1n << 52n) - 1n);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const whole = exponent === 0 ? fraction : fraction | (1n << 52n);
  return { whole: value < 0 ? -whole : whole, power: (exponent === 0 ? 1 : exponent) - 1075 };
}

function toDouble(number: Extended): number {
  const { whole, power } = rounded(number, DOUBLE_BITS);
  const half = Math.trunc(power / 2);
  return Number(whole) * 2 ** half * 2 ** (power - half);
}

function sum(one: Extended, other: Extended): Extended {
  const power = Math.min(one.power, other.power);
  const whole = (one.whole << BigInt(one.power - power)) + (other.whole << BigInt(other.power - power));
  return rounded({ whole, power }, EXTENDED_BITS);
}

const difference = (one: Extended, other: Extended): Extended =>
  sum(one, { whole: -other.whole, power: other.power });

function divided({ whole, power }: Extended, by: number): Extended {
  const size = (whole < 0n ? -whole : whole) << 128n;
  const divisor = BigInt(by);
  // One more bit says whether anything was left over, so that rounding never takes it for an exact half.
  const quotient = ((size / divisor) << 1n) | (size % divisor === 0n ? 0n : 1n);
  return rounded({ whole: whole < 0n ? -quotient : quotient, power: power - 129 }, EXTENDED_BITS);
}

/** To the nearest that has so many bits, halves to the even one. */
function rounded({ whole, power }: Extended, bits: number): Extended {
  const size = whole < 0n ? -whole : whole;
  const over = size.toString(2).length - bits;
  if (over <= 0) return { whole, power };
  const shift = BigInt(over);
  const kept = size >> shift;
  const rest = size & ((1n << shift) - 1n);
  const half = 1n << (shift - 1n);
  const up = rest > half || (rest === half && (kept & 1n) === 1n);
  const result = up ? kept + 1n : kept;
  return { whole: whole < 0n ? -result : result, power: power + over };
}
