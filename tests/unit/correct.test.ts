import { describe, expect, test } from "vitest";
import { correctBriefing, openBriefing } from "../../scripts/correct/correct.ts";
import type { BriefingStatus, Correction } from "../../scripts/correct/correction.ts";
import type { Day, Instant } from "../../scripts/read/dates.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";
import { briefing } from "../support/archive.ts";

const file = {
  path: "2025/2025-06-12-one.md",
  id: "2025-06-12-one" as BriefingId,
  day: "2025-06-12" as Day,
};
const today = "2025-06-13" as Day;
const now = "2025-06-13T12:00:00Z" as Instant;
const correction: Correction = { date: today, kind: "correction", text: "It was wet: not dry." };

/** The text after the correction, or what was said against it. */
function correct(text: string, change: Partial<Correction> = {}): string {
  const opened = openBriefing(file, new TextEncoder().encode(text), { today, now });
  const result = "bytes" in opened ? correctBriefing(opened, { ...correction, ...change }) : opened;
  if ("reason" in result) return result.reason;
  if ("diagnostics" in result) return result.diagnostics.map(({ message }) => message).join("\n");
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(result.bytes);
}

const ENTRY = `  - date: 2025-06-13
    kind: correction
    text: "It was wet: not dry."
`;
const plain = briefing("2025-06-12");

test("a first correction stands at the end of the front matter, and the status says so", () => {
  expect(correct(plain)).toBe(
    plain
      .replace("status: published", "status: corrected")
      .replace("\n---\n\n", `\ncorrections:\n${ENTRY}---\n\n`),
  );
});

test("a next correction stands behind the last, whatever follows it", () => {
  const earlier = `corrections: # ours
- kind: update
  date: 2025-06-12
  text: |
    Two
      lines.

# Said by the desk.
gaps: [nothing]
`;
  const text = plain.replace("topics:", `${earlier}topics:`);
  const entry = ENTRY.replace(/^ {2}/gm, "");
  expect(correct(text)).toBe(
    text
      .replace("status: published", "status: corrected")
      .replace("lines.\n\n# Said", `lines.\n${entry}\n# Said`),
  );
});

describe("comments, quotation marks and style stay as they are", () => {
  const kept: [string, string, string][] = [
    ["a quoted status", "status: published", `"status" :  'published'   # by Jo`],
    ["a status on a line of its own", "status: published", "status:\n  published"],
    ["an empty list", "topics:", "corrections: [ ] # none\ntopics:"],
    [
      "a list between brackets",
      "topics:",
      "corrections: [{ date: 2025-06-12, kind: update, text: a }, # one\n]\ntopics:",
    ],
    ["comments at the end", "\n---\n\n", "\n# expires: 2026-01-01\n\n---\n\n"],
    ["a block text at the end", "\n---\n\n", "\nsourcing: >+\n  One\n  origin.\n\n---\n\n"],
    [
      "a text on two lines at the end",
      "\n---\n\n",
      '\nsourcing: "One\n  origin." # so far\n---\n\n',
    ],
  ];
  test.each(kept)("%s", (_, from, to) => {
    const text = plain.replace(from, to);
    const corrected = correct(text);
    const lines = corrected.split("\n");
    const changed = text.split("\n").filter((line) => !lines.includes(line));
    expect(corrected).toContain("It was wet: not dry.");
    expect(changed.length).toBeLessThanOrEqual(2);
    expect(changed.every((line) => /published|corrections|\]/.test(line))).toBe(true);
  });
  test("front matter between braces", () => {
    const fields =
      /---\n([\s\S]*)---\n\n/.exec(plain)?.[1]?.trimEnd().split("\n").join(",\n") ?? "";
    const text = `---\n{\n${fields}, # all\n}\n---\n\nThe barn was dry [@clerk].\n`;
    expect(correct(text)).toContain(
      ', corrections: [{ date: 2025-06-13, kind: correction, text: "It was wet: not dry." }], # all\n}',
    );
  });
  test("fields that are all indented", () => {
    const text = plain.replace(/^(?=\w+: )/gm, "  ");
    expect(correct(text)).toContain("\n  corrections:\n    - date: 2025-06-13\n      kind:");
  });
});

test("Windows line ends and a byte order mark stay, and what is added ends its lines alike", () => {
  const windows = `\ufeff${plain.replaceAll("\n", "\r\n")}`;
  expect(correct(windows)).toBe(`\ufeff${correct(plain).replaceAll("\n", "\r\n")}`);
  const mixed = plain.replace("---\n\nThe barn", "---\n\r\nThe barn");
  expect(correct(mixed)).toBe(correct(plain).replace("---\n\nThe barn", "---\n\r\nThe barn"));
});

describe("the status after", () => {
  const cases: [Correction["kind"], BriefingStatus, BriefingStatus][] = [
    ["correction", "published", "corrected"],
    ["correction", "corrected", "corrected"],
    ["correction", "superseded", "superseded"],
    ["clarification", "published", "published"],
    ["update", "corrected", "corrected"],
    ["retraction", "published", "withdrawn"],
    ["retraction", "withdrawn", "withdrawn"],
  ];
  test.each(cases)("%s: %s becomes %s", (kind, before, after) => {
    const text = plain.replace("status: published", `status: ${before}`);
    expect(correct(text, { kind })).toContain(`\nstatus: ${after}\n`);
  });
});

test("the same correction twice is refused; another of the same day is not", () => {
  const once = correct(plain);
  expect(correct(once)).toBe(
    "`2025-06-12-one` has this correction of 2025-06-13 already, word for word. Nothing was added.",
  );
  expect(correct(once, { text: "It was damp." })).toContain("It was damp.");
});

describe("what no reader has seen is simply edited", () => {
  test.each([
    ["a draft", "status: published", "status: draft"],
    ["a draft that does not say so", "status: published\n", ""],
    ["a text in review", "status: published", "status: review"],
    ["an embargo", "status:", "embargo: 2025-06-13T12:00:01Z\nstatus:"],
  ])("%s", (_, from, to) => {
    expect(correct(plain.replace(from, to))).toContain("is not published");
  });
  test("a day that has not begun where the archive is", () => {
    const opened = openBriefing(file, new TextEncoder().encode(plain), {
      today: "2025-06-11" as Day,
      now,
    });
    expect(opened).toEqual({
      reason: "`2025-06-12-one` is dated 2025-06-12, and today is 2025-06-11. Simply edit it.",
    });
  });
});

test("a file whose form is wrong is left alone, and every problem of it is said", () => {
  const said = correct(plain.replace("topics:", "topcs:"));
  expect(said).toContain("Did you mean `topics`?");
  expect(correct("\u0000")).toContain("cannot be seen");
});

test("words that YAML would read as something else are written so that they stay", () => {
  const text = "no\n---\n# not: a comment, 'nor' \"that\" \u2028---";
  expect(correct(plain, { text, was: "- 12" })).toContain('was: "- 12"');
});

test("the same words of another thing that stood there are another correction", () => {
  const once = correct(plain, { was: "14 ships" });
  expect(correct(once, { was: "14 ships" })).toContain("already, word for word");
  expect(correct(once, { was: "9 barns" })).toContain("was: 9 barns");
});
