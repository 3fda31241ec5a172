/** Figures that are no plain number: signs before one and units behind it, fractions, raised and roman ones, other scripts' digits. */
import type { FoundWord } from "./fact-dates.ts";
import { UNIT, unitOf } from "./fact-units.ts";

const DIGITS = String.raw`\d+(?:[.,:٫٬'\u00a0\u202f\u2009]\d+)*`;
const NUMBER = String.raw`(?:(?:${DIGITS})(?:\s?[¼-¾⅐-⅞↉])?|[¼-¾⅐-⅞↉])`;
/** No number is looked at twice, from its middle on: 100,000 digits would take a minute. */
const ALONE = String.raw`(?<!\d|\d[.,:٫٬'\u00a0\u202f\u2009])`;
/** What stands before a number and is no part of it for `fact-numbers.ts`. A dash is a minus where nothing stands before. */
const SIGN = String.raw`(?:[±∓≥≤≈≃∼~><≫≪≠×]|>=|<=|\+\/-|(?<![\p{L}\p{N}])(?:[–‒‐](?=\d)|\+))`;
const CURRENCY = String.raw`(?:\p{Sc}\s|(?![$€£¥₽﷼])\p{Sc})`;
const BEHIND = String.raw`(?:\s?(?:‰|‱|℃|℉|°\s?[CF](?![\p{L}])|[′″]|\p{Sc})|\s?${UNIT})`;
/** Raised and lowered figures, with the letters or number that they stand at. */
const RAISED = String.raw`[\p{L}\d]{0,20}[⁰¹²³⁴-⁹₀-₉⁺⁻]+`;
const FRACTION = String.raw`\d+(?:\s?[⁄∕]\s?\d+|\/\d+(?:\/\d+)?)`;
const ROMAN = `M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})`;
/** What a single letter is a number behind. */
const NUMBERED =
  "[Cc]hapter|[Aa]rticle|[Pp]art|[Tt]itle|[Aa]nnex|[Ss]ection|[Bb]ook|[Vv]olume|[Pp]hase|[Cc]lass|[Tt]ype|[Ww]ar|[Aa]ct|Kapitel|Artikel|Teil|Anlage|Band|Abschnitt|[Cc]hapitre|[Tt]itre|[Pp]artie|[Aa]nnexe|[Cc]apítulo|[Aa]rtículo|[Pp]arte|[Aa]nexo|[Гг]лав[аеуы]|[Сс]тать[яиею]|[Чч]аст[ьи]";
/** Capital letters that are words or abbreviations before they are numbers. */
const NO_ROMAN = new Set(
  "CD DC MD CV MC CC MM CM DI LI MI DL ML DM CL MIX CIV DIV CI MCI DCI CIC CDC MDC".split(" "),
);

const FIGURES = new RegExp(
  [
    `(?<signed>${SIGN}\\s?${CURRENCY}?[-−]?[$€£¥₽﷼]?${NUMBER}${BEHIND}?)`,
    `(?<raised>${RAISED})`,
    `(?<fraction>(?<![\\d/])${FRACTION}(?![\\d/]))`,
    `(?<priced>${CURRENCY}${NUMBER})`,
    `(?<measured>${ALONE}${NUMBER}${BEHIND})`,
    `(?<part>${ALONE}(?:\\d+\\s?)?[¼-¾⅐-⅞↉])`,
    `(?<numbered>(?<=(?<![\\p{L}])(?:${NUMBERED})\\s)[IVXLCDM](?![\\p{L}\\p{M}\\p{N}'’]))`,
    `(?<roman>(?<![\\p{L}\\p{M}\\p{N}&.-])(?=[IVXLCDM]{2})${ROMAN}(?![\\p{L}\\p{M}\\p{N}&]))`,
    `(?<listed>(?<=\\()(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})(?=\\)))`,
    `(?<other>\\p{Nl}+|(?!\\d)\\p{Nd}+|(?![⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞↉])\\p{No})`,
  ].join("|"),
  "gu",
);
/** In Chinese and Japanese one of them alone is a word more often than a number, unless something is counted. */
const HAN =
  /[〇零一二三四五六七八九十百千万萬億亿兆两兩]{2,}|[一二三四五六七八九十百千两兩](?=[人名位個个件家国國票歳岁次回元円圆号號])/gu;

/** The figures of a folded text in which dates are blank. */
export function figuresIn(text: string, lang: string): FoundWord[] {
  const found = [...text.matchAll(FIGURES)].flatMap((match): FoundWord[] => {
    const [written] = match;
    const { roman } = match.groups ?? {};
    if (written === "" || (roman !== undefined && NO_ROMAN.has(roman))) return [];
    return [{ word: plain(written), at: match.index, length: written.length }];
  });
  if (!/^(?:zh|ja)\b/.test(lang)) return found;
  const counted = [...text.matchAll(HAN)].map(({ 0: word, index: at }) => ({
    word,
    at,
    length: word.length,
  }));
  return [...found, ...counted];
}

const UNIT_AT_END = new RegExp(`(?<=[\\d¼-¾⅐-⅞↉]\\s?)${UNIT}$`, "u");

/** A figure without what does not change it: "½" is "1/2", "≥ 60" is "≥60", "60 kilometres" "60km". */
function plain(written: string): string {
  return written
    .replace(UNIT_AT_END, unitOf)
    .replace(/(?<=\d)\s?([¼-¾⅐-⅞↉])/u, "_$1")
    .replaceAll(/[¼-¾⅐-⅞↉\u2160-\u2188０-９⁄∕]|\p{Nd}/gu, asAscii)
    .replace(">=", "≥")
    .replace("<=", "≤")
    .replace("+/-", "±")
    .replace(/^[∼≃]/, "~")
    .replace(/^[–‒‐−]/, "-")
    .replace(/(?<=\d)[,٬' \u00a0\u202f\u2009](?=\d{3}(?!\d))/g, "")
    .replaceAll(/\s/g, "");
}

function asAscii(sign: string): string {
  const plain = sign.normalize("NFKC").replaceAll(/[⁄∕]/g, "/");
  if (/^[\x20-\x7e]+$/.test(plain)) return plain;
  // Digits of a script stand in a row of ten.
  const code = sign.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value++)
    if (!/^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1)) || value === 9)
      return String(value);
  return sign;
}
