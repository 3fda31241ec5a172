import type { ArchiveRule } from "../rule.ts";
import { hinter } from "../schema/known-as.ts";

export const topicIsKnown: ArchiveRule = {
  id: "topic-is-known",
  reason:
    "Topics are how readers browse. A second spelling splits a topic in two, and neither page is whole.",
  level: "error",
  isFixed: true,
  *check({ meta }, { vocabulary }) {
    const hintFor = hinter(vocabulary.topics);
    for (const [index, topic] of meta.topics.entries()) {
      if (vocabulary.topics.has(topic)) continue;
      const hint = hintFor(topic) || " Choose one from vocabulary/topics.yaml, or add it there.";
      yield { field: ["topics", index], message: `There is no topic \`${topic}\`.${hint}` };
    }
  },
};
