/** Answers questions from the files of the search: opens the archive, and asks once more where it was built anew. */
import { SEARCH_INDEX } from "../../../scripts/site-plan.ts";
import type { Answer, Question } from "../search-api.ts";
import { answerFrom } from "./answering.ts";
import { Files, type ReadFile } from "./files/files.ts";
import { OpenIndex } from "./files/open-index.ts";
import { Rebuilt } from "./files/segments-in-range.ts";
import { BriefingTexts } from "./files/texts.ts";
import { loadStems } from "./question/query-terms.ts";

export interface EngineSources {
  /** The site's address, with a slash at its end. */
  readonly root: string;
  /** Text of the index, where the page has it already. */
  readonly index?: string | undefined;
  readonly read: ReadFile;
}

/** Thrown where a newer question has come: nobody waits for this answer any more. */
export class Superseded extends Error {}

export class Engine {
  readonly #sources: EngineSources;
  readonly #texts: BriefingTexts;
  #opening: Promise<OpenIndex> | undefined;
  /** Files that were still missing after the index was read again: they are no sign of a new build. */
  readonly #gone = new Set<string>();

  constructor(sources: EngineSources) {
    this.#sources = sources;
    this.#texts = new BriefingTexts(sources.read);
  }

  /** Loads what every question needs. @throws when the index cannot be read. */
  async open(): Promise<OpenIndex> {
    this.#opening ??= this.#textOfIndex().then((text) => this.#indexOf(text));
    const opening = this.#opening;
    try {
      const index = await opening;
      loadStems(index.langs).catch(() => undefined);
      return index;
    } catch (error) {
      if (this.#opening === opening) this.#opening = undefined;
      throw error;
    }
  }

  /** @throws {Superseded} as soon as `isNewest` says so; and when the index cannot be read. */
  async answer(asking: Question, isNewest: () => boolean): Promise<Answer> {
    const step = async <T>(work: Promise<T>): Promise<T> => {
      const outcome = await work;
      if (!isNewest()) throw new Superseded();
      return outcome;
    };
    const { root } = this.#sources;
    const context = { root, texts: this.#texts, step };
    const index = await step(this.open());
    try {
      const isSign = (path: string) => !this.#gone.has(path);
      return await answerFrom(asking, { ...context, index, isSign });
    } catch (error) {
      if (!(error instanceof Rebuilt)) throw error;
      const rebuilt = await step(this.#reopen(index));
      const isSign = (path: string) => !this.#gone.add(path);
      return await answerFrom(asking, { ...context, index: rebuilt, isSign });
    }
  }

  async #textOfIndex(): Promise<string> {
    return this.#sources.index ?? this.#sources.read(SEARCH_INDEX);
  }

  async #reopen(old: OpenIndex): Promise<OpenIndex> {
    const text = await this.#sources.read(SEARCH_INDEX, true).catch(() => undefined);
    if (text === undefined || text === old.text) return old;
    const index = this.#indexOf(text);
    this.#opening = Promise.resolve(index);
    return index;
  }

  #indexOf(text: string): OpenIndex {
    return new OpenIndex(text, new Files(this.#sources.read));
  }
}
