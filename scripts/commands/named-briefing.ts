/** What a verb that writes must know of the archive: its settings, and the briefing that a writer names. */

import { basename, join, resolve } from "node:path";
import { checkSettings } from "../check/check-settings.ts";
import type { Settings } from "../config.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { type BriefingFile, readText } from "../read/file.ts";
import { addressOf, parseStem } from "../read/identity.ts";
import type { Listing } from "../read/read.ts";
import { holderOf } from "../rename/old-address.ts";
import { standing } from "./as-typed.ts";
import { UsageError } from "./command.ts";
import { writeErrors } from "./report.ts";

/** The archive's settings; undefined when they are wrong, which is then printed. */
export async function settingsOf(listing: Listing, folder: string): Promise<Settings | undefined> {
  const refused = listing.diagnostics.filter(({ file }) => file === "archive.yaml");
  const { settings, diagnostics } = checkSettings(listing);
  if (settings === undefined) await writeErrors([...refused, ...diagnostics], folder);
  return settings;
}

/**
 * The briefing that is named by its id, its file or its address.
 * @throws UsageError when there is none, with the nearest that there is.
 */
export function findBriefing(named: string, listing: Listing, folder: string): BriefingFile {
  const id = idIn(named);
  const found = listing.briefings.find((file) => file.id === id);
  if (found === undefined) {
    const old = parseStem(id);
    const textOf = ({ path }: BriefingFile) => readText(folder, path);
    const holder = old && holderOf(addressOf(old.id), listing.briefings, textOf);
    if (holder !== undefined)
      throw new UsageError(
        `There is no briefing \`${id}\` any more: its address leads to \`${holder.id}\`. Name that one.`,
      );
    const ids = listing.briefings.map((file) => file.id);
    const ofSlug = ids.filter((other) => other.slice(11) === id).sort(byCodeUnit);
    const hint =
      ofSlug.length > 0
        ? ` Did you mean \`${ofSlug.join("` or `")}\`?`
        : didYouMean(id, ids) || " Write its file name without .md.";
    throw new UsageError(
      `There is no briefing \`${id}\` in ${folder}.${hint} Another archive is named with --briefings DIR.`,
    );
  }
  // The same name in another folder is another file.
  const isPath = named.endsWith(".md") && named !== found.path && basename(named) !== named;
  const base = standing();
  if (isPath && resolve(base, named) !== join(folder, found.path))
    throw new UsageError(`${named} is not in ${folder}. Name its folder with --briefings.`);
  return found;
}

/** `2025-06-12-slug` of itself, of `briefings/2025/2025-06-12-slug.md`, of `https://…/2025/06/12/slug/`. */
function idIn(named: string): string {
  const address = /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})\/([^/?#]+)\/?(?:[?#].*)?$/.exec(named);
  return address === null ? basename(named, ".md") : address.slice(1).join("-");
}
