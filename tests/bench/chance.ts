/** Chance that is the same each time: numbers from a seed, and never from the machine. */

export class Chance {
  #state: number;

  /** Several numbers make one seed, so that each briefing of an archive has a chance of its own. */
  constructor(...seed: readonly number[]) {
    this.#state = seed.reduce((state, number) => mix(state ^ (number + 0x9e3779b9)), 0x6d2b79f5);
  }

  /** From 0 up to 1, without it: mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let z = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number of a range, both ends in it. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True so often. */
  isIn(share: number): boolean {
    return this.next() < share;
  }

  /** @throws when there is nothing to pick. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error("There is nothing to pick from.");
    return item;
  }

  /** One of the first much more often than one of the last, as names are in the news. */
  pickEarly<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() ** 3 * items.length)] ?? this.pick(items);
  }
}

function mix(number: number): number {
  let z = Math.imul(number ^ (number >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}
