/** Body text to HTML: our own renderer, the only source of markup that a page takes as it is. */
import type { Token } from "markdown-it";
import { type CitationMeta, LINK, newMarkdown, parseMarkdown } from "../check/markdown.ts";
import { Slugs } from "../check/slugs.ts";
import { isEdtf, parseDay } from "../read/dates.ts";
import { parseStem } from "../read/identity.ts";
import { href, hrefOf, pathOfGroup } from "./address.ts";
import type { CitationView } from "./briefing-views.ts";

/** HTML that this file made. Only it may be put into a page unescaped. */
export type Html = string & { readonly __brand: "Html" };

export interface BodyContext {
  readonly prefix: string;
  readonly citations: Readonly<Record<string, CitationView>>;
}

const markdown = newMarkdown();
const escapeHtml = markdown.utils.escapeHtml;
const rules = markdown.renderer.rules;

/** What one rendering carries along: the heading ids given, and the tags of links still open. */
interface Env extends BodyContext {
  readonly slugs: Slugs;
  readonly open: string[];
}

/** Renders a checked body. Links that the check would have refused are shown as text: the renderer fails closed too. */
export function renderBody(body: string, context: BodyContext): Html {
  return renderTokens(parseMarkdown(body), context);
}

/** Renders the tokens that the check has read, so that no body is parsed twice. */
export function renderTokens(tokens: readonly Token[], context: BodyContext): Html {
  const env: Env = { ...context, slugs: new Slugs(), open: [] };
  return markdown.renderer.render([...tokens], markdown.options, { ...env }) as Html;
}

/** markdown-it hands back what `renderBody` gave it. */
function carried(env: unknown): Env {
  return env as Env;
}

rules.heading_open = (tokens, index, _, env) => {
  const token = tokens[index];
  return `<${token?.tag} id="${escapeHtml(carried(env).slugs.next(tokens[index + 1]))}">`;
};
rules.link_open = (tokens, index, _, env) => {
  const tag = openLink(tokens[index], carried(env));
  carried(env).open.push(/^<(\w+)/.exec(tag)?.[1] ?? "span");
  return tag;
};
rules.link_close = (_tokens, _index, _, env) => `</${carried(env).open.pop() ?? "span"}>`;
rules.image = (tokens, index) => escapeHtml(tokens[index]?.content ?? "");
rules.citation = (tokens, index, _, env) => cite(tokens[index], carried(env));
rules.comment = () => "";
rules.table_open = () => '<div class="table" tabindex="0" role="region" aria-label="Table"><table>';
rules.th_open = (tokens, index) => `<th${alignment(tokens[index])}>`;
rules.td_open = (tokens, index) => `<td${alignment(tokens[index])}>`;
rules.table_close = () => "</table></div>";

/** How a cell is set, as a class: a `style` attribute is what the pages' policy refuses. */
function alignment(token: Token | undefined): string {
  const [, side] =
    /^text-align:(left|center|right)$/.exec(String(token?.attrGet("style") ?? "")) ?? [];
  return side === undefined ? "" : ` class="to-${side}"`;
}

function openLink(token: Token | undefined, { prefix }: BodyContext): string {
  const address = String(token?.attrGet("href") ?? "");
  const [, scheme = "", rest = ""] = /^(date|place|who|brief):(.*)$/i.exec(address) ?? [];
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
