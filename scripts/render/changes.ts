/** The table of all that was ever published and changed, for programs: who keeps a copy sees what to fetch anew. */
import { byCodeUnit } from "../diagnostics/order.ts";
import type { Archive } from "../relate/relate.ts";
import { PATHS } from "../site-plan.ts";
import { fileOf } from "./address.ts";
import { dayOfRelease } from "./last-change.ts";
import type { ChangesView } from "./views.ts";

/**
 * Oldest first, so that a change only adds lines at the end; of one day, in the order of release. What was mended under
 * embargo no reader saw otherwise, and so it stands on the day of the release.
 */
export function changesView({ byRelease, settings }: Archive, origin: string): ChangesView {
  const rows = byRelease.flatMap((briefing) => {
    const { id, meta, address } = briefing;
    const at = { id, address: `${origin}${address}` };
    const released: string = dayOfRelease(briefing, settings.zone);
    return [
      { ...at, day: released, change: "published" },
      ...meta.corrections.map(({ date, kind }) => ({
        ...at,
        day: date < released ? released : date,
        change: kind,
      })),
    ];
  });
  return {
    kind: "changes",
    file: fileOf(PATHS.changes),
    path: PATHS.changes,
    title: "Changes",
    // A sort keeps what is of one day in its order.
    rows: rows.sort((a, b) => byCodeUnit(a.day, b.day)),
  };
}
