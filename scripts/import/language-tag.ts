/** A feed's language tag as a briefing's: `en_US` is en-US, and what names no language is left out. */

import { scriptsOf } from "../check/language/scripts-of.ts";
import { type Lang, lang } from "../check/schema/fields.ts";

/** Tags that say openly that they name no one language. */
const NONE = /^(?:und|mul|zxx|mis)(?:-|$)/i;
const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** The tag, in the form of BCP 47; undefined for one that no reader could use. */
export function parseTag(written: string): Lang | undefined {
  // POSIX writes `fa_IR.UTF-8@latin`.
  const tag = lang.safeParse(
    written
      .trim()
      .replace(/[.@].*$/s, "")
      .replace(/_/g, "-"),
  ).data;
  if (tag === undefined || NONE.test(tag)) return undefined;
  const [language = ""] = tag.split("-");
  return names.of(language) === undefined || scriptsOf(tag) === undefined ? undefined : tag;
}

/** True for a tag that means to say nothing, and need not be told of. */
export function saysNothing(written: string): boolean {
  return written.trim() === "" || NONE.test(written.trim());
}
