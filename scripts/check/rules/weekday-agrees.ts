import { type Day, parseDay, weekdayOf } from "../../read/dates.ts";
import { formatDay } from "../../read/spoken.ts";
import { isEnglish, MONTH, monthNumber, WEEKDAY } from "../english.ts";
import { marksIn, offsetIn, type Passage } from "../passage.ts";
import type { FileRule, Finding } from "../rule.ts";

const ONE = new RegExp(`\\b${WEEKDAY}\\b`, "i");
/** "Thursday, 5 June 2025", "Thursday, June 5", "Thursday (June 5, 2025". */
const DATED = new RegExp(
  `\\b(${WEEKDAY}),? \\(?(?:the )?(?:(${MONTH}) (\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH}))(?!\\d)(?:st|nd|rd|th)?(?:,? (\\d{4}))?`,
  "g",
);

export const weekdayAgrees: FileRule = {
  id: "weekday-agrees",
  reason:
    "A weekday that is not the date's own means that one of the two is wrong, and a reader cannot tell which.",
  level: "error",
  example: {
    bad: "on [Friday](date:2025-06-05)",
    good: "on [Thursday](date:2025-06-05)",
  },
  *check(file) {
    for (const link of file.briefing.reading.links) {
      const day = link.scheme === "date" ? parseDay(link.target) : undefined;
      const written = ONE.exec(link.text)?.[0];
      if (day === undefined || written === undefined || agrees(written, day)) continue;
      yield {
        offset: link.offset,
        message: `${day} was a ${weekdayOf(day)}, not a ${written}. Mend the word or the date.`,
      };
    }
    if (!isEnglish(file)) return;
    for (const passage of file.passages) yield* inWords(passage, file.briefing.day);
  },
};

function* inWords(passage: Passage, published: Day): Generator<Finding> {
  for (const match of passage.text.matchAll(DATED)) {
    const [written, weekday = "", monthA, dayA, dayB, monthB, year] = match;
    const range: [number, number] = [match.index, match.index + written.length];
    // A link has its own day, and was looked at above.
    if (marksIn(passage, range, ["date"]).length > 0) continue;
    const [month, day] = [monthNumber(monthA ?? monthB ?? ""), Number(dayA ?? dayB)];
    const here = Number(published.slice(0, 4));
    const years = year === undefined ? [here, here - 1, here + 1] : [Number(year)];
    const days = years.flatMap((one) => parseDay(dayText(one, month, day)) ?? []);
    const [nearest] = days;
    if (nearest === undefined || days.some((one) => agrees(weekday, one))) continue;
    yield {
      offset: offsetIn(passage, match.index),
      length: weekday.length,
      message: `${formatDay(nearest, "en")} was a ${weekdayOf(nearest)}, not a ${weekday}. Mend the word or the date.`,
    };
  }
}

function agrees(written: string, day: Day): boolean {
  return written.toLowerCase() === weekdayOf(day).toLowerCase();
}

function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
