/** Strict YAML: plain mappings, lists and texts with their places; everything clever is refused. */
import { type Document, isMap, isScalar, isSeq, parseDocument } from "yaml";
import { mergeMarks } from "./merge-marks.ts";
import type { Problem } from "./problem.ts";
import { refuseClever } from "./yaml-clever.ts";
import { onePerLine, problemsOfYaml } from "./yaml-errors.ts";
import { rangeIn } from "./yaml-places.ts";
import { noBreakSpaces } from "./yaml-spaces.ts";
import { takenByYaml } from "./yaml-taken.ts";

/** What a YAML file may hold: every scalar is text, and we type it ourselves. */
export type Plain = string | Plain[] | { [key: string]: Plain };
export type Path = readonly PropertyKey[];

export interface YamlText {
  /** Objects without a prototype, so that no key can reach one. */
  readonly value: Plain;
  /** Offset of the value at a path, or of its key with `"key"`; of the nearest that exists. */
  readonly offsetOf: (path: Path, what?: "key" | "value") => number;
  /** The same place as a range, quotation marks included. */
  readonly rangeOf: (path: Path, what?: "key" | "value") => readonly [from: number, to: number];
}

/** YAML 1.2 without types: a text is what was written. */
export const READING = {
  schema: "failsafe",
  version: "1.2",
  strict: true,
  // The parser compares each key with each: 40,000 of them take a minute. `refuseClever` does without.
  uniqueKeys: false,
  prettyErrors: false,
  // Silent, the parser would pass over a second document without a word.
  logLevel: "error",
} as const;

/**
 * Parses YAML 1.2 in the failsafe schema, so `no` is the text "no" and `2026-02-30` is still what was
 * written. Refuses directives, second documents, anchors, aliases, tags, merge keys, repeated keys and
 * prototype keys. `start` is the text's offset in its file.
 */
export function parseYaml(text: string, start: number): YamlText | Problem[] {
  const early = refuseEarly(text, start);
  if (early.length > 0) return early;
  let document: Document.Parsed;
  let problems: Problem[];
  try {
    document = parseWithoutStacks(text);
    problems = [
      ...problemsOfYaml(document, text, start),
      ...refuseClever(document, text, start),
      ...takenByYaml(document, text, start),
    ];
  } catch {
    // On thousands of nested brackets the parser's stack gives out.
    return [problem("yaml-is-plain", start, "This is nested too deeply to read. Flatten it.")];
  }
  if (problems.length > 0) return onePerLine(problems, text, start);
  const rangeOf = (path: Path, what: "key" | "value" = "value"): [number, number] => {
    const [from, to] = rangeIn(document, path, what);
    return [start + from, start + to];
  };
  const offsetOf = (path: Path, what?: "key" | "value") => rangeOf(path, what)[0];
  return { value: toPlain(document.contents), offsetOf, rangeOf };
}

/**
 * The parser makes an error of every line that it cannot read, up to 80,000 of them. Nobody asks where in the
 * program each was made, and noting it takes ten times as long as the reading.
 */
function parseWithoutStacks(text: string): Document.Parsed {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, READING);
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function problem(ruleId: string, offset: number, message: string): Problem {
  return { ruleId, offset, message };
}

/** What must be seen before the parser acts on it: `%YAML 1.1` changes its rules. */
function refuseEarly(text: string, start: number): Problem[] {
  // A line ends with `\n` alone: U+2028 inside a text begins none.
  const directive = /(?<![^\n])%.*/.exec(text);
  if (directive !== null) {
    return [
      problem(
        "yaml-is-plain",
        start + directive.index,
        "Directives (`%…`) are not used here. Delete the line.",
      ),
    ];
  }
  return [...mergeMarks(text, start), ...noBreakSpaces(text, start)];
}

function toPlain(node: unknown): Plain {
  if (isMap(node)) {
    const object: { [key: string]: Plain } = Object.create(null);
    for (const pair of node.items)
      object[String(isScalar(pair.key) ? pair.key.value : "")] = toPlain(pair.value);
    return object;
  }
  if (isSeq(node)) return node.items.map(toPlain);
  return isScalar(node) ? String(node.value ?? "") : "";
}
