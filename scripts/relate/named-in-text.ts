/** Which places, people and organisations a briefing speaks of, by what it is filed under and what its text links to. */
import type { Briefing } from "../check/briefing.ts";
import type { Outlet, Outlets } from "./sources.ts";

/** Places of the front matter and of the text, each once. */
export function placesOf({ meta, reading }: Briefing): string[] {
  if (meta.status === "withdrawn") return [];
  return unique([
    ...meta.places,
    ...reading.links.filter(({ scheme }) => scheme === "place").map(({ target }) => target),
  ]);
}

/** People and organisations that the text links to, each once. */
export function namesOf({ meta, reading }: Briefing): string[] {
  if (meta.status === "withdrawn") return [];
  return unique(reading.links.filter(({ scheme }) => scheme === "who").map(({ target }) => target));
}

/** The outlets of its sources, one for each source that has one. */
export function outletsOf({ meta }: Briefing, outlets: Outlets): Outlet[] {
  if (meta.status === "withdrawn") return [];
  return [...meta.sources.values()].flatMap((source) => outlets.of(source) ?? []);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
