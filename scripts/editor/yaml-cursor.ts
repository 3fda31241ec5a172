/** Finds where in half-written YAML a cursor stands: under which keys, and what is due there. */
import { Flow, type FlowEnd } from "./yaml-flow.ts";
import { Levels, type LineRest } from "./yaml-levels.ts";
import type { YamlCursor } from "./yaml-place.ts";

/**
 * The cursor's place, or undefined where nothing can be offered (in a comment, in a text of many lines).
 * Reads line by line and forgives everything, for a file is mostly broken while it is written.
 */
export function yamlCursor(yaml: string, offset: number): YamlCursor | undefined {
  const reader = new Reader(yaml, offset);
  let at = 0;
  for (let end = lineEnd(yaml, at); end < offset; end = lineEnd(yaml, at)) {
    const flow = reader.readLine(at, end);
    if (flow?.cursor !== undefined) return flow.cursor;
    at = flow === undefined ? end + 1 : lineEnd(yaml, flow.end) + 1;
    // Behind the bracket that closes, on its line.
    if (at > offset) return undefined;
  }
  return reader.readLast(at);
}

class Reader {
  readonly #yaml: string;
  readonly #offset: number;
  readonly #levels = new Levels();
  /** Indentation of the key whose text of many lines (`|`, `>`) goes on. */
  #block: number | undefined;

  constructor(yaml: string, offset: number) {
    this.#yaml = yaml;
    this.#offset = offset;
  }

  /** Reads a line above the cursor; brackets that it opens are read to their end, or to the cursor. */
  readLine(at: number, end: number): FlowEnd | undefined {
    const line = this.#yaml.slice(at, end);
    const indent = indentOf(line);
    if (indent === line.length || line[indent] === "#") return undefined;
    if (this.#block !== undefined && indent > this.#block) return undefined;
    const read = this.#levels.read(line);
    this.#block = /^[|>]/.test(read.rest) ? this.#levels.indent : undefined;
    return this.#readFlow(at, read);
  }

  /** The place of the cursor in its own line. */
  readLast(at: number): YamlCursor | undefined {
    const line = this.#yaml.slice(at, this.#offset);
    // On an empty line at the margin the writer is about to begin the next field.
    if (this.#block !== undefined && indentOf(line) > this.#block) return undefined;
    const read = this.#levels.read(line);
    const flow = this.#readFlow(at, read);
    if (flow !== undefined) return flow.cursor;
    if (read.isTight || /(?:^|\s)#/.test(read.rest)) return undefined;
    const { path, keys } = this.#levels;
    return { path, slot: read.hasKey ? "value" : "start", word: read.rest, siblings: keys };
  }

  #readFlow(at: number, { rest, column }: LineRest): FlowEnd | undefined {
    if (!/^[[{]/.test(rest)) return undefined;
    return new Flow(this.#yaml, at + column).readTo(this.#offset, this.#levels.path);
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
