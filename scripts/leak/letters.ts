/** Reads bytes as letters, however they are written: one form for capitals, accents, entities, escapes and white space. */
import { readEscape } from "./escapes.ts";
import { foldSign } from "./fold-sign.ts";

/** Whatever stands between words comes as one of these. */
export const GAP = 0x20;

/** Takes letters and digits, and gaps, with the offset of each in the bytes. */
export interface Sink {
  push(unit: number, at: number): void;
}

const ESCAPE = 1;
const OPEN = 2;
const CLOSE = 3;
/** What each ASCII byte stands for: a letter in lower case, a gap, or one of the three above. */
const ASCII = Uint8Array.from({ length: 128 }, (_, byte) => {
  const sign = String.fromCharCode(byte);
  if (/[A-Za-z0-9]/.test(sign)) return sign.toLowerCase().charCodeAt(0);
  return "&%\\".includes(sign) ? ESCAPE : sign === "<" ? OPEN : sign === ">" ? CLOSE : GAP;
});
const OPENS_TAG = /^[A-Za-z/!?]$/;

/**
 * Reads on to the end of `bytes`. With `isTextAlone` tags are left out, escaped ones too, so that "The <b>barn</b>
 * burns" is one run of words. Without it everything is read, what stands in tags too.
 */
export function readLetters(bytes: Buffer, sink: Sink, isTextAlone = false): void {
  let isInTag = false;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    const unit = byte < 0x80 ? (ASCII[byte] as number) : 0;
    if (unit >= GAP) {
      if (!isInTag) sink.push(unit, at);
      at++;
      continue;
    }
    const { text, end } = unit === 0 ? readSign(bytes, at) : readMark(bytes, at, unit);
    if (isTextAlone && text === "<" && OPENS_TAG.test(String.fromCharCode(bytes[end] ?? 0)))
      isInTag = true;
    else if (text === ">") isInTag = false;
    if (!isInTag || text === "<") pushText(text, at, sink);
    at = end;
  }
}

interface ReadSign {
  readonly text: string;
  readonly end: number;
}

function readMark(bytes: Buffer, at: number, mark: number): ReadSign {
  if (mark === ESCAPE) return readEscape(bytes, at);
  return { text: mark === OPEN ? "<" : ">", end: at + 1 };
}

/** A sign beyond ASCII; bytes that are no UTF-8 are a gap each. */
function readSign(bytes: Buffer, at: number): ReadSign {
  const first = bytes[at] as number;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  let point = first & (0xff >> (length + 1));
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    if (first < 0xc2 || first > 0xf4 || (byte & 0xc0) !== 0x80) return { text: " ", end: at + 1 };
    point = (point << 6) | (byte & 0x3f);
  }
  return { text: point > 0x10ffff ? " " : String.fromCodePoint(point), end: at + length };
}

function pushText(text: string, at: number, sink: Sink): void {
  for (const sign of text) {
    const plain = foldSign(sign);
    for (let index = 0; index < plain.length; index++) sink.push(plain.charCodeAt(index), at);
  }
}

/** A text as its letters, with one space between words. */
export function lettersOf(text: string): string {
  const units: number[] = [];
  readLetters(Buffer.from(text), {
    push(unit) {
      if (unit !== GAP || (units.length > 0 && units.at(-1) !== GAP)) units.push(unit);
    },
  });
  let letters = "";
  for (const unit of units) letters += String.fromCharCode(unit);
  return letters.trimEnd();
}
