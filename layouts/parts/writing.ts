/** How a day, a month and a language are written by the browser, which draws results itself: built pages have them ready in their views. */
import { formatDay } from "../../scripts/read/spoken.ts";
import { directionOf } from "../../scripts/render/language.ts";
import { dayIn, monthIn } from "../../scripts/words/gregorian.ts";
import { dates, digits, lang as own } from "../../scripts/words/of-the-page.ts";

// By name: of what is handed on whole the bundler would keep every word.
const words = { dates, digits };

/** "12 June 2025" for `2025-06-12`, in the page's own words or in a briefing's language. */
export function dayInWords(day: string, lang: string = own): string {
  return lang.split("-")[0] === own ? dayIn(words, day) : formatDay(day, lang);
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
