/** Escapes in a text of YAML that write what nobody sees: `"Ga\u200bte"`. */
import type { Scalar } from "yaml";
import type { Edit } from "../../diagnostics/diagnostic.ts";
import { withoutRuns } from "../../read/decode.ts";
import { meansNothing } from "../../read/say-unseen.ts";
import { UNSEEN, unseenIn } from "../../read/unseen.ts";
import type { Problem } from "./problem.ts";

/** One character of a text between double marks, as it is typed on one line. */
const TYPED = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|[^\n])|[^\\\n]/gu;

/** True for a text in which an escape hides something; what stands there as it is was looked at with the file. */
export function hidesSomething({ value, type }: Scalar): boolean {
  const text = String(value ?? "");
  return type === "QUOTE_DOUBLE" && UNSEEN.test(text) && [...unseenIn(text)].length > 0;
}

/** The problem of such a text, of which YAML's part of the file is given and where that begins. */
export function hiddenIn(node: Scalar, text: string, start: number): Problem {
  const fix = withoutEscapes(node, text);
  return {
    ruleId: "text-is-visible",
    offset: start + (node.range?.[0] ?? 0),
    message: "An escape in this text writes a character that cannot be seen. Delete the escape.",
    fix: fix && { ...fix, from: start + fix.from, to: start + fix.to },
  };
}

/** The edit that takes the escapes out that can mean nothing; undefined where there are none, or over several lines. */
function withoutEscapes({ value, range }: Scalar, text: string): Edit | undefined {
  const seen = String(value ?? "");
  const [from, to] = range ?? [0, 0];
  // Where each code unit of the value is typed, and where the last one ends.
  const places: number[] = [];
  for (const { 0: typed, 1: two, 2: four, 3: eight, index } of text
    .slice(from + 1, to - 1)
    .matchAll(TYPED)) {
    const code = Number.parseInt(two ?? four ?? eight ?? "0", 16);
    const isOne = typed.length === 1 || typed.startsWith("\\");
    const length = isOne && code <= 0xffff ? 1 : 2;
    for (let unit = 0; unit < length; unit++) places.push(from + 1 + index);
  }
  if (places.length !== seen.length) return undefined;
  places.push(to - 1);
  const runs = [...unseenIn(seen)].filter((run) => meansNothing(run, seen));
  return withoutRuns(
    text,
    runs.map((run) => {
      const index = places[run.index] ?? 0;
      const end = places[run.index + run.length] ?? 0;
      return { ...run, index, length: end - index };
    }),
  );
}
