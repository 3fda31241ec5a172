import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { staticNamed, whyNoPage } from "../../scripts/read/own-names.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { LANGUAGES } from "../../scripts/words/languages.ts";
import { briefing, check, NOW } from "../support/archive.ts";
import { cli, PROJECT } from "../support/cli.ts";
import {
  type HostileFolder,
  hostileFolders,
  MARKERS,
  NEIGHBOUR,
  SECRET,
  sandboxOf,
} from "../support/hostile.ts";
import { breachesOf } from "../support/hostile-run.ts";
import { filesOf } from "../support/pages.ts";
import { sampleOf, show } from "../support/promise.ts";

const folders = hostileFolders();

/** As many at a time as there are cores on the smallest machine. */
async function eachOf<T>(all: readonly T[], run: (one: T) => Promise<string[]>): Promise<string[]> {
  const waiting = [...all];
  const found: string[] = [];
  const work = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
      found.push(...(await run(one)));
  };
  await Promise.all([work(), work()]);
  return found;
}

/** What a check within this process says of a folder, in one line where it is not what is expected. */
function surprisesOf(folder: HostileFolder): string[] {
  const sandbox = sandboxOf(folder);
  try {
    const { diagnostics } = checkFolder(readFolder(sandbox.archive), NOW);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const told = errors.map(({ file, line, ruleId }) => `${file}:${line} ${ruleId}`);
    const { outcome } = folder;
    const wanted =
      "refused" in outcome
        ? `${outcome.refused.file}:${outcome.refused.line} ${outcome.refused.rule}`
        : "";
    const isRight = wanted === "" ? told.length === 0 : told.includes(wanted);
    const hasNeighbour = diagnostics.some(({ file }) => file === NEIGHBOUR);
    return [
      ...(isRight
        ? []
        : [
            `${folder.name}: ${wanted || "nothing"} expected, and it was ${told.join(", ") || "nothing"}`,
          ]),
      ...(hasNeighbour ? [] : [`${folder.name}: the neighbour was not reported`]),
      ...sandbox.trips().map((trip) => `${folder.name}: ${trip}`),
    ];
  } finally {
    sandbox.remove();
  }
}

describe("a hostile folder", () => {
  test("is refused with a place or read as words, and its neighbour is reported", () => {
    expect(folders.length).toBeGreaterThanOrEqual(131);
    expect(new Set(folders.map(({ name }) => name)).size).toBe(folders.length);
    expect(sampleOf(folders, 60).flatMap(surprisesOf)).toEqual([]);
  });

  test("runs no code, and reads and writes no other file, as the real program checks and builds it", async ({
    task,
  }) => {
    // The launcher makes its bundle before anything is watched.
    await cli(["--help"]);
    const tried = sampleOf(folders, 3);
    const breaches = await eachOf(tried, breachesOf);
    expect(breaches).toEqual([]);
    const refused = tried.filter(({ outcome }) => "refused" in outcome).length;
    const shown = tried.length - refused;
    show(
      task,
      "S1",
      `${tried.length} hostile folders: ${breaches.length} breaches, ${refused} refused with a place, ${shown} shown as text or passed by`,
    );
  });
});

test("no alias takes the place of a file or folder of the site", () => {
  // Where a desk's own stands, a language has no lists of its own.
  const names = readdirSync(inject("site")).filter((name) => !LANGUAGES.has(name));
  const taken = names.filter((name) => {
    const text = briefing("2025-06-12", { fields: { aliases: `[/${name}/]` } });
    return check({ "2025/2025-06-12-note.md": text }).checked !== undefined;
  });
  expect(names).toContain("feed.xml");
  expect(taken).toEqual([]);
});

test("nor does a page of the desk's own, or a file that a host asks for", () => {
  const site = inject("site");
  const names = readdirSync(site)
    .filter((name) => !LANGUAGES.has(name))
    .map((name) => name.replace(/\.[a-z.]+$/, ""));
  const isPage = (name: string) => whyNoPage(`pages/${name}.md`) === undefined;
  // The one page that a desk may write in place of ours.
  expect(names.filter(isPage)).toEqual(["about"]);
  const paths = filesOf(site);
  expect(paths.filter((path) => staticNamed(`static/${path}`) !== undefined)).toEqual([]);
  expect(paths.length).toBeGreaterThan(20);
});

describe("the tripwires", () => {
  const folderOf = (name: string): HostileFolder => {
    const folder = folders.find((one) => one.name === name);
    if (folder === undefined) throw new Error(name);
    return folder;
  };

  test("tell that a secret was read, that a file was made, and nothing else", () => {
    const tripsAfter = (act: (work: string) => void) => {
      const sandbox = sandboxOf(folderOf("fence-js"));
      const work = dirname(sandbox.archive);
      act(work);
      const trips = sandbox.trips().map((trip) => trip.replace(work, "work"));
      sandbox.remove();
      return trips;
    };
    expect(tripsAfter(() => {})).toEqual([]);
    const readSecret = (work: string) => readFileSync(join(work, "secret.txt"));
    expect(tripsAfter(readSecret)).toEqual(["read work/secret.txt"]);
    const make = (work: string) => writeFileSync(join(work, "archive/2025/made.md"), "");
    expect(tripsAfter(make)).toEqual(["changed work/archive/2025/made.md"]);
  });

  test.each(["fence-js", "template-liquid", "link-to-secret"])(
    "tell what Eleventy does where it reads %s itself",
    async (name) => {
      const sandbox = sandboxOf(folderOf(name));
      const work = dirname(sandbox.archive);
      const said = await eleventy(work);
      const site = join(work, "site");
      const texts = filesOf(site).map((path) => readFileSync(join(site, path), "utf8"));
      const words = [...MARKERS, SECRET];
      const isTold = words.some((word) => [said, ...texts].some((text) => text.includes(word)));
      expect(isTold || readdirSync(work).includes("BREA" + "CHED")).toBe(true);
      sandbox.remove();
    },
  );
});

/** Builds the archive of a working folder with Eleventy's own command: a folder is its input. */
function eleventy(work: string): Promise<string> {
  const command = join(
    dirname(createRequire(join(PROJECT, "package.json")).resolve("@11ty/eleventy")),
    "../cmd.cjs",
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, "--input=archive", "--output=site"], {
      cwd: work,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => {
        said += chunk;
      });
    child.on("error", reject);
    child.on("close", () => resolve(said));
  });
}
