/** Briefings that share something, under its id. */
import type { Briefing } from "../check/briefing.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import { push } from "./push.ts";

/** The briefings that share a topic, place, name, source or story, oldest first. */
export interface Group {
  readonly id: string;
  readonly briefings: readonly Briefing[];
}

/** Briefings by every id that `idsOf` gives them, each once; groups in code-unit order of their ids. */
export function groupBy(
  briefings: readonly Briefing[],
  idsOf: (briefing: Briefing) => readonly string[],
): Group[] {
  const groups = new Map<string, Briefing[]>();
  for (const briefing of briefings)
    for (const id of new Set(idsOf(briefing))) push(groups, id, briefing);
  return [...groups]
    .map(([id, members]) => ({ id, briefings: members }))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}
