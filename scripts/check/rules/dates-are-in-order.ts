import { type Day, dayNumber, parseDay } from "../../read/dates.ts";
import type { FileRule, Finding } from "../rule.ts";

export const datesAreInOrder: FileRule = {
  id: "dates-are-in-order",
  reason:
    "What is updated or expires does so after publication, and nobody knows more than they could at the time. A date the wrong way round is a slip of the keyboard in one of the two.",
  level: "error",
  example: {
    bad: "date: 2025-06-12 and updated: 2025-06-01",
    good: "date: 2025-06-12 and updated: 2025-06-13",
  },
  *check({ briefing: { meta, day, broken } }) {
    yield* before("updated", meta.updated, day);
    yield* before("expires", meta.expires, day);
    // The last day of work is not known then.
    if (broken.has("updated") || broken.has("corrections")) return;
    // A day is longer on Earth than in one place, so one more is let pass.
    const latest = lastDay(day, meta.updated, meta.corrections);
    const asOf = meta.as_of === undefined ? undefined : parseDay(meta.as_of.slice(0, 10));
    if (asOf !== undefined && dayNumber(asOf) > latest + 1) {
      yield {
        field: ["as_of"],
        message: `This says what was known on ${asOf}, after publication on ${day}. Mend one of the dates, or add \`updated:\`.`,
      };
    }
    for (const [key, { date, accessed }] of meta.sources) {
      for (const [name, written] of Object.entries({ date, accessed })) {
        const of = written === undefined ? undefined : parseDay(written);
        if (of === undefined || dayNumber(of) <= latest + 1) continue;
        yield {
          field: ["sources", key, name],
          message: `A briefing of ${day} cannot rest on what is dated ${of}. Mend one of the dates, or add \`updated:\`.`,
        };
      }
    }
  },
};

function* before(name: string, written: string | undefined, day: Day): Generator<Finding> {
  if (written === undefined || written.slice(0, 10) >= day) return;
  yield {
    field: [name],
    message: `\`${name}: ${written.slice(0, 10)}\` is before publication on ${day}. Mend one of the dates.`,
  };
}

/** The last day on which the briefing was worked on, as a number of days. */
function lastDay(
  day: Day,
  updated: string | undefined,
  corrections: readonly { readonly date: Day }[],
): number {
  const days = [
    day,
    parseDay((updated ?? "").slice(0, 10)),
    ...corrections.map(({ date }) => date),
  ];
  return Math.max(...days.flatMap((one) => (one === undefined ? [] : [dayNumber(one)])));
}
