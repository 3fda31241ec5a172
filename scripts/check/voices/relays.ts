/** Which source can have been read in which, by their kinds: only what cannot be is refused. */
import type { ChainStep } from "../schema/provenance.ts";
import type { Source } from "../schema/source-schema.ts";

type Kind = NonNullable<Source["kind"]>;

/** Kinds that a public reads or hears for itself. Papers and pictures are also shown, so they can come through anybody. */
const PUBLISHED: ReadonlySet<Kind> = new Set(["news", "broadcast"]);
/** Kinds that hold words, of whomever: a leaked paper is described and not named, and is a text all the same. */
const TEXTS: ReadonlySet<Kind> = new Set([
  "news",
  "document",
  "dataset",
  "social",
  "broadcast",
  "imagery",
  "own",
  "ai",
]);
const PEOPLE: ReadonlySet<Kind> = new Set(["person", "eyewitness"]);
/** What our own work is done on. */
const MATERIAL: ReadonlySet<Kind> = new Set(["own", "document", "dataset", "imagery"]);

/** Why a source cannot have been read where its chain says. */
export type Obstacle = "only-spoke" | "is-ours";

/**
 * Why the first of a chain (`chainOf`) cannot have come through the rest; undefined where it can, or where too little
 * is known. A published report is not heard from somebody who spoke to us: one who is quoted in a text, further
 * down the chain, can have passed it on there.
 */
export function obstacleIn([first, ...relays]: readonly ChainStep[]): Obstacle | undefined {
  const next = relays[0]?.source;
  const last = relays.at(-1)?.source;
  // A chain that ends before a source that is not declared ends nowhere.
  if (first === undefined || next === undefined || last?.via !== undefined) return undefined;
  if (isReport(first.source) && relays.every(({ source }) => isVoice(source))) return "only-spoke";
  const isElsewhere = next.kind === undefined ? isVoice(next) : !MATERIAL.has(next.kind);
  return first.source.kind === "own" && isElsewhere ? "is-ours" : undefined;
}

/** True for what an outlet published; a page without a kind is one, unless its author is not to be named. */
function isReport({ kind, url, described }: Source): boolean {
  if (kind !== undefined) return PUBLISHED.has(kind);
  return url !== undefined && described === undefined;
}

/** True for somebody who speaks, and is no text. */
function isVoice({ kind, described, url, title, archived }: Source): boolean {
  if ((url ?? title ?? archived) !== undefined) return false;
  if (kind !== undefined && TEXTS.has(kind)) return false;
  return described !== undefined || (kind !== undefined && PEOPLE.has(kind));
}
