/** Body text to HTML: our own renderer, the only source of markup that a page takes as it is. */
import type { Token } from "markdown-it";
import { type CitationMeta, LINK, newMarkdown, parseMarkdown } from "../check/body/dialect.ts";
import { Slugs } from "../check/body/slugs.ts";
import { parseDay } from "../read/dates.ts";
import { isEdtf } from "../read/edtf.ts";
import { parseStem } from "../read/identity.ts";
import { href } from "../site-plan.ts";
import { hrefOf, pathOfGroup } from "./address.ts";

/** HTML that this file made. Only it may be put into a page unescaped. */
export type Html = string & { readonly __brand: "Html" };

export interface BodyContext {
  readonly prefix: string;
  readonly citations: Readonly<Record<string, CitationView>>;
  /** Ids of the page that are no heading's. */
  readonly reserved?: readonly string[];
  /** Places and names that have no page, as a link writes them (`place:OM`): their words stay, and lead nowhere. */
  readonly absent?: readonly string[];
  /** False where a place or name may have no page to link to: the text stands in no list. */
  readonly hasGroups?: boolean;
}

const markdown = newMarkdown();
const escapeHtml = markdown.utils.escapeHtml;
const rules = markdown.renderer.rules;

/** What one rendering carries along: the heading ids given, and the tags of links still open. */
interface RenderEnv extends BodyContext {
  readonly slugs: Slugs;
  readonly open: string[];
  /** The levels of the headings that the text stands under now, as they were written. */
  readonly under: number[];
}

/** Renders a checked body. Links that the check would have refused are shown as text: the renderer fails closed too. */
export function renderBody(body: string, context: BodyContext): Html {
  return renderTokens(parseMarkdown(body), context);
}

/** Renders the tokens that the check has read, so that no body is parsed twice. */
export function renderTokens(tokens: readonly Token[], context: BodyContext): Html {
  const env: RenderEnv = { ...context, slugs: new Slugs(context.reserved), open: [], under: [] };
  return markdown.renderer.render([...tokens], markdown.options, { ...env }) as Html;
}

/** markdown-it hands back what `renderBody` gave it. */
function carried(env: unknown): RenderEnv {
  return env as RenderEnv;
}

rules.heading_open = (tokens, index, _, env) => {
  const { slugs, under } = carried(env);
  const id = slugs.next(tokens[index + 1]);
  const level = Number(tokens[index]?.tag.slice(1));
  while ((under.at(-1) ?? 0) >= level) under.pop();
  under.push(level);
  return hasWords(tokens[index + 1]) ? `<h${shownLevel(under)} id="${escapeHtml(id)}">` : "";
};
rules.heading_close = (tokens, index, _, env) =>
  hasWords(tokens[index - 1]) ? `</h${shownLevel(carried(env).under)}>\n` : "";
rules.link_open = (tokens, index, _, env) => {
  const tag = openLink(tokens[index], carried(env));
  carried(env).open.push(/^<(\w+)/.exec(tag)?.[1] ?? "span");
  // A link without words could be neither seen nor named: its address is its words then.
  return tokens[index + 1]?.type === "link_close"
    ? tag + escapeHtml(addressOf(tokens[index]))
    : tag;
};
rules.link_close = (_tokens, _index, _, env) => `</${carried(env).open.pop() ?? "span"}>`;
rules.image = (tokens, index) => escapeHtml(tokens[index]?.content ?? "");
rules.citation = (tokens, index, _, env) => cite(tokens[index], carried(env));
rules.comment = () => "";
rules.table_open = () => '<div class="table" tabindex="0" role="group" aria-label="Table"><table>';
rules.table_close = () => "</table></div>\n";
rules.th_open = (tokens, index) =>
  openCell(hasWords(tokens[index + 1]) ? "th" : "td", tokens[index]);
rules.th_close = (tokens, index) => (hasWords(tokens[index - 1]) ? "</th>\n" : "</td>\n");
rules.td_open = (tokens, index) => openCell("td", tokens[index]);
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

function addressOf(token: Token | undefined): string {
  return String(token?.attrGet("href") ?? "");
}

function openLink(token: Token | undefined, context: BodyContext): string {
  const { prefix, absent, hasGroups = true } = context;
  const address = addressOf(token);
  const [, scheme = "", rest = ""] = /^(date|place|who|brief):(.*)$/i.exec(address) ?? [];
  if (!hasGroups && /^(?:place|who)$/i.test(scheme)) return "<span>";
  if (absent?.includes(`${scheme.toLowerCase()}:${rest}`)) return "<span>";
  switch (scheme.toLowerCase()) {
    case "date":
      return isEdtf(rest) && parseDay(rest) !== undefined
        ? `<time datetime="${escapeHtml(rest)}" title="${escapeHtml(rest)}">`
        : `<span class="date" title="${escapeHtml(rest)}">`;
    case "place":
      return `<a href="${escapeHtml(href(prefix, pathOfGroup("places", rest)))}">`;
    case "who":
      return `<a href="${escapeHtml(href(prefix, pathOfGroup("names", rest)))}">`;
    case "brief": {
      const id = parseStem(rest)?.id;
      return id === undefined ? "<span>" : `<a href="${escapeHtml(hrefOf(prefix, id))}">`;
    }
  }
  if (!LINK.test(address)) return "<span>";
  return address.startsWith("#")
    ? `<a href="${escapeHtml(address)}">`
    : `<a href="${escapeHtml(address)}" rel="noopener noreferrer">`;
}

function cite(token: Token | undefined, { citations: known }: BodyContext): string {
  const { citations = [], isSpaced } = (token?.meta ?? {}) as CitationMeta;
  const parts = citations.map(({ key, locator }) => {
    const view = known[key];
    // Each name is isolated, and each citation as a whole by the style sheet: else a left-to-right "via"
    // pulls names that are written from right to left out of their order.
    const names = (view?.names ?? [key])
      .map((name) => `<bdi>${escapeHtml(name)}</bdi>`)
      .join(", via ");
    const label = names + (locator === "" ? "" : `, <bdi>${escapeHtml(locator)}</bdi>`);
    return `<a href="#source_${escapeHtml(key)}" title="${escapeHtml(view?.chain ?? "")}">${label}</a>`;
  });
  return `<span class="cite" data-pagefind-ignore="all">${isSpaced ? " " : ""}[${parts.join("; ")}]</span>`;
}

export interface CitationView {
  /** In the text, in brackets: who says it, and via whom, as in "a US official, via Axios". */
  readonly names: readonly string[];
  /** On hover and in the list: the whole chain, with dates. */
  readonly chain: string;
}
