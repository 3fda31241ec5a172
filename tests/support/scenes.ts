/** What is going on when a build is killed: each scene can be set up again and again between two states of a desk. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mergeParts } from "../../scripts/build/merge-parts.ts";
import type { Pool } from "../../scripts/processes/pool.ts";
import { NOW } from "./archive.ts";
import { bytesOf } from "./building.ts";
import { CachedSite } from "./cached-site.ts";
import { cliHere } from "./cli-here.ts";

/** The two states: which words one briefing has. Neither is a change that a reader must be told of. */
export const STATES = [0, 1] as const;
export type State = (typeof STATES)[number];
const LAST = "2025-06-12-last";

export interface Scene {
  readonly name: string;
  /** What is run and killed. */
  readonly args: (next: State) => string[];
  /** What comes before it, besides that the site stands in the other state. */
  readonly prepare: () => void;
  /** The next run, which is not killed. */
  readonly recover: (next: State) => Promise<unknown>;
  /** True where the site never stood there before. */
  readonly isFirst: boolean;
  /** True where the ledger is kept. */
  readonly hasLedger: boolean;
}

/** A desk of which both states are known, site and ledger. */
export class KilledDesk {
  readonly site: CachedSite;
  readonly sites: (readonly string[])[] = [];
  readonly ledgers: string[] = [];
  readonly #ledger: string;

  constructor(workers: Pool) {
    this.site = new CachedSite(workers);
    this.#ledger = join(this.site.briefings, "ledger.ndjson");
  }

  /** Builds both states from nothing, and parts of them where they are asked for. */
  async begin({ hasParts = false } = {}): Promise<void> {
    rmSync(this.#ledger, { force: true });
    // The second is published after the first: links to a paragraph keep the name that it had there.
    for (const state of STATES) {
      this.turn(state);
      for (const part of hasParts ? [1, 2] : []) await this.#makePart(state, part);
      this.sites.push(await this.site.clean({ isPublication: true }));
      this.ledgers.push(this.ledger());
    }
    rmSync(join(this.site.folder, "clean"), { recursive: true, force: true });
  }

  /** Writes the briefings of a state. */
  turn(state: State): void {
    this.site.edit(LAST, { words: state });
  }

  /** The ledger's text; empty where there is none. */
  ledger(): string {
    try {
      return readFileSync(this.#ledger, "utf8");
    } catch {
      return "";
    }
  }

  /** Puts the ledger of a state in its place. */
  layLedger(state: State): void {
    writeFileSync(this.#ledger, this.ledgers[state] ?? "");
  }

  scenes(): Record<"build" | "cold" | "first" | "publish" | "merge", Scene> {
    const { site } = this;
    const own = { isFirst: false, hasLedger: false, prepare: () => {} };
    const forget = () => rmSync(site.cache, { recursive: true, force: true });
    const build = {
      ...own,
      name: "a build that brings a standby site up to date",
      args: () => this.#args("build"),
      recover: () => site.build(),
    };
    const leave = () => {
      forget();
      rmSync(site.output, { recursive: true, force: true });
    };
    return {
      build,
      cold: { ...build, name: "a build that remembers nothing", prepare: forget },
      first: { ...build, name: "the first build", isFirst: true, prepare: leave },
      publish: {
        ...build,
        name: "a publication",
        hasLedger: true,
        args: () => this.#args("publish"),
        recover: () => site.build({ isPublication: true }),
      },
      merge: {
        ...own,
        name: "a merge",
        hasLedger: true,
        args: (next) => this.#mergeArgs(next),
        recover: async (next) => {
          const { output, briefings } = site;
          return mergeParts({ parts: this.#parts(next), output, briefings });
        },
      },
    };
  }

  #args(verb: string): string[] {
    const { briefings, output, cache } = this.site;
    const folders = ["--briefings", briefings, "--output", output, "--cache", cache];
    return [verb, ...folders, "--now", NOW, "--jobs", "1"];
  }

  #mergeArgs(next: State): string[] {
    const { briefings, output } = this.site;
    return ["merge", ...this.#parts(next), "--briefings", briefings, "--output", output];
  }

  #parts(state: State): string[] {
    return [1, 2].map((part) => join(this.site.folder, `part-${state}-${part}`));
  }

  async #makePart(state: State, part: number): Promise<void> {
    const { briefings, folder } = this.site;
    const output = this.#parts(state)[part - 1] ?? "";
    const folders = ["--briefings", briefings, "--output", output];
    const cache = ["--cache", join(folder, "parts-cache")];
    const { code, err } = await cliHere(
      ["publish", ...folders, ...cache].concat(["--now", NOW, `--shard=${part}/2`, "--jobs", "1"]),
    );
    if (code !== 0) throw new Error(err);
  }

  /** What stands at the output now; empty where nothing stands. */
  standing(output = this.site.output): string[] {
    return bytesOf(output);
  }

  remove(): void {
    this.site.remove();
  }
}
