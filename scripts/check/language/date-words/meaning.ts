/** Finds the names of months and weekdays in a prepared text: as they are listed, transliterated, or bent. */
import { TRANSLITERATED } from "./also-written.ts";
import { type NameMeaning, namesOf } from "./date-names.ts";

/** Letters that Hebrew and Arabic write before a name without a space: "in June", "and on Thursday". */
const PREFIXES: Readonly<Record<string, RegExp>> = { he: /^[בלהומשכ]/u, ar: /^[وبلف]/u };

/** The name that begins at a place of a prepared text, with its length. */
export function meaningAt(
  text: string,
  at: number,
  lang: string,
): { meaning: NameMeaning; length: number } | undefined {
  const { byName, nameAt } = namesOf(lang);
  const prefix = PREFIXES[lang.split("-")[0] ?? ""]?.test(text[at] ?? "") === true ? [0, 1] : [0];
  for (const skipped of prefix) {
    const name = nameAt(text, at + skipped);
    const meaning = name === undefined ? undefined : byName.get(name);
    if (name !== undefined && meaning !== undefined)
      return { meaning, length: skipped + name.length };
  }
  return transliteratedAt(text, at);
}

/** "Dhu al-Hijjah", "Zul-Hijja": one to three words. */
function transliteratedAt(
  text: string,
  at: number,
): { meaning: NameMeaning; length: number } | undefined {
  const words = /^\p{sc=Latn}+(?:[-\s]\p{sc=Latn}+){0,2}/u.exec(text.slice(at, at + 40))?.[0] ?? "";
  for (let name = words; name !== ""; name = name.replace(/(?:^|[-\s])\p{L}+$/u, "")) {
    const found = TRANSLITERATED.find(([pattern]) => pattern.test(name));
    if (found === undefined) continue;
    const [, calendar, month] = found;
    return { meaning: { months: [{ calendar, month }], isShort: false }, length: name.length };
  }
  return undefined;
}

/** Languages that bend the names of months and days further than ICU says. */
const BENDING =
  /^(?:be|bg|bs|cs|da|el|et|eu|fi|hr|hu|hy|is|ka|kk|ku|ky|lt|lv|mk|mn|pl|ro|ru|sk|sl|sq|sr|tk|tr|uk|uz|az)(?:-|$)/;

/** The month or weekday of which a word is a bent form: the one name that it shares most of its letters with. */
export function meaningOfWord(word: string, lang: string): NameMeaning | undefined {
  if (!BENDING.test(lang)) return undefined;
  let best:
    | { shared: number; meanings: Set<NameMeaning["weekday"] | string>; meaning: NameMeaning }
    | undefined;
  for (const [name, meaning] of namesOf(lang).byName) {
    if (meaning.isShort) continue;
    const shared = sharedLength(name, word);
    // Few letters of a foreign calendar's month are soon another word.
    const least =
      meaning.months.some(({ calendar }) => calendar === "gregory") || meaning.weekday !== undefined
        ? 3
        : 5;
    if (shared < Math.max(least, name.length - 3) || word.length - shared > 4) continue;
    const sense = meaning.months[0]?.month ?? meaning.weekday;
    if (best === undefined || shared > best.shared)
      best = { shared, meanings: new Set([sense]), meaning };
    else if (shared === best.shared) best.meanings.add(sense);
  }
  return best?.meanings.size === 1 ? best.meaning : undefined;
}

function sharedLength(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
