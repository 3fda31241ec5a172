import { offsetIn } from "../body/passage.ts";
import type { FileRule } from "../rule.ts";
import { offRecordIn } from "../schema/off-record.ts";
import type { Path } from "../yaml/yaml.ts";

const MESSAGE =
  "A briefing that mentions “off the record” tells that there was such a talk. Take it out, or ask for it on background.";

export const offRecordIsNotTold: FileRule = {
  id: "off-record-is-not-told",
  reason:
    "Whoever speaks off the record is promised that nobody hears of it. A briefing that tells of the talk breaks half of the promise, and leads to who it was.",
  level: "error",
  // Their words are another's, and so is the promise.
  exempt: ["transcript", "statement", "opinion"],
  example: {
    bad: "Off the record, a minister was less sure.",
    good: "A minister, speaking on background, was less sure [@minister].",
  },
  *check({ briefing: { meta }, passages }) {
    const fields: readonly (readonly [words: string, field: Path])[] = [
      [meta.title, ["title"]],
      [meta.summary, ["summary"]],
      ...meta.claims.map(({ text }, at) => [text, ["claims", at, "text"]] as const),
      ...meta.judgements.map(({ text }, at) => [text, ["judgements", at, "text"]] as const),
      ...meta.alternatives.map((words, at) => [words, ["alternatives", at]] as const),
      ...meta.gaps.map((words, at) => [words, ["gaps", at]] as const),
    ];
    for (const [words, field] of fields)
      if (offRecordIn(words) !== undefined) yield { field, message: MESSAGE };
    for (const passage of passages) {
      // One find a passage: whoever rewrites it sees the others.
      const found = offRecordIn(passage.text);
      if (found === undefined) continue;
      yield { offset: offsetIn(passage, found.index), length: found.length, message: MESSAGE };
    }
  },
};
