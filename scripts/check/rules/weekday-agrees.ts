import { parseDay, weekdayOf } from "../../read/dates.ts";
import type { FileRule } from "../rule.ts";

const WEEKDAY = /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i;

export const weekdayAgrees: FileRule = {
  id: "weekday-agrees",
  reason:
    "A weekday that is not the date's own means that one of the two is wrong, and a reader cannot tell which.",
  level: "error",
  *check({ briefing: { reading } }) {
    for (const link of reading.links) {
      if (link.scheme !== "date") continue;
      const day = parseDay(link.target);
      const written = WEEKDAY.exec(link.text)?.[0];
      if (day === undefined || written === undefined) continue;
      const actual = weekdayOf(day);
      if (written.toLowerCase() !== actual.toLowerCase()) {
        yield {
          offset: link.offset,
          message: `${day} was a ${actual}, not a ${written}. Mend the word or the date.`,
        };
      }
    }
  },
};
