/** On a briefing: marks the words that a search found there (`?mark=word`), and offers links to its places. */
import { PAIRED } from "../../scripts/search/format/words.ts";
import { wordsOfPage } from "./page-words.ts";
import { linkPlaces } from "./place-link.ts";

/** A link marks a dozen words; more come from somebody's hand. */
const MOST = 24;
const NAME = "found";
/** Written without spaces, so a word has no border there. */
const UNSPACED = new RegExp(`[${PAIRED}]`, "u");

function begin(): void {
  const words = new URLSearchParams(location.search).getAll("mark").slice(0, MOST);
  const article = document.querySelector("main article");
  const pattern = patternOf(words);
  if (article === null || pattern === undefined) return;
  const ranges = rangesOf(article, pattern);
  if (ranges.length > 0) offerToClear(mark(ranges));
}

/** Any of the words, whole and as it is written. */
function patternOf(words: readonly string[]): RegExp | undefined {
  const patterns = words
    .filter((word) => word.trim() !== "")
    .map((word) => {
      const literal = word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
      return UNSPACED.test(word)
        ? literal
        : `(?<![\\p{L}\\p{N}\\p{M}])${literal}(?![\\p{L}\\p{N}\\p{M}])`;
    });
  return patterns.length === 0 ? undefined : new RegExp(patterns.join("|"), "gu");
}

function rangesOf(root: Element, pattern: RegExp): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (const { 0: word, index } of (text.nodeValue ?? "").matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Returns what takes the marks away again. */
function mark(ranges: readonly Range[]): () => void {
  if ("highlights" in CSS && typeof Highlight === "function") {
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => CSS.highlights.delete(NAME);
  }
  // From the last to the first: to wrap a part of a text moves what comes after it.
  const marks = [...ranges].reverse().map((range) => {
    const wrapped = document.createElement("mark");
    range.surroundContents(wrapped);
    return wrapped;
  });
  return () => {
    for (const wrapped of marks) wrapped.replaceWith(...wrapped.childNodes);
  };
}

function offerToClear(clear: () => void): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "clear-marks";
  const { clear: name, language } = wordsOfPage();
  Object.assign(button, language, { textContent: name });
  button.addEventListener("click", () => {
    clear();
    button.remove();
    const address = new URL(location.href);
    address.searchParams.delete("mark");
    history.replaceState(history.state, "", address);
  });
  document.querySelector("main")?.append(button);
}

begin();
linkPlaces();
