/** Since when readers see each briefing, where the ledger knows it better than the briefing's own dates. */
import { fromMillis, type Instant, toMillis } from "../../read/dates.ts";
import type { BriefingId } from "../../read/identity.ts";
import type { Briefing } from "../briefing.ts";
import type { Ledger } from "./ledger.ts";

/** In milliseconds, for all are sorted by it; of a briefing that is not in it, its date and its embargo say since when. */
export type SeenSince = ReadonlyMap<BriefingId, number>;

/**
 * Takes the ledger, the briefings, and the instant of a publication that the ledger will record; gives what is known of
 * them. The ledger's first publication says nothing of when its briefings were first seen: an archive may have begun long
 * before its ledger, or have been imported. So the first publication and each build after it give the same bytes.
 */
export function seenSince(
  ledger: Ledger,
  briefings: readonly Pick<Briefing, "id">[],
  publication: Instant | undefined,
): SeenSince {
  const since = new Map<BriefingId, number>();
  if (ledger.size === 0) return since;
  const first = [...ledger.values()].reduce((a, b) => (b.published < a.published ? b : a));
  // As a line will have it once it is written: to the second.
  const now = publication && toMillis(fromMillis(toMillis(publication)));
  for (const { id } of briefings) {
    const line = ledger.get(id);
    if (line?.published === first.published) continue;
    // The form of ISO 8601 in UTC, which no clock and no zone of a machine can change.
    const seen = line === undefined ? now : Date.parse(line.published);
    if (seen !== undefined) since.set(id, seen);
  }
  return since;
}
