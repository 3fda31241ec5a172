/** What the search answers, from files of small archives. */
import { expect, test } from "vitest";
import { Engine } from "../../layouts/client/engine/engine.ts";
import { NoSuchFile, type ReadFile } from "../../layouts/client/engine/files/files.ts";
import type { Answer, MarkedPiece, Query, QueryWord } from "../../layouts/client/search-api.ts";
import { type Cutting, type Searchable, searchable } from "../support/searchable.ts";

const ROOT = "https://example.org/b/";

const BRIEFINGS: readonly Searchable[] = [
  {
    day: "2021-03-01",
    title: "Talks open in Vienna",
    summary: "Envoys met for an hour.",
    text: "Sanctions relief was the first subject. The envoy of Iran, called P5+1 by nobody, left early.",
    filed: { topic: ["talks"], place: ["AT", "IR"], person: ["robert-malley"], type: ["report"] },
  },
  {
    day: "2021-03-01",
    title: "Oil prices rise",
    text: "Tankers wait off Kyiv's distant ports. Nobody sanctioned them.",
    filed: { topic: ["oil"], place: ["UA"], organisation: ["opec"], type: ["report"] },
  },
  {
    day: "2021-05-20",
    title: "القاعدة تعود",
    lang: "ar",
    text: "قالت الأنباء إن القاعدة تعود إلى اليمن.",
    filed: { organisation: ["al-qaeda"], lang: ["ar"], type: ["report"] },
  },
  {
    day: "2022-01-09",
    title: "Al-Qaeda man held",
    text: "A man of al-Qaeda was held after the talks. Talks on oil went on.",
    filed: { topic: ["talks", "oil"], organisation: ["al-qaeda"], type: ["note"] },
  },
  {
    day: "2022-01-10",
    title: "伊朗核谈判",
    lang: "zh",
    text: "伊朗与美国在维也纳继续谈判。",
    filed: { place: ["IR"], lang: ["zh"], type: ["note"] },
  },
  {
    day: "2022-03-03",
    title: "Переговоры в Киеве",
    lang: "ru",
    text: "В Киеве прошли переговоры о санкциях.",
    filed: { place: ["UA"], lang: ["ru"], type: ["note"] },
  },
  {
    day: "2022-03-04",
    title: "گفت‌وگوهای ایران",
    lang: "fa",
    text: "ایران گفت گفت‌وگوها ادامه دارد.",
    filed: { lang: ["fa"], type: ["note"] },
  },
  {
    day: "2022-03-05",
    title: "イランの核合意",
    lang: "ja",
    text: "イランと東京で会談した。",
    filed: { lang: ["ja"], type: ["note"] },
  },
];

const CUTTING: Cutting = {
  segments: [[2, 1], [2], [2, 1]],
  vocabulary: {
    "place:IR": ["Iran", "Islamic Republic", "ایران", "伊朗"],
    "place:UA": ["Ukraine"],
    "place:AT": ["Austria"],
    "organisation:al-qaeda": ["al-Qaeda", "القاعدة", "al-Qaida"],
    "organisation:opec": ["OPEC"],
    "person:robert-malley": ["Robert Malley"],
    "topic:talks": ["Nuclear talks"],
    "topic:oil": ["Oil"],
  },
};

/** The phrase "oil talks" in every other one of the first twenty, its words in all of those. */
const MANY: readonly Searchable[] = Array.from({ length: 40 }, (_, index) => ({
  day: index < 20 ? "2021-01-01" : "2021-02-01",
  title: `Note ${index}`,
  text: index >= 20 ? "Talks." : index % 2 === 0 ? "Oil talks." : "Talks on oil.",
}));

interface Opened {
  readonly ask: (query: Partial<Query> | string, most?: number) => Promise<Answer>;
  readonly files: Map<string, string>;
  readonly read: string[];
  readonly engine: Engine;
}

async function open(
  briefings: readonly Searchable[] = BRIEFINGS,
  cutting: Cutting = CUTTING,
): Promise<Opened> {
  const files = await searchable(briefings, cutting);
  const read: string[] = [];
  const readFile: ReadFile = async (path) => {
    read.push(path);
    const text = files.get(path);
    if (text === undefined) throw new NoSuchFile(path);
    if (text === "offline") throw new TypeError("Failed to fetch");
    return text;
  };
  const engine = new Engine({ root: ROOT, read: readFile });
  let id = 0;
  return {
    files,
    read,
    engine,
    ask: (query, most = 10) => engine.answer({ id: ++id, query: queryOf(query), most }, () => true),
  };
}

/** `-word` and `"a phrase"` as the page would read them. */
function queryOf(query: Partial<Query> | string): Query {
  const given = typeof query === "string" ? { words: wordsOf(query) } : query;
  return {
    words: [],
    filters: [],
    after: undefined,
    before: undefined,
    order: "relevance",
    ...given,
  };
}

function wordsOf(text: string): QueryWord[] {
  return [...text.matchAll(/(-?)(?:"([^"]+)"|(\S+))/g)].map(([, minus, phrase, word]) => ({
    text: (phrase ?? word ?? "").replace(/…$/, ""),
    isPhrase: phrase !== undefined,
    isExcluded: minus === "-",
    isOpen: word?.endsWith("…") ?? false,
  }));
}

function filter(text: string) {
  const [, minus, field, value] = /^(-?)(\w+):(.*)$/.exec(text) ?? [];
  return { field: field as "topic", value: value ?? "", isExcluded: minus === "-" };
}

const said = (pieces: readonly MarkedPiece[]) =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join("");
const titles = ({ results }: Answer) =>
  results.map(({ title }) => title.map(({ text }) => text).join(""));
const ids = (counts: readonly { id: string; count: number }[]) =>
  Object.fromEntries(counts.map(({ id, count }) => [id, count]));

test("all words must be in a briefing, whatever their endings", async () => {
  const { ask } = await open();
  expect(titles(await ask("sanction")).sort()).toEqual(["Oil prices rise", "Talks open in Vienna"]);
  expect(titles(await ask("sanctions tankers"))).toEqual(["Oil prices rise"]);
  expect((await ask("tankers vienna")).total).toBe(0);
});

test("an excluded word takes briefings away, and alone leaves the rest", async () => {
  const { ask } = await open();
  expect(titles(await ask("talks -vienna"))).toEqual(["Al-Qaeda man held"]);
  expect((await ask("-talks")).total).toBe(6);
  expect((await ask("-nowhere")).total).toBe(8);
});

test("a word of several tokens needs all of them", async () => {
  const { ask } = await open();
  expect(titles(await ask("P5+1"))).toEqual(["Talks open in Vienna"]);
});

test.each([
  ["الانباء", "القاعدة تعود"],
  ["переговоров", "Переговоры в Киеве"],
  ["ايران", "گفت‌وگوهای ایران"],
  ["美国", "伊朗核谈判"],
  ["東京", "イランの核合意"],
])("%s is found as its language writes it", async (word, title) => {
  const { ask } = await open();
  expect(titles(await ask(word))).toContain(title);
});

test("a single sign of a paired script is a beginning", async () => {
  const { ask } = await open();
  expect(titles(await ask("维"))).toEqual(["伊朗核谈判"]);
});

test("the word being typed may go on, while it is no word itself", async () => {
  const { ask } = await open();
  expect(titles(await ask("tank…"))).toEqual(["Oil prices rise"]);
  expect((await ask("tank")).total).toBe(0);
  expect(titles(await ask("oil…"))).toEqual(["Oil prices rise", "Al-Qaeda man held"]);
});

test("what is typed may be longer than the stem", async () => {
  const { ask } = await open([{ day: "2021-01-01", title: "Securities", text: "." }], {
    segments: [[1]],
  });
  expect((await ask("securiti…")).total).toBe(1);
  expect((await ask("securitie…")).total).toBe(1);
});

test("a name finds what is filed under it and what says another of its names", async () => {
  const { ask } = await open();
  const answer = await ask("القاعدة");
  expect(titles(answer)).toEqual(["القاعدة تعود", "Al-Qaeda man held"]);
  expect(answer.also).toEqual([{ word: "القاعدة", names: ["al-Qaeda"] }]);
  const republic = await ask("islamic republic");
  expect(titles(republic).sort()).toEqual([
    "Talks open in Vienna",
    "گفت‌وگوهای ایران",
    "伊朗核谈判",
  ]);
  expect(republic.unknown).toEqual([]);
  expect(titles(await ask("ukraine"))).toHaveLength(2);
});

test("a word that nobody holds is named, with near ones, and the rest is answered", async () => {
  const { ask } = await open();
  const answer = await ask("talks vienan");
  expect(answer.unknown).toEqual([{ word: "vienan", near: ["vienna"] }]);
  expect(answer.total).toBe(2);
  const alone = await ask("tnakers");
  expect(alone).toMatchObject({ total: 0, unknown: [{ word: "tnakers", near: ["tankers"] }] });
  expect(Object.values(alone.facets).flat()).toEqual([]);
});

test("a wrong first letter is found by the last ones", async () => {
  const { ask } = await open();
  expect((await ask("xankers")).unknown).toEqual([{ word: "xankers", near: ["tankers"] }]);
});

test("where known words give nothing together, another is offered that would", async () => {
  const { ask } = await open(
    [
      { day: "2021-01-01", title: "Tankers", text: "Tankers in port." },
      { day: "2021-01-02", title: "Bankers", text: "Bankers in town." },
    ],
    { segments: [[2]] },
  );
  expect((await ask("bankers port")).instead).toContainEqual({ word: "bankers", near: "tankers" });
});

test("a phrase decides among the briefings that hold its words, and reads no text for it", async () => {
  const { ask, read } = await open(MANY, { segments: [[20], [20]] });
  const of = (paths: readonly string[]) => paths.filter((path) => path.includes("/spots/")).length;
  expect((await ask("oil talks", 0)).total).toBe(20);
  expect(of(read)).toBe(0);
  expect((await ask('"oil talks"', 0)).total).toBe(10);
  expect((await ask('talks -"oil talks"', 0)).total).toBe(30);
  expect(of(read)).toBe(2);
  expect(read.some((path) => path.endsWith(".pf_fragment"))).toBe(false);
  const later = await ask({ words: wordsOf('"oil talks"'), after: "2021-02-01" });
  expect(later).toMatchObject({
    total: 0,
    months: [
      ["2021-01", -1],
      ["2021-02", 0],
    ],
  });
});

test("a phrase counts every word, and stays in its block", async () => {
  const { ask } = await open();
  expect(titles(await ask('"talks open"'))).toEqual(["Talks open in Vienna"]);
  expect((await ask('"open talks"')).total).toBe(0);
  expect(titles(await ask('"envoy of Iran called"'))).toEqual(["Talks open in Vienna"]);
  expect((await ask('"Vienna envoys"')).total).toBe(0);
  expect(titles(await ask('talks -"talks on oil"'))).toEqual(["Talks open in Vienna"]);
  expect(titles(await ask('"伊朗核"'))).toEqual(["伊朗核谈判"]);
});

test("a phrase whose words cannot be placed leaves its segment out, and says so", async () => {
  const { ask, files } = await open(MANY, { segments: [[20], [20]] });
  const [path = ""] = [...files.keys()].filter((file) => file.includes("/spots/"));
  files.set(path, "offline");
  expect(await ask('"oil talks"')).toMatchObject({
    total: 0,
    missing: [{ first: "2021-01-01", last: "2021-01-01" }],
  });
});

/** A briefing for each way of writing something, and one that has its words apart. */
const written = (...texts: readonly string[]): Searchable[] =>
  texts.map((text, index) => ({ day: `2021-01-${index + 10}`, title: `Note ${index}`, text }));

test.each([
  [["An F-35.", "An F35.", "An F 35.", "35 of F."], ["F-35", "F35"], 3],
  [
    ["A ceasefire.", "A cease-fire.", "Cease fire.", "Cease all fire."],
    ["ceasefire", "cease-fire", "cease fire", "-x ceasefires"],
    3,
  ],
  [["10,000 men.", "10000 men.", "10 men, 000."], ["10,000", "10000", "١٠٠٠٠"], 2],
  [["Mr O’Brien.", "Mr O'Brien.", "Mr OBrien.", "O, Brien"], ["O'Brien", "OBrien", "oʼbrien"], 4],
  [["From people-to-people.", "People to people.", "People, to all."], ["people-to-people"], 2],
  [["The U.S. said.", "The U.S said.", "U or S."], ["U.S", "U.S.", '"the U.S. said"'], 2],
  [["al-Shabaab", "Al Shabaab", "al or Shabaab"], ["alshabaab", "al-shabaab"], 2],
])("%j: each of %j finds the same", async (texts, queries, total) => {
  const { ask } = await open(written(...texts), { segments: [[1], [texts.length - 1]] });
  for (const query of queries)
    expect([query, (await ask(query)).total]).toEqual([query, query === "cease fire" ? 4 : total]);
});

test("in quotation marks a hyphen is a space, and no space is one word", async () => {
  const { ask } = await open(written("An F-35 flew.", "An F35 flew.", "An F 35 flew."));
  for (const query of ['"an F-35 flew"', '"an F 35 flew"', '"F-35"'])
    expect([query, (await ask(query)).total]).toEqual([query, 2]);
  expect((await ask('"an F35 flew"')).total).toBe(1);
});

test("a word behind an elided one is found behind another", async () => {
  const { ask } = await open(written("Trop d'énergie.", "De l'énergie.", "L et rien."));
  expect((await ask("l'énergie")).total).toBe(1);
  expect((await ask("énergie")).total).toBe(2);
});

test("two words that nobody writes as one are no compound", async () => {
  const { ask } = await open(written("All around.", "A round."), { segments: [[2]] });
  expect((await ask("a round")).total).toBe(1);
});

test("values of a field widen, fields narrow, and minus takes away", async () => {
  const { ask } = await open();
  const total = async (...filters: string[]) => (await ask({ filters: filters.map(filter) })).total;
  expect(await total("topic:talks")).toBe(2);
  expect(await total("topic:talks", "topic:oil")).toBe(3);
  expect(await total("topic:talks", "type:note")).toBe(1);
  expect(await total("topic:talks", "-topic:oil")).toBe(1);
  expect(await total("place:ir")).toBe(2);
  expect(await total("place:islamic")).toBe(2);
  expect(await total("who:malley", "who:al-Qaida")).toBe(3);
  expect(await total("topic:Nuclear Talks")).toBe(2);
});

test("a filter that names nothing finds nothing, and says what is near", async () => {
  const { ask } = await open();
  expect(await ask({ filters: [filter("who:roberd malley")] })).toMatchObject({
    total: 0,
    unknownFilters: [
      { field: "who", value: "roberd malley", near: ["Robert Malley", "robert-malley"] },
    ],
  });
});

test("a facet's counts leave out its own choices", async () => {
  const { ask } = await open();
  const { facets } = await ask({ filters: [filter("topic:talks"), filter("type:note")] });
  expect(ids(facets.topic)).toEqual({ talks: 1, oil: 1 });
  expect(ids(facets.type)).toEqual({ note: 1, report: 1 });
  expect(facets.type.map(({ id, isChosen }) => [id, isChosen])).toEqual([
    ["note", true],
    ["report", false],
  ]);
  expect(ids(facets.organisation)).toEqual({ "al-qaeda": 1 });
});

test("months count everything but the days, and say what was not counted", async () => {
  const { ask, read } = await open();
  const all = await ask("talks");
  expect(all.months[0]).toEqual(["2021-03", 1]);
  expect(all.months).toHaveLength(13);
  expect(all.months.reduce((sum, [, count]) => sum + count, 0)).toBe(2);
  read.length = 0;
  const early = await (await open()).ask({ words: wordsOf("talks"), before: "2021-04-01" });
  expect(early.total).toBe(1);
  expect(early.months.find(([month]) => month === "2021-05")).toEqual(["2021-05", 0]);
  expect(early.months.find(([month]) => month === "2022-01")).toEqual(["2022-01", -1]);
});

test("only the segments that the days touch are read", async () => {
  const { ask, read, files } = await open();
  await ask({ words: wordsOf("talks"), after: "2022-01-01", before: "2022-02-01" });
  const index = JSON.parse(files.get("search/index.json") ?? "");
  const keys = new Set(
    read.filter((path) => /search\/\w+\//.test(path)).map((path) => path.split("/")[1]),
  );
  expect([...keys]).toEqual([index.segments[1].key]);
});

test("every file is read once", async () => {
  const { ask, read } = await open();
  for (const word of ["talks", "talks", "oil"]) await ask(word);
  expect(new Set(read).size).toBe(read.length);
});

test("newest and oldest are the archive's own order", async () => {
  const { ask } = await open();
  const days = async (order: "newest" | "oldest") =>
    (await ask({ order, words: wordsOf("talks") })).results.map(({ day }) => day);
  expect(await days("oldest")).toEqual(["2021-03-01", "2022-01-09"]);
  expect(await days("newest")).toEqual(["2022-01-09", "2021-03-01"]);
  expect((await ask({})).results[0]?.day).toBe("2022-03-05");
  expect((await ask({}, 3)).results).toHaveLength(3);
});

test("an exact title comes first, however often another text says its words", async () => {
  const { ask } = await open(
    [
      { day: "2021-01-01", title: "Oil talks", text: "Nothing more." },
      { day: "2021-01-02", title: "Oil talks go on", text: "Oil talks. ".repeat(40) },
    ],
    { segments: [[1], [1]] },
  );
  expect(titles(await ask("oil talks"))).toEqual(["Oil talks", "Oil talks go on"]);
});

test("a result marks what was found and takes its excerpt from the text", async () => {
  const { ask } = await open();
  const [result] = (await ask("talks envoys")).results;
  expect(result).toMatchObject({
    href: `${ROOT}0/`,
    day: "2021-03-01",
    lang: "en",
    isMissing: false,
  });
  expect(said(result?.title ?? [])).toBe("[Talks] open in Vienna");
  expect(said(result?.summary ?? [])).toBe("[Envoys] met for an hour.");
  expect(said(result?.excerpt ?? [])).toBe(
    "The [envoy] of Iran, called P5+1 by nobody, left early.",
  );
  expect(result?.found).toEqual(["Talks", "Envoys", "envoy"]);
  const [chinese] = (await ask("伊朗核")).results;
  expect(said(chinese?.title ?? [])).toBe("[伊朗核]谈判");
});

test("a long text gives the window with most of the words, cut with signs", async () => {
  const filler = "word ".repeat(60);
  const { ask } = await open(
    [
      {
        day: "2021-01-01",
        title: "T",
        text: `Oil came up. ${filler}. Here oil and gas were named ${filler}`,
      },
    ],
    { segments: [[1]] },
  );
  const [result] = (await ask("oil gas")).results;
  expect(said(result?.excerpt ?? [])).toMatch(/^Here \[oil\] and \[gas\] were named word .* …$/);
});

test("sections that hold the words are named, our own headings are not", async () => {
  const { ask } = await open(
    [
      {
        day: "2021-01-01",
        title: "T",
        text: "What happened. Oil rose. Claims. Gas fell and oil rose. Gaps. Oil.",
        anchors: [
          { id: "what-happened", text: "What happened", location: 1 },
          { id: "claim-gas", text: "Gas fell and oil rose.", location: 6 },
          { id: "_gaps", text: "Gaps", location: 11 },
        ],
      },
    ],
    { segments: [[1]] },
  );
  expect((await ask("gas")).results[0]?.sections).toEqual([
    { href: `${ROOT}0/#claim-gas`, text: "Gas fell and oil rose." },
  ]);
  expect((await ask("oil")).results[0]?.sections).toHaveLength(2);
});

test("a text that cannot be loaded leaves its day", async () => {
  const { ask, files } = await open();
  files.delete("pagefind/2021-03-01/fragment/en_1.pf_fragment");
  const { total, results } = await ask("tankers");
  expect(total).toBe(1);
  expect(results).toMatchObject([{ day: "2021-03-01", isMissing: true, title: [], href: "" }]);
});

test("a segment that cannot be loaded is missing, and the others answer", async () => {
  const { ask, files } = await open();
  const [{ key }] = JSON.parse(files.get("search/index.json") ?? "").segments;
  const path = `search/${key}/catalogue.json`;
  const kept = files.get(path) ?? "";
  files.set(path, "offline");
  const answer = await ask("talks");
  expect(answer).toMatchObject({
    total: 1,
    missing: [{ first: "2021-03-01", last: "2021-05-20" }],
  });
  expect(answer.months[0]).toEqual(["2021-03", -1]);
  files.set(path, kept);
  expect(await ask("talks")).toMatchObject({ total: 2, missing: [] });
});

test("a file that is gone means a new build: the index is read again, once", async () => {
  const { ask, files, read } = await open();
  await ask({ words: wordsOf("oil"), before: "2021-12-31" });
  const later = await searchable(BRIEFINGS.slice(0, 4), { segments: [[2, 1], [1]] });
  files.clear();
  for (const [path, text] of later) files.set(path, text);
  const answer = await ask({ words: wordsOf("talks"), filters: [] });
  expect(answer).toMatchObject({ total: 2, missing: [] });
  expect((await ask("")).total).toBe(4);
  expect(read.filter((path) => path === "search/index.json")).toHaveLength(2);
});

test("a leaf that stays away is missing without reading the index each time", async () => {
  const { ask, files, read } = await open();
  for (const path of [...files.keys()]) if (path.includes("/words/")) files.delete(path);
  for (let times = 0; times < 3; times++) expect((await ask("talks")).missing).toHaveLength(2);
  expect(read.filter((path) => path === "search/index.json")).toHaveLength(2);
});

test("a range beyond the archive finds nothing and doubts nothing", async () => {
  const { ask } = await open();
  expect(await ask({ words: wordsOf("talks"), after: "2030-01-01" })).toMatchObject({
    total: 0,
    unknown: [],
    missing: [],
  });
});

test("an excerpt is cut between words", async () => {
  const words = Array.from(
    { length: 90 },
    (_, index) => `${index % 7 === 0 ? "Watery" : "fields"},`,
  );
  const { ask } = await open([
    { day: "2021-01-01", title: "A note", text: `${words.join(" ")} envoy. ${words.join(" ")}` },
  ]);
  const [result] = (await ask("envoy")).results;
  const excerpt = result?.excerpt.map(({ text }) => text).join("") ?? "";
  expect(excerpt).toMatch(/^… .*envoy.* …$/);
  expect(excerpt.match(/\p{L}+/gu)).toEqual(excerpt.match(/Watery|fields|envoy/g));
});

const NAMED: Parameters<typeof open>[0] = [
  { day: "2021-01-01", title: "A call", text: "Mr Witkoff rang.", filed: { person: ["witkoff"] } },
  {
    day: "2021-01-02",
    title: "مكالمة",
    text: "اتصل ويتكوف.",
    lang: "ar",
    filed: { person: ["witkoff"] },
  },
  { day: "2021-01-03", title: "A visit", text: "Nobody rang.", filed: {} },
];
const CALLED: Cutting = {
  segments: [[3]],
  vocabulary: { "person:witkoff": ["Steve Witkoff", "ستيف ويتكوف"] },
};

test("a surname finds whoever bears it, by each of its spellings", async () => {
  const { ask } = await open(NAMED, CALLED);
  expect((await ask("witkoff")).total).toBe(2);
  const { total, also } = await ask("ويتكوف");
  expect(total).toBe(2);
  expect(also).toEqual([{ word: "ويتكوف", names: ["Witkoff"] }]);
  expect((await ask("steve")).total).toBe(0);
});

test("an excluded name takes out whatever the name finds", async () => {
  const { ask } = await open(NAMED, CALLED);
  expect(titles(await ask("-witkoff"))).toEqual(["A visit"]);
  expect((await ask("witkoff -witkoff")).total).toBe(0);
});
