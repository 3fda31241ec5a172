import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { permissionFlags, permissionsOfBuild } from "../../scripts/processes/permissions.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { cli, PROJECT, temporary } from "../support/cli.ts";
import { show } from "../support/promise.ts";

const place = temporary();
afterAll(() => place.remove());

const SPY = join(PROJECT, "tests/support/reach-spy.cjs");

/** Folders for the spy to try, and how it hears of them. */
function stage(name: string, briefings: string) {
  const own = join(place.folder, name);
  const [outside, site] = [join(own, "outside"), join(own, "site")];
  for (const folder of [outside, site]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(outside, "secret"), "secret");
  const env = { SPY_OUTSIDE: outside, SPY_PROJECT: own, SPY_SITE: site, SPY_BRIEFINGS: briefings };
  return { own, site, env };
}

/** What it could do and could not, by what it tried. */
function triedIn(said: string): (readonly [string, string])[] {
  const tried = said.matchAll(/spy: ([a-z ]+): (could|[A-Z_]+)$/gm);
  return [...tried].map(([, what = "", came = ""]) => [what, came] as const);
}

const isHeld = permissionFlags({ read: [], write: [] }).length > 0;
if (!isHeld) console.warn("Not tested here: this Node has no permission model.");

test.runIf(isHeld).each(["build", "check"] as const)(
  "in a %s, the process that reads briefings reaches nothing else",
  async (command) => {
    const archive = writeArchive({ "2025/2025-01-10-open.md": briefing("2025-01-10") });
    const { own, site, env } = stage(command, archive.folder);
    const folders = ["--briefings", archive.folder, "--cache", join(own, "cache")];
    const output = command === "build" ? ["--output", site] : [];
    const spied = { ...env, SPY_PROJECT: PROJECT, NODE_OPTIONS: `--require=${SPY}` };
    const ran = await cli([command, ...folders, ...output], spied);
    archive.remove();
    // The spy ends its process, whose last words are then repeated.
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining("ended early (code 7)") });
    const tried = triedIn(ran.err);
    expect(tried.length).toBe(10);
    expect(tried.filter(([, came]) => came !== "ERR_ACCESS_DENIED")).toEqual([
      ["read the briefings", "could"],
    ]);
  },
);

test("all that it tries is open to a process that is not held", ({ task }) => {
  const archive = writeArchive({});
  const { own, env } = stage("free", archive.folder);
  const program = join(own, "child.js");
  writeFileSync(program, "");
  const ran = spawnSync(process.execPath, ["--require", SPY, program], {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  archive.remove();
  const tried = triedIn(ran.stderr);
  expect(tried.length).toBe(10);
  expect(tried.filter(([, came]) => came !== "could")).toEqual([]);
  if (isHeld)
    show(
      task,
      "S1",
      `${tried.length - 1} ways out of the process that reads briefings, all open elsewhere: 0 open`,
    );
});

test.runIf(isHeld)(
  "a build's process writes into the staged site and among the files by content, and into nothing else that is kept",
  () => {
    const [briefings, output, cache] = ["/a/briefings", "/a/public/site", "/a/cache"];
    const mayWrite = (path: string) => {
      const flags = permissionFlags(permissionsOfBuild({ briefings, output, cache }));
      const code = `console.log(process.permission.has("fs.write", ${JSON.stringify(path)}))`;
      return spawnSync(process.execPath, [...flags, "-e", code], {
        encoding: "utf8",
      }).stdout.trim();
    };
    const [staged = "", objects = ""] = permissionsOfBuild({ briefings, output, cache }).write;
    expect([mayWrite(join(staged, "page")), mayWrite(join(objects, "ab"))]).toEqual([
      "true",
      "true",
    ]);
    const closed = [
      `${cache}/parsed/x`,
      `${cache}/sites/x`,
      `${cache}/x`,
      `${output}/x`,
      `${briefings}/x`,
    ];
    expect(closed.filter((path) => mayWrite(path) !== "false")).toEqual([]);
  },
);

describe("what Node is told", () => {
  const allows = (read: readonly string[], paths: readonly string[]) => {
    const code = `console.log(JSON.stringify(${JSON.stringify(paths)}.map((path) => process.permission.has("fs.read", path))))`;
    const flags = permissionFlags({ read, write: [] });
    const said = spawnSync(process.execPath, [...flags, "-e", code], { encoding: "utf8" });
    return JSON.parse(said.stdout) as boolean[];
  };
  const besides = `${PROJECT.replace(/\/$/, "")}-site`;

  test.runIf(isHeld).each<[string, string[]]>([
    ["folders apart", ["/a/b", "/c"]],
    ["names that begin alike", ["/a", "/ab/c", "/abc"]],
    ["one inside another", ["/a", "/a/b/c"]],
    ["the same twice", ["/a", "/a"]],
    ["one inside the project", [join(PROJECT, "briefings")]],
    ["one around the project", [join(PROJECT, "..")]],
    ["one whose name begins as the project's", [besides]],
  ])("lets the project and these be read, and nothing else: %s", (_, folders) => {
    const open = [
      PROJECT,
      join(PROJECT, "package.json"),
      ...folders.map((each) => join(each, "x/y")),
    ];
    const closed = ["/etc/passwd", "/x/a"];
    expect(allows(folders, open)).toEqual(open.map(() => true));
    expect(allows(folders, closed)).toEqual([false, false]);
  });
});
