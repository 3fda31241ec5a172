import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Cache } from "../../scripts/cache/cache.ts";
import { PageMemo } from "../../scripts/cache/page-memo.ts";
import { briefing } from "../support/archive.ts";
import { isFull, sampleOf, show } from "../support/promise.ts";
import { type Caged, cage } from "../support/withheld-canaries.ts";
import { Desks } from "../support/withheld-desks.ts";
import { type Fields, type Files, frame, publicOnes } from "../support/withheld-frame.ts";
import { pathsThatSay, readingsOf } from "../support/withheld-search.ts";

const desks = new Desks();
afterAll(() => desks.close());

/** With the same words, for another reason: the cage is the same but for what is given. */
const caged = (more: Fields): Caged => cage("retracted", more, 3);
const SHOWN = caged({ status: "corrected" });

function archive(own: Files): Files {
  const files: Record<string, string> = { ...frame(true), ...publicOnes(6, false) };
  for (const [path, text] of Object.entries(SHOWN.words)) files[path] += text;
  return { ...files, ...own };
}

/** What a writer may do to take a briefing back from readers who have seen it. */
const WAYS: readonly (readonly [string, Files])[] = [
  ["deleted", {}],
  ["a draft again", caged({ status: "draft" }).files],
  ["in review again", caged({ status: "review" }).files],
  ["under embargo", caged({ status: "corrected", embargo: "2031-07-08T00:00:00Z" }).files],
  ["TLP:GREEN", caged({ status: "corrected", tlp: "TLP:GREEN" }).files],
  ["TLP:RED", caged({ status: "corrected", tlp: "TLP:RED" }).files],
];
/** What a tombstone keeps: its address and title, the notices, and its kin. */
const ON_A_TOMBSTONE = new Set([
  // Since when readers could see it is the lifted embargo.
  ...["slug", "title", "date", "embargo", "aliases", "topics", "topic's name", "corrections.date"],
  ...["corrections.text", "related", "follows", "supersedes", "translation_of"],
  // Not of the withdrawn one, but of the published one that it follows: it stays the first of its story.
  ...["story.title", "story.about"],
]);

let bare: string[] = [];
beforeAll(async () => {
  bare = await desks.clean(archive({}));
});

/** What stands beside the site: nothing of a former one may be left where it was made. */
const besides = (folder: string) => readdirSync(folder).sort();

describe("published, taken back and published again in a warm workspace, nothing is left where it is", () => {
  test.each(sampleOf(WAYS, 2))("%s", async (way, files) => {
    const desk = desks.open(`taken-${way.replaceAll(/\W/g, "-")}`);
    const shown = await desk.build(archive(SHOWN.files));
    expect(shown).not.toEqual(bare);
    for (let turn = 0; turn < (isFull ? 2 : 1); turn++) {
      expect(await desk.build(archive(files)), way).toEqual(bare);
      expect(besides(desk.folder)).toEqual(["briefings", "cache", "site"]);
      // And back, from the standby site that the site before became.
      expect(await desk.build(archive(SHOWN.files))).toEqual(shown);
    }
    expect(await desk.build(archive(files))).toEqual(bare);
    const site = readingsOf(desk.at("site"));
    const left = [...SHOWN.canaries].filter(
      ([field, word]) => field !== "date" && pathsThatSay(site, word).length > 0,
    );
    expect(left).toEqual([]);
  });
});

test("at a desk that keeps running, which trusts what it remembers, it is the same", async ({
  task,
}) => {
  const desk = desks.open("running");
  const cache = new Cache(desk.at("cache"), new PageMemo());
  const shown = await desk.build(archive(SHOWN.files), { cache });
  const ways = sampleOf(WAYS, 3);
  for (const [way, files] of ways) {
    expect(await desk.build(archive(files), { cache }), way).toEqual(bare);
    expect(await desk.build(archive(SHOWN.files), { cache })).toEqual(shown);
  }
  show(
    task,
    "L3",
    `${ways.length} ways to take a briefing back (${ways.map(([way]) => way).join(", ")}), and back again: the bytes of a clean build each time`,
  );
});

test("withdrawn, a briefing is a tombstone: no other word of it is left, in no file", async ({
  task,
}) => {
  const desk = desks.open("withdrawn");
  await desk.build(archive(SHOWN.files));
  const before = readingsOf(desk.at("site"));
  const seen = [...SHOWN.canaries].filter(([, word]) => pathsThatSay(before, word).length > 0);
  const withdrawn = archive(caged({ status: "withdrawn" }).files);
  expect(await desk.build(withdrawn)).toEqual(await desks.clean(withdrawn));
  const after = readingsOf(desk.at("site"));
  const left = seen.filter(([, word]) => pathsThatSay(after, word).length > 0);
  expect(new Set(left.map(([field]) => field))).toEqual(ON_A_TOMBSTONE);
  show(
    task,
    "L3",
    `withdrawn: ${seen.length - left.length} of ${seen.length} shown canaries gone, ${left.length} on the tombstone`,
  );
});

test("withdrawn where former versions are kept, it takes all of these with it", async ({
  task,
}) => {
  const desk = desks.open("versions");
  const [path = ""] = Object.keys(SHOWN.files);
  const text = SHOWN.files[path] ?? "";
  const before = text.replace(") sang ", ") sang zobelwik ");
  const isPublication = true;
  await desk.build(archive({ ...SHOWN.files, [path]: before }), { isPublication });
  await desk.build(archive(SHOWN.files), { isPublication });
  const address = path.replace(/^\d+\/(\d+)-(\d+)-(\d+)-(.*)\.md$/, "$1/$2/$3/$4");
  expect(pathsThatSay(readingsOf(desk.at("site")), "zobelwik")).toEqual([
    `${address}/history/index.html`,
  ]);
  expect(readdirSync(desk.at("briefings/versions"))).toHaveLength(2);
  const gone = text
    .replace('status: "corrected"', "status: withdrawn")
    .replace(
      "corrections: [",
      "corrections: [{ date: 2027-03-20, kind: retraction, text: It was not so. }, ",
    );
  const shown = await desk.build(archive({ ...SHOWN.files, [path]: gone }), { isPublication });
  expect(shown.join("\n")).not.toContain(`${address}/history`);
  for (const place of ["site", "briefings"])
    expect(pathsThatSay(readingsOf(desk.at(place)), "zobelwik"), place).toEqual([]);
  show(task, "L3", "withdrawn where former versions are kept: 0 of their words left");
});

test("a name that a withdrawn briefing gave somebody is said on no other's page", async () => {
  // Both call him Jack, and so they may share a key.
  const naming = (day: string, name: string, more: Fields = {}) =>
    briefing(day, {
      fields: {
        entities: `{ miller: { name: ${name}, kind: person, aka: [Old ${name}, Jack of the mill] } }`,
        ...more,
      },
      body: "[The miller](who:miller) kept quiet [@clerk].",
    });
  const gone = {
    status: "withdrawn",
    corrections: "[{ date: 2025-03-03, kind: retraction, text: It was not so. }]",
  };
  const desk = desks.open("named");
  const later = { "2025/2025-03-02-b.md": naming("2025-03-02", "Tom Barley") };
  await desk.build({
    ...frame(false),
    ...later,
    "2025/2025-03-01-a.md": naming("2025-03-01", "Xaver Quirl"),
  });
  expect(pathsThatSay(readingsOf(desk.at("site")), "Quirl").length).toBeGreaterThan(3);
  await desk.build({
    ...frame(false),
    ...later,
    "2025/2025-03-01-a.md": naming("2025-03-01", "Xaver Quirl", gone),
  });
  const site = readingsOf(desk.at("site"));
  expect(pathsThatSay(site, "Quirl")).toEqual([]);
  expect(pathsThatSay(site, "Barley").length).toBeGreaterThan(1);
});

test("what a withdrawn briefing called its story, and said of it, is said on no page", async () => {
  const named = (more: Fields = {}) => ({
    ...frame(false),
    "2025/2025-03-01-a.md": briefing("2025-03-01", {
      fields: { story: "{ title: Xaver Quirl, about: How the zobelwik came home. }", ...more },
    }),
    "2025/2025-03-02-b.md": briefing("2025-03-02", { fields: { follows: "2025-03-01-a" } }),
  });
  const desk = desks.open("story");
  const saying = (word: string) => pathsThatSay(readingsOf(desk.at("site")), word);
  await desk.build(named());
  expect(saying("Quirl").length).toBeGreaterThan(2);
  expect(saying("zobelwik").length).toBeGreaterThan(1);
  await desk.build(
    named({
      status: "withdrawn",
      corrections: "[{ date: 2025-03-03, kind: retraction, text: It was not so. }]",
    }),
  );
  expect([saying("Quirl"), saying("zobelwik")]).toEqual([[], []]);
  expect(saying("It was not so").length).toBeGreaterThan(0);
});

test("what is remembered of it stays in the cache, and comes into no site that is built with it", async ({
  task,
}) => {
  const desk = desks.open("remembered");
  await desk.build(archive(SHOWN.files));
  const builds = 3;
  for (let turn = 0; turn < builds; turn++) expect(await desk.build(archive({}))).toEqual(bare);
  // A file of another name, so that what was remembered is nobody's any more.
  const other = { "2025/2025-12-01-later.md": briefing("2025-12-01") };
  const after = await desk.build(archive(other));
  expect(after).toEqual(await desks.clean(archive(other)));
  const kept = pathsThatSay(readingsOf(desk.at("cache")), SHOWN.canaries.get("summary") ?? "");
  const folders = [...new Set(kept.map((path) => path.split("/")[0]))];
  show(
    task,
    "L3",
    `${builds + 1} builds after a retraction: clean bytes; the cache still holds its words in ${folders.join(", ") || "nothing"}`,
  );
});
