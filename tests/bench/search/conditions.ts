/** Draws queries whose answer can be counted: words that releases hold, topics and ranges, in any mixture. */
import type { Order, Query, QueryFilter, QueryWord } from "../../../layouts/client/search-api.ts";
import { sameWord } from "../../../scripts/search/format/stem.ts";
import { fold, piecesOf, tokensOf } from "../../../scripts/search/format/words.ts";
import { Chance } from "../chance.ts";
import { type Asked, fill } from "./questions.ts";
import type { Release } from "./releases.ts";

export interface Wanted extends Asked {
  /** Names that stand for everything filed under them, folded: no words for a model that knows words alone. */
  readonly names: ReadonlySet<string>;
  /** What is written in one piece somewhere, as one word: it finds more than the word itself. */
  readonly compounds: ReadonlySet<string>;
}

/** The pieces of several words in these texts, each as one word. */
export function compoundsIn(texts: ReadonlyMap<string, string>): Set<string> {
  const compounds = new Set<string>();
  for (const text of texts.values())
    for (const { joined } of piecesOf(text, sameWord))
      if (joined !== undefined) compounds.add(joined.surface);
  return compounds;
}

/** So many queries of an order, each with one condition at least. */
export function drawQueries(wanted: Wanted, order: Order, count: number): Query[] {
  const chance = new Chance(wanted.seed, 20 + order.length);
  const topics = [...new Set(wanted.releases.flatMap((release) => release.topics))];
  return fill(count, () => {
    const release = chance.pick(wanted.releases);
    const words = drawWords(wanted, release, chance);
    const filters = drawTopics(topics, release, chance);
    const [after, before] = drawRange(wanted.releases, release, chance);
    if (words.length + filters.length === 0 && after === undefined && before === undefined)
      return undefined;
    return { words, filters, after, before, order };
  });
}

/** None to three words of one release, so that together they find something; now and then one of another is excluded. */
function drawWords(wanted: Wanted, release: Release, chance: Chance): QueryWord[] {
  const words = Array.from({ length: chance.between(0, 3) }, () => wordOf(wanted, release, chance));
  const texts = words.filter((text) => text !== "");
  if (isNamed(texts, wanted.names) || isCompound(texts, wanted.compounds)) return [];
  const shown = texts.map((text) => wordFor(text, false));
  const other = chance.isIn(0.2) ? wordOf(wanted, chance.pick(wanted.releases), chance) : "";
  if (other === "" || texts.includes(other) || wanted.names.has(fold(other))) return shown;
  if (wanted.compounds.has(other)) return shown;
  return [...shown, wordFor(other, true)];
}

function wordFor(text: string, isExcluded: boolean): QueryWord {
  return { text, isExcluded, isPhrase: false, isOpen: false };
}

function wordOf({ texts }: Wanted, { address }: Release, chance: Chance): string {
  const tokens = [...tokensOf(texts.get(address) ?? "", (word) => word)];
  const words = tokens.flatMap(({ surface }) => (/^\p{L}{2,}$/u.test(surface) ? [surface] : []));
  return words.length === 0 ? "" : chance.pick(words);
}

/** True where a word, or two in a row, are a compound. */
function isCompound(words: readonly string[], compounds: ReadonlySet<string>): boolean {
  return words.some(
    (word, at) => compounds.has(word) || compounds.has(`${word}${words[at + 1] ?? ""}`),
  );
}

/** True where some words in a row are somebody's name. */
function isNamed(words: readonly string[], names: ReadonlySet<string>): boolean {
  return words.some((_, from) =>
    words.some((_, to) => to >= from && names.has(fold(words.slice(from, to + 1).join(" ")))),
  );
}

function drawTopics(
  topics: readonly string[],
  release: Release,
  chance: Chance,
): readonly QueryFilter[] {
  const wanted = chance.isIn(0.5) ? release.topics.slice(0, 1) : [];
  const more = topics.length > 0 && chance.isIn(0.3) ? [chance.pick(topics)] : [];
  const isExcluded = chance.isIn(0.3);
  return [
    ...wanted.map((value) => ({ field: "topic" as const, value, isExcluded: false })),
    ...more
      .filter((value) => !wanted.includes(value))
      .map((value) => ({ field: "topic" as const, value, isExcluded })),
  ];
}

/** Around the release's day, so that it stays in the range. */
function drawRange(
  releases: readonly Release[],
  { day }: Release,
  chance: Chance,
): [after: string | undefined, before: string | undefined] {
  const [one, other] = [chance.pick(releases).day, chance.pick(releases).day];
  const after = chance.isIn(0.4) ? (one < day ? one : day) : undefined;
  const before = chance.isIn(0.4) && other > day ? other : undefined;
  return [after, before];
}
