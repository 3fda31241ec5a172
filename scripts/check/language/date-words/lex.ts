/** Cuts the words of a date into numbers, names and what joins them, a letter for each, so that a date is a pattern of letters. */

import type { NameMeaning } from "./date-names.ts";
import { foldWords } from "./fold-words.ts";
import { meaningAt, meaningOfWord } from "./meaning.ts";
import { prepare } from "./prepare.ts";
import { classOf } from "./small-words.ts";

/**
 * `D` a number up to 31, `d` one in words, `M` month (`m` short), `W` weekday (`w` short), `Y` year, `X` decade,
 * `Q` quarter or half, `T` time of day, `E` era, `o` joint, `r` relation, `p` word that places, `f` shade, `-,./(` themselves,
 * `a` month or weekday, `_` after a month that is written like a verb, `N` another number, `?` another word.
 */
export interface DateToken {
  readonly code: string;
  readonly value: number;
  readonly meaning?: NameMeaning;
  /** "12th": a day even where nothing else is said. */
  readonly isOrdinal?: boolean;
  /** The era's name, of an era. */
  readonly era?: string;
}

/** A link's words are few; what is longer is a sentence, and no date. */
const LONGEST = 300;

const AT = "(?:at|um|gegen|kl\\.?|klo|om|o|às|alle|ore|ساعت|الساعه)\\s";
const UNIT =
  "(?:uhr|[ap]\\.?m\\b\\.?|o'?clock|hours|hrs|h|heures|horas|часов|часа|час|시|時|时|点|點)(?![\\p{L}\\p{M}])";
const TIME = new RegExp(
  `(?:${AT})?\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?:\\s?${UNIT})?|\\d{1,2}(?:\\.\\d{2})?\\s?${UNIT}|\\d{4}\\s?(?:hrs|hours|z|utc|gmt)(?!\\p{L})|${AT}\\d{1,2}(?:\\.\\d{2})?(?![\\d.\\p{L}]|\\s\\p{L})`,
  "uy",
);
const AMOUNT = /[$€£¥₹]\s?\d[\d.,]*|\d{1,3}(?:,\d{3})+(?!\d)|\d[\d.,]*\s?[%°‰]/uy;
const DECADE = /(\d{3}0)\s?'?(?:s|er|-х|-ті)(?!\p{L})/uy;
const PART = /(?:q|quarter\s)([1-4])(?!\d)|h([12])(?!\d)/uy;
const SPOKEN_PART = /(first|second|third|fourth|1st|2nd|3rd|4th)\s(quarter|half)(?!\p{L})/uy;
const SHORT_YEAR = /'(\d{2})(?!\d|\p{L})/uy;
/** What makes a number an ordinal, or bends it: "12th", "1er", "12-го", "12-én", "12'si". */
const ENDING =
  "'\\p{L}{1,4}|(?:st|nd|rd|th|er|re|e|º|ª|o|a|η|ης|ος|an?|da|eko|e|i|ի|ی)(?![\\p{L}\\p{M}])|-(?:st|nd|rd|th|[огейяхмжир]|го|ое|ая|ый|ій|ого|ему|ому|му|ти|те|ше|шы|[eaio]|j?[ae]n|ei|ig|ra|re)(?![\\p{L}\\p{M}])|\\((?:a|e)\\)(?:ko)?";
const NUMBER = new RegExp(
  `(\\d+)(?:\\s?(년|년|年|월|月|日|号|號|일)(?![間间내內])|(${ENDING}))?`,
  "uy",
);
const WORD = /[\p{L}\p{M}]+/uy;

const UNITS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
/** "The first of May" in other languages. */
const FIRST = new Set(
  [
    "premier",
    "primero",
    "primeiro",
    "primo",
    "erster",
    "ersten",
    "eerste",
    "اول",
    "الاول",
    "یکم",
    "первое",
    "первого",
  ].map(foldWords),
);
const ERAS = new Set(["令和", "平成", "昭和", "大正", "明治", "民國", "民国"].map(foldWords));
const JAPANESE = /[\p{sc=Han}]{2}(?=\s?\d+年)/uy;

type TokenMaker = (match: RegExpExecArray) => readonly DateToken[];
/** Each at the place where the search stands, the first that fits. */
const RULES: readonly (readonly [RegExp, TokenMaker])[] = [
  [TIME, () => [{ code: "T", value: 0 }]],
  [AMOUNT, () => [{ code: "N", value: 0 }]],
  [DECADE, ([, decade]) => [{ code: "X", value: Number(decade) }]],
  [PART, ([, quarter, half]) => [{ code: "Q", value: Number(quarter ?? 4 + Number(half)) }]],
  [SPOKEN_PART, ([, rank = "", part]) => [partToken(rank, part === "half")]],
  [SHORT_YEAR, ([, year]) => [{ code: "Y", value: Number(year) }]],
  [
    NUMBER,
    ([, digits = "", counter, ending]) => numberTokens(digits, counter, ending !== undefined),
  ],
  [
    JAPANESE,
    ([era = ""]) => [ERAS.has(era) ? { code: "E", value: 0, era } : { code: "?", value: 0 }],
  ],
];

/** The tokens of some words in a language (BCP 47). None for what is too long to be a date. */
export function lexDate(written: string, lang: string): DateToken[] {
  if (written.length > LONGEST) return [];
  const text = prepare(written, lang);
  const tokens: DateToken[] = [];
  for (let at = 0; at < text.length; ) {
    const isEdge = !/[\p{L}\p{M}\d]/u.test(text[at - 1] ?? " ");
    const name = isEdge ? meaningAt(text, at, lang) : undefined;
    if (name !== undefined) {
      tokens.push(nameToken(name.meaning));
      at += name.length;
      continue;
    }
    const found = firstOf(text, at);
    if (found !== undefined) {
      tokens.push(...found.tokens);
      at += found.length;
      continue;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word !== undefined)
      tokens.push(isGlued(text, at, word) ? { code: "?", value: 0 } : wordToken(word, lang));
    else tokens.push(...signTokens(text[at] ?? ""));
    at += word?.length ?? 1;
  }
  return tokens;
}

/** "E3" and "5G" are names. */
function isGlued(text: string, at: number, word: string): boolean {
  const around = `${text[at - 1] ?? " "}${text[at + word.length] ?? " "}`;
  return /\p{sc=Latn}/u.test(word) && /\d/.test(around);
}

function firstOf(
  text: string,
  at: number,
): { tokens: readonly DateToken[]; length: number } | undefined {
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { tokens: make(match), length: match[0].length };
  }
  return undefined;
}

function nameToken(meaning: NameMeaning): DateToken {
  const { months, weekday, isShort } = meaning;
  // "mar" is Tuesday or March: what stands beside it says which.
  if (months.length > 0 && weekday !== undefined) return { code: "a", value: weekday, meaning };
  const code = months.length > 0 ? "M" : "W";
  return { code: isShort ? code.toLowerCase() : code, value: weekday ?? 0, meaning };
}

function numberTokens(digits: string, counter = "", isOrdinal = false): DateToken[] {
  const value = Number(digits);
  if (/[月월]/u.test(counter)) {
    const months = [{ calendar: "gregory", month: String(value) }] as const;
    return [{ code: "M", value, meaning: { months, isShort: false, isNumbered: true } }];
  }
  if (counter !== "")
    return [{ code: /[年년]/u.test(counter) ? "Y" : "D", value, isOrdinal: true }];
  if (/^(?:1[3-9]|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d$/.test(digits))
    return ["Y", "-", "D", "-", "D"].map((code, index) => ({
      code,
      value: Number(digits.slice([0, 0, 4, 0, 6][index], [4, 0, 6, 0, 8][index])),
    }));
  if (digits.length === 4 && value >= 1000 && value < 6000) return [{ code: "Y", value }];
  const isDay = digits.length <= 2 && value >= 1 && value <= 31;
  return [{ code: isDay ? "D" : "N", value, isOrdinal }];
}

function partToken(rank: string, isHalf: boolean): DateToken {
  const value = /^\d/.test(rank) ? Number(rank[0]) : UNITS.indexOf(rank) + 1;
  return isHalf && value > 2
    ? { code: "?", value: 0 }
    : { code: "Q", value: isHalf ? 4 + value : value };
}

function wordToken(word: string, lang: string): DateToken {
  const meaning = meaningOfWord(word, lang);
  if (meaning !== undefined) return nameToken(meaning);
  const rank = UNITS.indexOf(word) + 1 || (FIRST.has(word) ? 1 : 0);
  if (rank > 0) return { code: "d", value: rank };
  return { code: classOf(word) ?? "?", value: 0 };
}

function signTokens(sign: string): DateToken[] {
  const code = /[-~&+]/.test(sign)
    ? "-"
    : /[,،、]/.test(sign)
      ? ","
      : /[([]/.test(sign)
        ? "("
        : sign;
  return /^[-,./(_]$/.test(code) ? [{ code, value: 0 }] : [];
}
