/** What a briefing's file name says: its id for ever, its day, and its address. */
import { type Day, parseDay } from "./dates.ts";

/** `[a-z0-9]+` joined by single hyphens: a topic, a source's key, a person's id. */
export type Key = string & { readonly __brand: "Key" };
/** A briefing's file stem, `YYYY-MM-DD-slug`. */
export type BriefingId = string & { readonly __brand: "BriefingId" };
/** A path on the site, from its root: `/2025/06/12/envoy-warns-senators/`. */
export type SitePath = string & { readonly __brand: "SitePath" };

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const STEM = /^(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;
/** Long enough for any headline; short of the 255 bytes that file systems allow a name. */
const LONGEST_STEM = 160;
/** Long enough to tell headlines apart, short enough for an address. */
export const LONGEST_SLUG = 80;
/** Names that Windows keeps for devices, with any extension (Microsoft, "Naming Files"). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** True for a name that Windows keeps for a device, with any extension. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}

/** The key a text spells, or undefined. */
export function parseKey(text: string): Key | undefined {
  return KEY.test(text) && text.length <= LONGEST_STEM ? (text as Key) : undefined;
}

/** The id and day that a file stem spells, or undefined when it is not `YYYY-MM-DD-slug` of a real day. */
export function parseStem(stem: string): { id: BriefingId; day: Day } | undefined {
  const match = STEM.exec(stem);
  const day = parseDay(match?.[1] ?? "");
  if (day === undefined || stem.length > LONGEST_STEM || DEVICE.test(match?.[2] ?? ""))
    return undefined;
  return { id: stem as BriefingId, day };
}

/** The address that an id has for ever: `/2025/06/12/envoy-warns-senators/`. */
export function addressOf(id: BriefingId): SitePath {
  return `/${id.slice(0, 10).replaceAll("-", "/")}/${id.slice(11)}/` as SitePath;
}

/** As long as any old address is, and short enough for every file system below any folder. */
const LONGEST_ALIAS = 400;

/** A path each step of which can be a folder anywhere: Windows knows no `aux` and no dot at an end. */
export function parseAlias(written: string): SitePath | undefined {
  if (!/^\/(?:[A-Za-z0-9][A-Za-z0-9_.-]*\/)+$/.test(written) || written.length > LONGEST_ALIAS)
    return undefined;
  const isFolder = (step: string) =>
    step.length <= LONGEST_STEM &&
    !step.endsWith(".") &&
    step.toLowerCase() !== "index.html" &&
    !isDeviceName(step.split(".")[0] ?? "");
  return written.slice(1, -1).split("/").every(isFolder) ? (written as SitePath) : undefined;
}

/**
 * Letters and digits of any text as a key: "President Biden’s visit" → `president-bidens-visit`,
 * cut at a word below `longest`. Undefined when no ASCII letter or digit is left.
 */
export function slugify(text: string, longest: number): Key | undefined {
  const words = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  if (words === null) return undefined;
  let slug = words[0]?.slice(0, longest) ?? "";
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  return parseKey(slug);
}
