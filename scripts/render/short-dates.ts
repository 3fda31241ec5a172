/** Days as they stand in the middle of a text: without the year that is the text's own, and only what it does not say. */
import { fold } from "../check/ledger/fold-digits.ts";
import { byLanguage } from "../read/by-language.ts";
import { parseDay } from "../read/dates.ts";
import { dateWriter, monthNames } from "../read/spoken.ts";
import { doubted } from "../words/gregorian.ts";
import { wordsIn } from "../words/words-of.ts";

/** In which language a date is said, and the year that need not be said. */
export interface DateContext {
  readonly lang: string;
  readonly year: string;
}

/** ICU takes milliseconds for them, and a long text has a thousand dates. */
const monthsOf = byLanguage(monthNames);

interface Saying extends DateContext {
  readonly writers: ReturnType<typeof writersOf>;
}

/** Signs of doubt, where no words of the language are known: ISO 8601-2's own, and "about" as mathematics writes it. */
const DOUBTS: Readonly<Record<string, string>> = { "?": "? ", "~": "≈ ", "%": "? ≈ " };

/** "15 Jun", "15 Jun 2022" where the year is another, "Jun 2022" where no day is known (EDTF). */
export function shortDate(written: string, context: DateContext): string {
  return unsaid(written, "", { ...context, writers: SHORT });
}

/**
 * What the words of a marked date do not say of it: "15 June" of "Sunday", "2022" of "that June", nothing of "15 June".
 * @param after what stands behind the words in the text: the year may be there.
 */
export function unsaidDate(
  [words, after]: readonly [words: string, after: string],
  written: string,
  context: DateContext,
): string {
  const [, next = ""] = /^[\s,،]*(\d{4})(?!\d)/.exec(fold(after)) ?? [];
  return unsaid(written, `${words} ${next}`, { ...context, writers: LONG });
}

function unsaid(written: string, words: string, context: Saying): string {
  const said = fold(words);
  const [from = "", to] = written.split("/");
  if (to === undefined) return unsaidPart(from, said, context);
  // What one end says the other need not.
  const ends = [from, to].map((end) => (end === ".." ? "…" : unsaidPart(end, said, context)));
  if (ends.every((end) => end === "" || end === "…")) return "";
  return rangeOf(from, to, { said, ...context }) ?? ends.filter((end) => end !== "").join(" – ");
}

/** "13–14 April": two days or months of one precision, as the language writes them. */
function rangeOf(
  from: string,
  to: string,
  { said, lang, year, writers }: Saying & { readonly said: string },
): string | undefined {
  const days = [from, to].map(parseDay);
  const [first, last] = days;
  if (first === undefined || last === undefined || first > last) return undefined;
  const isOwn = [first, last].every((day) => {
    const own = day.slice(0, 4);
    return own === year || says(said, own);
  });
  return writers[isOwn ? "day" : "dayOfYear"](lang).formatRange(utc(first), utc(last));
}

function unsaidPart(written: string, said: string, context: Saying): string {
  const mark = /[?~%]$/.exec(written)?.[0];
  const plain = mark === undefined ? written : written.slice(0, -1);
  // A decade, or a day of some month: as ISO 8601-2 writes it.
  const isPartial = !/^\d{4}(?:-\d{2}){0,2}$/.test(plain);
  const rest = isPartial ? (said.includes(plain) ? "" : plain) : unsaidWhole(plain, said, context);
  if (rest === "" || mark === undefined) return rest;
  const words = wordsIn(context.lang);
  return words === undefined ? (DOUBTS[mark] ?? "") + rest : doubted(mark, rest, words);
}

/** Of a year, a month or a day: all of it where its smallest part is not said, else its year where that is another's. */
function unsaidWhole(plain: string, said: string, { lang, year, writers }: Saying): string {
  const [own = "", month = "", day = ""] = plain.split("-");
  const date = utc(`${own}-${month || "01"}-${day || "01"}`);
  const isYearSaid = says(said, own) || (own === year && month !== "");
  const names = monthsOf(lang)[Number(month) - 1] ?? [];
  const isSmallestSaid =
    day !== "" ? says(said, String(Number(day))) : names.some((name) => has(said, name));
  if (month === "" || isSmallestSaid) return isYearSaid ? "" : writers.year(lang).format(date);
  if (day === "") return writers[isYearSaid ? "month" : "monthOfYear"](lang).format(date);
  return writers[isYearSaid ? "day" : "dayOfYear"](lang).format(date);
}

/** Whether a number stands in a text by itself. */
function says(text: string, number: string): boolean {
  return new RegExp(`(?<!\\d)0?${number}(?!\\d)`).test(text);
}

function has(text: string, name: string): boolean {
  return text.toLowerCase().includes(fold(name).toLowerCase());
}

/** A date as a language writes it, by what is known and need be said. */
function writersOf(month: "long" | "short") {
  return {
    year: dateWriter({ year: "numeric" }),
    month: dateWriter({ month }),
    monthOfYear: dateWriter({ month, year: "numeric" }),
    day: dateWriter({ day: "numeric", month }),
    dayOfYear: dateWriter({ day: "numeric", month, year: "numeric" }),
  };
}

const LONG = writersOf("long");
const SHORT = writersOf("short");

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
