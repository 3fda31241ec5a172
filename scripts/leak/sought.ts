/** Collects what would betray a withheld briefing: its strings and its words, less all that this audience may read. */
import type { Terms, Vocabulary } from "../check/schema/terms.ts";
import { parseStem } from "../read/identity.ts";
import type { Listing } from "../read/read.ts";
import { loadStem, type Stem } from "../search/format/stem.ts";
import { tokensOf } from "../search/format/words.ts";
import type { Visible } from "../withhold/withhold.ts";
import { type FieldText, fieldsOf, isOnTombstone } from "./field-texts.ts";
import { forget } from "./forget.ts";
import { lettersOf } from "./letters.ts";
import { listsNames } from "./own-words.ts";
import { shownTexts } from "./shown-texts.ts";
import { isTellingWord, stringsOf } from "./strings.ts";
import { fieldsOfTerm, partWords } from "./words-in-use.ts";

/** Where a string stands that nobody may find. */
export interface SecretPlace {
  /** The briefing's path below the briefings folder, or the vocabulary's. */
  readonly path: string;
  readonly field: string;
}

/** Strings and words with the fields that hold them, as `lettersOf` writes them. */
export interface Secrets {
  readonly strings: ReadonlyMap<string, readonly SecretPlace[]>;
  readonly words: ReadonlyMap<string, readonly SecretPlace[]>;
  /** How many briefings they are of. */
  readonly briefings: number;
}

/** What nobody may find on a site for this audience; nothing where nothing is withheld. */
export async function secretsOf(visible: Visible, listing: Listing): Promise<Secrets> {
  const strings = new Map<string, SecretPlace[]>();
  const words = new Map<string, SecretPlace[]>();
  const hidden = [...hiddenOf(visible), ...hiddenVersions(visible, listing)];
  if (hidden.length === 0) return { strings, words, briefings: 0 };
  const { used, unused } = partWords(visible);
  for (const { path, fields, lang } of [...hidden, ...termsOf(unused, visible.settings.lang)]) {
    const stem = await loadStem(lang);
    for (const { name, text } of fields) {
      const owner = { path, field: name };
      for (const string of stringsOf(lettersOf(text))) add(strings, string, owner);
      // A word is in many fields, and the first says enough.
      for (const word of wordsOf(text, stem))
        if (isTellingWord(word) && words.get(word)?.at(-1)?.path !== path) add(words, word, owner);
    }
  }
  await forget({ strings, words }, shownTexts(visible, listing, used));
  const isListed = listsNames(used, visible.settings.lang);
  for (const string of strings.keys()) if (isListed(string)) strings.delete(string);
  return { strings, words, briefings: hidden.length };
}

interface Hidden {
  readonly path: string;
  readonly fields: readonly FieldText[];
  readonly lang: string;
}

function hiddenOf({ withheld, briefings, textOf, settings }: Visible): Hidden[] {
  const hidden = withheld.map(({ path }) => {
    const { id } = parseStem(path.replace(/^.*\/|\.md$/g, "")) ?? {};
    const text = textOf(path);
    const lang = /^lang: *["']?([A-Za-z0-9-]+)/m.exec(text)?.[1] ?? settings.lang;
    return { path, fields: id === undefined ? [] : fieldsOf(id, text), lang };
  });
  // A withdrawn briefing has its title and its notice; its words are withheld from everybody.
  const withdrawn = briefings
    .filter(({ meta }) => meta.status === "withdrawn")
    .map(({ path, id, meta }) => ({
      path,
      fields: fieldsOf(id, textOf(path)).filter((field) => !isOnTombstone(field)),
      lang: meta.lang ?? settings.lang,
    }));
  return [...hidden, ...withdrawn];
}

/** What readers saw before and may see no more: of what is withheld or withdrawn now, and wherever no history is shown. */
function hiddenVersions(
  { versions, textOf, settings }: Visible,
  { versions: files = [] }: Listing,
): Hidden[] {
  const shown = new Set([...versions.values()].flat().map(({ text }) => text?.path));
  return files
    .filter(({ path }) => !shown.has(path))
    .map(({ path, id }) => {
      const fields = fieldsOf(id, textOf(path)).filter((field) => !isOnTombstone(field));
      return { path, fields, lang: settings.lang };
    });
}

/** Words of the vocabulary that nothing visible is filed under: by these too it would be known that something is. */
function termsOf(unused: Vocabulary, lang: string): Hidden[] {
  return Object.entries(unused).map(([sort, terms]: [string, Terms]) => ({
    path: `vocabulary/${sort}.yaml`,
    fields: [...terms].flatMap(([id, term]) => fieldsOfTerm(id, term)),
    lang,
  }));
}

function add(map: Map<string, SecretPlace[]>, key: string, owner: SecretPlace): void {
  const owners = map.get(key);
  if (owners === undefined) map.set(key, [owner]);
  else if (!owners.some(({ path, field }) => path === owner.path && field === owner.field))
    owners.push(owner);
}

/** The words of a text as they stand on a page, and as our tables of words have them. */
function* wordsOf(text: string, stem: Stem): Generator<string> {
  yield* lettersOf(text).split(" ");
  for (const { term, surface } of tokensOf(text, stem))
    yield* [lettersOf(surface), lettersOf(term)];
}
