/** Where links of a text lead, as markup: what a briefing writes is an address of ours, or one of the web. */
import type { Token } from "markdown-it";
import { LINK, newMarkdown } from "../check/body/dialect.ts";
import { parseDay } from "../read/dates.ts";
import { isEdtf } from "../read/edtf.ts";
import { parseStem } from "../read/identity.ts";
import { href } from "../site-plan.ts";
import { hrefOf, pathOfGroup } from "./address.ts";

const { escapeHtml } = newMarkdown().utils;

/** What a link is drawn by. */
export interface LinkContext {
  readonly prefix: string;
  /** Places and names that have no page, as a link writes them (`place:OM`): their words stay, and lead nowhere. */
  readonly absent?: readonly string[];
  /** False where a place or name may have no page to link to: the text stands in no list. */
  readonly hasGroups?: boolean;
}

/** Where a link of a text leads, as it was written. */
export function addressOf(token: Token | undefined): string {
  return String(token?.attrGet("href") ?? "");
}

/** The element that a link of a text becomes: a date, a place, a name, another briefing, or what it says. */
export function openLink(token: Token | undefined, context: LinkContext): string {
  const { prefix, absent, hasGroups = true } = context;
  const address = addressOf(token);
  const [, scheme = "", rest = ""] = /^(date|place|who|brief):(.*)$/i.exec(address) ?? [];
  if (!hasGroups && /^(?:place|who)$/i.test(scheme)) return "<span>";
  if (absent?.includes(`${scheme.toLowerCase()}:${rest}`)) return "<span>";
  switch (scheme.toLowerCase()) {
    case "date":
      return isEdtf(rest) && parseDay(rest) !== undefined
        ? `<time datetime="${escapeHtml(rest)}">`
        : '<span class="date">';
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
