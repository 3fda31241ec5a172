/** The table of all that was ever published and changed, for programs: who keeps a copy sees what to fetch anew. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import type { Archive } from "../../relate/relate.ts";
import { PATHS } from "../../site-plan.ts";
import { at } from "../address.ts";
import { dayOfRelease } from "../last-change.ts";
import type { PageKind } from "../page-kind.ts";
import type { View } from "../views.ts";

/** The table of all changes. */
export interface ChangesView extends View {
  readonly kind: "changes";
  readonly rows: readonly {
    readonly day: string;
    /** `published`, or the kind of a correction. */
    readonly change: string;
    readonly id: string;
    readonly address: string;
  }[];
}

export const page: PageKind = {
  kind: "changes",
  isListed: false,
  place: 70,
  views: ({ archive, site }) => [changesView(archive, site.origin)],
};

/**
 * Oldest first, so that a change only adds lines at the end; of one day, in the order of release. What was mended under
 * embargo no reader saw otherwise, and so it stands on the day of the release.
 */
function changesView({ byRelease, settings }: Archive, origin: string): ChangesView {
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
    ...at(PATHS.changes),
    title: "Changes",
    // The sort is stable, so what is of one day stays in the order of release.
    rows: rows.sort((a, b) => byCodeUnit(a.day, b.day)),
  };
}
