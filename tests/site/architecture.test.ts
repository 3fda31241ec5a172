import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT } from "../support/cli.ts";

/** The one way through, from left to right. */
const STAGES = ["read", "check", "withhold", "relate", "render", "search", "publish"];
/** What every stage may use. */
const COMMON = ["diagnostics", "files", "words", "config.ts", "site-plan.ts"];

/** The words of the search page: the bundler chooses the language. */
const PAGE_WORDS = "scripts/words/of-the-page.ts";

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

/** What must be there before a file runs: neither its types, nor what it loads when that is asked for. */
function loadedWith(file: string): string[] {
  const text = readFileSync(join(PROJECT, file), "utf8");
  return [...text.matchAll(/^(?:import|export)(?! type\b)( [^;"=]* from)? "(\.[^"]+)";/gm)]
    .filter(([, names = ""]) => !/^ \{(?:\s*type [^,}]+,?)+\s*\} from$/.test(names))
    .map(([, , path = ""]) => join(file, "..", path));
}

test("no command waits for the checker before it is known which one it is", () => {
  const loaded = new Set(["scripts/cli.ts"]);
  for (const file of loaded) for (const path of loadedWith(file)) loaded.add(path);
  expect(loaded).toContain("scripts/commands/archive-places.ts");
  expect(
    [...loaded].filter((path) => /^scripts\/check\/(?:yaml|archive|rules)/.test(path)),
  ).toEqual([]);
});

test("the outlines of the world are read when a map is asked for, and in one file", () => {
  const reading = sources("scripts").filter((file) =>
    readFileSync(join(PROJECT, file), "utf8").includes('"world-atlas/'),
  );
  expect(reading).toEqual(["scripts/render/pictures/outlines.ts"]);
  const text = readFileSync(join(PROJECT, reading[0] ?? ""), "utf8");
  expect(text).not.toMatch(/from\s+"world-atlas/);
});

test("a stage imports only from stages to its left, diagnostics, words, config and the site's plan", () => {
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

/** Rooms inside a folder, from the ground up; what stands at the folder's door may use them all. */
const FLOORS = {
  "scripts/check": [
    "yaml",
    "body",
    "schema",
    "language",
    "voices",
    "ledger",
    "rules",
    "archive",
    "own",
  ],
  "layouts/client": ["query", "engine", "page"],
  "layouts/client/engine": [...["files", "question", "scoring", "finding", "advice", "showing"]],
};

describe.each(Object.entries(FLOORS))("in %s", (folder, rooms) => {
  const floorOf = (path: string) =>
    rooms.indexOf(path.slice(folder.length + 1).split("/")[0] ?? "");

  test("a room imports only from rooms below it", () => {
    const wrong = sources(folder).flatMap((file) => {
      const floor = floorOf(file);
      return importsOf(file)
        .filter((path) => path.startsWith(`${folder}/`) && floor !== -1 && floorOf(path) > floor)
        .map((path) => `${file} imports ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  test("at the door stand few files, and every room is one that is named here", () => {
    const there = readdirSync(join(PROJECT, folder), { withFileTypes: true });
    const found = there.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(found.sort()).toEqual([...rooms].sort());
    expect(there.length - found.length).toBeLessThanOrEqual(8);
  });
});

test("what build and browser both know of the search imports the site's plan alone", () => {
  const wrong = sources("scripts/search/format").flatMap((file) =>
    importsOf(file)
      .filter((path) => !path.startsWith("scripts/search/format/"))
      .filter((path) => path !== "scripts/site-plan.ts"),
  );
  expect(wrong).toEqual([]);
});

test("the search's tables and its Pagefind indexes know nothing of each other", () => {
  const rooms = readdirSync(join(PROJECT, "scripts/search"));
  expect(rooms.sort()).toEqual(["format", "pagefind", "write"]);
  const across = (room: string, other: string) =>
    sources(`scripts/search/${room}`).flatMap((file) =>
      importsOf(file).filter((path) => path.startsWith(`scripts/search/${other}/`)),
    );
  expect([...across("write", "pagefind"), ...across("pagefind", "write")]).toEqual([]);
});

test("the search in the browser imports of the scripts that format, the site's plan and the words of its page alone", () => {
  const wrong = sources("layouts/client").flatMap((file) =>
    importsOf(file)
      .filter((path) => path.startsWith("scripts/") && path !== "scripts/site-plan.ts")
      .filter((path) => !path.startsWith("scripts/search/format/"))
      .filter((path) => path !== PAGE_WORDS && !isOfTypes(file, path))
      .map((path) => `${file} imports ${path}`),
  );
  expect(wrong).toEqual([]);
});

/** Only the types of a file are taken from it. */
function isOfTypes(file: string, path: string): boolean {
  return path.startsWith("scripts/words/") && !runsOf(file).includes(path);
}

test("the page and the engine meet in their messages alone, for they run in two threads", () => {
  const wrong = sources("layouts/client/page").flatMap((file) =>
    importsOf(file).filter((path) => path.startsWith("layouts/client/engine/")),
  );
  expect(wrong).toEqual([]);
});

test("the hall holds the launcher, the command line, the settings' types, and rooms", () => {
  const there = readdirSync(join(PROJECT, "scripts"), { withFileTypes: true });
  const files = there.filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(files.sort()).toEqual(["cli.ts", "config.ts", "dateline.js", "site-plan.ts"]);
});

test("no file of code is longer than 220 lines, but for a language's words, which are a table", () => {
  const linesOf = (file: string) =>
    readFileSync(join(PROJECT, file), "utf8").replace(/\n$/, "").split("\n").length;
  const long = [...sources("scripts"), ...sources("layouts"), ...sources("tests/bench")].filter(
    (file) => linesOf(file) > 220 && !/^scripts\/words\/[a-z]{2}\.ts$/.test(file),
  );
  expect(long).toEqual([]);
});

test("render names every page template, in one file", () => {
  const named = importsOf(TEMPLATES).filter((path) => path.startsWith("layouts/"));
  expect(named.sort()).toEqual(sources("layouts/pages").sort());
});

test("the site's plan imports nothing, and search no render: layouts take from both", () => {
  expect(importsOf("scripts/site-plan.ts")).toEqual([]);
  const wrong = sources("scripts/search").flatMap((file) =>
    importsOf(file).filter((path) => /^(?:scripts\/render|layouts)\//.test(path)),
  );
  expect(wrong).toEqual([]);
});

test("diagnostics know no stage; how far two words are apart is the search's to say as well", () => {
  const wrong = sources("scripts/diagnostics").flatMap((file) =>
    importsOf(file)
      .filter((path) => !path.startsWith("scripts/diagnostics/"))
      .filter((path) => path !== "scripts/search/format/distance.ts"),
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

test("layouts know only words and what render hands them, and of a builder the type of its view", () => {
  const wrong = sources("layouts").flatMap((file) =>
    importsOf(file).filter(
      (path) =>
        !path.startsWith("layouts/") &&
        !(
          /^scripts\/render\/(?:pages\/|pictures\/|briefing-list\.|front-)/.test(path) &&
          !runsOf(file).includes(path)
        ) &&
        !path.startsWith("scripts/words/") &&
        ![
          "scripts/render/views.ts",
          "scripts/render/page-view.ts",
          "scripts/render/briefing-views.ts",
          "scripts/render/feed-views.ts",
          "scripts/render/group-views.ts",
          "scripts/render/markdown.ts",
          "scripts/render/language.ts",
          "scripts/render/policy.ts",
          "scripts/read/spoken.ts",
          "scripts/site-plan.ts",
          // Citations, which a page offers as an export has them.
          "scripts/export/cited-work.ts",
          "scripts/export/file-links.ts",
          "scripts/export/plain.ts",
        ].includes(path) &&
        // The search page reads what the build has written, word by word as it was written.
        !(file.startsWith("layouts/client/") && path.startsWith("scripts/search/format/")),
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

/** Types whose name is declared in more than one file, each for its own reason: at most fifteen. */
const DOUBLE_TYPES: readonly string[] = [];

/** Names of files that stand in more than one folder: a command beside what it runs, a page beside what it shows; words of texts and of frames. */
const DOUBLE_FILES: readonly string[] = [
  "briefing.ts",
  "build.ts",
  "check.ts",
  "correct.ts",
  "feed.ts",
  "headers.ts",
  "language-server.ts",
  "ledger.ts",
  "merge.ts",
  "publish.ts",
  "verify.ts",
  "words.ts",
];

test("the name of a type says which is meant: none but these is declared in two files", () => {
  const declared = [...sources("scripts"), ...sources("layouts")].flatMap((file) => {
    const text = readFileSync(join(PROJECT, file), "utf8");
    const found = text.matchAll(/^(?:export )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm);
    return [...new Set([...found].map(([, name = ""]) => name))];
  });
  expect(doublesIn(declared)).toEqual(DOUBLE_TYPES);
});

test("the name of a file says which is meant: none but these stands in two folders", () => {
  const files = [...sources("scripts"), ...sources("layouts")];
  expect(doublesIn(files.map((file) => basename(file)))).toEqual(DOUBLE_FILES);
});

/** Names that come more than once, sorted. */
function doublesIn(names: readonly string[]): string[] {
  const again = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(again)].sort();
}
