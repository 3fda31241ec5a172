import type { FileRule } from "../rule.ts";
import { foldName } from "../schema/provenance.ts";
import type { FrontMatter } from "../schema/schema.ts";

export const reviewerIsAnother: FileRule = {
  id: "reviewer-is-another",
  reason: "A review is a second pair of eyes. Nobody is their own.",
  level: { news: "warning", assessment: "error", sitrep: "warning", advisory: "error" },
  *check({ briefing: { meta } }) {
    for (const [index, reviewer] of meta.reviewed_by.entries()) {
      if (!meta.authors.some((author) => areOne(author, reviewer))) continue;
      yield {
        field: ["reviewed_by", index],
        message: `${reviewer.name} is an author too. Name another reviewer, or none.`,
      };
    }
  },
};

type Person = FrontMatter["authors"][number];

/** Namesakes are told apart by their ids, and one person has one id under every spelling. */
function areOne(one: Person, other: Person): boolean {
  const a = idOf(one);
  const b = idOf(other);
  return a !== undefined && b !== undefined ? a === b : foldName(one.name) === foldName(other.name);
}

function idOf(person: Person): string | undefined {
  return "id" in person ? person.id : undefined;
}
