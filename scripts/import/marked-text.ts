/** The marks that stand for Markdown's own signs until the text around them is escaped. */

/**
 * Control characters, which no text of a feed keeps (`visible.ts`), so none can be forged. Line starts are
 * escaped only when it is known what is a mark and what is text: a converter that escapes as it goes cannot.
 */
export const MARK = {
  /** `<br>` */
  break: "\u0001",
  /** One space of a list's indentation. */
  indent: "\u0002",
  quote: "\u0003",
  bullet: "\u0004",
  /** On both sides of a list's number. */
  number: "\u0005",
  /** One for each level. */
  heading: "\u0006",
  /** The rest of the line is code, or a rule, as it stands. */
  raw: "\u0007",
  /** A row of a table. */
  row: "\u0008",
  link: "\u000e",
  /** Square brackets of the text. */
  open: "\u000f",
  close: "\u0010",
  strong: "\u0011",
  strongEnd: "\u0012",
  emphasis: "\u0013",
  emphasisEnd: "\u0014",
  strike: "\u0015",
  strikeEnd: "\u0016",
  /** Before a cell: how many columns and rows it spans stands between this and the next. */
  cell: "\u0017",
  cellSpan: "\u0019",
  rowEnd: "\u0018",
  /** On both sides of a table's head, body or foot, of which the letter behind the first says which. */
  group: "\u001a",
} as const;

/** The marks that open and close with the sign that both become. */
export const PAIRS = [
  { open: MARK.strong, close: MARK.strongEnd, sign: "**" },
  { open: MARK.emphasis, close: MARK.emphasisEnd, sign: "*" },
  { open: MARK.strike, close: MARK.strikeEnd, sign: "~~" },
] as const;

/** Text on one line: what stood in blocks is joined by spaces, and table pipes cannot be mistaken. */
export function flatten(marked: string): string {
  return marked
    .replace(/\u0005(\d+)\u0005/g, "$1. ")
    .replace(/\u0017[\d,]*\u0019|\u001a[hbf]?/g, " ")
    .replace(/[\n\u0001-\u0008\u0018]+/g, " ")
    .trim();
}
