import type { BodyRule } from "../rule.ts";

export const listIsMeant: BodyRule = {
  id: "list-is-meant",
  reason:
    "`- 5 degrees`, `>60 were hurt` and `1. May was dry.` open a list or a quotation in Markdown, and readers see neither the minus nor the number as words.",
  level: "warning",
  example: { bad: "- 5 degrees at the gate.", good: "−5 degrees at the gate." },
  *check({ taken }) {
    for (const { kind, offset, length, written } of taken) {
      if (kind === "list-of-one")
        yield {
          offset,
          length,
          message: `This is a list of one item. If ${written} is a word of the text, write \`${written}\\\` before the sign behind it; if it is an item, write no number.`,
        };
      else if (kind === "item-empty")
        yield {
          offset,
          length,
          message:
            "This item has no words, and readers would see its bullet alone. Write what it lists, or a `—` for nothing; or delete it.",
        };
      else if (kind === "sign-of-number")
        yield { offset, length, message: `${SAID[written] ?? SAID["-"]}` };
    }
  },
};

/** What is asked of each sign. */
const SAID: Readonly<Record<string, string>> = {
  "-": "Readers would see a bullet before this number. If it is below zero, write `−5` or `\\-5` with no space; if it is an item, begin it with a word.",
  "+": "Readers would see a bullet before this number, and no `+`. Write `\\+`; or begin an item with `-`.",
  "*": "Readers would see a bullet before this number, and no `*`. Write `\\*`; or begin an item with a word.",
  ">": "Readers would see a quotation, and no `>` before this number. Write `\\>`, or more words: over, at least.",
};
