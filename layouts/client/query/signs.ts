/** Cuts what was typed into the search box into its pieces: words, "exact phrases", field:values, each perhaps with a minus. */

export interface QueryPiece {
  /** Before the colon, in small letters; empty where there is none. */
  readonly field: string;
  readonly text: string;
  readonly isQuoted: boolean;
  readonly isExcluded: boolean;
  /** The text box ends with it, and it may go on. */
  readonly isLast: boolean;
}

/** Keyboards and word processors write quotation marks in many ways; each of them opens and closes. */
const QUOTES = '"“”„‟«»';
const PIECE = new RegExp(
  `(?<minus>-*)(?:(?<field>\\p{L}+):(?=[^\\s]))?(?:[${QUOTES}](?<phrase>[^${QUOTES}]*)(?<close>[${QUOTES}]?)|(?<word>[^\\s${QUOTES}]+))`,
  "gu",
);

export function* signsOf(text: string): Generator<QueryPiece> {
  for (const { 0: whole, index, groups = {} } of text.matchAll(PIECE)) {
    const { minus, field = "", phrase, close, word = "" } = groups;
    const isAtEnd = index + whole.length === text.length;
    yield {
      field: field.toLowerCase(),
      text: phrase === undefined ? word : plain(phrase),
      isQuoted: phrase !== undefined,
      isExcluded: minus !== "",
      isLast: isAtEnd && (phrase === undefined || (close === "" && !/\s$/u.test(phrase))),
    };
  }
}

/** A text that can stand between quotation marks. */
export function plain(text: string): string {
  return text.replaceAll(new RegExp(`[${QUOTES}\\s]+`, "gu"), " ").trim();
}
