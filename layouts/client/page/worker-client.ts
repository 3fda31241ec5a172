/** The client of the worker that searches: many questions go out, and only the answer to the newest comes back. */
import type { Answer, FromSearch, Query, ToSearch } from "../search-api.ts";

export interface SearchAddresses {
  /** The worker's script, the site's root and the search index, as whole addresses. */
  readonly worker: string;
  readonly root: string;
  readonly index: string;
}

export class WorkerClient {
  readonly #addresses: SearchAddresses;
  #worker: Worker | undefined;
  #opened: Promise<void> = Promise.resolve();
  /** What the page asked to be loaded before this script ran; a worker that had to be replaced reads for itself. */
  #index: Promise<string | undefined> | undefined;
  #asked = 0;
  #settle: ((heard: Answer | undefined) => void) | undefined;

  constructor(addresses: SearchAddresses) {
    this.#addresses = addresses;
    this.#index = readIndex(addresses.index);
  }

  /** Calls `hear` with the answer, or with undefined where nothing could be searched; never once a newer question is asked. */
  ask(query: Query, most: number, hear: (answer: Answer | undefined) => void): void {
    this.#worker ??= this.#begin();
    this.#settle = hear;
    const id = ++this.#asked;
    void this.#opened.then(() => {
      if (id === this.#asked) this.#send({ ask: { id, query, most } });
    });
  }

  #send(message: ToSearch): void {
    this.#worker?.postMessage(message);
  }

  #begin(): Worker {
    const worker = new Worker(this.#addresses.worker, { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromSearch>) => {
      if (data.id !== this.#asked) return;
      if ("failed" in data) this.#fail();
      else this.#settled(data.answer);
    });
    // Its script did not load, or threw: the next question starts a new worker.
    worker.addEventListener("error", () => this.#fail());
    this.#opened = this.#open();
    return worker;
  }

  async #open(): Promise<void> {
    const { root } = this.#addresses;
    const index = await this.#index;
    this.#index = undefined;
    this.#send({ open: index === undefined ? { root } : { root, index } });
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

/** Undefined where it cannot be read: the worker tries again, and says so. */
async function readIndex(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}
