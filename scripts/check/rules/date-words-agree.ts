import { besideLinks } from "../language/date-words/beside.ts";
import { disagreementOf } from "../language/date-words/hold.ts";
import { targetBy } from "../language/date-words/remedy.ts";
import { readOtherwise } from "../language/other-calendar.ts";
import type { TitledRule, TitledText } from "../rule.ts";
import type { Finding } from "../yaml/finding.ts";
import { shown } from "../yaml/repeat-words.ts";

export const dateWordsAgree: TitledRule = {
  id: "date-words-agree",
  reason:
    "Readers see the words of a date, machines and later readers its link: where the two name different days, months or years, one of them misleads. Words may say less than the link, in any language and calendar.",
  level: "error",
  example: {
    bad: "on [12 June 2025](date:2052-06-12)",
    good: "on [12 June 2025](date:2025-06-12), [in June](date:2025-06-12), [22 Khordad 1404](date:2025-06-12)",
  },
  *check(file) {
    const { links, lang } = file;
    const published = Number(file.briefing.day.slice(0, 4));
    for (const { scheme, target, text, offset } of links) {
      if (scheme !== "date") continue;
      const found = disagreementOf({ words: text, target }, lang);
      if (found?.kind !== "date") continue;
      // What the words leave out is taken from the link, if need be out of its calendar.
      const known = readOtherwise(target, published)?.date ?? target;
      const message = messageOf({ words: text, target, by: targetBy(found.said, known, lang) });
      yield { offset, message };
    }
    yield* beside(file);
  },
};

/** "Thursday, [12 June](date:2025-06-05)": the words beside a link belong to its date. */
function* beside({ passages, lang }: TitledText): Generator<Finding> {
  for (const passage of passages) {
    for (const { offset, words, target } of besideLinks(passage, lang)) {
      const found = disagreementOf({ words, target }, lang);
      if (found === undefined) continue;
      yield {
        offset,
        message: `Read together, “${shown(words)}” is another date than its link, ${shown(target)}. Mend the link or the words beside it.`,
      };
    }
  }
}

function messageOf(link: { words: string; target: string; by: string | undefined }): string {
  const { words, target, by } = link;
  const said = `“${shown(words)}” says another date than its link, ${shown(target)}.`;
  if (by === undefined) return `${said} Mend one of the two.`;
  return `${said} Write [${shown(words)}](date:${by}) if the words are right, or mend the words.`;
}
