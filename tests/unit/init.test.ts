import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { COMMANDS } from "../../scripts/commands/command-line.ts";
import { whyRefused } from "../../scripts/init/desk-answers.ts";
import { topicsIn } from "../../scripts/init/desk-topics.ts";
import { SCRIPTS } from "../../scripts/init/package-json.ts";
import { putFiles } from "../../scripts/init/put-files.ts";
import type { DeskQuestion } from "../../scripts/init/typed-answers.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { temporary } from "../support/cli.ts";
import { newDesk, textsOf } from "../support/new-desk.ts";

const NOON = "2026-11-30T12:00:00Z" as Instant;

let place: ReturnType<typeof temporary>;
beforeEach(() => {
  place = temporary();
});
afterEach(() => place.remove());

/** Names that YAML, Markdown, HTML, a shell or a reader of another script might take for something else. */
const NAMES = [
  "Harbour Desk",
  "Desk: notes # and more",
  "- {x: [y]}",
  "&anchor *alias !!tag",
  "yes",
  "1e3",
  "2026-11-30",
  "%TAG | > folded",
  "@desk, 'quoted'",
  "مكتب الأخبار",
  "דסק תדרוכים",
  "外事简报",
  "x".repeat(80),
];

describe.each(NAMES)("an archive called %s", (name) => {
  test("is checked without an error or a warning, and bears its name", () => {
    newDesk(place.folder, { name });
    const { diagnostics, checked } = checkFolder(readFolder(join(place.folder, "briefings")), NOON);
    expect(diagnostics).toEqual([]);
    expect(checked?.settings.title).toBe(name);
    expect(checked?.briefings).toHaveLength(1);
  });
});

test.each(['"><script>alert(1)</script>', "{{ 7 * 7 }} ${HOME} `id` $(id)"])(
  "an archive called %s is told how readers would see that, and no more",
  (name) => {
    newDesk(place.folder, { name });
    const { diagnostics, checked } = checkFolder(readFolder(join(place.folder, "briefings")), NOON);
    expect(checked?.settings.title).toBe(name);
    expect(new Set(diagnostics.map(({ ruleId }) => ruleId))).toEqual(
      new Set(["field-is-plain-text"]),
    );
  },
);

test("the first briefing says that it is an example, and cites, dates and passes on", () => {
  newDesk(place.folder);
  const [briefing] =
    checkFolder(readFolder(join(place.folder, "briefings")), NOON).checked?.briefings ?? [];
  expect(briefing?.meta.status).toBe("published");
  expect(briefing?.meta.title).toContain("example");
  const { sources } = briefing?.meta ?? {};
  expect([...(sources?.values() ?? [])].some(({ via }) => via !== undefined)).toBe(true);
  const text = textsOf(place.folder).find(([path]) => path.endsWith("a-briefing.md"))?.[1] ?? "";
  expect(text).toMatch(/\]\(date:\d{4}-\d{2}-\d{2}\)/);
  for (const [, host] of text.matchAll(/url: https:\/\/([\w.-]+)/g))
    expect(["www.first.org", "www.w3.org", "briefings.example.org"]).toContain(host);
});

describe("an answer is refused with what to write instead", () => {
  test.each<[DeskQuestion, string, RegExp]>([
    ["name", "", /1 to 80/],
    ["name", "x".repeat(81), /81 characters/],
    ["name", "one\ntwo", /one line/],
    ["name", "Desk\u202e", /U\+202E/],
    ["url", "briefings", /https:\/\//],
    ["url", "javascript:alert(1)", /https:\/\//],
    ["lang", "English", /English/],
    ["zone", "Mars/Base", /Mars\/Base/],
    ["topics", " , ", /Name 1 to 50/],
    ["host", "gitlub", /Did you mean `gitlab`/],
  ])("%s: %j", (question, typed, words) => {
    expect(whyRefused(question, typed)).toMatch(words);
  });
});

test("a topic's id is made of its letters, or of its number where they are of another script", () => {
  expect(
    topicsIn("Fuel & oil،  دیپلماسی, Fuel & Oil, Öl").map(({ id, name }) => [id, name]),
  ).toEqual([
    ["fuel-oil", "Fuel & oil"],
    ["topic-2", "دیپلماسی"],
    ["ol", "Öl"],
  ]);
});

describe("nothing that is there is overwritten", () => {
  test("not one file, and each is named", () => {
    newDesk(place.folder);
    const paths = textsOf(place.folder).map(([path]) => path);
    const other = join(place.folder, "other");
    for (const path of paths) {
      if (path === "package.json") continue;
      mkdirSync(join(other, path, ".."), { recursive: true });
      writeFileSync(join(other, path), "mine");
    }
    const { written, left } = newDesk(other);
    expect(written).toEqual(["package.json"]);
    expect(left).toContain("briefings/");
    for (const [path, text] of textsOf(other))
      if (path !== "package.json") expect([path, text]).toEqual([path, "mine"]);
  });
  test("an archive gets no example, and keeps every byte", () => {
    mkdirSync(join(place.folder, "briefings"));
    writeFileSync(join(place.folder, "briefings/archive.yaml"), "title: Ours\n");
    const { left } = newDesk(place.folder);
    expect(left).toContain("briefings/");
    expect(textsOf(join(place.folder, "briefings"))).toEqual([["archive.yaml", "title: Ours\n"]]);
  });
  test("nothing is written through a link", () => {
    const outside = join(place.folder, "outside");
    const desk = join(place.folder, "desk");
    mkdirSync(outside);
    mkdirSync(desk);
    symlinkSync(outside, join(desk, "briefings"));
    symlinkSync(join(outside, "README.md"), join(desk, "README.md"));
    newDesk(desk);
    expect(readdirSync(outside)).toEqual([]);
  });
  test("where a file cannot be written, none is", () => {
    const files = [
      { path: "one", text: "1" },
      { path: "two\0", text: "2" },
    ];
    expect(() => putFiles(join(place.folder, "new"), files)).toThrow("null bytes");
    expect(readdirSync(place.folder)).toEqual([]);
  });
});

describe("a folder with a package.json", () => {
  const write = (text: string) => writeFileSync(join(place.folder, "package.json"), text);
  const read = () => readFileSync(join(place.folder, "package.json"), "utf8");
  test("gets what it lacks, keeps what it has, and hears which", () => {
    write('{\n\t"name": "ours",\n\t"scripts": {\n\t\t"test": "jest"\n\t}\n}\n');
    const { added, left } = newDesk(place.folder);
    expect(added).toContain('script "check"');
    expect(added).toContain('dependency "@briefings/dateline"');
    expect(left).toContain('script "test"');
    const { name, scripts, dependencies } = JSON.parse(read());
    expect(name).toBe("ours");
    expect(scripts.test).toBe("jest");
    expect(scripts.check).toBe("dateline check");
    expect(dependencies).toEqual({ "@briefings/dateline": "0.2.0" });
    expect(read()).toContain('\n\t"name"');
  });
  test("is left as it is when it lacks nothing", () => {
    newDesk(place.folder);
    const before = read();
    expect(newDesk(place.folder).added).toEqual([]);
    expect(read()).toBe(before);
  });
  test.each(["", "[]", "{", '{"scripts": 1}', '"text"'])(
    "%j is refused, and nothing written",
    (text) => {
      write(text);
      expect(() => newDesk(place.folder)).toThrow("no package.json that can be read");
      expect(textsOf(place.folder)).toEqual([["package.json", text]]);
    },
  );
});

test("a desk has a script for each command but the one that made it", () => {
  const verbs = COMMANDS.map(({ name }) => name).filter((name) => name !== "init");
  expect(Object.keys(SCRIPTS).sort()).toEqual([...verbs, "test"].sort());
  for (const verb of verbs) expect(SCRIPTS[verb]).toBe(`dateline ${verb}`);
});

test("no file of a desk names this machine", () => {
  newDesk(join(place.folder, "desk"));
  for (const [path, text] of textsOf(place.folder))
    expect([path, text.includes(place.folder)]).toEqual([path, false]);
  expect(existsSync(join(place.folder, "desk/package.json"))).toBe(true);
});
