/** A child process of the preview (`npm start`): builds its site again and again, with the code as it was when this process started. */

import { Cache } from "../cache/cache.ts";
import { PageMemo } from "../cache/page-memo.ts";
import type { Viewers } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { OutputRefused } from "../files/output-refused.ts";
import { permissionsOfBuild } from "../processes/permissions.ts";
import { Pool } from "../processes/pool.ts";
import { endWithParent } from "../processes/with-parent.ts";
import type { Instant } from "../read/dates.ts";
import type { Withheld } from "../withhold/withhold.ts";
import { type Built, build } from "./build.ts";

/** Which site: the same for as long as the preview runs. */
export interface PreviewSite {
  readonly briefings: string;
  /** Below the folder of previews. */
  readonly output: string;
  readonly cache: string;
  readonly audience: Viewers;
  /** Processes to work in at once. */
  readonly jobs: number;
}

export interface ToBuilder {
  readonly site: PreviewSite;
  /** The clock moves on while the preview runs. */
  readonly now: Instant;
  readonly index: "at once" | "later";
}

/** What a build came to. */
export interface BuildOutcome {
  /** Undefined when there were errors in what every page is made with: nothing was built. */
  readonly site: BuiltSite | undefined;
}

/** What was found wrong. Thousands of warnings are only counted: the preview names none of them. */
export interface Found {
  readonly errors: readonly Diagnostic[];
  readonly warnings: number;
}

export interface BuiltSite {
  readonly pages: number;
  readonly rendered: number;
  /** Volumes whose search index is still that of the build before. */
  readonly late: number;
  readonly withheld: readonly Withheld[];
  /** Briefings that are marked as kept from readers. */
  readonly marked: number;
}

export type FromBuilder =
  | { readonly reading: number }
  | { readonly found: Found }
  | { readonly done: number; readonly of: number }
  | { readonly published: Pick<BuiltSite, "pages" | "rendered" | "late"> }
  | { readonly outcome: BuildOutcome }
  | { readonly failed: string; readonly isRefusal: boolean };

/** After so many pages the child processes are replaced: a first build leaves a gigabyte in them (10,000 releases). */
const PAGES_A_WORKER = 1000;
let rendered = 0;

/** What is kept from build to build. */
let kept: { readonly cache: Cache; readonly pool: Pool } | undefined;

// The child processes end when this process does.
endWithParent();
process.on("message", (message: ToBuilder) => void answer(message));

async function answer({ site, now, index }: ToBuilder): Promise<void> {
  const { cache: folder, jobs, ...folders } = site;
  kept ??= {
    cache: new Cache(folder, new PageMemo()),
    pool: new Pool("build", { count: jobs, permissions: permissionsOfBuild(site) }),
  };
  const { cache, pool } = kept;
  try {
    const built = await build(
      {
        ...folders,
        isPreview: true,
        cache,
        now,
        index,
        prefix: "/",
        wanted: "everything",
        onParse: (reading) => send({ reading }),
        onChecked: (diagnostics) => send({ found: foundIn(diagnostics) }),
        onProgress: (done, of) => send({ done, of }),
        onPublished: ({ pages, rendered, late }) => send({ published: { pages, rendered, late } }),
      },
      pool,
    );
    send({ outcome: outcomeOf(built) });
    rendered += built.site?.rendered ?? 0;
    if (rendered < PAGES_A_WORKER) return;
    rendered = 0;
    pool.close();
    // Ready for the next save.
    pool.start(1);
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    send({ failed, isRefusal: error instanceof OutputRefused });
  }
}

function foundIn(diagnostics: readonly Diagnostic[]): Found {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { errors, warnings: diagnostics.length - errors.length };
}

function outcomeOf({ site }: Built): BuildOutcome {
  if (site === undefined) return { site };
  const { pages, rendered, late, withheld, marked } = site;
  return { site: { pages, rendered, late, withheld, marked } };
}

function send(message: FromBuilder): void {
  process.send?.(message);
}
