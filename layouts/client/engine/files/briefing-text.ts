/** The text of a briefing as it is shown, and where its sections begin in it. */
import {
  decodeFragment,
  type Fragment,
  JOINT,
  withoutJoints,
} from "../../../../scripts/search/format/fragment.ts";

export interface BriefingText extends Pick<Fragment, "url" | "content" | "meta"> {
  /** In the order of the text. */
  readonly sections: readonly TextSection[];
}

export interface TextSection {
  readonly id: string;
  readonly text: string;
  /** Where it begins in the content, in UTF-16 code units. */
  readonly at: number;
}

const SPACES = /[^\S\uFEFF]+/g;

/**
 * The briefing's text out of its fragment.
 * @param path the fragment's file, for the error.
 * @throws for a text that is no fragment.
 */
export function openFragment(text: string, path: string): BriefingText {
  const { url, content, meta, anchors } = decodeFragment(text, path);
  const starts = anchors.length === 0 ? [] : wordStarts(content);
  const plain = Object.entries(meta).map(([name, value]) => [name, withoutJoints(value)]);
  return {
    url,
    content: withoutJoints(content),
    meta: Object.fromEntries(plain),
    sections: anchors
      .map(({ id, text, location }) => ({
        id,
        text: withoutJoints(text),
        at: starts[location] ?? 0,
      }))
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
