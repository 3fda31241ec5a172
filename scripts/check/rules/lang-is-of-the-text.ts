import type { FileRule } from "../rule.ts";
import { countLetters, scriptsOf } from "../scripts-of.ts";

/** Below this share foreign words are names or a quotation. */
const MOST = 0.6;

export const langIsOfTheText: FileRule = {
  id: "lang-is-of-the-text",
  reason:
    "The language decides which way a page runs, how it is read aloud and in which index it is found. Persian called English runs the wrong way, and nobody finds it.",
  level: "error",
  *check({ briefing: { meta, broken }, lang }) {
    const own = scriptsOf(lang);
    if (own === undefined || broken.has("lang") || broken.has("title")) return;
    const { of, all } = countLetters(
      broken.has("summary") ? meta.title : `${meta.title} ${meta.summary}`,
    );
    const foreign = [...of].filter(([{ code }]) => !own.includes(code));
    const count = foreign.reduce((sum, [, letters]) => sum + letters, 0);
    // Kana stands among more Han, and tells Japanese from Chinese.
    const [most] = foreign.sort(
      ([{ name }, one], [{ name: otherName }, other]) =>
        Number(otherName === "Japanese") - Number(name === "Japanese") || other - one,
    );
    if (most === undefined || count < MOST * all) return;
    const [{ name, langs }] = most;
    yield {
      field: ["title"],
      message: `This is written in ${name} script, and its language is \`${lang}\`. Write \`lang:\`, as in ${langs}.`,
    };
  },
};
