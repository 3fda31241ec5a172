import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { asTyped, quoted, type Starting } from "../../scripts/commands/as-typed.ts";
import { COMMANDS } from "../../scripts/commands/command-line.ts";
import { PROJECT } from "../support/cli.ts";

const CLONE: Starting = {
  scripts: packageJson.scripts,
  isInstalled: false,
  manager: "npm",
  away: "",
  program: "node scripts/dateline.js",
};
const SCRIPTS = { check: "dateline check", start: "dateline start" };
const DESK: Starting = { ...CLONE, scripts: SCRIPTS, isInstalled: true };
const BARE: Starting = { ...CLONE, scripts: {}, isInstalled: true };

describe("a command is printed as it can be pasted", () => {
  test.each<[string, Starting, string, string, string]>([
    ["in a clone", CLONE, "npm run check -- --fix", "", "npm run check -- --fix"],
    ["of a script", DESK, "npm run --silent check -- --fix", "", "npm run --silent check -- --fix"],
    ["short", DESK, "npm start -- --port 9", "", "npm start -- --port 9"],
    [
      "without a script",
      BARE,
      "npm run check -- --fix",
      "",
      "npm exec --no -- dateline check --fix",
    ],
    ["start without a script", BARE, "npm start", "", "npm exec --no -- dateline start"],
    [
      "with pnpm",
      { ...DESK, manager: "pnpm" },
      "npm run --silent check -- --fix",
      "",
      "pnpm --silent run check --fix",
    ],
    [
      "with pnpm and no script",
      { ...BARE, manager: "pnpm" },
      "npm run new -- x",
      "",
      "pnpm exec dateline new x",
    ],
    [
      "without npm",
      { ...CLONE, scripts: {} },
      "npm run check -- --fix",
      "",
      "node scripts/dateline.js check --fix",
    ],
    [
      "from elsewhere",
      { ...DESK, away: "../our desk" },
      "npm run check -- --fix",
      "",
      'npm --prefix "../our desk" run check -- --fix',
    ],
    [
      "of another archive",
      CLONE,
      "npm run check",
      "../ours",
      "npm run check -- --briefings ../ours",
    ],
    [
      "of an archive with a space",
      BARE,
      'npm run correct -- ID --text "…"',
      "../our briefings",
      'npm exec --no -- dateline correct --briefings "../our briefings" ID --text "…"',
    ],
    [
      "that explains, which no archive changes",
      CLONE,
      "npm run check -- --explain all",
      "../ours",
      "npm run check -- --explain all",
    ],
    ["that takes no archive", CLONE, "npm run verify -- URL", "../ours", "npm run verify -- URL"],
  ])("%s", (_, starting, written, archive, typed) => {
    expect(asTyped(`See \`${written}\`.`, archive, starting)).toBe(`See \`${typed}\`.`);
  });

  test.each(COMMANDS)(
    "$name is told of another archive if it works on one",
    ({ name, options }) => {
      const isNamed = asTyped(`npm run ${name}`, "../ours", CLONE).includes("--briefings ../ours");
      expect(isNamed).toBe("briefings" in options);
    },
  );

  test("words that are no command stay as they are", () => {
    const text = "npm runs scripts. `npm ci` and `npm install`. dateline check";
    expect(asTyped(text, "", CLONE)).toBe(text);
  });

  test.each(["a b", "a'b", 'a"b', "$(rm -rf x)", "`id`", "a\\b", "-x", "!x", "é", "a;b", ""])(
    "a folder called %s is one word to a shell",
    (name) => {
      const { stdout } = spawnSync("sh", ["-c", `printf '%s|' ${quoted(name)}`], {
        encoding: "utf8",
      });
      expect(stdout).toBe(`${name}|`);
    },
  );
});

/** Every text of the program, and of the pages, as it stands in the source. */
const SOURCES = ["scripts", "layouts"].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.[jt]sx?$/.test(path))
    .map(
      (path) => [`${folder}/${path}`, readFileSync(join(PROJECT, folder, path), "utf8")] as const,
    ),
);
const VERBS = COMMANDS.map(({ name }) => name);
const OF_THE_PROJECT = ["docs", "bench", "pack", "test", "VERB"];

test("every remedy in the source is written in the one form that is translated, of a verb that there is", () => {
  const remedies = SOURCES.flatMap(([path, text]) =>
    [...text.matchAll(/npm (?:run(?: --silent)?|exec|x) +(?:-\S+ )*([^\s`'",.;:\\]+)/g)].map(
      ([written, verb = ""]) => ({ path, written, verb }),
    ),
  ).filter(({ path }) => !path.endsWith("as-typed.ts"));
  expect(remedies.length).toBeGreaterThan(40);
  const strange = remedies.filter(
    ({ verb }) => !verb.startsWith("${") && ![...VERBS, ...OF_THE_PROJECT].includes(verb),
  );
  expect(strange).toEqual([]);
});

test("nothing would fetch another's package of this name", () => {
  const docs = readdirSync(join(PROJECT, "docs")).filter((name) => name.endsWith(".md"));
  const papers = ["README.md", ...docs.map((name) => `docs/${name}`)];
  const all = [
    ...SOURCES,
    ...papers.map((path) => [path, readFileSync(join(PROJECT, path), "utf8")] as const),
  ];
  const wrong = all.filter(([, text]) =>
    /\b(?:npx|pnpx|bunx|pnpm dlx|yarn dlx|npm x|npm init|npm create)(?: -\S+)* dateline\b/.test(
      text,
    ),
  );
  expect(wrong.map(([path]) => path)).toEqual([]);
});
