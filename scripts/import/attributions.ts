/** Guesses who told whom from the words of an English text: "a US official told Axios", "according to the Wall Street Journal". */
import { sentencesOf } from "../check/english.ts";
import type { Source } from "../check/source-schema.ts";
import type { Key } from "../read/identity.ts";
import { newSlug } from "../read/new-slug.ts";

/** A source that a text names, and the sentences that rest on it. */
export interface Attributions {
  /** In the order of the text. What reached the text through a report is `via` that report. */
  readonly sources: ReadonlyMap<Key, Pick<Source, "name" | "described" | "basis" | "via">>;
  /** The keys that a sentence of the text is cited with. */
  readonly keysOf: (sentence: string) => readonly Key[];
}

// One way only to match any text, so that no text takes long.
const WORD = "[A-Z][\\w’'-]*";
const NAME = `${WORD}(?:(?: of| the| for)? ${WORD})*`;
const OUTLET = `(?:the )?(?:(?:[A-Z]?[a-z]+ )*(?:website|newspaper|news agency|agency|channel|outlet|magazine|broadcaster|network) )?(${NAME})`;
const PERSON =
  "((?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ss]everal) (?:[\\w-]+ ){0,4}?(?:officials?|officers?|diplomats?|sources?|aides?|advisers?|persons?|people)(?: (?:familiar|close|briefed) [a-z ]+?)?)";
const SAID = "(?:said|says|warned|added|told|stated|claimed|explained|confirmed)";

const ACCORDING = new RegExp(`[Aa]ccording to ${OUTLET}`);
const TOLD = new RegExp(`${PERSON} told ${OUTLET}`);
const OBTAINED = new RegExp(
  `(${NAME}) (?:obtained|got|had) (?:its|the|this) information from ${PERSON}(?: and ${PERSON})?`,
);
const PERSON_SAID = new RegExp(`${PERSON} ${SAID}`);

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

  constructor(reading: Key) {
    this.#reading = reading;
  }

  /** Takes in one sentence; the sources nearest to what it says, if it names any. */
  read(sentence: string): (Key | undefined)[] {
    const [, told = "", by = ""] = TOLD.exec(sentence) ?? [];
    if (told !== "") return [this.#described(told, this.#outlet(by))];
    const [, outlet = "", first = "", second = ""] = OBTAINED.exec(sentence) ?? [];
    if (outlet !== "") {
      const key = this.#outlet(outlet);
      const people = [first, second].filter((words) => words !== "");
      return people.map((words) => this.#described(words, key));
    }
    const [, report = ""] = ACCORDING.exec(sentence) ?? [];
    const key = report === "" ? undefined : this.#outlet(report);
    const [, person = ""] = PERSON_SAID.exec(sentence) ?? [];
    return [key !== undefined && person !== "" ? this.#described(person, key) : key];
  }

  #outlet(name: string): Key | undefined {
    const plain = name.trim().replace(/^the /i, "");
    const key = newSlug(plain, 40);
    if (key === undefined) return undefined;
    if (!this.sources.has(key)) this.sources.set(key, { name: plain, via: this.#reading });
    return key;
  }

  #described(words: string, via: Key | undefined): Key | undefined {
    const described = words.trim().replace(/^\w/, (letter) => letter.toLowerCase());
    const key = newSlug(described.replace(/^(?:an?|the|one) /, ""), 40);
    if (key === undefined) return undefined;
    if (!this.sources.has(key))
      this.sources.set(key, { described, basis: "unknown", via: via ?? this.#reading });
    return key;
  }
}
