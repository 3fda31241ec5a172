/** What the groups of an archive are called, and in which other ways. */
import { countryIn } from "../check/schema/countries.ts";
import { nameOfTerm, type Term, type Vocabulary } from "../check/schema/terms.ts";
import type { Entity } from "../check/voices/entities.ts";
import type { Archive } from "../relate/relate.ts";
import type { Outlet } from "../relate/sources.ts";
import { type GroupSort, href } from "../site-plan.ts";
import { primaryOf } from "../words/primary.ts";
import type { Words } from "../words/words.ts";
import { pathOfGroup } from "./address.ts";
import { prefixIn } from "./cards.ts";
import { directionOf } from "./language.ts";
import type { Link, Subject, TextInLanguage } from "./page-view.ts";
import { hashed } from "./planned-page.ts";

/** Names of topics, places, people and organisations, for links and headings. */
export class TermNames {
  readonly #vocabulary: Vocabulary;
  readonly #prefix: string;
  /** Links made so far, by sort and id: the same few stand on thousands of pages. */
  readonly #links = new Map<string, Subject>();
  readonly #bodies: Archive["bodies"];
  /** Names that briefings brought themselves, in their `entities:`. */
  readonly #local = new Map<string, Entity>();

  readonly #archive: Archive;
  readonly #lang: string;
  readonly #others = new Map<string, TermNames>();

  /** `lang` is the language of the pages: the archive's, if this says nothing else. */
  constructor(archive: Archive, prefix: string, lang = archive.settings.lang) {
    const { vocabulary, briefings, bodies } = archive;
    this.#archive = archive;
    this.#lang = lang;
    this.#vocabulary = vocabulary;
    this.#prefix = prefix;
    this.#bodies = bodies;
    for (const { briefing } of briefings) {
      // What a withdrawn briefing called somebody is not said on any other's page.
      if (briefing.meta.status === "withdrawn") continue;
      for (const [id, entity] of briefing.meta.entities)
        if (!this.#local.has(id)) this.#local.set(id, entity);
    }
  }

  /** The names for pages in another language, and the ways to its own lists, where it has any. */
  in(lang: string): TermNames {
    if (primaryOf(lang) === primaryOf(this.#lang)) return this;
    let names = this.#others.get(lang);
    if (names === undefined) {
      const hasLists = this.#archive.otherLanguages.has(lang);
      const prefix = hasLists ? prefixIn(lang, this.#prefix) : this.#prefix;
      names = new TermNames(this.#archive, prefix, lang);
      this.#others.set(lang, names);
    }
    return names;
  }

  /** All that a name may be taken from, as a text. */
  get text(): string {
    const sources = [this.#prefix, this.#vocabulary, this.#local, [...this.#bodies]];
    return JSON.stringify(sources, (_, value) => (value instanceof Map ? [...value] : value));
  }

  /** The vocabulary's entry, if it has one. */
  term(sort: GroupSort, id: string): Term | undefined {
    const { topics, places, people, organisations } = this.#vocabulary;
    const terms =
      sort === "topics" ? [topics] : sort === "places" ? [places] : [people, organisations];
    return terms.map((known) => known.get(id as never)).find((term) => term !== undefined);
  }

  /** In the language of the pages, as far as the vocabulary says it; else in the archive's. */
  nameOf(sort: GroupSort, id: string): string {
    return this.#own(sort, id) ?? this.term(sort, id)?.name ?? this.#local.get(id)?.name ?? id;
  }

  /** In the language of the pages itself; undefined where that is the archive's and the name is no country's. */
  #own(sort: GroupSort, id: string): string | undefined {
    const country = sort === "places" ? countryIn(this.#lang, id) : undefined;
    return country ?? nameOfTerm(this.term(sort, id), this.#lang);
  }

  /** True for a person, false for an organisation. */
  isPerson(id: string): boolean {
    const { people, organisations } = this.#vocabulary;
    if (people.has(id as never)) return true;
    return !organisations.has(id as never) && this.#local.get(id)?.kind === "person";
  }

  /** Spellings and names in other languages, each once. */
  otherNames(sort: GroupSort, id: string): string[] {
    const term = this.term(sort, id);
    const local = sort === "names" ? this.#local.get(id)?.aka : undefined;
    const names = term === undefined ? (local ?? []) : [...term.aka, ...term.names.values()];
    return [...new Set(names)];
  }

  /** A link to the page of an outlet. */
  linkOf({ id, name }: Outlet): Link {
    // Two names may give one id, so the name is part of what the link is known by.
    return this.#linkTo("sources", id, name);
  }

  link(sort: GroupSort, id: string): Subject {
    return this.#linkTo(sort, id, undefined);
  }

  #linkTo(sort: GroupSort, id: string, name: string | undefined): Subject {
    const key = `${sort}:${id}:${name ?? ""}`;
    let link: Subject | undefined = this.#links.get(key);
    if (link === undefined) {
      // An outlet that is not of the vocabulary may have the id of another term.
      const isOther = name !== undefined && this.term(sort, id)?.name !== name;
      const own = isOther ? undefined : this.#own(sort, id);
      const { lang } = this.#archive.settings;
      const isForeign = own === undefined && primaryOf(lang) !== primaryOf(this.#lang);
      link = hashed({
        href: href(this.#prefix, this.pathOf(sort, id)),
        text: own ?? name ?? this.nameOf(sort, id),
        ...(isForeign ? { lang, dir: directionOf(lang) } : {}),
        ...(sort === "names" && this.isPerson(id) ? { isPerson: true } : {}),
        ...sameAs(this.term(sort, id)),
      });
      this.#links.set(key, link);
    }
    return link;
  }

  /** Where the page of a group stands: a body that is both named and a source has one, that of its name. */
  pathOf(sort: GroupSort, id: string): string {
    return pathOfGroup(sort === "sources" && this.#bodies.has(id) ? "names" : sort, id);
  }

  /** Other spellings, and names in other languages: what a reader may know it by. */
  notes(sort: GroupSort, id: string, words: Words): TextInLanguage[] {
    const term = this.term(sort, id);
    if (term === undefined) return [];
    const { lists, comma, lang: own, dir } = words;
    const aka = { text: lists.group.also(term.aka.join(comma)), lang: own, dir } as const;
    const { lang: archives } = this.#archive.settings;
    const names = [[archives, term.name] as const, ...term.names]
      .filter(([lang]) => primaryOf(lang) !== primaryOf(this.#lang))
      .map(([lang, text]) => ({ text, lang, dir: directionOf(lang) }));
    return [...(term.aka.length > 0 ? [aka] : []), ...names];
  }
}

/** Where others keep the same thing under an id of theirs. */
function sameAs(term: Term | undefined): Pick<Subject, "sameAs"> {
  const [qid] = /^Q[1-9]\d*$/.exec(term?.qid ?? "") ?? [];
  const [, medtop] = /^(?:medtop:)?(\d{8})$/.exec(term?.medtop ?? "") ?? [];
  const found = [
    ...(qid === undefined ? [] : [`https://www.wikidata.org/entity/${qid}`]),
    ...(medtop === undefined ? [] : [`https://cv.iptc.org/newscodes/mediatopic/${medtop}`]),
  ];
  return found.length === 0 ? {} : { sameAs: found };
}
