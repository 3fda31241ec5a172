/** Decides what a build shows: to readers a whole archive or nothing, in a preview all that is right of it. */
import { checkParsed, judge } from "../check/check.ts";
import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { readTextAgain } from "../read/file.ts";
import type { Listing } from "../read/read.ts";
import { type Previewed, previewFor } from "../withhold/previewed.ts";
import { soundPart } from "../withhold/sound.ts";
import { type Visible, withhold } from "../withhold/withhold.ts";
import type { OwnParsed } from "./parse-own.ts";
import type { BuildRun } from "./run.ts";

export interface Shown {
  /** Undefined where nothing can be shown. */
  readonly shown: Visible | Previewed | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks what was parsed, and drops what the viewers of this site may not see. */
export function show({ options, clock }: BuildRun, listing: Listing, parsed: OwnParsed): Shown {
  const { briefings: root, now, wanted, seal, audience } = options;
  const isPublication = options.isPublication === true && audience === "public";
  const { isMine } = parsed;
  const textOf = (path: string) => readTextAgain(root, path);
  const checking = { now, wanted, textOf, isMine, seal, isPublication };
  if (options.isPreview) {
    const judged = clock.time("check", () => judge(listing, parsed, checking));
    const { diagnostics } = judged;
    const sound = soundPart(listing, judged);
    if (sound === undefined) return { shown: undefined, diagnostics };
    const look = clock.time("withhold", () => previewFor(sound, options.audience, now));
    const all = [...diagnostics, ...look.leaks].sort(compareDiagnostics);
    return { shown: look.shown, diagnostics: all };
  }
  const { checked, diagnostics } = clock.time("check", () =>
    checkParsed(listing, parsed, checking),
  );
  if (checked === undefined) return { shown: undefined, diagnostics };
  const visible = clock.time("withhold", () => withhold(checked, options.audience, now));
  if (!Array.isArray(visible)) return { shown: visible, diagnostics };
  return { shown: undefined, diagnostics: [...diagnostics, ...visible] };
}
