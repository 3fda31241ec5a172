import type { BodyRule } from "../rule.ts";

export const headingIsMeant: BodyRule = {
  id: "heading-is-meant",
  reason:
    "A line of `---` right below a paragraph makes a heading of all its words, and a `#` at the end of a heading is taken for its close. A heading is written `## ` before its words.",
  level: "error",
  example: { bad: "It rained.\n---", good: "It rained.\n\n---" },
  *check({ taken }) {
    for (const { kind, offset, length, written } of taken) {
      if (kind === "underline")
        yield {
          offset,
          length,
          message:
            "The line below makes a heading of these words. Leave an empty line between them; or write `## ` before a heading, and delete that line.",
        };
      else if (kind === "heading-end")
        yield {
          offset,
          length,
          message: `Readers would not see this \`${written}\` at the end of a heading. Write \`\\${written}\`, or delete it.`,
          fix: { from: offset, to: offset, text: "\\" },
        };
    }
  },
};
