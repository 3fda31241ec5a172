/** A withdrawal is a retraction under its plain name: one mechanism, and what remains to be done is said. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { briefing, SETTINGS, writeArchive } from "../support/archive.ts";
import { cliHere } from "../support/cli-here.ts";
import { filesOf } from "../support/pages.ts";

const ID = "2025-06-12-barn";
const FILE = `2025/${ID}.md`;
const AT = ["--now", "2025-06-12T22:30:00Z"];

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = writeArchive({
    "archive.yaml": `${SETTINGS}zone: Asia/Muscat\n`,
    [FILE]: briefing("2025-06-12"),
    "2025/2025-06-12-after.md": briefing("2025-06-12", { fields: { follows: ID } }),
    "2025/2025-06-12-link.md": briefing("2025-06-12", { body: `A [barn](brief:${ID}) [@clerk].` }),
    "2025/2025-06-12-words.md": briefing("2025-06-12", { body: `Of ${ID} in words [@clerk].` }),
    "2025/2025-06-12-draft.md": briefing("2025-06-12", { fields: { status: "draft" } }),
  }));
});
afterEach(() => remove());

const run = (...args: string[]) => cliHere([...args, "--briefings", folder, ...AT]);
const read = (path: string) => readFileSync(join(folder, path), "utf8");

test("it writes just what a retraction writes", async () => {
  const before = read(FILE);
  const { code, err } = await run("withdraw", ID, "--reason", "Nobody said so.");
  expect([code, err]).toEqual([0, ""]);
  expect(read(FILE)).toBe(
    before
      .replace("published", "withdrawn")
      .replace(
        "\n---\n\n",
        "\ncorrections:\n  - date: 2025-06-13\n    kind: retraction\n    text: Nobody said so.\n---\n\n",
      ),
  );
});

test("it names who leads to it, and no other, and says that readers still have its words", async () => {
  const { out } = await run("withdraw", `/2025/06/12/barn/`, "--reason", "Nobody said so.");
  expect(out).toContain("`status: withdrawn`");
  expect(out).toContain("2025-06-12-after.md");
  expect(out).toContain("2025-06-12-link.md");
  expect(out).not.toContain("2025-06-12-words.md");
  expect(out).toMatch(/Readers still have its words until the site is published/);
});

describe("nothing is written of", () => {
  test.each<[string, string[], string]>([
    ["no briefing", [], "Name the briefing"],
    ["no reason, and no terminal to ask at", [ID], "--reason"],
    ["a reason of spaces", [ID, "--reason", " "], "--reason: "],
    ["words without their option", [ID, "It is wrong."], "behind --reason"],
    ["an unknown id", ["2025-06-12-brn", "--reason", "x"], "Did you mean `2025-06-12-barn`?"],
    ["a draft", ["2025-06-12-draft", "--reason", "x"], "is not published"],
  ])("%s", async (_, args, words) => {
    const all = () => filesOf(folder).map((path) => [path, read(path)]);
    const before = all();
    const { code, err } = await run("withdraw", ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(all()).toEqual(before);
  });

  test("a briefing that is withdrawn already", async () => {
    await run("withdraw", ID, "--reason", "Nobody said so.");
    const before = read(FILE);
    const { code, err } = await run("withdraw", ID, "--reason", "Nobody said so, again.");
    expect([code, err]).toEqual([2, expect.stringContaining("withdrawn already")]);
    expect(read(FILE)).toBe(before);
  });
});
