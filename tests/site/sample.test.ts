import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { sha256Of } from "../../scripts/read/file.ts";
import { parseStem } from "../../scripts/read/identity.ts";
import { NOW } from "../support/archive.ts";
import { PROJECT } from "../support/cli.ts";
import { filesOf, read } from "../support/pages.ts";
import { briefings, checked, folder, pages, site } from "../support/sample-pages.ts";

const partners = checked.filter(({ meta }) => meta.tlp === "TLP:GREEN");

describe("the sample archive", () => {
  test("is one story told in at least twenty briefings", () => {
    expect(briefings.length).toBeGreaterThanOrEqual(20);
  });
  test.each<[string, (meta: (typeof briefings)[number]["meta"]) => boolean]>([
    [
      "a correction",
      ({ status, corrections }) =>
        status === "corrected" && corrections.some(({ kind }) => kind === "correction"),
    ],
    ["a superseded briefing", ({ status }) => status === "superseded"],
    ["a withdrawn briefing", ({ status }) => status === "withdrawn"],
    [
      "a translation into a language written from right to left",
      ({ lang, translation_of }) => lang === "fa" && translation_of !== undefined,
    ],
    [
      "an assessment with judgements",
      ({ type, judgements }) => type === "assessment" && judgements.length > 0,
    ],
    [
      "an assessment whose judgements have a likelihood, a confidence and an outcome each",
      ({ type, judgements }) =>
        type === "assessment" &&
        judgements.every(({ likelihood, confidence, outcome }) =>
          [likelihood, confidence, outcome].every((said) => said !== undefined),
        ),
    ],
    [
      "a situation report with figures",
      ({ type, sitrep }) => type === "sitrep" && (sitrep?.figures.length ?? 0) > 0,
    ],
    ["a second situation report", ({ sitrep }) => sitrep?.number === 2],
    [
      "an advisory that expires",
      ({ type, expires }) => type === "advisory" && expires !== undefined,
    ],
    ["a factcheck", ({ type }) => type === "factcheck"],
    [
      "an embargo",
      ({ embargo, embargo_zone }) => embargo !== undefined && embargo_zone !== undefined,
    ],
    ["an old address", ({ aliases }) => aliases.length > 0],
    ["a dateline", ({ dateline }) => dateline !== undefined],
    [
      "an Iranian voice",
      ({ sources }) => [...sources.values()].some(({ name }) => name === "Esmaeil Baghaei"),
    ],
    [
      "a source that was read on a day and one of which a copy is kept",
      ({ sources }) =>
        [...sources.values()].some(({ accessed }) => accessed !== undefined) &&
        [...sources.values()].some(({ archived }) => archived !== undefined),
    ],
    [
      "a chain of three sources",
      ({ sources }) =>
        [...sources.values()].some(
          ({ via }) => via !== undefined && sources.get(via)?.via !== undefined,
        ),
    ],
  ])("has %s", (_, is) => {
    expect(briefings.some(({ meta }) => is(meta))).toBe(true);
  });
  test("says of each text who wrote it and who read it, and that neither was a person", () => {
    for (const { id, meta } of checked) {
      expect([id, meta.authors.length, meta.reviewed_by.length]).toEqual([id, 1, 1]);
      expect(["generated", "translated"]).toContain(meta.ai);
    }
    expect(read(site, "about/index.html")).toMatch(
      /it is a demonstration.*No\s+person has reviewed/s,
    );
  });
  test("has two weekly reports, the second of which goes on where the first ends", () => {
    const weeks = briefings.flatMap(({ id, meta: { sitrep, follows } }) =>
      sitrep === undefined ? [] : [{ id, follows, period: sitrep.period }],
    );
    expect(weeks).toEqual([
      expect.objectContaining({ period: "2022-07-04/2022-07-10" }),
      expect.objectContaining({ period: "2022-07-11/2022-07-17", follows: weeks[0]?.id }),
    ]);
  });
  test("keeps what is for partners out of every public file", () => {
    expect(partners).toHaveLength(1);
    for (const { slug, meta } of partners.map((briefing) => ({
      ...briefing,
      slug: briefing.id.slice(11),
    })))
      for (const file of filesOf(site).filter((name) => /\.(?:html|xml|csv|json)$/.test(name))) {
        expect(read(site, file)).not.toContain(slug);
        expect(read(site, file)).not.toContain(meta.title);
      }
  });
  test("has two threads with follow-ups", () => {
    expect(
      pages.filter((page) => /^threads\/.+\/index\.html$/.test(page)).length,
    ).toBeGreaterThanOrEqual(2);
  });
  test("cites in every paragraph and list item, but where the desk speaks of itself or sums up a list", () => {
    const own = /^(?:None is planned|This replaces our|Jordan, Lebanon and Syria have reopened)/;
    const uncited = briefings.flatMap(({ id, body }) =>
      body
        .split(/\n\n+|\n(?=[-*] |\d+\. )/)
        .map((block) => block.trim())
        .filter((block) => block !== "" && !block.startsWith("#") && !block.includes("[@"))
        .filter((block) => !own.test(block))
        .map((block) => `${id}: ${block.slice(0, 60)}`),
    );
    expect(uncited).toEqual([]);
  });
  test("names the source of every link by a real address, or names it without one", () => {
    for (const { meta } of briefings) {
      for (const { url } of meta.sources.values()) {
        if (url !== undefined)
          expect(url).toMatch(/^https:\/\/(?!(?:www\.)?(?:example|localhost))/);
      }
    }
  });
  test("has the seed's dates resolved and its one origin said", () => {
    const seed = briefings.find(
      ({ id }) => id === "2025-06-12-envoy-warned-senators-of-costly-iranian-reply",
    );
    expect(seed?.meta.event_date).toBe("2025-06-05");
    expect(seed?.meta.sourcing).toMatch(/^One origin\./);
    expect(seed?.body.indexOf("date:2024-04")).toBeLessThan(
      seed?.body.indexOf("date:2024-10") ?? -1,
    );
  });
});

test("the briefing that the README shows checks clean in the sample archive", () => {
  const readme = readFileSync(join(PROJECT, "README.md"), "utf8");
  const text = /```markdown\n(---\n.*?)```/s.exec(readme)?.[1] ?? "";
  const shown = parseStem("2025-06-12-envoy-warns-senators");
  if (shown === undefined) throw new Error("The README's file name is no id.");
  const path = "2025/2025-06-12-envoy-warns-senators.md";
  const file = { ...shown, path, text, sha256: sha256Of(text) };
  expect(
    checkFolder({ ...folder, briefings: [...folder.briefings, file] }, NOW).diagnostics,
  ).toEqual([]);
});

describe("a withdrawn briefing", () => {
  const id = "2025-06-12-us-fears-over-an-iranian-reply";
  const html = read(site, "2025/06/12/us-fears-over-an-iranian-reply/index.html");
  test("stays at its address as a tombstone without a word of its text", () => {
    const withdrawn = briefings.find((briefing) => briefing.id === id);
    expect(html).toContain("This briefing is withdrawn.");
    expect(html).not.toContain(withdrawn?.meta.summary ?? "?");
    const sentence = withdrawn?.body.trim().slice(0, 40) ?? "?";
    for (const file of filesOf(site).filter((name) => /\.(?:html|xml)$/.test(name)))
      expect(read(site, file)).not.toContain(sentence);
  });
});
