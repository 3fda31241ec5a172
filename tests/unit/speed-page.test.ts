import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Corpus, KINDS } from "../bench/corpora.ts";
import { addRow, historyOf, historyRow } from "../bench/history.ts";
import type { Measured } from "../bench/measured.ts";
import { PEERS } from "../bench/peers/build-peer.ts";
import { type Speed, speedPage } from "../bench/speed-page.ts";
import { EVERY_CASE, notMeasured } from "../bench/unmeasured.ts";
import { PROJECT } from "../support/cli.ts";

const many: Corpus = { name: "real-9", title: "9 real briefings", folder: "", briefings: 9 };
const few: Corpus = {
  name: "generated-3",
  title: "3 generated briefings",
  folder: "",
  briefings: 3,
};

/** Rounds of one thing: processor time and wall time of each, in seconds. */
function rounds(corpus: Corpus, name: string, ...seconds: [number | undefined, number][]) {
  return seconds.map(
    ([processor, wall], index): Measured => ({
      ...{ corpus, name, processor, wall, round: index + 1, stages: [] },
      peak: 250_000_000,
    }),
  );
}

const SPEED: Speed = {
  day: "2026-11-30",
  machine: "2 cores, linux x64, load 0.1 when it began, Node 20.20.2, Pagefind 1.6.0",
  rounds: 3,
  peers: [
    { name: "hugo", title: "Hugo 0.111.3" },
    { name: "jekyll", title: "Jekyll 4.3.1" },
  ],
  runs: [
    ...rounds(many, "empty-cache", [15, 9], [16, 10], [30, 20]),
    ...rounds(many, "edit-newest", [3, 2], [4, 2], [3, 2]),
    ...rounds(many, "jekyll", [20, 18], [20, 20], [30, 40]),
    ...rounds(many, "hugo", [10, 10], [10, 20], [20, 40]),
    ...rounds(many, "check-empty-cache", [2, 1], [2, 1], [2, 1]),
    ...rounds(many, "check-again", [1, 0.5], [1, 0.5], [1, 0.5]),
    ...rounds(few, "empty-cache", [4, 3], [4, 3], [4, 3]),
    ...rounds(few, "hugo", [1, 1], [1, 1], [1, 1]),
  ],
  unmeasured: [{ table: "peers", what: "Eleventy", why: "not installed (npm ci)" }],
  history: [],
};

/** The rows of the table under a heading, its head first, without the line between. */
function rowsUnder(page: string, heading: string): string[] {
  const section = page.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return section.split("\n").filter((line) => line.startsWith("|") && !line.startsWith("| ---"));
}

const page = speedPage(SPEED);
const HEADINGS = ["Against others, from nothing", "After a change", "A check"];

describe("the page of a run", () => {
  test("says of which day it is, on which machine, with what, in how many rounds", () => {
    expect(page).toContain(`One run of 2026-11-30 on one machine: ${SPEED.machine}.`);
    expect(page).toContain("3 rounds");
    expect(speedPage({ ...SPEED, rounds: 1 })).toContain("One round");
  });

  test("says what was taken out of a corpus before anybody built it", () => {
    const noted = { ...many, note: "Of 9 posts 3 marks were taken out." };
    const runs = SPEED.runs.map((run) => (run.corpus === many ? { ...run, corpus: noted } : run));
    expect(speedPage({ ...SPEED, runs })).toContain(`from the least to the most). ${noted.note} P`);
  });

  test("has losses first, the greatest first, and what was not measured last", () => {
    expect(rowsUnder(page, HEADINGS[0] ?? "").map((row) => row.split(" | ")[0])).toEqual([
      "| Dateline is",
      "| **slower than** Hugo 0.111.3, 3 generated briefings",
      "| **slower in processor time than** Hugo 0.111.3, 9 real briefings",
      "| no slower than Jekyll 4.3.1, 9 real briefings",
      "| not measured: Eleventy: not installed (npm ci)",
    ]);
  });

  test("a loss in wall time alone is one, too", () => {
    const runs = [...rounds(few, "empty-cache", [1, 3]), ...rounds(few, "hugo", [2, 2])];
    const alone = speedPage({ ...SPEED, runs, unmeasured: notMeasured(NOTHING_ASKED) });
    expect(alone).toContain("| **slower in wall time than** Hugo");
    expect(alone).toContain("| 1.00 s, it 2.00 s | 0.50 | 3.00 s, it 2.00 s | **1.50** |");
  });

  test("takes ratios round by round, and medians of seconds", () => {
    expect(rowsUnder(page, HEADINGS[0] ?? "")[2]).toContain(
      "| 16.00 s, it 10.00 s | **1.50** (1.50 to 1.60) | 10.00 s, it 20.00 s | 0.50 (0.50 to 0.90) | 250 MB, it 250 MB |",
    );
    expect(rowsUnder(page, HEADINGS[1] ?? "")[2]).toBe(
      "| 9 real briefings, newest edited | 3.00 s | 0.20 (0.10 to 0.25) | 2.00 s | 0.20 (0.10 to 0.22) | 250 MB |",
    );
  });

  test("has the processor's time in the first column of figures, where the system tells it", () => {
    for (const heading of HEADINGS)
      expect(rowsUnder(page, heading)[0]).toMatch(/^\| [^|]+ \| processor time \|/);
    const runs = SPEED.runs.map((run) => ({ ...run, processor: undefined, peak: undefined }));
    const untold = speedPage({ ...SPEED, runs });
    expect(untold).toContain(
      "| –, it – | – | 10.00 s, it 20.00 s | 0.50 (0.50 to 0.90) | –, it – |",
    );
  });

  test("names nothing that was not measured, and no table is empty", () => {
    expect(rowsUnder(page, HEADINGS[1] ?? "").join()).not.toContain("nothing changed");
    const unchecked = SPEED.runs.filter(({ name }) => !name.startsWith("check"));
    expect(() => speedPage({ ...SPEED, runs: unchecked })).toThrow(
      "Nothing is known of the checks",
    );
  });
});

const AT_HAND = { absent: [], kinds: KINDS, absentKinds: [] };
const NOTHING_ASKED = { cases: ["empty-cache"], ...AT_HAND };

describe("what was not measured", () => {
  const told = (plan: Parameters<typeof notMeasured>[0]) =>
    notMeasured(plan).map(({ table, what, why }) => `${table}: ${what}: ${why}`);

  test("is nothing where everything was asked for and is there", () => {
    expect(told({ cases: EVERY_CASE, ...AT_HAND })).toEqual([]);
  });

  test("is told with its reason, table by table", () => {
    const absent = PEERS.filter(({ name }) => name === "hugo");
    const plan = { absent, kinds: ["real", "18f"], absentKinds: ["18f"] } as const;
    expect(told({ cases: EVERY_CASE, ...plan })).toEqual([
      "peers: Hugo: not installed (apt-get install hugo)",
      ...["peers", "builds", "checks"].map((table) => `${table}: 18F posts: none at hand`),
      ...["peers", "builds", "checks"].map(
        (table) => `${table}: generated briefings: not asked for`,
      ),
    ]);
    expect(told(NOTHING_ASKED)).toEqual([
      ...["Hugo", "Eleventy", "Jekyll"].map((peer) => `peers: ${peer}: not asked for`),
      ...["nothing changed", "newest edited", "middle edited"].map(
        (what) => `builds: ${what}: not asked for`,
      ),
      ...["one added at the end", "one back-dated added"].map(
        (what) => `builds: ${what}: not asked for`,
      ),
      "checks: the check: not asked for",
    ]);
  });
});

describe("the history", () => {
  const OF_A_ROW = SPEED.runs.filter(({ corpus, round }) => corpus === many && round === 1);
  const rowOf = (day: string, commit: string) =>
    historyRow({ day, commit, machine: SPEED.machine, runs: OF_A_ROW });
  const [first, second, third] = [
    rowOf("2026-11-29", "0000001"),
    rowOf("2026-11-30", "fffffff"),
    rowOf("2026-11-30", "0000002+"),
  ];
  const whole = [third, first].reduce(addRow, addRow(page, second));

  test("has a row for a day and a commit, processor time first, losses in bold", () => {
    expect(second).toBe(
      `| 2026-11-30, fffffff, 9 real briefings | 15.00 s (9.00 s) | **1.50** (0.90) | 3.00 s (2.00 s) | – | 2.00 s (1.00 s) | 250 MB | ${SPEED.machine} |`,
    );
  });

  test("is sorted by day, and rows of one day stay as they came", () => {
    expect(historyOf(page)).toEqual([]);
    expect(historyOf(whole)).toEqual([first, second, third]);
  });

  test("is kept by the next run of everything, which changes all above it", () => {
    const next = speedPage({ ...SPEED, day: "2026-12-01", history: historyOf(whole) });
    expect(next).toContain("One run of 2026-12-01");
    expect(historyOf(next)).toEqual([first, second, third]);
  });

  test.each([
    ["has no such heading", (text: string) => text.replace("## History", "## Histories"), 1],
    ["lost a cell of a row", (text: string) => text.replace("| 250 MB | 2 cores", "| 2 cores"), -4],
    ["has a row that is not in its place", (text: string) => `${text}${first}\n`, -3],
    ["has words behind the rows", (text: string) => `${text}By hand.\n`, -1],
    ["is left from a merge", (text: string) => text.replace("# Speed", "<<<<<<< HEAD"), 1],
  ])("of a page that %s is refused, with the line", (_, change, line) => {
    const lines = whole.split("\n").length;
    expect(() => addRow(change(whole), first)).toThrow(
      `Line ${line > 0 ? line : lines + line + 1} of speed.md`,
    );
  });
});

/** What all pages share, whatever was measured: their words, with figures and rows taken out. */
function shapeOf(text: string): string[] {
  return text
    .split("\n")
    .slice(0, text.split("\n").indexOf("## History"))
    .filter((line) => !/^\| (?!Dateline is|build |check |---)/.test(line))
    .map((line) =>
      line.replace(
        /^One run of \d{4}-\d\d-\d\d on one machine: \d+ cores?, .*, Node [\d.]+, Pagefind [\d.]+\. .*? Processor/,
        "One run. Processor",
      ),
    );
}

/** Cells of figures and of what is not known. */
const CELL =
  /^(?:–|1|(?:–|[\d.]+ s|\d+ MB)(?:, it (?:–|[\d.]+ s|\d+ MB))?|\*{0,2}[\d.]+\*{0,2}(?: \([\d.]+ to [\d.]+\))?)$/;

test("the committed page has the shape that a run writes", () => {
  const committed = join(PROJECT, "docs/speed.md");
  const pages = [page, ...(existsSync(committed) ? [readFileSync(committed, "utf8")] : [])];
  for (const each of pages) {
    expect(historyOf(each).every((row) => row.startsWith("| 20"))).toBe(true);
    expect(shapeOf(each)).toEqual(shapeOf(page));
    for (const heading of HEADINGS) {
      const [, ...rows] = rowsUnder(each, heading);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const [, ...figures] = row.slice(2, -2).split(" | ");
        expect(figures).toHaveLength(5);
        for (const figure of figures) expect(figure).toMatch(CELL);
      }
    }
  }
  expect(shapeOf(page.replace("## A check", "## Checks"))).not.toEqual(shapeOf(page));
});
