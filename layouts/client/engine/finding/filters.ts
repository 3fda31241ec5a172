/** What the question's filters name in the vocabulary, and who is filed under that. */
import { distance } from "../../../../scripts/search/format/distance.ts";
import { FIELDS, type Field, fieldOf } from "../../../../scripts/site-plan.ts";
import type { QueryFilter } from "../../search-api.ts";
import type { FiledValue } from "../files/opened-catalogue.ts";
import { keysOf } from "../question/query-names.ts";
import { keyOf } from "../question/query-terms.ts";

export interface ChosenFilter {
  readonly field: Field;
  readonly isExcluded: boolean;
  /** One of each segment that has it. */
  readonly values: readonly FiledValue[];
}

export interface UnknownFilter {
  readonly field: Field;
  readonly value: string;
  readonly near: readonly string[];
}

/** A place's bit in what a briefing fails: see `judge.ts`. */
export function bitOf(field: Field): number {
  return 1 << (FIELDS.indexOf(field) + 3);
}

export function chooseFilters(
  filters: readonly QueryFilter[],
  filed: readonly FiledValue[],
): { readonly chosen: readonly ChosenFilter[]; readonly unknown: readonly UnknownFilter[] } {
  const chosen: ChosenFilter[] = [];
  const unknown: UnknownFilter[] = [];
  for (const { field, value, isExcluded } of filters) {
    const candidates = filed.filter(({ facet }) => fieldOf(facet) === field);
    const values = valuesNamed(value, candidates);
    chosen.push({ field, isExcluded, values });
    if (values.length === 0) unknown.push({ field, value, near: nearNames(value, candidates) });
  }
  return { chosen, unknown };
}

/** By id; else by a whole name; else every value with a name that has these words in it. */
function valuesNamed(value: string, candidates: readonly FiledValue[]): readonly FiledValue[] {
  const id = value.toLowerCase();
  const byId = candidates.filter((candidate) => candidate.id.toLowerCase() === id);
  if (byId.length > 0) return byId;
  const key = keyOf(value);
  if (key === "") return [];
  const byName = candidates.filter((candidate) => keysOf(candidate).includes(key));
  if (byName.length > 0) return byName;
  return candidates.filter((candidate) => keysOf(candidate).some((name) => name.includes(key)));
}

const MOST_NEAR = 3;

/** Ids and names with few letters changed, the least changed first. */
function nearNames(value: string, candidates: readonly FiledValue[]): string[] {
  const key = keyOf(value);
  const most = Math.max(1, Math.floor(key.length / 3));
  const near = new Map<string, number>();
  for (const { id, names, places } of candidates) {
    if (places.length === 0) continue;
    for (const name of [id, ...names]) {
      const changed = distance(key, keyOf(name), most);
      if (changed <= most) near.set(name, changed);
    }
  }
  return [...near]
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(([name]) => name);
}
