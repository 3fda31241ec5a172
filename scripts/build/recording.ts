/** What is written down of a site once it is made: in the ledger by who makes a whole one, in the part itself by who makes a part. */
import type { PublishedTexts } from "../cache/published-texts.ts";
import {
  expectKey,
  type LedgerOutcome,
  ledgerLines,
  type ReadyLedger,
  readyLedger,
  whileReady,
} from "../publish/ledger.ts";
import type { SitePart } from "../publish/part-of.ts";
import { readBytes, sha256Of } from "../read/file.ts";
import type { BriefingId } from "../read/identity.ts";
import type { Visible } from "../withhold/withhold.ts";
import type { SiteIdentity } from "./page-keys.ts";
import type { BuildRun } from "./run.ts";

export interface Recording {
  /** What the site is a part of, where several machines make it: all but the numbers of the whole. */
  readonly part: Omit<SitePart, "pages" | "volumes" | "changed"> | undefined;
  /** Calls what it is given, which puts the site in place, and records what readers then see where that is recorded. */
  readonly record: (publishSite: () => void) => void;
  /** What was recorded in the ledger by now; undefined where none is kept. */
  readonly kept: () => LedgerOutcome | undefined;
}

/** Of a preview nothing is written down. */
export const UNRECORDED: Recording = {
  part: undefined,
  record: (putInPlace) => putInPlace(),
  kept: () => undefined,
};

/** Remembers what readers see now, for the day on which another text takes its place. */
function keepTexts(
  texts: PublishedTexts,
  { briefings }: Visible,
  { root, ready }: { readonly root: string; readonly ready: ReadyLedger },
): void {
  const byId = new Map(
    briefings.flatMap((briefing) =>
      briefing.meta.status === "withdrawn" ? [] : [[briefing.id, briefing] as const],
    ),
  );
  texts.keep(new Set(byId.keys()), ready.isNew, (id) => {
    const briefing = byId.get(id);
    const bytes = briefing === undefined ? undefined : readBytes(root, briefing.path);
    // What was saved meanwhile is not what readers see.
    const isIt = bytes instanceof Uint8Array && sha256Of(bytes) === briefing?.sha256;
    return isIt ? bytes : undefined;
  });
}

/** `mine` are the briefings that this machine makes pages of. @throws OutputRefused where the ledger cannot be read. */
export function recordingOf(
  { options, clock }: BuildRun,
  visible: Visible,
  { identity, mine }: { readonly identity: SiteIdentity; readonly mine: Visible["briefings"] },
): Recording {
  const { briefings: root, shard, now, seal } = options;
  const { audience } = visible;
  const isPublication = options.isPublication === true && audience === "public";
  const { settings } = visible;
  if (isPublication) expectKey(settings, seal);
  const texts = settings.keep_versions ? options.cache.texts(root) : undefined;
  const keeping = {
    now,
    seal,
    versions: texts && { seal, lastOf: (id: BriefingId) => texts.lastOf(id) },
  };
  const lines = () =>
    isPublication ? ledgerLines(root, { briefings: mine, settings }, keeping) : "";
  let kept: LedgerOutcome | undefined;
  return {
    part: shard && { ...shard, ...identity, audience, isPublication, ledger: lines() },
    record(publishSite) {
      // The ledger hears of parts when they are merged.
      if (!isPublication || shard !== undefined) return publishSite();
      const ready = clock.time("ledger", () => readyLedger(root, visible, keeping));
      kept = whileReady(ready, publishSite);
      if (texts !== undefined)
        clock.time("texts", () => keepTexts(texts, visible, { root, ready }));
    },
    kept: () => kept,
  };
}
