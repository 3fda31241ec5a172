import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { CASES, change } from "../bench/cases.ts";
import { copyBack } from "../bench/copy-back.ts";
import { median, medianKnown } from "../bench/figures.ts";
import { generateArchive } from "../bench/generate.ts";
import { NOTICE } from "../bench/made-up-world.ts";
import { writePostsArchive } from "../bench/posts-archive.ts";
import { parseSummary } from "../bench/summary-table.ts";
import { parseTimes, timeProcess } from "../bench/timed-process.ts";
import { NOW } from "../support/archive.ts";
import { cli, PROJECT, temporary } from "../support/cli.ts";

const { folder, remove } = temporary();
afterAll(remove);

function generated(name: string, briefings: number, seed?: number): string {
  const into = join(folder, name);
  generateArchive({ into, briefings, ...(seed === undefined ? {} : { seed }) });
  return into;
}

/** Every file of a folder, by path. */
function texts(root: string): Map<string, string> {
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(root.length + 1), readFileSync(file, "utf8")]),
  );
}

const sixty = generated("sixty", 60);

describe("a generated archive", () => {
  test("is the same bytes each time, and others for another seed", () => {
    expect(texts(generated("again", 60))).toEqual(texts(sixty));
    expect(texts(generated("other", 60, 2))).not.toEqual(texts(sixty));
  });

  test("checks without an error or a warning", () => {
    const { checked, diagnostics } = checkFolder(readFolder(sixty), NOW);
    expect(diagnostics).toEqual([]);
    expect(checked?.briefings).toHaveLength(60);
  });

  test("has what real ones have: chains of sources, threads, corrections, links, some 4 kB each", () => {
    const { checked } = checkFolder(readFolder(generated("larger", 200)), NOW);
    const metas = (checked?.briefings ?? []).map(({ meta }) => meta);
    expect(metas).toHaveLength(200);
    expect(metas.every(({ sources }) => sources.size >= 3 && sources.size <= 6)).toBe(true);
    expect(metas.every(({ sources }) => [...sources.values()].some(({ via }) => via))).toBe(true);
    expect(metas.filter(({ follows }) => follows !== undefined).length).toBeGreaterThan(10);
    expect(metas.filter(({ corrections }) => corrections.length > 0).length).toBeGreaterThan(2);
    const all = [...texts(join(folder, "larger"))].filter(([path]) => /^\d{4}\//.test(path));
    const size = all.reduce((sum, [, text]) => sum + text.length, 0) / all.length;
    expect(size).toBeGreaterThan(3500);
    expect(size).toBeLessThan(5000);
    for (const link of ["(brief:", "(who:", "(place:", "(date:"])
      expect(all.filter(([, text]) => text.includes(link)).length).toBeGreaterThan(100);
  });

  test("says in every text that nothing in it has happened", () => {
    for (const [path, text] of texts(sixty))
      if (/^\d{4}\//.test(path) || path === "archive.yaml") expect(text).toContain(NOTICE);
  });

  test("is the end of a larger one, but for links to what the smaller lacks", () => {
    const ids = (root: string) => [...texts(root).keys()].filter((path) => /^\d{4}\//.test(path));
    expect(ids(generated("hundred", 100)).slice(-60)).toEqual(ids(sixty));
  });
});

describe("a case", () => {
  test("leaves an archive that checks, and can be undone", () => {
    const before = texts(sixty);
    const undos = CASES.map((name) => change(sixty, name, 1));
    expect(texts(sixty).size).toBe(before.size + 2);
    expect(checkFolder(readFolder(sixty), NOW).diagnostics).toEqual([]);
    for (const undo of undos.reverse()) undo();
    expect(texts(sixty)).toEqual(before);
  });
});

test("an archive copied back has as many briefings as asked, and weekdays that agree", () => {
  const target = join(folder, "copied");
  expect(copyBack(sixty, target, 100)).toBe(100);
  const { checked, diagnostics } = checkFolder(readFolder(target), NOW);
  expect(diagnostics).toEqual([]);
  expect(checked?.briefings).toHaveLength(100);
  expect(() => copyBack(sixty, join(folder, "too-many"), 1000)).toThrow("weekdays before 1901");
});

describe("posts of another generator", () => {
  const posts = join(folder, "posts");
  mkdirSync(posts);
  const write = (name: string, front: string, body: string) =>
    writeFileSync(join(posts, name), `---\n${front}\n---\n${body}\n`);
  write(
    "2014-03-5-A_Post.md",
    'title: "A post of the office."\ntags: [API]\nexcerpt: Short.',
    '# Head\n\n<b>Bold</b> {% image x %}[here]({{ "/a/" | url }}) and [mail](mailto:a@b.example).\n\n---\n\nA note.[^1]\n\n[^1]: Below.',
  );
  write("2014-03-06-empty.md", "layout: post", "Words.");
  write("about.md", "title: No post", "Words.");
  const into = join(folder, "of-posts");
  const taken = writePostsArchive(posts, into, { name: "Office", url: "https://o.example/" });

  test("make an archive that checks, and what was taken out is counted", () => {
    expect(taken).toEqual({ posts: 2, refused: 0, marks: 3, paragraphs: 2 });
    const { checked, diagnostics } = checkFolder(readFolder(into), NOW);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(checked?.briefings.map(({ id }) => id)).toEqual([
      "2014-03-05-a-post",
      "2014-03-06-empty",
    ]);
  });

  test("keep their titles, tags, words, rules and links of their site", () => {
    const text = readFileSync(join(into, "2014/2014-03-05-a-post.md"), "utf8");
    expect(text).toContain("title: A post of the office\n");
    expect(text).toMatch(/topics:\s+- api\n/);
    expect(text).toContain("## Head\n\n Bold  [here](https://o.example/a/) and mail.\n\n---\n");
  });
});

describe("the summary of a build", () => {
  test("is read back from what a real build prints", async () => {
    const few = generated("few", 8);
    const { out } = await cli(["build", "--briefings", few, "--output", join(folder, "site")]);
    const summary = parseSummary(out);
    expect(summary.briefings).toBe(8);
    expect(summary.volumes).toBe(1);
    expect(summary.pages).toBeGreaterThan(8);
    const whole = summary.stages.filter(({ isPart }) => !isPart);
    expect(whole.map(({ stage }) => stage)).toContain("render and index");
    expect(whole.every(({ peak }) => peak > 1_000_000)).toBe(true);
    const sum = whole.reduce((total, { seconds }) => total + seconds, 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(summary.seconds + 0.1);
    expect(summary.stages.filter(({ isPart }) => isPart).map(({ stage }) => stage)).toContain(
      "render, over all processes",
    );
  });

  test("is read with what was withheld, and with thousands", () => {
    const { briefings, volumes, pages, seconds } = parseSummary(
      "  stage     time     peak\n  list    0.01 s  9.5 MB\n10,000 briefings in 12 volumes, 3 withheld (2 draft, 1 TLP:AMBER): 43,210 pages, 45,000 files, 812 MB, 61.20 s.\n",
    );
    expect({ briefings, volumes, pages, seconds }).toEqual({
      briefings: 10_000,
      volumes: 12,
      pages: 43_210,
      seconds: 61.2,
    });
  });

  test("is missed when a build prints none", () => {
    expect(() => parseSummary("The site is in _site/")).toThrow("no table");
  });
});

describe("a measured process", () => {
  test("has the processor time of its children in it", async () => {
    // Until it has used so much: by the clock a busy machine might give it next to nothing.
    const burn =
      "let used; do { for (let i = 0; i < 1e6; i++); used = process.cpuUsage(); } while (used.user + used.system < 400_000);";
    const child = `require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(burn)}])`;
    const { wall, processor, out } = await timeProcess(process.execPath, ["-e", child], PROJECT);
    expect(wall).toBeGreaterThan(0.4);
    expect(processor ?? 1).toBeGreaterThan(0.3);
    expect(out).toBe("");
  });

  test("that fails is no measurement: its last words are told", async () => {
    const fail = 'console.error("no room"); process.exit(3)';
    await expect(timeProcess(process.execPath, ["-e", fail], PROJECT)).rejects.toThrow(
      /code 3[\s\S]*no room/,
    );
  });

  test("is timed by any shell's `times`", () => {
    expect(parseTimes("0m0.00s 0m0.00s\n1m2.50s 0m0.25s\n")).toBe(62.75);
    expect(parseTimes("0m0,001s 0m0,002s\n0m1,500s 0m0,500s\n")).toBe(2);
    expect(parseTimes("")).toBeUndefined();
  });
});

test("a median is the middle of what is known", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(medianKnown([undefined, 5])).toBe(5);
  expect(medianKnown([undefined])).toBeUndefined();
});
