/** A merge that nobody finished is named, wherever in an archive its marks were left. */
import { describe, expect, test } from "vitest";
import { mergeMarks } from "../../scripts/check/yaml/merge-marks.ts";
import { briefing, check, placesOf, SETTINGS, TOPICS } from "../support/archive.ts";

const one = "2025/2025-06-12-one.md";
const MARKS = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

describe.each(MARKS)("%s", (mark) => {
  test.each([
    ["a list", `- The mill turns [@clerk].\n${mark}\n- It stops [@clerk].`],
    ["an item", `- The mill turns [@clerk].\n\n  ${mark}\n- It stops [@clerk].`],
    ["code", `The mill turns [@clerk].\n\n\`\`\`\n${mark}\n\`\`\``],
    ["a quotation", `The mill turns [@clerk].\n\n> ${mark}\n> It stops.`],
    ["the line after a heading", `## The mill\n${mark}\nIt stops [@clerk].`],
    ["a comment", `The mill turns [@clerk].\n\n<!--\n${mark}\n-->`],
    ["a file of Windows", `The mill turns [@clerk].\r\n${mark}\r\nIt stops [@clerk].\r\n`],
  ])("alone on its line is refused in %s", (_, body) => {
    const found = check({ [one]: briefing("2025-06-12", { body }) }).diagnostics;
    expect(found.map(({ ruleId }) => ruleId)).toEqual(["merge-is-finished"]);
    expect(found[0]?.message).toContain(`\`${mark}\``);
  });

  test("is refused in front matter and in the archive's own files", () => {
    const gaps = `\n  - |\n    The mill.\n    ${mark}\n    The rope.`;
    const files = {
      [one]: briefing("2025-06-12", { fields: { gaps } }),
      "2025/2025-06-13-two.md": `${mark}\n${briefing("2025-06-13")}`,
      "archive.yaml": `${SETTINGS}${mark}\npublisher: Desk\n`,
      "vocabulary/topics.yaml": `${TOPICS}${mark}\nmills: { name: Mills }\n`,
      "ledger.ndjson": `${mark}\n`,
    };
    const result = check(files);
    const inLedger = result.diagnostics.find(({ file }) => file === "ledger.ndjson");
    expect(inLedger?.message).toMatch(/^A merge was left unfinished/);
    expect(placesOf(result)).toEqual([
      `${one}:11 merge-is-finished`,
      "2025/2025-06-13-two.md:1 merge-is-finished",
      "archive.yaml:4 merge-is-finished",
      "ledger.ndjson:1 ledger-has-form",
      "vocabulary/topics.yaml:3 merge-is-finished",
    ]);
  });
});

test("every mark of a file is a finding of its own", () => {
  const body = "<<<<<<< HEAD\nDry [@clerk].\n||||||| 3f2a1\n=======\nWet [@clerk].\n>>>>>>> theirs";
  const found = check({ [one]: briefing("2025-06-12", { body }) });
  expect(placesOf(found)).toEqual(
    [10, 12, 13, 15].map((line) => `${one}:${line} merge-is-finished`),
  );
});

test.each([
  "======",
  "========",
  "a =======",
  "\\=======",
  "`<<<<<<<`",
  "<<<<<<",
  ">>>>>> x",
  "| a |||||||| b |",
  ">>>>>>>> eight deep",
])("%s is no mark", (line) => {
  expect(mergeMarks(`The mill.\n\n${line}\n`)).toEqual([]);
});
