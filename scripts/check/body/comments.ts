/** Comments in a body: never shown, and the place where a writer silences a rule with a reason. */
import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

const OPEN = "<!--";
const CLOSE = "-->";

/** Teaches a parser that `<!-- … -->` is no text. Other HTML stays text: a page shows it as written. */
export function readComments(parser: MarkdownIt): void {
  // Not "paragraph": a comment on the line after a paragraph's last belongs to that paragraph.
  const alt = ["reference", "blockquote", "list"];
  parser.block.ruler.before("paragraph", "comment", blockComment, { alt });
  parser.inline.ruler.before("autolink", "comment", inlineComment);
}

/** A comment that has its lines to itself. */
function blockComment(state: StateBlock, from: number, to: number, silent: boolean): boolean {
  const start = (state.bMarks[from] ?? 0) + (state.tShift[from] ?? 0);
  if (!state.src.startsWith(OPEN, start)) return false;
  const end = state.src.indexOf(CLOSE, start + OPEN.length);
  if (end === -1) return false;
  let line = from;
  while (line < to && (state.eMarks[line] ?? 0) < end + CLOSE.length) line++;
  if (line >= to) return false;
  const after = state.src.slice(end + CLOSE.length, state.eMarks[line]);
  if (after.trim() !== "") return false;
  if (silent) return true;
  const token = state.push("comment", "", 0);
  token.content = state.src.slice(start, end + CLOSE.length);
  token.map = [from, line + 1];
  state.line = line + 1;
  return true;
}

function inlineComment(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith(OPEN, state.pos)) return false;
  const end = closeAfter(state);
  if (end === -1 || end + CLOSE.length > state.posMax) return false;
  if (!silent)
    state.push("comment", "", 0).content = state.src.slice(state.pos, end + CLOSE.length);
  state.pos = end + CLOSE.length;
  return true;
}

/** Texts that have no close any more, and from where on: thousands of openings must not each look for one. */
interface CommentEnv {
  unclosed?: { readonly src: string; readonly from: number };
}

function closeAfter({ src, pos, env }: StateInline): number {
  const carried = env as CommentEnv;
  if (carried.unclosed?.src === src && pos >= carried.unclosed.from) return -1;
  const end = src.indexOf(CLOSE, pos + OPEN.length);
  if (end === -1) carried.unclosed = { src, from: pos };
  return end;
}
