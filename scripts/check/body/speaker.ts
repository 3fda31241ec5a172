/** Who speaks in a block quotation: its last line, when that opens with a dash. */
import type { Token } from "markdown-it";

/** The class of a paragraph that names a speaker. */
export const SPEAKER = "speaker";

const DASH = /^(?:—|―|--) ?(?=\S)/;

/**
 * The tokens, with the last line of a quotation's last paragraph as a paragraph of its own when it opens with
 * a dash: `> words` and `> — Name, role [@key]` need no empty line between them.
 */
export function cutSpeakers(tokens: readonly Token[], NewToken: typeof Token): Token[] {
  // Most bodies quote nobody.
  if (!tokens.some(({ type }) => type === "blockquote_close")) return [...tokens];
  return tokens.flatMap((token, index) => {
    if (token.type !== "blockquote_close") return [token];
    const [open, inline, close] = tokens.slice(Math.max(index - 3, 0), index);
    if (close?.type !== "paragraph_close" || open === undefined || inline?.type !== "inline")
      return [token];
    const children = inline.children ?? [];
    const cut = startOfSpeaker(children);
    if (cut === undefined) return [token];
    if (cut === 0) {
      open.attrSet("class", SPEAKER);
      return [token];
    }
    // The line break before the speaker belongs to neither.
    inline.children = children.slice(0, cut - 1);
    const made = (type: string, tag: string, nesting: -1 | 0 | 1, from: Token): Token =>
      Object.assign(new NewToken(type, tag, nesting), { level: from.level, block: true });
    const opening = made("paragraph_open", "p", 1, open);
    opening.attrSet("class", SPEAKER);
    const speaker = made("inline", "", 0, inline);
    speaker.children = children.slice(cut);
    speaker.map = lastLine(inline.map);
    opening.map = speaker.map;
    return [opening, speaker, made("paragraph_close", "p", -1, open), token];
  });
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
