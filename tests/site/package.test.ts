/** The program as a package: a desk installs it, and it works from there as from a clone, and writes nothing there. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { permissionFlags } from "../../scripts/processes/permissions.ts";
import { bundleForBrowser, readyName } from "../../scripts/render/bundle-assets.js";
import { briefing, writeArchive } from "../support/archive.ts";
import { bytesOf } from "../support/building.ts";
import { cli, PROJECT, temporary } from "../support/cli.ts";
import { newDesk } from "../support/new-desk.ts";
import { copyProject } from "../support/project-copy.ts";

const place = temporary();
const at = (...names: string[]) => join(place.folder, ...names);
const NOW = ["--now", "2026-01-01T00:00:00Z"];
const NAME = "@briefings/dateline";
const isHeld = permissionFlags({ read: [], write: [] }).length > 0;
const archive = writeArchive({ "2025/2025-06-12-one.md": briefing("2025-06-12") });

beforeAll(async () => {
  const project = at("project");
  copyProject(project);
  writeFileSync(join(project, "README.md"), "Read me.");
  execFileSync(process.execPath, ["scripts/program/pack.js"], { cwd: project });
  execFileSync("npm", ["pack", "--offline", "--pack-destination", place.folder], {
    cwd: project,
    stdio: "ignore",
  });
  const [tarball = ""] = readdirSync(place.folder).filter((name) => name.endsWith(".tgz"));
  execFileSync("tar", ["-xzf", at(tarball), "-C", place.folder]);
  // A process that is held could not load it from elsewhere.
  writeFileSync(at("package/spy.cjs"), SPY);
  const built = ["--briefings", archive.folder, "--output", at("by clone"), ...NOW];
  const { code, err } = await cli(["build", ...built, "--cache", at("cache of clone")]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
});
afterAll(() => {
  // What may not be written into cannot be removed either.
  for (const desk of Object.keys(LAYOUTS)) setWritable(join(deskOf(desk), "node_modules"), true);
  place.remove();
  archive.remove();
});

/** Packages that the program names, from the clone's folder. */
const DEPENDENCIES: string[] = Object.keys(
  JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")).dependencies,
);
/** Those that a packed program does not hold. */
const OUTSIDE = ["pagefind", "esbuild", "tsx", "chokidar", "@11ty/eleventy-dev-server", "sharp"];
/** Those of which it reads the files. */
const READ = ["@expo-google-fonts/noto-sans", "@expo-google-fonts/noto-naskh-arabic"];

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to);
}

const linkPackages = (names: readonly string[], folder: string) => {
  for (const name of names) link(join(PROJECT, "node_modules", name), join(folder, name));
};

const LAYOUTS: Readonly<Record<string, (modules: string) => void>> = {
  "a tarball in npm's layout": (modules) => {
    cpSync(at("package"), join(modules, NAME), { recursive: true });
    linkPackages([...OUTSIDE, ...READ], modules);
  },
  "a git address in pnpm's layout": (modules) => {
    const own = join(modules, ".pnpm/dateline@git+file++++a/node_modules");
    cpSync(at("package"), join(own, NAME), { recursive: true });
    rmSync(join(own, NAME, "program"), { recursive: true });
    linkPackages(DEPENDENCIES, own);
    link(join(own, NAME), join(modules, NAME));
  },
};

const deskOf = (layout: string) => at("desks of ours", layout.replaceAll(" ", "-"), "a desk");

/** Every path below a folder with what says that it was written. */
function standing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${path} ${statSync(join(folder, path)).mtimeMs}`)
    .sort();
}

/** Of files and folders that are there and no links. */
function setWritable(folder: string, isWritable: boolean): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    chmodSync(path, entry.isDirectory() ? (isWritable ? 0o755 : 0o555) : 0o644);
  }
}

function dateline(from: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { npm_command: _, INIT_CWD: __, ...own } = process.env;
  const program = join(nearestModules(from), NAME, "scripts/dateline.js");
  const run = { cwd: from, encoding: "utf8", env: { ...own, NODE_OPTIONS: "", ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], run);
  return { code: status, out: stdout, err: stderr };
}

function nearestModules(folder: string): string {
  const names = readdirSync(folder);
  return names.includes("node_modules")
    ? join(folder, "node_modules")
    : nearestModules(dirname(folder));
}

/** Tells of a process that is held which paths it may read, and ends it. */
const SPY = `
if (process.permission && process.argv[1].includes(process.env.SPY_IN)) {
  const came = (path) => {
    try {
      require("node:fs").readFileSync(path);
    } catch ({ code }) {
      return code;
    }
    return "could";
  };
  const paths = Object.entries(JSON.parse(process.env.SPY_PATHS));
  console.error("spied " + JSON.stringify(paths.map(([name, path]) => [name, came(path)])));
  process.exit(7);
}`;

test("holds the browser's files of each language, to the byte as a build would bundle them", async () => {
  const sets = [["en"], ["fr"], []].map((stemmers) => ({ stemmers, words: "en" }));
  for (const languages of sets)
    for (const [name, bytes] of await bundleForBrowser(PROJECT, languages)) {
      const packed = readFileSync(at("package/program/assets", readyName(name, languages)));
      expect(packed.equals(bytes), name).toBe(true);
    }
});

describe.each(Object.entries(LAYOUTS))("%s", (layout, install) => {
  const desk = deskOf(layout);
  const below = join(desk, "notes/of 2025");
  const modules = join(desk, "node_modules");
  let before: string[] = [];
  beforeAll(() => {
    mkdirSync(below, { recursive: true });
    writeFileSync(join(desk, "package.json"), "{}");
    cpSync(archive.folder, join(desk, "briefings"), { recursive: true });
    install(modules);
    setWritable(modules, false);
    before = standing(modules);
  });

  test("builds the site of a clone to the byte from below the desk's folder, and writes nothing among the packages", () => {
    const { code, err } = dateline(below, ["build", ...NOW]);
    expect(code, err).toBe(0);
    expect(bytesOf(join(desk, "_site"))).toEqual(bytesOf(at("by clone")));
    expect(standing(modules)).toEqual(before);
    expect(readdirSync(below)).toEqual([]);
    expect(readdirSync(join(desk, ".cache"))).toContain("parsed");
  });

  test("knows on the next day what it has made", () => {
    const { code, out } = dateline(desk, ["build", ...NOW]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("Nothing made anew") });
  });

  test("has plain Eleventy say what to run, and make nothing of the drafts", () => {
    newDesk(at("new desk"));
    copyFileSync(at("new desk", "eleventy.config.mjs"), join(desk, "eleventy.config.mjs"));
    const plain = join(PROJECT, "node_modules/@11ty/eleventy/cmd.cjs");
    const args = [plain, "--output=plain"];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: desk, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("npm start") });
    expect(readdirSync(desk)).not.toContain("plain");
  });

  test("says its commands as they are typed here", () => {
    expect(dateline(desk, ["--help"]).out).toMatch(/dateline\.js"? VERB --help/);
    writeFileSync(join(desk, "package.json"), '{ "scripts": { "check": "dateline check" } }');
    expect(dateline(desk, ["--help"]).out).toContain("npm run VERB -- --help");
  });

  test.runIf(isHeld)(
    "has its processes read the briefings and the package, and nothing else",
    () => {
      const own = realpathSync(join(modules, NAME));
      const paths = {
        briefings: join(desk, "briefings/archive.yaml"),
        package: join(own, "package.json"),
        "the desk's package": join(desk, "package.json"),
        "what was made": join(desk, "_site/index.html"),
        "another package": join(PROJECT, "node_modules/yaml/package.json"),
      };
      const env = {
        NODE_OPTIONS: `--require "${own}/spy.cjs"`,
        SPY_PATHS: JSON.stringify(paths),
        SPY_IN: "",
      };
      const { err } = dateline(desk, ["build", "--cache", at("cache of spy"), ...NOW], env);
      const [, said = "[]"] = /^.*spied (\[.*\])$/m.exec(err) ?? [];
      expect(Object.fromEntries(JSON.parse(said))).toEqual({
        briefings: "could",
        package: "could",
        "the desk's package": "ERR_ACCESS_DENIED",
        "what was made": "ERR_ACCESS_DENIED",
        "another package": "ERR_ACCESS_DENIED",
      });
    },
  );

  test.runIf(isHeld)("has the process that draws read sharp's own files, and no briefing", () => {
    const own = realpathSync(join(modules, NAME));
    const paths = {
      sharp: join(PROJECT, "node_modules/sharp/package.json"),
      briefings: join(desk, "briefings/archive.yaml"),
      "what was made": join(desk, "_site/index.html"),
      "another package": join(PROJECT, "node_modules/yaml/package.json"),
    };
    const env = {
      NODE_OPTIONS: `--require "${own}/spy.cjs"`,
      SPY_PATHS: JSON.stringify(paths),
      SPY_IN: "card-child",
    };
    const { err } = dateline(desk, ["build", "--cache", at("cache of other spy"), ...NOW], env);
    const [, said = "[]"] = /^.*spied (\[.*\])$/m.exec(err) ?? [];
    expect(Object.fromEntries(JSON.parse(said))).toEqual({
      sharp: "could",
      briefings: "ERR_ACCESS_DENIED",
      "what was made": "ERR_ACCESS_DENIED",
      "another package": "ERR_ACCESS_DENIED",
    });
  });
});
