/** Names in running text: capitalised words that no sentence opens with. A guess, made the same way every time. */

import type { FoundWord } from "./fact-dates.ts";

/** A capitalised word, "U.S." and "O'Brien" included, with where it stands. */
const WORD = /(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}]*(?:['’]\p{Lu}[\p{L}\p{M}]*)*/gu;
/** After one of these a word is capitalised whatever it means. */
const OPENING = /(?:^|[.!?…:;]["'”’»)\]]*\s|[“"‘«([]|\s['—–-]\s?)\s*$/u;
/** A stop that ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Prof|Jr|Sr|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;
/** Small words that titles and sentences capitalise. */
const SMALL = new Set(
  "A An The This That These Those He She It They We You I His Her Its Their Our My In On At By For From To Of With And But Or Nor If As So Yet Not No After Before When While Where Why How What Who Which There Here Then Now Also Both Each Some Many Most All Any Every Since Until Under Over Into About Mr Mrs Ms Dr".split(
    " ",
  ),
);
/** Who does one of these is somebody, even where a sentence opens with the name. */
const SPEAKS =
  /^\s+(?:has |had |have |also |later )*(?:said|says|told|tells|denied|denies|warned|warns|confirmed|announced|called|met|visited|signed|ordered|agreed|refused|rejected|replied|wrote|spoke|urged|accused|resigned|died|will|would)\b/;

/**
 * The names in some texts. A word that opens a sentence is one where the same word is a name elsewhere, where
 * another name follows ("Steve Witkoff"), or where a verb of speech does: "Officials" and "Oil" are none.
 */
export function namesIn(
  texts: readonly string[],
  isName: (word: string) => boolean,
): FoundWord[][] {
  const found = texts.map((text) => [...wordsIn(text)].filter(({ word }) => isName(word)));
  const sure = new Set(
    found.flatMap((words) => words.flatMap(({ word, opens }) => (opens ? [] : [word]))),
  );
  return found.map((words) =>
    words.filter(({ word, opens, speaks }) => !opens || speaks || sure.has(word)),
  );
}

function* wordsIn(text: string): Generator<FoundWord & { opens: boolean; speaks: boolean }> {
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const word = written.includes(".") ? written.replaceAll(".", "") : written;
    // A single capital is a letter: "F-35", "Plan B".
    if (word.length < 2 || SMALL.has(word) || /[\p{L}\p{M}]/u.test(text[match.index - 1] ?? ""))
      continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + written.length, match.index + written.length + 40);
    const opens = (match.index === 0 || OPENING.test(before)) && !ABBREVIATION.test(before);
    const speaks = /^ \p{Lu}\p{Ll}/u.test(after) || (SPEAKS.test(after) && !/s$/.test(word));
    yield { word, at: match.index, length: written.length, opens, speaks };
  }
}
