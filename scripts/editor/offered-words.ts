/** The words that an editor offers: what the vocabulary, the folder and the check hold, by what a field names. */

import { EVERY_RULE } from "../check/rules.ts";
import { countries } from "../check/schema/countries.ts";
import type { Referent } from "../check/schema/refers.ts";
import type { Terms, Vocabulary } from "../check/schema/terms.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";

/** What may be written, and what it stands for. */
export interface OfferedWord {
  readonly id: string;
  readonly name: string;
  /** Other spellings by which a writer may look for it. */
  readonly aka: readonly string[];
}

/** Words by what a field names. Sources are those of one briefing, and are read from its text. */
export type KnownWords = Readonly<Record<Exclude<Referent, "source">, readonly OfferedWord[]>>;

export interface NamedBriefing {
  readonly id: string;
  /** Absent while the file's title cannot be read. */
  readonly title?: string | undefined;
}

export function wordsOf(vocabulary: Vocabulary, briefings: readonly NamedBriefing[]): KnownWords {
  const country = countries().map(({ code, name, aliases }) => ({ id: code, name, aka: aliases }));
  const named = [...wordsOfTerms(vocabulary.people), ...wordsOfTerms(vocabulary.organisations)];
  return {
    topic: wordsOfTerms(vocabulary.topics),
    place: [...wordsOfTerms(vocabulary.places), ...country],
    country,
    person: named,
    organisation: wordsOfTerms(vocabulary.organisations),
    party: named,
    rule: [...EVERY_RULE.values()]
      .filter(({ isFixed }) => isFixed !== true)
      .map(({ id, reason }) => ({ id, name: reason, aka: [] })),
    // The newest first: what a writer refers to is mostly of these days.
    briefing: [...briefings]
      .sort((a, b) => byCodeUnit(b.id, a.id))
      .map(({ id, title = "" }) => ({ id, name: title, aka: [] })),
  };
}

function wordsOfTerms(terms: Terms): OfferedWord[] {
  return [...terms].map(([id, { name, aka, names, role }]) => ({
    id,
    name: role === undefined ? name : `${name}, ${role}`,
    aka: [...aka, ...names.values()],
  }));
}
