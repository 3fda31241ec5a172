/** Bytes to text, or a refusal with a place: a briefing is UTF-8 that a person can see. */
import { type Diagnostic, type Edit, placeAt } from "../diagnostics/diagnostic.ts";
import { count } from "../diagnostics/print.ts";
import { isNeverNeeded } from "./joints.ts";
import { meansNothing, mostTelling, sayUnseen } from "./say-unseen.ts";
import { type Unseen, unseenIn } from "./unseen.ts";

/** Longer than any briefing; the most that the parsers behind are given at once. */
export const LARGEST_FILE = 256 * 1024;
/** One line for each briefing ever published: tens of thousands of them. */
export const LARGEST_LEDGER = 64 * 1024 * 1024;

/**
 * Decodes a file. Line ends become `\n` and a byte order mark at the start is dropped, so that every
 * later stage sees one form. Returns a diagnostic instead when the bytes are too many, not UTF-8, or
 * hold a character that cannot be seen.
 */
export function decode(
  file: string,
  bytes: Uint8Array,
  largest = LARGEST_FILE,
): string | Diagnostic {
  const refuse = (ruleId: string, message: string, line = 1, column = 1): Diagnostic => ({
    ruleId,
    severity: "error",
    file,
    line,
    column,
    message,
  });
  if (bytes.length > largest) {
    return refuse(
      "file-is-small",
      `This file has more than ${largest / 1024} KiB, the most that it may have. Split it, or link to the document.`,
    );
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    const { line, column } = firstBadByte(bytes);
    const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
    const what = wide ? "This file is UTF-16." : "These bytes are not UTF-8.";
    return refuse("file-is-utf8", `${what} Save the file as UTF-8 in your editor.`, line, column);
  }
  const lines = text.replaceAll("\r\n", "\n");
  // A fact of the ledger is cut out of a text, and a joint in it may have lost its neighbours.
  const isLedger = largest === LARGEST_LEDGER;
  const unseen = [...unseenIn(lines)].filter((found) =>
    isLedger ? isNeverNeeded(found.code) : !(file.endsWith(".md") && onlyCuts(found)),
  );
  return unseen.length === 0 ? lines : refuseUnseen(file, lines, unseen);
}

/** A soft hyphen or zero-width space: left to the rule `text-is-not-garbled`, which knows the briefing's language. */
function onlyCuts({ code, count: signs }: Unseen): boolean {
  return signs === 1 && (code === 0xad || code === 0x200b);
}

/** One diagnostic for the whole file: at what hides most, with an edit that takes out all that means nothing. */
function refuseUnseen(file: string, text: string, unseen: readonly Unseen[]): Diagnostic {
  const found = mostTelling(unseen);
  const { line, column } = placeAt(text, found.index);
  const others = unseen.length - 1;
  const more =
    others === 0
      ? ""
      : ` There ${others === 1 ? "is" : "are"} ${count(others, "more such place")} in this file.`;
  const idle = unseen.filter((run) => meansNothing(run, text));
  const fix = withoutRuns(text, idle);
  return {
    ruleId: "text-is-visible",
    severity: "error",
    file,
    line,
    column,
    length: found.length,
    message: `${sayUnseen(found)}${more}`,
    ...(fix === undefined ? {} : { fix }),
  };
}

/** The edit that takes some runs out of a text; undefined where there are none. */
export function withoutRuns(text: string, runs: readonly Unseen[]): Edit | undefined {
  const [first] = runs;
  if (first === undefined) return undefined;
  let kept = "";
  let from = first.index;
  for (const { index, length } of runs) {
    kept += text.slice(from, index);
    from = index + length;
  }
  return { from: first.index, to: from, text: kept };
}

/** The text of well-formed UTF-8 without its byte order mark, or undefined. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where well-formed UTF-8 ends: the longest prefix that still decodes, found by halving. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const decoder = () => new TextDecoder("utf-8", { fatal: true });
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      // A streaming decode accepts a character that is cut at the end.
      decoder().decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  const prefix = new TextDecoder("utf-8").decode(bytes.subarray(0, good), { stream: true });
  return placeAt(prefix, prefix.length);
}
