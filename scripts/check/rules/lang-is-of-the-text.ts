import { foreignScript } from "../language/scripts-of.ts";
import type { TitledRule } from "../rule.ts";

export const langIsOfTheText: TitledRule = {
  id: "lang-is-of-the-text",
  reason:
    "The language decides which way a page runs, how it is read aloud and in which index it is found. Persian called English runs the wrong way, and nobody finds it.",
  level: "error",
  *check({ briefing: { meta, broken }, lang }) {
    if (broken.has("lang") || broken.has("title")) return;
    const words = broken.has("summary") ? meta.title : `${meta.title} ${meta.summary}`;
    const script = foreignScript(words, lang);
    if (script === undefined) return;
    const { name, langs } = script;
    yield {
      field: ["title"],
      message: `This is written in ${name} script, and its language is \`${lang}\`. Write \`lang:\`, as in ${langs}.`,
    };
  },
};
