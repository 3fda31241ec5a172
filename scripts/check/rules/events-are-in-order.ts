import { isEnglish, MONTH, monthNumber, sentencesOf } from "../english.ts";
import { offsetIn, type Passage } from "../passage.ts";
import type { FileRule, Finding } from "../rule.ts";

const DATED = new RegExp(
  `\\b(${MONTH})(?: \\d{1,2},?)?(?: of)? (\\d{4}|the same year|that (?:same )?year)\\b`,
  "g",
);
/** Words that say: what follows came later. */
const LATER =
  /\b(?:again|then|later|subsequently|afterwards?|next|followed by|followed up|once more|a second time)\b/i;
/** Words that say: what follows came earlier. "In October 2024, six months after it broke in April" is in order. */
const EARLIER = /\b(?:had|since|after|following|earlier|previously)\b/i;

export const eventsAreInOrder: FileRule = {
  id: "events-are-in-order",
  reason:
    "“In October 2024 … and again in April of the same year” tells the second event first: readers remember the order, and a wrong order makes a reprisal of what was a cause.",
  level: "warning",
  exempt: ["transcript", "statement"],
  example: {
    bad: "It attacked in October 2024 and again in April of the same year.",
    good: "It attacked in April 2024 and again in October.",
  },
  *check(file) {
    if (!isEnglish(file)) return;
    for (const passage of file.passages) yield* backwards(passage);
  },
};

interface Dated {
  readonly written: string;
  readonly at: number;
  readonly month: number;
  readonly year: number;
}

function* backwards(passage: Passage): Generator<Finding> {
  const dates = datesOf(passage.text);
  for (const [index, date] of dates.entries()) {
    const before = dates[index - 1];
    if (before === undefined || value(date) >= value(before)) continue;
    const between = passage.text.slice(before.at + before.written.length, date.at);
    const isNear = sentencesOf(between).length <= 2;
    // "April of the same year" after "October 2024" is out of order in any sentence; a bare date needs a word for it.
    const isSameYear = /year/.test(date.written);
    const isLater = LATER.test(between) || (isSameYear && !EARLIER.test(between));
    if (!isNear || !isLater) continue;
    yield {
      offset: offsetIn(passage, date.at),
      length: date.written.length,
      message: `“${date.written}” comes before “${before.written}”, but is told after it as if it were later. Tell the earlier event first, or mend the date.`,
    };
  }
}

function datesOf(text: string): Dated[] {
  const dates: Dated[] = [];
  for (const match of text.matchAll(DATED)) {
    const [written, month = "", year = ""] = match;
    const said = /^\d/.test(year) ? Number(year) : dates.at(-1)?.year;
    if (said === undefined) continue;
    dates.push({ written, at: match.index, month: monthNumber(month), year: said });
  }
  return dates;
}

function value({ year, month }: Dated): number {
  return year * 12 + month;
}
