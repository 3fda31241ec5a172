/** Finds the newest situation report of a thread, so that the next one continues its number and its period. */
import type { Briefing } from "../check/briefing.ts";
import { parseDay } from "../read/dates.ts";
import type { BriefingId } from "../read/identity.ts";
import type { SituationReport } from "./profile.ts";

/** The report with the highest number among those that hang together with `id` by `follows`. */
export function lastReportOf(
  id: BriefingId,
  briefings: readonly Briefing[],
): SituationReport | undefined {
  const above = new Map(briefings.map((briefing) => [briefing.id, briefing.meta.follows]));
  const root = rootOf(id, above);
  let last: SituationReport | undefined;
  for (const { id: other, day, meta } of briefings) {
    if (meta.sitrep === undefined || rootOf(other, above) !== root) continue;
    const { number, period } = meta.sitrep;
    // A period may be vague; the day of the report is not.
    const end = parseDay(period.slice(period.indexOf("/") + 1)) ?? day;
    if (last === undefined || number > last.number) last = { number, end };
  }
  return last;
}

/** The briefing that a thread began with; any one of a circle, which the checker refuses anyway. */
function rootOf(
  id: BriefingId,
  above: ReadonlyMap<BriefingId, BriefingId | undefined>,
): BriefingId {
  const seen = new Set<BriefingId>();
  let at = id;
  for (;;) {
    seen.add(at);
    const next = above.get(at);
    if (next === undefined || seen.has(next)) return at;
    at = next;
  }
}
