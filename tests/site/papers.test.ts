import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { LanguageClient } from "../support/language-client.ts";
import { classify, SCRIPTS } from "../support/paper-commands.ts";
import { faultsOf, scriptsNamedIn, shellCommands } from "../support/paper-faults.ts";
import { PaperProject } from "../support/paper-project.ts";
import { partsOf, readPapers } from "../support/papers.ts";
import { isFull } from "../support/promise.ts";

const papers = readPapers();
/** A history tells of what was, so its commands may be gone. */
const present = papers.filter(({ path }) => path !== "CHANGELOG.md");

/** Each command of the papers once, as it is written, with the place where it stands first. */
const commands = [
  ...new Map(
    present
      .flatMap((paper) => shellCommands(paper).map((command) => ({ paper, ...command })))
      .reverse()
      .map(({ paper, words, line }) => {
        const written = words.join(" ");
        return [written, { written, at: `${paper.path}:${line}`, command: classify(words) }];
      }),
  ).values(),
].reverse();

const ofKind = <Kind extends string>(kind: Kind) =>
  commands.flatMap(({ command, ...where }) =>
    command.kind === kind && "verb" in command ? [{ ...where, ...command }] : [],
  );

/** In a sample the first of each verb: of the others the options are looked at, by `faultsOf`. */
function tried<Command extends { readonly verb: string }>(all: readonly Command[]) {
  const verbs = all.map(({ verb }) => verb);
  return isFull ? all : all.filter(({ verb }, place) => verbs.indexOf(verb) === place);
}

describe("every paper", () => {
  test.each(papers)(
    "$path: its links lead somewhere, its commands and options are there",
    (paper) => {
      const faults = faultsOf(paper);
      expect(
        paper.path === "CHANGELOG.md" ? faults.filter((one) => one.includes("the link")) : faults,
      ).toEqual([]);
    },
  );

  test.each(
    present.flatMap((paper) =>
      partsOf(paper)
        .blocks.filter(({ language }) => language === "bash")
        .map(({ text, line }) => ({ at: `${paper.path}:${line}`, text })),
    ),
  )("$at: a longer script is one that bash can read", ({ text }) => {
    const { status, stderr, error } = spawnSync("bash", ["-n"], { input: text, encoding: "utf8" });
    expect(error ?? stderr).toBe("");
    expect(status).toBe(0);
  });
});

test("every script of package.json is told of, and there are commands to try", () => {
  const named = scriptsNamedIn(present);
  expect(ofKind("program").length).toBeGreaterThan(5);
  expect(Object.keys(SCRIPTS).filter((name) => !named.has(name))).toEqual([]);
});

describe("a command that is written does what it should", () => {
  let project: PaperProject;
  beforeAll(() => {
    project = new PaperProject(inject("site"));
  });
  afterAll(() => project.remove());

  test.each(tried(ofKind("program")))("$at: $written", async ({ verb, args }) => {
    const { code, out, err } = await project.run(verb, args);
    expect(code, `${out}${err}`).toBe(0);
  });

  test.each(tried(ofKind("server")))(
    "$at: $written, which answers and ends",
    async ({ verb, args }) => {
      if (verb === "start") {
        const { page, code } = await project.serve(args);
        expect(page).toContain("</html>");
        expect(code).toBe(0);
        return;
      }
      const editor = new LanguageClient(args);
      expect(await editor.request("initialize", { capabilities: {} })).toHaveProperty(
        "capabilities",
      );
      await editor.request("shutdown");
      editor.notify("exit");
      expect(await editor.exit).toBe(0);
    },
  );
});

describe("in a paper that is wrong", () => {
  const wrong = (...lines: string[]) => faultsOf({ path: "README.md", text: lines.join("\n") });
  const inBlock = (line: string) => wrong("# A paper", "```sh", line, "```");

  test.each([
    ["npm run bild", "package.json has no script `bild`"],
    ["npm ci && npm run build -- --outputt x", "has no option `--outputt`"],
    ["npm run build --output x", "`--output` must stand behind `--`"],
    ["npm run bench -- --bogus 3", "has no option `--bogus`"],
    ["npm test -- --bogus", "has no option `--bogus`"],
    ["npx biome check --bogus .", "has no option `--bogus`"],
    ["npx nowhere-to-be-found", "would fetch a package"],
    ["dateline build", "`dateline` is in no class"],
    ['[ "$(jqq . x)" ] || npm run check', "`jqq` is in no class"],
    ["0 * * * * npm run chek", "no script `chek`"],
    ["npm install", "`npm install` is in no class"],
    ["npm exec -- dateline check", "fetch nothing of that name"],
    ["npm exec --yes -- dateline check", "fetch nothing of that name"],
    ["npm exec --no -- dateline chek", "there is no command `chek`"],
    ["npm run init -- ../desk --bogus", "has no option `--bogus`"],
  ])("`%s` is found, with its line", (line, fault) => {
    expect(inBlock(line)).toEqual([expect.stringMatching(/^README\.md:3: /)]);
    expect(inBlock(line)[0]).toContain(fault);
  });

  test.each([
    ["[this](nowhere.md)", "leads to no file"],
    ["![this](.github/nowhere.png)", "leads to no file"],
    ["[this](#nowhere)", "leads to no heading"],
    ["[this](LICENSE#nowhere)", "leads to no heading"],
    ["[this]: briefings/README.md#nowhere", "leads to no heading"],
    ["[this](../outside.md)", "leads to no file"],
    ["Type `npm run bild`.", "no script `bild`"],
    ["| `npm run build` | builds; `--outputt` |", "`--outputt` is no option"],
    ["| `npm run bench` · `bench:nothing` | measures |", "no script `bench:nothing`"],
  ])("`%s` is found", (line, fault) => {
    expect(wrong("# A paper", line)).toEqual([expect.stringContaining(fault)]);
  });

  test("a command in a block of another language is found", () => {
    expect(wrong("```", "npm run build", "```")).toEqual([
      "README.md:2: a command in a block that does not say `sh`",
    ]);
  });

  test("what is right is left alone", () => {
    expect(
      wrong(
        "# A `paper`, & its end",
        "[one](#a-paper--its-end) [two](LICENSE) [three](https://example.org/#x) `[four](nowhere)`",
        "```sh",
        "# npm run bild",
        "npm run check -- --format json > out.json   # npm run bild",
        "npm run build -- --output ../public \\",
        '  --now "$(date -u +%FT%TZ)"; npx http-server _site --any',
        "* * * * * npm run --silent check -- --fix",
        "```",
        "| `npm run import -- feed\\|text FILE` | imports: `--into` |",
      ),
    ).toEqual([]);
  });
});
