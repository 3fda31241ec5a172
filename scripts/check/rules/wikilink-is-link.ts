import { type Leftover, leftoversIn } from "../leftovers.ts";
import type { BodyRule } from "../rule.ts";

export const LEFTOVERS: readonly Leftover[] = [
  {
    pattern: /!?\[\[(?!_?TOC_?\]\])[^[\]\n]{1,200}\]\]/g,
    signs: ["[["],
    instead: "Write a link, as in [the mill](brief:2025-06-12-mill).",
  },
  {
    signs: ["][", "((", "[http", "|http"],
    pattern:
      /\[\[[^[\]\n]{1,300}\]\[[^[\]\n]{1,200}\]\]|\(\((?=[\w-]{0,40}\d)(?=[\w-]{0,40}[A-Za-z])[\w-]{6,40}\)\)|\[https?:\/\/[^\s[\]]{1,300} [^[\]\n]{1,200}\](?!\()|\[[^[\]|\n]{1,200}\|https?:\/\/[^[\]\s]{1,300}\](?!\()/g,
    instead: "Write a link, as in [the mill](brief:2025-06-12-mill).",
  },
];

export const wikilinkIsLink: BodyRule = {
  id: "wikilink-is-link",
  reason:
    "A link between double brackets leads somewhere in a vault or a wiki. Here readers would see the brackets, and nothing to follow.",
  level: "warning",
  example: { bad: "See [[The mill]].", good: "See [the mill](brief:2025-06-12-mill)." },
  check: ({ passages, text }) => leftoversIn({ passages, text }, LEFTOVERS),
};
