import { type FoundName, type NamesOf, namesIn, namesOf } from "../language/names-in.ts";
import type { ArchiveRule } from "../rule.ts";
import type { Terms } from "../schema/terms.ts";

/** “An aide to Ada Miller” and “an Ada Miller aide” name whom the source works for, as desks do. */
const OF_ANOTHER =
  /(?:^|[^\p{L}])(?:to|of|for|with|by|under|around|about|near|from|than)\s(?:\p{L}+\s){0,3}$/u;
const WORKS_FOR =
  /^(?:['’]s?)?\s(?!(?:of|from|in|at|on|by|to|for|with|who|and|or|speaking|as)(?!\p{L}))\p{Ll}/u;

export const describedNamesNobody: ArchiveRule = {
  id: "described-names-nobody",
  reason:
    "Words in place of a name are there to hide it. A description that holds the name gives away whoever was promised that it would not appear.",
  level: "error",
  isFixed: true,
  example: { bad: "described: Ada Miller of the mill", good: "described: a miller" },
  *check({ meta: { sources, entities } }, { vocabulary: { people } }) {
    const own = [...entities.values()].filter(({ kind }) => kind === "person");
    for (const [key, { described }] of sources) {
      if (described === undefined) continue;
      const found = [
        ...namesIn(described, namesOfPeople(people)),
        ...namesIn(described, namesOf(own)),
      ];
      // “[name withheld]” stands in for a name, and names nobody.
      const given = found.find((name) => !name.name.includes("[") && !isOfAnother(described, name));
      if (given === undefined) continue;
      yield {
        field: ["sources", key, "described"],
        message: `“${described.slice(given.from, given.to)}” is the name of ${given.name}, and this source is not to be named. Describe it in words that fit more than one person, as in a US official.`,
      };
    }
  },
};

function isOfAnother(described: string, { from, to }: FoundName): boolean {
  return (
    OF_ANOTHER.test(described.slice(0, from)) || (from > 0 && WORKS_FOR.test(described.slice(to)))
  );
}

// The vocabulary is the same for every briefing of a run.
let last: { readonly people: Terms; readonly names: NamesOf } | undefined;

function namesOfPeople(people: Terms): NamesOf {
  if (last?.people !== people) last = { people, names: namesOf(people.values()) };
  return last.names;
}
