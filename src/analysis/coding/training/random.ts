/** Chance that is the same at every run: mulberry32 from a seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0, less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** About normal, mean 0 and deviation 1. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** Brings a list into an order of chance. */
  shuffle(list: Int32Array): void {
    for (let i = list.length - 1; i > 0; i--) {
      const other = Math.floor(this.next() * (i + 1));
      const kept = list[i] ?? 0;
      list[i] = list[other] ?? 0;
      list[other] = kept;
    }
  }
}
