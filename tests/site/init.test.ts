import { cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildAt, oneWorker } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { linkProject, newDesk, shell, TODAY } from "../support/new-desk.ts";
import { filesOf } from "../support/pages.ts";

const FIRST = `2026/${TODAY}-how-to-write-a-briefing.md`;
const HOSTILE = '"><script>alert(1)</script>';

let place: ReturnType<typeof temporary>;
/** A desk whose briefing readers have seen, and in which a number changed since. */
let changed: string;
beforeAll(async () => {
  place = temporary();
  changed = join(place.folder, "a desk");
  newDesk(changed);
  linkProject(changed);
  const folders = ["--briefings", join(changed, "briefings"), "--output", join(changed, "_site")];
  const { code, out } = await cliHere(["publish", ...folders, "--cache", join(changed, ".cache")]);
  expect(out).toContain("1 briefing in 1 volume");
  expect(code).toBe(0);
  const file = join(changed, "briefings", FIRST);
  writeFileSync(file, readFileSync(file, "utf8").replace("dates 8601", "dates 8602"));
});
afterAll(() => place.remove());

test("a new desk's own test checks and builds, in its folder and below it", () => {
  const desk = join(place.folder, "new");
  newDesk(desk, { host: "server" });
  linkProject(desk);
  const { code, said } = shell("npm test", join(desk, "briefings/2026"));
  expect(said).toContain("1 briefing checked, no errors.");
  expect(said).toContain("1 briefing in 1 volume");
  expect(code).toBe(0);
});

test("an archive whose name is markup shows it as text on every page", async () => {
  const desk = join(place.folder, "hostile");
  newDesk(desk, { name: HOSTILE, topics: `${HOSTILE}, Oil` });
  const workers = oneWorker();
  const output = join(desk, "_site");
  const { site, diagnostics } = await buildAt(
    { briefings: join(desk, "briefings"), output, cache: join(desk, ".cache") },
    workers,
  ).finally(() => workers.close());
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(site?.pages).toBeGreaterThan(10);
  const pages = filesOf(output).filter((path) => /\.(?:html|xml)$/.test(path));
  const texts = pages.map((path) => readFileSync(join(output, path), "utf8"));
  expect(texts.some((text) => text.includes("&lt;script&gt;alert(1)"))).toBe(true);
  expect(texts.filter((text) => text.includes("<script>alert"))).toEqual([]);
});

describe("the remedy that the check prints works where it is printed", () => {
  const copyOf = (name: string) => {
    const desk = join(place.folder, name);
    cpSync(changed, desk, { recursive: true, verbatimSymlinks: true });
    return desk;
  };
  /** Runs the check, then the command that it prints, with words of a writer's. */
  const follow = (check: string, stands: string) => {
    const { code, said } = shell(check, stands);
    expect([code, said]).toEqual([1, expect.stringContaining("text-changes-openly")]);
    const remedy = /Tell them: `([^`]+)`/.exec(said)?.[1] ?? "";
    const followed = shell(remedy.replace("…", "It is 8602, not 8601."), stands);
    expect([followed.code, followed.said]).toEqual([
      0,
      expect.stringContaining("Added a correction"),
    ]);
    return remedy;
  };

  test("in a desk that has the script", () => {
    expect(follow("npm run check", copyOf("scripted"))).toMatch(/^npm run correct -- 2026/);
  });
  test("in a desk that has none, below its folder", () => {
    const desk = copyOf("bare");
    writeFileSync(join(desk, "package.json"), '{ "private": true }\n');
    const remedy = follow("npm exec --no -- dateline check", join(desk, "briefings/2026"));
    expect(remedy).toMatch(/^npm exec --no -- dateline correct 2026/);
  });
  test("in an archive with a name of its own, and a space in that", () => {
    const desk = copyOf("other");
    renameSync(join(desk, "briefings"), join(desk, "our briefings"));
    const remedy = follow('npm run check -- --briefings "our briefings"', desk);
    expect(remedy).toMatch(/^npm run correct -- --briefings "our briefings" 2026/);
  });
  test("and what its help names is there", () => {
    const desk = copyOf("helped");
    const { said } = shell("npm run check -- --nothing", desk);
    const help = /^npm .* --help(?= shows)/m.exec(said)?.[0] ?? "";
    const { code, said: told } = shell(help, desk);
    expect([code, told]).toEqual([0, expect.stringContaining("--explain")]);
  });
});

describe("upgrade", () => {
  test("says what an archive of before lacks, and does it when asked to", () => {
    const desk = join(place.folder, "old");
    newDesk(desk);
    linkProject(desk);
    const settings = join(desk, "briefings/archive.yaml");
    const text = readFileSync(settings, "utf8");
    writeFileSync(settings, text.replace("format: 1\n", ""));
    const file = join(desk, "package.json");
    const whole = JSON.parse(readFileSync(file, "utf8"));
    const { keygen, ...scripts } = whole.scripts;
    writeFileSync(file, JSON.stringify({ ...whole, scripts: { ...scripts, check: "mine" } }));

    const shown = shell("npm run upgrade", desk);
    expect(shown.code).toBe(1);
    expect(shown.said).toContain("briefings/archive.yaml says `format: 1`");
    expect(shown.said).toContain('script "keygen"');
    expect(readFileSync(settings, "utf8")).not.toContain("format");

    expect(shell("npm run upgrade -- --yes", desk).code).toBe(0);
    expect(readFileSync(settings, "utf8")).toBe(text);
    const after = JSON.parse(readFileSync(file, "utf8"));
    expect(after.scripts).toMatchObject({ keygen, check: "mine" });
    expect(shell("npm run upgrade", desk)).toEqual({
      code: 0,
      said: expect.stringContaining("Nothing is to be done"),
    });
  });
  const REFUSED = /newer Dateline.*Update Dateline/;
  test("refuses an archive of a newer form, and says what to do", async () => {
    const desk = join(place.folder, "newer");
    newDesk(desk);
    linkProject(desk);
    const settings = join(desk, "briefings/archive.yaml");
    writeFileSync(settings, readFileSync(settings, "utf8").replace("format: 1", "format: 2"));
    const { code, said } = shell("npm run upgrade -- --yes", desk);
    expect([code, said]).toEqual([1, expect.stringMatching(REFUSED)]);
    for (const verb of ["check", "build"]) {
      const own = verb === "build" ? ["--output", join(desk, "_site")] : [];
      const refused = await cliHere([verb, "--briefings", join(desk, "briefings"), ...own]);
      expect([verb, refused.code]).toEqual([verb, 1]);
      expect(refused.out + refused.err).toMatch(REFUSED);
    }
  });
});
