import { expect, test } from "vitest";
import { problemOf } from "../../scripts/check/yaml/finding.ts";
import { briefing, check } from "../support/archive.ts";

/** Where the day words of a briefing with these fields are found, as the words that stand there. */
function found(fields: Record<string, string>): string[] {
  const text = briefing("2025-06-12", { fields });
  const lines = text.split("\n");
  return check({ "2025/2025-06-12-note.md": text })
    .diagnostics.filter(({ ruleId }) => ruleId === "day-has-date")
    .map(({ line, column, length = 0 }) =>
      (lines[line - 1] ?? "").slice(column - 1, column - 1 + length),
    );
}

test("words in a summary are pointed at, and not the field's first word", () => {
  const summary = "The council of Lower Field met yesterday and will meet again next week.";
  expect(found({ summary })).toEqual(["yesterday", "next week"]);
});

test("so they are in a value between quotation marks, in one over lines, and in a list of claims", () => {
  expect(found({ summary: '"The council of Lower Field met in the hall yesterday."' })).toEqual([
    "yesterday",
  ]);
  expect(
    found({
      summary: "|\n  The council of Lower Field met in the hall of\n  the mill yesterday.\n",
    }),
  ).toEqual(["yesterday"]);
});

test("words that go over a line's end leave the finding at the field", () => {
  const summary = ">-\n  The council of Lower Field will meet in the hall next\n  week.\n";
  expect(found({ summary })).toHaveLength(1);
});

test("the text is asked for only where words are to be found in it", () => {
  const placed = {
    get text(): string {
      throw new Error("The text was read for a finding without words.");
    },
    offsetOf: () => 7,
  };
  const found = [
    { field: ["title"], message: "Mend it." },
    { offset: 3, length: 2, message: "Mend it." },
  ].map((finding) => problemOf("date-is-real", finding, placed).offset);
  expect(found).toEqual([7, 3]);
});
