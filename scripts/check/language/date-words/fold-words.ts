/** Words of a date in one form: digits of any script are ASCII, letters small and without their marks. */

/** Marks over and under letters that a writer may leave out. In Indic and Thai words marks are vowels: they stay. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;
/** Joiners, directions and the line that only stretches an Arabic word. */
const UNSEEN = /[\u00ad\u0640\u200b-\u200f\u2066-\u2069]/g;
const HAN_DIGITS = "〇一二三四五六七八九";

/** The folded form has places of its own. */
export function foldWords(text: string): string {
  return hanNumbers(
    text
      .replaceAll(UNSEEN, "")
      .normalize("NFKC")
      .toLowerCase()
      .normalize("NFD")
      .replaceAll(MARKS, "")
      .normalize("NFC"),
  )
    .replaceAll(/\p{Nd}/gu, digitOf)
    .replaceAll("ı", "i")
    .replaceAll(/[يى]/g, "ی")
    .replaceAll("ك", "ک")
    .replaceAll(/[ةۃۀە]/g, "ه")
    .replaceAll(/[‘’ʻʼ′׳`´]/g, "'")
    .replaceAll(/[‐-―−]/g, "-");
}

/** Decimal digits stand in runs of ten that begin where a code point ends in 0 or 6. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  const row = code & ~0xf;
  const zero = /\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6;
  return String(code - zero);
}

/** "二〇二五年六月十二日" → "2025年6月12日"; other numbers in characters stay words. */
function hanNumbers(text: string): string {
  return text
    .replaceAll("元年", "1年")
    .replaceAll(/[〇零一二三四五六七八九十廿卅]{1,4}(?=[年月日号號])/g, (written) => {
      const digits = written
        .replaceAll("零", "〇")
        .replaceAll("廿", "二十")
        .replaceAll("卅", "三十");
      const [tens, ones] = digits.split("十");
      if (ones === undefined) return [...digits].map((digit) => HAN_DIGITS.indexOf(digit)).join("");
      const value = (part: string | undefined, absent: number) =>
        part === undefined || part === "" ? absent : HAN_DIGITS.indexOf(part);
      return String(value(tens, 1) * 10 + value(ones, 0));
    });
}
