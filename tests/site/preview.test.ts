import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OutputRefused } from "../../scripts/files/output-refused.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { buildAt, bytesOf, oneWorker, previewAt } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { filesOf, read } from "../support/pages.ts";

const LIFTS = "2031-01-01T00:00:00Z";
const place = temporary();
const archive = writeArchive({
  "2025/2025-06-10-open.md": briefing("2025-06-10"),
  "2025/2025-06-11-draft.md": briefing("2025-06-11", {
    fields: { status: "draft", follows: "2025-06-10-open" },
  }),
  "2025/2025-06-13-embargo.md": briefing("2025-06-13", { fields: { embargo: LIFTS } }),
  "2025/2025-06-14-amber.md": briefing("2025-06-14", { fields: { tlp: "TLP:AMBER" } }),
});
const workers = oneWorker();
const cache = join(place.folder, "cache");
const at = (name: string) => join(place.folder, name);
const everything = { briefings: archive.folder, cache, output: at("everything") };
const pages = (folder: string) => filesOf(folder).filter((path) => path.endsWith(".html"));

beforeAll(async () => {
  await previewAt(everything, workers);
});
afterAll(() => {
  workers.close();
  archive.remove();
  place.remove();
});

const WORDS = {
  "2025/06/11/draft": "Draft: readers do not see this",
  "2025/06/13/embargo": "Embargo until 1 January 2031, 00:00 UTC",
  "2025/06/14/amber": "TLP:AMBER: above public",
};
const count = (text: string, words: string) => text.split(words).length - 1;

describe("a preview of everything", () => {
  test.each(Object.entries(WORDS))("says across the top of %s what keeps it", (path, words) => {
    const page = read(everything.output, `${path}/index.html`);
    const top = page.slice(page.indexOf("<body>"), page.indexOf("<header"));
    expect(top).toContain(`<strong>${words}</strong>`);
  });
  test("marks what stands on the home page", () => {
    const page = read(everything.output, "index.html");
    for (const words of Object.values(WORDS))
      expect(page).toContain(`<p class="kept" lang="en" dir="ltr">${words}<`);
    expect(count(page, 'class="kept"')).toBe(3);
  });
  test.each(["topics/harvest/index.html", "2025/06/index.html"])(
    "marks the cards of %s, and counts them",
    (path) => {
      const page = read(everything.output, path);
      for (const words of Object.values(WORDS))
        expect(page).toContain(
          `<article class="card"><p class="kept" lang="en" dir="ltr">${words}<`,
        );
      expect(count(page, 'class="kept"')).toBe(3);
      expect(page).toContain("4 briefings");
    },
  );
  test("marks what is in a thread, and in the feed", () => {
    const thread = read(everything.output, "2025/06/10/open/index.html");
    expect(thread).toContain(WORDS["2025/06/11/draft"]);
    expect(thread.slice(0, thread.indexOf("<header"))).not.toContain("Draft");
    expect(read(everything.output, "feed.xml")).toContain(
      "<title>[Draft: readers do not see this] The barn",
    );
  });
  test("is for no search engine, on every page, and says that it is a preview", () => {
    const all = pages(everything.output).map((path) => read(everything.output, path));
    const own = all.filter((page) => page.includes("<body>"));
    expect(own.length).toBeGreaterThan(12);
    for (const page of own) {
      expect(page).toContain('<meta name="robots" content="noindex"/>');
      expect(page).toContain('<meta name="dateline" content="preview"/>');
      expect(page).toContain('aria-label="Preview"');
      expect(page).not.toContain('rel="canonical"');
    }
    expect(read(everything.output, "robots.txt")).toBe("User-agent: *\nDisallow: /\n");
  });
  test("loses a mark at the second at which its embargo lifts, though no file has changed", async () => {
    const now = LIFTS as Instant;
    const lifted = { ...everything, output: at("lifted") };
    await previewAt(lifted, workers);
    await previewAt(lifted, workers, { now });
    const page = read(lifted.output, "2025/06/13/embargo/index.html");
    expect(page).not.toContain("Embargo until");
    expect(read(lifted.output, "index.html")).not.toContain("Embargo until");
    await previewAt({ ...everything, output: at("clean"), cache: at("other") }, workers, { now });
    expect(bytesOf(lifted.output)).toEqual(bytesOf(at("clean")));
  });
});

test("as readers will see it nothing is marked, and its pages are theirs but for what says preview", async () => {
  const output = at("as-public");
  await previewAt({ ...everything, output }, workers, { audience: "public" });
  const site = at("public-site");
  await buildAt({ ...everything, output: site }, workers);
  // Nobody shares a link to a preview, or asks whether it has changed.
  const shared = ["card.png", "check.json"];
  expect(filesOf(output)).toEqual(filesOf(site).filter((path) => !shared.includes(path)));
  const asReaders = (page: string) =>
    page
      .replace('<meta name="dateline" content="preview"/>', "")
      .replace(/<meta name="robots"[^>]*>|<link rel="canonical"[^>]*>/, "")
      // What a shared link shows.
      .replace(/<meta (?:property|name)="(?:og|article|twitter):[^>]*>/g, "")
      .replace(/"image":\{"@type":"ImageObject"[^}]*\},/, "");
  for (const path of pages(output))
    expect(asReaders(read(output, path)), path).toBe(asReaders(read(site, path)));
  expect(read(output, "manifest.json")).toContain('{"format":"dateline-preview-1","files"');
});

test("what has errors is left out, and the rest is as it is written", async () => {
  const broken = join(archive.folder, "2025/2025-06-15-broken.md");
  writeFileSync(broken, briefing("2025-06-15", { fields: { topics: "[nothing]" } }));
  try {
    const { diagnostics, site } = await previewAt(everything, workers);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["topic-is-known"]);
    expect(site?.briefings).toBe(4);
    await expect(buildAt({ ...everything, output: at("none") }, workers)).resolves.toMatchObject({
      site: undefined,
    });
    expect(existsSync(at("none"))).toBe(false);
  } finally {
    rmSync(broken);
  }
});

describe("nothing takes a preview for a site:", () => {
  const refusal = /is a place for previews/;

  test("no build for readers goes where one stands, or into it", async () => {
    const before = bytesOf(everything.output);
    for (const output of [everything.output, join(everything.output, "deep/in/it")])
      for (const audience of ["public", "red"] as const)
        await expect(buildAt({ ...everything, output }, workers, { audience })).rejects.toThrow(
          refusal,
        );
    expect(bytesOf(everything.output)).toEqual(before);
  });
  test("nor below .cache/preview, where none stands yet", async () => {
    const output = at(".cache/preview/new");
    await expect(buildAt({ ...everything, output }, workers)).rejects.toThrow(refusal);
    for (const verb of ["build", "publish"]) {
      const { code, err } = await cliHere([
        ...[verb, "--briefings", archive.folder, "--output", output, "--cache", cache],
      ]);
      expect([code, err]).toEqual([2, expect.stringMatching(refusal)]);
    }
    expect(existsSync(output)).toBe(false);
  });
  test("no preview goes where readers look", async () => {
    const site = at("readers");
    await buildAt({ ...everything, output: site }, workers);
    mkdirSync(at("_site"), { recursive: true });
    for (const output of [site, join(site, "in"), at("_site"), at("_site/in"), at("public")])
      await expect(previewAt({ ...everything, output }, workers)).rejects.toThrow(OutputRefused);
  });
  test("verify, merge and leak-scan say what it is", async () => {
    const verified = await cliHere(["verify", everything.output]);
    expect([verified.code, verified.err]).toEqual([
      2,
      expect.stringContaining("This is a preview"),
    ]);
    const from = ["--briefings", archive.folder];
    const merged = await cliHere(["merge", everything.output, ...from, "--output", at("merged")]);
    expect([merged.code, merged.err]).toEqual([2, expect.stringContaining("is a preview")]);
    expect(existsSync(at("merged"))).toBe(false);
    const scanned = await cliHere(["leak-scan", "--site", everything.output, ...from]);
    expect([scanned.code, scanned.err]).toEqual([2, expect.stringContaining("is a preview")]);
  });
});

describe("`build --preview`", () => {
  const from = ["--briefings", archive.folder, "--cache", cache];

  test("makes one where it is told, and says how much is marked", async () => {
    const made = await cliHere(["build", "--preview", at("artifact"), ...from]);
    expect(made.err).toBe("");
    expect(made.out).toContain("4 briefings");
    expect(made.out).toContain("3 of them marked: readers do not see these.");
    expect(read(at("artifact"), "manifest.json")).toContain("dateline-preview-1");
  });
  test.each(["output", "audience", "shard", "next-rebuild"])("takes no --%s", async (option) => {
    const { code, err } = await cliHere([
      ...["build", "--preview", at("never"), `--${option}`, "1/1", ...from],
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining(`leave out \`--${option}\``)]);
    expect(existsSync(at("never"))).toBe(false);
  });
  test("wants a folder, and is no option of publish", async () => {
    expect((await cliHere(["build", "--preview=", ...from])).code).toBe(2);
    expect((await cliHere(["publish", "--preview", at("never"), ...from])).code).toBe(2);
  });
});
