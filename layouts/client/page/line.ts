/** The line to the worker that searches: many questions go out, and only the answer to the newest comes back. */
import type { Answer, FromSearch, Query, ToSearch } from "../search-api.ts";

export interface Asker {
  /** The worker's script and the site's root, as whole addresses. */
  readonly worker: string;
  readonly root: string;
}

export class Line {
  readonly #asker: Asker;
  #worker: Worker | undefined;
  #asked = 0;
  #settle: ((heard: Answer | undefined) => void) | undefined;

  constructor(asker: Asker) {
    this.#asker = asker;
  }

  /** Starts loading before there is a question. */
  open(): void {
    this.#worker ??= this.#begin();
  }

  /** Calls `hear` with the answer, or with undefined where nothing could be searched; never once a newer question is asked. */
  ask(query: Query, most: number, hear: (answer: Answer | undefined) => void): void {
    this.open();
    this.#settle = hear;
    this.#send({ ask: { id: ++this.#asked, query, most } });
  }

  #send(message: ToSearch): void {
    this.#worker?.postMessage(message);
  }

  #begin(): Worker {
    const worker = new Worker(this.#asker.worker, { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromSearch>) => {
      if (data.id !== this.#asked) return;
      if ("failed" in data) this.#fail();
      else this.#settled(data.answer);
    });
    // Its script did not load, or it fell: the next question has a new one.
    worker.addEventListener("error", () => this.#fail());
    worker.postMessage({ open: { root: this.#asker.root } } satisfies ToSearch);
    return worker;
  }

  #fail(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#settled(undefined);
  }

  #settled(heard: Answer | undefined): void {
    const hear = this.#settle;
    this.#settle = undefined;
    hear?.(heard);
  }
}
