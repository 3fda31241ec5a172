/** Plans the renaming of a briefing: every file that it changes, with its new bytes, or why it cannot be done. */

import { parseFiles } from "../check/parse.ts";
import { whyHeld } from "../check/schema/released.ts";
import type { Settings } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileChange } from "../files/change-files.ts";
import { splice } from "../files/splice.ts";
import type { Day, Instant } from "../read/dates.ts";
import { decode } from "../read/decode.ts";
import { type BriefingFile, readBytes, readSource } from "../read/file.ts";
import { addressOf, type BriefingId, type SitePath } from "../read/identity.ts";
import { dayOf } from "../read/instants.ts";
import type { Listing } from "../read/read.ts";
import { editsOfLinks, type Renaming } from "./namings.ts";
import { renamedIn, renamedOwn } from "./renamed-text.ts";

export interface RenameOrder {
  readonly root: string;
  readonly listing: Listing;
  readonly settings: Settings;
  readonly now: Instant;
  readonly file: BriefingFile;
  readonly to: { readonly id: BriefingId; readonly day: Day };
}

export interface RenamePlan {
  readonly changes: readonly FileChange[];
  /** Paths of the other files that said the old id. */
  readonly others: readonly string[];
  /** The old address, where it leads on from now on. */
  readonly alias: SitePath | undefined;
}

/** Problems of a file's form, or a sentence: in both cases there is nothing to write. */
export type RenameRefused =
  | { readonly diagnostics: readonly Diagnostic[] }
  | { readonly reason: string };

/** Reads all that the renaming touches. Writes nothing. */
export function planRename(order: RenameOrder): RenamePlan | RenameRefused {
  const { root, listing, settings, now, file, to } = order;
  const renaming = { from: file.id, to: to.id };
  const source = readSource(root, file);
  const { briefings, diagnostics } = parseFiles([source]);
  const [briefing] = briefings;
  if (briefing === undefined) return { diagnostics };
  const reason = reasonAgainst(order, dayOf(briefing.meta.date, settings.zone));
  if (reason !== undefined) return { reason };
  // What nobody has seen leaves no address behind; what the ledger names somebody has seen.
  const keepsAddress =
    whyHeld(briefing.meta, now) === undefined ||
    (listing.ledger?.text ?? "").includes(`"id":"${file.id}"`);
  const own = changeOf(root, file.path, (bytes) =>
    renamedOwn(file, bytes, { ...renaming, keepsAddress }),
  );
  if (own === undefined || own.bytes === undefined) return byHand(file.path);
  const others: FileChange[] = [];
  for (const change of changesOfOthers(order, renaming)) {
    if (typeof change === "string") return byHand(change);
    if (change !== undefined) others.push(change);
  }
  const path = `${to.day.slice(0, 4)}/${to.id}.md`;
  return {
    changes: [
      ...others,
      { path, bytes: own.bytes, before: undefined, like: file.path },
      { path: file.path, bytes: undefined, before: own.before },
    ],
    others: others.map((change) => change.path),
    alias: keepsAddress ? addressOf(file.id) : undefined,
  };
}

function reasonAgainst({ root, listing, file, to }: RenameOrder, day: Day): string | undefined {
  if (to.id === file.id) return `It is called \`${to.id}\` already.`;
  if (listing.briefings.some(({ id }) => id === to.id))
    return `There is a briefing \`${to.id}\` already. Choose another id.`;
  if (to.day !== day)
    return `\`${to.id}\` is of ${to.day}, and the briefing is dated ${day}. Write the id with that day, or mend \`date:\` first.`;
  const address = addressOf(to.id);
  const holder = listing.briefings.find(
    (other) =>
      other.id !== file.id && textOf(root, other).includes(address) && names(root, other, address),
  );
  return (
    holder &&
    `${address} is an old address of \`${holder.id}\`, and leads there. Choose another id.`
  );
}

function names(root: string, file: BriefingFile, address: SitePath): boolean {
  const { briefings } = parseFiles([readSource(root, file)]);
  return briefings.some(({ meta }) => meta.aliases.includes(address));
}

/** The changes of other files; the path alone of a file that cannot be changed safely. */
function* changesOfOthers(
  { root, listing, file }: RenameOrder,
  renaming: Renaming,
): Generator<FileChange | string | undefined> {
  for (const other of listing.briefings) {
    if (other.id === file.id || !textOf(root, other).includes(file.id)) continue;
    yield changeOf(root, other.path, (bytes) => renamedIn(other, bytes, renaming)) ?? other.path;
  }
  for (const { path, text } of [listing.settings ?? [], listing.pages ?? []].flat())
    if (text.includes(file.id))
      yield changeOf(root, path, (bytes) => renamedLinks(path, bytes, renaming)) ?? path;
}

/** The about text and pages of the desk's own link as a body does. */
function renamedLinks(path: string, bytes: Uint8Array, renaming: Renaming): Uint8Array | undefined {
  const text = decode(path, bytes);
  if (typeof text !== "string") return undefined;
  const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return new TextEncoder().encode(splice(raw, editsOfLinks(text, renaming)));
}

/** A change of a file as it is on the disk, its byte order mark and line ends included; undefined where there can be none. */
function changeOf(
  root: string,
  path: string,
  change: (bytes: Uint8Array) => Uint8Array | undefined,
): FileChange | undefined {
  const found = readBytes(root, path);
  if (!(found instanceof Uint8Array)) return undefined;
  // The next file is read into the same buffer, and a buffer's own slice would be a view of it.
  const before = Uint8Array.from(found);
  const bytes = change(before);
  return bytes && { path, bytes, before };
}

function textOf(root: string, file: BriefingFile): string {
  const source = readSource(root, file);
  return "text" in source ? source.text : "";
}

function byHand(path: string): RenameRefused {
  return {
    reason: `${path} is written in a way in which its ids cannot be changed safely. Mend what the check says of this file, or change the id there by hand, and try again.`,
  };
}
