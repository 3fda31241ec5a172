/** Says how the search stands: to eyes, to screen readers (once an answer) and to whoever waits for `#results`. */
import { search } from "../../../scripts/words/of-the-page.ts";
import type { Answer } from "../search-api.ts";
import type { PageParts } from "./page-parts.ts";

/** Milliseconds without an answer after which the page says that it is searching; sooner the words would only flash. */
const PATIENCE = 300;

export class StatusLine {
  readonly #parts: PageParts;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: PageParts) {
    this.#parts = parts;
  }

  /** A question is open. */
  ask(): void {
    const { results, waiting } = this.#parts;
    clearTimeout(this.#timer);
    results.setAttribute("aria-busy", "true");
    this.#timer = setTimeout(() => {
      waiting.hidden = false;
    }, PATIENCE);
  }

  /** There is no question. */
  rest(): void {
    this.#end("");
    delete this.#parts.results.dataset.answer;
  }

  /** The answer to this text is shown; undefined where nothing could be searched. */
  settle(answer: Answer | undefined, text: string): void {
    const { results, failed } = this.#parts;
    this.#end(answer === undefined ? failure() : said(answer, text));
    failed.hidden = answer !== undefined;
    if (answer === undefined) delete results.dataset.answer;
    else results.dataset.answer = text;
  }

  #end(words: string): void {
    const { results, waiting, failed, status } = this.#parts;
    clearTimeout(this.#timer);
    waiting.hidden = true;
    failed.hidden = true;
    // Written anew though it may be the same: a screen reader speaks up for every change, and each answer is one.
    status.textContent = words;
    results.setAttribute("aria-busy", "false");
  }
}

function said({ total, missing }: Answer, text: string): string {
  // What was not searched may hold it: that nothing was found would be a lie.
  if (total === 0 && missing.length > 0)
    return navigator.onLine ? search.unsearched : search.offlineUnsearched;
  if (total === 0) return search.nothing(text.trim());
  const found = search.count(total);
  return missing.length === 0 ? found : `${found} ${search.partUnsearched}`;
}

function failure(): string {
  return navigator.onLine ? search.failed : search.offlineFailed;
}
