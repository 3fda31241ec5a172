/** Lines and characters, as editors count them from 0 in UTF-16 code units, and offsets in a text. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A text with its line starts; its lines end with `\n` alone. */
export class TextLines {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
      this.#starts.push(at + 1);
  }

  /** The offset of a position; beyond a line's end it is the line's end, as the protocol says. */
  offsetAt({ line, character }: Position): number {
    const start = this.#starts[line];
    if (start === undefined) return this.text.length;
    const next = this.#starts[line + 1];
    const end = next === undefined ? this.text.length : next - 1;
    return Math.min(start + character, end);
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - (this.#starts[low] ?? 0) };
  }

  rangeOf(from: number, to: number): Range {
    return { start: this.positionAt(from), end: this.positionAt(to) };
  }

  /** The text of a 0-based line. */
  lineAt(line: number): string {
    const start = this.offsetAt({ line, character: 0 });
    return this.text.slice(start, this.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }));
  }
}
