/** Guesses who told whom from the words of an English text: "a US official told Axios", "according to the Wall Street Journal". */
import { sentencesOf } from "../check/language/english.ts";
import type { Source } from "../check/schema/source-schema.ts";
import type { Key } from "../read/identity.ts";
import { newSlug } from "../read/new-slug.ts";
import { linksIn, type NamedTeller, withOutlet } from "./told-by.ts";

/** A source that a text names, and the sentences that rest on it. */
export interface Attributions {
  /** In the order of the text. What reached the text through a report is `via` that report. */
  readonly sources: ReadonlyMap<Key, Pick<Source, "name" | "described" | "basis" | "via">>;
  /** The keys that a sentence of the text is cited with. */
  readonly keysOf: (sentence: string) => readonly Key[];
}

/** The sources of a text, read from `reading`: the key of the text itself, through which all of them are known. */
export function attributionsOf(paragraphs: readonly string[], reading: Key): Attributions {
  const found = new Finder(reading);
  const keys = new Map<string, readonly Key[]>();
  for (const paragraph of paragraphs) {
    for (const [from, to] of sentencesOf(paragraph)) {
      const sentence = paragraph.slice(from, to).trim();
      keys.set(
        sentence,
        found.read(sentence).filter((key) => key !== undefined),
      );
    }
  }
  return { sources: found.sources, keysOf: (sentence) => keys.get(sentence.trim()) ?? [] };
}

class Finder {
  readonly sources = new Map<Key, Pick<Source, "name" | "described" | "basis" | "via">>();
  readonly #reading: Key;
  /** The outlet that was named last, which "the newspaper" means. */
  #last: string | undefined;

  constructor(reading: Key) {
    this.#reading = reading;
  }

  /** Takes in one sentence; the sources nearest to what it says, if it names any. */
  read(sentence: string): (Key | undefined)[] {
    const links = linksIn(withOutlet(sentence, this.#last));
    for (const { inner, outer } of links) {
      const from = this.#keyOf(inner);
      const through = outer === undefined ? undefined : this.#keyOf(outer);
      if (from !== undefined && through !== undefined) this.#pass(from, through);
    }
    const outlets = links.flatMap(({ inner, outer }) => [inner, outer]);
    this.#last = outlets.findLast((one) => one?.isOutlet)?.words ?? this.#last;
    const outers = new Set(links.map(({ outer }) => outer?.words));
    const nearest = links.filter(({ inner }) => !outers.has(inner.words));
    return [...new Set(nearest.map(({ inner }) => this.#keyOf(inner)))];
  }

  #keyOf({ words, isOutlet }: NamedTeller): Key | undefined {
    return isOutlet ? this.#outlet(words) : this.#described(words);
  }

  /** Notes that one source reached us through another. The first relay that is named counts, and none goes in a circle. */
  #pass(inner: Key, outer: Key): void {
    const source = this.sources.get(inner);
    if (source === undefined || source.via !== this.#reading || inner === outer) return;
    for (let next: Key | undefined = outer; next !== undefined; next = this.sources.get(next)?.via)
      if (next === inner) return;
    this.sources.set(inner, { ...source, via: outer });
  }

  /** "The Gazette" is the Belmar Gazette that was named before. */
  #outlet(name: string): Key | undefined {
    const key = newSlug(name, 40);
    if (key === undefined) return undefined;
    for (const [known, { name: whole }] of this.sources)
      if (whole !== undefined && (known === key || whole.endsWith(` ${name}`))) return known;
    this.sources.set(key, { name, via: this.#reading });
    return key;
  }

  #described(words: string): Key | undefined {
    const described = words.trim().replace(/^\w/, (letter) => letter.toLowerCase());
    const key = newSlug(described.replace(/^(?:an?|the|one) /, ""), 40);
    if (key === undefined) return undefined;
    if (!this.sources.has(key))
      this.sources.set(key, { described, basis: "unknown", via: this.#reading });
    return key;
  }
}
