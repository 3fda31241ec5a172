/** The citations of a drafted body, named: by what the vocabulary calls their sources. */
import { type Citation, type CitationMeta, newMarkdown } from "../check/body/dialect.ts";
import { groupedBy } from "../diagnostics/grouped-by.ts";
import type { Words } from "../words/words.ts";
import { wordsOf } from "../words/words-of.ts";
import { wordsBefore } from "./already-said.ts";
import { type CitedPart, partsOf, standsFor } from "./citation-parts.ts";
import { arrowOf, type Citations } from "./citation-view.ts";
import { directionOf } from "./language.ts";

const { escapeHtml } = newMarkdown().utils;

/** A body whose citations are still to be named: the names are the vocabulary's, which no briefing's own file knows. */
export interface BodyDraft {
  /** HTML with a mark for each citation, in their order. */
  readonly html: string;
  readonly cited: readonly DraftCitation[];
}

/** `follows` is false for the first of a section, and in a table for all but one right below another. */
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
  const marks = wordsOf(lang);
  const told = new Set<string>();
  const heard = new Set<string>();
  const named = groupedBy(Object.values(citations), ({ name }) => name);
  const nameOf = ({ key }: Citation) => citations[key]?.name ?? key;
  let last = new Map<string, string>();
  let done = first;
  let before = first;
  for (const [at, { citations: written = [], follows, isSpaced }] of cited.entries()) {
    if (!follows) last = new Map();
    const known = { told, heard, last, named, marks, words: wordsBefore(before) };
    const parts = partsOf(written, citations, known);
    const shown = parts.map((part) => part.before + namedPart(part, arrow, marks)).join("");
    before = rest[at] ?? "";
    done += `<span class="cite" data-pagefind-ignore="all">${isSpaced ? " " : ""}[${shown}]</span>${before}`;
    for (const [name, some] of groupedBy(written, nameOf)) last.set(name, standsFor(some));
  }
  return done;
}

/** Each name is isolated, and each link by the style sheet: else a name in another direction would turn the chain. */
function namedPart(part: CitedPart, arrow: string, { comma, briefing }: Words): string {
  const { key, chain, locator, name, mark, via, hasArrow } = part;
  const isolated = (words: string) => `<bdi>${escapeHtml(words)}</bdi>`;
  const who = [name, mark].filter((word) => word !== "").map(isolated);
  const from = hasArrow
    ? `<i role="img" aria-label="${escapeHtml(briefing.sources.via)}">${arrow}</i> `
    : "";
  const words = [...who, ...(via === "" ? [] : [from + isolated(via)])].join(" ");
  const all = locator === "" ? words : words + comma + isolated(locator);
  return `<a href="#source_${escapeHtml(key)}" title="${escapeHtml(chain)}">${all}</a>`;
}
