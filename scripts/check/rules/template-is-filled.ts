import { leftoversIn } from "../body/leftovers.ts";
import { TEMPLATES } from "../body/other-writings.ts";
import type { BodyRule } from "../rule.ts";

export const templateIsFilled: BodyRule = {
  id: "template-is-filled",
  reason:
    "What Liquid, Hugo, Jinja or a spreadsheet's mail merge should have filled in is filled in by nobody here: readers would see the name of a field in place of what it stands for.",
  level: "warning",
  example: { bad: "Posted by {{ author.name }}.", good: "Posted by the clerk." },
  *check({ passages, links, text }) {
    yield* leftoversIn({ passages, text }, TEMPLATES);
    for (const { scheme, target, offset } of links)
      if (scheme === "web" && /(?:\{|%7B){2}|\{%|%7B%25/i.test(target))
        yield {
          offset,
          message: "This link's address is a template that nobody fills in. Write the address.",
        };
  },
};
