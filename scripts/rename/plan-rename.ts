/** Plans the renaming of a briefing: every edit that it makes in every text, or why it cannot be done. Does no I/O. */
import { parseFiles } from "../check/parse.ts";
import { whyHeld } from "../check/schema/released.ts";
import type { Settings } from "../config.ts";
import type { Diagnostic, Edit } from "../diagnostics/diagnostic.ts";
import type { Day, Instant } from "../read/dates.ts";
import { type BriefingFile, type SourceFile, sha256Of } from "../read/file.ts";
import {
  addressOf,
  type BriefingId,
  parseKey,
  parseStem,
  type SitePath,
} from "../read/identity.ts";
import { dayOf } from "../read/instants.ts";
import type { Listing } from "../read/read.ts";
import { VERSIONS } from "../read/version-files.ts";
import { editsOfLinks, editsOfSettings, type Renaming } from "./namings.ts";
import { holderOf } from "./old-address.ts";
import { renamedIn, renamedOwn } from "./renamed-text.ts";

export interface NewIdentity {
  readonly id: BriefingId;
  readonly day: Day;
}

export interface RenameOrder {
  readonly listing: Listing;
  readonly settings: Settings;
  readonly now: Instant;
  readonly file: BriefingFile;
  readonly to: NewIdentity;
  /** The text of a briefing: as it is on the disk, or open in an editor. */
  readonly textOf: (file: BriefingFile) => string | Diagnostic;
}

/** A text that changes, and where: the edits' places are in that very text. */
export interface RenamedText {
  readonly path: string;
  readonly text: string;
  readonly edits: readonly Edit[];
}

export interface RenamePlan {
  /** The briefing's own file, and where it goes. */
  readonly own: RenamedText;
  readonly newPath: string;
  /** The other files that said the old id. */
  readonly others: readonly RenamedText[];
  /** What readers saw of it before: the same texts, in the folder of the new id. */
  readonly versions: readonly { readonly path: string; readonly newPath: string }[];
  /** The old address, where it leads on from now on. */
  readonly alias: SitePath | undefined;
}

/** Problems of a file's form, or a sentence: in both cases there is nothing to write. */
export type RenameRefused =
  | { readonly diagnostics: readonly Diagnostic[] }
  | { readonly reason: string };

/** The id that was written for a briefing of this day; or a sentence that says why it is none. */
export function parseNewId(written: string, day: string): NewIdentity | string {
  const identity = parseStem(written);
  if (identity !== undefined) return identity;
  const slug = parseKey(written.replace(/\.md$/, ""));
  const near = parseStem(slug === undefined ? "" : `${day}-${slug}`)?.id;
  return `\`${written}\` is no id. Write its day and a slug of small letters, digits and single hyphens${near === undefined ? `, as in ${day}-envoy-warns-senators` : `: ${near}`}.`;
}

/** Takes the archive as it now is, and gives all that the renaming changes in it, proved text by text. */
export function planRename(order: RenameOrder): RenamePlan | RenameRefused {
  const { listing, settings, now, file, to } = order;
  const renaming = { from: file.id, to: to.id };
  const text = order.textOf(file);
  if (typeof text !== "string") return { diagnostics: [text] };
  const source = sourceOf(file, text);
  const { briefings, diagnostics } = parseFiles([source]);
  const [briefing] = briefings;
  if (briefing === undefined) return { diagnostics };
  const reason = reasonAgainst(order, dayOf(briefing.meta.date, settings.zone));
  if (reason !== undefined) return { reason };
  // What nobody has seen leaves no address behind; what the ledger names somebody has seen.
  const keepsAddress =
    whyHeld(briefing.meta, now) === undefined ||
    (listing.ledger?.text ?? "").includes(`"id":"${file.id}"`);
  const edits = renamedOwn(source, { ...renaming, keepsAddress });
  if (edits === undefined) return byHand(file.path);
  const others: RenamedText[] = [];
  for (const other of otherTexts(order, renaming)) {
    if (other.edits === undefined) return byHand(other.path);
    others.push({ ...other, edits: other.edits });
  }
  return {
    own: { path: file.path, text, edits },
    newPath: `${to.day.slice(0, 4)}/${to.id}.md`,
    others,
    versions: (listing.versions ?? [])
      .filter(({ id }) => id === file.id)
      .map(({ path }) => ({
        path,
        newPath: path.replace(`${VERSIONS}${file.id}/`, `${VERSIONS}${to.id}/`),
      })),
    alias: keepsAddress ? addressOf(file.id) : undefined,
  };
}

function reasonAgainst(order: RenameOrder, day: Day): string | undefined {
  const { listing, file, to } = order;
  if (to.id === file.id) return `It is called \`${to.id}\` already.`;
  if (listing.briefings.some(({ id }) => id === to.id))
    return `There is a briefing \`${to.id}\` already. Choose another id.`;
  if (to.day !== day)
    return `\`${to.id}\` is of ${to.day}, and the briefing is dated ${day}. Write the id with that day, or mend \`date:\` first.`;
  const address = addressOf(to.id);
  const others = listing.briefings.filter(({ id }) => id !== file.id);
  const holder = holderOf(address, others, order.textOf);
  return (
    holder &&
    `${address} is an old address of \`${holder.id}\`, and leads there. Choose another id.`
  );
}

/** The other files that say the id; without edits where one cannot be changed safely. */
function* otherTexts(
  { listing, file, textOf }: RenameOrder,
  renaming: Renaming,
): Generator<Omit<RenamedText, "edits"> & { readonly edits: readonly Edit[] | undefined }> {
  for (const other of listing.briefings) {
    const text = other.id === file.id ? "" : textOf(other);
    if (typeof text === "string" && text.includes(file.id))
      yield { path: other.path, text, edits: renamedIn(sourceOf(other, text), renaming) };
  }
  // The about text and pages of the desk's own link as a body does.
  const { settings } = listing;
  if (settings?.text.includes(file.id))
    yield {
      path: settings.path,
      text: settings.text,
      edits: editsOfSettings(settings.text, renaming),
    };
  for (const { path, text } of listing.pages ?? [])
    if (text.includes(file.id)) yield { path, text, edits: editsOfLinks(text, renaming) };
}

function sourceOf(file: BriefingFile, text: string): SourceFile {
  return { ...file, text, sha256: sha256Of(text) };
}

function byHand(path: string): RenameRefused {
  return {
    reason: `${path} is written in a way in which its ids cannot be changed safely. Mend what the check says of this file, or change the id there by hand, and try again.`,
  };
}
