/** Draws what is asked: titles, rare words and misspelt titles of random releases, the same for the same seed. */
import { tokensOf } from "../../../scripts/search/format/words.ts";
import { Chance } from "../chance.ts";
import type { Release } from "./releases.ts";
import { withTypo } from "./typo.ts";

export interface Question {
  /** As it is typed. */
  readonly text: string;
  readonly wanted: Release;
}

export interface Questions {
  readonly titles: readonly Question[];
  readonly rare: readonly Question[];
  readonly misspelt: readonly Question[];
}

/** What can be asked for: the releases of a site, and the text that its search knows of each. */
export interface Asked {
  readonly releases: readonly Release[];
  readonly texts: ReadonlyMap<string, string>;
  readonly seed: number;
}

const LEAST = 2;
const MOST = 20;

export function drawQuestions(asked: Asked, count: number): Questions {
  const { releases, seed } = asked;
  const rare = rareWords(asked);
  const draw = (kind: number, ask: (wanted: Release, chance: Chance) => string | undefined) => {
    const chance = new Chance(seed, kind);
    return fill(count, () => {
      const wanted = chance.pick(releases);
      const text = ask(wanted, chance);
      return text === undefined ? undefined : { text, wanted };
    });
  };
  return {
    titles: draw(1, ({ title }) => title),
    rare: draw(2, ({ id }, chance) => three(rare.get(id) ?? [], chance)),
    misspelt: draw(3, ({ title }, chance) => withTypo(title, chance)),
  };
}

/** So many of what `draw` gives. @throws when it gives too little: it would go on for ever. */
export function fill<One>(count: number, draw: () => One | undefined): One[] {
  const drawn: One[] = [];
  for (let tries = 0; drawn.length < count; tries++) {
    if (tries > 1000 + 50 * count) throw new Error("The archive is too small to draw from.");
    const one = draw();
    if (one !== undefined) drawn.push(one);
  }
  return drawn;
}

function three(words: readonly string[], chance: Chance): string | undefined {
  if (words.length < 3) return undefined;
  const chosen = new Set<string>();
  while (chosen.size < 3) chosen.add(chance.pick(words));
  return [...chosen].join(" ");
}

/** By release, the words of its body that 2 to 20 releases have: letters alone, five at least. */
export function rareWords({ releases, texts }: Asked): Map<string, string[]> {
  const words = new Map(releases.map(({ id, body }) => [id, wordsOf(body)]));
  const spread = new Map<string, number>();
  for (const { address } of releases)
    for (const word of wordsOf(texts.get(address) ?? ""))
      spread.set(word, (spread.get(word) ?? 0) + 1);
  const isRare = (word: string) => {
    const count = spread.get(word) ?? 0;
    return count >= LEAST && count <= MOST;
  };
  return new Map(
    releases.map(({ id, address }) => {
      // A word of a link's address is in the file, and no reader sees it.
      const shown = wordsOf(texts.get(address) ?? "");
      return [id, [...(words.get(id) ?? [])].filter((word) => isRare(word) && shown.has(word))];
    }),
  );
}

function wordsOf(text: string): Set<string> {
  const surfaces = [...tokensOf(text, (word) => word)].map(({ surface }) => surface);
  return new Set(surfaces.filter((word) => /^[a-z]{5,}$/.test(word)));
}
