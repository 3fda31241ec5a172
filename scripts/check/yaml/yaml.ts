/** Strict YAML: plain mappings, lists and texts with their places; everything clever is refused. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { mergeMarks } from "./merge-marks.ts";
import type { Problem } from "./problem.ts";
import { onePerLine, problemsOfYaml } from "./yaml-errors.ts";
import { noBreakSpaces } from "./yaml-spaces.ts";
import { takenByYaml } from "./yaml-taken.ts";
import { hiddenIn, hidesSomething } from "./yaml-unseen.ts";

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

/** Deep enough for any front matter; shallow enough for any stack. */
const DEEPEST = 12;
const PROTOTYPE_KEYS = new Set(["__proto__", "constructor", "prototype"]);

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

function refuseClever(document: Document.Parsed, text: string, start: number): Problem[] {
  const problems: Problem[] = [];
  const refuse = (node: Node, message: string, ruleId = "yaml-is-plain") => {
    problems.push(problem(ruleId, start + (node.range?.[0] ?? 0), message));
  };
  visit(document, {
    Alias: (_, node) =>
      refuse(
        node,
        "Aliases (`*name`) are not used here. Write the value out, or put quotation marks around it.",
      ),
    Node: (_, node, path) => {
      if (isScalar(node) && hidesSomething(node)) problems.push(hiddenIn(node, text, start));
      if (isScalar(node) && /^\S/.test(node.comment ?? "")) {
        const word = `#${String(node.comment).split(/\s/)[0]}`;
        refuse(
          node,
          `YAML ends this text before \`${word}\`. Put straight quotation marks around all of it.`,
        );
      }
      if ("anchor" in node && node.anchor)
        refuse(node, "Anchors (`&name`) are not used here. Delete it.");
      // The failsafe schema tags nothing by itself, so a tag was written by hand.
      if (typeof node.tag === "string")
        refuse(node, "Tags (`!name`) are not used here. Delete it.");
      if (path.length > 2 * DEEPEST) {
        refuse(node, "This is nested too deeply to read. Flatten it.");
        return visit.BREAK;
      }
    },
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) refuse(key, "This key stands twice. Keep one.", "key-is-unique");
        seen.add(key.value);
      }
    },
    Pair: (_, pair) => {
      if (!isScalar(pair.key)) {
        const at = (pair.key as Node | null)?.range?.[0] ?? 0;
        problems.push(
          problem(
            "yaml-is-plain",
            start + at,
            "A key is one word before a colon. A text that opens with a bracket needs quotation marks around it.",
          ),
        );
      } else if (pair.key.value === "<<")
        refuse(pair.key, "Merge keys (`<<`) are not used here. Write the values out.");
      else if (PROTOTYPE_KEYS.has(String(pair.key.value))) {
        refuse(pair.key, `\`${pair.key.value}\` cannot be a key. Delete it.`, "key-is-known");
      }
    },
  });
  return problems;
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

function rangeIn(document: Document.Parsed, path: Path, what: "key" | "value"): [number, number] {
  let node: unknown = document.contents;
  let range = spanOf(document.contents) ?? [0, 0];
  path.forEach((step, depth) => {
    const isLast = depth === path.length - 1;
    if (isMap(node)) {
      const pair = pairsOf(node).get(step);
      if (pair === undefined) return;
      const value = spanOf(pair.value);
      // An empty value has no place of its own; its key has.
      const atKey = (isLast && what === "key") || value === undefined || value[0] === value[1];
      range = (atKey ? spanOf(pair.key) : value) ?? range;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      range = spanOf(node) ?? range;
    }
  });
  return range;
}

/** Thousands of faults in a long mapping would each walk it to their key. */
const pairs = new WeakMap<YAMLMap, Map<unknown, Pair>>();

/** The pairs of a mapping by key; of a key that stands twice the first. */
function pairsOf(map: YAMLMap): Map<unknown, Pair> {
  let known = pairs.get(map);
  if (known === undefined) {
    const named = map.items.flatMap((pair) =>
      isScalar(pair.key) ? [[pair.key.value, pair] as const] : [],
    );
    known = new Map(named.reverse());
    pairs.set(map, known);
  }
  return known;
}

/** Where a node's value begins and ends, without what follows it. */
function spanOf(node: unknown): [number, number] | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range === null || range === undefined ? undefined : [range[0], range[1]];
}
