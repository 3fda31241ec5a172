import type { FileRule } from "../rule.ts";
import type { Source } from "../schema/source-schema.ts";

export const unnamedSourceStaysUnnamed: FileRule = {
  id: "unnamed-source-stays-unnamed",
  reason:
    "Whoever was promised that no name would appear must not find it on the page, in the search index or in a list of sources.",
  level: "error",
  isFixed: true,
  *check({
    briefing: {
      meta: { sources },
    },
  }) {
    for (const [key, source] of sources) {
      if (source.name === undefined) continue;
      const message = explain(source);
      if (message !== undefined) yield { field: ["sources", key, "name"], message };
    }
  },
};

/** Works and outlets, which are named by right: the terms are those of whoever speaks in them. */
const WORKS: ReadonlySet<Source["kind"]> = new Set([
  "news",
  "document",
  "dataset",
  "broadcast",
  "imagery",
  "own",
  "ai",
]);
/** Kinds that are one human being for sure: an `official` may be a whole ministry. */
const HUMANS: ReadonlySet<Source["kind"]> = new Set(["person", "eyewitness"]);

/** What is wrong with naming a source, or undefined when it may be named. */
function explain({ described, basis, kind }: Source): string | undefined {
  if (described !== undefined) {
    return "`described:` keeps this source unnamed, and `name:` would publish the name. Delete `name:`; or delete `described:`, if it may be named.";
  }
  if (basis === "chatham-house" && !WORKS.has(kind)) {
    return "The Chatham House Rule hides who spoke and for whom they work. Delete `name:`, and write `described: a participant` or another word that gives away neither.";
  }
  if (basis === "deep-background" && !WORKS.has(kind)) {
    return "On deep background nobody is named, nor is their office. Delete `name:`, and write `described:` in words that fit many people.";
  }
  if (basis === "background" && HUMANS.has(kind)) {
    return "On background nobody is named. Write `described:` in place of `name:`, as in `a US official`; or `basis: on-record`, if that is what was agreed.";
  }
  return undefined;
}
