/** Brings the search page to life: one text is the whole state, the newest answer wins, and all that is shown is built as nodes. */
import { drawPage } from "./page/draw.tsx";
import { focusResult, listenToKeys } from "./page/keys.ts";
import { Line } from "./page/line.ts";
import { openWhereWide, type Parts, partsOf } from "./page/parts.ts";
import { Status } from "./page/status.ts";
import { type Kept, Trail } from "./page/trail.ts";
import { NOTHING, parseQuery, writeQuery } from "./query/query.ts";
import type { Answer, Query } from "./search-api.ts";

const AT_ONCE = 10;
/** A typist's pause, in milliseconds. What is pasted, spoken or taken from a list is whole, and waits for nothing. */
const PAUSE = 120;
const TYPED = ["insertText", "insertCompositionText", "deleteContentBackward"];

class SearchPage {
  readonly #parts: Parts;
  readonly #root: string;
  readonly #line: Line;
  readonly #status: Status;
  readonly #trail = new Trail(AT_ONCE);
  #most = AT_ONCE;
  #answer: Answer | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Place of the first result that was asked for with "Show more". */
  #next: number | undefined;

  constructor(parts: Parts) {
    const { root = "/", worker = "", index = "" } = parts.form.dataset;
    this.#parts = parts;
    this.#root = new URL(root, location.href).href;
    const whole = (address: string) => new URL(address, location.href).href;
    this.#line = new Line({ root: this.#root, worker: whole(worker), index: whole(index) });
    this.#status = new Status(parts);
  }

  begin(): void {
    const { form, box, results, hints, narrow } = this.#parts;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask();
      this.#trail.settle();
    });
    box.addEventListener("input", (event) => this.#typed(event));
    hints.addEventListener("click", (event) => this.#takeHint(event));
    globalThis.addEventListener("popstate", () => this.#show(this.#trail.moved()));
    globalThis.addEventListener("online", () => this.#retry());
    openWhereWide(narrow);
    listenToKeys({ box, results, clear: () => this.#choose("") });
    // What was typed before this script came is worth more than an address without a question.
    const kept = this.#trail.read();
    if (kept.text === "" && box.value !== "") this.#choose(box.value);
    else this.#show(kept);
  }

  get #query(): Query {
    return parseQuery(this.#parts.box.value);
  }

  /** Puts what the address says into the box. */
  #show({ text, most }: Kept): void {
    const isSame = text === this.#parts.box.value.trim() && most === this.#most;
    if (isSame && this.#answer !== undefined) return;
    this.#parts.box.value = text;
    this.#most = most;
    this.#ask();
  }

  #typed(event: Event): void {
    this.#most = AT_ONCE;
    this.#trail.typed({ text: this.#parts.box.value, most: AT_ONCE });
    clearTimeout(this.#timer);
    const isTyped = event instanceof InputEvent && TYPED.includes(event.inputType);
    this.#timer = setTimeout(() => this.#ask(), isTyped ? PAUSE : 0);
    this.#draw();
  }

  /** A control was chosen: the box says so, and the browser's Back undoes it. */
  #choose(text: string): void {
    this.#most = AT_ONCE;
    this.#parts.box.value = text;
    this.#trail.choose({ text, most: AT_ONCE });
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
    this.#trail.extend({ text: this.#parts.box.value, most: this.#most });
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
    else this.#status.rest();
    // Without a question nothing is listed, yet the facets and the timeline show what there is.
    this.#line.ask(query, isAsked ? this.#most : 0, (answer) => {
      this.#answer = answer;
      this.#draw();
      if (isAsked) this.#status.settle(answer, text);
      if (this.#next !== undefined) focusResult(this.#parts.results, this.#next);
      this.#next = undefined;
    });
    this.#draw();
  }

  #draw(): void {
    const query = this.#query;
    drawPage(this.#parts, {
      ...{ query, answer: this.#answer, isAsked: isQuestion(query), root: this.#root },
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
