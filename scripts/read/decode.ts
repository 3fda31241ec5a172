/** Bytes to text, or a refusal with a place: a briefing is UTF-8 that a person can see. */
import { type Diagnostic, placeAt } from "../diagnostics/diagnostic.ts";

/** Longer than any briefing; the most that the parsers behind are given at once. */
export const LARGEST_FILE = 256 * 1024;
/** One line for each briefing ever published: tens of thousands of them. */
export const LARGEST_LEDGER = 64 * 1024 * 1024;

// Tab and line feed are the only controls that a text needs. Bidi overrides and isolates reorder what
// a reviewer sees ("Trojan Source", CVE-2021-42574); noncharacters are valid UTF-8 but no text.
export const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]|\ufeff/u;

/** The same without surrogates, which decoded UTF-8 never leaves alone: a pattern of code units is three times as fast. */
const UNSEEN_UNIT =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]/;

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
  const unseen = UNSEEN_UNIT.exec(lines);
  if (unseen !== null) {
    const { line, column } = placeAt(lines, unseen.index);
    const code = (unseen[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return refuse(
      "text-is-visible",
      `U+${code} cannot be seen and may change what a reader sees. Delete the character.`,
      line,
      column,
    );
  }
  return lines;
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
