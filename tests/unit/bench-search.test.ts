import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import type { Query } from "../../layouts/client/search-api.ts";
import { checkFolder } from "../../scripts/check/check.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { Chance } from "../bench/chance.ts";
import { drawQueries } from "../bench/search/conditions.ts";
import {
  compareOrder,
  compareShown,
  compareTopics,
  compareTotal,
  spell,
} from "../bench/search/equalities.ts";
import { readFragments } from "../bench/search/fragments.ts";
import { Host } from "../bench/search/host.ts";
import { drawKinds } from "../bench/search/kinds.ts";
import { Model } from "../bench/search/model.ts";
import { OtherWords } from "../bench/search/other-words.ts";
import { drawQuestions, rareWords } from "../bench/search/questions.ts";
import { readReleases, sameTitle } from "../bench/search/releases.ts";
import { quantile, reciprocalRank, shareOf, successAt } from "../bench/search/score.ts";
import { withTypo } from "../bench/search/typo.ts";
import { varied, varyArchive } from "../bench/search/vary.ts";
import { briefing, NOW, writeArchive } from "../support/archive.ts";
import { PROJECT, temporary } from "../support/cli.ts";

const { folder, remove } = temporary();
afterAll(remove);

describe("scores", () => {
  test("count a success at the first place, and one over the rank", () => {
    const ranks = [1, 2, undefined, 1, 11];
    expect(successAt(1, ranks).share).toBe(0.4);
    expect(successAt(10, ranks).share).toBe(0.6);
    expect(reciprocalRank(ranks)).toBe(0.5);
  });

  test("come with Wilson's interval", () => {
    const { least, most } = shareOf(190, 200);
    expect(least).toBeCloseTo(0.9104, 3);
    expect(most).toBeCloseTo(0.9726, 3);
    expect(shareOf(200, 200).most).toBe(1);
    expect(shareOf(0, 0)).toEqual({ share: 0, least: 0, most: 1 });
  });

  test("name the value below which nine of ten lie", () => {
    expect(quantile(0.9, [5, 1, 2, 3, 4, 6, 7, 8, 9, 10])).toBe(9);
    expect(quantile(0.9, [])).toBe(0);
  });
});

describe("a typing error", () => {
  const title = "Readout of “the” President’s Call: Talks on aid";
  const chance = new Chance(1);
  const typos = Array.from({ length: 500 }, () => withTypo(title, chance) ?? "");

  test("is one letter more, less, another, or two exchanged, in a word of five letters", () => {
    const changed = typos.map((typo) => {
      const [was, is] = [title.split(" "), typo.split(" ")];
      expect(is).toHaveLength(was.length);
      const at = was.flatMap((word, index) => (word === is[index] ? [] : [index]));
      expect(at).toHaveLength(1);
      return at[0] ?? -1;
    });
    expect([...new Set(changed)].sort()).toEqual([0, 3, 5]);
    const lengths = new Set(typos.map((typo) => typo.length - title.length));
    expect([...lengths].sort()).toEqual([-1, 0, 1]);
  });

  test("is the same for the same seed, and none where every word is short", () => {
    expect(withTypo(title, new Chance(7))).toBe(withTypo(title, new Chance(7)));
    expect(withTypo("An aid to all", new Chance(1))).toBeUndefined();
  });
});

const archive = writeArchive({
  "vocabulary/topics.yaml": "harvest: { name: Harvest }\nweather: { name: Weather }\n",
  ...Object.fromEntries(
    Array.from({ length: 24 }, (_, index) => {
      const day = `2022-03-${String(index + 1).padStart(2, "0")}`;
      const fields = {
        title: `Note on barns, part ${"abcdefghijklmnopqrstuvwxyz"[index]}`,
        topics: index % 3 === 0 ? "[harvest]" : "[weather]",
      };
      const words = `The walrus ${index % 2 === 0 ? "carpenters" : "oysters"} and ${"xyz"[index % 3]}quartz sealing`;
      return [
        `2022/${day}-note-${index}.md`,
        briefing(day, { fields, body: `${words} [@clerk].` }),
      ];
    }),
  ),
});
afterAll(archive.remove);
const releases = readReleases(archive.folder);
const texts = new Map(releases.map(({ address, title, body }) => [address, `${title}. ${body}`]));
const asked = { releases, texts, seed: 1 };

describe("releases", () => {
  test("are read in the archive's order, with what they are filed under", () => {
    expect(releases).toHaveLength(24);
    expect(releases[1]).toMatchObject({
      id: "2022-03-02-note-1",
      address: "/2022/03/02/note-1/",
      day: "2022-03-02",
      topics: ["weather"],
    });
  });

  test("are the same by title, however its spaces stand", () => {
    expect(sameTitle("A  note\non barns", "A note on barns ")).toBe(true);
    expect(sameTitle("A note", "A Note")).toBe(false);
  });

  test("have the texts that Pagefind keeps", () => {
    const place = join(folder, "built/pagefind/2022-03-01/fragment");
    mkdirSync(place, { recursive: true });
    const text = `pagefind_dcd${JSON.stringify({ url: "/a/", content: "Walrus" })}`;
    writeFileSync(join(place, "en_1.pf_fragment"), gzipSync(text));
    expect([...readFragments(join(folder, "built"))]).toEqual([["/a/", "Walrus"]]);
  });
});

describe("questions", () => {
  test("take rare words from the text that a reader sees", () => {
    const rare = rareWords(asked).get("2022-03-01-note-0");
    expect(rare).toEqual(["carpenters", "xquartz"]);
  });

  test("are the same for the same seed, and as many as wanted", () => {
    const some = { ...asked, texts: new Map([...texts].map(([key, text]) => [key, text])) };
    const richer = {
      ...some,
      releases: releases.map((one) => ({ ...one, body: `${one.body} octopus` })),
      texts: new Map(
        releases.map(({ address, body }, index) => [
          address,
          index < 20 ? `${body} octopus` : body,
        ]),
      ),
    };
    const drawn = drawQuestions(richer, 10);
    expect(drawn).toEqual(drawQuestions(richer, 10));
    expect(drawn).not.toEqual(drawQuestions({ ...richer, seed: 2 }, 10));
    expect(drawn.rare).toHaveLength(10);
    for (const { text } of drawn.rare) expect(new Set(text.split(" ")).size).toBe(3);
  });

  test("say what they cannot be drawn from", () => {
    expect(() => drawQuestions({ ...asked, texts: new Map() }, 10)).toThrow("too small");
    expect(() => drawKinds({ ...asked, texts: new Map() }, 10)).toThrow("too small");
  });
});

const ALL: Query = {
  words: [],
  filters: [],
  after: undefined,
  before: undefined,
  order: "oldest",
};
const word = (text: string, isExcluded = false) => ({
  text,
  isExcluded,
  isPhrase: false,
  isOpen: false,
});
const topic = (value: string, isExcluded = false) => ({
  field: "topic" as const,
  value,
  isExcluded,
});

describe("the model", async () => {
  const model = await Model.load(releases, texts, "en");
  const ids = (query: Partial<Query>) => model.find({ ...ALL, ...query }).map(({ id }) => id);

  test("finds by every word, by its stem, and not by those excluded", () => {
    expect(ids({ words: [word("Carpenter"), word("seals")] })).toHaveLength(12);
    expect(ids({ words: [word("walrus"), word("oyster", true)] })).toHaveLength(12);
    expect(ids({ words: [word("unicorn")] })).toEqual([]);
  });

  test("holds ranges from their first day, without their last", () => {
    expect(ids({ after: "2022-03-03", before: "2022-03-05" })).toEqual([
      "2022-03-03-note-2",
      "2022-03-04-note-3",
    ]);
  });

  test("takes one topic or another, and none that is excluded", () => {
    expect(ids({ filters: [topic("harvest")] })).toHaveLength(8);
    expect(ids({ filters: [topic("harvest"), topic("weather")] })).toHaveLength(24);
    expect(ids({ filters: [topic("harvest", true)] })).toHaveLength(16);
  });

  test("counts topics without the choice among them", () => {
    const counts = model.countTopics({
      ...ALL,
      words: [word("carpenters")],
      filters: [topic("harvest")],
    });
    expect([...counts].sort()).toEqual([
      ["harvest", 4],
      ["weather", 8],
    ]);
  });

  test("has the newest first in exactly the other order", () => {
    expect(ids({ order: "newest" })).toEqual(ids({}).reverse());
  });

  test("sees a wrong order, total, number of results or of a topic", () => {
    const query = { ...ALL, words: [word("walrus")] };
    const paths = releases.map(({ address }) => address);
    const right = {
      total: 24,
      paths: paths.slice(0, 5),
      topics: [["harvest", 8] as const, ["weather", 16] as const, ["barns", 0] as const],
    };
    expect(compareOrder(query, right, model)).toEqual([]);
    expect(compareTotal(query, right, model)).toEqual([]);
    expect(compareShown(query, right, 5)).toEqual([]);
    expect(compareTopics(query, right, model)).toEqual([]);
    const wrong = { total: 23, paths: paths.slice(1, 5), topics: [["harvest", 8] as const] };
    expect(compareOrder(query, wrong, model)).toEqual([
      "walrus order:oldest: 1. is /2022/03/02/note-1/, not /2022/03/01/note-0/.",
    ]);
    expect(compareTotal(query, wrong, model)).toHaveLength(1);
    expect(compareShown(query, wrong, 5)).toHaveLength(1);
    expect(compareTopics(query, wrong, model)).toHaveLength(1);
  });

  test("knows every query that is drawn: each has a condition, and no name as its word", () => {
    const compounds = new Set<string>();
    const wanted = { ...asked, names: new Set(["walrus", "oysters"]), compounds };
    const queries = drawQueries(wanted, "newest", 200);
    const spelt = queries.map(spell);
    expect(new Set(spelt).size).toBeGreaterThan(150);
    for (const text of spelt) {
      expect(text).toMatch(/^\S+ .*order:newest$/);
      expect(text).not.toMatch(/(?:^|\s)-?(?:walrus|oysters)(?:\s|$)/);
    }
    expect(queries.filter((query) => model.find(query).length > 0).length).toBeGreaterThan(100);
  });
});

describe("a varied archive", () => {
  test("goes back by years whose days are the same, and keeps what machines read", () => {
    const text =
      "---\ntitle: Something Remarkable\ndate: 2022-03-31\nsources:\n  release:\n    url: https://a.example/2022/03/31/remarkable/\n---\nNothing remarkable on [paper](https://a.example/remarkable) since 2022-03-01. [@release]\n";
    const other = varied(text, 11, new OtherWords(3));
    expect(other).toContain("date: 2011-03-31");
    expect(other).toContain("https://a.example/2022/03/31/remarkable/");
    expect(other).toContain("](https://a.example/remarkable) since 2011-03-01. [@release]");
    expect(varied(text, 0, new OtherWords(0))).toBe(text);
  });

  test("spells a quarter of its words otherwise, each always the same way", () => {
    const words = Array.from(
      { length: 400 },
      (_, index) =>
        `word${"abcdefghijklmnopqrst"[index % 20]}${"aeiou"[index % 5]}${"bcdfghjk"[index % 8]}ana`,
    );
    const other = new OtherWords(2);
    const changed = words.filter((one) => other.for(one) !== one).length / words.length;
    expect(changed).toBeGreaterThan(0.1);
    expect(changed).toBeLessThan(0.4);
    expect(words.map((one) => other.for(one))).toEqual(
      words.map((one) => new OtherWords(2).for(one)),
    );
    expect(other.for("Monday")).toBe("Monday");
  });

  test("checks without an error, under names of its own", () => {
    const into = join(folder, "varied");
    expect(varyArchive(archive.folder, into, 60)).toBe(60);
    const { checked } = checkFolder(readFolder(into), NOW);
    expect(checked?.briefings).toHaveLength(60);
    expect(new Set(checked?.briefings.map(({ id }) => id)).size).toBe(60);
    expect(() => varyArchive(archive.folder, join(folder, "more"), 1000)).toThrow("no more than");
  });
});

test("the measurement tells how it is used, and says in a sentence what is wrong", () => {
  const measure = (...args: string[]) => {
    const given = ["--import", "tsx", "tests/bench/search.ts", ...args];
    return spawnSync(process.execPath, given, { cwd: PROJECT, encoding: "utf8" });
  };
  const { status, stdout } = measure("--help");
  expect([status, stdout]).toEqual([
    0,
    expect.stringContaining("Examples\n  npm run bench:search"),
  ]);
  const wrong = measure("--only", "cost");
  expect([wrong.status, wrong.stderr]).toEqual([
    2,
    expect.stringContaining("Did you mean `costs`?"),
  ]);
});

test("the host sends text compressed, counts its bytes, and leaves its folder to nobody", async () => {
  const place = join(folder, "site");
  mkdirSync(join(place, "search"), { recursive: true });
  writeFileSync(join(place, "search/index.html"), "a".repeat(10_000));
  writeFileSync(join(folder, "secret.txt"), "secret");
  const host = await new Host(place).open();
  const answer = await fetch(`${host.address}search/`);
  expect(await answer.text()).toHaveLength(10_000);
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(host.sent).toBeGreaterThan(50);
  expect(host.sent).toBeLessThan(1000);
  for (const path of ["..%2fsecret.txt", "search", "nothing"])
    expect((await fetch(host.address + path)).status).toBe(404);
  await host.close();
});
