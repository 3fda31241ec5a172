/** Light stemmers for Arabic and Persian: they take off what surely is not the word, and leave the rest alone. */

/**
 * Larkey, Ballesteros and Connell, "Improving stemming for Arabic information retrieval" (SIGIR 2002): light10,
 * the one that found most. Snowball's keeps "عقوبات" and "العقوبات" apart, and takes the first letter off "وزير".
 */
const ARTICLES = ["وال", "بال", "كال", "فال", "ال", "لل"];
const ENDINGS = ["ها", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"];
/** Last and of long words only, other than in light10: so "إيران" and "إيرانية" meet, "باكستان" and "باكستانية" too. */
const DUAL = "ان";

/** Takes a folded word. */
export function stemArabic(word: string): string {
  const article = ARTICLES.find((each) => word.startsWith(each) && word.length - each.length >= 2);
  let stem = word.slice(article?.length ?? 0);
  // "And" alone: only where three letters stay, for many words begin with it.
  if (article === undefined && stem.startsWith("و") && stem.length > 4) stem = stem.slice(1);
  for (const ending of ENDINGS)
    if (stem.endsWith(ending) && stem.length - ending.length >= 2)
      stem = stem.slice(0, -ending.length);
  const isDual = stem.endsWith(DUAL) && stem.length - DUAL.length >= 4;
  return isDual ? stem.slice(0, -DUAL.length) : stem;
}

const PLURALS = ["هايي", "هاي", "ها"];

/** The Persian plural that is written onto the word or after a zero-width joint. Takes a folded word. */
export function stemPersian(word: string): string {
  const plural = PLURALS.find((each) => word.endsWith(each) && word.length - each.length >= 3);
  return plural === undefined ? word : word.slice(0, -plural.length);
}
