import { offsetIn } from "../../read/dates.ts";
import type { FileRule } from "../rule.ts";
import { timeInZone } from "../yaml/zone-time.ts";

export const embargoAgreesWithZone: FileRule = {
  id: "embargo-agrees-with-zone",
  reason:
    "An embargo lifts at one instant. When its offset is not the zone's own on that day, the desk and its partners have two hours in mind, and one of them publishes too early.",
  level: "error",
  isFixed: true,
  example: {
    bad: "embargo: 2025-06-12T12:00:00+03:00 and embargo_zone: Europe/Vienna",
    good: "embargo: 2025-06-12T12:00:00+02:00 and embargo_zone: Europe/Vienna",
  },
  *check({ briefing: { meta, broken } }) {
    const { embargo, embargo_zone: zone } = meta;
    if (zone === undefined || broken.has("embargo")) return;
    if (embargo === undefined) {
      yield {
        field: ["embargo_zone"],
        at: "key",
        message:
          "There is no embargo to show in this zone. Add `embargo:`, as in 2025-06-12T12:00:00+03:00, or delete this.",
      };
      return;
    }
    const offset = offsetIn(embargo, zone);
    // `Z` names no place: it is an instant that the zone shows in its own hours.
    const written = /[+-]\d\d:\d\d$/.exec(embargo)?.[0];
    if (written === undefined || written.replace("-00:00", "+00:00") === offset) return;
    yield {
      field: ["embargo"],
      message: `This says ${written}. ${timeInZone(embargo, zone) ?? `${zone} is at ${offset} then. Write the instant in UTC, with Z`}, or mend the zone.`,
    };
  },
};
