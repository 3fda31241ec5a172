/** The parts of a volume's table of words, as text. Segments are made of these tables, and no reader loads one. */

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

/** Lines `ENTRY<tab>REST` in code-unit order, as text. */
export interface WordsBlocks {
  /** See `format/search-files.ts`: postings, and counts of briefings. */
  readonly terms: string;
  readonly spellings: string;
  /** `JOINED FIRST SECOND`, terms, with the count of briefings that write two words as one piece. */
  readonly compounds: string;
  /** Lists of `encodeAscending`: see `format/word-spots.ts`. */
  readonly spots: string;
}

/** The head of a table of words, and its blocks; an empty line parts them. */
export function blocksOf(words: string): { readonly head: WordsHead } & WordsBlocks {
  let at = words.indexOf("\n") + 1;
  const next = () => {
    const start = at;
    const isEmpty = words.startsWith("\n", start);
    const end = isEmpty ? start : words.indexOf("\n\n", start) + 1;
    at = end + 1;
    return words.slice(start, end);
  };
  const head = JSON.parse(words.slice(0, at)) as WordsHead;
  return { head, terms: next(), spellings: next(), compounds: next(), spots: words.slice(at) };
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
