/** A queue that gives the nearest first; places may be in it several times. */
export class Nearest {
  readonly #distances: number[] = [];
  readonly #places: number[] = [];

  get isEmpty(): boolean {
    return this.#places.length === 0;
  }

  clear(): void {
    this.#distances.length = 0;
    this.#places.length = 0;
  }

  add(distance: number, place: number): void {
    let at = this.#places.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.#distances[above] ?? 0) <= distance) break;
      this.#set(at, this.#distances[above] ?? 0, this.#places[above] ?? 0);
      at = above;
    }
    this.#set(at, distance, place);
  }

  /** The nearest, taken out; -1 from an empty queue. */
  take(): number {
    const nearest = this.#places[0] ?? -1;
    const distance = this.#distances.pop();
    const place = this.#places.pop();
    if (distance === undefined || place === undefined || this.isEmpty) return nearest;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#places.length) break;
      if ((this.#distances[below + 1] ?? Infinity) < (this.#distances[below] ?? 0)) below++;
      if ((this.#distances[below] ?? 0) >= distance) break;
      this.#set(at, this.#distances[below] ?? 0, this.#places[below] ?? 0);
      at = below;
    }
    this.#set(at, distance, place);
    return nearest;
  }

  #set(at: number, distance: number, place: number): void {
    this.#distances[at] = distance;
    this.#places[at] = place;
  }
}
