import { circlesOfTranslations } from "../ledger/came-before.ts";
import type { ArchiveRule } from "../rule.ts";

export const translationIsOfOriginal: ArchiveRule = {
  id: "translation-is-of-original",
  reason:
    "A translation of a translation loses the words twice, and a reader who wants the original must find it in one step.",
  level: "error",
  *check({ meta, broken }, { briefings, settings }) {
    const original =
      meta.translation_of === undefined ? undefined : briefings.get(meta.translation_of);
    if (original === undefined) return;
    const field = ["translation_of"];
    // Of a circle no original could be named: `relation-agrees` says that.
    const isOfTranslation = original.meta.translation_of !== undefined;
    if (isOfTranslation && !circlesOfTranslations(briefings).has(original.id)) {
      yield {
        field,
        message: `\`${original.id}\` is itself a translation. Name its original, \`${original.meta.translation_of}\`.`,
      };
    }
    const own = meta.lang ?? settings.lang;
    const other = original.meta.lang ?? settings.lang;
    if (own === other && !broken.has("lang")) {
      yield {
        field,
        message: `Both are in ${own}. Write the translation's language in \`lang:\`, or use \`supersedes:\` or \`related:\`.`,
      };
    }
  },
};
