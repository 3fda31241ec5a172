/** Finds who names a briefing: by a link in the text, or by a field that relates the two. */
import type { Briefing } from "../check/briefing.ts";
import { parseFiles } from "../check/parse.ts";
import { readSource } from "../read/file.ts";
import type { BriefingId } from "../read/identity.ts";
import type { Listing } from "../read/read.ts";

/** Paths of the briefings whose readers are led to this one, in order. */
export function namedIn(root: string, listing: Listing, id: BriefingId): string[] {
  return listing.briefings.flatMap((file) => {
    const source = file.id === id ? undefined : readSource(root, file);
    // Of a large archive few are worth the reading.
    if (source === undefined || !("text" in source) || !source.text.includes(id)) return [];
    return parseFiles([source]).briefings.some((briefing) => isNamed(briefing, id))
      ? [file.path]
      : [];
  });
}

function isNamed({ meta, reading }: Briefing, id: BriefingId): boolean {
  const { related, supersedes, follows, translation_of: original } = meta;
  return (
    [...related, ...supersedes, follows, original].includes(id) ||
    reading.links.some(({ scheme, target }) => scheme === "brief" && target === id)
  );
}
