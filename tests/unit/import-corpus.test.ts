import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { type CheckResult, checkFolder } from "../../scripts/check/check.ts";
import { importFeed } from "../../scripts/import/feed.ts";
import { plainText } from "../../scripts/import/title.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { isFull, sampleOf } from "../support/promise.ts";

const CORPUS = join(import.meta.dirname, "../../../shared/corpus");
/** Releases of a sample: of every month of the corpus. */
const SAMPLE = 120;
const FEEDS = [
  { name: "whitehouse-2021-2022.rss.gz", releases: isFull ? 2317 : SAMPLE },
  { name: "state-iran-2021-2022.rss.gz", releases: 17 },
];
const isHere = FEEDS.every(({ name }) => existsSync(join(CORPUS, name)));
if (!isHere) console.warn(`Skipped: the corpus of real releases is not at ${CORPUS}.`);

const root = mkdtempSync(join(tmpdir(), "import-corpus-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Text of a feed of the corpus, or of a sample of its items. */
function feedOf(name: string): string {
  const [head = "", ...items] = gunzipSync(readFileSync(join(CORPUS, name)))
    .toString("utf8")
    .split(/(?=<item>)/);
  const [last = "", foot = ""] = (items.pop() ?? "").split(/(?<=<\/item>)/);
  return [head, ...sampleOf([...items, last], SAMPLE), foot].join("");
}

/** A feed in a file, as an importer is given it. */
function fileOf(name: string): string {
  const file = join(root, `from-${name}`);
  if (!existsSync(file)) writeFileSync(file, gzipSync(feedOf(name)));
  return file;
}

const results = new Map<string, CheckResult>();
function checkedOf(name: string): CheckResult {
  let result = results.get(name);
  if (result === undefined) {
    result = checkFolder(readFolder(join(root, name)), "2026-11-22T00:00:00Z" as Instant);
    results.set(name, result);
  }
  return result;
}

describe.skipIf(!isHere)("the corpus of real releases", () => {
  test.each(FEEDS)(
    "$name: all $releases releases import and check clean",
    { timeout: 180_000 },
    async ({ name, releases }) => {
      const into = join(root, name);
      const report = await importFeed({ from: fileOf(name), into });
      expect(report).toMatchObject({
        seen: releases,
        written: releases,
        skipped: 0,
        kept: 0,
        problems: [],
        notes: [],
      });
      const { checked, diagnostics } = checkedOf(name);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(checked?.briefings).toHaveLength(releases);
    },
  );

  test.each(FEEDS)(
    "$name: every title can be found, in the title or in the source's",
    ({ name }) => {
      const { checked } = checkedOf(name);
      const written = new Set(
        checked?.briefings.flatMap(({ meta }) => [
          meta.title,
          ...[...meta.sources.values()].map(({ title }) => title),
        ]),
      );
      const feed = feedOf(name);
      // A second, simpler reader of the feed, so that the importer does not judge itself.
      const titles = [...feed.matchAll(/<item><title>([^<]*)<\/title>/g)].map(([, title = ""]) =>
        plainText(
          title
            .replaceAll("&lt;", "<")
            .replaceAll("&gt;", ">")
            .replaceAll("&quot;", '"')
            .replaceAll("&amp;", "&"),
        ),
      );
      expect(titles.length).toBeGreaterThanOrEqual(17);
      expect(titles.filter((title) => !written.has(title))).toEqual([]);
    },
  );

  test.each(FEEDS)(
    "$name: no HTML, entity, mark of ours or unseen character is left in a text",
    ({ name }) => {
      const into = join(root, name);
      const files = readdirSync(into, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.name.endsWith(".md"),
      );
      const found = files.filter((file) =>
        /(?<!\\)<\/?(?:p|br|strong|em|span|div|a|ul|li|table|td|img)\b|(?<!\\)&(?:nbsp|amp|#\d+);|[\u0000-\u0008\u000b-\u001f\u00a0\u00ad\u200b\u2060]| $/m.test(
          readFileSync(join(file.parentPath, file.name), "utf8"),
        ),
      );
      expect(found.map((file) => file.name)).toEqual([]);
    },
  );

  test("a second import of the whole corpus writes nothing", { timeout: 180_000 }, async () => {
    const [whiteHouse] = FEEDS;
    const { name = "", releases } = whiteHouse ?? {};
    const report = await importFeed({ from: fileOf(name), into: join(root, name) });
    expect(report).toMatchObject({
      seen: releases,
      written: 0,
      skipped: 0,
      kept: releases,
      problems: [],
      notes: [],
    });
  });
});

const EXPORT = join(CORPUS, "wxr/theme-unit-test.xml");

describe.skipIf(!existsSync(EXPORT))("a real export of WordPress", () => {
  test("gives drafts of its public posts alone, under the names that readers see", {
    timeout: 60_000,
  }, async () => {
    const into = join(root, "wxr");
    const report = await importFeed({
      from: EXPORT,
      into,
      now: "2026-11-22T00:00:00Z" as Instant,
    });
    expect(report).toMatchObject({ seen: 186, written: 54, skipped: 132, status: "draft" });
    expect(report.withheld).toEqual([
      "21 pages",
      "37 attachments",
      "70 menu items",
      "1 scheduled",
      "1 draft",
      "1 with a password",
    ]);
    expect(report.problems.map(({ message }) => message)).toEqual(["It has no title."]);
    const links = readdirSync(into, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".md"))
      .map((path) => readFileSync(join(into, path), "utf8"))
      .map((text) => {
        expect(text).toMatch(/^status: draft$/m);
        expect(text).not.toMatch(/themedemos\b|themereviewteam|@gmail/);
        return /^ {4}url: (.*)$/m.exec(text)?.[1];
      });
    // A second, simpler reader of the export, so that the importer does not judge itself.
    const open = readFileSync(EXPORT, "utf8")
      .split("<item>")
      .slice(1)
      .map((item) => item.replace(/<!\[CDATA\[|\]\]>/g, ""))
      .filter(
        (item) =>
          item.includes("<wp:post_type>post</wp:post_type>") &&
          item.includes("<wp:status>publish</wp:status>") &&
          /<wp:post_password\/>|<wp:post_password><\/wp:post_password>/.test(item),
      )
      .map((item) => /<link>(.*?)<\/link>/.exec(item)?.[1]);
    expect(open).toHaveLength(55);
    expect(links.filter((link) => !open.includes(link))).toEqual([]);
  });
});
