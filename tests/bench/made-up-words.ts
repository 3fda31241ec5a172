/** Words of no language, as often as words of a language are: a search index is as large as its vocabulary. */
import { Chance } from "./chance.ts";

// The words that every English text is made of, the most frequent first; none that a rule reads as a likelihood,
// as a day or as somebody who speaks.
const COMMON =
  "the of and to in a for that on with is as by it at from was be are this an which or its were their has had not but they have been will all more one when there who than other into out so up some these two can no them then only new also time over first any after most such many where through before must between under both each since against while during because about if way down made long great own part well even much those still here off around without again place set three end another little point year late near along four side half small high large below every few upon once whole next past least across beyond above seven toward".split(
    " ",
  );
const ONSETS = "b br c d dr f g gr h k l l m m n n p pl r r s s st t t v w th".split(" ");
const VOWELS = "a e i o u a e i o ai ea".split(" ");
const CODAS = ["", "", "", "", "", "", "l", "m", "n", "r", "s", "nd", "st"];
const ENDINGS = ["s", "s", "ed", "ing", "er", "ly"];
/** Syllables of a word: most have two. */
const LENGTHS = [1, 2, 2, 2, 2, 3, 3, 4];

/** Words that come again. A desk's texts of two years have about as many. */
const REPEATED = 20_000;
/** How often a word stands there that no other text has: of 1,000 words of news some four are such. */
const ONCE = 0.004;

const WORDS: readonly string[] = [...COMMON, ...makeWords(REPEATED)];
/** Frequencies fall with the rank (Zipf, with Mandelbrot's constant), summed up for drawing. */
const SUMS = sumsOf(WORDS.length);

/** A word as a text has it. */
export function drawWord(chance: Chance): string {
  if (chance.isIn(ONCE)) return `${content(chance)}${content(chance)}`;
  return chance.isIn(0.01) ? String(chance.between(2, 990)) : drawRepeated(chance);
}

/** A word that carries meaning, so that a headline is not made of "the of and". */
export function content(chance: Chance): string {
  return WORDS[COMMON.length + Math.floor(chance.next() ** 2 * REPEATED)] ?? "harbour";
}

/** A name with its capital. */
export function makeName(chance: Chance): string {
  return capital(
    `${syllable(chance)}${syllable(chance)}${chance.isIn(0.3) ? syllable(chance) : ""}`,
  );
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One sentence of so many words, without its full stop. */
export function drawSentence(chance: Chance, words: number): string {
  let text = capital(drawWord(chance));
  for (let index = 1; index < words; index++) {
    if (index > 3 && index < words - 3 && chance.isIn(0.07)) text += ",";
    text += ` ${drawWord(chance)}`;
  }
  return text;
}

function drawRepeated(chance: Chance): string {
  const wanted = chance.next() * (SUMS.at(-1) ?? 0);
  let [low, high] = [0, SUMS.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((SUMS[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return WORDS[low] ?? "the";
}

function makeWords(count: number): string[] {
  const chance = new Chance(1);
  const made = new Set<string>();
  const stems: string[] = [];
  const known = new Set(COMMON);
  while (made.size < count) {
    const stem = stems.length > 50 && chance.isIn(0.4) ? chance.pick(stems) : undefined;
    // The more frequent a word, the shorter it is.
    const length = made.size < 400 ? chance.between(1, 2) : chance.pick(LENGTHS);
    const word =
      stem === undefined
        ? Array.from({ length }, () => syllable(chance)).join("")
        : stem + chance.pick(ENDINGS);
    if (word.length < 3 || known.has(word)) continue;
    if (stem === undefined) stems.push(word);
    made.add(word);
  }
  return [...made];
}

function syllable(chance: Chance): string {
  return chance.pick(ONSETS) + chance.pick(VOWELS) + chance.pick(CODAS);
}

function sumsOf(count: number): Float64Array {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  return sums;
}
