/** Debounces saves into builds: one at a time, several saves at once are one, and the search comes when it is quiet. */

/** Editors write a file in several steps; what comes within this many milliseconds is one save. */
const SAVE = 60;

/** Milliseconds without a save after which the search is brought up to date: a build of its own, that saves wait for. */
const QUIET = 600;

/** What is built: the pages of a save that began at some time, or the search. True when the search is then not up to date. */
export type Build = (what: { readonly since: number } | "search") => Promise<boolean>;

export class DebouncedBuilds {
  readonly #build: Build;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first save came that is not built yet. */
  #since: number | undefined;
  #isRunning = false;

  constructor(build: Build) {
    this.#build = build;
  }

  /** There was a save. */
  saved(): void {
    this.#since ??= performance.now();
    if (this.#isRunning) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), SAVE);
  }

  /** The first build. @throws what it throws. */
  async begin(): Promise<void> {
    this.#since ??= performance.now();
    await this.#run();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#isRunning = true;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    clearTimeout(this.#timer);
    const since = this.#since;
    this.#since = undefined;
    const isLate = await this.#build(since === undefined ? "search" : { since });
    this.#isRunning = false;
    if (this.#since !== undefined) this.#timer = setTimeout(() => void this.#run(), SAVE);
    else if (isLate) this.#timer = setTimeout(() => void this.#run(), QUIET);
  }
}
