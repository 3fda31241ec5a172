/** Phrases and identifiers, asked of the worker, against a count of every page that takes texts apart in another way. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Query } from "../../../layouts/client/search-api.ts";
import { loadStem, type Stem } from "../../../scripts/search/format/stem.ts";
import { blocksOfPage } from "../../../scripts/search/write/page-blocks.ts";
import { Chance } from "../chance.ts";
import type { Equality } from "./equalities.ts";
import { type Asked, fill } from "./questions.ts";
import type { SearchPage } from "./search-page.ts";
import { askWorker } from "./worker-page.ts";

/** With hyphens, of stop words, of parts of longer words, and some that nobody says. */
const CHOSEN =
  `people to people|COVID 19|COVID-19|long term|Political Affairs|state of the union|of the people|cost of living|U.S. China
clean-energy|Indo-Pacific|middle class|one of the|to be or not|the United States and|10,000|F-35|do not|it is|well-being`.split(
    /[|\n]/,
  );

const IDENTIFIERS =
  `F-35|S-300|S-400|10,000|1,000|COVID-19|H-1B|J-1|B-52|G-7|G-20|P5+1|people-to-people|O'Brien|al-Shabaab|cease-fire|C-17|EU-27
F-16|Title-IX`.split(/[|\n]/);

export interface PageTexts extends Asked {
  /** Folder of the built site. */
  readonly folder: string;
}

/** Each page's blocks as terms between spaces: words are runs of letters and digits. */
export class PhraseModel {
  readonly #texts: readonly (readonly string[])[];
  readonly #stem: Stem;

  private constructor(texts: readonly (readonly string[])[], stem: Stem) {
    this.#texts = texts;
    this.#stem = stem;
  }

  /** Of a site in one language. */
  static async load({ folder, releases }: PageTexts, lang: string): Promise<PhraseModel> {
    const stem = await loadStem(lang);
    const texts = releases.map(({ address }) =>
      blocksOfPage(readFileSync(join(folder, address, "index.html"), "utf8")).map((block) =>
        spaced(block, stem),
      ),
    );
    return new PhraseModel(texts, stem);
  }

  /** How many pages say one of these in a block. */
  count(...said: readonly string[]): number {
    const wanted = said.map((text) => spaced(text, this.#stem));
    return this.#texts.filter((blocks) =>
      blocks.some((block) => wanted.some((words) => block.includes(words))),
    ).length;
  }

  /** Two to five words that some page says in a row. */
  draw(count: number, seed: number): string[] {
    const chance = new Chance(seed, 30);
    return fill(count, () => {
      const words = chance.pick(chance.pick(this.#texts)).trim().split(" ");
      const length = chance.between(2, 5);
      if (words.length < length) return undefined;
      const at = chance.between(0, words.length - length);
      return words.slice(at, at + length).join(" ");
    });
  }
}

function spaced(text: string, stem: Stem): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u200b-\u200d\u00ad]/gu, "")
    .toLowerCase()
    .replace(/(?<![a-z0-9])((?:[a-z]\.)+[a-z])(?![a-z0-9])/gu, (dotted) =>
      dotted.replaceAll(".", ""),
    )
    .replace(/(?<=[a-z0-9])['’](s|t|d|m|ll|re|ve)(?![a-z0-9])/gu, (_, end) =>
      end === "s" ? "" : end,
    );
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return ` ${words.map((word) => stem(word)).join(" ")} `;
}

/** So many phrases, chosen and drawn, and twenty identifiers, each as its words in a row or as one word. */
export async function provePhrases(
  page: SearchPage,
  model: PhraseModel,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Equality[]> {
  const phrases = [...CHOSEN, ...model.draw(count - CHOSEN.length, seed)];
  const wanted = IDENTIFIERS.map((text) => model.count(text, text.replace(/[^\p{L}\p{N}]/gu, "")));
  return [
    await compare(page, "phrases", phrases, {
      isPhrase: true,
      wanted: phrases.map((text) => model.count(text)),
    }),
    await compare(page, "identifiers", IDENTIFIERS, { isPhrase: false, wanted }),
  ];
}

async function compare(
  page: SearchPage,
  name: string,
  texts: readonly string[],
  { isPhrase, wanted }: { readonly isPhrase: boolean; readonly wanted: readonly number[] },
): Promise<Equality> {
  const queries = texts.map((text): Query => {
    const word = { text, isPhrase, isExcluded: false, isOpen: false };
    return { words: [word], filters: [], after: undefined, before: undefined, order: "newest" };
  });
  const answers = await askWorker(page, queries, 1);
  const differences = texts.flatMap((text, at) => {
    const [is, must] = [answers[at]?.total, wanted[at]];
    return is === must ? [] : [`${text}: ${is} found, not ${must}.`];
  });
  return { name, asked: texts.length, differences };
}
