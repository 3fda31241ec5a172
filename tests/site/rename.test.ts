/** A renaming changes every file that names the briefing, and nothing else; or it changes none. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { briefing, SETTINGS, writeArchive } from "../support/archive.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { filesOf } from "../support/pages.ts";

const OLD = "2025-06-12-barn";
const NEW = "2025-06-12-barn-of-lower-field";
const SEEN = "2025-06-20T12:00:00Z";

const FILES = {
  "archive.yaml": `${SETTINGS}about: "See [the barn](brief:${OLD}) and ${OLD}." # brief:${OLD}\npin: ${OLD} # leads\n`,
  [`2025/${OLD}.md`]: briefing("2025-06-12", { fields: { places: "[AT] # where it stands" } }),
  "2025/2025-06-13-next.md": briefing("2025-06-13", {
    fields: {
      title: "The barn of Lower Field has a new door",
      follows: `"${OLD}" # the first`,
      related: `\n  - '${OLD}'\n  - 2025-06-14-last`,
    },
    body: `A [barn](brief:${OLD}), the same [barn](<brief:${OLD}>) and [it][one] [@clerk]; ${OLD} in words.\n\n[one]: brief:${OLD}`,
  }),
  "2025/2025-06-14-last.md": `\ufeff${briefing("2025-06-14", {
    fields: { title: "The barn of Lower Field is sold", supersedes: `[${OLD}]` },
    body: `The [barn](brief:${OLD}) is sold [@clerk].`,
  }).replaceAll("\n", "\r\n")}`,
  "2025/2025-06-14-longer.md": briefing("2025-06-14", {
    fields: { title: "The other barn of Lower Field" },
    body: "See [the other](brief:2025-06-12-barn-door) [@clerk].",
  }),
  "2025/2025-06-12-barn-door.md": briefing("2025-06-12", {
    fields: { title: "The door of the barn of Lower Field" },
  }),
  "2025/2025-06-12-draft.md": briefing("2025-06-12", { fields: { status: "draft" } }),
};

let folder: string;
let remove: () => void;
beforeEach(() => {
  const superseded = FILES[`2025/${OLD}.md`]?.replace("published", "superseded") ?? "";
  ({ folder, remove } = writeArchive({ ...FILES, [`2025/${OLD}.md`]: superseded }));
});
afterEach(() => remove());

const rename = (...args: string[]) =>
  cliHere(["rename", "--briefings", folder, "--now", SEEN, ...args]);
const check = () => cliHere(["check", "--briefings", folder, "--now", SEEN]);
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const all = () => filesOf(folder).map((path) => [path, read(path)]);

test("every field and link says the new id, and not one other character changes", async () => {
  chmodSync(join(folder, `2025/${OLD}.md`), 0o640);
  const before = new Map(filesOf(folder).map((path) => [path, read(path)]));
  expect((await check()).code).toBe(0);
  const { code, out, err } = await rename(OLD, NEW);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("/2025/06/12/barn/ leads there");
  const own = read(`2025/${NEW}.md`);
  expect(own).toBe(
    before
      .get(`2025/${OLD}.md`)
      ?.replace("\n---\n\n", "\naliases:\n  - /2025/06/12/barn/\n---\n\n"),
  );
  expect(statSync(join(folder, `2025/${NEW}.md`)).mode & 0o777).toBe(0o640);
  expect(read("2025/2025-06-13-next.md")).toBe(
    before
      .get("2025/2025-06-13-next.md")
      ?.replaceAll(OLD, NEW)
      .replace(`${NEW} in words`, `${OLD} in words`),
  );
  expect(read("2025/2025-06-14-last.md")).toBe(
    before.get("2025/2025-06-14-last.md")?.replaceAll(OLD, NEW),
  );
  expect(read("archive.yaml")).toBe(
    before
      .get("archive.yaml")
      ?.replace(`(brief:${OLD})`, `(brief:${NEW})`)
      .replace(`pin: ${OLD}`, `pin: ${NEW}`),
  );
  for (const path of ["2025/2025-06-14-longer.md", "2025/2025-06-12-barn-door.md"])
    expect(read(path)).toBe(before.get(path));
  expect(existsSync(join(folder, `2025/${OLD}.md`))).toBe(false);
  expect((await check()).code).toBe(0);
});

test("renamed back, it has its own address again and the other one leads to it", async () => {
  await rename(OLD, NEW);
  expect((await rename(NEW, OLD)).code).toBe(0);
  expect(read(`2025/${OLD}.md`)).toContain(
    "\naliases:\n  - /2025/06/12/barn-of-lower-field/\n---\n",
  );
  expect((await check()).code).toBe(0);
});

test("of a draft no reader has the address, so none leads on", async () => {
  const { out } = await rename("2025-06-12-draft", "2025-06-12-plan");
  expect(out).toContain("No reader has seen it");
  expect(read("2025/2025-06-12-plan.md")).toBe(FILES["2025/2025-06-12-draft.md"]);
});

test("its day may change with its date, and so the folder of its year", async () => {
  const file = `2025/${OLD}.md`;
  writeFileSync(join(folder, file), read(file).replace("date: 2025-06-12", "date: 2024-06-12"));
  const to = "2024-06-12-barn";
  expect((await rename(OLD, to)).code).toBe(0);
  expect(read(`2024/${to}.md`)).toContain("/2025/06/12/barn/");
});

describe("nothing is written of", () => {
  test.each<[string, string[], string]>([
    ["an id that is taken", [OLD, "2025-06-14-last"], "There is a briefing `2025-06-14-last`"],
    ["its own id", [OLD, OLD], "called `2025-06-12-barn` already"],
    ["another day than its date", [OLD, "2025-06-13-barn"], "dated 2025-06-12"],
    ["no day of the calendar", [OLD, "2025-02-30-barn"], "is no id"],
    ["a slug without its day", [OLD, "big-barn"], "2025-06-12-big-barn"],
    ["a path", [OLD, "../2025-06-12-barn-two"], "is no id"],
    ["capitals", [OLD, "2025-06-12-Barn"], "is no id"],
    ["a briefing that is not there", ["2025-06-12-bran", NEW], "Did you mean `2025-06-12-barn`"],
    ["one id alone", [OLD], "Name the new id"],
    ["a third id", [OLD, NEW, NEW], "not expected"],
    ["no id, where nothing was cut off", [], "Name the briefing's id"],
  ])("%s", async (_, args, words) => {
    const before = all();
    const { code, err } = await rename(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(all()).toEqual(before);
  });

  test("an id whose address leads to another briefing already", async () => {
    const file = "2025/2025-06-14-longer.md";
    const aliased = read(file).replace("\n---\n\n", `\naliases: [/2025/06/12/bigger/]\n---\n\n`);
    writeFileSync(join(folder, file), aliased);
    const before = all();
    const { code, err } = await rename(OLD, "2025-06-12-bigger");
    expect([code, err]).toEqual([2, expect.stringContaining("`2025-06-14-longer`")]);
    expect(all()).toEqual(before);
  });

  test.each([
    ["an address that readers see", `<brief:${OLD}>`],
    ["a link with a sign written out", "[barn](brief:2025%2D06-12-barn)"],
    ["code that shows a link beside it", `\`[barn](brief:${OLD})\``],
  ])("what cannot be changed safely: %s", async (_, link) => {
    const file = "2025/2025-06-14-longer.md";
    writeFileSync(join(folder, file), `${read(file)}\nAnd ${link}, and ${OLD} [@clerk].\n`);
    const before = all();
    const { code, err } = await rename(OLD, NEW);
    expect([code, err]).toEqual([2, expect.stringContaining("cannot be changed safely")]);
    expect(all()).toEqual(before);
  });

  test("a briefing whose own front matter cannot be read", async () => {
    writeFileSync(join(folder, `2025/${OLD}.md`), "---\ntitle: [\n---\n");
    const before = all();
    const { code, err } = await rename(OLD, NEW);
    expect([code, err]).toEqual([1, expect.stringContaining("Mend this first, then rename it.")]);
    expect(all()).toEqual(before);
  });
});

test("a renaming that was cut off is told, stops what would publish, and is carried out", async () => {
  const changed = (text: string) => text.replaceAll(OLD, NEW);
  const staged = join(folder, ".renaming/2025");
  mkdirSync(staged, { recursive: true });
  writeFileSync(join(staged, "2025-06-13-next.md"), changed(read("2025/2025-06-13-next.md")));
  const refused = [2, expect.stringContaining("Finish it first: `npm run rename")];
  for (const other of [await check(), await cliHere(["redact", OLD, "--briefings", folder])])
    expect([other.code, other.err]).toEqual(refused);
  expect((await rename()).out).toContain("done now");
  expect(read("2025/2025-06-13-next.md")).toContain(`follows: "${NEW}"`);
  expect(existsSync(join(folder, ".renaming"))).toBe(false);
});

describe("a change that somebody else has put there", () => {
  let outside: string;
  let removeOutside: () => void;
  beforeEach(() => {
    ({ folder: outside, remove: removeOutside } = temporary());
    mkdirSync(join(outside, "2025"));
    writeFileSync(join(outside, "2025/2025-06-14-longer.md"), "secret");
  });
  afterEach(() => removeOutside());

  test("moves nothing out of another folder, to which it is a link", async () => {
    symlinkSync(outside, join(folder, ".renaming"));
    const before = all();
    const { code, err } = await rename();
    expect([code, err]).toEqual([2, expect.stringContaining("is no folder")]);
    expect(all()).toEqual(before);
    expect(filesOf(outside)).toEqual(["2025/2025-06-14-longer.md"]);
  });

  test("writes nothing into another folder, to which a year is a link", async () => {
    symlinkSync(outside, join(folder, "2031"));
    mkdirSync(join(folder, ".renaming/2031"), { recursive: true });
    writeFileSync(join(folder, ".renaming/2031/2031-01-01-new.md"), "new");
    expect((await rename()).code).toBe(0);
    expect(filesOf(outside)).toEqual(["2025/2025-06-14-longer.md"]);
  });
});

test("an old id leads whoever types it to the new one, and its address is given to nobody else", async () => {
  expect((await rename(OLD, NEW)).code).toBe(0);
  for (const args of [
    ["withdraw", OLD, "--reason", "Made up."],
    ["correct", OLD, "--text", "It was wet."],
    ["redact", OLD, "--words", "Anna", "--yes"],
    ["rename", OLD, "2025-06-12-hut"],
  ]) {
    const { code, err } = await cliHere([...args, "--briefings", folder]);
    expect([args[0], code]).toEqual([args[0], 2]);
    expect(err).toContain(
      `There is no briefing \`${OLD}\` any more: its address leads to \`${NEW}\`.`,
    );
  }
  const at = ["--briefings", folder, "--now", "2025-06-12T12:00:00Z"];
  const before = all();
  const taken = await cliHere(["new", "The barn again", "--slug", "barn", ...at]);
  expect([taken.code, taken.err]).toEqual([
    2,
    expect.stringContaining(`/2025/06/12/barn/ is an old address of \`${NEW}\``),
  ]);
  expect(all()).toEqual(before);
  const other = await cliHere(["new", "The barn again", "--slug", "barn-2", ...at]);
  expect([other.code, other.err]).toEqual([0, ""]);
});
