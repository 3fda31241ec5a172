/** The words that a desk has agreed on, as everything else sees them; `vocabulary.ts` reads them. */
import type { Key } from "../../read/identity.ts";

export interface Term {
  readonly name: string;
  /** The name in citations. */
  readonly short?: string | undefined;
  /** BCP 47 tag → name in that language. */
  readonly names: ReadonlyMap<string, string>;
  /** Other spellings and transliterations. */
  readonly aka: readonly string[];
  readonly role?: string | undefined;
  /** What it is, in a sentence or two that stand on its page. */
  readonly about?: string | undefined;
  /** The words of the name by which it stands in a list from A to Z. */
  readonly sort?: string | undefined;
  /** ISO 3166 code of the country that a place lies in. */
  readonly iso?: string | undefined;
  /** Host names at which an organisation publishes. */
  readonly hosts: readonly string[];
  /** The organisation above this one. */
  readonly part_of?: Key | undefined;
  /** The organisation that a person speaks for, or the person's own id. */
  readonly of?: Key | undefined;
  readonly qid?: string | undefined;
  /** IPTC Media Topic. */
  readonly medtop?: string | undefined;
}

export type Terms = ReadonlyMap<Key, Term>;

export interface Vocabulary {
  readonly topics: Terms;
  readonly places: Terms;
  readonly people: Terms;
  readonly organisations: Terms;
}

/** What a term is called in a language, whatever its region; undefined where the desk has not said it. */
export function nameOfTerm(term: Term | undefined, lang: string): string | undefined {
  const [language = ""] = lang.split("-");
  return term?.names.get(lang) ?? term?.names.get(language);
}
