import type { BodyRule } from "../rule.ts";

export const headingHasText: BodyRule = {
  id: "heading-has-text",
  reason:
    "A heading with nothing below it is a part of a template that nobody filled, or a text that was lost. Readers who jump from heading to heading land on nothing.",
  level: "warning",
  example: { bad: "## What next\n\n## Response", good: "## What next\n\nThe talks go on." },
  *check({ headings, isDraft }) {
    if (isDraft) return;
    for (const { offset, hasWords, hasText } of headings) {
      if (!hasWords)
        yield {
          offset,
          message:
            "This heading has no words, so readers are shown none. Write them, or delete it.",
        };
      else if (!hasText)
        yield {
          offset,
          message: "Nothing stands below this heading. Write it, or delete the heading.",
        };
    }
  },
};
