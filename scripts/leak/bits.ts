/** A set of hashes that one look asks: small enough for the processor's cache where a map is not. */

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
