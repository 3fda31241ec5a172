import { isEnglish } from "../language/english.ts";
import { isNoName } from "../language/no-name.ts";
import type { FileRule } from "../rule.ts";
import { shown } from "../yaml/repeat-words.ts";

export const unnamedSourceIsDescribed: FileRule = {
  id: "unnamed-source-is-described",
  reason:
    "A reader cannot look an unnamed source up. What kind of person it is, and on which terms it spoke, is all that there is to weigh it by.",
  level: "error",
  *check(file) {
    const { sources } = file.briefing.meta;
    for (const [key, { name, title, url, described, basis }] of sources) {
      const field = ["sources", key];
      if (described === undefined && (name ?? title ?? url) === undefined) {
        yield {
          field,
          at: "key",
          message: `Nothing says who \`${key}\` is. Write its \`name:\`; or, if it is not to be named, \`described:\` and \`basis:\`, as in { described: a US official, basis: background }.`,
        };
      } else if (described !== undefined && basis === undefined) {
        yield {
          field: [...field, "described"],
          message:
            "On which terms did this source speak? Add `basis: background` or another; `basis: unknown` where the report does not say.",
        };
      } else if (
        described === undefined &&
        name !== undefined &&
        isEnglish(file) &&
        isNoName(name)
      ) {
        yield {
          field: [...field, "name"],
          message: `\`${shown(name)}\` is no name. Write { described: ${shown(name)}, basis: background }.`,
        };
      }
    }
  },
};
