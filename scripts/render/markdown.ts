/** Body text to HTML: our own renderer, the only source of markup that a page takes as it is. */
import type { Token } from "markdown-it";
import { type CitationMeta, newMarkdown, parseMarkdown } from "../check/body/dialect.ts";
import { Slugs } from "../check/body/slugs.ts";
import { anchorOfParagraph } from "../check/ledger/paragraph-hash.ts";
import { isEdtf } from "../read/edtf.ts";
import { wordsOf } from "../words/words-of.ts";
import { addressOf, type LinkContext, openLink } from "./body-links.ts";
import type { Citations } from "./citation-view.ts";
import { type BodyDraft, type DraftCitation, MARK, nameCitations } from "./name-citations.ts";
import { citedOnce } from "./once-a-paragraph.ts";
import { type DateContext, unsaidDate } from "./short-dates.ts";

/** HTML that this file made. Only it may be put into a page unescaped. */
export type Html = string & { readonly __brand: "Html" };

export interface BodyContext extends LinkContext {
  /** How marked dates are said: in English with their year, unless this says otherwise. */
  readonly dates?: DateContext;
  /** Ids of the page that are no heading's. */
  readonly reserved?: readonly string[];
  /** Names of its paragraphs, where readers may link to each. */
  readonly paragraphs?: readonly string[];
}

const markdown = newMarkdown();
const escapeHtml = markdown.utils.escapeHtml;
const rules = markdown.renderer.rules;

/** What one rendering carries along: the heading ids given, the citations met, and the links still open. */
interface RenderEnv extends BodyContext {
  readonly slugs: Slugs;
  readonly open: { readonly tag: string; readonly unsaid: string }[];
  /** The levels of the headings that the text stands under now, as they were written. */
  readonly under: number[];
  readonly cited: DraftCitation[];
  /** Whether a citation would follow another in its section, or in the cell above its own. */
  follows: boolean;
  /** Of the table's cell that is open, and of the last that cites: its row, then its column. */
  readonly cell: [row: number, column: number];
  citing: readonly [row: number, column: number];
  /** How many paragraphs have come. */
  paragraph: number;
  /** Citations that the one at the end of their paragraph stands for. */
  readonly left: ReadonlySet<Token>;
}

const ENGLISH: DateContext = { lang: "en", year: "" };

/** Renders a checked body. Links that the check would have refused are shown as text: the renderer fails closed too. */
export function renderBody(
  body: string,
  { citations = {}, ...context }: BodyContext & { readonly citations?: Citations },
): Html {
  const draft = draftTokens(parseMarkdown(body.replaceAll(MARK, "\ufffd")), context);
  return withCitations(draft, citations, context.dates?.lang ?? "en");
}

/** Renders the tokens that the check has read, so that no body is parsed twice. */
export function draftTokens(tokens: readonly Token[], context: BodyContext): BodyDraft {
  const cited: DraftCitation[] = [];
  const slugs = new Slugs(context.reserved);
  const left = citedOnce(tokens);
  const env: RenderEnv = {
    ...{ ...context, slugs, cited, left, open: [], under: [], follows: false },
    ...{ cell: [0, 0], citing: [0, 0], paragraph: 0 },
  };
  return { html: markdown.renderer.render([...tokens], markdown.options, { ...env }), cited };
}

/**
 * The HTML of a draft, its citations named in its language.
 * @throws where the draft has not one mark for each: then a text would have written one.
 */
export function withCitations(draft: BodyDraft, citations: Citations, lang: string): Html {
  return nameCitations(draft, citations, lang) as Html;
}

/** markdown-it hands back what `draftTokens` gave it. */
function carried(env: unknown): RenderEnv {
  return env as RenderEnv;
}

rules.heading_open = (tokens, index, _, env) => {
  const { slugs, under } = carried(env);
  carried(env).follows = false;
  const id = slugs.next(tokens[index + 1]);
  const level = Number(tokens[index]?.tag.slice(1));
  while ((under.at(-1) ?? 0) >= level) under.pop();
  under.push(level);
  return hasWords(tokens[index + 1]) ? `<h${shownLevel(under)} id="${escapeHtml(id)}">` : "";
};
rules.heading_close = (tokens, index, _, env) =>
  hasWords(tokens[index - 1]) ? `</h${shownLevel(carried(env).under)}>\n` : "";
rules.paragraph_open = (tokens, index, options, env, self) => {
  const tag = self.renderToken(tokens, index, options);
  if (tokens[index]?.hidden) return tag;
  const name = carried(env).paragraphs?.[carried(env).paragraph++];
  return name === undefined ? tag : tag.replace("<p", `<p id="${anchorOfParagraph(name)}"`);
};
rules.link_open = (tokens, index, _, env) => {
  const tag = openLink(tokens[index], carried(env));
  carried(env).open.push({
    tag: /^<(\w+)/.exec(tag)?.[1] ?? "span",
    unsaid: unsaidOf(tokens, index, carried(env)),
  });
  // A link without words could be neither seen nor named: its address is its words then.
  return tokens[index + 1]?.type === "link_close"
    ? tag + escapeHtml(addressOf(tokens[index]))
    : tag;
};
rules.link_close = (_tokens, _index, _, env) => {
  const { tag = "span", unsaid = "" } = carried(env).open.pop() ?? {};
  return `${unsaid}</${tag}>`;
};
rules.image = (tokens, index) => escapeHtml(tokens[index]?.content ?? "");
rules.citation = (tokens, index, _, env) => {
  const token = tokens[index];
  if (token === undefined || carried(env).left.has(token)) return "";
  const { cited, follows } = carried(env);
  cited.push({ ...(token.meta as CitationMeta), follows });
  carried(env).follows = true;
  carried(env).citing = [...carried(env).cell];
  return MARK;
};
rules.comment = () => "";
rules.table_open = (_tokens, _index, _, env) => {
  carried(env).cell[0]++;
  const { lang } = carried(env).dates ?? ENGLISH;
  const name = escapeHtml(wordsOf(lang).briefing.table);
  return `<div class="table" tabindex="0" role="group" aria-label="${name}"><table>`;
};
rules.tr_open = (tokens, index, options, env, renderer) => {
  const { cell } = carried(env);
  cell[0]++;
  cell[1] = 0;
  return renderer.renderToken(tokens, index, options);
};
rules.table_close = (_tokens, _index, _, env) => {
  carried(env).follows = false;
  return "</table></div>\n";
};
rules.th_open = (tokens, index, _, env) => {
  carried(env).follows = false;
  return openCell(hasWords(tokens[index + 1]) ? "th" : "td", tokens[index]);
};
rules.th_close = (tokens, index) => (hasWords(tokens[index - 1]) ? "</th>\n" : "</td>\n");
rules.td_open = (tokens, index, _, env) => {
  const { cell, citing } = carried(env);
  cell[1]++;
  carried(env).follows = cell[0] === citing[0] + 1 && cell[1] === citing[1];
  return openCell("td", tokens[index]);
};
rules.fence = (tokens, index) => showCode(tokens[index]);
rules.code_block = rules.fence;

/** Whether a heading or a cell says anything: an empty one would be a name without a word. */
function hasWords(inline: Token | undefined): boolean {
  return (inline?.children ?? []).some(
    ({ type, content }) => type !== "comment" && (content.trim() !== "" || type === "citation"),
  );
}

/** The page's title is the first level; below it none is skipped, whatever the writer skipped. */
function shownLevel(under: readonly number[]): number {
  return Math.min(under.length + 1, 6);
}

/** A cell set to one side by a class: the site's policy allows no style in an attribute. */
function openCell(tag: "th" | "td", token: Token | undefined): string {
  const [, side] = /^text-align:(left|center|right)$/.exec(String(token?.attrGet("style"))) ?? [];
  return side === undefined ? `<${tag}>` : `<${tag} class="to-${side}">`;
}

/** Code scrolls where it is wider than the page, so the keyboard must reach it. */
function showCode(token: Token | undefined): string {
  return `<pre tabindex="0"><code>${escapeHtml(token?.content ?? "")}</code></pre>\n`;
}

/** The part of a marked date that its words do not say, small beside them; search reads what was written. */
function unsaidOf(
  tokens: readonly Token[],
  index: number,
  { dates = ENGLISH }: BodyContext,
): string {
  const [, written = ""] = /^date:(.*)$/i.exec(addressOf(tokens[index])) ?? [];
  if (written === "" || !isEdtf(written)) return "";
  let words = "";
  let end = index + 1;
  for (; end < tokens.length && tokens[end]?.type !== "link_close"; end++)
    words += tokens[end]?.content ?? "";
  const unsaid = unsaidDate([words, tokens[end + 1]?.content ?? ""], written, dates);
  return unsaid === ""
    ? ""
    : ` <small data-pagefind-ignore="all">${escapeHtml(unsaid).replaceAll(" ", "\u00a0")}</small>`;
}
