/** Lets the site that readers have and the one before change places, and says what that means for whom. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { otherSite } from "../cache/other-site.ts";
import { parseLedger } from "../check/ledger/ledger.ts";
import { count, printable } from "../diagnostics/print.ts";
import { audienceAt } from "../publish/for-whom.ts";
import { swap } from "../publish/in-place.ts";
import { whileHeld } from "../publish/lock.ts";
import { MANIFEST } from "../publish/manifest.ts";
import { claimOutput } from "../publish/publish.ts";
import { fromMillis } from "../read/dates.ts";
import { listFolder } from "../read/read.ts";
import { compareSites, entriesOf, type SiteChange } from "../rollback/compare-sites.ts";
import { FolderCopy } from "../verify/folder-copy.ts";
import type { Exit } from "./command.ts";
import { pathFrom, typedFor } from "./report.ts";

/** As many addresses as are named; of more the number is said. */
const MOST_NAMED = 10;

export interface RollBackOrder {
  readonly briefings: string;
  readonly output: string;
  readonly cache: string;
}

/** @throws OutputRefused where the output is not ours to replace, or a build is writing it. */
export function rollBack({ briefings, output, cache }: RollBackOrder): Promise<Exit> {
  return whileHeld(output, async () => {
    const other = otherSite(cache, output);
    if (other === undefined)
      return refuse([
        `There is no site before the one in ${output}, or files were added there or removed since. A build that replaces a site keeps it until the next build begins.`,
      ]);
    const { folder, isLast } = other;
    claimOutput(output, briefings, { audience: audienceAt(folder) ?? "public" });
    const harmed = await harmedIn(folder);
    if (harmed.length > 0)
      return refuse([
        "The site before is not as it was built. These differ from its manifest, and nothing was done:",
        ...named(harmed),
      ]);
    const change = compareSites(output, folder);
    // Going forward again shows what was shown already when it was built.
    if (!isLast && change.back.length > 0)
      return refuse([
        "The site before still has what was withdrawn, taken out of the lists or is gone since, so it is not put back:",
        ...named(change.back),
        "Mend the briefings and publish them instead.",
      ]);
    const times = { before: timeOf(output), now: timeOf(folder) };
    swap(folder, output);
    const lines = told({ briefings, output, isLast }, change, times);
    process.stdout.write(`${typedFor(lines.join("\n"), briefings)}\n`);
    return 0;
  });
}

function refuse(lines: readonly string[]): Exit {
  process.stderr.write(`${lines.map(printable).join("\n")}\n`);
  return 1;
}

/** Paths that a site's manifest would not know again. */
async function harmedIn(site: string): Promise<string[]> {
  const copy = new FolderCopy(site);
  const entries = entriesOf(site);
  const found = [...copy.others(new Set(entries.map(({ path }) => path)))];
  for (const entry of entries) found.push(...[(await copy.compare(entry)) ?? []].flat());
  return found.map(({ path }) => path);
}

/** When a site was made. */
function timeOf(site: string): string {
  return fromMillis(Math.floor(statSync(join(site, MANIFEST)).mtimeMs / 1000) * 1000);
}

function told(
  { briefings, output, isLast }: Omit<RollBackOrder, "cache"> & { isLast: boolean },
  { gone, changed }: SiteChange,
  { before, now }: { before: string; now: string },
): string[] {
  const recorded = recordedIn(briefings);
  const lost = gone.filter((address) => recorded.has(address));
  return [
    `${pathFrom(output, "")} is the ${isLast ? "last site" : "site before"} again, made at ${now}; until now it was the one of ${before}.`,
    ...(gone.length === 0
      ? []
      : [`${count(gone.length, "briefing")} without a page now:`, ...named(gone)]),
    ...(changed.length === 0
      ? []
      : [`${count(changed.length, "page")} of briefings as it was then:`, ...named(changed)]),
    `ledger.ndjson stays as it is, for it says what readers saw${lost.length === 0 ? "" : `, ${count(lost.length, "briefing")} of those without a page among it`}.`,
    "The next publication puts up the briefings as they stand then, so mend them first. `npm run rollback` once more goes back to where you came from.",
    "Where a host has a copy of the site, it has the old one until you hand it this.",
  ];
}

/** Addresses that the ledger names. */
function recordedIn(briefings: string): ReadonlySet<string> {
  const { ledger } = listFolder(briefings);
  if (ledger === undefined) return new Set();
  return new Set([...parseLedger(ledger).ledger.values()].map(({ address }) => address));
}

function named(paths: readonly string[]): string[] {
  const rest = paths.length - MOST_NAMED;
  const lines = paths.slice(0, MOST_NAMED).map((path) => `  ${path}`);
  return rest > 0 ? [...lines, `  and ${rest} more`] : lines;
}
