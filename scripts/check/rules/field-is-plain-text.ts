import { markupIn } from "../body/plain-fields.ts";
import type { TitledRule } from "../rule.ts";

export const fieldIsPlainText: TitledRule = {
  id: "field-is-plain-text",
  reason:
    "Titles, summaries, names and claims are shown as they are written, in lists, feeds and search results. Tags, entities, links and what a template should have filled would be read with them.",
  level: "warning",
  example: { bad: "title: Gate <b>opens</b> &amp; closes", good: "title: Gate opens & closes" },
  check: ({ briefing: { meta } }) => markupIn(meta),
};
