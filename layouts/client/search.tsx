/** Brings the search page to life: one text is the whole state, the newest answer wins, and all that is shown is built as nodes. */
import { drawPage } from "./page/draw.tsx";
import { focusResult, listenToKeys } from "./page/keys.ts";
import { openWhereWide, type PageParts, partsOf } from "./page/page-parts.ts";
import { type HistoryEntry, SearchHistory } from "./page/search-history.ts";
import { StatusLine } from "./page/status.ts";
import { WorkerClient } from "./page/worker-client.ts";
import { NOTHING, parseQuery, writeQuery } from "./query/query.ts";
import type { Answer, Query } from "./search-api.ts";

const AT_ONCE = 10;
/** A typist's pause, in milliseconds. What is pasted, spoken or taken from a list is whole, and waits for nothing. */
const PAUSE = 120;
const TYPED = ["insertText", "insertCompositionText", "deleteContentBackward"];

class SearchPage {
  readonly #parts: PageParts;
  readonly #root: string;
  readonly #client: WorkerClient;
  readonly #status: StatusLine;
  readonly #history = new SearchHistory(AT_ONCE);
  #most = AT_ONCE;
  #answer: Answer | undefined;
  /** What the answer on the page was asked; undefined before there is one. */
  #answered: Query | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Place of the first result that was asked for with "Show more". */
  #next: number | undefined;

  constructor(parts: PageParts) {
    const { root = "/", worker = "", index = "" } = parts.form.dataset;
    this.#parts = parts;
    this.#root = new URL(root, location.href).href;
    const whole = (address: string) => new URL(address, location.href).href;
    this.#client = new WorkerClient({
      root: this.#root,
      worker: whole(worker),
      index: whole(index),
    });
    this.#status = new StatusLine(parts);
  }

  begin(): void {
    const { form, box, results, hints, narrow } = this.#parts;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask();
      this.#history.settle();
    });
    box.addEventListener("input", (event) => this.#typed(event));
    hints.addEventListener("click", (event) => this.#takeHint(event));
    globalThis.addEventListener("popstate", () => this.#show(this.#history.moved()));
    globalThis.addEventListener("online", () => this.#retry());
    openWhereWide(narrow);
    listenToKeys({ box, results, clear: () => this.#choose("") });
    // What was typed before this script came is worth more than an address without a question.
    const entry = this.#history.read();
    if (entry.text === "" && box.value !== "") this.#choose(box.value);
    else this.#show(entry);
  }

  get #query(): Query {
    return parseQuery(this.#parts.box.value);
  }

  /** Puts what the address says into the box. */
  #show({ text, most }: HistoryEntry): void {
    const isSame = text === this.#parts.box.value.trim() && most === this.#most;
    if (isSame && this.#answer !== undefined) return;
    this.#parts.box.value = text;
    this.#most = most;
    this.#ask();
  }

  #typed(event: Event): void {
    this.#most = AT_ONCE;
    this.#history.typed({ text: this.#parts.box.value, most: AT_ONCE });
    clearTimeout(this.#timer);
    const isTyped = event instanceof InputEvent && TYPED.includes(event.inputType);
    this.#timer = setTimeout(() => this.#ask(), isTyped ? PAUSE : 0);
    this.#draw();
  }

  /** A control was chosen: the box says so, and the browser's Back undoes it. */
  #choose(text: string): void {
    this.#most = AT_ONCE;
    this.#parts.box.value = text;
    this.#history.choose({ text, most: AT_ONCE });
    this.#ask();
  }

  #takeHint(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#choose(new URL(link.href).searchParams.get("q") ?? "");
  }

  #more(): void {
    this.#next = this.#answer?.results.length;
    this.#most += AT_ONCE;
    this.#history.extend({ text: this.#parts.box.value, most: this.#most });
    this.#ask();
  }

  #retry(): void {
    if (this.#answer === undefined || this.#answer.missing.length > 0) this.#ask();
  }

  #ask(): void {
    clearTimeout(this.#timer);
    const { value: text } = this.#parts.box;
    const query = this.#query;
    const isAsked = isQuestion(query);
    if (isAsked) this.#status.ask();
    // Without a question nothing is listed, yet the facets and the timeline show what there is.
    this.#client.ask(query, isAsked ? this.#most : 0, (answer) => {
      this.#answer = answer;
      this.#answered = query;
      this.#draw();
      if (isAsked) this.#status.settle(answer, text);
      else this.#status.rest();
      if (this.#next !== undefined) focusResult(this.#parts.results, this.#next);
      this.#next = undefined;
    });
    this.#draw();
  }

  #draw(): void {
    const query = this.#query;
    drawPage(this.#parts, {
      query,
      answer: this.#answer,
      answered: this.#answered,
      // What was there stays until the answer is: nothing jumps while somebody types.
      isAsked: isQuestion(this.#answered ?? query),
      root: this.#root,
      choose: (chosen) => this.#choose(writeQuery(chosen)),
      more: () => this.#more(),
      retry: () => this.#ask(),
    });
  }
}

function isQuestion(query: Query): boolean {
  return writeQuery(query) !== writeQuery(NOTHING);
}

function begin(): void {
  const parts = partsOf(document);
  if (parts !== undefined) new SearchPage(parts).begin();
}

// It runs as soon as it is here, before the page is laid out: so the worker starts 40 ms sooner.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();
