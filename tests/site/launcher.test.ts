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
import { afterEach, beforeEach, expect, test } from "vitest";
import { previewFolder } from "../../scripts/cache/preview-folder.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { cli, temporary } from "../support/cli.ts";
import { changeCode, copyProject, programsOf } from "../support/project-copy.ts";

let place: ReturnType<typeof temporary>;
let archive: ReturnType<typeof writeArchive>;
/** A copy of the project whose code a test may change. */
let project = "";

beforeEach(() => {
  place = temporary();
  project = join(place.folder, "dateline");
  copyProject(project);
  archive = writeArchive({ "2025/2025-06-12-one.md": briefing("2025-06-12") });
});
afterEach(() => {
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

test("a change of the code is seen by the next run", async () => {
  await run("--help");
  change("scripts/commands/check.ts", "report every problem", "tell every single problem");
  expect((await run("--help")).out).toContain("tell every single problem");
  expect(programs()).toHaveLength(2);
});

test("several first runs at once all succeed and leave one program", async () => {
  const runs = await Promise.all([check(), check(), check()]);
  for (const { code, err } of runs) expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(programs()).toHaveLength(1);
});

test("a handful of versions is kept, the newest of them", async () => {
  for (const [index, name] of ["a", "b", "c", "d", "e"].entries()) {
    const folder = join(project, ".cache/program", name);
    mkdirSync(folder, { recursive: true });
    utimesSync(folder, 1000 + index, 1000 + index);
  }
  await run("--help");
  expect(programs()).toHaveLength(4);
  expect(programs()).toEqual(expect.arrayContaining(["c", "d", "e"]));
});

test("where nothing can be cached everything works, a build's processes too", async () => {
  writeFileSync(join(project, ".cache"), "no folder");
  const output = join(place.folder, "site");
  const { code } = await run("build", "--briefings", archive.folder, "--output", output);
  expect(code).toBe(0);
  expect(existsSync(join(output, "2025/06/12/one/index.html"))).toBe(true);
});

test("where the cache is a link to elsewhere everything works", async () => {
  mkdirSync(join(place.folder, "elsewhere"));
  symlinkSync(join(place.folder, "elsewhere"), join(project, ".cache"));
  expect(await check()).toMatchObject({ code: 0, err: "" });
});

test("code that does not compile says where", async () => {
  change("scripts/commands/check.ts", "export const", "exprot const");
  const { code, err } = await run("--help");
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
    change(layout, "There is no page here", "Nothing stands here");
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
