/** Languages in which words may be read that are not the briefing's: those of their script, or of many quoted dates. */

import { byLanguage } from "../../../read/by-language.ts";
import { primaryOf } from "../../../words/primary.ts";
import { foldWords } from "./fold-words.ts";

/** Scripts that tell a language, as ICU knows it, and others that share them. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  Arab: ["fa", "ar", "ur"],
  Cyrl: ["ru", "uk"],
  Hani: ["zh"],
  Hira: ["ja"],
};
const SCRIPTS = `
  Arab Cyrl Hebr Hira Hani Hang Deva Thai Grek Armn Geor Beng
  Taml Telu Knda Mlym Gujr Guru Sinh Khmr Laoo Mymr Ethi
`
  .trim()
  .split(/\s+/)
  .map((script) => ({ script, pattern: new RegExp(`\\p{sc=${script}}`, "u") }));
/** In Latin letters a date is quoted from these most. */
const LATIN = ["fr", "de", "es", "it", "pt", "nl", "pl", "tr"];
/** How their months begin. */
const MONTH =
  "(?:jan|ene|gen|sty|oca|fe[bv]|lut|sub|ma[airyzjg]|mrt|mei|a[bpv]r|kwi|nis|jui?n|giu|cze|haz|jui?l|lug|lip|tem|ag[ou]|aug|aou|sie|se[pt]|wrz|eyl|o[ck]t|ott|out|paz|eki|nov|lis|kas|d[ei]c|dez|gru|ara)";
/** A number and a month, or a month and a year. Asked first: most words are no date, and eight languages take time. */
const LIKE_A_DATE = new RegExp(
  `(?<!\\d)\\d{1,2}(?:\\.|er|º|°)?\\s(?:de\\s|d')?${MONTH}|(?<!\\p{L})${MONTH}\\p{L}{0,9}\\.?\\s(?:de\\s|del\\s)?\\d{4}(?!\\d)`,
  "u",
);

/** Languages (BCP 47) in which some words can be read, apart from one; those of many quoted dates where Latin letters and a number stand. */
export function foreignTo(lang: string, words: string): readonly string[] {
  const own = primaryOf(lang);
  const found = SCRIPTS.find(({ pattern }) => pattern.test(words));
  if (found !== undefined) return languagesOf(found.script).filter((one) => one !== own);
  return LIKE_A_DATE.test(foldWords(words)) ? LATIN.filter((one) => one !== own) : [];
}

const languagesOf = byLanguage((script: string): readonly string[] => {
  const likely = new Intl.Locale(`und-${script}`).maximize().language;
  return SHARED[script] ?? [likely];
});
