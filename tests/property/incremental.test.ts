import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Built } from "../../scripts/build/build.ts";
import { formatDiagnostic } from "../../scripts/diagnostics/print.ts";
import { buildAt, bytesOf, oneWorker } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { filesOfDesk, openDesk, writeDesk } from "../support/desk.ts";
import { apply, type Edit, edits, everyKind } from "../support/edits.ts";
import { isFull } from "../support/promise.ts";

/** Sequences of edits with a build after each, on both sides. */
const SEQUENCES = 200;
/** As many of them follow each other on one archive, so that what is remembered grows old. */
const WALK = 10;
/** Where it fails, milliseconds to look for fewer edits that fail too. */
const PATIENCE = 90_000;

const place = temporary();
// Most of a small build is the start of its processes: 1.15 s, and 0.16 s with one that has built before. So each
// side keeps its own, and only the last builds of each walk are commands of their own, as all are for a writer.
const kept = { warm: oneWorker(), clean: oneWorker() };
afterAll(() => {
  kept.warm.close();
  kept.clean.close();
  place.remove();
});

let walks = 0;

/** An archive with two sites of it: one built again and again with its memory, the other always from nothing. */
class Walk {
  readonly #folder = join(place.folder, String(++walks));
  readonly #briefings = join(this.#folder, "briefings");
  readonly #warm = this.#siteAt("warm");
  readonly #clean = this.#siteAt("clean");
  #held = new Map<string, string>();

  #siteAt(name: string) {
    const folder = join(this.#folder, name);
    return {
      folder,
      briefings: this.#briefings,
      output: join(folder, "site"),
      cache: join(folder, "cache"),
    };
  }

  /** Builds both sites of these files; returns the lines in which they differ. */
  async compare(files: Map<string, string>, isLast: boolean): Promise<string[]> {
    writeDesk(this.#briefings, files, this.#held);
    this.#held = files;
    const before = bytesOf(this.#warm.output);
    rmSync(this.#clean.folder, { recursive: true, force: true });
    const workers = isLast ? { warm: oneWorker(), clean: oneWorker() } : kept;
    const [warm, clean] = await Promise.all([
      buildAt(this.#warm, workers.warm),
      buildAt(this.#clean, workers.clean),
    ]).finally(() => {
      if (isLast) for (const each of Object.values(workers)) each.close();
    });
    tally(clean);
    const expected = clean.site === undefined ? before : bytesOf(this.#clean.output);
    return [
      ...unlike(bytesOf(this.#warm.output), expected),
      ...unlike(saidOf(warm), saidOf(clean)),
    ];
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const built = { sites: 0, refusals: [] as string[] };

function tally({ site, diagnostics }: Built): void {
  if (site === undefined) built.refusals.push(...diagnostics.map(formatDiagnostic));
  else built.sites++;
}

function saidOf({ diagnostics, site }: Built): string[] {
  const work = { stages: undefined, rendered: undefined, indexed: undefined };
  const numbers = JSON.stringify({ ...site, ...work });
  return [...diagnostics.map(formatDiagnostic), numbers];
}

/** What is in one list and not in the other. */
function unlike(warm: readonly string[], clean: readonly string[]): string[] {
  return [
    ...warm.filter((line) => !clean.includes(line)).map((line) => `incremental: ${line}`),
    ...clean.filter((line) => !warm.includes(line)).map((line) => `clean:       ${line}`),
  ];
}

test("the bytes of an incremental build are those of a clean one, over one edit of each kind", async () => {
  await take(everyKind(3, 1));
  expect(built.sites).toBeGreaterThan(0);
});

test.runIf(isFull)(
  `the bytes of an incremental build are those of a clean one, over ${SEQUENCES} sequences of edits`,
  async () => {
    Object.assign(built, { sites: 0, refusals: [] });
    const walk = fc.array(edits, { minLength: WALK, maxLength: WALK });
    let deadline = Number.POSITIVE_INFINITY;
    await fc.assert(
      fc.asyncProperty(walk, async (sequences) => {
        // What passes ends the search for fewer edits.
        if (performance.now() > deadline) return;
        try {
          await take(sequences);
        } catch (error) {
          deadline = Math.min(deadline, performance.now() + PATIENCE);
          throw error;
        }
      }),
      { seed: 1, numRuns: SEQUENCES / WALK },
    );
    // Edits that leave an archive which is refused would compare nothing: few do, and those are meant to.
    expect(built.sites).toBeGreaterThan(0.85 * SEQUENCES);
    expect(built.refusals.filter((line) => !line.includes("-broken.md"))).toEqual([]);
  },
  600_000,
);

/** Walks one way from the first desk. @throws the edits so far and every difference, where there is one. */
async function take(sequences: readonly (readonly Edit[])[]): Promise<void> {
  const desk = openDesk();
  const sites = new Walk();
  const history: string[] = ["built from nothing"];
  try {
    for (const [index, made] of [[], ...sequences].entries()) {
      if (index > 0) history.push(`${index}. ${apply(desk, made).join("; ") || "nothing"}`);
      const differences = await sites.compare(filesOfDesk(desk), index === sequences.length);
      if (differences.length > 0)
        throw new Error([...history, "The sites differ:", ...differences].join("\n"));
    }
  } finally {
    sites.remove();
  }
}
