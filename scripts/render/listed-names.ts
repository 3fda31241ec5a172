/** Where a name stands in a list from A to Z, and how it is written there: people by their surnames. */
import { foldedName } from "../check/schema/known-as.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";

/** A name as a list has it. */
export interface ListedName {
  readonly text: string;
  /** What it is sorted by: small letters without marks. */
  readonly key: string;
}

/** Scripts whose readers look for a surname, and write it first with a comma. The others' names stand as they are. */
const BY_SURNAME = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** What follows a surname and is none. */
const AFTER = /^(?:[JS]r\.?|I{1,3}|IV)$/;
/** An article that is joined to the name: Badr al-Busaidi is looked for among the Bs. */
const ARTICLE = /^(?:a[dlnrst]|as[hs]|ath|az|el)[-‐‑ ]/;
/** Letters that Unicode does not take apart into a letter and a mark. */
const JOINED: Readonly<Record<string, string>> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" },
};

export interface Sorting {
  /** The desk's own word on it. */
  readonly sort: string | undefined;
  /** Of the page's language: see `Words`. */
  readonly alphabet: string;
}

/** A body, a topic or a place: by its name, whatever its article. */
export function listedAs(name: string, { sort, alphabet }: Sorting): ListedName {
  return { text: name, key: keyOf(sort ?? name.replace(/^the (?=\p{L})/iu, ""), alphabet) };
}

/**
 * A person: "Witkoff, Steve". `sort` is the part of the name that it is sorted by, where that is not the last word; a
 * name that begins with it, or does not hold it, stands as it is.
 */
export function listedPerson(name: string, { sort, alphabet }: Sorting): ListedName {
  const words = name.trim().split(/\s+/u);
  if (sort !== undefined) {
    const given = name.endsWith(` ${sort}`) ? name.slice(0, -sort.length).trim() : "";
    return given === ""
      ? { text: name, key: keyOf(sort, alphabet) }
      : inverted(sort, given, alphabet);
  }
  if (words.length < 2 || !BY_SURNAME.test(name)) return { text: name, key: keyOf(name, alphabet) };
  let at = words.length - 1;
  while (at > 1 && AFTER.test(words[at] ?? "")) at--;
  const surname = (words[at] ?? "").replace(/,$/, "");
  return inverted(surname, [...words.slice(0, at), ...words.slice(at + 1)].join(" "), alphabet);
}

/** A list in its order: by code unit, so that it is the same on every machine. */
export function inListOrder<Listed extends ListedName & { readonly href: string }>(
  names: readonly Listed[],
): Listed[] {
  return [...names].sort(
    (a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.text, b.text) || byCodeUnit(a.href, b.href),
  );
}

function inverted(surname: string, given: string, alphabet: string): ListedName {
  return { text: `${surname}, ${given}`, key: keyOf(`${surname} ${given}`, alphabet) };
}

function keyOf(name: string, alphabet: string): string {
  const bare = name.toLowerCase().replace(ARTICLE, "");
  if (alphabet === "") return folded(bare);
  // A letter of the alphabet keeps its marks, and goes by its place.
  return [...bare.normalize("NFC")]
    .map((letter) =>
      alphabet.includes(letter) ? sortedAs(letter, alphabet) : folded(letter) || " ",
    )
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}

function folded(name: string): string {
  return foldedName(name).replace(/[ßæœøłđðþı]/g, (letter) => JOINED[letter] ?? letter);
}

/** Signs of Unicode's private use, in the order of an alphabet: no name has one of its own. */
const PRIVATE = 0xe000;

function sortedAs(letter: string, alphabet: string): string {
  return String.fromCharCode(PRIVATE + [...alphabet].indexOf(letter));
}

/** The first letter of a key, as a heading; what begins with a digit or a sign has none. */
export function letterOf(key: string, alphabet: string): string | undefined {
  const [sign = ""] = key;
  const letter = [...alphabet][sign.charCodeAt(0) - PRIVATE] ?? sign;
  return /\p{L}/u.test(letter) ? letter.toUpperCase() : undefined;
}
