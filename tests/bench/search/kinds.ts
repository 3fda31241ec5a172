/** Draws the kinds of questions whose cost is measured: words, titles, what briefings are filed under, phrases. */
import { tokensOf } from "../../../scripts/search/format/words.ts";
import { Chance } from "../chance.ts";
import { type Asked, fill, rareWords } from "./questions.ts";
import type { Release } from "./releases.ts";

export interface Kind {
  readonly kind: string;
  /** All different: what was answered before costs nothing. */
  readonly texts: readonly string[];
}

/** Three plain words that follow each other. */
const RUNS = /(?<!\S)\p{L}+ \p{L}+ \p{L}+(?!\S)/gu;

type Ask = (wanted: Release, chance: Chance) => string;

export function drawKinds(asked: Asked, count: number): Kind[] {
  const rare = rareWords(asked);
  const asks: Readonly<Record<string, Ask>> = {
    "one word": ({ address }, chance) => {
      const words = surfacesOf(asked.texts.get(address) ?? "");
      return words.length === 0 ? "" : chance.pick(words);
    },
    "three rare words": ({ id }, chance) => {
      const words = rare.get(id) ?? [];
      return words.length < 3 ? "" : [1, 2, 3].map(() => chance.pick(words)).join(" ");
    },
    title: ({ title }) => title,
    "topic and range": ({ topics, day }, chance) => filtersOf(topics, day, chance),
    "exact phrase": ({ address }, chance) => {
      const runs = (asked.texts.get(address) ?? "").match(RUNS) ?? [];
      return runs.length === 0 ? "" : `"${chance.pick(runs)}"`;
    },
  };
  return Object.entries(asks).map(([kind, ask], index) => {
    const chance = new Chance(asked.seed, 10 + index);
    return { kind, texts: different(count, () => ask(chance.pick(asked.releases), chance)) };
  });
}

/** No words: a topic, and mostly a range of days, for an archive has few topics. */
function filtersOf(topics: readonly string[], day: string, chance: Chance): string {
  if (topics.length === 0) return "";
  const edge = chance.isIn(0.5) ? "after" : "before";
  return `topic:${chance.pick(topics)} ${edge}:${day}`;
}

function different(count: number, draw: () => string): string[] {
  const known = new Set<string>();
  return fill(count, () => {
    const text = draw();
    if (text === "" || known.has(text)) return undefined;
    known.add(text);
    return text;
  });
}

/** Words in their order, as they are written but folded. */
function surfacesOf(text: string): string[] {
  return [...tokensOf(text, (word) => word)]
    .map(({ surface }) => surface)
    .filter((word) => /^\p{L}{2,}$/u.test(word));
}
