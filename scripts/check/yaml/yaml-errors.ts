/** What the YAML parser could not read, said to a writer: where to look, and what to write instead. */
import { type Document, isCollection, isScalar, visit } from "yaml";
import { placesIn } from "../../diagnostics/diagnostic.ts";
import type { Problem } from "./problem.ts";

const IN_MARKS =
  "Put quotation marks around the whole text, of a kind that does not stand inside it.";
const REMEDIES: Record<string, string> = {
  TAB_AS_INDENT: "A tab cannot indent YAML. Use spaces.",
  MULTIPLE_DOCS: "A second YAML document begins here. Keep one.",
  BAD_INDENT: "This line's indentation does not fit the lines above. Align it with its neighbours.",
  MISSING_CHAR:
    "A quotation mark, a bracket, or a colon with its space is missing near here. Write it.",
  BLOCK_AS_IMPLICIT_KEY: "A text with `: ` in it needs quotation marks around all of it.",
  MULTILINE_IMPLICIT_KEY:
    "A key stands on one line and ends with a colon and a space. Mend this line.",
  UNEXPECTED_TOKEN: `YAML cannot read on from here. ${IN_MARKS}`,
  BAD_SCALAR_START: `A text cannot begin with this sign. ${IN_MARKS}`,
  BAD_DQ_ESCAPE: "Between double quotation marks `\\` writes another character. Use single ones.",
  BAD_ALIAS: "Aliases (`*name`) are not used here. Write the value out.",
};

/** What the parser says of a line whose dash or colon lacks its space: it takes the whole for a text. */
const GLUED_CODES = new Set(["MISSING_CHAR", "MULTILINE_IMPLICIT_KEY", "BAD_INDENT"]);

const LONGEST_KEY = 400;

/** The parser's errors as problems; `start` is the offset of its text in the file. */
export function problemsOfYaml(document: Document.Parsed, text: string, start: number): Problem[] {
  let open: ReturnType<typeof openUntil> | undefined;
  return document.errors.map(({ code, pos, message }) => {
    const glued = GLUED_CODES.has(code) ? gluedAt(text, pos[0], start) : undefined;
    if (glued !== undefined) return glued;
    open ??= openUntil(document);
    const opened = open.get(pos[0]);
    const ruleId = "yaml-is-valid";
    if (opened !== undefined && (code === "MISSING_CHAR" || code === "BAD_INDENT"))
      return {
        ruleId,
        offset: start + opened.at,
        message: opened.message + afterHash(text, opened.at),
      };
    const remedy = REMEDIES[code] ?? `YAML cannot read this (${message}).`;
    return { ruleId, offset: start + pos[0], message: remedy };
  });
}

/** A dash or a colon without its space, on the line of an offset. An address in a text is no key. */
function gluedAt(text: string, at: number, start: number): Problem | undefined {
  const begin = text.lastIndexOf("\n", at - 1) + 1;
  // No key is longer, and thousands of faults in one long line must not each read all of it.
  const line = text.slice(begin, begin + LONGEST_KEY).split("\n", 1)[0] ?? "";
  const dash = /^( *)-(?=[\p{L}\d])/u.exec(line);
  const colon = /^( *(?:- +)*)([A-Za-z][\w-]*):(?!\/\/|.*: )(?=\S)/.exec(line);
  const found = dash ?? colon;
  if (found === null) return undefined;
  const end = start + begin + found[0].length;
  const message =
    colon === null
      ? "No space stands after this dash. Write `- ` before each item."
      : `No space stands after the colon of \`${colon[2]}:\`. Write one.`;
  return {
    ruleId: "yaml-is-valid",
    offset: start + begin + (found[1]?.length ?? 0),
    message,
    fix: { from: end, to: end, text: " " },
  };
}

/**
 * The parser misses the end of a text or list where the next line, or the file, ends it: the writer, where it
 * opens. By the offset at which each text or list ends, the outermost.
 */
function openUntil(document: Document.Parsed) {
  const open = new Map<number, { readonly at: number; readonly message: string }>();
  visit(document, {
    Node: (_, node) => {
      const isQuoted = isScalar(node) && /^QUOTE/.test(node.type ?? "");
      const isBracketed = isCollection(node) && node.flow === true;
      const range = node.range;
      if (!range || open.has(range[1]) || !(isQuoted || isBracketed)) return;
      const what = isQuoted ? "quotation mark" : "bracket";
      open.set(range[1], { at: range[0], message: `This ${what} is never closed. Close it.` });
    },
  });
  return open;
}

/** What a bracket lacks its end for: behind ` #` YAML reads nothing on that line. */
function afterHash(text: string, at: number): string {
  const line = text.slice(at, at + LONGEST_KEY).split("\n", 1)[0] ?? "";
  return /^[[{]/.test(line) && /\s#/.test(line)
    ? " YAML reads nothing behind ` #`: put quotation marks around the text in which it stands."
    : "";
}

/** The first problem of each line: one slip makes the parser stumble twice. */
export function onePerLine(problems: readonly Problem[], text: string, start: number): Problem[] {
  const seen = new Set<number>();
  const place = placesIn(text);
  return problems
    .toSorted((a, b) => a.offset - b.offset)
    .filter(({ offset }) => {
      const { line } = place(offset - start);
      return !seen.has(line) && seen.add(line);
    });
}
