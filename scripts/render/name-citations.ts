/** The citations of a drafted body, named: by what the vocabulary calls their sources. */
import { type CitationMeta, newMarkdown } from "../check/body/dialect.ts";
import type { Words } from "../words/words.ts";
import { wordsOf } from "../words/words-of.ts";
import { type CitedPart, partsOf, sameAs } from "./citation-parts.ts";
import { arrowOf, type Citations } from "./citation-view.ts";
import { directionOf } from "./language.ts";

const { escapeHtml } = newMarkdown().utils;

/** A body whose citations are still to be named: the names are the vocabulary's, which no briefing's own file knows. */
export interface BodyDraft {
  /** HTML with a mark for each citation, in their order. */
  readonly html: string;
  readonly cited: readonly DraftCitation[];
}

/** `follows` is false for the first of a section, and in a table: no reader knows which stands before it there. */
export type DraftCitation = CitationMeta & { readonly follows: boolean };

/** Stands for a citation: no file may hold this character. */
export const MARK = "\u0002";
/**
 * Names the citations of a draft in its language.
 * @throws where the draft has not one mark for each: then a text would have written one.
 */
export function nameCitations(
  { html, cited }: BodyDraft,
  citations: Citations,
  lang: string,
): string {
  const [first = "", ...rest] = html.split(MARK);
  if (rest.length !== cited.length) throw new Error("A text holds a control character.");
  const arrow = arrowOf(directionOf(lang));
  const words = wordsOf(lang);
  const seen = new Set<string>();
  let section: CitationMeta[] = [];
  let done = first;
  for (const [at, meta] of cited.entries()) {
    if (!meta.follows) section = [];
    const parts = partsOf(meta.citations ?? [], citations, seen, words);
    const same = sameAs(meta, section, lang);
    done += bracketed({ parts, same, arrow, words }, meta.isSpaced) + (rest[at] ?? "");
    section.push(meta);
    for (const { key } of meta.citations ?? []) seen.add(key);
  }
  return done;
}

/** What stands in brackets. */
interface Bracketed {
  readonly parts: readonly CitedPart[];
  /** The words for what was cited just before, where it is that. */
  readonly same: string | undefined;
  readonly arrow: string;
  readonly words: Words;
}

function bracketed({ parts, same, ...how }: Bracketed, isSpaced: boolean | undefined): string {
  const named = parts.map((part) => part.before + namedPart(part, how)).join("");
  const isShorter = same !== undefined && same.length < named.replace(/<[^>]*>/g, "").length;
  const chains = parts.map(({ chain }) => chain).join(how.words.semicolon);
  const shown = isShorter ? linkTo(parts[0]?.key ?? "", chains, same) : named;
  return `<span class="cite" data-pagefind-ignore="all">${isSpaced ? " " : ""}[${shown}]</span>`;
}

/** Each name is isolated, and each link by the style sheet: else a name in another direction would turn the chain. */
function namedPart(
  part: CitedPart,
  { arrow, words: { comma, briefing } }: Pick<Bracketed, "arrow" | "words">,
): string {
  const { key, chain, locator, name, mark, via, hasArrow } = part;
  const isolated = (words: string) => `<bdi>${escapeHtml(words)}</bdi>`;
  const who = [name, mark].filter((word) => word !== "").map(isolated);
  const from = hasArrow
    ? `<i role="img" aria-label="${escapeHtml(briefing.sources.via)}">${arrow}</i> `
    : "";
  const words = [...who, ...(via === "" ? [] : [from + isolated(via)])].join(" ");
  return linkTo(key, chain, locator === "" ? words : words + comma + isolated(locator));
}

function linkTo(key: string, chain: string, words: string): string {
  return `<a href="#source_${escapeHtml(key)}" title="${escapeHtml(chain)}">${words}</a>`;
}
