/** The parts of a volume's table of words, as text. */

/** The table's name in the volume's bundle. */
export const WORDS = "words.txt";

/** Its first line. Lists are in the order of the volume's briefings. */
export interface WordsHead {
  /** The site's language, and those of the briefings, in code-unit order. */
  readonly lang: string;
  readonly langs: readonly string[];
  /** See `CatalogueVolume`. */
  readonly fragments: readonly string[];
  readonly lengths: string;
  readonly titles: string;
}

/** The head of a table of words, its lines of words and its lines of spellings. */
export function blocksOf(words: string): [WordsHead, string, string] {
  const start = words.indexOf("\n") + 1;
  // The words may be none, and then the empty line follows the head at once.
  const middle = words.startsWith("\n", start) ? start : words.indexOf("\n\n", start) + 1;
  const head = JSON.parse(words.slice(0, start)) as WordsHead;
  return [head, words.slice(start, middle), words.slice(middle + 1)];
}

/** Without a list of lines: an archive of ten thousand has half a million. */
export function eachLine(lines: string, take: (word: string, rest: string) => void): void {
  for (let at = 0; at < lines.length; ) {
    const end = lines.indexOf("\n", at);
    const tab = lines.indexOf("\t", at);
    take(lines.slice(at, tab), lines.slice(tab + 1, end));
    at = end + 1;
  }
}
