/** The table of all that was ever published and changed, for programs: who keeps a copy sees what to fetch anew. */
import { byCodeUnit } from "../diagnostics/diagnostic.ts";
import type { Archive } from "../relate/relate.ts";
import { fileOf, PATHS } from "./address.ts";
import type { ChangesView } from "./views.ts";

/** Oldest first, so that a change only adds lines at the end; of one day, by briefing. */
export function changesView({ briefings }: Archive, origin: string): ChangesView {
  const rows = briefings.flatMap(({ briefing: { id, day, meta, address } }) => {
    const at = { id, address: `${origin}${address}` };
    return [
      { ...at, day: day as string, change: "published" },
      ...meta.corrections.map(({ date, kind }) => ({ ...at, day: date as string, change: kind })),
    ];
  });
  return {
    kind: "changes",
    file: fileOf(PATHS.changes),
    path: PATHS.changes,
    title: "Changes",
    rows: rows.sort((a, b) => byCodeUnit(a.day, b.day) || byCodeUnit(a.id, b.id)),
  };
}
