/** Handles the page's messages in the worker: answers the newest question, and drops those that it overtook. */
import type { FromSearch, Opening, ToSearch } from "../search-api.ts";
import { type Engine, Superseded } from "./engine.ts";

export class MessageHandler {
  readonly #make: (opening: Opening) => Engine;
  readonly #say: (said: FromSearch) => void;
  #engine: Engine | undefined;
  #newest = Number.NEGATIVE_INFINITY;

  constructor(make: (opening: Opening) => Engine, say: (said: FromSearch) => void) {
    this.#make = make;
    this.#say = say;
  }

  async handle(heard: ToSearch): Promise<void> {
    if ("open" in heard) {
      this.#engine = this.#make(heard.open);
      // A failure is told with the first question, which tries again.
      await this.#engine.open().catch(() => undefined);
      return;
    }
    const { id } = heard.ask;
    if (id < this.#newest) return;
    this.#newest = id;
    const isNewest = () => id === this.#newest;
    try {
      if (this.#engine === undefined) throw new Error("The search was asked before it was opened.");
      const answer = await this.#engine.answer(heard.ask, isNewest);
      if (isNewest()) this.#say({ id, answer });
    } catch (error) {
      if (error instanceof Superseded || !isNewest()) return;
      this.#say({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  }
}
