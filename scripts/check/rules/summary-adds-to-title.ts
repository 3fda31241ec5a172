import type { FileRule } from "../rule.ts";

export const summaryAddsToTitle: FileRule = {
  id: "summary-adds-to-title",
  reason:
    "Title and summary stand together in every list. A summary that repeats the title wastes the reader's first ten seconds.",
  level: "error",
  *check({ briefing: { meta } }) {
    const words = (text: string) =>
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(" ") ?? "";
    // Most summaries are far longer, and cannot repeat the title.
    if (meta.summary.length > 2 * meta.title.length) return;
    if (words(meta.summary) === words(meta.title)) {
      yield {
        field: ["summary"],
        message: "The summary repeats the title. Say what a reader could act on.",
      };
    }
  },
};
