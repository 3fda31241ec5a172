/** Takes out of what is looked for all that may be read anyway. */
import { loadStem } from "../search/format/stem.ts";
import { tokensOf } from "../search/format/words.ts";
import { lettersOf, readLetters } from "./letters.ts";
import type { ShownText } from "./shown-texts.ts";
import { Search, SHORTEST_WORD, type Sought } from "./string-search.ts";

/** Takes out what stands in texts that may be read: as it is, and of words whatever has the same stem. */
export async function forget(
  { strings, words }: { strings: Map<string, unknown>; words: Map<string, unknown> },
  texts: Iterable<ShownText>,
): Promise<void> {
  const sought: Sought = { strings: [...strings.keys()], words: [...words.keys()] };
  const search = new Search(sought, (index) => {
    const string = sought.strings[index];
    if (string !== undefined) strings.delete(string);
    else words.delete(sought.words[index - sought.strings.length] ?? "");
  });
  const met = new Map<string, Set<string>>();
  for (const { text, lang } of texts) {
    const bytes = Buffer.from(text);
    readLetters(bytes, search);
    search.end(bytes.length);
    const stem = await loadStem(lang);
    const chunks = met.get(lang) ?? new Set();
    met.set(lang, chunks);
    // An archive says the same words again and again: each is taken apart once.
    for (const chunk of text.split(/\s+/)) {
      if (chunks.has(chunk)) continue;
      chunks.add(chunk);
      // Pagefind knows "non-proliferation" as one word too.
      for (const { term, surface } of tokensOf(`${chunk} ${chunk.replace(/[-‐‑]/g, "")}`, stem))
        for (const word of [surface, lettersOf(surface), term, lettersOf(term)])
          forgetBeginnings(words, word);
    }
  }
}

/** Pagefind has a stemmer of its own, which makes "direct" of "directly": what a word begins with may be its stem. */
function forgetBeginnings(words: Map<string, unknown>, word: string): void {
  for (let length = SHORTEST_WORD; length <= word.length; length++)
    words.delete(word.slice(0, length));
}
