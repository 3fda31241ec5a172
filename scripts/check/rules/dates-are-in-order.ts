import { type Day, dayNumber, type Instant, parseDay, toMillis } from "../../read/dates.ts";
import { dayOf, isDay } from "../../read/instants.ts";
import type { Briefing } from "../parse.ts";
import type { ArchiveRule, Finding } from "../rule.ts";

export const datesAreInOrder: ArchiveRule = {
  id: "dates-are-in-order",
  reason:
    "What is updated or expires does so after publication, and nobody knows more than they could at the time. A date the wrong way round is a slip of the keyboard in one of the two.",
  level: "error",
  example: {
    bad: "date: 2025-06-12 and updated: 2025-06-01",
    good: "date: 2025-06-12 and updated: 2025-06-13",
  },
  *check(briefing, { settings: { zone } }) {
    const { meta, day, broken } = briefing;
    const of = (date: Day | Instant) => dayOf(date, zone);
    yield* before("updated", briefing, of);
    yield* before("expires", briefing, of);
    // The last day of work is not known then.
    if (broken.has("updated") || broken.has("corrections")) return;
    // A day is longer on Earth than in one place, so one more is let pass.
    const latest = lastDay(briefing, of);
    const asOf = meta.as_of === undefined ? undefined : of(meta.as_of);
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

/** By the time where both say one and are of one day, else by the day. */
function* before(
  name: "updated" | "expires",
  { meta, day }: Briefing,
  of: (date: Day | Instant) => Day,
): Generator<Finding> {
  const [written, published] = [meta[name], meta.date];
  if (written === undefined) return;
  const isOfDay = of(written) === day;
  const isEarlier =
    isOfDay && !isDay(written) && !isDay(published)
      ? toMillis(written) < toMillis(published)
      : of(written) < day;
  if (!isEarlier) return;
  const [what, when] = isOfDay ? [written, `at ${published}`] : [of(written), `on ${day}`];
  yield {
    field: [name],
    message: `\`${name}: ${what}\` is before publication ${when}. Mend one of the dates.`,
  };
}

/** The last day on which the briefing was worked on, as a number of days. */
function lastDay({ day, meta }: Briefing, of: (date: Day | Instant) => Day): number {
  const updated = meta.updated === undefined ? [] : [of(meta.updated)];
  return Math.max(...[day, ...updated, ...meta.corrections.map(({ date }) => date)].map(dayNumber));
}
