/** Where a writer silences a rule: `<!-- brief-ok rule: reason -->`, or `# brief-ok rule: reason` in front matter. */

export interface Suppression {
  readonly rule: string;
  /** Empty when none is given. */
  readonly reason: string;
  /** Where the comment stands in the file: offsets of its first character and after its last. */
  readonly offset: number;
  readonly end: number;
  /** The piece of the file for which it speaks. */
  readonly from: number;
  readonly to: number;
}

const COMMENT = /^(?:<!--|#)\s*brief-ok\b([\s\S]*?)(?:-->)?$/;
/** What stands after the rule without a colon is no reason: it may be a second rule. */
const SAID = /^([A-Za-z0-9-]*)\s*(?::([\s\S]*))?/;

/** The suppression that a comment at an offset is, for a piece of the file; undefined for other comments. */
export function parseSuppression(
  comment: string,
  offset: number,
  [from, to]: readonly [number, number],
): Suppression | undefined {
  const match = COMMENT.exec(comment);
  if (match === null) return undefined;
  const [, rule = "", reason = ""] = SAID.exec(match[1]?.trim() ?? "") ?? [];
  return { rule, reason: reason.trim(), offset, end: offset + comment.length, from, to };
}

/** The suppressions of front matter: each speaks for its own line or, alone on it, for the next field's. */
export function readSuppressions(yaml: string, start: number): Suppression[] {
  if (!yaml.includes("brief-ok")) return [];
  const suppressions: Suppression[] = [];
  const lines = yaml.split("\n");
  let offset = start;
  lines.forEach((line, index) => {
    const match = /(?:^|\s)(# brief-ok\b.*)$/.exec(line);
    const comment = match?.[1] ?? "";
    const isAlone = line.trim() === comment;
    const next = offset + line.length + 1;
    const range: [number, number] = isAlone ? rangeBelow(lines, index, next) : [offset, next];
    const found = parseSuppression(comment, offset + line.length - comment.length, range);
    if (comment !== "" && found !== undefined) suppressions.push(found);
    offset = next;
  });
  return suppressions;
}

/** The first line below one that is no comment: several comments can stand above one field. */
function rangeBelow(lines: readonly string[], index: number, next: number): [number, number] {
  let at = index + 1;
  let from = next;
  while (/^\s*#/.test(lines[at] ?? "")) from += (lines[at++] ?? "").length + 1;
  return [from, from + (lines[at] ?? "").length];
}
