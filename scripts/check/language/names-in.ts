/** Finds the names of people in words: whole words, however their accents are written. */

/** The name of somebody, as the desk writes it. */
export type NamesOf = ReadonlyMap<string, string>;

interface PersonNames {
  readonly name: string;
  readonly aka: readonly string[];
  readonly names?: ReadonlyMap<string, string>;
}

interface FoldedWord {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** A name of more words than this is a title. */
const LONGEST = 6;
/** One word alone must have this many letters: "Ali" and "Lee" are parts of other words' names. */
const LONG = 5;

/** Every name and alias of some people, folded, and whose it is. Case counts: a miller is not Ada Miller. */
export function namesOf(people: Iterable<PersonNames>): NamesOf {
  const whose = new Map<string, string>();
  for (const { name, aka, names } of people) {
    for (const written of [name, ...aka, ...(names?.values() ?? [])]) {
      const words = wordsOf(written).map(({ folded }) => folded);
      const isName = words.length > 1 || [...(words[0] ?? "")].length >= LONG;
      if (isName && words.length <= LONGEST) whose.set(words.join(" "), name);
    }
  }
  return whose;
}

/** A name found, with its range in the text. */
export interface FoundName {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The names that stand in a text. */
export function namesIn(text: string, whose: NamesOf): FoundName[] {
  const words = wordsOf(text);
  return words.flatMap((first, index) => {
    for (let count = Math.min(LONGEST, words.length - index); count > 0; count--) {
      const some = words.slice(index, index + count);
      const name = whose.get(some.map(({ folded }) => folded).join(" "));
      if (name !== undefined) return [{ name, from: first.from, to: some.at(-1)?.to ?? first.to }];
    }
    return [];
  });
}

function wordsOf(text: string): FoldedWord[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\u200c]+/gu)].map(({ 0: word, index }) => ({
    folded: word.normalize("NFKD").replace(/[\p{M}\u200c]/gu, ""),
    from: index,
    to: index + word.length,
  }));
}
