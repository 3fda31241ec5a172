/** Reads a body once for what rules and relations need: passages, citations, links, anchors, and what cannot stand. */
import type { Token } from "markdown-it";
import type { Problem } from "../yaml/problem.ts";
import { cellsOf } from "./cells.ts";
import { DEEPEST, parseMarkdown } from "./dialect.ts";
import type { BodyCitation, BodyComment, BodyFinds, BodyLink } from "./found.ts";
import { type BodyHeading, headingsOf } from "./headings.ts";
import { InlineReader } from "./inline.ts";
import { LineOffsets } from "./line-offsets.ts";
import type { Passage, PassageKind } from "./passage.ts";
import { takenBy } from "./read-taken.ts";
import { Slugs } from "./slugs.ts";
import { SPEAKER } from "./speaker.ts";
import { parseSuppression, type Suppression } from "./suppression.ts";
import type { Taken } from "./taken.ts";

/** What an archive knows of a body: who is cited, and what of the archive it links to. */
export interface BodyReading {
  readonly citations: readonly Pick<BodyCitation, "key" | "offset">[];
  readonly links: readonly Pick<BodyLink, "scheme" | "target" | "offset">[];
  /** Ids of headings, as the page will have them. */
  readonly anchors: readonly string[];
}

/** A body read: what rules need, what cannot stand, and the tokens that the renderer goes on with. */
export interface ReadBody extends BodyReading {
  /** Every link with its words, those to dates and to the web too. */
  readonly links: readonly BodyLink[];
  readonly passages: readonly Passage[];
  readonly headings: readonly BodyHeading[];
  readonly comments: readonly BodyComment[];
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
  /** What readers do not see as it was typed, by offsets in the file. */
  readonly taken: readonly Taken[];
  readonly tokens: readonly Token[];
}

/** Reads a body that begins at `start` in its file. `reserved` are ids of its page that are no heading's. Never throws. */
export function readBody(body: string, start: number, reserved: readonly string[] = []): ReadBody {
  let tokens: Token[];
  const env = {};
  try {
    tokens = parseMarkdown(body, env);
  } catch {
    return tooDeep(start);
  }
  // From here on the parser leaves words out without saying so.
  const deepest = tokens.find(({ level }) => level >= DEEPEST - 1);
  if (deepest !== undefined) return tooDeep(new LineOffsets(body, start).at(deepest.map?.[0] ?? 0));
  const taken = takenBy(env).map((one) => ({ ...one, offset: start + one.offset }));
  return { ...new BodyReader(body, start, new Slugs(reserved)).read(tokens), taken };
}

function tooDeep(offset: number): ReadBody {
  const message = "This Markdown is nested too deeply to read. Flatten its lists and quotations.";
  return { ...NO_BODY, problems: [{ ruleId: "markdown-is-plain", offset, message }] };
}

/** A body that says nothing. */
export const NO_BODY: ReadBody = {
  citations: [],
  links: [],
  anchors: [],
  passages: [],
  headings: [],
  comments: [],
  suppressions: [],
  problems: [],
  taken: [],
  tokens: [],
};

class BodyReader {
  readonly #body: string;
  readonly #start: number;
  readonly #lines: LineOffsets;
  readonly #slugs: Slugs;
  readonly #anchors: string[] = [];
  readonly #passages: Passage[] = [];
  readonly #comments: BodyComment[] = [];
  readonly #suppressions: Suppression[] = [];
  readonly #found: BodyFinds = { citations: [], links: [], problems: [], comments: [] };
  /** Comments that have their lines to themselves speak for the block after them. */
  #waiting: BodyComment[] = [];
  /** How many quotations, items and tables the present token stands in. */
  readonly #depths = { blockquote: 0, list_item: 0, table: 0 };
  /** The row in which the present token stands: where, its cells, and how many of them were read. */
  #row = { from: 0, cells: cellsOf(""), read: 0 };

  constructor(body: string, start: number, slugs: Slugs) {
    this.#slugs = slugs;
    this.#body = body;
    this.#start = start;
    this.#lines = new LineOffsets(body, start);
  }

  read(tokens: readonly Token[]): Omit<ReadBody, "taken"> {
    tokens.forEach((token, index) => {
      this.#readToken(token, tokens, index);
    });
    const end = this.#start + this.#body.length;
    this.#speakFor([end, end]);
    const { citations, links, problems } = this.#found;
    return {
      citations,
      links,
      problems,
      anchors: this.#anchors,
      passages: this.#passages,
      headings: headingsOf(tokens, (token) => this.#rangeOf(token)[0]),
      comments: this.#comments,
      suppressions: this.#suppressions,
      tokens,
    };
  }

  #readToken(token: Token, tokens: readonly Token[], index: number): void {
    for (const container of ["blockquote", "list_item", "table"] as const)
      if (token.type.startsWith(container)) this.#depths[container] += token.nesting;
    if (token.type === "comment") {
      const comment = { content: token.content, offset: this.#rangeOf(token)[0] };
      this.#comments.push(comment);
      this.#waiting.push(comment);
      return;
    }
    if (token.map !== null && token.nesting >= 0) this.#speakFor(this.#rangeOf(token));
    if (token.type === "tr_open") this.#row = this.#rowOf(token);
    if (token.type === "heading_open") this.#readHeading(token, tokens[index + 1]);
    if (token.type === "inline") this.#readInline(token, tokens[index - 1]);
  }

  #readHeading(token: Token, inline: Token | undefined): void {
    if (token.tag === "h1") {
      this.#found.problems.push({
        ruleId: "heading-is-below-title",
        offset: this.#rangeOf(token)[0],
        message: "The title is the only heading of the first level. Write `##`.",
      });
    }
    this.#anchors.push(this.#slugs.next(inline));
  }

  #readInline(token: Token, open: Token | undefined): void {
    const range = token.map === null ? this.#rangeOfCell() : this.#rangeOf(token);
    const text = this.#body.slice(range[0] - this.#start, range[1] - this.#start);
    const reader = new InlineReader({ text, start: range[0] }, this.#found);
    this.#passages.push(reader.read(this.#kindOf(open), token.children ?? []));
    for (const comment of this.#found.comments.splice(0)) {
      const { content, offset } = comment;
      this.#comments.push(comment);
      const suppression = parseSuppression(content, offset, range);
      if (suppression !== undefined) this.#suppressions.push(suppression);
    }
  }

  #kindOf(open: Token | undefined): PassageKind {
    if (open?.type === "heading_open") return "heading";
    if (open?.attrGet("class") === SPEAKER) return "speaker";
    if (this.#depths.blockquote > 0) return "quotation";
    if (this.#depths.table > 0) return "cell";
    return this.#depths.list_item > 0 ? "item" : "paragraph";
  }

  /** Offsets in the file of the next cell of the present row. */
  #rangeOfCell(): [number, number] {
    const { from, cells } = this.#row;
    const cell = cells(this.#row.read++);
    return [from + cell[0], from + cell[1]];
  }

  /** A row is cut once: for each of its cells it would be cut as often as it has cells. */
  #rowOf(token: Token) {
    const [from, to] = this.#rangeOf(token);
    const row = this.#body.slice(from - this.#start, to - this.#start);
    return { from, cells: cellsOf(row), read: 0 };
  }

  /** Offsets in the file of the lines of a block. */
  #rangeOf(token: Token): [number, number] {
    return [this.#lines.at(token.map?.[0] ?? 0), this.#lines.at(token.map?.[1] ?? 0)];
  }

  #speakFor(range: readonly [number, number]): void {
    for (const { content, offset } of this.#waiting) {
      const suppression = parseSuppression(content, offset, range);
      if (suppression !== undefined) this.#suppressions.push(suppression);
    }
    this.#waiting = [];
  }
}
