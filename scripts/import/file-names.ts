/** Gives imported briefings their file names: a function of the feed and of the items that the folder knows. */
import { createHash } from "node:crypto";
import type { Day } from "../read/dates.ts";
import { type BriefingId, LONGEST_SLUG, parseStem } from "../read/identity.ts";
import { newSlug } from "../read/new-slug.ts";

export interface ItemHead {
  readonly day: Day;
  readonly title: string;
  readonly url: string;
}
export interface NamedItem extends ItemHead {
  readonly bytes: Uint8Array;
  /** True for an id under which the folder keeps another item. */
  readonly isOfOther: (id: BriefingId) => boolean;
}

export class FileNames {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();
  readonly #seen = new Set<string>();

  /** The id of a briefing: day and title, then -2, -3 …; undefined for one that the feed repeats word for word. */
  name({ bytes, isOfOther, ...named }: NamedItem): BriefingId | undefined {
    const stem = stemFor(named);
    const seen = `${stem} ${createHash("sha256").update(bytes).digest("base64")}`;
    if (this.#seen.has(seen)) return undefined;
    this.#seen.add(seen);
    let id: BriefingId = stem;
    let number = this.#next.get(stem) ?? 2;
    for (; this.#taken.has(id) || isOfOther(id); number++) id = `${stem}-${number}` as BriefingId;
    this.#next.set(stem, number);
    this.#taken.add(id);
    return id;
  }
}

/** The id of a briefing where no other has it. */
export function stemFor({ day, title, url }: ItemHead): BriefingId {
  return stemOf(day, title) ?? stemOf(day, lastStep(url)) ?? (`${day}-release` as BriefingId);
}

function stemOf(day: Day, text: string): BriefingId | undefined {
  return parseStem(`${day}-${newSlug(text, LONGEST_SLUG) ?? ""}`)?.id;
}

/** A title in another script often has an address in Latin letters. */
function lastStep(url: string): string {
  const step = new URL(url).pathname.split("/").findLast((part) => part !== "") ?? "";
  return step.replace(/\.\w{1,5}$/, "");
}
