import type { BodyRule } from "../rule.ts";

export const listCountsFromOne: BodyRule = {
  id: "list-counts-from-one",
  reason:
    "A number with a stop at the start of a line makes a list in Markdown: its number is no word of the text any more, found by no search and held by no ledger. A list counts on from 1, or from where the list above it stopped.",
  level: "error",
  example: { bad: "60. That is how many crossed.", good: "60\\. That is how many crossed." },
  *check({ taken, text }) {
    for (const { kind, offset, length, written, shown } of taken) {
      const at = offset + length;
      const kept = `\`${written}\\${text.charAt(at)}\``;
      if (kind === "list-start")
        yield {
          offset,
          length,
          message: `Readers would see a list that begins at ${written}. Write ${kept} to keep the number as a word; or begin a list with 1.`,
          fix: { from: at, to: at, text: "\\" },
        };
      else if (kind === "list-number")
        yield {
          offset,
          length,
          message: `Readers would see ${shown} here, for a list counts on from its first number. Write ${shown}, or ${kept} to keep the number as a word.`,
        };
    }
  },
};
