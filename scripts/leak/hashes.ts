/** Hashes of runs of letters, made so that the hash of a part is known from those of two beginnings; and sets of them. */

export const BASE = 0x01000193;
/** BASE to the power of each length that a string may have. */
export const POWERS = new Int32Array(128);
for (let power = 1, length = 0; length < POWERS.length; power = Math.imul(power, BASE), length++)
  POWERS[length] = power;

export function hashOf(string: string): number {
  let hash = 0;
  for (let at = 0; at < string.length; at++)
    hash = (Math.imul(hash, BASE) + string.charCodeAt(at)) | 0;
  return hash;
}

/** Hashes as single bits: it never denies one that it has, and now and then claims one too many. */
export class Bits {
  readonly #bits: Uint32Array;
  readonly #shift: number;

  constructor(count: number) {
    const width = Math.min(30, Math.max(16, Math.ceil(Math.log2((count + 1) * 32))));
    this.#bits = new Uint32Array(2 ** (width - 5));
    this.#shift = 32 - width;
  }

  add(hash: number): void {
    const bit = this.#bitOf(hash);
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31));
  }

  has(hash: number): boolean {
    const bit = this.#bitOf(hash);
    return ((this.#bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  #bitOf(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> this.#shift;
  }
}
