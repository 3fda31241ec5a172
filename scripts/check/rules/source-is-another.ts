import type { FileRule } from "../rule.ts";

export const sourceIsAnother: FileRule = {
  id: "source-is-another",
  reason:
    "A briefing that names itself as a source has none behind it, and its page would count that as the report on which all rests. A text that was pasted came from somewhere: readers are owed where from.",
  level: "error",
  example: {
    bad: "sources: { text: { kind: document, title: Envoy warned senators }}, under the title “Envoy warned senators”",
    good: "sources: { text: { kind: document, title: Envoy warned senators, url: https://… }}",
  },
  *check({ briefing: { meta, broken } }) {
    if (broken.has("title") || broken.has("sources")) return;
    for (const [key, { title, name, url, described }] of meta.sources) {
      const isElsewhere = name !== undefined || url !== undefined || described !== undefined;
      if (title !== meta.title || isElsewhere) continue;
      yield {
        field: ["sources", key],
        message: `\`${key}\` has this briefing's own title and nothing else. Say where the text is from: give it a \`url:\` or a \`name:\`.`,
      };
    }
  },
};
