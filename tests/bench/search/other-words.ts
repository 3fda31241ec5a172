/** One round's vocabulary: some words of the real one are spelt otherwise, each in the same way every time. */
import { Chance } from "../chance.ts";

/** So many of the words are others: nine rounds then have three times the vocabulary, as nine times the text has. */
const SHARE = 0.25;

/** Words that the check reads, or that hold a sentence together. */
const KEPT = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august
   september october november december today yesterday tomorrow hundred thousand million billion trillion
   percent three four five seven eight nine eleven twelve twenty thirty forty fifty sixty seventy eighty ninety
   that with this from have will they their them been were when what which would could should there where
   about also more than into over such only other these those your said says told according president biden
   release source title summary http https brief`.split(/\s+/),
);

const VOWELS = "aeiou";

export class OtherWords {
  readonly #round: number;
  readonly #known = new Map<string, string>();

  /** The first round, 0, keeps every word. */
  constructor(round: number) {
    this.#round = round;
  }

  /** The word of this round, written as large as the given one. */
  for(word: string): string {
    if (this.#round === 0) return word;
    const lower = word.toLowerCase();
    let other = this.#known.get(lower);
    if (other === undefined) {
      other = KEPT.has(lower) ? lower : respelt(lower, this.#round);
      this.#known.set(lower, other);
    }
    if (other === lower) return word;
    if (word === word.toUpperCase()) return other.toUpperCase();
    return word.charAt(0) === lower.charAt(0)
      ? other
      : other.charAt(0).toUpperCase() + other.slice(1);
  }
}

/** Other vowels: as long as before, as easy to say, and with the endings that stemmers know. */
function respelt(word: string, round: number): string {
  const chance = new Chance(round, ...[...word].map((letter) => letter.charCodeAt(0)));
  if (!chance.isIn(SHARE)) return word;
  const ending = /(?:ing|ed|es|s|ly|tion|ment)$/.exec(word)?.[0] ?? "";
  const stem = word.slice(0, word.length - ending.length);
  return stem.replace(/[aeiou]/g, () => chance.pick([...VOWELS])) + ending;
}
