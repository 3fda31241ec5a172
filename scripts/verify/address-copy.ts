/** A copy of a site behind an address: asked for a few files at once, and for no more bytes than are promised. */
import { createHash } from "node:crypto";
import type { ManifestEntry } from "../publish/manifest.ts";
import { type Copy, type CopyFinding, CopyRefused, difference } from "./copy.ts";
import { Elsewhere, follow } from "./follow.ts";

/** Milliseconds for one file, with its redirects: a host may be slow, and none may keep us for ever. */
const PATIENCE = 120_000;
/**
 * Milliseconds for a whole site. A host that always answers just in time, for every file that a manifest may list,
 * would keep us for years; 600,000 files of an honest one take two hours.
 */
const LONGEST = 12 * 3_600_000;
/** Object storage that lists nothing to strangers answers 403 where there is nothing. */
const ABSENT: readonly number[] = [403, 404, 410];
/** How often a file is asked for before it counts as one that cannot be read. */
const ATTEMPTS = 2;
/** After so many that cannot be read it is the host that is out of reach, and not its files. */
const MOST_UNREADABLE = 20;

export class AddressCopy implements Copy {
  readonly atOnce = 4;
  readonly #base: URL;
  readonly #longest: number;
  readonly #until: number;
  #unreadable = 0;

  /** The address of a site's home, with a slash at its end; and milliseconds for all of it. */
  constructor(base: URL, longest = LONGEST) {
    this.#base = base;
    this.#longest = longest;
    this.#until = performance.now() + longest;
  }

  readonly read = async (path: string, most: number): Promise<Uint8Array | undefined> => {
    try {
      const chunks: Uint8Array[] = [];
      const keep = (chunk: Uint8Array) => chunks.push(chunk);
      // One more than may be tells whoever asked that there are too many.
      const length = await this.#take(path, most + 1, keep);
      return length === undefined ? undefined : Buffer.concat(chunks).subarray(0, most + 1);
    } catch (error) {
      throw new CopyRefused(`${this.#addressOf(path)} cannot be read: ${reasonOf(error)}.`);
    }
  };

  readonly compare = async (entry: ManifestEntry): Promise<CopyFinding | undefined> => {
    const { path, size } = entry;
    for (let attempt = 1; ; attempt++) {
      try {
        const hash = createHash("sha256");
        const length = await this.#take(path, size, (chunk) => hash.update(chunk));
        this.#expectTime();
        if (length === undefined) return { path, kind: "missing", says: "" };
        return difference(entry, { length, sha256: hash.digest("hex") });
      } catch (error) {
        this.#expectTime();
        if (attempt < ATTEMPTS && !(error instanceof Elsewhere)) continue;
        return this.#unreadableFile(path, reasonOf(error));
      }
    }
  };

  /** A host says nothing of files that it is not asked for. */
  readonly others = (): CopyFinding[] => [];

  /** @throws CopyRefused where there is no time left. */
  #expectTime(): void {
    if (performance.now() < this.#until) return;
    const hours = Number((this.#longest / 3_600_000).toPrecision(2));
    throw new CopyRefused(
      `The host is too slow: its files could not be compared within ${hours} hours.`,
    );
  }

  #unreadableFile(path: string, says: string): CopyFinding {
    if (++this.#unreadable < MOST_UNREADABLE) return { path, kind: "unreadable", says };
    throw new CopyRefused(
      `${MOST_UNREADABLE} files could not be read, the last ${path}: ${says}. Try again later.`,
    );
  }

  #addressOf(path: string): URL {
    return new URL(path.split("/").map(encodeURIComponent).join("/"), this.#base);
  }

  /** Hands on a file's bytes as they come, until they are more than `most`. How many; undefined where there is no file. */
  async #take(
    path: string,
    most: number,
    hear: (chunk: Uint8Array) => void,
  ): Promise<number | undefined> {
    const left = Math.max(1, Math.min(PATIENCE, Math.ceil(this.#until - performance.now())));
    const response = await follow(this.#addressOf(path), AbortSignal.timeout(left));
    if (!response.ok) await response.body?.cancel();
    if (ABSENT.includes(response.status)) return undefined;
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    let length = 0;
    // Counted as they are unpacked: a small answer may become a large one.
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      hear(chunk);
      if (length > most) break;
    }
    return length;
  }
}

/** `fetch failed` says nothing; what caused it does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer in ${PATIENCE / 1000} s`;
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return "code" in cause ? String(cause.code) : cause.message;
}
