/** What the command line says of words that stand in the wrong place, or were taken by npm. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { briefing, writeArchive } from "../support/archive.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";

const archive = writeArchive({ "2025/2025-06-12-barn.md": briefing("2025-06-12") });
const place = temporary();
afterAll(() => {
  archive.remove();
  place.remove();
});

test.each<[string[], Record<string, string>, string]>([
  [["start", "public"], { npm_config_as: "true" }, "npm start -- --as public"],
  [["start"], { npm_config_as: "public" }, "npm start -- --as public"],
  [["check"], { npm_config_fix: "true" }, "npm run check -- --fix"],
  [
    ["build", "/briefings/"],
    { npm_config_path_prefix: "true" },
    "npm run build -- --path-prefix /briefings/",
  ],
  [
    ["correct", "2025-06-12-barn", "It was wet."],
    { npm_config_text: "true" },
    'npm run correct -- 2025-06-12-barn --text "It was wet."',
  ],
  [
    ["correct", "2025-06-12-barn", "It was wet.", "dry"],
    { npm_config_text: "true", npm_config_was: "true" },
    "npm run correct -- … --text … --was …",
  ],
])("of %j where npm has %j, the command is said as it must be typed", async (args, env, typed) => {
  const { code, err } = await cliHere(args, env);
  expect(code).toBe(2);
  expect(err).toContain(" for its own. Put `--` before the options:");
  expect(err).toContain(`\`${typed}\``);
});

test("what npm has of its own is nobody's mistake, nor is what was typed behind the dashes", async () => {
  const env = { npm_config_cache: "/nowhere", npm_config_jobs: "4", npm_config_briefings: "x" };
  const { code, err } = await cliHere(["check", "--briefings", archive.folder], env);
  expect([code, err]).toEqual([0, ""]);
});

test.each([
  ["leak-scan", "--site"],
  ["start", "--as"],
  ["check", "--format"],
  ["rollback", "--output"],
  ["editor", "--into"],
  ["build", "--preview"],
])("a word that %s does not expect is told the options that there are", async (verb, option) => {
  const { code, err } = await cliHere([verb, "../preview"]);
  expect(code).toBe(2);
  expect(err).toMatch(/`\.\.\/preview` is not expected here\. Put it behind the option/);
  expect(err).toContain(option);
});

test.each([
  [["build", "--preview"], "`--preview` needs a value: `--preview DIR`."],
  [["start", "--as", "--port", "8080"], "`--as` needs a value: `--as WHO`."],
  [["check", "--fix=all"], "`--fix` takes no value."],
])("%j is answered in the words of this house", async (args, message) => {
  const { code, err } = await cliHere(args);
  expect([code, err.split("\n")[0]]).toEqual([2, message]);
});

test("a folder that no preview may have is named by the option that names it", async () => {
  const holding = join(place.folder, "thesis");
  mkdirSync(holding);
  writeFileSync(join(holding, "thesis.doc"), "ten years");
  for (const folder of [archive.folder, PROJECT, holding]) {
    const args = ["build", "--briefings", archive.folder, "--preview", folder];
    const { code, err } = await cliHere(args);
    expect([folder, code]).toEqual([folder, 2]);
    expect(err).toMatch(/[Nn]ame another folder with --preview\./);
    expect(err).not.toMatch(/--output|--cache/);
  }
});
