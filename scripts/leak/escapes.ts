/** What an escape stands for: an entity of HTML, a byte of a URL, a sign of JSON or JavaScript, each also escaped again. */
import { newMarkdown } from "../check/body/dialect.ts";

/** What was read, and where it ends. */
export interface Escape {
  readonly text: string;
  readonly end: number;
}

const AMPERSAND = 0x26;
const PERCENT = 0x25;
const BACKSLASH = 0x5c;
/** The longest name of an entity has 31 letters: `&CounterClockwiseContourIntegral;`. */
const LONGEST = 40;

/** Reads the escape that begins at `at`; where there is none, its first sign is a gap. */
export function readEscape(bytes: Buffer, at: number): Escape {
  const read =
    bytes[at] === AMPERSAND ? readEntity : bytes[at] === PERCENT ? readPercents : readBackslash;
  return read(bytes, at);
}

const ENTITY = /^(?:#(\d{1,10})|#x([0-9a-f]{1,8})|([a-z][a-z0-9]*));/i;
const named = new Map<string, string>();
const { unescapeAll } = newMarkdown().utils;

/** `&eacute;`, `&#233;`, `&#xE9;`, and `&amp;eacute;` too. */
function readEntity(bytes: Buffer, at: number): Escape {
  let from = at + 1;
  while (bytes.toString("latin1", from, from + 4) === "amp;") from += 4;
  const [whole, decimal, hex, name] =
    ENTITY.exec(bytes.toString("latin1", from, from + LONGEST)) ?? [];
  if (whole === undefined) return { text: " ", end: from };
  const end = from + whole.length;
  if (name !== undefined) return { text: signNamed(name), end };
  return { text: signOf(decimal === undefined ? Number(`0x${hex}`) : Number(decimal)), end };
}

function signNamed(name: string): string {
  let sign = named.get(name);
  if (sign === undefined) {
    sign = unescapeAll(`&${name};`);
    // A name that HTML does not know is a word beside two signs: "R&D;".
    if (sign === `&${name};`) sign = ` ${name} `;
    named.set(name, sign);
  }
  return sign;
}

function signOf(point: number): string {
  return point > 0x10ffff ? " " : String.fromCodePoint(point);
}

/** `%C3%A9`: all bytes in a row, for a sign may have several; and `%25C3%25A9` too. */
function readPercents(bytes: Buffer, at: number): Escape {
  const found: number[] = [];
  let end = at;
  while (bytes[end] === PERCENT) {
    let from = end + 1;
    while (bytes.toString("latin1", from, from + 2) === "25") from += 2;
    const hex = bytes.toString("latin1", from, from + 2);
    if (!/^[0-9a-f]{2}$/i.test(hex)) break;
    found.push(Number.parseInt(hex, 16));
    end = from + 2;
  }
  if (found.length === 0) return { text: " ", end: at + 1 };
  return { text: Buffer.from(found).toString("utf8"), end };
}

const UNIT = /^(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|x([0-9a-f]{2}))/i;

/** `\u00e9`, `\xe9`, `\u{e9}`, `\n`; and with more than one backslash, as in JSON within JSON. */
function readBackslash(bytes: Buffer, at: number): Escape {
  const [first, end] = unitAt(bytes, at);
  if (first === undefined) return { text: " ", end };
  // A sign beyond the first 65,536 is written as two.
  const isHalf = first >= 0xd800 && first < 0xdc00;
  const [second, after] = isHalf && bytes[end] === BACKSLASH ? unitAt(bytes, end) : [];
  if (second === undefined || after === undefined) return { text: signOf(first), end };
  return { text: String.fromCharCode(first, second), end: after };
}

function unitAt(bytes: Buffer, at: number): [unit: number | undefined, end: number] {
  let from = at;
  while (bytes[from] === BACKSLASH) from++;
  const [whole, ...hex] = UNIT.exec(bytes.toString("latin1", from, from + 10)) ?? [];
  if (whole !== undefined)
    return [
      Number.parseInt(hex.find((digits) => digits !== undefined) ?? "", 16),
      from + whole.length,
    ];
  const isSpace = /^[nrtbfv0]$/.test(bytes.toString("latin1", from, from + 1));
  return [undefined, isSpace ? from + 1 : from];
}
