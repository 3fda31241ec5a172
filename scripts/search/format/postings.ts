/** Numbers as text that compresses well: which briefings hold a word, and how much of it. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** Numbers of one or two signs, which most gaps are: a text grows by one piece for each. */
const SHORT = Array.from({ length: 32 * 32 }, (_, value) =>
  value < 32 ? signOf(value) : signOf(value | 32) + signOf(value >>> 5),
);

/** Five bits a sign, the sixth says that more follow: the variable-length base64 of source maps, without its sign bit. */
function encodeNumber(value: number): string {
  return SHORT[value] ?? signOf(value | 32) + encodeNumber(value >>> 5);
}

/** The sign for the lowest six bits. */
function signOf(bits: number): string {
  return DIGITS[bits & 63] ?? "";
}

/** Ascending numbers, as the gaps between them. @throws for numbers that do not ascend. */
export function encodeAscending(numbers: readonly number[]): string {
  let text = "";
  let last = -1;
  for (const number of numbers) {
    if (number <= last) throw new RangeError(`${number} does not come after ${last}.`);
    text += encodeNumber(number - last - 1);
    last = number;
  }
  return text;
}

/** What `encodeAscending` was given. @throws for a sign that it never writes. */
export function decodeAscending(text: string): number[] {
  const numbers: number[] = [];
  let last = -1;
  let value = 0;
  let shift = 0;
  for (const digit of text) {
    const bits = valueOfDigit(digit);
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits > 31) continue;
    last += value + 1;
    numbers.push(last);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** Small numbers, 0 to 63, a sign each; larger ones count as 63. */
export function encodeSmall(numbers: readonly number[]): string {
  return numbers.map((number) => DIGITS[Math.min(number, 63)]).join("");
}

/** What `encodeSmall` was given. @throws for a sign that it never writes. */
export function decodeSmall(text: string): number[] {
  return [...text].map(valueOfDigit);
}

function valueOfDigit(digit: string): number {
  const value = VALUES.get(digit);
  if (value === undefined) throw new RangeError(`${JSON.stringify(digit)} is no digit.`);
  return value;
}

/**
 * How a word weighs in a briefing is a number of five bits: three for how often the text says it, as a place in this
 * list of least counts, and one each for the title and the summary.
 */
export const STEPS = [1, 2, 3, 4, 6, 8, 12, 16] as const;
export const IN_TITLE = 8;
export const IN_SUMMARY = 16;

/** The number of a word that a text says so many times, and neither title nor summary says. */
export function weightNumber(count: number): number {
  return Math.max(
    STEPS.findLastIndex((least) => count >= least),
    0,
  );
}
