/** Tells whether two names in a briefing's front matter are those of one person. */
import { foldName } from "./provenance.ts";
import type { FrontMatter } from "./schema.ts";

type Person = FrontMatter["authors"][number];

/** Namesakes are told apart by their ids, and one person has one id under every spelling. */
export function isSamePerson(one: Person, other: Person): boolean {
  const a = idOf(one);
  const b = idOf(other);
  return a !== undefined && b !== undefined ? a === b : foldName(one.name) === foldName(other.name);
}

function idOf(person: Person): string | undefined {
  return "id" in person ? person.id : undefined;
}
