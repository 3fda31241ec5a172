/** Numbers in digits in running text, each in one form. */
import type { FoundWord } from "./fact-dates.ts";

const PERCENT =
  "%|٪|per ?cent\\b|Prozent\\b|pour cent\\b|por ciento\\b|процент\\p{L}*|درصد|بالمئة|فی المئة";
/** Sign, currency, digits with what groups them, and what follows closely: per cent, "5bn". */
const DIGITS = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])[-−])?[$€£¥₽﷼]?(?:(?<!\\d)\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+)(?:[.,:٫٬'\u00a0\u202f\u2009]\\d+)*(?:\\s?(?:${PERCENT})|(?:k|m|mn|bn|tn)\\b)?`,
  "gu",
);
/** The numbers of a text whose digits are ASCII. */
export function digitsIn(text: string): FoundWord[] {
  return [...text.matchAll(DIGITS)].map((match) => ({
    word: plain(match[0]),
    at: match.index,
    length: match[0].length,
  }));
}

/** "1,200", "1 200" and "1200" are one number; "50 per cent" and "50%" too. "1.200" stays what it is: who can tell? */
function plain(written: string): string {
  return written
    .replace(new RegExp(`\\s?(?:${PERCENT})$`, "u"), "%")
    .replace(/(?<=\d)[ \u00a0\u202f\u2009'](?=\d{3}(?!\d))/g, "")
    .replace(/(?<=\d)[,٬](?=\d{3}(?!\d))/g, "")
    .replace("٫", ".")
    .replace("−", "-")
    .replaceAll(/\s/g, "");
}
