/** Reads `[…]` and `{…}` of half-written YAML up to their end or a cursor inside them. */
import { ITEM, type PathStep } from "./form.ts";
import { unquoted } from "./yaml-levels.ts";
import type { YamlCursor } from "./yaml-place.ts";

export interface FlowEnd {
  /** Offset behind the last bracket, or where the reading stopped. */
  readonly end: number;
  /** Given when the reading stopped inside. */
  readonly cursor?: YamlCursor;
}

interface Bracket {
  readonly isMap: boolean;
  readonly keys: Set<string>;
  key: string | undefined;
}

export class Flow {
  readonly #yaml: string;
  readonly #open: Bracket[] = [];
  #at: number;
  /** Where the key or value begins that is being read. */
  #word: number;

  /** A reading that begins at an opening bracket. */
  constructor(yaml: string, start: number) {
    this.#yaml = yaml;
    this.#at = start;
    this.#word = start;
  }

  /** Reads to the closing bracket, and to `limit` at the latest; `above` is the path to the bracket. */
  readTo(limit: number, above: readonly PathStep[]): FlowEnd {
    for (; this.#at < limit; this.#at++) {
      const sign = this.#yaml[this.#at] ?? "";
      // A bracket that was left open ends where the next field begins, at the start of a line.
      if (sign === "\n" && this.#isNext(/^[^\s\]}#,]$/)) return { end: this.#at };
      if (this.#isQuote(sign)) this.#passQuoted(sign, limit);
      else if (/[[\]{},:]/.test(sign)) this.#take(sign);
      if (this.#open.length === 0) return { end: this.#at + 1 };
    }
    return { end: limit, cursor: this.#cursor(limit, above) };
  }

  #take(sign: string): void {
    const top = this.#open.at(-1);
    if (sign === "[" || sign === "{")
      this.#open.push({ isMap: sign === "{", keys: new Set(), key: undefined });
    else if (sign === "]" || sign === "}") this.#open.pop();
    else if (top !== undefined && sign === ",") top.key = undefined;
    else if (top?.isMap === true && top.key === undefined && this.#isNext(/^[\s,}\]]?$/)) {
      top.key = unquoted(this.#yaml.slice(this.#word, this.#at).trim());
      top.keys.add(top.key);
    } else return;
    this.#word = this.#at + 1;
  }

  /** A quotation mark opens a text only where a word begins; elsewhere it is an apostrophe. */
  #isQuote(sign: string): boolean {
    if (sign !== '"' && sign !== "'") return false;
    // No indentation is so long; without the limit a text of apostrophes would take for ever.
    const isNear = this.#at - this.#word < 200;
    return isNear && this.#yaml.slice(this.#word, this.#at).trim() === "";
  }

  #passQuoted(sign: string, limit: number): void {
    const close = this.#yaml.indexOf(sign, this.#at + 1);
    this.#at = close === -1 || close >= limit ? limit : close;
  }

  #isNext(pattern: RegExp): boolean {
    return pattern.test(this.#yaml[this.#at + 1] ?? "");
  }

  #cursor(limit: number, above: readonly PathStep[]): YamlCursor {
    const inside = this.#open.flatMap(({ isMap, key }): PathStep[] =>
      isMap ? (key === undefined ? [] : [key]) : [ITEM],
    );
    const top = this.#open.at(-1);
    return {
      path: [...above, ...inside],
      slot: top?.key === undefined ? "start" : "value",
      word: this.#yaml.slice(this.#word, limit).trimStart(),
      siblings: top?.keys ?? new Set(),
    };
  }
}
