/** Lines that Markdown takes for headings, code or addresses of links, and what it leaves out of them. */
import type { Token } from "markdown-it";
import type { TakenOnLine } from "./taken-lists.ts";

/** A line or lines that define an address for links by a label. */
export interface Definition {
  readonly label: string;
  readonly lines: readonly [from: number, to: number];
}

/** What containers put before the words of a line, one sign after the other. */
const PREFIX = /\s*(?:>|(?:[-*+]|\d{1,9}[.)])(?=\s|$))/y;

/** What headings, code and quotations of a body take, by its lines. */
export function blocksTaken(tokens: readonly Token[], lines: readonly string[]): TakenOnLine[] {
  let quotations = 0;
  return tokens.flatMap((token, index): TakenOnLine[] => {
    if (token.type === "blockquote_open") quotations++;
    else if (token.type === "blockquote_close") quotations--;
    else if (token.type === "list_item_close") return emptyItem(tokens[index - 1]);
    else if (token.type === "heading_open") return headingTaken(token, lines);
    else if (token.type === "fence") return fenceTaken(token, lines);
    else if (token.type === "code_block") {
      const [line = 0] = token.map ?? [];
      return [{ kind: "indent", line, written: wordsOf(lines[line]).trim(), shown: "" }];
    } else if (token.type === "inline" && quotations > 0) return quotationTaken(token, lines);
    return [];
  });
}

/** Definitions that no link asks for: their lines are nowhere on the page. */
export function definitionsTaken(
  definitions: readonly Definition[],
  asked: ReadonlySet<string>,
  lines: readonly string[],
): TakenOnLine[] {
  const known = new Set<string>();
  return definitions.flatMap(({ label, lines: [line] }): TakenOnLine[] => {
    // Of two with one label the second is never asked.
    const isUsed = asked.has(label) && !known.has(label);
    known.add(label);
    const written = wordsOf(lines[line]).trim();
    return isUsed ? [] : [{ kind: "definition", line, written, shown: "" }];
  });
}

function emptyItem(open: Token | undefined): TakenOnLine[] {
  if (open?.type !== "list_item_open" || open.map === null) return [];
  const written = `${open.info}${open.markup}`;
  return [{ kind: "item-empty", line: open.map[0], written, shown: "" }];
}

function headingTaken({ map, markup }: Token, lines: readonly string[]): TakenOnLine[] {
  if (map === null) return [];
  const [line] = map;
  // Of the first level no heading is allowed, however it is written.
  if (markup === "=") return [];
  if (markup === "-") {
    if (isUnderlined(lines.slice(...map))) return [];
    return [{ kind: "underline", line, written: wordsOf(lines[line]).trim(), shown: "" }];
  }
  const words = (lines[line] ?? "").trimEnd();
  let from = words.length;
  while (words[from - 1] === "#") from--;
  const closing = words.slice(from);
  // `## Closed ##` is agreed upon: as many signs as open it.
  const isClosing = closing !== "" && /\s/.test(words[from - 1] ?? "");
  return isClosing && closing !== markup && wordsOf(words).trim() !== closing
    ? [{ kind: "heading-end", line, written: closing, shown: "" }]
    : [];
}

/** True for one line over another that was drawn for it: a heading in its older form. */
function isUnderlined([words = "", line = "", more]: readonly string[]): boolean {
  const length = words.trim().length;
  const drawn = line.trim().length;
  if (more !== undefined || drawn < 4) return false;
  return Math.abs(drawn - length) < 4 || (drawn * 2 >= length && !/[.,;:]\s*$/.test(words));
}

function fenceTaken({ map, markup, info }: Token, lines: readonly string[]): TakenOnLine[] {
  const [line = 0, end = 0] = map ?? [];
  const last = wordsOf(lines[end - 1]).trim();
  const isClosed = end - 1 > line && last.startsWith(markup) && /^([`~])\1*$/.test(last);
  const words = info.trim();
  return [
    ...(isClosed ? [] : [{ kind: "open-fence" as const, line, written: markup, shown: "" }]),
    ...(/\s/.test(words)
      ? [{ kind: "fence-words" as const, line, written: words, shown: "" }]
      : []),
  ];
}

/** `>60 were hurt`: the sign of a quotation with no space behind it, and a number; or `> = 60`. */
function quotationTaken({ map }: Token, lines: readonly string[]): TakenOnLine[] {
  const [from = 0, to = 0] = map ?? [];
  const taken: TakenOnLine[] = [];
  for (let line = from; line < to; line++) {
    const text = lines[line] ?? "";
    const words = wordsOf(text);
    const isTight = text[text.length - words.length - 1] === ">";
    const isNumber = isTight && /^(?:=\s?)?[$€£¥]?[.,]?\p{N}/u.test(words);
    if (isNumber || /^\s*=\s?[$€£¥]?[.,]?\p{N}/u.test(words))
      taken.push({ kind: "sign-of-number", line, written: ">", shown: "" });
  }
  return taken;
}

/** A line without the signs of the quotations, lists and items that it stands in. */
function wordsOf(line = ""): string {
  let from = 0;
  PREFIX.lastIndex = 0;
  while (PREFIX.test(line)) from = PREFIX.lastIndex;
  return line.slice(from);
}
