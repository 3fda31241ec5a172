/**
 * One index of an archive against many small ones of the same: what is found, its scores and its texts are equal.
 * Left out are ranges of days, whose numbers are of the segments that they touch.
 */
import { expect, test } from "vitest";
import { Engine } from "../../layouts/client/engine/engine.ts";
import { Files, type ReadFile } from "../../layouts/client/engine/files/files.ts";
import { OpenIndex } from "../../layouts/client/engine/files/open-index.ts";
import { SegmentsInRange } from "../../layouts/client/engine/files/segments-in-range.ts";
import { Matches } from "../../layouts/client/engine/finding/matches.ts";
import { scoresOf } from "../../layouts/client/engine/finding/rank.ts";
import { loadStems } from "../../layouts/client/engine/question/query-terms.ts";
import { readWords } from "../../layouts/client/engine/question/reading.ts";
import { parseQuery } from "../../layouts/client/query/query.ts";
import type { Answer, Query } from "../../layouts/client/search-api.ts";
import { tokensOf } from "../../scripts/search/format/words.ts";
import { sampleOf } from "../support/promise.ts";
import { type Searchable, searchable, type Vocabulary } from "../support/searchable.ts";

/** What each language's briefings are made of. Many words share their stem, their beginning, or all letters but one. */
const SAID: Readonly<Record<string, string>> = {
  en: `talk talks talked talking sanction sanctions sanctioned oil tanker tankers envoy envoys vienna muscat
    agreement agreements agreed agree barn barns born burn burns harvest harvests harvested weather whether
    minister ministers ministry nuclear unclear reactor reactors reaction negotiate negotiation negotiations
    negotiator relief relieve believe centre center U.S. P5+1 Kyiv's don't follow-up followup 2021 60% al-Qaeda`,
  fa: "تحریم تحریم‌ها تحریم‌های مذاکره مذاکرات گفت‌وگو گفت‌وگوها ایران ایرانی توافق برجام کیهان",
  ar: "العقوبات عقوبات والعقوبة الوزير وزير إيران إيرانية القاعدة الأنباء الانباء باكستان الباكستانية",
  ru: "санкции санкций переговоры переговоров министр министра Киев Киеве ёлка елка мой мои",
  zh: "伊朗核协议 维也纳继续谈判 伊朗与美国 制裁 核",
};
const LANGS = Object.keys(SAID);
/** More words with one beginning than a beginning stands for. */
const NAMES = [..."bcdfghjklmnp"].flatMap((one) =>
  [..."bcdfghjklmnp"].map((two) => `qu${one}u${two}`),
);
const BRIEFINGS = 36;
/** Texts of so many are compared; of the others that they are found, and their scores. */
const SHOWN = 12;

const VOCABULARY: Vocabulary = {
  "place:UA": ["Kyiv", "Kiev", "Киев"],
  "organisation:al-qaeda": ["al-Qaeda", "القاعدة"],
  "person:steve-witkoff": ["Steve Witkoff"],
  "topic:talks": ["Talks", "negotiations"],
};

/** Numbers that look like chance and are the same on every machine (Lehmer's generator). */
function chance(): (below: number) => number {
  let state = 2021;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function briefingsOf(): Searchable[] {
  const below = chance();
  return Array.from({ length: BRIEFINGS }, (_, number) => {
    const lang = number % 3 === 0 ? (LANGS[(number / 3) % LANGS.length] ?? "en") : "en";
    const words = (SAID[lang] ?? "").split(/\s+/);
    const say = (count: number) =>
      Array.from({ length: count }, () => words[below(words.length)] ?? "").join(" ");
    const day = new Date(Date.UTC(2021, 0, 1 + number * 9)).toISOString().slice(0, 10);
    const summary = number % 4 === 0 ? "" : say(4);
    const person = number % 7 === 0 ? ["steve-witkoff"] : [];
    const filed = {
      topic: below(2) === 0 ? ["talks"] : ["oil"],
      place: below(3) === 0 ? ["UA"] : [],
      organisation: below(4) === 0 ? ["al-qaeda"] : [],
      ...{ person, lang: [lang], type: ["note"] },
    };
    const names = Array.from({ length: 8 }, () => NAMES[below(NAMES.length)] ?? "").join(" ");
    const text = `${say(5 + below(20))}. ${names}. ${say(5 + below(20))}.`;
    return { day, lang, title: say(2 + below(3)), summary, text, filed };
  });
}

const briefings = briefingsOf();
const whole = await openOf([[BRIEFINGS]]);
/** Three briefings in each segment, in three volumes or in two: whatever is asked spans several. */
const SEGMENTS = BRIEFINGS / 3;
const cut = await openOf(
  Array.from({ length: SEGMENTS }, (_, at) => (at % 2 === 0 ? [1, 1, 1] : [2, 1])),
);

async function openOf(segments: readonly (readonly number[])[]) {
  const files = await searchable(briefings, { segments, vocabulary: VOCABULARY });
  const read: ReadFile = async (path) => files.get(path) ?? Promise.reject(new Error(path));
  const index = new OpenIndex(files.get("search/index.json") ?? "", new Files(read));
  return { index, engine: new Engine({ root: "/", read }) };
}
type Open = Awaited<ReturnType<typeof openOf>>;

function answerOf({ engine }: Open, query: Query): Promise<Answer> {
  return engine.answer({ id: 0, query, most: SHOWN }, () => true);
}

/** Place, the same in every cut, and score of each briefing that is found. */
async function scoresIn({ index }: Open, query: Query): Promise<[number, number][]> {
  const inRange = new SegmentsInRange(index.touched(query), () => false);
  const stems = await loadStems(index.langs);
  const { clauses } = await readWords(query.words, { inRange, stems, step: (work) => work });
  const { known, judged, corpus } = new Matches(clauses, { inRange, query, size: index.size });
  const found = [...known.keys()].filter((place) => known[place] === 0);
  const wanted = judged.filter(({ clause }) => !clause.isExcluded);
  const scores = scoresOf(found, wanted, corpus);
  return found.map((place) => [place, scores[place] ?? 0]);
}

/** Every word as the texts write it, folded. */
const vocabulary = [
  ...new Set(
    briefings.flatMap(({ title, summary = "", text }) =>
      [title, summary, text].flatMap((said) =>
        Array.from(
          tokensOf(said, (word) => word),
          ({ surface }) => surface,
        ),
      ),
    ),
  ),
].sort();
const plain = vocabulary.filter((word) => !NAMES.includes(word));

/** A letter left out, two turned, one changed and one put in, each somewhere in the word. */
function mistyped(word: string, at: number): string[] {
  const [signs, place] = [[...word], at % Math.max(1, word.length - 1)];
  const [here = "", next = ""] = signs.slice(place);
  const around = (middle: string, end: number) =>
    signs.slice(0, place).join("") + middle + signs.slice(place + end).join("");
  return [around("", 1), around(next + here, 2), around("x", 1), around(`x${here}`, 1)];
}

const ASKED: Readonly<Record<string, readonly string[]>> = {
  words: vocabulary.map((word) => `${word} `),
  "words with a typing error": plain.flatMap((word, at) =>
    mistyped(word, at).map((wrong) => `${wrong} `),
  ),
  beginnings: ["q", "qu", ...plain].flatMap((word) =>
    [...word].map((_, end) => [...word].slice(0, end + 1).join("")),
  ),
  "titles, and titles without a word": briefings.flatMap(({ title }) => [
    `${title} `,
    `${title} -${title.split(" ")[0]}`,
  ]),
  "pairs of words, with conditions": plain.flatMap((word, at) => {
    const other = plain[(at * 7 + 3) % plain.length];
    const conditions = ["topic:talks", "who:witkoff", "-place:UA", "type:note", "lang:en"];
    const order = ["order:newest", "order:oldest", ""][at % 3];
    return [`${word} ${other} `, `${word} ${conditions[at % conditions.length]} ${order}`];
  }),
  "phrases, of neighbours and of others": briefings.flatMap(({ title, text }) => {
    const words = text.split(" ");
    const three = [0, 3, 7].map((at) => `"${words.slice(at, at + 3).join(" ")}"`);
    return [`"${title}"`, ...three, `"${words[0]} ${words[2]}"`, `${words[1]} -"${title}"`];
  }),
  "words in one piece": plain.flatMap((word, at) => {
    const other = plain[(at * 5 + 2) % plain.length];
    return [`${word}-${other} `, `${word}${other} `];
  }),
  "nothing but conditions": ["who:al-qaida", "topic:talks lang:fa", "order:oldest", ""],
};

test.each(Object.entries(ASKED))(
  "small segments answer as one index does: %s",
  async (_, texts) => {
    let found = 0;
    for (const text of sampleOf([...new Set(texts)], 120)) {
      const query = parseQuery(text);
      const expected = await answerOf(whole, query);
      found += expected.total;
      expect(await answerOf(cut, query), text).toEqual(expected);
      expect(await scoresIn(cut, query), text).toEqual(await scoresIn(whole, query));
    }
    expect(found).toBeGreaterThan(0);
  },
);

test("the archive is such that this can fail: many segments, and words that begin alike by the hundred", () => {
  expect([whole.index.segments.length, cut.index.segments.length]).toEqual([1, SEGMENTS]);
  expect(vocabulary.length - plain.length).toBeGreaterThan(100);
  expect(plain.length).toBeGreaterThan(90);
});
