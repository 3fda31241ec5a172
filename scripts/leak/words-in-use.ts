/** Parts the vocabulary in two: the words that readers meet, and those that nothing they may read is filed under. */
import type { Term, Terms, Vocabulary } from "../check/schema/terms.ts";
import { relate } from "../relate/relate.ts";
import type { Visible } from "../withhold/withhold.ts";
import type { FieldText } from "./field-texts.ts";

export interface PartedWords {
  readonly used: Vocabulary;
  readonly unused: Vocabulary;
}

/** Pages name a word of the vocabulary where a visible briefing is filed under it, or has a source of that outlet or party. */
export function partWords(visible: Visible): PartedWords {
  const { topics, places, names, sources, parties } = relate(visible);
  const idsOf = (groups: readonly { readonly id: string }[]) => groups.map(({ id }) => id);
  const partiesOf = visible.briefings.flatMap(({ meta }) =>
    meta.status === "withdrawn"
      ? []
      : [...meta.sources.values()].flatMap((source) =>
          parties.of(source, meta.entities).map(({ id }) => id),
        ),
  );
  const named = new Set([...idsOf(names), ...idsOf(sources), ...partiesOf]);
  const met = {
    topics: new Set(idsOf(topics)),
    places: new Set(idsOf(places)),
    people: named,
    organisations: named,
  };
  const part = (isUsed: boolean): Vocabulary => {
    const keep = (sort: keyof Vocabulary): Terms =>
      new Map([...visible.vocabulary[sort]].filter(([id]) => met[sort].has(id) === isUsed));
    return {
      topics: keep("topics"),
      places: keep("places"),
      people: keep("people"),
      organisations: keep("organisations"),
    };
  };
  return { used: part(true), unused: part(false) };
}

/** Every text of a word, by its field; ids are keys, which addresses have. */
export function fieldsOfTerm(id: string, term: Term): FieldText[] {
  const { name, short, names, aka, role, about, sort, hosts, qid, medtop } = term;
  const texts: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ["id", [id]],
    ["name", [name]],
    ["short", [short]],
    ["names", [...names.values()]],
    ["aka", aka],
    ["role", [role]],
    ["about", [about]],
    ["sort", [sort]],
    ["hosts", hosts],
    ["qid", [qid]],
    ["medtop", [medtop]],
  ];
  return texts.flatMap(([field, all]) =>
    all.flatMap((text) => (text === undefined ? [] : [{ name: field, text }])),
  );
}
