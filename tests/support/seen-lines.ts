/** Lines rich in signs, made by chance, and whether a page shows them as they were typed but for the agreed writings. */
import fc from "fast-check";

/** Signs that Markdown reads, and those that it takes at the start of a line. */
const SIGNS = [
  ..."*_`\\#|-+>~!<&$%°±≥=:.,;?'\"()/",
  ...["**", "***", "__", "~~", "##", "---", "60.", "1.", "1986)", "- ", "+ ", "* ", "> ", "## "],
  ...["60. ", "1. ", "2025. ", "    ", "\t", "[a]: ", "`` ", "```", "5*10", "2*3*4", "C:\\", "½"],
  ...["&lt;", "&amp;", "&nbsp;", "&copy;", "&#54;", "[road](https://road.example)", "<b>"],
  ...['[road](https://road.example "Closed")', "[](https://road.example/60)", "[x][1]", "[@clerk]"],
  ...["<https://road.example>", "<!-- a note -->", "snake_case", "„Plan“", "(", "[", "]", "^", "—"],
];
const WORDS = [
  "mill",
  "60",
  "5",
  "Straße",
  "سد",
  "۵۰",
  "港口",
  "мост",
  "١٢",
  "XIV",
  "e\u0301",
  "a",
];
const PLACES = ["", "- ", "> ", "## ", "1. ", "60. ", "- - ", "> - ", "+ ", "    "] as const;
const BELOW = ["", "---", "===", "    ", "- ", "> ", "1. ", "2025. ", "## "] as const;

export interface Line {
  /** Its pieces, as they are typed one after the other. */
  readonly pieces: readonly string[];
  /** True in a table, between the bars of a cell. */
  readonly isCell: boolean;
}

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constant(" ") },
);

/** At least one word in each, so that something is seen. */
const words = fc
  .tuple(
    fc.array(piece, { maxLength: 7 }),
    fc.constantFrom(...WORDS),
    fc.array(piece, { maxLength: 7 }),
  )
  .map(([before, word, after]) => [...before, word, ...after]);

export const line: fc.Arbitrary<Line> = fc
  .record({
    place: fc.constantFrom(...PLACES),
    pieces: words,
    below: fc.constantFrom(...BELOW),
    more: words,
    isCell: fc.integer({ min: 0, max: 7 }).map((die) => die === 0),
  })
  .map(({ place, pieces, below, more, isCell }) => {
    if (isCell) return { pieces, isCell };
    if (below === "") return { pieces: [place, ...pieces], isCell };
    const isDrawn = below === "---" || below === "===";
    return { pieces: [place, ...pieces, "\n", below, ...(isDrawn ? [] : more)], isCell };
  });

/** The line as the body of a briefing. */
export function bodyOf({ pieces, isCell }: Line): string {
  const text = pieces.join("");
  return isCell ? `| a | b |\n|---|---|\n| ${text} | 5 |` : text;
}

/** What readers see of markup: without tags and citations, whose sources stand in their place. */
export function seenIn(html: string): string {
  return html
    .replace(/<span class="cite"[\s\S]*?<\/span>/g, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

/** Signs that are taken in pairs, each with its bit. */
const PAIRED: Readonly<Record<string, number>> = { "*": 1, _: 2, "`": 4, "~": 8 };
/** What may be shown instead of a piece, wherever it stands. */
const OTHERS: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&amp;": "&",
  "&nbsp;": "",
  "[road](https://road.example)": "road",
  "[@clerk]": "",
  "<https://road.example>": "https://road.example",
  "<!-- a note -->": "",
};
const AT_START = /(?:^|\n)(?:\s|[->+*] ?|#+ ?|1\. )*$/;

/**
 * True where a page shows a line as it was typed, but for what is agreed upon. Written without the parser: each piece
 * is shown as it is, or in its agreed form, and signs of emphasis go in pairs.
 */
export function isAsTyped(typed: Line, seen: string): boolean {
  const page = withoutSpaces(seen);
  const pieces = typed.isCell ? ["ab ", ...typed.pieces, " 5"] : typed.pieces;
  // Places in the page that the pieces so far may reach, with the signs whose pair is still to come.
  let reached = new Set(["0:0"]);
  pieces.forEach((piece, index) => {
    const next = new Set<string>();
    const before = pieces.slice(0, index).join("");
    const after = pieces.slice(index + 1).join("");
    for (const { shown, bits } of formsOf(piece, before, after))
      for (const state of reached) {
        const [at = 0, open = 0] = state.split(":").map(Number);
        if (page.startsWith(shown, at)) next.add(`${at + shown.length}:${open ^ bits}`);
      }
    reached = next;
  });
  return reached.has(`${page.length}:0`);
}

interface Form {
  readonly shown: string;
  readonly bits: number;
}

function formsOf(piece: string, before: string, after: string): Form[] {
  const shown = withoutSpaces(piece);
  const forms: Form[] = [{ shown, bits: 0 }];
  const other = OTHERS[piece];
  if (other !== undefined) forms.push({ shown: other, bits: 0 });
  if (isStart(piece, before, after) || isEscape(piece, before, after))
    forms.push({ shown: "", bits: 0 });
  // No drive has a name of several letters.
  if (piece === "C:\\" && /[A-Za-z]$/.test(before)) forms.push({ shown: "C:", bits: 0 });
  const sign = shown[0] ?? "";
  const bit = PAIRED[sign];
  if (bit === undefined || shown !== sign.repeat(shown.length)) return forms;
  if (sign !== "`" && shown === piece && /\p{N}$/u.test(before) && /^\p{N}/u.test(after))
    return forms;
  const step = sign === "~" ? 2 : 1;
  for (let taken = step; taken <= shown.length; taken += step)
    forms.push({ shown: shown.slice(taken), bits: (taken / step) % 2 === 1 ? bit : 0 });
  return forms;
}

/** What opens a list, a quotation or a heading, or is a line across below one. */
function isStart(piece: string, before: string, after: string): boolean {
  const isFirst = AT_START.test(before);
  const isSpaced = /\s$/.test(piece) || /^\s/.test(after);
  const isOfNumber = /^\s*(?!\d+[.)]\s)\p{N}/u.test(after);
  const sign = piece.trim();
  if (sign === "---") return after === "" && /^\s*(?:>|[-+*] |##+ |1\. )[\s\S]*\n$/.test(before);
  if (sign === ">") return isFirst && (isSpaced || !isOfNumber);
  // Of two items and more each may begin with a number.
  const isOneOfTwo = /(?:^|\n)(?:> )?- /.test(
    sign === "-" ? before + after.replace(/^.*/, "") : "",
  );
  if (/^(?:[->+*] ?)+$/.test(sign)) return isFirst && isSpaced && (!isOfNumber || isOneOfTwo);
  if (/^#+$/.test(sign))
    return isFirst ? isHeading(before, piece + after) : isClosing(before, after);
  // A list of one is found, except before words in bold type.
  const isCounted = before.startsWith("1. ") || after.includes("\n1. ");
  return sign === "1." && isFirst && isSpaced && (isCounted || /^[\s>+-]*[*_]/.test(after));
}

function isHeading(before: string, rest: string): boolean {
  return /^##+\s/.test((/#*$/.exec(before)?.[0] ?? "") + rest);
}

/** `## What next ##` */
function isClosing(before: string, after: string): boolean {
  const opened = /(?:^|\n)(?:[->+*]\s)*\s*## [^\n]*\s$/;
  return opened.test(before) && /^\s*(?:\n|$)/.test(after);
}

function isEscape(piece: string, before: string, after: string): boolean {
  if (piece !== "\\" || /(?<![A-Za-z])[A-Za-z]:$/.test(before)) return false;
  return /^[!-/:-@[-`{-~\n]/.test(after) || before.endsWith("\\");
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/[\s\u00a0]/g, "");
}

export interface Field {
  /** As it stands behind the name of a field of the first level. */
  readonly written: string;
  /** What its writer means readers to see. */
  readonly meant: string;
}

const YAML_SIGNS = [
  ...[" # ", " #", "#", ": ", ":", "- ", "-", ", ", ",", "\\", "\\n", "'", '"', "&", "*", "!", "|"],
  ...[
    ">",
    "%",
    "@",
    "`",
    "?",
    "{",
    "}",
    "[",
    "]",
    "~",
    "=",
    "  ",
    "\t",
    "1,200",
    "½",
    "&copy;",
    "<b>",
  ],
  ...["C:\\", "# 2231", "no", "012", "1e3", "\\u0041", "—", "«", "»"],
];

/** A text in one of the five ways in which YAML takes one, with some signs in it that mean something there. */
export const field: fc.Arbitrary<Field> = fc
  .tuple(
    fc.array(
      fc.oneof(fc.constantFrom(...YAML_SIGNS), fc.constantFrom(...WORDS), fc.constant(" ")),
      {
        minLength: 1,
        maxLength: 9,
      },
    ),
    fc.constantFrom("plain", "'", '"', "|", ">", "flow", "below"),
    fc.constantFrom("mill", "60", "سد"),
  )
  .map(([pieces, way, word]) => {
    const text = `${word} ${pieces.join("")}`.trim();
    const meant = text;
    if (way === "'" || way === '"') return { written: `${way}${text}${way}`, meant };
    if (way === "|" || way === ">") return { written: `${way}\n  ${text}`, meant };
    if (way === "flow") return { written: `[ ${text} ]`, meant };
    if (way === "below") return { written: `${word}\n  ${text}`, meant: `${word} ${text}` };
    return { written: text, meant };
  });

/**
 * True for what was meant but for what is agreed upon: `''` and `\"` for marks, `\\` for a backslash, commas between
 * the texts of a list, a comment behind one word or number. Spaces do not count.
 */
export function isFieldAsMeant({ written, meant }: Field, seen: string): boolean {
  const [mark] = /^['"[|>]/.exec(written) ?? [];
  const unescaped = (_: string, sign: string) => (sign === "n" ? " " : sign);
  const commented = (all: string, word: string) => (/# +\p{N}/u.test(all) ? all : word);
  let shown = meant;
  if (mark === "'") shown = meant.replaceAll("''", "'");
  else if (mark === '"') shown = meant.replaceAll(/\\(["\\/]|n)/g, unescaped);
  else if (mark === undefined) shown = meant.replace(/^([a-z0-9]+)\s+# .*$/, commented);
  const bare = (text: string) =>
    withoutSpaces(mark === "[" ? text.replaceAll(/,(?!\d{3})/g, "") : text);
  return bare(shown) === bare(seen);
}
