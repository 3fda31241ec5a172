/** For whom a voice speaks: its party, the body at the top of those that it belongs to. */
import type { Key } from "../../read/identity.ts";
import { foldedName } from "../schema/known-as.ts";
import { foldName } from "../schema/provenance.ts";
import type { FrontMatter } from "../schema/schema.ts";
import type { Source } from "../schema/source-schema.ts";
import type { Term, Vocabulary } from "../schema/terms.ts";

export interface Party {
  /** Two voices with one id are one party. */
  readonly id: string;
  readonly name: string;
}

/** Who a name of the vocabulary is. */
export interface NamedTerm {
  readonly id: Key;
  readonly term: Term;
  readonly isPerson: boolean;
}

type VoiceTerms = Pick<Vocabulary, "people" | "organisations">;

/** Ends the name of a speaker, before the office: "Ada Hale, clerk of Lower Field", "Ada Hale (clerk)". */
const OFFICE = /\s*(?:[,،、;(（]|\s[–—-]\s).*$/su;
/** Who publishes the archive, as a source of its own. */
export const DESK: Party = { id: "own", name: "this desk" };

/**
 * Finds voices and their parties by what a desk has written down: `party:` of the source, else its name in the
 * vocabulary with `of:` and `part_of:`. Nothing is guessed from words: "a US official" speaks for nobody known.
 */
export class Parties {
  readonly #vocabulary: VoiceTerms;
  /** Undefined where two have the name. */
  readonly #byName = new Map<string, NamedTerm | undefined>();

  constructor(vocabulary: VoiceTerms) {
    this.#vocabulary = vocabulary;
    for (const [sort, isPerson] of [
      ["people", true],
      ["organisations", false],
    ] as const)
      for (const [id, term] of vocabulary[sort])
        for (const name of new Set(namesOf(term).flatMap(spellings)))
          this.#byName.set(name, this.#byName.has(name) ? undefined : { id, term, isPerson });
    // An id is what the desk calls it too, unless another has that name.
    for (const sort of ["people", "organisations"] as const)
      for (const [id, term] of vocabulary[sort]) {
        const name = foldedName(id);
        if (!this.#byName.has(name))
          this.#byName.set(name, { id, term, isPerson: sort === "people" });
      }
  }

  /** Whom a source names, if the vocabulary knows the name; an unnamed source names nobody. */
  named({ described, name }: Pick<Source, "described" | "name">): NamedTerm | undefined {
    return described === undefined && name !== undefined ? this.#find(name) : undefined;
  }

  /** For whom a source speaks: one party, several of a joint text, or none where that is not known. */
  of(source: Source, entities?: FrontMatter["entities"]): Party[] {
    if (source.party !== undefined) {
      const parties = source.party.map((written) => this.called(written, entities));
      return [...new Map(parties.map((party) => [party.id, party])).values()];
    }
    const own = this.#own(source);
    return own === undefined ? [] : [own];
  }

  #own(source: Source): Party | undefined {
    if (source.kind === "own") return DESK;
    const named = this.named(source);
    if (named?.isPerson === false || named?.term.of !== undefined) return this.#top(named);
    // Who saw it speaks for nobody else.
    const isWitness = source.kind === "eyewitness" && source.described === undefined;
    return isWitness && source.name !== undefined
      ? { id: named?.id ?? `named ${foldName(source.name)}`, name: named?.term.name ?? source.name }
      : undefined;
  }

  /** True for a name that the vocabulary has, in any spelling. */
  knows(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  /** The party that `party:` writes: an id of the vocabulary or of the briefing's own entities, or a name. */
  called(written: string, entities?: FrontMatter["entities"]): Party {
    const named = this.#byId(written) ?? this.#find(written);
    if (named !== undefined) return this.#top(named);
    const name = entities?.get(written as Key)?.name ?? written;
    return { id: `named ${foldName(name)}`, name };
  }

  #byId(id: string): NamedTerm | undefined {
    const { people, organisations } = this.#vocabulary;
    const term = people.get(id as Key) ?? organisations.get(id as Key);
    return term === undefined
      ? undefined
      : { id: id as Key, term, isPerson: people.has(id as Key) };
  }

  #find(name: string): NamedTerm | undefined {
    const [whole, article = whole] = spellings(name);
    const known = this.#byName.get(whole ?? "") ?? this.#byName.get(article ?? "");
    const person = name.replace(OFFICE, "");
    return known ?? (person === name || person === "" ? undefined : this.#find(person));
  }

  /** The body above all: of a person whom none is above, the person. */
  #top({ id, term }: NamedTerm): Party {
    const { organisations } = this.#vocabulary;
    const seen = new Set<Key>([id]);
    let at = term.of ?? term.part_of;
    let top = { id, name: term.name };
    while (at !== undefined && !seen.has(at)) {
      const above = organisations.get(at);
      if (above === undefined) break;
      seen.add(at);
      top = { id: at, name: above.name };
      at = above.part_of;
    }
    return top;
  }
}

function namesOf({ name, names, aka }: Term): string[] {
  return [name, ...names.values(), ...aka];
}

/** A name as it is compared, with its article and without. */
function spellings(name: string): string[] {
  const folded = foldedName(name);
  const bare = folded.replace(/^the /, "");
  return bare === folded ? [folded] : [folded, bare];
}
