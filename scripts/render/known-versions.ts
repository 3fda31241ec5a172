/** What the history of a briefing is made of: its versions, and which of its notes each came with. */
import { isDeepStrictEqual } from "node:util";
import type { FormerVersion } from "../check/archive/check-versions.ts";
import type { Briefing } from "../check/briefing.ts";
import { dayIn, type Zone } from "../read/dates.ts";
import type { Archive } from "../relate/relate.ts";
import { href } from "../site-plan.ts";
import { wordsOf } from "../words/words-of.ts";
import { notesOf, spokenDate } from "./cards.ts";
import type { Note } from "./page-view.ts";

/** A text, and what it says where it stands in no file yet. */
export interface KeptText {
  readonly text: Briefing;
  readonly unsaved: string | undefined;
}

/** A version of a briefing's text as its history shows it. */
export interface Version {
  readonly number: number;
  /** Its text; undefined where that is not kept. */
  readonly text: Briefing | undefined;
  readonly unsaved: string | undefined;
  /** The last before it that is kept. */
  readonly before: (KeptText & { readonly number: number }) | undefined;
  /** In words, the days on which it took the place of another, and another its; empty where that is not known. */
  readonly since: string;
  readonly until: string;
  /** The notes that readers first saw with it. */
  readonly notes: readonly Note[];
}

/** Every version, the one of now at the end; undefined for a briefing of which no other is known. */
export function versionsOf(
  briefing: Briefing,
  { versions, settings }: Pick<Archive, "versions" | "settings">,
): Version[] | undefined {
  const former = versions.get(briefing.id);
  if (former === undefined) return undefined;
  const words = wordsOf(briefing.meta.lang ?? settings.lang, settings.lang);
  const all = notesOf(briefing, words);
  let before: Version["before"];
  let known: readonly unknown[] = [];
  let since = "";
  const list: Version[] = [];
  for (const { number, until: end, text, unsaved } of [
    ...former,
    now(briefing, former.length + 1),
  ]) {
    const until = end === undefined ? "" : spokenDate(dayIn(end, settings.zone as Zone), words);
    const notes =
      text === undefined ? [] : text.meta.corrections.filter((note) => !holds(known, note));
    list.push({
      ...{ number, text, unsaved, before, since, until },
      notes: all.filter(({ kind, day, text: words }) =>
        notes.some((note) => note.kind === kind && note.date === day && note.text === words),
      ),
    });
    since = until;
    if (text === undefined) continue;
    before = { number, text, unsaved };
    known = text.meta.corrections;
  }
  return list;
}

/** The text of now among the former ones. */
function now(text: Briefing, number: number): Omit<FormerVersion, "until"> & { until?: undefined } {
  return { number, text };
}

function holds(notes: readonly unknown[], note: unknown): boolean {
  return notes.some((one) => isDeepStrictEqual(one, note));
}

/** Where the history of a briefing stands, from the site's root. */
export function pathOfHistory({ address }: Pick<Briefing, "address">): string {
  return `${address}history/`;
}

/** The anchor of a version on the page of the history. */
export function anchorOfVersion(number: number): string {
  return `_version-${number}`;
}

/** How the page of a briefing leads to its history. */
export interface HistoryLinks {
  readonly href: string;
  /** By a note's anchor, where it stands what changed with it. */
  readonly ofNotes: Readonly<Record<string, string>>;
}

export function historyLinks(
  briefing: Briefing,
  archive: Pick<Archive, "versions" | "settings">,
  prefix: string,
): HistoryLinks | undefined {
  const versions = versionsOf(briefing, archive);
  if (versions === undefined) return undefined;
  const here = href(prefix, pathOfHistory(briefing));
  const explained = versions.filter(({ before }) => before !== undefined);
  return {
    href: here,
    ofNotes: Object.fromEntries(
      explained.flatMap(({ number, notes }) =>
        notes.map(({ id }) => [id, `${here}#${anchorOfVersion(number)}`]),
      ),
    ),
  };
}
