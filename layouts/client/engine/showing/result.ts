/** Makes a result of a briefing's text: its title, summary and excerpt with what was found, and the sections that say it. */
import type { Result } from "../../search-api.ts";
import type { BriefingText, TextSection } from "../files/briefing-text.ts";
import { type Stems, stemOf } from "../question/query-terms.ts";
import { excerptOf } from "./choose-excerpt.ts";
import { type Marked, markText, markWords, type WantedTerms } from "./mark-words.ts";

const MOST_SECTIONS = 4;
const MOST_FOUND = 40;

export interface ResultContext {
  /** The site's address, with a slash at its end. */
  readonly root: string;
  /** The site's language. */
  readonly lang: string;
  readonly wanted: WantedTerms;
  readonly stems: Stems;
}

export function resultOf(briefing: BriefingText, day: string, context: ResultContext): Result {
  const { root, wanted } = context;
  const { url, content, meta } = briefing;
  const { title = "", summary = "", mark = "", kept = "", lang = context.lang } = meta;
  const language = { lang, stem: stemOf(lang, context.stems) };
  const href = root + url.replace(/^\/+/, "");
  const marked = markWords(content, wanted, language);
  return {
    href,
    day,
    lang,
    mark,
    kept,
    title: markText(title, wanted, language),
    summary: markText(summary, wanted, language),
    excerpt: excerptOf({ text: content, marked, body: bodyOf(content, title, summary) }),
    sections: sectionsOf(briefing, marked).map(({ id, text }) => ({ href: `${href}#${id}`, text })),
    found: foundIn(content, marked),
    isMissing: false,
  };
}

/** Its day is all that is known. */
export function missingResult(day: string, lang: string): Result {
  const none = { href: "", mark: "", kept: "", title: [], summary: [], excerpt: [], found: [] };
  return { ...none, sections: [], day, lang, isMissing: true };
}

/** Pagefind's text begins with the title and the summary, each as a sentence. */
function bodyOf(content: string, title: string, summary: string): number {
  let at = 0;
  for (const opening of [title, summary]) {
    if (opening === "" || !content.startsWith(opening, at)) continue;
    at += opening.length;
    at += /^[.。]?\s*/.exec(content.slice(at, at + 3))?.[0].length ?? 0;
  }
  return at;
}

/** The sections and claims with most of the words, in their order. Our own headings ("_claims") are none. */
function sectionsOf({ sections }: BriefingText, marked: readonly Marked[]): TextSection[] {
  const hits = marked.filter(({ queryWord }) => queryWord !== undefined);
  const held = sections.map((section, index) => {
    const end = sections[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const queryWords = new Set<number>();
    for (const { at, queryWord } of hits)
      if (queryWord !== undefined && at >= section.at && at < end) queryWords.add(queryWord);
    return { section, index, count: queryWords.size };
  });
  return held
    .filter(({ section, count }) => count > 0 && !section.id.startsWith("_"))
    .sort((a, b) => b.count - a.count || a.index - b.index)
    .slice(0, MOST_SECTIONS)
    .sort((a, b) => a.index - b.index)
    .map(({ section }) => section);
}

/** The words found, as this text writes them. */
function foundIn(content: string, marked: readonly Marked[]): string[] {
  const found = new Set<string>();
  let at = 0;
  let end = -1;
  for (const word of marked) {
    if (word.queryWord === undefined) continue;
    // Pairs of signs overlap: together they are what was found.
    if (word.at >= end) {
      if (end > at) found.add(content.slice(at, end));
      at = word.at;
    }
    end = word.end;
  }
  if (end > at) found.add(content.slice(at, end));
  return [...found].slice(0, MOST_FOUND);
}
