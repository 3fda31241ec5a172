/** How a day, a month and a language are written by the browser, which draws results itself: built pages have them ready in their views. */
import { formatDay } from "../../scripts/read/spoken.ts";
import { directionOf } from "../../scripts/render/language.ts";
import { dayIn, monthIn } from "../../scripts/words/gregorian.ts";
import * as words from "../../scripts/words/of-the-page.ts";

/** "12 June 2025" for `2025-06-12`, in the page's own words or in a briefing's language. */
export function dayInWords(day: string, lang: string = words.lang): string {
  return lang.split("-")[0] === words.lang ? dayIn(words, day) : formatDay(day, lang);
}

/** "June 2025" for `2025-06`, in the page's own words. */
export function monthInWords(month: string): string {
  return monthIn(words, month);
}

/** What an element says of the language of its text. */
export interface Writing {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** A briefing's language and its direction; `otherwise` for a tag that is none. */
export function writingOf(said: string, otherwise: string): Writing {
  try {
    return { lang: said, dir: directionOf(said) };
  } catch {
    return { lang: otherwise, dir: directionOf(otherwise) };
  }
}
