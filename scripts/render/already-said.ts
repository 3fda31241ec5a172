/** What the words that a citation closes say already: of what day the text is, and where it was read. */
import type { CitationView } from "./citation-view.ts";

/** The words between a citation and the one before it, in one paragraph, item or cell. */
export interface ClosedWords {
  readonly text: string;
  /** The days that they mark. */
  readonly days: ReadonlySet<string>;
}

const BLOCK = /<(?:p|li|t[dh]|h\d|blockquote|div)\b/g;

/** The words at the end of a piece of rendered HTML, from where the last block of it begins. */
export function wordsBefore(html: string): ClosedWords {
  let from = 0;
  for (const { index } of html.matchAll(BLOCK)) from = index;
  const block = html.slice(from);
  const days = [...block.matchAll(/<time datetime="([^"]*)"/g)].map(([, day = ""]) => day);
  return { text: block.replace(/<[^>]*>/g, ""), days: new Set(days) };
}

/** What else the bare name of some sources might stand for. */
export interface OfName {
  /** All that are cited by that name. */
  readonly known: readonly CitationView[];
  /** Whether the section cited the same by that name last. */
  readonly isLast: boolean;
}

/**
 * Whether a reader knows the days of these sources of one name: "[Sullivan]" after what he said on 13 and 15 July
 * can be no other text of his.
 */
export function areDaysSaid(
  views: readonly CitationView[],
  { known, isLast }: OfName,
  words: ClosedWords,
): boolean {
  if (!isLast && !views.every((view) => isDaySaid(view, words))) return false;
  const cited = new Set(views.map(({ day }) => day));
  return known.every((other) => cited.has(other.day) || !isDaySaid(other, words));
}

/** By a date that is marked, or in plain words: "16 June" begins as "16 Jun" does. */
function isDaySaid({ day, mark }: CitationView, { text, days }: ClosedWords): boolean {
  if (day === "") return false;
  const at = text.indexOf(mark);
  return days.has(day) || (at >= 0 && !/\p{N}$/u.test(text.slice(0, at)));
}

/** Whether a reader knows where a source was read: the words name it, and by no name that another goes by. */
export function isRelaySaid(
  view: CitationView,
  { known, isLast }: OfName,
  words: ClosedWords,
): boolean {
  if (view.via === "") return true;
  if (!isLast) return isNamed(view, words);
  return !known.some((other) => other.via !== view.via && isNamed(other, words));
}

function isNamed({ relayNames }: CitationView, { text }: ClosedWords): boolean {
  return relayNames.some((name) => hasName(text, name.replace(/^The (?=\p{L})/u, "the ")));
}

/** As a word by itself: "the National" is not in "the National Gallery". */
function hasName(text: string, name: string): boolean {
  const words = name.startsWith("the ") ? text.replaceAll("The ", "the ") : text;
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const isWhole = !/[\p{L}\p{N}]$/u.test(words.slice(0, at));
    if (isWhole && !/^(?:[\p{L}\p{N}]| \p{Lu})/u.test(words.slice(at + name.length))) return true;
  }
  return false;
}
