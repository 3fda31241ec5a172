import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeDraft } from "../../scripts/import/text.ts";
import { check, settingsWith } from "../support/archive.ts";
import { shared } from "../support/shared.ts";

/** The draft of a text, its first line the title, as a file of a day. */
function draftOf(text: string): string {
  const [title = "", ...paragraphs] = text.split("\n").filter((line) => line.trim() !== "");
  return composeDraft(title, paragraphs);
}

const findings = (text: string) =>
  check({
    "archive.yaml": settingsWith(["attribution-is-specific", "events-are-in-order"]),
    "2025/2025-06-12-text.md": draftOf(text),
  }).diagnostics.map(({ ruleId, message }) => `${ruleId}: ${message}`);

const VILLAGE = `Fears of a flood at Lower Field
According to the village newspaper Field Post, the miller spoke to farmers on Thursday.
Field Post obtained its information from a council official and an informed source.
A council official told Field Post that the dam holds.
According to press reports, the water may rise by Sunday.
In October 2024 the river broke its bank, and did so again in April of the same year.
`;

describe("a plain text becomes a draft", () => {
  test("in which who told whom is said as far as the words say it", () => {
    expect(draftOf(VILLAGE)).toContain(`sources:
  text:
    kind: document
    title: Fears of a flood at Lower Field
  field-post:
    name: Field Post
    via: text
  council-official:
    described: a council official
    basis: unknown
    via: field-post
  informed-source:
    described: an informed source
    basis: unknown
    via: field-post
`);
  });

  test("that asks for its date, and doubts what is doubtful", () => {
    const found = findings(VILLAGE);
    const expected = [
      "field-is-present: Add `date:`",
      "voice-is-not-alone: Four entries, one report behind them all: Field Post.",
      "day-has-date: “Thursday” goes stale. Which day: Thursday 5 June 2025, or Thursday 12 June 2025?",
      "day-has-date: “Sunday” goes stale. Which day: Sunday 8 June 2025, or Sunday 15 June 2025?",
      "That counts from 12 June 2025, the day in the file's name: give `date:` first.",
      "source-is-another: `text` has this briefing's own title",
      "attribution-is-specific: “According to press reports”",
      "events-are-in-order: “April of the same year” comes before “October 2024”",
    ];
    for (const start of expected) expect(found).toContainEqual(expect.stringContaining(start));
  });

  test("whatever its words are: nothing in them is Markdown, and nothing is lost or slow", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 400 }), { maxLength: 6 }),
        (lines) => {
          const text = `A title of a text\n${lines.join("\n")}`;
          expect(draftOf(text)).toContain("status: draft");
        },
      ),
    );
    const long = `A title\n${"According to the A B C D ".repeat(9000)}`;
    expect(draftOf(long).length).toBeGreaterThan(9000);
  });
});

const SEED = shared("seed/iranian-response.txt");

test.skipIf(SEED === undefined)(
  "the text that the project began from has all its faults found",
  () => {
    const found = findings(readFileSync(SEED ?? "", "utf8"));
    const starts = [
      "field-is-present: Add `date:`",
      "day-has-date: “Thursday” goes stale. Which day: Thursday 5 June 2025, or Thursday 12 June 2025?",
      "day-has-date: “Sunday” goes stale. Which day: Sunday 8 June 2025, or Sunday 15 June 2025?",
      "day-has-date: “Monday” goes stale. Which day: Monday 9 June 2025, or Monday 16 June 2025?",
      "attribution-is-specific: “sources revealed”",
      "attribution-is-specific: “According to press reports”",
      "events-are-in-order: “April of the same year” comes before “October 2024”",
      "voice-is-not-alone: Six entries, one report behind them all: US fears of an",
    ];
    for (const start of starts) expect(found).toContainEqual(expect.stringContaining(start));
  },
);
