import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { COMMANDS } from "../../scripts/commands/command-line.ts";
import { HOST_NAMES } from "../../scripts/init/hosts.ts";
import { SCRIPTS } from "../../scripts/init/package-json.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { newDesk, textsOf } from "../support/new-desk.ts";

let place: ReturnType<typeof temporary>;
beforeEach(() => {
  place = temporary();
});
afterEach(() => place.remove());

const isOfHost = (path: string) => /^(?:\.github|\.gitlab|netlify|wrangler|publish)/.test(path);

/** Each script of npm that a text runs, with its options. */
function commandsIn(text: string): [verb: string, options: string[]][] {
  return [...text.matchAll(/npm (?:run (?:--silent )?)?([a-z-]+)(?: -- ([^`\n&]*))?/g)]
    .filter(([, verb = ""]) => !["ci", "install"].includes(verb))
    .map(([, verb = "", rest = ""]) => [
      verb,
      [...rest.matchAll(/--([a-z-]+)/g)].map(([, name = ""]) => name),
    ]);
}

describe.each(HOST_NAMES)("for %s", (host) => {
  const files = () => {
    newDesk(place.folder, { host, name: '"><script>: {x}' });
    return textsOf(place.folder);
  };

  test("there is something that publishes, and every command in it is one of the desk's", () => {
    const texts = files().filter(([path]) => isOfHost(path) || path === "README.md");
    expect(texts.length).toBeGreaterThan(1);
    const commands = texts.flatMap(([, text]) => commandsIn(text));
    expect(commands.map(([verb]) => verb)).toContain("publish");
    expect(commands.map(([verb]) => verb)).toContain("leak-scan");
    for (const [verb, options] of commands) {
      expect(Object.keys(SCRIPTS)).toContain(verb);
      const command = COMMANDS.find(({ name }) => name === verb);
      for (const option of options) expect(Object.keys(command?.options ?? {})).toContain(option);
    }
  });

  test("YAML is YAML, and a script is one that bash can read and a shell can start", () => {
    for (const [path, text] of files()) {
      if (/\.ya?ml$/.test(path)) expect([path, parseDocument(text).errors]).toEqual([path, []]);
      if (!path.endsWith(".sh")) continue;
      const { stderr } = spawnSync("bash", ["-n"], { input: text, encoding: "utf8" });
      expect([path, stderr]).toEqual([path, ""]);
      expect(statSync(join(place.folder, path)).mode & 0o111).toBe(0o111);
    }
  });

  test("colleagues read who keeps the ledger, how an embargo lifts, and how to write without Git", () => {
    const readme = files().find(([path]) => path === "README.md")?.[1] ?? "";
    expect(readme).toMatch(/\*\*The ledger\*\* is kept by/);
    expect(readme).toMatch(/\*\*An embargo\*\* lifts/);
    expect(readme).toContain("## Without Git");
    expect(readme).not.toContain("<script>");
  });
});

test.each(["github-pages", "gitlab"] as const)(
  "for %s a preview is made for colleagues where the repository is private, and nowhere else",
  (host) => {
    newDesk(place.folder, { host });
    const texts = textsOf(place.folder).filter(([path]) => /\.ya?ml$/.test(path) && isOfHost(path));
    // A step of GitHub's, or a job of GitLab's: what makes a preview, and what keeps it.
    const parts = texts.flatMap(([, text]) => text.split(/\n(?= {6}- |\S)/));
    const ofPreviews = parts.filter((part) => /--preview|\bpreview\/?[\]\n]/.test(part));
    expect(ofPreviews.length).toBeGreaterThan(0);
    for (const part of ofPreviews)
      expect(part).toMatch(
        /if: github\.event\.repository\.private\n|if: .*&& \$CI_PROJECT_VISIBILITY == "private"\n/,
      );
  },
);

test("a desk's workflows pin the actions that ours pin, and puts no expression into a script", () => {
  newDesk(place.folder, { host: "github-pages" });
  const pins = (folder: string) =>
    readdirSync(join(folder, ".github/workflows")).flatMap(
      (name) =>
        readFileSync(join(folder, ".github/workflows", name), "utf8").match(/uses: .*/g) ?? [],
    );
  const ours = pins(PROJECT);
  const theirs = pins(place.folder);
  expect(theirs.length).toBeGreaterThan(8);
  for (const pin of theirs) expect(ours).toContain(pin);
  for (const [path, text] of textsOf(join(place.folder, ".github/workflows"))) {
    const { jobs, permissions } = parseDocument(text).toJS();
    expect([path, permissions]).toEqual([path, {}]);
    for (const { steps, permissions: own = {} } of Object.values<{
      steps: { run?: string }[];
      permissions?: object;
    }>(jobs)) {
      const scripts = steps.map(({ run = "" }) => run).join("\n");
      expect(scripts).not.toContain("${{");
      if (Object.values(own).includes("write")) expect(scripts).not.toMatch(/\bnpm\b/);
    }
  }
});
