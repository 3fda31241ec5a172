import {
  type Day,
  dayNumber,
  type Instant,
  latestDayOnEarth,
  parseInstant,
  toMillis,
} from "../../read/dates.ts";
import { spanOf } from "../../read/edtf.ts";
import { dayOf, isDay } from "../../read/instants.ts";
import type { Briefing } from "../briefing.ts";
import type { ArchiveRule } from "../rule.ts";
import type { Source } from "../schema/source-schema.ts";
import type { Finding } from "../yaml/finding.ts";
import type { Path } from "../yaml/yaml.ts";

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
    for (const [key, source] of meta.sources) {
      const field = ["sources", key];
      for (const name of ["date", "accessed"] as const) {
        const written = source[name];
        if (written === undefined || spanOf(written).first <= latest + 1) continue;
        yield {
          field: [...field, name],
          message: `A briefing of ${day} cannot rest on what is dated ${written}. Mend one of the dates, or add \`updated:\`.`,
        };
      }
      // What is dated after publication is said to be; when it was read follows from that.
      if (source.date === undefined || spanOf(source.date).first > latest + 1) continue;
      yield* beforeItWas(source, field);
    }
  },
};

/** A source is read and copied once it is there; a day before is let pass, as it may be one of another zone. */
function* beforeItWas({ date, accessed, archived_at }: Source, field: Path): Generator<Finding> {
  if (date === undefined) return;
  const { first } = spanOf(date);
  const said = `before it was there: \`date: ${date}\`. Mend one of the dates`;
  if (accessed !== undefined && dayNumber(accessed) + 1 < first) {
    yield { field: [...field, "accessed"], message: `This was read on ${accessed}, ${said}.` };
  }
  if (archived_at === undefined) return;
  const instant = parseInstant(archived_at);
  const copied =
    instant === undefined
      ? dayNumber(archived_at as Day) + 1
      : dayNumber(latestDayOnEarth(instant));
  if (copied >= first) return;
  yield {
    field: [...field, "archived_at"],
    message: `This copy was made on ${archived_at}, ${said}, or take a copy that was made since.`,
  };
}

/** By the time where both say one and are of one day, else by the day. */
function* before(
  name: "updated" | "expires",
  { meta, day }: Briefing,
  of: (date: Day | Instant) => Day,
): Generator<Finding> {
  const written = meta[name];
  const published = meta.date;
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
