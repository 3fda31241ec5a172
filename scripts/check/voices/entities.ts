/** The people and organisations that briefings bring themselves, over a whole archive: who shares a key, who a name. */

import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import { onceFor } from "../../diagnostics/once-for.ts";
import type { Key } from "../../read/identity.ts";
import type { Briefing } from "../briefing.ts";
import { foldedName } from "../schema/known-as.ts";
import type { FrontMatter } from "../schema/schema.ts";

export type Entity =
  FrontMatter["entities"] extends ReadonlyMap<string, infer Value> ? Value : never;

/** An entity where it is written. */
export interface NamedEntity {
  readonly key: Key;
  readonly entity: Entity;
  readonly briefing: Briefing;
}

/** The first of an archive to be written so; the lower its rank, the earlier it was named. */
export interface RankedEntity extends NamedEntity {
  readonly rank: number;
  readonly form: string;
}

/** The entities of an archive. In each list the first keeps the key or the name, and the others must take another. */
export interface Entries {
  readonly byKey: ReadonlyMap<string, readonly RankedEntity[]>;
  /** By every name, folded, and by Wikidata id. */
  readonly byName: ReadonlyMap<string, readonly RankedEntity[]>;
}

type BriefingMap = ReadonlyMap<string, Briefing>;

/** Every entry that a page may be made of. A withdrawn briefing names nobody any more. */
export const entriesOf = onceFor((briefings: BriefingMap): Entries => {
  const seen = new Set<string>();
  const byKey = new Map<string, RankedEntity[]>();
  const byName = new Map<string, RankedEntity[]>();
  for (const briefing of [...briefings.values()].sort(byRight)) {
    if (briefing.meta.status === "withdrawn") continue;
    for (const [key, entity] of briefing.meta.entities) {
      const form = formOf(key, entity);
      // A name that stands in every briefing would else be compared with itself ten thousand times.
      if (seen.has(form)) continue;
      const entry = { key, entity, briefing, form, rank: seen.size };
      seen.add(form);
      push(byKey, key, entry);
      for (const name of marksOf(entity)) push(byName, name, entry);
    }
  }
  return { byKey, byName };
});

/** The older first, and a draft after all that is no draft: unfinished work takes nothing from others. */
function byRight(a: Briefing, b: Briefing): number {
  const isDraft = ({ meta }: Briefing) => Number(meta.status === "draft");
  return isDraft(a) - isDraft(b) || byCodeUnit(a.id, b.id);
}

/** All that is written of an entity: where it is the same, nothing is to be said of the second. */
export function formOf(key: string, { name, kind, aka, qid }: Entity): string {
  return JSON.stringify([key, name, kind, aka, qid]);
}

/** What an entity is known by: its names, folded, and its Wikidata id, which no folded name can be. */
export function marksOf({ name, aka, qid }: Pick<Entity, "name" | "aka" | "qid">): string[] {
  const names = [name, ...aka].map(foldedName).filter((folded) => folded !== "");
  return [...new Set(qid === undefined ? names : [...names, qid])];
}

/** True where two entities can be one: Wikidata tells namesakes apart, else a kind and a name must be the same. */
export function canBeOne(one: Entity, other: Entity): boolean {
  if (one.qid !== undefined && other.qid !== undefined) return one.qid === other.qid;
  const names = new Set(marksOf(one));
  return one.kind === other.kind && marksOf(other).some((name) => names.has(name));
}

function push(entries: Map<string, RankedEntity[]>, by: string, entry: RankedEntity): void {
  const there = entries.get(by);
  if (there === undefined) entries.set(by, [entry]);
  else there.push(entry);
}
