/** Reads what stands in a block of shell commands, as far as documents use the shell: words, not what they do. */

export interface ShellCommand {
  /** Without quotes, comments, redirections and leading assignments; `$NAME` and `$(…)` stay as they are written. */
  readonly words: readonly string[];
  /** From 1, in the block. */
  readonly line: number;
}

const CLOSED_BY = { "'": "'", '"': '"' } as const;

/** Every command of a block in its order, those inside `$(…)` before the one that they stand in. */
export function commandsIn(block: string, firstLine = 1): ShellCommand[] {
  return new Reader(block, firstLine).read();
}

class Reader {
  readonly #text: string;
  readonly #commands: ShellCommand[] = [];
  #at = 0;
  #line: number;
  #began: number;
  #words: string[] = [];
  #word: string | undefined;
  /** True when the next word is where something is written to or read from. */
  #isPlace = false;

  constructor(text: string, firstLine: number) {
    this.#text = text;
    this.#line = firstLine;
    this.#began = firstLine;
  }

  read(): ShellCommand[] {
    while (this.#at < this.#text.length) this.#step();
    this.#endCommand();
    return this.#commands;
  }

  #step(): void {
    const sign = this.#take();
    if (sign === "\\") {
      const next = this.#take();
      if (next !== "\n") this.#add(next);
    } else if (sign === "'" || sign === '"') this.#quoted(sign);
    else if (sign === "$" && this.#text[this.#at] === "(") this.#add(this.#substitution());
    else if (sign === "#" && this.#word === undefined) this.#comment();
    else if (sign === " " || sign === "\t") this.#endWord();
    else if ("\n;&|".includes(sign)) this.#endCommand();
    else if (sign === ">" || sign === "<") this.#redirect();
    else this.#add(sign);
  }

  #take(): string {
    const sign = this.#text[this.#at++] ?? "";
    if (sign === "\n") this.#line++;
    return sign;
  }

  #add(text: string): void {
    if (this.#word === undefined && this.#words.length === 0) this.#began = this.#line;
    this.#word = (this.#word ?? "") + text;
  }

  #quoted(quote: "'" | '"'): void {
    this.#add("");
    while (this.#at < this.#text.length) {
      const sign = this.#take();
      if (sign === CLOSED_BY[quote]) return;
      if (quote === '"' && sign === "\\") this.#add(this.#take());
      else if (quote === '"' && sign === "$" && this.#text[this.#at] === "(")
        this.#add(this.#substitution());
      else this.#add(sign);
    }
    throw new Error(`Line ${this.#line}: a quotation is not closed.`);
  }

  /** What stands in `$(…)` is commands, too. */
  #substitution(): string {
    const [start, line] = [this.#at + 1, this.#line];
    let depth = 0;
    do {
      if (this.#at >= this.#text.length) throw new Error(`Line ${line}: \`$(\` is not closed.`);
      const sign = this.#take();
      depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    } while (depth > 0);
    const inner = this.#text.slice(start, this.#at - 1);
    this.#commands.push(...commandsIn(inner, line));
    return `$(${inner})`;
  }

  #comment(): void {
    while (this.#at < this.#text.length && this.#text[this.#at] !== "\n") this.#at++;
  }

  #redirect(): void {
    // `2>`: the number is a stream, no word.
    if (/^\d$/.test(this.#word ?? "")) this.#word = undefined;
    this.#endWord();
    while (">&".includes(this.#text[this.#at] ?? " ")) this.#at++;
    this.#isPlace = true;
  }

  #endWord(): void {
    if (this.#word === undefined) return;
    const isAssignment = this.#words.length === 0 && /^\w+=/.test(this.#word);
    if (!this.#isPlace && !isAssignment) this.#words.push(this.#word);
    this.#isPlace = false;
    this.#word = undefined;
  }

  #endCommand(): void {
    this.#endWord();
    if (this.#words.length > 0) this.#commands.push({ words: this.#words, line: this.#began });
    this.#words = [];
    this.#isPlace = false;
  }
}
