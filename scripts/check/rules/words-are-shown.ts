import type { Taken } from "../body/taken.ts";
import type { BodyRule } from "../rule.ts";
import { shown } from "../yaml/repeat-words.ts";

/** How much of what goes is named. */
const NAMED = 40;

export const wordsAreShown: BodyRule = {
  id: "words-are-shown",
  reason:
    "What Markdown takes for the address of a link, or for the escape of a sign, is nowhere on the page: a line may go as a whole, and nobody is told.",
  level: "error",
  example: { bad: "[Note]: closed", good: "\\[Note]: closed" },
  *check({ taken }) {
    for (const one of taken) {
      const message = messageOf(one);
      if (message !== undefined) yield { offset: one.offset, length: one.length, message };
    }
  },
};

function messageOf({ kind, written, shown: seen }: Taken): string | undefined {
  const words = shown(written.slice(0, NAMED));
  switch (kind) {
    case "path":
      return `Readers would see \`${shown(seen.slice(0, NAMED))}\`: Markdown takes some backslashes away. Write \`\\\\\` for each; or put the path between backticks.`;
    case "cell-bar":
      return `Readers would see \`${shown(seen.slice(0, NAMED))}\`: a backslash makes a bar a sign of the text, and the cell goes on. Write a space before the bar that ends a cell; or \`\\\\\\|\` for a backslash and a bar.`;
    case "definition":
      return written.startsWith("[^")
        ? "Readers would not see this footnote. Move its source into `sources:`, and delete the line."
        : "Readers would not see this line: Markdown takes it for the address of a link, and no link has its name. Write `\\[`, or delete it.";
    case "link-title":
      return `Readers would not see “${words}” behind this link's address. Put it into the text, or delete it.`;
    case "link-wordless":
      return "This link has no words, so readers would see its address. Write words between its brackets.";
    default:
      return undefined;
  }
}
