/** What stands around a number and changes it: "at least", "a.m.", degrees north, letters of a part, currencies and spans in words. */
import type { FoundWord } from "./fact-dates.ts";

const NUMBER = String.raw`(?:\p{Sc}\s?)?\d[\d.,:٫٬]*`;
const ONE = "[\\p{L}\\p{M}\\u200c-]+";
const NAMES =
  "Abbas|Abdullah|Alexander|Catherine|Charles|Constantine|Edward|Elizabeth|Ferdinand|Francis|Franz|Frederick|George|Gregory|Henry|Hussein|Ivan|James|John|Juan|Leo|Louis|Mary|Mohammed|Napoleon|Nicholas|Otto|Paul|Peter|Philip|Pius|Richard|Urban|Wilhelm|William";
const LETTERED =
  "[Cc]lass|[Oo]ption|[Tt]ype|[Aa]nnex|[Gg]roup|[Gg]rade|[Vv]itamin|[Zz]one|[Bb]lock|[Ss]chedule|[Hh]epatitis|[Pp]lan|[Gg]ate|[Pp]art|[Rr]oute|[Tt]erminal|[Ss]ection|[Aa]ppendix";
/** `sign=phrases`, before a number. */
const LIMITS =
  "≥=at least|no fewer than|no less than|not less than|a minimum of|mindestens|au moins|al menos|por lo menos|не менее|دست‌کم|دستکم|حداقل|ما لا یقل عن ≤=at most|no more than|not more than|up to|a maximum of|höchstens|bis zu|au plus|jusqu’à|como máximo|hasta|не более|до|حداکثر|ما لا یزید عن >=more than|over|above|upwards of|mehr als|über|plus de|más de|более|свыше|больше|بیش از|اکثر من <=fewer than|less than|under|below|weniger als|unter|moins de|menos de|менее|меньше|کمتر از|اقل من";
const SPANS =
  "second=seconds? minute=minutes?|mins? hour=hours?|hrs? day=days? week=weeks? fortnight=fortnights? month=months? year=years? decade=decades? century=centur(?:y|ies) $=dollars? €=euros? £=pounds? ¢=cents?|pence ₽=rou?bles? ₹=rupees? ﷼=rials? toman=tomans? ¥=yen|yuan ₪=shekels? pp=percentage[ -]points?|percent points? inch=inch(?:es)? K=K C=C F=F";
const tableOf = (pairs: string, mark: RegExp) =>
  pairs.split(mark).map((pair) => {
    const at = pair.indexOf("=", 1);
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
const LIMIT = tableOf(LIMITS, / (?=[≥≤<>]=)/);
const SPAN = tableOf(SPANS, / (?=[^ =|]+=)/);

/** At the beginning of a sentence or within it. */
const capitalOrNot = (words: string) =>
  `[${words.slice(0, 1)}${words.slice(0, 1).toUpperCase()}]${words.slice(1)}`;

const PATTERN = new RegExp(
  [
    `(?<limit>(?<![\\p{L}\\p{M}])(?:${LIMIT.flatMap(([, words]) => words.split("|").map(capitalOrNot)).join("|")})) (?<limited>${NUMBER}|${ONE})`,
    `(?<clock>\\d{1,2}(?:[:.]\\d\\d)?\\s?[apAP]\\.?[mM](?![\\p{L}]))`,
    String.raw`(?<side>\d+\s?[°′″'’]\s?[NSEW](?![\p{L}]))`,
    String.raw`(?<more>\d+\+(?!\d))`,
    String.raw`(?<![\p{L}\p{N}.,])(?<lettered>\d+(?:[a-z]|\s?\([a-z]\)))(?![\p{L}\p{N}])`,
    `(?<![\\p{L}])(?:${LETTERED}) (?<letter>[A-Z])(?![\\p{L}\\p{N}'’])`,
    `(?:${NAMES}) (?<king>[IVX])(?![\\p{L}\\p{N}'’])`,
    String.raw`(?<![\p{L}])(?:pages?|pp?\.) (?<page>[ivxlc]+)(?![\p{L}])|(?<![^\s])(?<item>[ivx]{2,6})[.)](?=\s)`,
    String.raw`(?<![^\s(])[—﹣－](?<below>\d[\d.,]*)`,
    "(?<han>第[〇零一二三四五六七八九十百千]+)",
  ].join("|"),
  "gu",
);
/** Behind a number in digits or words. */
const BEHIND = new RegExp(
  `(?:\\d|(?<=\\p{L}))[ -](${SPAN.map(([, words]) => words).join("|")})(?!\\p{L})`,
  "gu",
);

/** The quantities of a folded text in which dates are blank; `numberOf` reads a number in words. */
export function quantitiesIn(
  text: string,
  numberOf: (word: string) => string | undefined,
): FoundWord[] {
  const found = [...text.matchAll(PATTERN)].flatMap((match): FoundWord[] => {
    const word = wordOf(match.groups ?? {}, numberOf);
    return word === undefined ? [] : [{ word, at: match.index, length: match[0].length }];
  });
  for (const { 0: written, 1: unit = "", index } of text.matchAll(BEHIND)) {
    const span = SPAN.find(([, words]) => new RegExp(`^(?:${words})$`, "u").test(unit))?.[0];
    if (span === undefined) continue;
    const before = /[\p{L}\p{M}]+$/u.exec(text.slice(Math.max(0, index - 20), index))?.[0];
    if (/^\d/.test(written) || (before !== undefined && numberOf(before) !== undefined))
      found.push({ word: span, at: index, length: written.length });
  }
  return found;
}

function wordOf(
  groups: Readonly<Record<string, string | undefined>>,
  numberOf: (word: string) => string | undefined,
): string | undefined {
  const {
    limit,
    limited = "",
    clock,
    side,
    more,
    lettered,
    letter,
    king,
    page,
    item,
    below,
    han,
  } = groups;
  if (limit !== undefined) {
    const sign = LIMIT.find(([, words]) => words.split("|").includes(limit.toLowerCase()))?.[0];
    const number = /\d/.test(limited)
      ? limited.replaceAll(/[,٬\s]|\p{Sc}|[.,:]+$/gu, "")
      : numberOf(limited.split("-")[0] ?? "");
    return sign === undefined || number === undefined ? undefined : `${sign}${number}`;
  }
  if (clock !== undefined) return clock.replaceAll(/[\s.](?!\d)/g, "").toLowerCase();
  if (below !== undefined) return `-${below}`;
  if (lettered !== undefined) return lettered.replaceAll(/[\s()]/g, "");
  return (side ?? more ?? letter ?? king ?? page ?? item ?? han)?.replaceAll(/\s/g, "");
}
