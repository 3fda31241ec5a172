/** The text of a briefing as Pagefind keeps it, and where its sections begin in it. */

export interface Fragment {
  /** From the site's root, with a slash at its beginning. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly Anchor[];
}

export interface Anchor {
  readonly id: string;
  readonly text: string;
  /** Where it begins in the text, in UTF-16 code units. */
  readonly at: number;
}

interface Kept {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly {
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}

const SIGNATURE = "pagefind_dcd";
const SPACES = /[^\S\uFEFF]+/g;
const JOINT = "\u200b";

/** @throws for a text that is no fragment. */
export function parseFragment(text: string): Fragment {
  const json = text.startsWith(SIGNATURE) ? text.slice(SIGNATURE.length) : text;
  const { url, content, meta, anchors } = JSON.parse(json) as Kept;
  const starts = anchors.length === 0 ? [] : wordStarts(content);
  const plain = Object.entries(meta).map(([name, value]) => [name, strip(value)]);
  return {
    url,
    content: strip(content),
    meta: Object.fromEntries(plain),
    anchors: anchors
      .map(({ id, text, location }) => ({ id, text: strip(text), at: starts[location] ?? 0 }))
      .sort((a, b) => a.at - b.at),
  };
}

/** Pagefind counts words between spaces; or, where it has cut a text without spaces itself, between its joints. */
function wordStarts(content: string): number[] {
  const starts = [0];
  if (!content.includes(JOINT)) {
    for (const { 0: space, index } of content.matchAll(SPACES)) starts.push(index + space.length);
    return starts;
  }
  let at = 0;
  for (const word of content.split(JOINT)) {
    at += word.length;
    starts.push(at);
  }
  return starts;
}

function strip(text: string): string {
  return text.replaceAll(JOINT, "");
}
