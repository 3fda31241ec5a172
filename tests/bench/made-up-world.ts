/** Whom and what a generated archive tells of, the vocabulary that knows them, and the notice that nothing of it has happened. */
import { slugify } from "../../scripts/read/identity.ts";
import { Chance } from "./chance.ts";
import { capital, content, makeName } from "./made-up-words.ts";

export const NOTICE = "This archive is generated: nothing that it tells has happened.";

export interface Term {
  readonly id: string;
  readonly name: string;
}

/** Whom and what an archive of a seed tells of: the same names in every size. */
export interface World {
  readonly topics: readonly Term[];
  readonly places: readonly Term[];
  readonly people: readonly Term[];
  readonly outlets: readonly Term[];
}

export function makeWorld(seed: number): World {
  const chance = new Chance(seed, -1);
  const taken = new Set<string>();
  const make = (count: number, nameOf: () => string) =>
    Array.from({ length: count }, (): Term => {
      for (;;) {
        const name = nameOf();
        const id = slugify(name, 60);
        if (id === undefined || taken.has(id)) continue;
        taken.add(id);
        return { id, name };
      }
    });
  return {
    topics: make(40, () => capital(`${content(chance)} ${content(chance)}`)),
    places: make(300, () => makeName(chance)),
    people: make(600, () => `${makeName(chance)} ${makeName(chance)}`),
    outlets: make(
      60,
      () => `${makeName(chance)} ${chance.pick(["Wire", "Gazette", "Courier", "Radio"])}`,
    ),
  };
}

export function vocabularyOf({ topics, places, people, outlets }: World): Record<string, string> {
  const text = (terms: readonly Term[]) =>
    terms.map(({ id, name }) => `${id}: { name: ${name} }\n`).join("");
  return {
    topics: text(topics),
    places: text(places),
    people: text(people),
    organisations: outlets
      .map(({ id, name }) => `${id}: { name: ${name}, hosts: [${id}.example] }\n`)
      .join(""),
  };
}
