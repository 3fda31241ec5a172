import { offsetIn, type Passage } from "../body/passage.ts";
import type { BodyRule } from "../rule.ts";
import { shown } from "../yaml/repeat-words.ts";

/** How much of a cell is named. */
const NAMED = 40;

export const rowFitsItsHead: BodyRule = {
  id: "row-fits-its-head",
  reason:
    "A cell beyond the last head of its table is nowhere on the page, and a row with fewer cells may be a line that belongs below the table, or have its figures under the wrong heads.",
  level: "error",
  example: { bad: "| a | b |\n|---|---|\n| 1 | 2 | 3 |", good: "| a | b |\n|---|---|\n| 1 | 2 |" },
  *check({ taken, passages, text }) {
    for (const passage of passages.filter(isRowsAlone)) {
      const offset = offsetIn(passage, 0);
      // Escaped, it is meant as a sign.
      if (text.charAt(offset) === "|")
        yield {
          offset,
          length: 1,
          message:
            "Readers would see the bars of this table, for no line of dashes stands below its head, or it has another number of cells. Write one, as in `|---|---|` for two; or `\\|` for a bar that is a sign.",
        };
    }
    for (const { kind, offset, length, written, shown: heads } of taken) {
      if (kind === "cell-lost")
        yield {
          offset,
          length,
          message: `Readers would not see “${shown(written.slice(0, NAMED))}”: its table has no head above it. Add one, or write \`\\|\` for a bar inside a cell.`,
        };
      else if (kind === "head-alone")
        yield {
          offset,
          length,
          message:
            "The line below makes the head of a table of these words, and the table has no rows. Leave an empty line between them; or write rows.",
        };
      else if (kind === "row-short")
        yield {
          offset,
          length,
          message: `This row has ${written} of ${heads} cells. Write a bar for each empty one; or leave an empty line below the table.`,
        };
    }
  },
};

/** True for a paragraph that begins and ends as rows of a table do. */
function isRowsAlone({ kind, text }: Passage): boolean {
  return kind === "paragraph" && /^\|[^|]+\|/.test(text) && text.trimEnd().endsWith("|");
}
