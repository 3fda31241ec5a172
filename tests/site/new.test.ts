import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { briefing, SETTINGS, writeArchive } from "../support/archive.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";

const AT = ["--now", "2025-06-12T22:30:00Z"];
const TITLE = "The barn of Lower Field stayed dry";
const FILE = "2025/2025-06-13-the-barn-of-lower-field-stayed-dry.md";

let folder: string;
let remove: () => void;
beforeAll(() => {
  ({ folder, remove } = writeArchive({
    "archive.yaml": `${SETTINGS}zone: Asia/Muscat\n`,
    "2025/2025-06-10-report.md": briefing("2025-06-10", {
      fields: { type: "sitrep", sitrep: "{ number: 4, period: 2025-06-01/2025-06-10 }" },
    }),
    "2025/2025-06-20-later.md": briefing("2025-06-20"),
  }));
});
afterAll(() => remove());

const begin = (...args: string[]) => cliHere(["new", "--briefings", folder, ...AT, ...args]);
const read = (path: string) => readFileSync(join(folder, path), "utf8");

test("a briefing is begun as a draft of today, where the archive is", async () => {
  const { code, out, err } = await begin(TITLE, "--topic", "harvest", "--topic", "weather");
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain(FILE);
  expect(out).toContain(`Write it, then \`npm run check -- --briefings ${folder}\`.`);
  expect(read(FILE)).toMatch(
    /^---\ntitle: The barn .*\ndate: 2025-06-13\nstatus: draft\ntype: report\n/,
  );
  expect(read(FILE)).toContain("\ntopics: [harvest, weather]\n");
});

test("what is there already is kept, and said", async () => {
  const before = read(FILE);
  const { code, err } = await begin(TITLE, "--profile", "advisory");
  expect(code).toBe(2);
  expect(err).toContain(`${FILE} is there already`);
  expect(read(FILE)).toBe(before);
});

test("a situation report goes on from the one that it follows, named by its address", async () => {
  const args = ["--profile", "sitrep", "--follows", "/2025/06/10/report/", "--slug", "report-5"];
  const { code } = await begin("Situation report 5: the harvest", ...args);
  expect(code).toBe(0);
  const text = read("2025/2025-06-13-report-5.md");
  expect(text).toContain("\nfollows: 2025-06-10-report\n");
  expect(text).toMatch(/\n {2}number: 5\n.*\n {2}period: 2025-06-10\/2025-06-13\n/);
});

test("a title without Latin letters needs words for its address", async () => {
  const refused = await begin("انبار مزرعهٔ پایین ۲۰۲۵ خشک ماند");
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("Say it in Latin letters");
  const { code } = await begin("انبار مزرعهٔ پایین خشک ماند", "--slug", "barn-fa");
  expect(code).toBe(0);
  expect(read("2025/2025-06-13-barn-fa.md")).toContain("\ntitle: انبار مزرعهٔ پایین خشک ماند\n");
});

describe("what is typed wrong is said, and nothing is written", () => {
  test.each<[string, string[], string]>([
    ["no title", [], "Give it a title"],
    ["a title without quotation marks", ["The", "barn"], "quotation marks around the title"],
    ["a title that is too short", ["Barn"], "The title has 4 characters"],
    ["a title with a full stop", ["The barn stayed dry."], "no full stop"],
    ["a title that reorders what is seen", ["The barn \u202e stayed dry"], "U+202E"],
    ["an unknown profile", [TITLE, "--profile", "advisry"], "Did you mean `advisory`?"],
    ["an unknown topic", [TITLE, "--topic", "harvst"], "Did you mean `harvest`?"],
    [
      "an unknown thread",
      [TITLE, "--follows", "2025-06-10-reprt"],
      "Did you mean `2025-06-10-report`",
    ],
    ["a thread of tomorrow", [TITLE, "--follows", "2025-06-20-later"], "later than today"],
    ["a slug that is no slug", [TITLE, "--slug", "../Barn_2"], "as in --slug barn-2"],
  ])("%s", async (_, args, message) => {
    const before = readdirSync(folder, { recursive: true });
    const { code, err } = await begin(...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });
});

test("a folder of a year that is a link is not followed", async () => {
  const linked = writeArchive({});
  const elsewhere = temporary();
  mkdirSync(join(elsewhere.folder, "2025"));
  symlinkSync(join(elsewhere.folder, "2025"), join(linked.folder, "2025"));
  const { code, err } = await cliHere(["new", TITLE, "--briefings", linked.folder, ...AT]);
  expect(code).toBe(2);
  expect(err).toContain("symbolic link");
  expect(readdirSync(join(elsewhere.folder, "2025"))).toEqual([]);
  linked.remove();
  elsewhere.remove();
});

test("an archive whose settings are wrong has no zone, so no today", async () => {
  const broken = writeArchive({ "archive.yaml": `${SETTINGS}zone: Muscat\n` });
  const { code, err } = await cliHere(["new", TITLE, "--briefings", broken.folder, ...AT]);
  expect(code).toBe(1);
  expect(err).toContain("archive.yaml:4:7  error");
  expect(err).toContain("`Muscat` is no time zone.");
  expect(existsSync(join(broken.folder, "2025"))).toBe(false);
  broken.remove();
});

test("an archive that asks who approved a text says so to whoever begins one", async () => {
  const asking = writeArchive({
    "archive.yaml": `${SETTINGS}profiles: { news: { published-is-approved: error } }\n`,
  });
  const of = (...more: string[]) =>
    cliHere(["new", TITLE, "--briefings", asking.folder, ...AT, ...more]);
  await of("--slug", "asked");
  await of("--slug", "not-asked", "--profile", "advisory");
  const text = (slug: string) =>
    readFileSync(join(asking.folder, `2025/2025-06-12-${slug}.md`), "utf8");
  expect(text("asked")).toContain("\n# approved_by: ");
  expect(text("not-asked")).not.toContain("approved_by");
  asking.remove();
});
