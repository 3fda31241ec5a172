/** Says how the search stands: to eyes, to screen readers (once an answer) and to whoever waits for `#results`. */
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
    return navigator.onLine
      ? "The archive, or a part of it, could not be searched."
      : "You are offline, and the archive, or a part of it, could not be searched.";
  const rest = missing.length === 0 ? "" : " A part of the archive could not be searched.";
  if (total === 0) return `Nothing found for “${text.trim()}”.`;
  return `${total} ${total === 1 ? "briefing" : "briefings"} found.${rest}`;
}

function failure(): string {
  return navigator.onLine
    ? "The search index could not be loaded. Try again, or browse below."
    : "You are offline, and the search index could not be loaded. The search goes on when you are back.";
}
