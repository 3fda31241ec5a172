import { type Day, dayNumber, parseDay, shiftDay, weekdayOf } from "../../read/dates.ts";
import { formatDay } from "../../read/spoken.ts";
import { marksIn, offsetIn, type Passage } from "../body/passage.ts";
import { disagreementOf } from "../language/date-words/hold.ts";
import type { Said } from "../language/date-words/meant.ts";
import {
  HAS_WEEKDAY,
  isEnglish,
  MONTH,
  monthNumber,
  WEEKDAY,
  WEEKDAYS,
} from "../language/english.ts";
import type { TitledRule } from "../rule.ts";
import type { Finding } from "../yaml/finding.ts";
import { shown } from "../yaml/repeat-words.ts";

const ONE = new RegExp(`\\b${WEEKDAY}\\b`, "i");
const DATE = `(?:(?<monthA>${MONTH}) (?<dayA>\\d{1,2})|(?<dayB>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<monthB>${MONTH}))(?!\\d)(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?`;
/** "Thursday, 5 June 2025", "Thursday, June 5", "Thursday (June 5, 2025"; "5 June 2025 (Thursday", "June 5, a Thursday". */
const DATED = [
  new RegExp(`\\b(?<weekday>${WEEKDAY}),? \\(?(?:the )?${DATE}`, "g"),
  new RegExp(`\\b${DATE}(?: \\(|,? a )(?<weekday>${WEEKDAY})\\b`, "g"),
];
/** A date without its year is hardly further from the day of publication: what is, is told with the year. */
const NEAR = 200;

export const weekdayAgrees: TitledRule = {
  id: "weekday-agrees",
  reason:
    "A weekday that is not the date's own means that one of the two is wrong, and a reader cannot tell which.",
  level: "error",
  example: {
    bad: "on [Friday](date:2025-06-05)",
    good: "on [Thursday](date:2025-06-05)",
  },
  *check(file) {
    for (const { scheme, target, text, offset } of file.links) {
      if (scheme !== "date") continue;
      const found = disagreementOf({ words: text, target }, file.lang);
      // Where the date differs too, that is said first: the weekday may be right.
      if (found?.kind === "weekday") yield { offset, message: ofLink(text, target, found.said) };
    }
    if (!isEnglish(file)) return;
    for (const passage of file.passages) yield* inWords(passage, file.briefing.day);
  },
};

function ofLink(text: string, target: string, said: readonly Said[]): string {
  const day = parseDay(target);
  const weekday = said.find((one) => one.weekday !== undefined)?.weekday ?? 0;
  const written = WEEKDAYS.at(weekday - 1) ?? "";
  if (day === undefined)
    return `No such day of ${shown(target)} was a ${written}. Mend the word or the date.`;
  const differs = `${day} was a ${weekdayOf(day)}, not a ${written}.`;
  // The nearest such day would not be the day that the words say.
  if (said.some(({ meant }) => meant.length > 0))
    return `${differs} Mend the word in [${shown(text)}](date:${day}), or the date in both.`;
  if (ONE.exec(text)?.[0] !== text)
    return `${differs} Mend the word, or write [${shown(text)}](date:${nearestOf(written, day)}).`;
  return `${differs} Write [${weekdayOf(day)}](date:${day}) or [${written}](date:${nearestOf(written, day)}).`;
}

function* inWords(passage: Passage, published: Day): Generator<Finding> {
  const { text } = passage;
  // Most passages name no day, and asking that first is cheap.
  if (!HAS_WEEKDAY.test(text)) return;
  const named = yearsNamed(text);
  for (const match of DATED.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const [written] = match;
    const { weekday = "", year } = match.groups ?? {};
    // A link has its own day, and was looked at above.
    if (marksIn(passage, [match.index, match.index + written.length], ["date"]).length > 0)
      continue;
    const years = year === undefined ? yearsNear(named, published) : [Number(year)];
    const days = years.flatMap((one) => dayOf(match, one) ?? []);
    const meant = days.filter((day) => year !== undefined || isMeant(day, named, published));
    const [nearest] = meant;
    if (nearest === undefined || meant.some((day) => agrees(weekday, day))) continue;
    yield {
      offset: offsetIn(passage, match.index + written.indexOf(weekday)),
      length: weekday.length,
      message: `${formatDay(nearest, "en")} was a ${weekdayOf(nearest)}, not a ${weekday}. Mend the word or the date.`,
    };
  }
}

/** The years that a date without one can be of: those around publication, and those that the passage names. */
function yearsNear(named: ReadonlySet<number>, published: Day): number[] {
  const here = Number(published.slice(0, 4));
  return [...new Set([here, here - 1, here + 1, ...named])];
}

function isMeant(day: Day, named: ReadonlySet<number>, published: Day): boolean {
  const isNear = Math.abs(dayNumber(day) - dayNumber(published)) <= NEAR;
  return isNear || named.has(Number(day.slice(0, 4)));
}

function yearsNamed(text: string): Set<number> {
  return new Set([...text.matchAll(/\b[12]\d{3}\b/g)].map(([year]) => Number(year)));
}

/** The day nearest to another that has a weekday's name: at most three days away. */
function nearestOf(weekday: string, day: Day): Day {
  const around = [1, -1, 2, -2, 3, -3].map((days) => shiftDay(day, days));
  return around.find((one) => agrees(weekday, one)) ?? day;
}

function agrees(written: string, day: Day): boolean {
  return written.toLowerCase() === weekdayOf(day).toLowerCase();
}

/** The day that a match of `DATED` is in a year. */
function dayOf({ groups }: RegExpMatchArray, year: number): Day | undefined {
  const { monthA, monthB, dayA, dayB } = groups ?? {};
  const month = monthNumber(monthA ?? monthB ?? "");
  const two = (part: number) => String(part).padStart(2, "0");
  return parseDay(`${String(year).padStart(4, "0")}-${two(month)}-${two(Number(dayA ?? dayB))}`);
}
