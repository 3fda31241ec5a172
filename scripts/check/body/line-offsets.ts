/** Where the lines of a body begin in its file: Markdown's blocks know lines, diagnostics need offsets. */

export class LineOffsets {
  readonly #text: string;
  readonly #start: number;
  #offsets: number[] | undefined;

  /** `start` is the text's own offset in its file. */
  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  /** Offset in the file of a 0-based line of the text; of its end when there is no such line. */
  at(line: number): number {
    if (this.#offsets === undefined) {
      this.#offsets = [0];
      for (let at = this.#text.indexOf("\n"); at !== -1; at = this.#text.indexOf("\n", at + 1))
        this.#offsets.push(at + 1);
    }
    return this.#start + (this.#offsets[line] ?? this.#text.length);
  }
}
