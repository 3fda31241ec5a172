/** Makes one typing error in a text, as fingers do: a letter too many, too few, another, or two exchanged. */
import type { Chance } from "../chance.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** In a shorter word one letter is too much of it for anybody to know what was meant. */
const LONG = /\p{L}{5,}/gu;

type Slip = (word: string, chance: Chance) => string;

const insert: Slip = (word, chance) => {
  const at = chance.between(0, word.length);
  return word.slice(0, at) + chance.pick([...LETTERS]) + word.slice(at);
};

const remove: Slip = (word, chance) => {
  const at = chance.between(0, word.length - 1);
  return word.slice(0, at) + word.slice(at + 1);
};

const replace: Slip = (word, chance) => {
  const at = chance.between(0, word.length - 1);
  return word.slice(0, at) + chance.pick([...LETTERS]) + word.slice(at + 1);
};

const exchange: Slip = (word, chance) => {
  const at = chance.between(0, word.length - 2);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
};

const SLIPS: readonly Slip[] = [insert, remove, replace, exchange];

/** The text with one error in one of its words; undefined where no word is long enough. */
export function withTypo(text: string, chance: Chance): string | undefined {
  const words = [...text.matchAll(LONG)];
  if (words.length === 0) return undefined;
  const { 0: word, index } = chance.pick(words);
  const slip = chance.pick(SLIPS);
  for (;;) {
    const wrong = slip(word, chance);
    // Two equal letters exchanged, or a letter replaced by itself, is no error.
    if (wrong.toLowerCase() !== word.toLowerCase())
      return text.slice(0, index) + wrong + text.slice(index + word.length);
  }
}
