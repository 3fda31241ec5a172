import type { FileRule } from "../rule.ts";

/** What a machine did where its words are what readers get. What it helped with is somebody's own. */
const DID: Readonly<Record<string, string>> = { generated: "wrote", translated: "translated" };

export const machineTextIsReviewed: FileRule = {
  id: "machine-text-is-reviewed",
  reason:
    "Somebody must answer for what a machine wrote. The law of the European Union has such text labelled where it informs the public, unless a human reviewed it and somebody holds editorial responsibility (Regulation (EU) 2024/1689, Article 50(4)).",
  level: "warning",
  example: {
    bad: "ai: generated, and no reviewed_by",
    good: "ai: generated and reviewed_by: { name: Ada Miller, role: Editor }",
  },
  *check({
    briefing: {
      meta: { ai, reviewed_by, status },
      broken,
    },
  }) {
    const did = DID[ai];
    const isAsked = did !== undefined && status !== "withdrawn" && reviewed_by.length === 0;
    if (!isAsked || broken.has("reviewed_by")) return;
    yield {
      field: ["ai"],
      message: `A machine ${did} this, and nobody is named who reviewed it: the page says so under its title. Once somebody has read it, add \`reviewed_by:\` with name and role, as in { name: Ada Miller, role: Editor }.`,
    };
  },
};
