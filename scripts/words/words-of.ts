/** Finds the words in which the frame of a page speaks. */
import { LANGUAGES } from "./languages.ts";
import { primaryOf } from "./primary.ts";
import type { Words } from "./words.ts";

const [english] = LANGUAGES.values();

/** The words of a language, whatever its region; undefined where we have none. */
export function wordsIn(lang: string): Words | undefined {
  return LANGUAGES.get(primaryOf(lang));
}

/**
 * The words for a page in one language of an archive in another: the page's, else the archive's, else English ones.
 * @param lang of the page; `otherwise` of the archive. @throws never: English is always there.
 */
export function wordsOf(lang: string, otherwise = lang): Words {
  const found = wordsIn(lang) ?? wordsIn(otherwise) ?? english;
  if (found === undefined) throw new Error("No language has words.");
  return found;
}

/** What an element says of words that may be of another language than its page. */
export interface SaidIn {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/** Nothing where the words are of the page's own language. */
export function saidIn(words: Words, page: string): SaidIn {
  return primaryOf(page) === words.lang ? {} : { lang: words.lang, dir: words.dir };
}
