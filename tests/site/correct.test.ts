import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { briefing, SETTINGS, writeArchive } from "../support/archive.ts";
import { cliHere } from "../support/cli-here.ts";
import { LEDGER, published } from "../support/ledger.ts";

const ID = "2025-06-12-barn";
const FILE = `2025/${ID}.md`;

let folder: string;
let remove: () => void;
beforeAll(() => {
  ({ folder, remove } = writeArchive({
    "archive.yaml": `${SETTINGS}zone: Asia/Muscat\n`,
    [FILE]: briefing("2025-06-12"),
    "2025/2025-06-12-fire.md": `\ufeff${briefing("2025-06-12").replaceAll("\n", "\r\n")}`,
    "2025/2025-06-12-rumour.md": briefing("2025-06-12"),
    "2025/2025-06-12-draft.md": briefing("2025-06-12", { fields: { status: "draft" } }),
    "2025/2025-06-12-wrong.md": briefing("2025-06-12", { fields: { lang: "?!" } }),
  }));
});
afterAll(() => remove());

const correct = (...args: string[]) =>
  cliHere(["correct", "--briefings", folder, "--now", "2025-06-12T22:30:00Z", ...args]);
const read = (path: string) => readFileSync(join(folder, path), "utf8");

test("a correction is dated today where the archive is, and the file keeps its permissions", async () => {
  chmodSync(join(folder, FILE), 0o640);
  const before = read(FILE);
  const { code, out, err } = await correct(ID, "--text", "It was wet.", "--was", "dry");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain(FILE);
  expect(out).toContain("Added a correction of 2025-06-13; the briefing says `status: corrected`.");
  expect(read(FILE)).toBe(
    before
      .replace("published", "corrected")
      .replace(
        "\n---\n\n",
        "\ncorrections:\n  - date: 2025-06-13\n    kind: correction\n    text: It was wet.\n    was: dry\n---\n\n",
      ),
  );
  expect(statSync(join(folder, FILE)).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(folder, "2025")).filter((name) => name.startsWith("."))).toEqual([]);
});

test("a briefing is named by its file or its address as well, line ends and mark stay", async () => {
  const fire = "2025/2025-06-12-fire.md";
  const update = (text: string) => ["--kind", "update", "--text", text];
  expect((await correct(join(folder, fire), ...update("It is out."))).code).toBe(0);
  const address = "https://desk.example/2025/06/12/fire/";
  expect((await correct(address, ...update("It is out again."))).code).toBe(0);
  expect(read(fire).match(/\r\n {4}text: It is out(?: again)?\.\r\n/g)).toHaveLength(2);
  expect(read(fire)).toMatch(/^\ufeff---\r\n/);
  expect(read(fire)).toContain("status: published\r\n");
  expect(read(fire).replaceAll("\r\n", "")).not.toContain("\n");
});

test("a retraction withdraws", async () => {
  const args = ["2025-06-12-rumour", "--kind", "retraction", "--text", "Nobody said so."];
  const { code, out } = await correct(...args);
  expect(code).toBe(0);
  expect(out).toContain("`status: withdrawn`");
  expect(read("2025/2025-06-12-rumour.md")).toContain("\nstatus: withdrawn\n");
});

describe("what cannot be corrected is left as it is", () => {
  test.each<[string, string[], number, string]>([
    ["no briefing", [], 2, "Name the briefing"],
    ["no text, and no terminal to ask at", [ID], 2, "--text"],
    ["an unknown id", ["2025-06-12-brn", "--text", "x"], 2, "Did you mean `2025-06-12-barn`?"],
    ["a slug alone", ["barn", "--text", "x"], 2, "Did you mean `2025-06-12-barn`?"],
    ["a file of another folder", ["x/2025-06-12-barn.md", "--text", "x"], 2, "--briefings"],
    ["a draft", ["2025-06-12-draft", "--text", "x"], 2, "is not published"],
    ["an unknown kind", [ID, "--kind", "typo", "--text", "x"], 2, "There is no kind `typo`"],
    ["the text as the check prints it", [ID, "--text", "…"], 2, "readers will see it"],
    ["a text of spaces", [ID, "--text", " "], 2, "empty"],
    ["a text that reorders what is seen", [ID, "--text", "\u202e"], 2, "U+202E"],
    ["a file that is wrong", ["2025-06-12-wrong", "--text", "x"], 1, "wrong.md:8:7  error"],
  ])("%s", async (_, args, exit, message) => {
    const all = () => readdirSync(join(folder, "2025")).map((name) => [name, read(`2025/${name}`)]);
    const before = all();
    const { code, err } = await correct(...args);
    expect(err).toContain(message);
    expect(code).toBe(exit);
    expect(all()).toEqual(before);
  });
});

describe("words that are said to have stood there", () => {
  const text = briefing("2025-06-12", { body: "The barn held 14 ships [@clerk]." });
  const was = async (body: string, words: string) => {
    const { [LEDGER]: ledger = "", ...files } = published({ [FILE]: text });
    const desk = writeArchive({
      ...files,
      [LEDGER]: ledger,
      [FILE]: text.replace("14 ships", body),
    });
    try {
      const args = ["--briefings", desk.folder, "--now", "2025-06-12T22:30:00Z", "--was", words];
      return await cliHere(["correct", ID, "--text", "It held more.", ...args]);
    } finally {
      desk.remove();
    }
  };
  test("are refused where the text is as readers saw it and has them not, with what it has", async () => {
    const { code, err } = await was("14 ships", "14 shps");
    expect(code).toBe(2);
    expect(err).toContain("“14 shps” does not stand in `2025-06-12-barn`");
    expect(err).toContain("Did you mean `14 ships`?");
  });
  test("are refused for a figure that no reader saw, once the text is mended", async () => {
    const { code, err } = await was("15 ships", "13 ships");
    expect([code, err]).toEqual([2, expect.stringContaining("were never shown “13”")]);
  });
  test.each([["14 ships"], ["15 ships"]])(
    "are taken as they stood, of a text with %s",
    async (body) => {
      expect(await was(body, "14 ships")).toMatchObject({ code: 0, err: "" });
    },
  );
});
