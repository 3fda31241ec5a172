/** No-break spaces where YAML's structure is: it takes them for letters, and writers cannot see them. */
import type { Problem } from "./problem.ts";

const SPACE = "\\u00a0\\u202f\\u2007";
const ANY = new RegExp(`[${SPACE}]`);
const INDENT = new RegExp(`^ *[${SPACE}][ ${SPACE}]*`);
const DASH = new RegExp(`^ *(?:- +)*-([${SPACE}]+)`);
const KEY = new RegExp(`^ *(?:- +)*[\\w-]+:([ ${SPACE}]*[${SPACE}][ ${SPACE}]*)`);

/** A run of spaces on a line, and what belongs there. */
interface SpaceRun {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** One problem for each run of spaces; inside a text they are the writer's own (« mot »). */
export function noBreakSpaces(text: string, start: number): Problem[] {
  if (!ANY.test(text)) return [];
  const problems: Problem[] = [];
  // Lines that stand deeper than a key with a text go on with that text.
  let textIndent = Number.POSITIVE_INFINITY;
  let offset = start;
  for (const line of text.split("\n")) {
    const [plain = ""] = /^ */.exec(line) ?? [];
    const isBlank = line.trim() === "";
    if (!isBlank && plain.length <= textIndent) {
      for (const run of runsOf(line)) problems.push(problemAt(offset, run));
      const opened = /^( *(?:- +)*)(?:[^\s#][^:]*:\s+)?[^\s#]/.exec(line);
      const isKeyAlone = /:\s*(?:#.*)?$/.test(line);
      textIndent =
        opened === null || isKeyAlone ? Number.POSITIVE_INFINITY : (opened[1]?.length ?? 0);
    }
    offset += line.length + 1;
  }
  return problems;
}

function runsOf(line: string): SpaceRun[] {
  const runs: SpaceRun[] = [];
  const indent = INDENT.exec(line)?.[0];
  if (indent !== undefined)
    runs.push({ at: 0, length: indent.length, text: " ".repeat(indent.length) });
  const rest = line.slice(indent?.length ?? 0);
  if (rest.startsWith("#")) return runs;
  const shift = line.length - rest.length;
  const within = rest.trimEnd();
  const tail = rest.slice(within.length);
  for (const found of [DASH.exec(within), KEY.exec(within)]) {
    if (found?.[1] === undefined) continue;
    const length = found[1].length;
    runs.push({ at: shift + found[0].length - length, length, text: " " });
  }
  if (ANY.test(tail)) runs.push({ at: shift + within.length, length: tail.length, text: "" });
  return runs;
}

function problemAt(offset: number, { at, length, text }: SpaceRun): Problem {
  const from = offset + at;
  const remedy = text === "" ? "Delete it." : "Write a space.";
  return {
    ruleId: "yaml-is-plain",
    offset: from,
    length,
    message: `A no-break space stands here, which YAML takes for a letter. ${remedy}`,
    fix: { from, to: from + length, text },
  };
}
