/** Parses what this machine checks and renders; where others do the rest, of theirs only the relations. */

import type { BuildOptions } from "./build.ts";
import { checkSettings, parseSettingsOf } from "./check/check.ts";
import { whyWithheld } from "./check/released.ts";
import type { Settings, Wanted } from "./config.ts";
import { type ParsedListing, parseListing } from "./parsing.ts";
import type { Listing } from "./read/read.ts";
import { cutVolumes } from "./relate/volumes.ts";
import { isOwnTurn, type Shard, volumesOf } from "./shard.ts";
import type { Workers } from "./workers.ts";

export interface OwnParsed extends ParsedListing {
  /** Whether a briefing, or what the ledger says of it, is checked here. */
  readonly isMine: (id: string) => boolean;
  /** Writes down what is to be remembered. */
  readonly save: () => void;
}

export interface Parsing {
  readonly options: BuildOptions;
  /** The briefings folder. */
  readonly root: string;
  readonly workers: Workers;
}

/** Every briefing, parsed as far as this machine needs it. @throws when a child process dies. */
export async function parseOwn(listing: Listing, parsing: Parsing): Promise<OwnParsed> {
  const { options } = parsing;
  const { shard, wanted } = options;
  if (shard === undefined) {
    const { parsed, save } = await parseAs(wanted, listing, parsing);
    return { ...parsed, isMine: () => true, save };
  }
  const others = await parseAs("relations", listing, parsing);
  const own = ownIds(listing, others.parsed, { options, shard });
  const files = listing.briefings.filter(({ id }) => own.has(id));
  const mine = await parseAs(wanted, { ...listing, briefings: files }, parsing);
  const known = new Map(mine.parsed.briefings.map((briefing) => [briefing.id, briefing]));
  const all = new Set<string>(listing.briefings.map(({ id }) => id));
  return {
    briefings: others.parsed.briefings.flatMap((briefing) =>
      own.has(briefing.id) ? (known.get(briefing.id) ?? []) : [briefing],
    ),
    diagnostics: mine.parsed.diagnostics,
    shares: mine.parsed.shares,
    // What the ledger says of a briefing that is gone is nobody's, so the first machine's.
    isMine: (id) => own.has(id) || (shard.index === 1 && !all.has(id)),
    save() {
      others.save();
      mine.save();
    },
  };
}

async function parseAs(wanted: Wanted, listing: Listing, { options, root, workers }: Parsing) {
  const settings = parseSettingsOf(listing, wanted);
  const memory = options.memory.ofParsed(root, settings);
  const parsed = await parseListing(listing, {
    ...{ root, settings, memory, workers, prefix: options.prefix },
    onMany: options.onParse,
  });
  return { parsed, save: () => memory.save() };
}

/** The briefings of the shard's volumes; and those that stand in no volume, dealt out one by one. */
function ownIds(
  listing: Listing,
  { briefings }: ParsedListing,
  { options, shard }: { options: BuildOptions; shard: Shard },
): Set<string> {
  const settings: Settings | undefined = checkSettings(listing, []);
  const { audience, now } = options;
  const onlooker = { audience, now, tlp: settings?.tlp ?? "" };
  const visible = briefings.filter(({ meta }) => whyWithheld(meta, onlooker) === undefined);
  const shown = new Set<string>(visible.map(({ id }) => id));
  const hidden = listing.briefings.filter(({ id }) => !shown.has(id));
  return new Set([
    ...volumesOf(cutVolumes(visible), shard).flatMap(({ members }) => members.map(({ id }) => id)),
    ...hidden.filter((_, position) => isOwnTurn(position, shard)).map(({ id }) => id),
  ]);
}
