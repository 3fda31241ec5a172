import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeAscending, encodeAscending } from "../../scripts/search/format/postings.ts";
import {
  type Catalogue,
  facetsOf,
  type SearchIndex,
  type VolumeCatalogue,
} from "../../scripts/search/format/search-files.ts";
import {
  cutSegments,
  indexOf,
  segmentOf,
  type VolumeFiles,
} from "../../scripts/search/write/segments.ts";
import { wordsOf } from "../../scripts/search/write/volume-words.ts";

/** A volume of invented notes, one a day. */
async function volume(
  month: string,
  texts: readonly string[],
  topic = "grain",
): Promise<VolumeFiles> {
  const fragments = texts.map((content, index) => ({
    name: `en_${month}${index}`,
    url: `/${index}/`,
    blocks: content.split(". "),
    meta: { title: content.split(" ", 2).join(" "), summary: "" },
  }));
  const days = texts.map(
    (_, index) => [`${month}-${String(index + 1).padStart(2, "0")}`, 1] as const,
  );
  const all = encodeAscending(texts.map((_, index) => index));
  const catalogue: VolumeCatalogue = {
    last: days.at(-1)?.[0] ?? "",
    days,
    facets: facetsOf((facet) =>
      facet === "topic" ? [{ id: topic, name: `The ${topic} of ${month}`, in: all }] : [],
    ),
  };
  const name = days[0]?.[0] ?? "";
  return { name, words: await wordsOf(fragments, "en"), catalogue: JSON.stringify(catalogue) };
}

const volumes = [
  await volume("2025-01", ["Barn doors open", "The barn is shut", "Doors, doors"]),
  await volume("2025-02", ["A barn burns"], "fire"),
  await volume("2025-03", ["Barns are rebuilt"]),
];
const segment = segmentOf(volumes);
const file = (path: string) => segment.files.get(`${segment.entry.key}/${path}`) ?? "";
/** Volume, places and weights of a word. */
const postings = (leaves: string, word: string) =>
  leaves
    .split("\n")
    .find((line) => line.startsWith(`${word}\t`))
    ?.slice(word.length + 1);

describe("a segment", () => {
  test("holds every word once, with the briefings of each volume", () => {
    expect(postings(file("words/000.txt"), "barn")).toBe("0:AA.II;1:A.I;2:A.I");
    expect(postings(file("words/000.txt"), "door")).toBe("0:AB.IJ");
  });

  test("says how words are spelt, and in how many briefings", () => {
    expect(file("near/000.txt")).toContain("\nbarn\t3\nbarns\t1\n");
    const ends = file("ends/000.txt").trim().split("\n");
    const reversed = ends.map((line) => [...(line.split("\t")[0] ?? "")].reverse().join(""));
    expect(reversed).toEqual([...reversed].sort());
  });

  test("joins what the volumes are filed under, by its newest name", () => {
    const { facets, volumes: listed } = JSON.parse(file("catalogue.json")) as Catalogue;
    expect(
      facets.topic.map(({ id, name, in: places }) => [id, name, decodeAscending(places)]),
    ).toEqual([
      ["fire", "The fire of 2025-02", [3]],
      ["grain", "The grain of 2025-03", [0, 1, 2, 4]],
    ]);
    expect(listed.map(({ name, fragments }) => [name, fragments.length])).toEqual([
      ["2025-01-01", 3],
      ["2025-02-01", 1],
      ["2025-03-01", 1],
    ]);
    expect(segment.entry).toMatchObject({ first: "2025-01-01", last: "2025-03-01", count: 5 });
  });

  test("is cut into leaves, each found by its first word", async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `w${index.toString(36)}x`);
    const { entry, files } = segmentOf([await volume("2025-01", [words.join(" ")])]);
    expect(entry.words.length).toBeGreaterThan(2);
    expect(entry.words).toEqual([...entry.words].sort());
    for (const [leaf, first] of entry.words.entries()) {
      const path = `${entry.key}/words/${String(leaf).padStart(3, "0")}.txt`;
      expect(files.get(path)?.startsWith(`${first}\t`)).toBe(true);
    }
  });

  test("is named by what is in it", async () => {
    expect(segmentOf(volumes).entry.key).toBe(segment.entry.key);
    const other = await volume("2025-03", ["Barns are rebuilt again"]);
    expect(segmentOf([...volumes.slice(0, 2), other]).entry.key).not.toBe(segment.entry.key);
  });

  test("is refused where a volume's words and its catalogue are of other briefings", async () => {
    const [one] = volumes;
    const { words = "" } = (await volume("2025-01", ["One note"])) ?? {};
    expect(() => segmentOf([{ name: "x", catalogue: one?.catalogue ?? "", words }])).toThrow(
      /other briefings/,
    );
  });

  test("may hold briefings without a word", async () => {
    const { entry, files } = segmentOf([await volume("2025-01", ["…"])]);
    expect(entry).toMatchObject({ count: 1, words: [], near: [], ends: [], spots: [] });
    expect([...files.keys()]).toEqual([`${entry.key}/catalogue.json`]);
  });
});

test("the index of segments names the languages of all", () => {
  const { lang, langs, segments } = JSON.parse(indexOf([segment])) as SearchIndex;
  expect([lang, langs, segments]).toEqual(["en", ["en"], [segment.entry]]);
  expect(JSON.parse(indexOf([]))).toEqual({ lang: "und", langs: [], segments: [] });
});

test("segments are runs of whole volumes, and few", () => {
  const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 40 }), (counts) => {
      const all = counts.map((count, index) => ({
        days: [[day(18_000 + index * 9), count] as const],
      }));
      const segments = cutSegments(all);
      expect(segments.flat()).toEqual(all);
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect(segments.length).toBeLessThanOrEqual(Math.max(1, 64));
      if (total <= 4096) expect(segments.length).toBe(total === 0 ? 0 : 1);
    }),
    { numRuns: 50 },
  );
});
