import type { FileRule } from "../rule.ts";

export const storyStandsFirst: FileRule = {
  id: "story-stands-first",
  reason:
    "A story has one name and one standing text, and both stand with its first briefing: anywhere else no reader would ever see them.",
  level: "error",
  example: {
    bad: "follows: 2025-06-11-first-day and story: { title: The flood }",
    good: "story: { title: The flood } in the briefing that begins it",
  },
  *check({ briefing: { meta, broken } }) {
    if (meta.story === undefined || broken.has("follows")) return;
    const { follows } = meta;
    if (follows === undefined) return;
    yield {
      field: ["story"],
      at: "key",
      message: `\`story:\` stands in a briefing that follows \`${follows}\`. Move it to the one with which the story begins.`,
    };
  },
};
