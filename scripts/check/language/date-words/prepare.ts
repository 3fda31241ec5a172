/** Words of a date made ready to be cut: Roman months are numbers, and names that run together stand apart. */

import { namesOf } from "./date-names.ts";
import { foldWords } from "./fold-words.ts";

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
const ROMAN_MONTH =
  /(?<!\d)(\d{1,2})[. /-]{1,2}(viii|vii|vi|iv|v|iii|ii|ix|i|xii|xi|x)(?:[. /-]{1,2}(?=\d{4}(?!\d))|\.?$)/u;
/** "d'avril", "dell'11": the short word and what it stands before. */
const ELISION = /(?<!\p{L})(d|l|dell|nell|all|dall|sull|un|jusqu)'(?=[\p{L}\d])/gu;
/** Languages that hang endings on a name with an apostrophe. */
const HANGING = /^(?:tr|az|fi|et|hu|kk)(?:-|$)/;
/** Written small, these are verbs and adverbs of English more often than a date. */
const VERBS = /\b(?:may|march|mar|sat|sun|wed|dec)\b/g;
const IN_BRACKETS = /[(（]([日月火水木金土])[)）]/gu;
const IN_KOREAN_BRACKETS = /[(（]([일월화수목금토])[)）]/gu;

export function prepare(written: string, lang: string): string {
  const marked = /^en(?:-|$)/i.test(lang) ? written.replaceAll(VERBS, "$&_") : written;
  const whole = marked
    .replaceAll(IN_BRACKETS, " $1曜日 ")
    .replaceAll(IN_KOREAN_BRACKETS, " $1요일 ");
  const folded = foldWords(whole)
    .replace(ROMAN_MONTH, (_, day: string, roman: string) => `${day}.${ROMAN.indexOf(roman) + 1}.`)
    .replaceAll(ELISION, "$1 ")
    .replaceAll(/'s(?!\p{L})/gu, "");
  const words = HANGING.test(lang)
    ? folded.replaceAll(/(?<=\p{L})'\p{L}{1,5}/gu, "")
    : folded.replaceAll(/(?<=\p{L})'/gu, "");
  return namesOf(lang).spaced(words);
}
