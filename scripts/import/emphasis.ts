/** Makes marked emphasis one that CommonMark will read: paired, hugging its words, flanked as its rules ask. */
import { PAIRS } from "./marked-text.ts";

const SIGNS = /([\u0011-\u0016])/;
const SIGN = /^[\u0011-\u0016]$/;
const OPENS: ReadonlyMap<string, (typeof PAIRS)[number]> = new Map(
  PAIRS.map((pair) => [pair.open, pair]),
);
const CLOSES: ReadonlyMap<string, (typeof PAIRS)[number]> = new Map(
  PAIRS.map((pair) => [pair.close, pair]),
);

/** One line with signs for marks. A pair that would show as asterisks is dropped: its words matter more. */
export function settleEmphasis(line: string): string {
  if (!SIGNS.test(line)) return line;
  const parts = joinNeighbours(line).split(SIGNS);
  moveSpaceOut(parts);
  const texts = new TextsBetweenSigns(parts);
  const keep = new Map<number, string>();
  for (const [open, close] of pairsOf(parts)) {
    const sign = OPENS.get(parts[open] ?? "")?.sign;
    if (sign !== undefined && isReadable(texts, open, close)) {
      keep.set(open, sign);
      keep.set(close, sign);
    }
  }
  return parts.map((part, index) => (SIGN.test(part) ? (keep.get(index) ?? "") : part)).join("");
}

/** `</b><b>` is one bold text: four asterisks in a row are not read as two ends. */
function joinNeighbours(line: string): string {
  return PAIRS.reduce(
    (text, { open, close }) => text.replace(new RegExp(`${close}( *)${open}`, "g"), "$1"),
    line,
  );
}

/** An opening sign must touch the word after it, a closing one the word before. */
function moveSpaceOut(parts: string[]): void {
  for (let at = parts.length - 2; at > 0; at--) {
    if (!OPENS.has(parts[at] ?? "")) continue;
    const [space = ""] = /^ */.exec(parts[at + 1] ?? "") ?? [];
    parts[at - 1] += space;
    parts[at + 1] = (parts[at + 1] ?? "").slice(space.length);
  }
  for (let at = 1; at < parts.length - 1; at++) {
    if (!CLOSES.has(parts[at] ?? "")) continue;
    const [space = ""] = / *$/.exec(parts[at - 1] ?? "") ?? [];
    parts[at - 1] = (parts[at - 1] ?? "").slice(0, (parts[at - 1] ?? "").length - space.length);
    parts[at + 1] = space + (parts[at + 1] ?? "");
  }
}

/** Places of signs that belong together; one inside its like, and one without its other, are left out. */
function pairsOf(parts: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  const open: { at: number; close: string; isInner: boolean }[] = [];
  parts.forEach((part, at) => {
    const pair = OPENS.get(part);
    if (pair !== undefined)
      open.push({ at, close: pair.close, isInner: open.some(({ close }) => close === pair.close) });
    else if (CLOSES.has(part)) {
      const found = open.findLastIndex(({ close }) => close === part);
      const opened = open.splice(found === -1 ? open.length : found)[0];
      if (opened !== undefined && !opened.isInner) pairs.push([opened.at, at]);
    }
  });
  return pairs;
}

/** The text between signs, looked up from any of them: thousands in a line each ask for what stands around them. */
class TextsBetweenSigns {
  readonly #parts: readonly string[];
  /** For each place, that of the nearest text at or before it, and at or after it. */
  readonly #before: number[] = [];
  readonly #after: number[] = [];
  /** For each place, the nearest at or after it whose text is more than space. */
  readonly #words: number[] = [];

  constructor(parts: readonly string[]) {
    this.#parts = parts;
    const isText = (part: string) => part !== "" && !SIGN.test(part);
    let last = -1;
    let next = parts.length;
    let word = parts.length;
    for (const [at, part] of parts.entries()) {
      if (isText(part)) last = at;
      this.#before[at] = last;
    }
    for (let at = parts.length - 1; at >= 0; at--) {
      const part = parts[at] ?? "";
      if (isText(part)) next = at;
      if (isText(part) && part.trim() !== "") word = at;
      this.#after[at] = next;
      this.#words[at] = word;
    }
  }

  /** The last character before a place; a space at the beginning of the line. */
  before(at: number): string {
    return this.#parts[this.#before[at - 1] ?? -1]?.at(-1) ?? " ";
  }

  /** The first character after a place; a space at the end of the line. */
  after(at: number): string {
    return this.#parts[this.#after[at + 1] ?? -1]?.[0] ?? " ";
  }

  hasWords(from: number, to: number): boolean {
    return (this.#words[from + 1] ?? to) < to;
  }
}

/** CommonMark 0.31, section 6.2: left- and right-flanking runs. */
function isReadable(texts: TextsBetweenSigns, open: number, close: number): boolean {
  if (!texts.hasWords(open, close)) return false;
  return (
    canTouch(texts.after(open), texts.before(open)) &&
    canTouch(texts.before(close), texts.after(close))
  );
}

function canTouch(inner: string, outer: string): boolean {
  if (inner === " ") return false;
  return !isPunctuation(inner) || outer === " " || isPunctuation(outer);
}

/** Our own marks stand for brackets; a surrogate is half of an emoji. */
function isPunctuation(c: string): boolean {
  return /[\p{P}\p{S}\p{C}]/u.test(c);
}
