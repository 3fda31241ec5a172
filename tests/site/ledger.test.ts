import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test, vi } from "vitest";
import { readyLedger, whileReady } from "../../scripts/publish/ledger.ts";
import { briefing, check, NOW, writeArchive } from "../support/archive.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { IS_SAMPLE } from "../support/of-the-sample.ts";
import { attributes, filesOf, read, textOf } from "../support/pages.ts";

const site = inject("site");
const place = temporary();
afterAll(() => place.remove());

const LEDGER = "ledger.ndjson";
const open = Object.fromEntries(
  Array.from({ length: 3 }, (_, index) => [
    `2025/2025-06-1${index}-open.md`,
    briefing(`2025-06-1${index}`, { body: `The clerk counted ${index + 20} sacks [@clerk].` }),
  ]),
);
const output = (name: string) => join(place.folder, name);
const build = (folder: string, name: string, ...more: string[]) =>
  cliHere(["publish", "--briefings", folder, "--output", output(name), "--jobs", "1", ...more]);

describe("the ledger of an archive", () => {
  test("holds every briefing of a public build; the next build leaves it as it is", async () => {
    const archive = writeArchive(open);
    const first = await build(archive.folder, "first", "--now", "2025-06-20T12:00:00+03:00");
    expect([first.code, first.out]).toEqual([
      0,
      // No times of stages, and last what is to be done.
      expect.stringMatching(
        /^3 briefings in 1 volume: [^\n]+\nThe site is in [^\n]+\nledger\.ndjson has 3 new and 0 changed: commit it with the briefings\.\n$/,
      ),
    ]);
    const written = readFileSync(join(archive.folder, LEDGER), "utf8");
    expect(written.match(/"published":"2025-06-20T09:00:00Z"/g)).toHaveLength(3);
    const manifest = read(output("first"), "manifest.json");
    const second = await build(archive.folder, "first", "--now", "2025-06-21T00:00:00Z");
    expect(second.out).not.toContain("ledger.ndjson has");
    expect(readFileSync(join(archive.folder, LEDGER), "utf8")).toBe(written);
    expect(read(output("first"), "manifest.json")).toBe(manifest);
    expect(readdirSync(archive.folder).filter((name) => name.startsWith("."))).toEqual([]);

    // A silent change of a number ends the build before anything is published or recorded.
    const file = join(archive.folder, "2025/2025-06-10-open.md");
    writeFileSync(file, readFileSync(file, "utf8").replace("20 sacks", "60 sacks"));
    const silent = await build(archive.folder, "first");
    expect([silent.code, silent.err]).toEqual([1, expect.stringContaining("“20” became “60”")]);
    expect(readFileSync(join(archive.folder, LEDGER), "utf8")).toBe(written);
    archive.remove();
  });

  test("knows nothing of sixty withheld briefings, and no other audience's build writes it", async () => {
    const holds = [
      "status: draft",
      "status: review",
      "tlp: TLP:GREEN",
      "tlp: TLP:RED",
      "embargo: 2999-01-01T00:00:00Z",
    ];
    const hidden = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => {
        const [name = "", ...value] = (holds[index % holds.length] ?? "").split(": ");
        const day = `2025-05-${String(1 + (index % 28)).padStart(2, "0")}`;
        const fields = { title: `Canary ${index} sings in the barn`, [name]: value.join(": ") };
        return [`2025/${day}-canary-${index}.md`, briefing(day, { fields })];
      }),
    );
    const [without, withThem, partners] = [open, { ...open, ...hidden }, open].map(writeArchive);
    if (without === undefined || withThem === undefined || partners === undefined) return;
    const now = ["--now", "2025-06-20T00:00:00Z"];
    expect((await build(without.folder, "without", ...now)).code).toBe(0);
    expect((await build(withThem.folder, "with", ...now)).code).toBe(0);
    const green = [
      "--briefings",
      partners.folder,
      "--output",
      output("green"),
      "--audience",
      "green",
    ];
    expect((await cliHere(["build", ...green])).code).toBe(0);
    const ledger = readFileSync(join(withThem.folder, LEDGER), "utf8");
    expect(ledger).toBe(readFileSync(join(without.folder, LEDGER), "utf8"));
    expect(ledger.toLowerCase()).not.toContain("canary");
    expect(existsSync(join(partners.folder, LEDGER))).toBe(false);
    for (const archive of [without, withThem, partners]) archive.remove();
  });

  test("is not written by a build that is no publication", async () => {
    const archive = writeArchive(open);
    const trial = ["--briefings", archive.folder, "--output", output("trial")];
    expect((await cliHere(["build", ...trial])).code).toBe(0);
    expect(existsSync(join(archive.folder, LEDGER))).toBe(false);
    archive.remove();
  });

  test("takes a mended slip of the keyboard, once it is marked, for this one text", async () => {
    const archive = writeArchive(open);
    expect((await build(archive.folder, "typo")).code).toBe(0);
    const file = join(archive.folder, "2025/2025-06-10-open.md");
    writeFileSync(file, readFileSync(file, "utf8").replace("20 sacks", "200 sacks"));
    const check = () => cliHere(["check", "--briefings", archive.folder]);
    const mark = (id: string) => cliHere(["correct", id, "--typo", "--briefings", archive.folder]);
    expect((await check()).code).toBe(1);
    const none = await mark("2025-06-11-open");
    expect([none.code, none.err]).toEqual([2, expect.stringContaining("there is no slip to mark")]);
    const marked = await mark("2025-06-10-open");
    expect([marked.code, marked.out]).toEqual([0, expect.stringContaining("slip of the keyboard")]);
    expect((await check()).code).toBe(0);
    writeFileSync(file, readFileSync(file, "utf8").replace("200 sacks", "2 sacks"));
    expect((await check()).code).toBe(1);
    archive.remove();
  });

  test("takes one in a correction that readers were shown the same way", async () => {
    const archive = writeArchive(open);
    const id = "2025-06-10-open";
    const correct = (...args: string[]) =>
      cliHere(["correct", id, ...args, "--briefings", archive.folder]);
    expect((await correct("--text", "The siev was not counted.", "--kind", "update")).code).toBe(0);
    expect((await build(archive.folder, "slip")).code).toBe(0);
    const file = join(archive.folder, `2025/${id}.md`);
    writeFileSync(file, readFileSync(file, "utf8").replace("siev ", "sieve "));
    const check = () => cliHere(["check", "--briefings", archive.folder]);
    const { code, out } = await check();
    expect([code, out]).toEqual([1, expect.stringContaining("this correction in other words")]);
    expect((await correct("--typo")).code).toBe(0);
    expect((await check()).code).toBe(0);
    writeFileSync(file, readFileSync(file, "utf8").replace("was not", "was"));
    expect((await check()).code).toBe(1);
    archive.remove();
  });

  test.runIf(IS_SAMPLE)(
    "is the sample's own, and a build of the sample changes nothing in it",
    () => {
      const lines = readFileSync(join(PROJECT, "briefings", LEDGER), "utf8")
        .trimEnd()
        .split("\n");
      const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
      const briefings = readdirSync(join(PROJECT, "briefings"), {
        recursive: true,
        encoding: "utf8",
      });
      // What is for partners was never shown to everybody.
      const isPublic = (path: string) =>
        !readFileSync(join(PROJECT, "briefings", path), "utf8").includes("\ntlp: TLP:GREEN\n");
      const stems = briefings
        .filter((path) => /\/\d{4}-[^/]+\.md$/.test(path) && isPublic(path))
        .flatMap((path) => /(\d{4}-[^/]+)\.md$/.exec(path)?.[1] ?? []);
      expect(ids).toEqual(stems.sort());
    },
  );
});

/** Records what is checked, as a publication does once its site is in place. */
const keep = (folder: string, checked: Parameters<typeof readyLedger>[1]) =>
  whileReady(readyLedger(folder, checked, { now: NOW }), () => {});

describe("a ledger that cannot be written", () => {
  test("in a folder that is read-only is told before anything is published, and leaves nothing behind", () => {
    const archive = writeArchive(open);
    const { checked } = check(open);
    if (checked === undefined) throw new Error("The test's archive is wrong.");
    chmodSync(archive.folder, 0o555);
    // Root may write anywhere, so it asks as nobody.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    const publishSite = vi.fn();
    const act = () => whileReady(readyLedger(archive.folder, checked, { now: NOW }), publishSite);
    expect(act).toThrow(
      `${join(archive.folder, LEDGER)} cannot be written (EACCES). Mend its permissions, and try again. Nothing was published.`,
    );
    if (isRoot) process.seteuid?.(0);
    expect(publishSite).not.toHaveBeenCalled();
    expect(readdirSync(archive.folder).sort()).toEqual(["2025", "archive.yaml", "vocabulary"]);
    chmodSync(archive.folder, 0o755);
    expect(keep(archive.folder, checked)).toEqual({ added: 3, changed: 0 });
    archive.remove();
  });
  test("because the site was not put in place stays as it was", () => {
    const archive = writeArchive(open);
    const { checked } = check(open);
    if (checked === undefined) throw new Error("The test's archive is wrong.");
    const torn = () => {
      throw new Error("torn");
    };
    expect(() => whileReady(readyLedger(archive.folder, checked, { now: NOW }), torn)).toThrow(
      "torn",
    );
    expect(readdirSync(archive.folder).sort()).toEqual(["2025", "archive.yaml", "vocabulary"]);
    archive.remove();
  });
  test("for a file that changed since it was checked is left to the next build", () => {
    const archive = writeArchive(open);
    const { checked } = check(open);
    if (checked === undefined) throw new Error("The test's archive is wrong.");
    writeFileSync(join(archive.folder, "2025/2025-06-10-open.md"), "changed");
    expect(keep(archive.folder, checked)).toEqual({ added: 2, changed: 0 });
    archive.remove();
  });
  test("after a build was killed while it wrote, is written by the next, which tidies up", () => {
    const archive = writeArchive(open);
    const { checked } = check(open);
    if (checked === undefined) throw new Error("The test's archive is wrong.");
    writeFileSync(join(archive.folder, ".ledger.ndjson.4194303"), '{"id":"2025-');
    expect(keep(archive.folder, checked)).toEqual({ added: 3, changed: 0 });
    expect(readdirSync(archive.folder).filter((name) => name.startsWith("."))).toEqual([]);
    archive.remove();
  });
  test("because a link is in its place is refused, and what it leads to is as it was", async () => {
    const archive = writeArchive(open);
    const thesis = join(place.folder, "thesis");
    writeFileSync(thesis, "ten years");
    symlinkSync(thesis, join(archive.folder, LEDGER));
    const { code, err } = await build(archive.folder, "linked");
    archive.remove();
    expect([code, err]).toEqual([1, expect.stringContaining("This is a symbolic link.")]);
    expect(readFileSync(thesis, "utf8")).toBe("ten years");
  });
});

describe.runIf(IS_SAMPLE)("readers are told of corrections:", () => {
  const feed = read(site, "corrections/feed.xml");
  test("each has an entry in a feed of its own, with what was said before", () => {
    expect(feed).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/,
    );
    const ids = [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(textOf(feed)).toContain(
      "It said: “US and EU tie sanctions relief to Iranian steps in Vienna talks”",
    );
    expect(feed).toContain("<updated>2026-11-30T00:00:00Z</updated>");
  });
  test("every entry leads to the correction on its briefing's page", () => {
    const links = attributes(feed, "href").filter((href) => href.includes("#"));
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      const { pathname, hash } = new URL(link);
      expect(attributes(read(site, `${pathname.slice(1)}index.html`), "id")).toContain(
        hash.slice(1),
      );
    }
  });
  test("the head of every page and the page of corrections lead to the feed, the site map does not", () => {
    expect(read(site, "index.html")).toContain('href="/corrections/feed.xml"');
    expect(read(site, "corrections/index.html")).toContain(
      '<a href="/corrections/feed.xml">feed</a>',
    );
    const maps = filesOf(site).filter((file) => /^sitemap/.test(file));
    for (const map of maps) expect(read(site, map)).not.toContain("feed.xml");
  });
});

test("a withdrawn briefing says when and why, keeps its title, and quotes nothing of what it said", async () => {
  const corrections =
    "[{ date: 2025-06-11, kind: correction, text: It was wet., was: The barn was dry. }, { date: 2025-06-12, kind: retraction, text: There is no barn. }]";
  const archive = writeArchive({
    "2025/2025-06-10-barn.md": briefing("2025-06-10", {
      fields: { status: "withdrawn", corrections },
    }),
  });
  expect((await build(archive.folder, "withdrawn")).code).toBe(0);
  archive.remove();
  const html = read(output("withdrawn"), "2025/06/10/barn/index.html");
  expect(textOf(html)).toContain("Withdrawn, 12 June 2025. There is no barn.");
  expect(html).toContain("<h1>The barn of Lower Field stayed dry</h1>");
  // A search engine that knew the text must come back and find the notice.
  expect(html).not.toContain("noindex");
  for (const file of filesOf(output("withdrawn")).filter((name) => /\.(?:html|xml)$/.test(name)))
    expect(read(output("withdrawn"), file)).not.toContain("The barn was dry.");
});
