/** Finds what the side of the home page tells: what was corrected, what the desk has judged, which reports come next. */
import type { Briefing } from "../check/briefing.ts";
import { isGone } from "../check/schema/gone.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import type { Archive } from "../relate/relate.ts";
import { dayIn } from "../words/gregorian.ts";
import { hrefOf } from "./address.ts";
import { cardOf, type Frame, spokenDate } from "./cards.ts";
import type { Card, TextInLanguage } from "./page-view.ts";
import { correctionsOf } from "./pages/corrections.ts";
import { likelihoodIn } from "./pictures/likelihood-strip.ts";

/** A line of the side column: its title leads to a briefing, or to a place on its page. */
export interface RailItem extends TextInLanguage {
  readonly href: string;
  /** The kind of a correction, or empty. */
  readonly kind: string;
  /** In words, with what it is the date of where that must be said. */
  readonly date: string;
  /** The reason of a correction, what became of a judgement; or empty. */
  readonly more: string;
  readonly kept?: string;
}

const CORRECTED = 2;
const JUDGED = 3;
/** What is decided is news once; what is open is due. */
const DECIDED = 1;
const NEXT = 2;
/** Letters of a reason: who wants more finds it where the link leads. */
const REASON = 140;

/** The last corrections that mend something, one of each briefing; a translation says what its original says too. */
export function lastCorrected(archive: Archive, frame: Frame): RailItem[] {
  const found = new Map<string, RailItem>();
  const copies = new Set(
    archive.byRelease.flatMap(({ id, meta }) =>
      meta.translation_of === undefined ? [] : [hrefOf(frame.root, id)],
    ),
  );
  const isCopy = ({ href }: Card) => copies.has(href);
  for (const note of correctionsOf(archive, frame)) {
    const { briefing: card, kind, date } = note;
    if (kind === "update" || found.has(note.address) || isCopy(card)) continue;
    found.set(note.address, {
      ...lineOf(card, card.title),
      href: `${card.href}#${note.id}`,
      ...{ kind, date, more: shortened(note.text) },
    });
    if (found.size === CORRECTED) break;
  }
  return [...found.values()];
}

/** Judgements with a day: those that nothing has decided by the day on which they are due, then the last decided one. */
export function judgementsByDay(briefings: readonly Briefing[], frame: Frame): RailItem[] {
  const { words } = frame;
  const all = briefings
    .filter((briefing) => !isGone(briefing))
    .flatMap((briefing) =>
      briefing.meta.judgements.flatMap(({ text, likelihood = "", by, outcome = "" }, place) => {
        if (by === undefined) return [];
        const isSaid = text.toLowerCase().includes(likelihood);
        const due = words.lists.home.due(dayIn(words, by));
        const date = isSaid ? due : `${due} · ${likelihoodIn(likelihood, words)}`;
        const line = lineOf(cardOf(briefing, frame), text);
        const href = `${line.href}#_judgement-${place + 1}`;
        return [{ by, item: { ...line, href, date, more: shortened(outcome) } }];
      }),
    );
  const open = all.filter(({ item }) => item.more === "");
  const decided = all.filter(({ item }) => item.more !== "");
  return [
    ...open.sort((a, b) => byCodeUnit(a.by, b.by)),
    ...decided.sort((a, b) => byCodeUnit(b.by, a.by)).slice(0, DECIDED),
  ]
    .slice(0, JUDGED)
    .map(({ item }) => item);
}

/** The next report of each series, as the last one of it announced it: one that the archive has outrun "was due". */
export function nextReports(briefings: readonly Briefing[], frame: Frame): RailItem[] {
  const { words } = frame;
  const newest = briefings.at(-1)?.day ?? "";
  const gone = new Set(
    briefings.flatMap(({ meta }) => (meta.sitrep === undefined ? [] : (meta.follows ?? []))),
  );
  return briefings
    .filter((briefing) => !isGone(briefing))
    .flatMap((briefing) => {
      const { sitrep } = briefing.meta;
      if (sitrep?.next === undefined || gone.has(briefing.id)) return [];
      const card = cardOf(briefing, frame);
      const isPast = sitrep.next < newest.slice(0, sitrep.next.length);
      const { due, wasDue } = words.lists.home;
      const date = (isPast ? wasDue : due)(spokenDate(sitrep.next, words));
      return [{ next: sitrep.next, item: { ...lineOf(card, card.title), date } }];
    })
    .sort((a, b) => byCodeUnit(b.next, a.next))
    .slice(0, NEXT)
    .map(({ item }) => item);
}

function lineOf({ href, lang, dir, kept }: Card, text: string): RailItem {
  const own = { href, text, lang, dir, kind: "", date: "", more: "" };
  return kept === undefined ? own : { ...own, kept };
}

/** As far as whole words go. */
function shortened(text: string): string {
  if (text.length <= REASON) return text;
  const cut = text.slice(0, REASON - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), REASON / 2)).replace(/[\s,;:.]+$/u, "")}…`;
}
