/** Days and months in words, in any language: the same on a built page and in the browser. */

/** A day (YYYY-MM-DD) as a reader of the language writes it: "12 June 2025". */
export function formatDay(day: string, lang: string): string {
  return format(day, lang, { day: "numeric", month: "long", year: "numeric" });
}

/** "June 2025" for `2025-06`, in the language given. */
export function formatMonth(month: string, lang: string): string {
  return format(`${month}-01`, lang, { month: "long", year: "numeric" });
}

/** Gregorian in every language: an archive is cited by one calendar. English as most of the world writes it. */
function format(day: string, lang: string, options: Intl.DateTimeFormatOptions): string {
  const locale = /^en(?:-|$)/.test(lang) ? "en-GB" : lang;
  const words = new Intl.DateTimeFormat(locale, {
    ...options,
    calendar: "gregory",
    timeZone: "UTC",
  });
  return words.format(new Date(`${day}T00:00:00Z`));
}
