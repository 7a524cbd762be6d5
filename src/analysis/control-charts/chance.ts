/** Numbers that look random and are the same for the same seed (Mulberry32): evenly between 0 and 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A standard normal number (Box and Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** How many of `of` come out, each with probability `p`. */
export function binomial(random: () => number, of: number, p: number): number {
  let count = 0;
  for (let at = 0; at < of; at++) if (random() < p) count += 1;
  return count;
}
