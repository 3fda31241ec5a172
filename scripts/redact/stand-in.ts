/** What stands where a name stood: words in a text, a key where a key must stand, an address that leads to nobody. */
import { parseStem, slugify } from "../read/identity.ts";
import { type Forms, findNames, type NameRange } from "./name-forms.ts";

interface Phrases {
  readonly name: string;
  readonly note: string;
}

const ENGLISH: Phrases = {
  name: "[name withheld]",
  note: "A name was taken out of this briefing to protect a person.",
};
const PHRASES: Readonly<Record<string, Phrases>> = {
  de: {
    name: "[Name zurückgehalten]",
    note: "Aus diesem Text wurde ein Name entfernt, um einen Menschen zu schützen.",
  },
  fr: {
    name: "[nom non divulgué]",
    note: "Un nom a été retiré de ce texte pour protéger une personne.",
  },
  es: {
    name: "[nombre omitido]",
    note: "Se ha retirado un nombre de este texto para proteger a una persona.",
  },
  ru: {
    name: "[имя скрыто]",
    note: "Из этого текста удалено имя, чтобы защитить человека.",
  },
  fa: { name: "[نام محفوظ است]", note: "برای حفاظت از یک فرد، نامی از این متن حذف شد." },
  ar: { name: "[الاسم محجوب]", note: "حُذف اسم من هذا النص لحماية شخص." },
};

/** The words for a language; English where there are none of ours. */
export function phrasesOf(lang: string): Phrases {
  return PHRASES[new Intl.Locale(lang).language] ?? ENGLISH;
}

const KEY = "name-withheld";
/** RFC 2606 keeps this ending free: it leads nowhere, for ever. */
const NO_HOST = "withheld.invalid";
const NOWHERE = `https://${NO_HOST}/`;

/** Stands in for names in every file of one redaction alike, so that what named each other still does. */
export class StandIn {
  readonly #forms: Forms;
  readonly #typed: string | undefined;
  readonly #taken: (key: string) => boolean;
  readonly #keys = new Map<string, string>();

  /** `typed` are the words that were asked for; `taken` knows the keys that stand somewhere already. */
  constructor(
    forms: Forms,
    { typed, taken }: { typed: string | undefined; taken: (key: string) => boolean },
  ) {
    this.#forms = forms;
    this.#typed = typed;
    this.#taken = taken;
  }

  /** Where names stand in a text. */
  find(text: string): NameRange[] {
    return findNames(text, this.#forms);
  }

  /** What a reader of a language reads instead. */
  words(lang: string): string {
    return this.#typed ?? phrasesOf(lang).name;
  }

  /** A key, slug, id or anchor without its names: the same for the same, another for another. */
  key(key: string): string {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    const stem = this.#replaced(key);
    const others = new Set(this.#keys.values());
    let free = stem;
    for (let at = 2; others.has(free) || this.#taken(free); at++) free = `${stem}-${at}`;
    this.#keys.set(key, free);
    return free;
  }

  /** An address cut to its host: the rest of it names, and with other words would lead elsewhere. */
  url(url: string): string {
    const origin = URL.canParse(url) ? `${new URL(url).origin}/` : NOWHERE;
    return this.find(origin).length === 0 ? origin : NOWHERE;
  }

  /** What a text of one kind or another becomes, where it is no running text; undefined for running text. */
  code(text: string): string | undefined {
    if (/^https?:\/\//i.test(text)) return this.url(text);
    if (parseStem(text) !== undefined || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text))
      return this.key(text);
    if (/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(text)) return NO_HOST;
    const [, scheme, target = ""] = /^(brief|who|place):(\S+)$/i.exec(text) ?? [];
    if (scheme === undefined) return undefined;
    const parts = target.split("#").map((part) => (this.#has(part) ? this.key(part) : part));
    return `${scheme}:${parts.join("#")}`;
  }

  #has(text: string): boolean {
    return this.find(text).length > 0;
  }

  #replaced(key: string): string {
    const with_ = slugify(this.#typed ?? "", 40) ?? KEY;
    let kept = "";
    let done = 0;
    for (const { from, to } of this.find(key)) {
      kept += key.slice(done, from) + with_;
      done = to;
    }
    return kept + key.slice(done);
  }
}
