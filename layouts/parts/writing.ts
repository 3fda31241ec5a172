/** How a day, a month and a language are written by the browser, which draws results itself: built pages have them ready in their views. */
import { formatDay, formatMonth } from "../../scripts/read/spoken.ts";
import { directionOf } from "../../scripts/render/language.ts";

/** The search page's own words are English. */
const OWN = "en";

/** "12 June 2025" for `2025-06-12`, in the page's own words or in a briefing's language. */
export function dayInWords(day: string, lang = OWN): string {
  return formatDay(day, lang);
}

/** "June 2025" for `2025-06`, in the page's own words. */
export function monthInWords(month: string): string {
  return formatMonth(month, OWN);
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
