/** The search in the address bar and in the browser's history: `?q=TEXT`, and how many results were shown. */
import { searchAddress } from "./addresses.ts";

/** Safari refuses the hundredth change of an address within 30 seconds. */
const PAUSE = 400;

export interface HistoryEntry {
  readonly text: string;
  readonly most: number;
}

export class SearchHistory {
  readonly #least: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: HistoryEntry | undefined;
  /** What the entry holds was chosen or sent, so that what is typed next begins a new one. */
  #isSettled: boolean;

  /** `least` is how many results are shown at first. */
  constructor(least: number) {
    this.#least = least;
    this.#isSettled = location.search !== "";
    globalThis.addEventListener("pagehide", () => this.#flush());
  }

  /** What the address asks for. */
  read(): HistoryEntry {
    const said = new URLSearchParams(location.search);
    const state: unknown = history.state;
    const most = isKept(state) ? Math.max(this.#least, state.most) : this.#least;
    return { text: said.get("q") ?? "", most };
  }

  /** While somebody types, the entry follows after a pause. */
  typed(entry: HistoryEntry): void {
    this.#waiting = entry;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), PAUSE);
  }

  /** Enter: what is typed next has an entry of its own, so that Back returns to this. */
  settle(): void {
    this.#flush();
    this.#isSettled = true;
  }

  /** A control was chosen: Back returns to what was before. */
  choose(entry: HistoryEntry): void {
    this.#flush();
    history.pushState({ most: entry.most }, "", searchAddress(entry.text));
    this.#isSettled = true;
  }

  /** More of the same search. */
  extend(entry: HistoryEntry): void {
    this.#flush();
    history.replaceState({ most: entry.most }, "", searchAddress(entry.text));
  }

  /** The reader went back or forward: what waited to be written is of the past. */
  moved(): HistoryEntry {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#isSettled = true;
    return this.read();
  }

  #flush(): void {
    clearTimeout(this.#timer);
    const entry = this.#waiting;
    this.#waiting = undefined;
    if (entry === undefined || searchAddress(entry.text) === location.pathname + location.search)
      return;
    const way = this.#isSettled ? "pushState" : "replaceState";
    history[way]({ most: entry.most }, "", searchAddress(entry.text));
    this.#isSettled = false;
  }
}

function isKept(state: unknown): state is { readonly most: number } {
  return (
    typeof state === "object" && state !== null && "most" in state && typeof state.most === "number"
  );
}
