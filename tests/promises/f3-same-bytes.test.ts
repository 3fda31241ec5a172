import { execFile, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256Of } from "../../scripts/read/file.ts";
import { generateArchive } from "../bench/generate.ts";
import { NOW } from "../support/archive.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { filesOfDesk, openDesk, writeDesk } from "../support/desk.ts";
import { onAnotherSystem } from "../support/in-memory.ts";
import { isFull, show } from "../support/promise.ts";

const place = temporary();
const briefings = join(place.folder, "briefings");
/** Folders elsewhere that this test made. */
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  place.remove();
});

/** How a build differs from the first. */
interface How {
  readonly env?: Readonly<Record<string, string>>;
  readonly more?: readonly string[];
  readonly briefings?: string;
  readonly output?: string;
  readonly cache?: string;
  /** The folder of a copy of the project. */
  readonly project?: string;
  /** Words before the command, as `taskset -c 0`. */
  readonly before?: readonly string[];
  readonly verb?: string;
}

const execute = promisify(execFile);
let turns = 0;
const fresh = (name = "site") => join(place.folder, `turn-${++turns}`, name);

/** Runs a build, or another verb; returns where its site is. @throws with what it says when it fails. */
async function run(how: How = {}): Promise<string> {
  const { project = PROJECT, verb = "build", output = fresh(), more = [], before = [] } = how;
  const folders = ["--briefings", how.briefings ?? briefings, "--output", output];
  const own = verb === "merge" ? [] : ["--cache", how.cache ?? fresh("cache"), "--now", NOW];
  const words = [...before, process.execPath, "scripts/dateline.js", verb, ...folders, ...own];
  const [program = "", ...args] = [...words, ...more];
  const env = { ...process.env, NODE_OPTIONS: "", ...how.env, INIT_CWD: project };
  await execute(program, args, { cwd: project, env });
  return output;
}

/** One hash for a site: its manifest holds that of every other file. */
const digestOf = (site: string) => sha256Of(readFileSync(join(site, "manifest.json")));

const isThere = (program: string) => spawnSync(program, ["--version"]).status === 0;

/** The files of the archive, written one by one in the order given. */
function copyInOrder(to: string, order: (paths: string[]) => string[]): string {
  const paths = readdirSync(briefings, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(briefings, path)).isFile(),
  );
  for (const path of order(paths.sort())) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), readFileSync(join(briefings, path)));
  }
  return to;
}

/** A folder of its own on another file system; undefined where there is none. */
function inAnother(): string | undefined {
  const there = onAnotherSystem(place.folder);
  if (there === undefined) return undefined;
  const folder = mkdtempSync(join(there, "dateline-"));
  made.push(folder);
  return folder;
}

function copyProject(): string {
  const project = join(place.folder, `ein anderer Ort ${++turns}`, "dateline");
  const parts = ["scripts", "layouts", "package.json", "package-lock.json", "tsconfig.json"];
  for (const part of [...parts, ".eleventy.js"])
    cpSync(join(PROJECT, part), join(project, part), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(project, "node_modules"));
  return project;
}

function cloned(): string {
  const [origin, clone] = [fresh("origin"), fresh("clone")];
  cpSync(briefings, origin, { recursive: true });
  const git = (...args: string[]) => {
    const own = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"];
    const { status, stderr } = spawnSync("git", [...own, ...args]);
    if (status !== 0) throw new Error(String(stderr));
  };
  git("init", "--quiet", origin);
  git("-C", origin, "add", ".");
  git("-C", origin, "commit", "--quiet", "--message", "Fiction");
  git("clone", "--quiet", origin, clone);
  return clone;
}

/** A copy whose files are of another date. */
function dated(order = (paths: string[]) => paths): string {
  const copy = copyInOrder(fresh("dated"), order);
  for (const name of readdirSync(copy, { recursive: true, encoding: "utf8" }))
    utimesSync(join(copy, name), 86_400, 86_400 * 365 * 40);
  return copy;
}

/** Built in parts, and joined. */
async function joined(parts: number): Promise<string> {
  const folders: string[] = [];
  for (let part = 1; part <= parts; part++)
    folders.push(await run({ more: [`--shard=${part}/${parts}`], output: fresh("part") }));
  return run({ verb: "merge", more: folders.reverse() });
}

const canBeNobody = process.getuid?.() === 0 && isThere("setpriv");

/** A user who may write nowhere else, and has no home. */
function asNobody(): Pick<How, "before" | "env" | "output" | "cache"> {
  const folder = join(place.folder, `turn-${++turns}`);
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  chmodSync(place.folder, 0o755);
  const before = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
  const [output, cache] = [join(folder, "site"), join(folder, "cache")];
  return { before, output, cache, env: { HOME: "/nonexistent" } };
}

/** Over a site of other briefings, with what that one left to be remembered. */
async function brought(): Promise<string> {
  const [output, cache, other] = [fresh(), fresh("cache"), fresh("other")];
  cpSync(briefings, other, { recursive: true });
  const paths = readdirSync(other, { recursive: true, encoding: "utf8" });
  const last = join(
    other,
    paths
      .filter((path) => path.endsWith(".md"))
      .sort()
      .at(-1) ?? "",
  );
  const text = readFileSync(last, "utf8");
  writeFileSync(last, text.replace(/^status: .*$/m, "status: draft"));
  await run({ briefings: other, output, cache });
  expect(digestOf(output)).not.toBe(first);
  writeFileSync(last, text);
  // The memory is that of the folder.
  await run({ briefings: other, output, cache });
  writeFileSync(last, text.replace(/^status: .*$/m, "status: draft"));
  await run({ briefings: other, output, cache });
  writeFileSync(last, text);
  return run({ briefings: other, output, cache });
}

async function warm(): Promise<string> {
  const [output, cache] = [fresh(), fresh("cache")];
  await run({ output, cache });
  rmSync(output, { recursive: true });
  return run({ output, cache });
}

const LONG = "a-long-name-".repeat(15);
const OF_ANOTHER_UMASK = ["sh", "-c", 'umask 077; exec "$@"', "sh"];
const WITHOUT_ENVIRONMENT = ["env", "-i", `PATH=${process.env.PATH}`];
/** Nothing where no such program is. */
const ON_ONE_CORE = isThere("taskset") ? ["taskset", "-c", "0"] : [];

/** Builds a copy of the archive as nearly nothing was when it was built first. */
function unlike(): Promise<string> {
  const nobody = canBeNobody ? asNobody() : {};
  return run({
    ...nobody,
    briefings: dated((all) => all.reverse()),
    before: [...(nobody.before ?? []), ...OF_ANOTHER_UMASK],
    more: ["--jobs", "4"],
    env: {
      ...{ ...nobody.env, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
      ...{ SOURCE_DATE_EPOCH: "1", FORCE_COLOR: "1", COLUMNS: "20" },
      NODE_OPTIONS: "--max-old-space-size=700 --stack-trace-limit=3",
    },
  });
}

/** Builds where what the first build made is remembered. */
function again(): Promise<string> {
  rmSync(begun.output, { recursive: true });
  const before = [...WITHOUT_ENVIRONMENT, ...ON_ONE_CORE];
  return run({ ...begun, before, more: ["--jobs", "1"] });
}

/** What a sample tries of them, many at once: whatever one of them would make another is so here too. */
const TOGETHER: typeof VARIATIONS = [
  ["another place, user, language, zone, date, order of files, number of processes", unlike],
  ["what is remembered of the same, one process on one core and no environment", again],
];

const VARIATIONS: readonly (readonly [string, () => Promise<string | undefined>])[] = [
  ["another path of the site", () => run({ output: fresh("ein Ort, wie er selten ist") })],
  ["another path of the project", () => run({ project: copyProject() })],
  ["a long path", () => run({ output: fresh(join(LONG, LONG, "site")), cache: fresh(LONG) })],
  ["another zone", () => run({ env: { TZ: "Pacific/Kiritimati" } })],
  ["another language", () => run({ env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } })],
  ["no environment but PATH", () => run({ before: WITHOUT_ENVIRONMENT })],
  [
    "files created in reverse",
    () => run({ briefings: copyInOrder(fresh(), (all) => all.reverse()) }),
  ],
  [
    "files in another file system",
    async () => {
      const folder = inAnother();
      return folder === undefined
        ? undefined
        : run({ briefings: copyInOrder(folder, (paths) => paths) });
    },
  ],
  [
    "a site in another file system",
    async () => {
      const folder = inAnother();
      return folder === undefined ? undefined : run({ output: join(folder, "site") });
    },
  ],
  [
    "all in another file system",
    async () => {
      const folder = inAnother();
      return folder === undefined
        ? undefined
        : run({
            output: join(folder, "site"),
            cache: join(folder, "cache"),
            briefings: copyInOrder(join(folder, "briefings"), (paths) => paths.reverse()),
          });
    },
  ],
  ["one process", () => run({ more: ["--jobs", "1"] })],
  ["two processes", () => run({ more: ["--jobs", "2"] })],
  ["four processes", () => run({ more: ["--jobs", "4"] })],
  ["one core", async () => (ON_ONE_CORE.length > 0 ? run({ before: ON_ONE_CORE }) : undefined)],
  ["what is remembered of the same", warm],
  ["a standby site brought up to date", brought],
  ["one part, merged", () => joined(1)],
  ["four parts, merged", () => joined(4)],
  ["another umask", () => run({ before: OF_ANOTHER_UMASK })],
  ["another user without a home", async () => (canBeNobody ? run(asNobody()) : undefined)],
  ["another SOURCE_DATE_EPOCH", () => run({ env: { SOURCE_DATE_EPOCH: "1" } })],
  ["files of another date", () => run({ briefings: dated() })],
  ["a clone by git", async () => (isThere("git") ? run({ briefings: cloned() }) : undefined)],
  [
    "other NODE_OPTIONS",
    () => run({ env: { NODE_OPTIONS: "--max-old-space-size=700 --stack-trace-limit=3" } }),
  ],
  ["colours and a narrow terminal", () => run({ env: { FORCE_COLOR: "1", COLUMNS: "20" } })],
];

/** Where the first build has its site and what it remembers. */
const begun = { output: fresh(), cache: fresh("cache") };
let first = "";
beforeAll(async () => {
  // As many briefings as two volumes hold, so that there is work to share out.
  if (isFull) generateArchive({ into: briefings, briefings: 640 });
  else writeIllustrated(briefings);
  first = digestOf(await run(begun));
}, 600_000);

/** Writes an archive with a card of each briefing. */
function writeIllustrated(folder: string): void {
  writeDesk(folder, filesOfDesk(openDesk()));
  appendFileSync(join(folder, "archive.yaml"), "cards: briefings\n");
}

const cardsOf = (site: string) =>
  readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith("/card.png"),
  );

/** Drawing has its own processes, typefaces and sizes to try: each in its own way. */
const DRAWINGS: readonly (readonly [string, How])[] = [
  ["one process and one core", { more: ["--jobs", "1"], before: ON_ONE_CORE }],
  ["four processes", { more: ["--jobs", "4"] }],
  [
    "another language, zone and home",
    {
      env: { LC_ALL: "tr_TR.UTF-8", LANG: "fa_IR.UTF-8", TZ: "Asia/Tehran", HOME: "/nonexistent" },
    },
  ],
  ["another path of the project and of the site", { output: fresh(LONG) }],
];

test.runIf(isFull)(
  "a card of each briefing is the same bytes too, however many processes draw",
  async () => {
    const illustrated = fresh("illustrated");
    writeIllustrated(illustrated);
    const site = await run({ briefings: illustrated });
    expect(cardsOf(site).length).toBeGreaterThan(3);
    for (const [name, how] of DRAWINGS)
      expect(digestOf(await run({ ...how, briefings: illustrated })), name).toBe(digestOf(site));
  },
);

let same = 0;
test.each(isFull ? VARIATIONS : TOGETHER)("one input, one SHA-256: %s", async (_, vary) => {
  const site = await vary();
  if (site === undefined) {
    console.warn("Not tested here: this system has no such thing.");
    return;
  }
  expect(digestOf(site)).toBe(first);
  if (!isFull) expect(cardsOf(site).length).toBeGreaterThan(3);
  same++;
});

test("and another where one letter is another", async ({ task }) => {
  const other = copyInOrder(fresh(), (paths) => paths);
  const settings = join(other, "archive.yaml");
  const text = readFileSync(settings, "utf8");
  writeFileSync(settings, text.replace(/^title: "?./m, "$&x"));
  expect(digestOf(await run({ briefings: other }))).not.toBe(first);
  show(task, "F3", `one archive built in ${same} other ways: one SHA-256`);
});
