/** What briefings say of others, seen from those: who replaces, translates, names or links to them. */
import type { Briefing } from "../check/briefing.ts";
import type { BriefingId } from "../read/identity.ts";
import { push } from "./push.ts";

interface Backlinks {
  readonly supersededBy: Map<BriefingId, BriefingId[]>;
  readonly translations: Map<BriefingId, BriefingId[]>;
  readonly related: Map<BriefingId, BriefingId[]>;
  readonly linked: Map<BriefingId, BriefingId[]>;
}

/** Every relation of some briefings from its other side, in their order. */
export function backlinksOf(briefings: readonly Briefing[]): Backlinks {
  const back: Backlinks = {
    supersededBy: new Map(),
    translations: new Map(),
    related: new Map(),
    linked: new Map(),
  };
  for (const { id, meta, reading } of briefings) {
    for (const old of meta.supersedes) push(back.supersededBy, old, id);
    for (const other of meta.related) push(back.related, other, id);
    if (meta.translation_of !== undefined) push(back.translations, meta.translation_of, id);
    if (meta.status === "withdrawn") continue;
    for (const { scheme, target } of reading.links)
      if (scheme === "brief") push(back.linked, target as BriefingId, id);
  }
  return back;
}
