import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT } from "../support/cli.ts";

/** The one way through, from left to right. */
const STAGES = ["read", "check", "withhold", "relate", "render", "index", "publish"];
/** What every stage may use. */
const COMMON = ["diagnostics", "files", "config.ts", "site-plan.ts"];

/** The one file of render that knows the layouts. */
const TEMPLATES = "scripts/render/templates.ts";

function sources(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .map((path) => join(folder, path));
}

function importsOf(file: string): string[] {
  return importsIn(file, readFileSync(join(PROJECT, file), "utf8"));
}

function importsIn(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path = ""]) =>
    join(file, "..", path),
  );
}

test("a stage imports only from stages to its left, diagnostics, config and the site's plan", () => {
  const wrong = sources("scripts").flatMap((file) => {
    const room = file.split("/")[1] ?? "";
    const stage = STAGES.indexOf(room);
    if (stage === -1) return [];
    const allowed = [...STAGES.slice(0, stage + 1), ...COMMON];
    return importsOf(file)
      .filter((path) => file !== TEMPLATES || !path.startsWith("layouts/pages/"))
      .filter((path) => !allowed.includes(path.split("/")[1] ?? ""))
      .map((path) => `${file} imports ${path}`);
  });
  expect(wrong).toEqual([]);
});

/** The rooms of the check, from the ground up; what stands at its door may use them all. */
const ROOMS = ["yaml", "body", "schema", "language", "voices", "ledger", "rules", "archive"];

test("a room of the check imports only from rooms below it", () => {
  const wrong = sources("scripts/check").flatMap((file) => {
    const floor = ROOMS.indexOf(file.split("/")[2] ?? "");
    return importsOf(file)
      .filter((path) => path.startsWith("scripts/check/"))
      .filter((path) => floor !== -1 && ROOMS.indexOf(path.split("/")[2] ?? "") > floor)
      .map((path) => `${file} imports ${path}`);
  });
  expect(wrong).toEqual([]);
});

test("at the door of the check stand few files, and every room is one that is named here", () => {
  const there = readdirSync(join(PROJECT, "scripts/check"), { withFileTypes: true });
  const rooms = there.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(rooms.sort()).toEqual([...ROOMS].sort());
  expect(there.length - rooms.length).toBeLessThanOrEqual(8);
});

test("the hall holds the launcher, the command line, the settings' types, and rooms", () => {
  const there = readdirSync(join(PROJECT, "scripts"), { withFileTypes: true });
  const files = there.filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(files.sort()).toEqual(["cli.ts", "config.ts", "dateline.js", "site-plan.ts"]);
});

test("no file of code is longer than 220 lines", () => {
  const linesOf = (file: string) =>
    readFileSync(join(PROJECT, file), "utf8").replace(/\n$/, "").split("\n").length;
  const long = [...sources("scripts"), ...sources("layouts"), ...sources("tests/bench")].filter(
    (file) => linesOf(file) > 220,
  );
  expect(long).toEqual([]);
});

test("render names every page template, in one file", () => {
  const named = importsOf(TEMPLATES).filter((path) => path.startsWith("layouts/"));
  expect(named.sort()).toEqual(sources("layouts/pages").sort());
});

test("the site's plan imports nothing, and index no render: layouts take from both", () => {
  expect(importsOf("scripts/site-plan.ts")).toEqual([]);
  const wrong = sources("scripts/index").flatMap((file) =>
    importsOf(file).filter((path) => /^(?:scripts\/render|layouts)\//.test(path)),
  );
  expect(wrong).toEqual([]);
});

test("diagnostics know no stage", () => {
  const wrong = sources("scripts/diagnostics").flatMap((file) =>
    importsOf(file).filter((path) => !path.startsWith("scripts/diagnostics/")),
  );
  expect(wrong).toEqual([]);
});

test("the program knows nothing of tests, nor of the lab among them", () => {
  const files = [...sources("scripts"), ...sources("layouts")];
  const wrong = files.filter((file) => importsOf(file).some((path) => path.startsWith("tests/")));
  expect(wrong).toEqual([]);
});

/** What a file takes but for its types, of which nothing is left in what runs. */
function runsOf(file: string): string[] {
  const text = readFileSync(join(PROJECT, file), "utf8");
  return importsIn(file, text.replace(/^import type [^;]+;/gm, ""));
}

test("layouts know only what render hands them, and of a builder the type of its view", () => {
  const wrong = sources("layouts").flatMap((file) =>
    importsOf(file).filter(
      (path) =>
        !path.startsWith("layouts/") &&
        !(path.startsWith("scripts/render/pages/") && !runsOf(file).includes(path)) &&
        ![
          "scripts/render/views.ts",
          "scripts/render/page-view.ts",
          "scripts/render/briefing-views.ts",
          "scripts/render/markdown.ts",
          "scripts/render/language.ts",
          "scripts/render/policy.ts",
          "scripts/read/spoken.ts",
          "scripts/site-plan.ts",
          // The search page reads what the index stage writes, word by word as it was written.
          "scripts/index/words.ts",
          "scripts/index/stem.ts",
          "scripts/index/postings.ts",
          "scripts/index/search-files.ts",
        ].includes(path),
    ),
  );
  expect(wrong).toEqual([]);
});

test("one file may put markup into a page as it is, and none writes innerHTML", () => {
  const files = [...sources("layouts"), ...sources("scripts")];
  const using = (word: string) =>
    files.filter((file) => readFileSync(join(PROJECT, file), "utf8").includes(word));
  expect(using("dangerouslySetInnerHTML")).toEqual(["layouts/parts/raw.tsx"]);
  expect(using("innerHTML")).toEqual([]);
});

test("luxon is imported in one file, and only commands read the clock", () => {
  const files = sources("scripts");
  const matching = (pattern: RegExp) =>
    files.filter((file) => pattern.test(readFileSync(join(PROJECT, file), "utf8")));
  expect(matching(/from "luxon"/)).toEqual(["scripts/read/dates.ts"]);
  expect(matching(/Date\.now\(|new Date\(\)/)).toEqual(["scripts/commands/command.ts"]);
});

test("the lock file carries no download address", () => {
  expect(readFileSync(join(PROJECT, "package-lock.json"), "utf8")).not.toContain(
    '"resolved": "http',
  );
});
