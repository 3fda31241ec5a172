import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { briefing, check, SETTINGS, writeArchive } from "../support/archive.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";

let place: { folder: string; remove: () => void };

beforeEach(() => {
  place = writeArchive({
    "2025/2025-06-12-barn.md": briefing("2025-06-12"),
    "vocabulary/people.yaml": "clerk-anna: { name: Anna }\n",
  });
});

afterEach(() => place.remove());

const run = (...args: string[]) =>
  cliHere(["editor", "--briefings", place.folder, ...args], { INIT_CWD: place.folder });
const read = (path: string) => readFileSync(join(place.folder, ".vscode", path), "utf8");
const write = (path: string, text: string) => {
  mkdirSync(join(place.folder, ".vscode"), { recursive: true });
  writeFileSync(join(place.folder, ".vscode", path), text);
};

/** What a snippet writes when every stop is left as it is. */
function expand(body: readonly string[], stem: string): string {
  return body
    .join("\n")
    .replace(/\$\{TM_FILENAME_BASE\/(.+?)\/\$1\/\}/g, (_, pattern) =>
      stem.replace(new RegExp(pattern), "$1"),
    )
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, "$1")
    .replace(/\$\{5:key\}|\$5/g, "key")
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace("$0", "The barn was dry");
}

test("the files of an archive are written, with its words, and a second run changes nothing", async () => {
  const { code, out, err } = await run();
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("written    .vscode/settings.json");
  expect(out).toContain("Offered: 2 topics, 0 places, 1 name, 1 briefing.");
  expect(JSON.parse(read("settings.json"))["yaml.schemas"]).toEqual({
    "./.vscode/dateline/archive.schema.json": ["archive.yaml"],
    "./.vscode/dateline/vocabulary.schema.json": ["vocabulary/*.yaml"],
  });
  expect(JSON.parse(read("extensions.json"))).toEqual({ recommendations: ["redhat.vscode-yaml"] });
  const schema = z.fromJSONSchema(JSON.parse(read("dateline/briefing.schema.json")));
  const meta = { title: "The barn stayed dry", date: "2025-06-12", summary: "x".repeat(40) };
  const isValid = (topic: string) =>
    schema.safeParse({ ...meta, topics: [topic], sources: { clerk: "Clerk" } }).success;
  expect([isValid("harvest"), isValid("harvset")]).toEqual([true, false]);
  expect((await run()).out).not.toContain("written");
  // Nothing half-written is left beside the files.
  expect(readdirSync(join(place.folder, ".vscode")).sort()).toEqual([
    "dateline",
    "dateline.code-snippets",
    "extensions.json",
    "settings.json",
  ]);
});

test("the snippet of a new briefing writes one that checks clean", async () => {
  await run();
  const snippets: Record<string, { prefix: string; body: string[] }> = JSON.parse(
    read("dateline.code-snippets"),
  );
  const body = Object.values(snippets).find(({ prefix }) => prefix === "briefing")?.body ?? [];
  const stem = "2025-06-13-mill";
  expect(check({ [`2025/${stem}.md`]: expand(body, stem) }).diagnostics).toEqual([]);
  const all = JSON.stringify(snippets);
  for (const choices of ["|harvest,weather|", "|clerk-anna|", "|2025-06-12-barn|"])
    expect(all).toContain(choices);
});

test("settings of others stay, in the form that they have", async () => {
  write(
    "settings.json",
    '{\n\t"editor.rulers": [100],\n\t"yaml.schemas": { "a.json": "b.yaml" }\n}',
  );
  write(
    "extensions.json",
    '{ "recommendations": ["biomejs.biome"], "unwantedRecommendations": [] }',
  );
  expect((await run()).code).toBe(0);
  expect(read("settings.json")).toContain('\n\t"editor.rulers"');
  expect(JSON.parse(read("settings.json"))).toMatchObject({
    "editor.rulers": [100],
    "yaml.schemas": {
      "a.json": "b.yaml",
      "./.vscode/dateline/archive.schema.json": ["archive.yaml"],
    },
  });
  expect(JSON.parse(read("extensions.json"))).toEqual({
    recommendations: ["biomejs.biome", "redhat.vscode-yaml"],
    unwantedRecommendations: [],
  });
});

test("settings with comments are left alone, and what to add is said, until it is there", async () => {
  const commented = '{\n  // Ours.\n  "editor.rulers": [100]\n}\n';
  write("settings.json", commented);
  const { code, out, err } = await run();
  expect(code).toBe(2);
  expect(out).toContain("written    .vscode/dateline/archive.schema.json");
  expect(err).toMatch(/settings\.json is no plain JSON .* by hand: "yaml\.schemas": \{/);
  expect(err).not.toContain("    at ");
  expect(read("settings.json")).toBe(commented);
  const addition = /by hand: (.+)/.exec(err)?.[1];
  write("settings.json", `{\n  // Ours.\n  ${addition}\n}\n`);
  expect((await run()).code).toBe(0);
});

test.each(["[]", "null", '{ "yaml.schemas": [] }', "{"])(
  "settings of %s are left alone",
  async (text) => {
    write("settings.json", text);
    expect((await run()).code).toBe(2);
    expect(read("settings.json")).toBe(text);
  },
);

test("a link in place of a file is left alone", async () => {
  mkdirSync(join(place.folder, ".vscode"));
  symlinkSync(join(place.folder, "archive.yaml"), join(place.folder, ".vscode/settings.json"));
  const { code, err } = await run();
  expect([code, err]).toEqual([2, expect.stringContaining("is no regular file")]);
});

test("a broken vocabulary is reported, and nothing is written from it", async () => {
  writeFileSync(join(place.folder, "vocabulary/topics.yaml"), "harvest: [");
  const { code, err } = await run();
  expect([code, err]).toEqual([1, expect.stringContaining("yaml-is-valid")]);
  expect(existsSync(join(place.folder, ".vscode"))).toBe(false);
});

test("what is no archive, and what is no folder, are said", async () => {
  expect((await run("--briefings", join(place.folder, "2025"))).err).toContain("is no archive");
  expect((await run("--into", join(place.folder, "nowhere"))).err).toContain("There is no folder");
  expect((await run("settings")).code).toBe(2);
});

test("the help says what the YAML extension cannot do", async () => {
  expect((await run("--help")).out).toContain("cannot read the front matter");
});

test("from a folder below the desk, the files go to the desk's own folder", async () => {
  const desk = temporary();
  try {
    const below = join(desk.folder, "briefings", "2025");
    mkdirSync(below, { recursive: true });
    writeFileSync(join(desk.folder, "package.json"), "{}");
    writeFileSync(join(desk.folder, "briefings/archive.yaml"), SETTINGS);
    mkdirSync(join(desk.folder, "briefings/vocabulary"));
    writeFileSync(
      join(desk.folder, "briefings/vocabulary/topics.yaml"),
      "harvest: { name: Harvest }\n",
    );
    const launcher = join(PROJECT, "scripts/dateline.js");
    const env = { ...process.env, INIT_CWD: below, NODE_OPTIONS: "" };
    execFileSync(process.execPath, [launcher, "editor"], { cwd: below, env, stdio: "pipe" });
    expect(existsSync(join(desk.folder, ".vscode/settings.json"))).toBe(true);
    expect(existsSync(join(below, ".vscode"))).toBe(false);
  } finally {
    desk.remove();
  }
});
