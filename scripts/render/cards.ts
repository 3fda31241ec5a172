/** Briefings as they stand in lists, and dates as readers write them. */

import type { Briefing } from "../check/briefing.ts";
import { oldestFirst } from "../check/schema/note-order.ts";
import type { Settings } from "../config.ts";
import type { BriefingId } from "../read/identity.ts";
import type { Archive } from "../relate/relate.ts";
import { dayIn, doubted, monthIn } from "../words/gregorian.ts";
import type { Words } from "../words/words.ts";
import { wordsOf } from "../words/words-of.ts";
import { hrefOf, hrefOfSearch } from "./address.ts";
import { directionOf } from "./language.ts";
import type { Card, NeighbourView, Note } from "./page-view.ts";
import { hashed } from "./planned-page.ts";
import { formatDayOf } from "./spoken-dates.ts";

/** What every view needs to know about the site. */
export interface Frame {
  readonly settings: Settings;
  /** Of the pages: a briefing's own may be in another than the archive. */
  readonly lang: string;
  readonly words: Words;
  /** Where lists stand: below the site, or below a language of it. */
  readonly prefix: string;
  /** Where the site stands: the prefix of briefings and of the search, of whatever language. */
  readonly root: string;
  /** What keeps briefings from readers: in a preview alone. */
  readonly keptFrom: Archive["keptFrom"];
  /** Cards made so far: a briefing stands in five lists and more, and its card is the same in each. */
  readonly cards: Cards;
}

/** Kept by whoever builds the same site again. */
export type Cards = Pick<WeakMap<Briefing, Card>, "get" | "set">;

/** The frame of one site. `cards` are of the same language, prefix and marks. */
export function newFrame(
  { settings, keptFrom }: Pick<Archive, "settings" | "keptFrom">,
  prefix: string,
  cards: Frame["cards"],
): Frame {
  const { lang } = settings;
  return { settings, lang, words: wordsOf(lang), prefix, root: prefix, keptFrom, cards };
}

/** The frame for the page of a briefing: in the words of its own language, where we have them. */
export function frameOf({ meta }: Pick<Briefing, "meta">, frame: Frame): Frame {
  const site = frame.settings.lang;
  const lang = meta.lang ?? site;
  return { ...frame, lang, words: wordsOf(lang, site) };
}

/** The frame for the lists of one language, which share their cards with the others. */
export function frameIn(lang: string, frame: Frame): Frame {
  return { ...frame, lang, words: wordsOf(lang), prefix: prefixIn(lang, frame.root) };
}

/** Where the pages of a language stand. */
export function prefixIn(lang: string, root: string): string {
  return `${root}${lang}/`;
}

/** What keeps a briefing from readers, for a view of it: nothing, not even a name, where they see it. */
export function keptOf(id: BriefingId, { keptFrom }: Frame): { readonly kept?: string } {
  const kept = keptFrom?.get(id);
  return kept === undefined ? {} : { kept };
}

/** A briefing in a list. A withdrawn one keeps its title, so that a reader finds its notice, and loses its words. */
export function cardOf(briefing: Briefing, frame: Frame): Card {
  const known = frame.cards.get(briefing);
  if (known !== undefined) return known;
  const card = hashed(newCard(briefing, frame));
  frame.cards.set(briefing, card);
  return card;
}

/** A briefing by its title alone, in its own language. */
export function titleOf(briefing: Briefing, frame: Frame): NeighbourView {
  const { href, title, lang, dir } = cardOf(briefing, frame);
  return { href, text: title, lang, dir };
}

function newCard({ id, day, meta }: Briefing, frame: Frame): Card {
  const { settings, root } = frame;
  const lang = meta.lang ?? settings.lang;
  return {
    href: hrefOf(root, id),
    title: meta.title,
    summary: meta.status === "withdrawn" ? "" : meta.summary,
    day,
    date: formatDayOf(day, lang, settings),
    lang,
    dir: directionOf(lang),
    // `published` is no news, and a draft says more than that in a preview.
    mark: ["published", "draft", "review"].includes(meta.status) ? "" : meta.status,
    ...keptOf(id, frame),
  };
}

/** The corrections of a briefing, newest first; of one day, the last that was written first. */
export function notesOf({ meta }: Briefing, words: Words): Note[] {
  const isWithdrawn = meta.status === "withdrawn";
  return oldestFirst(meta.corrections)
    .map(([, { date, kind, text, was }], index) => ({
      id: `_correction-${index + 1}`,
      date: dayIn(words, date),
      day: date,
      kind,
      text,
      was: isWithdrawn ? "" : (was ?? ""),
    }))
    .reverse();
}

/** A date of any precision (EDTF) in words; what has no short form stays as it is written. */
export function spokenDate(written: string, words: Words): string {
  const mark = /[?~%]$/.exec(written)?.[0];
  if (mark !== undefined && !written.includes("/"))
    return doubted(mark, spokenDate(written.slice(0, -1), words), words);
  if (/^\d{4}-\d{2}-\d{2}/.test(written) && !written.includes("/"))
    return dayIn(words, written.slice(0, 10));
  if (/^\d{4}-\d{2}$/.test(written)) return monthIn(words, written);
  const [from, to] = written.split("/");
  if (from !== undefined && to !== undefined && from !== ".." && to !== "..")
    return words.dates.span(spokenDate(from, words), spokenDate(to, words));
  return words.digits(written);
}

/** A search in what a list has: one in a language asks for that too. */
export function searchIn(
  { root, lang, settings }: Pick<Frame, "root" | "lang" | "settings">,
  query: string,
): string {
  return hrefOfSearch(root, lang === settings.lang ? query : `${query} lang:${lang}`);
}
