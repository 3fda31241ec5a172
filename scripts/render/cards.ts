/** Briefings as they stand in lists, and dates as readers write them. */

import type { Briefing } from "../check/briefing.ts";
import { oldestFirst } from "../check/schema/note-order.ts";
import type { Settings } from "../config.ts";
import { formatDay, formatMonth } from "../read/spoken.ts";
import { hrefOf } from "./address.ts";
import { directionOf } from "./language.ts";
import type { Card, Note } from "./page-view.ts";
import { hashed } from "./planned-page.ts";

/** What every view needs to know about the site. */
export interface Frame {
  readonly settings: Settings;
  readonly prefix: string;
  /** Cards made so far: a briefing stands in five lists and more, and its card is the same in each. */
  readonly cards: Cards;
}

/** Kept by whoever builds the same site again. */
export type Cards = Pick<WeakMap<Briefing, Card>, "get" | "set">;

/** The frame of one site. `cards` are of the same language and prefix. */
export function newFrame(settings: Settings, prefix: string, cards: Frame["cards"]): Frame {
  return { settings, prefix, cards };
}

/** A briefing in a list. A withdrawn one keeps its title, so that a reader finds its notice, and loses its words. */
export function cardOf(briefing: Briefing, frame: Frame): Card {
  const known = frame.cards.get(briefing);
  if (known !== undefined) return known;
  const card = hashed(newCard(briefing, frame));
  frame.cards.set(briefing, card);
  return card;
}

function newCard({ id, day, meta }: Briefing, { settings, prefix }: Frame): Card {
  const lang = meta.lang ?? settings.lang;
  return {
    href: hrefOf(prefix, id),
    title: meta.title,
    summary: meta.status === "withdrawn" ? "" : meta.summary,
    day,
    date: formatDay(day, lang),
    lang,
    dir: directionOf(lang),
    // `published` is no news, and a draft has no card.
    mark: meta.status === "published" ? "" : meta.status,
  };
}

/** The corrections of a briefing, newest first; of one day, the last that was written first. */
export function notesOf({ meta }: Briefing): Note[] {
  const isWithdrawn = meta.status === "withdrawn";
  return oldestFirst(meta.corrections)
    .map(([, { date, kind, text, was }], index) => ({
      id: `_correction-${index + 1}`,
      date: formatDay(date, "en"),
      day: date,
      kind,
      text,
      was: isWithdrawn ? "" : (was ?? ""),
    }))
    .reverse();
}

/** What the marks of EDTF say (ISO 8601-2): uncertain, approximate, both. */
const DOUBTS: Readonly<Record<string, string>> = {
  "?": "possibly",
  "~": "about",
  "%": "possibly about",
};

/** A date of any precision (EDTF) in words; what has no short form stays as it is written. */
export function spokenDate(written: string, lang: string): string {
  const mark = /[?~%]$/.exec(written)?.[0];
  if (mark !== undefined && !written.includes("/")) {
    return `${DOUBTS[mark]} ${spokenDate(written.slice(0, -1), lang)}`;
  }
  if (/^\d{4}-\d{2}-\d{2}/.test(written) && !written.includes("/"))
    return formatDay(written.slice(0, 10), lang);
  if (/^\d{4}-\d{2}$/.test(written)) return formatMonth(written, lang);
  const [from, to] = written.split("/");
  if (from !== undefined && to !== undefined && from !== ".." && to !== "..")
    return `${spokenDate(from, lang)} to ${spokenDate(to, lang)}`;
  return written;
}
