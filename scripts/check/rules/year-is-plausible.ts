import { parseDay } from "../../read/dates.ts";
import { isEdtf } from "../../read/edtf.ts";
import { foldWords } from "../language/date-words/fold-words.ts";
import { disagreementOf, readingsOf } from "../language/date-words/hold.ts";
import { targetBy } from "../language/date-words/remedy.ts";
import { readOtherwise } from "../language/other-calendar.ts";
import type { FileReading, FileRule } from "../rule.ts";
import { datedFields } from "../schema/dated-fields.ts";
import type { Finding } from "../yaml/finding.ts";
import { shown } from "../yaml/repeat-words.ts";
import type { Path } from "../yaml/yaml.ts";

/** Plans reach so far; later years are told in the words, and the words are held against the link. */
const AHEAD = 25;
/** Further than any plan that a desk reports on. */
const FAR_AHEAD = 75;
/** What the words of a link leave out, readers take for the years around publication. */
const NEAR = 2;
/** Before it a year is a slip, or an era's: a briefing speaks of what is told in four digits. */
const EARLIEST = 1000;

export const yearIsPlausible: FileRule = {
  id: "year-is-plausible",
  reason:
    "2052 for 2025 is one slip of a finger, and 1404, 1446, 2568 or 5785 are this decade in other calendars: nothing else in the date looks wrong. A far year passes where the words or the text name it; a year that is near in another calendar is asked about unless a Gregorian month stands beside it.",
  level: "warning",
  example: {
    bad: "on [12 June](date:2052-06-12), event_date: 1404-03-22",
    good: "on [12 June](date:2025-06-12), event_date: 2025-06-12, [the revolution](date:1979-02-11)",
  },
  *check(file) {
    const published = Number(file.briefing.day.slice(0, 4));
    for (const [field, written] of datedFields(file.briefing.meta)) {
      const message = ofField(field, written, published);
      if (message !== undefined) yield { field, message };
    }
    yield* ofLinks(file, published);
  },
};

function* ofLinks(file: FileReading, published: number): Generator<Finding> {
  const isNamed = yearsNamedIn(file);
  for (const { scheme, target, text, offset } of file.links) {
    if (
      scheme !== "date" ||
      !isEdtf(target) ||
      disagreementOf({ words: text, target }, file.lang)?.kind === "date"
    )
      continue;
    const message = ofLink(text, target, { published, lang: file.lang, isNamed });
    if (message !== undefined) yield { offset, message };
  }
}

interface YearContext {
  readonly published: number;
  readonly lang: string;
  /** True for a year that the text names outside this link. */
  readonly isNamed: (year: number) => boolean;
}

function ofLink(words: string, target: string, around: YearContext): string | undefined {
  const { published, lang } = around;
  const said = readingsOf(words, lang).flatMap(({ reading }) => reading.said);
  const meant = said.flatMap((one) => one.meant);
  const saysYear = meant.some(({ years }) => years !== undefined);
  const saysMonthOfYear = meant.some(({ years, months }) => (years && months) !== undefined);
  for (const [year, part] of yearsOf(target)) {
    const other = saysMonthOfYear ? undefined : readOtherwise(part, published);
    if (other !== undefined) {
      const date = target.includes("/") ? other.date : agreeing(words, other.date, lang);
      return `${year} is ${distance(year, published)}, but in the ${other.calendar} calendar it is near. Write (date:${date}) if that is meant: links are Gregorian.`;
    }
    if (isFar(year, { ...around, saysYear, isDate: said.length > 0 }))
      return `“${shown(words)}” is linked to ${shown(target)}, ${distance(year, published)}${saysYear ? "" : ", and the text does not name that year"}. Mend the year, or say it in the words.`;
  }
  return undefined;
}

interface Linked extends YearContext {
  readonly saysYear: boolean;
  /** True for words that are a day, a month or a weekday: readers add the year themselves. */
  readonly isDate: boolean;
}

function isFar(year: number, { published, isNamed, saysYear, isDate }: Linked): boolean {
  const away = year - published;
  if (saysYear) return away > FAR_AHEAD;
  if (isNamed(year)) return false;
  return isDate ? Math.abs(away) > NEAR : away > AHEAD || year < EARLIEST;
}

/** The date, mended where the words say another day of it: what is offered must not be found fault with. */
function agreeing(words: string, date: string, lang: string): string {
  const found = disagreementOf({ words, target: date }, lang);
  return found === undefined ? date : (targetBy(found.said, date, lang) ?? date);
}

function ofField(field: Path, written: string, published: number): string | undefined {
  const isOwn = field[0] === "date";
  for (const [year, part] of yearsOf(written)) {
    const other = readOtherwise(part, isOwn ? THIS_CENTURY : published);
    if (other !== undefined)
      return `${year} is ${isOwn ? "not of our time" : distance(year, published)}, but in the ${other.calendar} calendar it is near. Write ${other.date} if that is meant: dates are Gregorian.`;
    const isAhead = year - published > AHEAD && !isHeldElsewhere(field, part);
    if (!isOwn && (isAhead || year < EARLIEST))
      return `${shown(written)} is ${distance(year, published)}. Mend the year if that is a slip.`;
  }
  return undefined;
}

/** What a briefing rests on is no later than itself: `dates-are-in-order` says so of days. */
function isHeldElsewhere([field, , name]: Path, part: string): boolean {
  const isRest = field === "as_of" || (field === "sources" && name !== "archived_at");
  return isRest && parseDay(part) !== undefined;
}

/** For the day of publication itself nothing nearer is known. */
const THIS_CENTURY = 2025;

function distance(year: number, published: number): string {
  const years = Math.abs(year - published);
  return `${years} years ${year < published ? "before" : "after"} publication`;
}

/** The parts of an EDTF text, or of an instant, with their years. A vague year is none. */
function yearsOf(written: string): [year: number, part: string][] {
  return written
    .split("/")
    .map((part) => part.replace(/T.*$|[?~%]$/, ""))
    .flatMap((part) =>
      /^\d{4}/.test(part) ? [[Number(part.slice(0, 4)), part] as [number, string]] : [],
    );
}

/** Numbers that the title, the summary and the text name. */
function yearsNamedIn({ briefing, passages }: FileReading): (year: number) => boolean {
  let years: Set<string> | undefined;
  return (year) => {
    years ??= new Set(
      [briefing.meta.title, briefing.meta.summary, ...passages.map(({ text }) => text)].flatMap(
        (text) => foldWords(text).match(/\d{4}/g) ?? [],
      ),
    );
    return years.has(String(year));
  };
}
