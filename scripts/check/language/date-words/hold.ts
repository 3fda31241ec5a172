/** Holds the words of a date link against its target: what they say otherwise, and what the link would be by them. */
import { byLanguage } from "../../../read/by-language.ts";
import { type Day, parseDay } from "../../../read/dates.ts";
import { type DateSpan, spansOf } from "../../../read/edtf.ts";
import { canMean, hasWeekday } from "./agree.ts";
import { foreignTo } from "./foreign.ts";
import type { Said } from "./meant.ts";
import { type DateReading, readDateWords } from "./said.ts";

/** As many links as are remembered. */
const MANY = 5000;

export interface Disagreement {
  /** `date` where a day, month or year differs, `weekday` where the weekday alone does. */
  readonly kind: "date" | "weekday";
  readonly said: readonly Said[];
}

export interface DateLink {
  readonly words: string;
  /** EDTF. */
  readonly target: string;
}

/**
 * What the words of a link say otherwise than its target. They are read in the language of the briefing (BCP 47) and
 * in English, for names are quoted; they agree when they do in one of the two, and words that say less agree.
 */
export function disagreementOf(
  { words, target }: DateLink,
  lang: string,
): Disagreement | undefined {
  const key = `${lang} ${target} ${words}`;
  const known = held.get(key);
  if (known !== undefined) return known.found;
  const found = hold({ words, target }, lang);
  if (held.size >= MANY) held.clear();
  held.set(key, { found });
  return found;
}

/** Three rules ask of each link. */
const held = new Map<string, { readonly found: Disagreement | undefined }>();

function hold({ words, target }: DateLink, lang: string): Disagreement | undefined {
  const spans = spansOf(target);
  if (spans === undefined) return undefined;
  const found: Disagreement[] = [];
  for (const { reading, read } of readingsOf(words, lang)) {
    const kind = differs(reading, spans, read);
    if (kind === undefined) return undefined;
    found.push({ kind, said: reading.said });
  }
  return found.find(({ kind }) => kind === "weekday") ?? found[0];
}

interface ReadIn {
  readonly reading: DateReading;
  /** The language in which it was read. */
  readonly read: string;
}

/**
 * The readings of some words that say anything: in the briefing's language and in English or, where these do not say
 * all, in another language that says nothing but a date. One alone where it leaves nothing unread.
 */
export function readingsOf(words: string, lang: string): readonly ReadIn[] {
  return readerOf(lang)(words);
}

const readerOf = byLanguage((lang: string) =>
  byLanguage((words: string) => readWords(words, lang), MANY),
);

function readWords(words: string, lang: string): readonly ReadIn[] {
  const own = readIn(words, /^en(?:-|$)/i.test(lang) ? [lang] : [lang, "en"]);
  const whole =
    own.find(({ reading }) => reading.isWhole) ??
    readIn(words, foreignTo(lang, words)).find(({ reading }) => isCertain(reading));
  return whole === undefined ? own : [whole];
}

function readIn(words: string, langs: readonly string[]): ReadIn[] {
  return langs
    .map((read) => ({ reading: readDateWords(words, read), read }))
    .filter(({ reading }) => reading.said.length > 0);
}

/** In a language that nobody named, "3 out" is no October. */
function isCertain({ said, isWhole, hasShort }: DateReading): boolean {
  return isWhole && !hasShort && said.some(({ meant }) => meant.some(({ months }) => months));
}

function differs(
  { said, isWhole }: DateReading,
  spans: readonly (DateSpan | undefined)[],
  lang: string,
): Disagreement["kind"] | undefined {
  const start = spans[0];
  const end = spans.at(-1);
  const whole: DateSpan = {
    from: start?.from ?? ("0001-01-01" as Day),
    to: end?.to ?? ("9999-12-31" as Day),
  };
  const dates = said.filter(({ meant }) => meant.length > 0);
  if (spans.length === 2 && isWhole && said.length > 1) return ofEnds(said, spans, lang);
  const agreeing = dates.filter((one) => canMean(one, whole, lang));
  const apart = isWhole ? apartFromYear(dates) : [];
  if (apart.some((year) => !agreeing.includes(year))) return "date";
  if (dates.length > apart.length && agreeing.length === apart.length)
    return isBetween(
      dates.filter((one) => !apart.includes(one)),
      whole,
    )
      ? undefined
      : "date";
  const named = [...agreeing, ...said.filter(({ meant }) => meant.length === 0)].filter(
    ({ weekday }) => weekday !== undefined,
  );
  const isWeekday = named.length === 0 || named.some((one) => hasWeekday(one, whole, lang));
  return isWeekday ? undefined : "weekday";
}

/** Years that stand apart from the day or month that they belong to: "2025 … 12 June". */
function apartFromYear(dates: readonly Said[]): Said[] {
  const isYear = ({ meant }: Said) =>
    meant.every(({ day, months }) => (day ?? months) === undefined);
  const isWithout = ({ meant }: Said) => meant.every(({ years }) => years === undefined);
  return dates.some(isWithout) ? dates.filter(isYear) : [];
}

/** "12–14 June" of an interval: the first is its beginning, the last its end. */
function ofEnds(
  said: readonly Said[],
  [start, end]: readonly (DateSpan | undefined)[],
  lang: string,
): Disagreement["kind"] | undefined {
  const ends = [
    { one: said[0], span: start },
    { one: said.at(-1), span: end },
  ].flatMap(({ one, span }) => (one === undefined || span === undefined ? [] : [{ one, span }]));
  if (!ends.every(({ one, span }) => canMean(one, span, lang))) return "date";
  return ends.every(({ one, span }) => hasWeekday(one, span, lang)) ? undefined : "weekday";
}

/** True where the link lies between the first and the last date of its words: "12–14 June" of the 13th. */
function isBetween(said: readonly Said[], { from, to }: DateSpan): boolean {
  if (said.length < 2) return false;
  const first = spanSaid(said[0], from);
  const last = spanSaid(said.at(-1), from);
  return first !== undefined && last !== undefined && first.from < from && to < last.to;
}

/** The span that a Gregorian date says, with the year of the link where it says none. */
function spanSaid(said: Said | undefined, link: Day): DateSpan | undefined {
  const meant = said?.meant.find(({ calendar }) => calendar === "gregory");
  if (meant === undefined) return undefined;
  const year = meant.years?.[0] ?? Number(link.slice(0, 4));
  const parts = [
    String(year).padStart(4, "0"),
    ...(meant.months?.[0] === undefined ? [] : [meant.months[0].padStart(2, "0")]),
    ...(meant.day === undefined || meant.months === undefined
      ? []
      : [String(meant.day).padStart(2, "0")]),
  ];
  const text = parts.join("-");
  if (parts.length === 3 && parseDay(text) === undefined) return undefined;
  return spansOf(text)?.[0];
}
