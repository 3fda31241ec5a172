/** Where words stand in the texts of a volume: a number for each, so that the next word of a block has the next one. */

/**
 * A briefing's words are numbered from its place in the volume times this; between two blocks a number is left out.
 * A file has 256 KiB at most, so that no text reaches the next one's numbers.
 */
export const TEXT_SPOTS = 2 ** 18;

/** A word that stands so often in a volume is cut into lists by what follows it: of a phrase one of them is loaded. */
export const OFTEN = 1024;
export const FOLLOWERS = 32;

const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

/** Which of the lists has a word that is followed by this term (FNV-1a); by none, the first. */
export function followerOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++)
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) % FOLLOWERS;
}

/** The name of one of a word's lists. No term has a space, so that the lists stand together and after the whole one. */
export function spotsName(term: string, follower: number): string {
  return `${term} ${SIGNS[follower]}`;
}

/** All lists that may say where a term stands before a follower; before anything, where that is undefined. */
export function spotsNames(term: string, follower?: string): string[] {
  if (follower !== undefined) return [term, spotsName(term, followerOf(follower))];
  const all = Array.from({ length: FOLLOWERS }, (_, number) => spotsName(term, number));
  return [term, ...all];
}
