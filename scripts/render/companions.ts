/** With whom, where and what a group's briefings deal most often besides, counted by what each is filed under. */
import type { Briefing } from "../check/briefing.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import type { Group } from "../relate/groups.ts";
import { namesOf, placesOf } from "../relate/named-in-text.ts";
import type { Archive } from "../relate/relate.ts";
import type { GroupSort } from "../site-plan.ts";
import type { Words } from "../words/words.ts";
import { queryOfGroup } from "./address.ts";
import { type Frame, searchIn } from "./cards.ts";
import type { Companions } from "./group-views.ts";
import type { TermNames } from "./term-names.ts";

/** Each with the word that is said over its links. */
const SORTS = { names: "who", places: "where", topics: "what" } as const;
type Sort = keyof typeof SORTS;

/** How many of a sort are told, and how many briefings make it more than chance. */
const MOST = 5;
const LEAST = 2;

/** Counts companions. What a briefing is filed under is looked up once, and not for each of its groups. */
export class CompanionCounts {
  readonly #filed = new Map<Briefing, Readonly<Record<Sort, readonly string[]>>>();
  readonly #terms: TermNames;
  readonly #searchFor: (query: string) => string;
  readonly #words: Words;

  constructor({ briefings }: Archive, terms: TermNames, { root, lang, settings, words }: Frame) {
    this.#terms = terms;
    this.#searchFor = (query) => searchIn({ root, lang, settings }, query);
    this.#words = words;
    for (const { briefing } of briefings)
      this.#filed.set(briefing, {
        names: namesOf(briefing),
        places: placesOf(briefing),
        topics: [...new Set(briefing.meta.topics)],
      });
  }

  /** The companions of a group that is none of its own: sorts of which two briefings share none are left out. */
  of(sort: GroupSort, { id: own, briefings }: Group): Companions[] {
    const query = queryOfGroup(sort, own);
    return (Object.keys(SORTS) as Sort[]).flatMap((other) => {
      const counts = new Map<string, number>();
      for (const briefing of briefings)
        for (const id of this.#filed.get(briefing)?.[other] ?? [])
          counts.set(id, (counts.get(id) ?? 0) + 1);
      // A body that is a source may be named in the same briefings: it is no companion of itself.
      if (other === sort || (sort === "sources" && other === "names")) counts.delete(own);
      const links = [...counts]
        .filter(([, count]) => count >= LEAST)
        .sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
        .slice(0, MOST)
        .map(([id, count]) => ({
          href: this.#searchFor(`${query} ${queryOfGroup(other, id)}`),
          text: this.#terms.nameOf(other, id),
          count,
        }));
      return links.length === 0 ? [] : [{ label: this.#words.lists.group[SORTS[other]], links }];
    });
  }
}
