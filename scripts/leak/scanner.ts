/** Reads one file of a site after the other in every form, and keeps what is found in it. */
import { readBase64 } from "./base64.ts";
import { readLetters } from "./letters.ts";
import type { SiteFile } from "./site-files.ts";
import type { SecretPlace, Secrets } from "./sought.ts";
import { Search } from "./string-search.ts";

/** Whose name is a part of its file's own path, which is told anyway. */
const OF_THE_PATH: ReadonlySet<string> = new Set(["id", "slug", "address"]);
/** Programs, whose single words are ours or Pagefind's. */
const PROGRAM = /\.(?:m?js|css|wasm|pagefind)$/;
const CBOR = /\.pf_(?:index|filter|meta)$/;

interface FieldFinds {
  readonly owner: SecretPlace;
  readonly place: string;
  readonly indexes: Set<number>;
}

export class Scanner {
  readonly #search: Search;
  readonly #owners: readonly (readonly SecretPlace[])[];
  /** What was found in the present file, by briefing and field. */
  readonly #met = new Map<string, FieldFinds>();
  /** Says a place in what is being read. */
  #placeOf: (at: number) => string = () => "";
  /** How much of the present file's path may be told. */
  #shown = Number.POSITIVE_INFINITY;
  #isName = false;

  constructor({ strings, words }: Secrets) {
    this.#owners = [...strings.values(), ...words.values()];
    const sought = { strings: [...strings.keys()], words: [...words.keys()] };
    this.#search = new Search(sought, (index, at) => this.#meet(index, at));
  }

  readName(path: string): void {
    const bytes = Buffer.from(path);
    this.#isName = true;
    this.#placeOf = () => "the name";
    this.#read(bytes, { hasWords: true });
    this.#readBase64(bytes);
    this.#isName = false;
  }

  readBytes({ path, isUnpacked, bytes }: SiteFile): void {
    this.#placeOf = isUnpacked
      ? (at) => `byte ${at} unpacked`
      : (at) => `line ${linesBefore(bytes, at) + 1}`;
    const hasTable = path.endsWith(".txt") && bytes.includes("\t");
    this.#search.isCbor = isUnpacked && CBOR.test(path);
    this.#read(bytes, { hasWords: !hasTable && !PROGRAM.test(path) });
    this.#search.isCbor = false;
    if (hasTable) this.#read(firstColumn(bytes), { hasWords: true });
    if (/<|&lt;|u003c|%3c/i.test(bytes.toString("latin1")))
      this.#read(bytes, { hasWords: false, isTextAlone: true });
    this.#readBase64(bytes);
  }

  /** What the present file holds; the next one begins with nothing. */
  findsIn(path: string): Find[] {
    // Offsets are of bytes, and a letter may have several.
    const told = Buffer.from(path).subarray(0, this.#shown).toString("utf8");
    const file = told === path ? path : told.slice(0, told.lastIndexOf("/") + 1);
    const finds = [...this.#met.values()].map(({ owner, place, indexes }) => {
      return { ...owner, file: file === "" ? "./" : file, place, strings: indexes.size };
    });
    this.#met.clear();
    this.#shown = Number.POSITIVE_INFINITY;
    return finds;
  }

  #read(bytes: Buffer, how: { hasWords: boolean; isTextAlone?: boolean }): void {
    this.#search.hasWords = how.hasWords;
    readLetters(bytes, this.#search, how.isTextAlone);
    this.#search.end(bytes.length);
  }

  /** Without words: of random bytes, some spell one. */
  #readBase64(bytes: Buffer): void {
    const placeOf = this.#placeOf;
    readBase64(bytes, (text, at) => {
      this.#placeOf = () => `${placeOf(at)}, in base64`;
      this.#read(text, { hasWords: false });
    });
    this.#placeOf = placeOf;
  }

  #meet(index: number, at: number): void {
    for (const owner of this.#owners[index] ?? []) {
      if (this.#isName && !OF_THE_PATH.has(owner.field)) this.#shown = Math.min(this.#shown, at);
      const key = `${owner.path}\0${owner.field}`;
      const met = this.#met.get(key);
      if (met === undefined)
        this.#met.set(key, { owner, place: this.#placeOf(at), indexes: new Set([index]) });
      else met.indexes.add(index);
    }
  }
}

function linesBefore(bytes: Buffer, at: number): number {
  let lines = 0;
  let from = bytes.indexOf("\n");
  while (from !== -1 && from < at) {
    lines++;
    from = bytes.indexOf("\n", from + 1);
  }
  return lines;
}

/** The words of a table: what stands behind the first tab of a line are numbers that look like words. */
function firstColumn(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("utf8").replace(/\t.*$/gm, ""));
}

/** One field of one withheld briefing in one file. */
export interface Find extends SecretPlace {
  /** Path below the site; of a name that tells what nobody may read, the folder alone. */
  readonly file: string;
  /** Where its first string is: "line 12", "byte 512 unpacked", "the name". */
  readonly place: string;
  /** How many of its strings and words are there. */
  readonly strings: number;
}
