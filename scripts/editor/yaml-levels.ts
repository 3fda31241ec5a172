/** Which keys and list items of YAML are open, read line by line. */
import { ITEM, type PathStep } from "./form.ts";

/** A key or list item that is open, and how far it is indented. */
interface OpenLevel {
  readonly indent: number;
  readonly step: PathStep;
  readonly keys: Set<string>;
}

/** What is left of a line behind its dashes and its key. */
export interface LineRest {
  readonly rest: string;
  /** Where it begins in the line. */
  readonly column: number;
  readonly hasKey: boolean;
  /** True for `key:` without the space that a value needs. */
  readonly isTight: boolean;
}

const KEY = /^([\w.-]+|"[^"\n]*"|'[^'\n]*'):(?:[ \t]+|$)/;
const DASH = /^-(?: +|$)/;

export class Levels {
  readonly #open: OpenLevel[] = [];
  readonly #root = new Set<string>();

  /** From the root to the innermost that is open. */
  get path(): readonly PathStep[] {
    return this.#open.map(({ step }) => step);
  }

  /** Keys that the innermost mapping has so far. */
  get keys(): Set<string> {
    return this.#open.at(-1)?.keys ?? this.#root;
  }

  /** Indentation of the innermost. */
  get indent(): number {
    return this.#open.at(-1)?.indent ?? 0;
  }

  /** Opens the list items and the key of a line, and closes what they end. */
  read(line: string): LineRest {
    let column = line.length - line.trimStart().length;
    let rest = line.slice(column);
    for (let dash = DASH.exec(rest); dash !== null; dash = DASH.exec(rest)) {
      // A list may stand as far left as its own key, so a key at this column stays open.
      this.#closeTo(column, ITEM);
      this.#open.push({ indent: column, step: ITEM, keys: new Set() });
      column += dash[0].length;
      rest = line.slice(column);
    }
    this.#closeTo(column);
    const [written, name] = KEY.exec(rest) ?? [];
    if (written === undefined) return { rest, column, hasKey: false, isTight: false };
    const step = unquoted(name ?? "");
    this.keys.add(step);
    this.#open.push({ indent: column, step, keys: new Set() });
    return {
      rest: rest.slice(written.length),
      column: column + written.length,
      hasKey: true,
      isTight: written.endsWith(":"),
    };
  }

  /** Closes all that stands right of a column, and what stands at it: all of that, or list items alone. */
  #closeTo(column: number, only?: typeof ITEM): void {
    for (let last = this.#open.at(-1); last !== undefined; last = this.#open.at(-1)) {
      const isAt = last.indent === column && (only === undefined || last.step === only);
      if (last.indent <= column && !isAt) return;
      this.#open.pop();
    }
  }
}

export function unquoted(written: string): string {
  return written.replace(/^["']|["']$/g, "");
}
