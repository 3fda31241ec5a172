/** Who speaks in a block quotation: its last line, when that opens with a dash. */
import type { Token } from "markdown-it";

/** The class of a paragraph that names a speaker. */
export const SPEAKER = "speaker";

const DASH = /^(?:—|―|--) ?(?=\S)/;

/**
 * Makes the last line of a quotation's last paragraph a paragraph of its own when it opens with a dash:
 * `> words` and `> — Name, role [@key]` need no empty line between them.
 */
export function cutSpeakers(tokens: Token[], NewToken: typeof Token): void {
  for (let index = tokens.length - 1; index >= 2; index--) {
    const [close, inline] = [tokens[index - 1], tokens[index - 2]];
    const isLast = tokens[index]?.type === "blockquote_close" && close?.type === "paragraph_close";
    if (!isLast || inline?.type !== "inline" || inline.children === null) continue;
    const open = tokens[index - 3];
    const children = inline.children;
    const cut = startOfSpeaker(children);
    if (cut === undefined || open === undefined) continue;
    if (cut === 0) {
      open.attrSet("class", SPEAKER);
      continue;
    }
    const speaker = Object.assign(new NewToken("inline", "", 0), {
      children: children.slice(cut),
      level: inline.level,
      map: lastLine(inline.map),
      block: true,
    });
    // The line break before the speaker belongs to neither.
    inline.children = children.slice(0, cut - 1);
    const opening = Object.assign(new NewToken("paragraph_open", "p", 1), {
      level: open.level,
      map: open.map,
      block: true,
    });
    opening.attrSet("class", SPEAKER);
    const closing = Object.assign(new NewToken("paragraph_close", "p", -1), {
      level: open.level,
      block: true,
    });
    tokens.splice(index, 0, opening, speaker, closing);
  }
}

function lastLine(map: Token["map"]): Token["map"] {
  return map === null ? null : [map[1] - 1, map[1]];
}

/** Where the last line begins among a paragraph's children, if it opens with a dash. */
function startOfSpeaker(children: readonly Token[]): number | undefined {
  const last = children.findLastIndex((child) => child.type.endsWith("break"));
  const first = children[last + 1];
  return first?.type === "text" && DASH.test(first.content) ? last + 1 : undefined;
}
