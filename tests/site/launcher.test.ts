import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { previewFolder } from "../../scripts/cache/preview-folder.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { cli, temporary } from "../support/cli.ts";
import { changeCode, copyProject, programsOf } from "../support/project-copy.ts";

const place = temporary();
const archive = writeArchive({ "2025/2025-06-12-one.md": briefing("2025-06-12") });
/** A copy of the project whose code a test may change: one for those that leave it as it was, for each bundles it. */
const kept = join(place.folder, "kept");
let project = kept;
let turns = 0;

/** A copy of its own, in which nothing has been run. */
function copyAnew(): void {
  project = join(place.folder, `dateline-${++turns}`);
  copyProject(project);
}

beforeAll(() => copyProject(kept));
afterEach(() => {
  project = kept;
});
afterAll(() => {
  archive.remove();
  place.remove();
});

const run = (...args: string[]) => cli(args, {}, project);
const check = () => run("check", "--briefings", archive.folder);
const programs = () => programsOf(project);
const change = (file: string, from: string, to: string) =>
  changeCode(join(project, file), from, to);

test("the first run bundles the program, and the next one runs the same", async () => {
  const first = await check();
  expect(first).toMatchObject({ code: 0, err: "" });
  const [program = "", ...others] = programs();
  expect(others).toEqual([]);
  // Only who runs the bundle can see this.
  change(`.cache/program/${program}/cli.js`, '"report every problem of', '"of the bundle:');
  expect((await run("check", "--help")).out).toContain("of the bundle:");
  expect(programs()).toEqual([program]);
});

test("a change of the code is seen by the next run, and a handful of versions is kept, the newest of them", async () => {
  for (const [index, name] of ["a", "b", "c", "d", "e"].entries()) {
    const folder = join(project, ".cache/program", name);
    mkdirSync(folder, { recursive: true });
    utimesSync(folder, 1000 + index, 1000 + index);
  }
  const before = programs();
  const undo = change("scripts/commands/check.ts", "report every problem", "tell every problem");
  expect((await run("--help")).out).toContain("tell every problem");
  undo();
  const now = programs();
  expect(now).toHaveLength(4);
  expect(now).toEqual(expect.arrayContaining(["d", "e"]));
  expect(now.filter((name) => !before.includes(name))).toHaveLength(1);
});

test("two first runs at once both succeed and leave one program", async () => {
  copyAnew();
  const runs = await Promise.all([check(), check()]);
  for (const { code, err } of runs) expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(programs()).toHaveLength(1);
});

test("where nothing can be cached everything works, a build's processes too", async () => {
  copyAnew();
  writeFileSync(join(project, ".cache"), "no folder");
  const output = join(place.folder, "site");
  const folders = ["--briefings", archive.folder, "--output", output];
  const { code } = await run("build", ...folders, "--jobs", "1");
  expect(code).toBe(0);
  expect(existsSync(join(output, "2025/06/12/one/index.html"))).toBe(true);
});

test("where the cache is a link to elsewhere everything works", async () => {
  copyAnew();
  mkdirSync(join(place.folder, "elsewhere"));
  symlinkSync(join(place.folder, "elsewhere"), join(project, ".cache"));
  expect(await check()).toMatchObject({ code: 0, err: "" });
});

test("code that does not compile says where", async () => {
  const undo = change("scripts/commands/check.ts", "export const", "exprot const");
  const { code, err } = await run("--help");
  undo();
  expect(code).toBe(1);
  expect(err).toContain("scripts/commands/check.ts");
});

test("a template saved while the desk is open is in its next build", async () => {
  const output = previewFolder(join(project, ".cache"), archive.folder, "writers");
  const args = ["start", "--briefings", archive.folder, "--port", "18090"];
  const desk = spawn(process.execPath, ["scripts/dateline.js", ...args], {
    cwd: project,
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => desk.once("exit", resolve));
  try {
    await new Promise<void>((resolve) => {
      desk.stdout.on("data", (chunk) => String(chunk).includes("Built") && resolve());
    });
    const page = join(output, "404.html");
    const layout = "layouts/pages/not-found.11ty.tsx";
    change(layout, "<h1>{heading}</h1>", "<h1>Nothing stands here</h1>");
    const saved = readFileSync(join(project, layout));
    // Between the two renames of a publication there is no page.
    const shown = () => existsSync(page) && readFileSync(page, "utf8").includes("Nothing stands");
    for (let looks = 0; !shown(); looks++) {
      // The desk may not have watched yet when the first save came.
      if (looks % 60 === 0) writeFileSync(join(project, layout), saved);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    desk.kill("SIGTERM");
  }
  expect(await ended).toBe(0);
});
