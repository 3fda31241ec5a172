/** What a preview shows: everything, with what keeps it from readers; or what some readers will see. */
import { whyHeld, whyWithheld } from "../check/schema/released.ts";
import type { FrontMatter } from "../check/schema/schema.ts";
import { AUDIENCES, type Settings, type Viewers, WRITERS } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatInstant, type Instant } from "../read/dates.ts";
import type { BriefingId } from "../read/identity.ts";
import type { Sound } from "./sound.ts";
import { staleOf } from "./stale.ts";
import { anchorsOf, lookAs, type Seen } from "./withhold.ts";

/** What keeps a briefing from readers, in words: "Draft: readers do not see this". */
export type KeptFrom = ReadonlyMap<BriefingId, string>;

/** What is shown in a preview. No site of readers can be made of it: theirs is `Visible`. */
export interface Previewed extends Seen {
  readonly audience: Viewers;
  /** By briefing; empty where a preview shows what readers will see. */
  readonly keptFrom: KeptFrom;
}

export interface Look {
  readonly shown: Previewed;
  /** Where what readers will see tells of what they may not: errors, which stop every site of theirs. */
  readonly leaks: readonly Diagnostic[];
}

/** What viewers see of a folder in which something may be wrong. Readers' pages with a leak are left out, as other errors are. */
export function previewFor(sound: Sound, viewers: Viewers, now: Instant): Look {
  const { seen, leaks } = lookAs(sound, viewers === WRITERS ? AUDIENCES[0] : viewers, now);
  if (viewers !== WRITERS) {
    const leaking = new Set(leaks.map(({ file }) => file));
    const briefings = seen.briefings.filter(({ path }) => !leaking.has(path));
    const pages = seen.pages.filter(({ file }) => !leaking.has(file.path));
    return { shown: { ...seen, briefings, pages, audience: viewers, keptFrom: new Map() }, leaks };
  }
  const { settings, briefings } = sound;
  const keptFrom = new Map(
    briefings.flatMap(({ id, meta }) => {
      const words = whyKept(meta, settings, now);
      return words === "" ? [] : [[id, words] as const];
    }),
  );
  const stale = staleOf(briefings, { now, zone: settings.zone });
  const anchors = anchorsOf(briefings, sound);
  return {
    shown: { ...seen, briefings, stale, anchors, withheld: [], audience: WRITERS, keptFrom },
    leaks,
  };
}

/** All that keeps a briefing from the public, not only the first reason; empty where it is public. */
function whyKept(
  meta: Pick<FrontMatter, "status" | "embargo" | "embargo_zone" | "tlp">,
  { tlp, zone }: Pick<Settings, "tlp" | "zone">,
  now: Instant,
): string {
  const { embargo, embargo_zone: ownZone } = meta;
  const isEmbargoed = whyHeld({ status: "published", embargo }, now) !== undefined;
  const label = whyWithheld(
    { status: "published", embargo: undefined, tlp: meta.tlp },
    { audience: AUDIENCES[0], now, tlp },
  );
  return [
    meta.status === "draft" ? "Draft: readers do not see this" : "",
    meta.status === "review" ? "In review: readers do not see this" : "",
    embargo === undefined || !isEmbargoed
      ? ""
      : `Embargo until ${formatInstant(embargo, ownZone ?? zone)}`,
    label === undefined ? "" : `${label}: above public`,
  ]
    .filter((words) => words !== "")
    .join(" · ");
}
