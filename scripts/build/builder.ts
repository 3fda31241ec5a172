/** A child process of the desk: builds its site again and again, with the code as it was when this process started. */

import type { Audience } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { OutputRefused } from "../files/output-refused.ts";
import { Memory } from "../memory/memory.ts";
import { PageMemo } from "../memory/page-memo.ts";
import { reachOfBuild } from "../processes/permissions.ts";
import { endWithParent } from "../processes/with-parent.ts";
import { Workers } from "../processes/workers.ts";
import type { Instant } from "../read/dates.ts";
import type { Withheld } from "../withhold/withhold.ts";
import { type Built, build } from "./build.ts";

/** Which site: the same for as long as the desk runs. */
export interface DeskSite {
  readonly briefings: string;
  readonly output: string;
  readonly cache: string;
  readonly audience: Audience;
  /** Processes to work in at once. */
  readonly jobs: number;
}

export interface ToBuilder {
  readonly site: DeskSite;
  /** The clock moves on while the desk works. */
  readonly now: Instant;
  readonly index: "at once" | "later";
}

/** What a build came to. */
export interface Outcome {
  readonly errors: readonly Diagnostic[];
  readonly warnings: number;
  /** Undefined when there were errors: nothing was published. */
  readonly site: BuiltSite | undefined;
}

export interface BuiltSite {
  readonly pages: number;
  readonly rendered: number;
  /** Volumes whose search index is still that of the build before. */
  readonly late: number;
  readonly withheld: readonly Withheld[];
}

export type FromBuilder =
  | { readonly reading: number }
  | { readonly done: number; readonly of: number }
  | { readonly published: Pick<BuiltSite, "pages" | "rendered" | "late"> }
  | { readonly outcome: Outcome }
  | { readonly failed: string; readonly isRefusal: boolean };

/** After so many pages the workers are replaced: a first build leaves a gigabyte in them (10,000 releases). */
const PAGES_A_WORKER = 1000;
let rendered = 0;

/** What is kept from build to build. */
let kept: { readonly memory: Memory; readonly workers: Workers } | undefined;

// The workers end when this process does.
endWithParent();
process.on("message", (message: ToBuilder) => void answer(message));

async function answer({ site, now, index }: ToBuilder): Promise<void> {
  const { cache, jobs, ...folders } = site;
  kept ??= {
    memory: new Memory(cache, new PageMemo()),
    workers: new Workers("build", { count: jobs, reach: reachOfBuild(site) }),
  };
  const { memory, workers } = kept;
  try {
    const built = await build(
      {
        ...folders,
        memory,
        now,
        index,
        prefix: "/",
        wanted: "everything",
        onParse: (reading) => send({ reading }),
        onProgress: (done, of) => send({ done, of }),
        onPublished: ({ pages, rendered, late }) => send({ published: { pages, rendered, late } }),
      },
      workers,
    );
    send({ outcome: outcomeOf(built) });
    rendered += built.site?.rendered ?? 0;
    if (rendered < PAGES_A_WORKER) return;
    rendered = 0;
    workers.close();
    // Ready for the next save.
    workers.start(1);
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    send({ failed, isRefusal: error instanceof OutputRefused });
  }
}

/** Thousands of warnings are only counted: the desk names none of them. */
function outcomeOf({ diagnostics, site }: Built): Outcome {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.length - errors.length;
  if (site === undefined) return { errors, warnings, site };
  const { pages, rendered, late, withheld } = site;
  return { errors, warnings, site: { pages, rendered, late, withheld } };
}

function send(message: FromBuilder): void {
  process.send?.(message);
}
