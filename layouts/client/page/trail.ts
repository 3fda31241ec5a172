/** The search in the address bar and in the browser's history: `?q=TEXT`, and how many results were shown. */
import { searchAddress } from "./addresses.ts";

/** Safari refuses the hundredth change of an address within 30 seconds. */
const PAUSE = 400;

export interface Kept {
  readonly text: string;
  readonly most: number;
}

export class Trail {
  readonly #least: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: Kept | undefined;
  /** What the entry holds was chosen or sent, so that what is typed next begins a new one. */
  #isSettled: boolean;

  /** `least` is how many results are shown at first. */
  constructor(least: number) {
    this.#least = least;
    this.#isSettled = location.search !== "";
    globalThis.addEventListener("pagehide", () => this.#flush());
  }

  /** What the address asks for. */
  read(): Kept {
    const said = new URLSearchParams(location.search);
    const state: unknown = history.state;
    const most = isKept(state) ? Math.max(this.#least, state.most) : this.#least;
    return { text: said.get("q") ?? "", most };
  }

  /** While somebody types, the entry follows after a pause. */
  typed(kept: Kept): void {
    this.#waiting = kept;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), PAUSE);
  }

  /** Enter: what is typed next has an entry of its own, so that Back returns to this. */
  settle(): void {
    this.#flush();
    this.#isSettled = true;
  }

  /** A control was chosen: Back returns to what was before. */
  choose(kept: Kept): void {
    this.#flush();
    history.pushState({ most: kept.most }, "", searchAddress(kept.text));
    this.#isSettled = true;
  }

  /** More of the same search. */
  extend(kept: Kept): void {
    this.#flush();
    history.replaceState({ most: kept.most }, "", searchAddress(kept.text));
  }

  /** The reader went back or forward: what waited to be written is of the past. */
  moved(): Kept {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#isSettled = true;
    return this.read();
  }

  #flush(): void {
    clearTimeout(this.#timer);
    const kept = this.#waiting;
    this.#waiting = undefined;
    if (kept === undefined || searchAddress(kept.text) === location.pathname + location.search)
      return;
    const way = this.#isSettled ? "pushState" : "replaceState";
    history[way]({ most: kept.most }, "", searchAddress(kept.text));
    this.#isSettled = false;
  }
}

function isKept(state: unknown): state is { readonly most: number } {
  return (
    typeof state === "object" && state !== null && "most" in state && typeof state.most === "number"
  );
}
