/** The one Markdown dialect: CommonMark with tables, our citations and speakers; raw HTML is text. */
import createMarkdown, {
  type MarkdownIt,
  type StateCore,
  type StateInline,
  type Token,
} from "markdown-it";
import { withoutOddSigns } from "../yaml/web-url.ts";
import { readComments } from "./comments.ts";
import { gatherTaken } from "./read-taken.ts";
import { cutSpeakers } from "./speaker.ts";

/** One source named inside `[@…]`, with an optional place in it: `[@axios, para 3]`. */
export interface Citation {
  readonly key: string;
  readonly locator: string;
}

/** What a citation token carries. `citations` is absent when they could not be read. */
export interface CitationMeta {
  readonly citations?: readonly Citation[] | undefined;
  readonly isSpaced?: boolean;
}

/** Links that a briefing may write, by what stands before the colon. */
export const LINK = /^(?:https?:\/\/|mailto:|date:|place:|who:|brief:|#)/i;

/**
 * Blocks in blocks: as many as the parser reads. It looks at each line once for each, so that 100,000 lines in
 * 100 quotations would take 3 s and 590 MB.
 */
export const DEEPEST = 32;

const CITATION = /^\[(@[^[\]\n]*)\](?!\()/;
const CITED = /^@([^\s,;@]+)\s*(?:,([^@]*))?$/;

const markdown = newMarkdown();

/** A parser of our dialect; `render/` gives its own the rules of its output. */
export function newMarkdown(): MarkdownIt {
  const parser = createMarkdown("default", {
    html: false,
    linkify: false,
    typographer: false,
    maxNesting: DEEPEST,
  });
  // Every address becomes a link token, so that `body.ts` can refuse the unsafe ones with a place;
  // the renderer asks LINK again and shows what does not match as text.
  parser.validateLink = () => true;
  const normalize = parser.normalizeLink;
  parser.normalizeLink = (address) => withoutOddSigns(normalize(address));
  parser.inline.ruler.before("link", "citation", citation);
  readComments(parser);
  gatherTaken(parser);
  parser.core.ruler.push("speaker", (state) => {
    state.tokens = cutSpeakers(state.tokens, state.Token);
  });
  parser.core.ruler.push("citation_space", moveSpaceIntoCitation);
  return parser;
}

/**
 * The tokens of a body. The same text gives the same tokens: checking and rendering agree. `env` carries what
 * the parse finds besides (`takenBy`).
 */
export function parseMarkdown(body: string, env = {}): Token[] {
  return markdown.parse(body, env);
}

/** The citations of `[@a, para 3; @b]` without its brackets, or undefined when it is written otherwise. */
function parseCitations(inside: string): Citation[] | undefined {
  const citations: Citation[] = [];
  for (const part of inside.split(";")) {
    const match = CITED.exec(part.trim());
    if (match?.[1] === undefined) return undefined;
    citations.push({ key: match[1], locator: (match[2] ?? "").trim() });
  }
  return citations;
}

function citation(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x40)
    return false;
  const match = CITATION.exec(state.src.slice(state.pos, state.posMax));
  if (match?.[1] === undefined) return false;
  if (!silent) {
    const token = state.push("citation", "", 0);
    token.content = match[0];
    token.meta = { citations: parseCitations(match[1]) } satisfies CitationMeta;
  }
  state.pos += match[0].length;
  return true;
}

/** The space before a citation belongs to it: where citations are left out, "stop [@x]." reads "stop." */
function moveSpaceIntoCitation(state: StateCore): void {
  for (const block of state.tokens) {
    block.children?.forEach((token, index, siblings) => {
      const before = siblings[index - 1];
      if (token.type !== "citation" || before?.type !== "text" || !before.content.endsWith(" "))
        return;
      before.content = before.content.slice(0, -1);
      token.meta = { ...(token.meta as CitationMeta), isSpaced: true } satisfies CitationMeta;
    });
  }
}
