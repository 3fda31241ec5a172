/** Finds what may be base64 in bytes, and reads it from each of the four places where it may begin. */

/** Twelve bytes: no string that is looked for is shorter. */
const SHORTEST = 16;
/** Mail and keys break base64 into lines; a list of words is no base64 for having one a line. */
const SHORTEST_LINE = 60;
const NONE = 64;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

const VALUES = new Uint8Array(256).fill(NONE);
for (const [value, sign] of [
  ..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
].entries())
  VALUES[sign.charCodeAt(0)] = value;
// The signs that addresses have in their place.
VALUES["-".charCodeAt(0)] = 62;
VALUES["_".charCodeAt(0)] = 63;

/** Calls `onText` with what each run may mean, and the offset at which the run begins. */
export function readBase64(bytes: Buffer, onText: (text: Buffer, at: number) => void): void {
  const digits = new Uint8Array(bytes.length);
  let at = 0;
  while (at < bytes.length) {
    if (VALUES[bytes[at] as number] === NONE) {
      at++;
      continue;
    }
    const { length, end } = readRun(bytes, at, digits);
    if (length >= SHORTEST)
      for (let first = 0; first < 4; first++) onText(decode(digits.subarray(first, length)), at);
    at = end;
  }
}

function readRun(
  bytes: Buffer,
  start: number,
  digits: Uint8Array,
): { length: number; end: number } {
  let length = 0;
  let line = 0;
  let at = start;
  while (at < bytes.length) {
    const value = VALUES[bytes[at] as number] as number;
    if (value !== NONE) {
      digits[length++] = value;
      line++;
      at++;
      continue;
    }
    const skipped = line < SHORTEST_LINE ? 0 : lineEnd(bytes, at);
    if (skipped === 0) break;
    at += skipped;
    line = 0;
  }
  return { length, end: at };
}

/** How many bytes end a line here. */
function lineEnd(bytes: Buffer, at: number): number {
  if (bytes[at] === NEWLINE) return 1;
  return bytes[at] === RETURN && bytes[at + 1] === NEWLINE ? 2 : 0;
}

function decode(digits: Uint8Array): Buffer {
  const text = Buffer.allocUnsafe(Math.floor((digits.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (const digit of digits) {
    bits = ((bits << 6) | digit) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    text[length++] = (bits >> count) & 0xff;
  }
  return text;
}
