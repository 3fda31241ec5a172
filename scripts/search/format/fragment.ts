/** The text of a page as Pagefind keeps it, a file each: what a search can find, and nothing else. */

/** A page as Pagefind keeps it. */
export interface Fragment {
  /** From the site's root, with a slash at its beginning. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly FragmentAnchor[];
}

/** A heading or a claim that has an id of its own. */
export interface FragmentAnchor {
  readonly id: string;
  readonly text: string;
  /** Words of the content before it. */
  readonly location: number;
}

export const FRAGMENT = ".pf_fragment";

/** Pagefind writes it before the JSON, so that a browser sees whether the host has unpacked the file. */
const SIGNATURE = "pagefind_dcd";

/** What Pagefind puts between two words that it has told apart, where a text is written without spaces. */
export const JOINT = "\u200b";

/**
 * The page that an unpacked file tells of.
 * @param file the file's name, for the error.
 * @throws for a text that does not begin as Pagefind 1.6 writes it.
 */
export function decodeFragment(text: string, file: string): Fragment {
  if (!text.startsWith(SIGNATURE)) throw new Error(`${file} is no fragment.`);
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}

/** A text of a fragment as its page has it. */
export function withoutJoints(text: string): string {
  return text.replaceAll(JOINT, "");
}
