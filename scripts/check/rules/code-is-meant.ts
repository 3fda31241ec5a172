import type { TakenKind } from "../body/taken.ts";
import type { BodyRule } from "../rule.ts";

const SAID: Readonly<Partial<Record<TakenKind, string>>> = {
  indent:
    "Four spaces at the start of a line make code of it: its citations and links are words then. Delete the spaces; or write ``` above and below code.",
  "open-fence":
    "This opens code that is never closed, so all that follows is code. Write the same signs on a line of their own at its end.",
  "fence-words":
    "Readers would not see these words: behind the signs that open code stands the name of its language alone. Put them on a line of their own.",
};

export const codeIsMeant: BodyRule = {
  id: "code-is-meant",
  reason:
    "Four spaces, or signs that are never closed, make code of what follows: marks are shown, citations are not read, and lines do not wrap. Code stands between two lines of ```.",
  level: "error",
  example: { bad: "    He said so [@clerk].", good: "He said so [@clerk]." },
  *check({ taken }) {
    for (const { kind, offset, length } of taken) {
      const message = SAID[kind];
      if (message !== undefined) yield { offset, length, message };
    }
  },
};
