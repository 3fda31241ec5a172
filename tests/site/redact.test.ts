import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { standing } from "../../scripts/commands/as-typed.ts";
import { briefing, NOW, SETTINGS, TOPICS } from "../support/archive.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { allEnded, canKill, pointsOf, startKilled, textOf } from "../support/killing.ts";
import { sampleOf } from "../support/promise.ts";
import { readingsOf } from "../support/withheld-search.ts";
import { treeOf } from "../support/withheld-tree.ts";

const NAME = "Zénobie Quillfeather";
const ID = "2025-06-12-zenobie-quillfeather-sat";
const NEW = "2025-06-12-name-withheld-sat";
const files: Readonly<Record<string, string>> = {
  "archive.yaml": SETTINGS,
  "vocabulary/topics.yaml": TOPICS,
  "vocabulary/people.yaml":
    "zenobie-quillfeather: { name: Zénobie Quillfeather, aka: [Zenobie Quillfeather] }\n",
  [`2025/${ID}.md`]: briefing("2025-06-12", {
    fields: {
      title: "Zénobie Quillfeather sat in the barn",
      status: "withdrawn",
      corrections:
        "[{ date: 2025-06-13, kind: retraction, text: Zénobie Quillfeather denies it. }]",
    },
  }),
  "2025/2025-06-14-barn.md": briefing("2025-06-14", {
    fields: { title: "ZENOBIE QUILLFEATHER at the barn", related: `[${ID}]` },
    body: "[Zénobie\nQuillfeather](who:zenobie-quillfeather) took 50 sacks [@clerk].",
  }),
  "2025/2025-06-16-dry.md": briefing("2025-06-16"),
};

const place = temporary();
afterAll(() => place.remove());
const at = (name: string) => join(place.folder, name);
const folders = ["--briefings", at("briefings"), "--output", at("site"), "--cache", at("cache")];
const redactAll = [
  "redact",
  ID,
  "2025-06-14-barn",
  "--words",
  NAME,
  "--yes",
  "--now",
  NOW,
  ...folders,
];
const publish = (now: string) => cliHere(["publish", ...folders, "--now", now, "--jobs", "1"]);

function lay(): void {
  rmSync(at("briefings"), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at("briefings"), path)), { recursive: true });
    writeFileSync(join(at("briefings"), path), text);
  }
}

/** A site and a cache that say the name, as far as a redaction looks at them. */
function layMade(): void {
  const manifest = { format: "dateline-manifest-1", files: [{ path: "index.html" }] };
  const made = {
    "site/manifest.json": JSON.stringify(manifest),
    "site/index.html": NAME,
    "cache/clock": "",
    "cache/parsed/one.pack": NAME,
    "cache/objects/ab/cd": NAME,
  };
  for (const [path, text] of Object.entries(made)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
}

/** Files and folders below a folder that say the name: as texts, and as the strings that V8 keeps. */
function holders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const said = [...readingsOf(folder)].filter(([, readings]) =>
    readings.some((reading) => reading.replaceAll(" ", "").includes("quillfeather")),
  );
  const wide = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => {
    if (!entry.isFile()) return false;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    return [0, 1].some((skip) => /quillfeather/i.test(bytes.subarray(skip).toString("utf16le")));
  });
  return [...said.map(([path]) => path), ...wide.map(({ name }) => name)];
}

describe("a name that was published", () => {
  beforeAll(async () => {
    lay();
    writeFileSync(at("beside.txt"), "Nobody's.");
    for (const now of ["2025-06-20T00:00:00Z", "2025-06-21T00:00:00Z"]) {
      const ran = await publish(now);
      expect(ran.code, ran.err).toBe(0);
      // Another text of one page: the site before stays as the one to bring up to date.
      const file = join(at("briefings"), "2025/2025-06-16-dry.md");
      writeFileSync(file, readFileSync(file, "utf8").replace("through the", "in the"));
    }
    await cliHere(["check", ...folders.slice(0, 2), ...folders.slice(4)]);
  });

  test("stands in briefings, ledger, site and cache", () => {
    for (const folder of ["briefings", "site", "cache/parsed", "cache/objects", "cache/spares"])
      expect(holders(at(folder)), folder).not.toEqual([]);
  });

  test("stays as long as nobody agrees, and what would go is listed without it", async () => {
    const before = treeOf(at("briefings"));
    const { code, out, err } = await cliHere(redactAll.filter((word) => word !== "--yes"));
    expect([code, treeOf(at("briefings"))]).toEqual([2, before]);
    expect(err).toContain("2025/2025-06-14-barn.md (4 places)");
    expect(err).toContain("2025/2025-06-12-…-sat.md (3 places), which becomes");
    expect(out + err).not.toMatch(/quill/i);
  });

  test("goes, and nothing else is written; what is left to do is told without it", async () => {
    const { code, out, err } = await cliHere(redactAll);
    expect([code, out]).toEqual([0, expect.stringContaining("git filter-repo")]);
    expect(out + err).not.toMatch(/quill/i);
    const [, paper = ""] = /\((\S*redaction\.md)\)/.exec(out) ?? [];
    expect(existsSync(resolve(standing(), paper))).toBe(true);
    expect(existsSync(at("site"))).toBe(false);
    expect(readdirSync(place.folder).sort()).toEqual(["beside.txt", "briefings", "cache"]);
    expect(readFileSync(at("beside.txt"), "utf8")).toBe("Nobody's.");
    expect(treeOf(at("briefings")).map((line) => line.split(" ")[0])).toEqual(
      [
        ...Object.keys(files).filter((path) => !path.includes(ID)),
        `2025/${NEW}.md`,
        "2025",
        "ledger.ndjson",
        "vocabulary",
      ].sort(),
    );
    expect(readFileSync(join(at("briefings"), "2025/2025-06-16-dry.md"), "utf8")).toContain(
      "in the storm",
    );
  });

  test("is nowhere after the next publication: not in briefings, ledger, site or cache", async () => {
    const ran = await publish("2030-01-02T00:00:00Z");
    expect([ran.code, ran.err]).toEqual([0, ""]);
    for (const folder of ["briefings", "site", "cache"])
      expect(holders(at(folder)), folder).toEqual([]);
    const note = "A name was taken out of this briefing to protect a person.";
    for (const path of [
      "2025/06/14/barn/index.html",
      "2025/06/12/name-withheld-sat/index.html",
      "corrections/index.html",
      "corrections/feed.xml",
    ])
      expect(readFileSync(join(at("site"), path), "utf8"), path).toContain(note);
  });
});

test("names come by standard input, one a line, so that no history has them", async () => {
  lay();
  const args = ["scripts/dateline.js", "redact", ID, "2025-06-14-barn", "--yes", ...folders];
  const child = spawn(process.execPath, args, {
    cwd: PROJECT,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.stdin.end(`${NAME}\r\n\r\n`);
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
  expect(holders(at("briefings"))).toEqual([]);
});

test.each([
  [["--words", "?"], "Name 1 has fewer than 2 letters."],
  [["--words", "Nobody Else"], "None of these briefings holds such a name."],
  [["--words", NAME, "--with", "a\nb"], "--with: write a few words on one line."],
])("%j is refused, and nothing changes", async (words, message) => {
  lay();
  const before = treeOf(at("briefings"));
  const { code, err } = await cliHere(["redact", ID, ...words, "--yes", ...folders]);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  expect(treeOf(at("briefings"))).toEqual(before);
});

test("a site with a file of somebody else's is left alone, and says so before anything changes", async () => {
  lay();
  rmSync(at("site"), { recursive: true, force: true });
  expect((await publish("2025-06-20T00:00:00Z")).code).toBe(0);
  writeFileSync(join(at("site"), "mine.txt"), "mine");
  const before = treeOf(at("briefings"));
  const { code, err } = await cliHere(redactAll);
  expect([code, err]).toEqual([2, expect.stringContaining("mine.txt was written by no build")]);
  expect(treeOf(at("briefings"))).toEqual(before);
  rmSync(at("site"), { recursive: true, force: true });
});

test.runIf(canKill)(
  "killed at any step it is done wholly or not at all; until it is finished nothing is published",
  async () => {
    lay();
    const old = treeOf(at("briefings"));
    layMade();
    const points = await pointsOf(redactAll, at("trace"));
    const done = treeOf(at("briefings"));
    expect(done).not.toEqual(old);
    const own = points.filter(
      ({ path }) => /briefings|cache|site/.test(path) && !/program/.test(path),
    );
    const states = new Set<string>();
    for (const point of sampleOf(own, 7)) {
      lay();
      layMade();

      const killed = startKilled(redactAll, point);
      await killed.ended;
      await allEnded(killed.mark);
      const isUnfinished = existsSync(join(at("briefings"), ".redaction"));
      if (isUnfinished) {
        const check = await cliHere(["check", ...folders.slice(0, 2), ...folders.slice(4)]);
        expect([check.code, check.err], textOf(point)).toEqual([
          2,
          expect.stringContaining("was ended half-way"),
        ]);
        expect((await cliHere(["redact", ...folders])).code, textOf(point)).toBe(0);
      }
      if (!existsSync(join(at("briefings"), `2025/${ID}.md`))) {
        // A dead process's lock is taken over by whoever comes next.
        const made = readdirSync(place.folder).filter((name) => /site(?!\.lock)/.test(name));
        expect([...made, ...holders(at("cache"))], textOf(point)).toEqual([]);
      }
      const found = treeOf(at("briefings")).filter((line) => !line.startsWith(".redaction-"));
      states.add(JSON.stringify(found) === JSON.stringify(old) ? "old" : "new");
      expect([old, done], textOf(point)).toContainEqual(found);
    }
    expect([...states].sort()).toEqual(["new", "old"]);
  },
);
