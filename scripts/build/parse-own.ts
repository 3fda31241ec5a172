/** Parses what this machine checks and renders; where others do the rest, of theirs only the relations. */

import type { Briefing } from "../check/briefing.ts";
import { parseSettingsOf } from "../check/check.ts";
import { checkSettings } from "../check/check-settings.ts";
import { whyWithheld } from "../check/schema/released.ts";
import type { Wanted } from "../config.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import type { BriefingFile } from "../read/file.ts";
import type { Listing } from "../read/read.ts";
import { isListed } from "../relate/relate.ts";
import { cutVolumes, type Volume } from "../relate/volumes.ts";
import type { ReadersBuild } from "./options.ts";
import { type ParsedListing, parseListing } from "./parsing.ts";
import type { BuildRun } from "./run.ts";
import { isOwnTurn, type Shard, volumesOf } from "./shard.ts";

export interface OwnParsed extends ParsedListing {
  /** Whether a briefing, or what the ledger says of it, is checked here. */
  readonly isMine: (id: string) => boolean;
  /** Writes to the cache what was parsed. */
  readonly save: () => void;
}

/** Every briefing, parsed as far as this machine needs it. @throws when a child process dies. */
export async function parseOwn(listing: Listing, run: BuildRun): Promise<OwnParsed> {
  const { options } = run;
  const { shard, wanted } = options;
  if (options.shard === undefined || shard === undefined) {
    const { parsed, save } = await parseAs(wanted, listing, run);
    return { ...parsed, isMine: () => true, save };
  }
  const all = listing.briefings;
  // Which volumes are ours depends on which briefings readers may see, and only front matter says that. So it is
  // guessed from the file names, as if they saw all: mostly that is right, and then no file is parsed twice.
  const guess = new Set(idsOf(volumesOf(cutVolumes(all), shard)));
  const { versions = [] } = listing;
  const mine = await parseAs(
    wanted,
    { ...part(listing, ({ id }) => guess.has(id)), versions },
    run,
  );
  const others = await parseAs(
    "relations",
    part(listing, ({ id }) => !guess.has(id)),
    run,
  );
  const found = [...mine.parsed.briefings, ...others.parsed.briefings];
  const own = ownIds(listing, found, { options, shard });
  const misguessed = await parseAs(
    wanted,
    part(listing, ({ id }) => own.has(id) && !guess.has(id)),
    run,
  );
  const known = new Map([...found, ...misguessed.parsed.briefings].map((each) => [each.id, each]));
  const checked = [...all, ...versions];
  const paths = new Set(checked.flatMap(({ id, path }) => (own.has(id) ? [path] : [])));
  const ids = new Set<string>(all.map(({ id }) => id));
  return {
    briefings: all.flatMap(({ id }) => known.get(id) ?? []),
    // Few, and the site's pages are counted by them: every machine knows them all.
    versions: mine.parsed.versions ?? [],
    diagnostics: [...mine.parsed.diagnostics, ...misguessed.parsed.diagnostics].filter(({ file }) =>
      paths.has(file),
    ),
    shares: mine.parsed.shares,
    // A briefing that the ledger names and that has no file any more is in no shard: the first machine checks it.
    isMine: (id) => own.has(id) || (shard.index === 1 && !ids.has(id)),
    save() {
      // `misguessed` needs no call of its own: it shares the packs of `mine`.
      mine.save();
      others.save();
    },
  };
}

function part(listing: Listing, isIn: (file: BriefingFile) => boolean): Listing {
  return { ...listing, briefings: listing.briefings.filter(isIn), versions: [] };
}

function idsOf(volumes: readonly Volume<BriefingFile | Briefing>[]): string[] {
  return volumes.flatMap(({ members }) => members.map(({ id }) => id));
}

async function parseAs(wanted: Wanted, listing: Listing, { options, pool }: BuildRun) {
  const { briefings: root, prefix, onParse: onMany } = options;
  const settings = parseSettingsOf(listing, wanted);
  const cache = options.cache.parsed(root, settings);
  const parsed = await parseListing(listing, { root, settings, cache, pool, prefix, onMany });
  return { parsed, save: () => cache.save() };
}

/** The briefings of the shard's volumes; and those that stand in no volume, unlisted or withheld, dealt out one by one. */
function ownIds(
  listing: Listing,
  briefings: readonly Briefing[],
  { options, shard }: { options: ReadersBuild; shard: Shard },
): Set<string> {
  const { settings } = checkSettings(listing);
  const { audience, now } = options;
  const viewer = { audience, now, tlp: settings?.tlp ?? "" };
  const visible = briefings
    .filter((briefing) => isListed(briefing) && whyWithheld(briefing.meta, viewer) === undefined)
    .sort((a, b) => byCodeUnit(a.id, b.id));
  const shown = new Set<string>(visible.map(({ id }) => id));
  const hidden = listing.briefings.filter(({ id }) => !shown.has(id));
  return new Set([
    ...idsOf(volumesOf(cutVolumes(visible), shard)),
    ...hidden.filter((_, position) => isOwnTurn(position, shard)).map(({ id }) => id),
  ]);
}
