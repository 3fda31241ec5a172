/** Chooses the lead of the home page, and says how it is known and what came before it. */
import type { Briefing } from "../check/briefing.ts";
import { dayNumber } from "../read/dates.ts";
import type { Group } from "../relate/groups.ts";
import { type Archive, isListed } from "../relate/relate.ts";
import { storyOf } from "../relate/stories.ts";
import { href } from "../site-plan.ts";
import type { Words } from "../words/words.ts";
import { pathOfGroup } from "./address.ts";
import { besideDay } from "./briefing-list.ts";
import { cardOf, type Frame } from "./cards.ts";
import type { Card, CountedLink } from "./page-view.ts";
import type { OriginGlyphView } from "./pictures/origin-glyph.ts";
import { standingIn } from "./standing-in.ts";
import type { TermNames } from "./term-names.ts";

export interface LeadView {
  readonly card: Card;
  /** False where the settings name it. */
  readonly isNewest: boolean;
  /** Type, topic and place, each a word or two. */
  readonly label: string;
  /** How its sources stand to each other, drawn and in a sentence. */
  readonly glyph: OriginGlyphView | undefined;
  readonly standing: string;
  /** What came before it in its story, oldest first; undefined where nothing did. */
  readonly story:
    | (CountedLink & { readonly before: readonly { readonly card: Card; readonly date: string }[] })
    | undefined;
}

/** A story that nothing was added to for so many days leads no more. */
const LEADS_FOR = 7;
/** The last ones before it. */
const BEFORE = 3;

/**
 * What leads: what the settings pin, where this audience may see it; else the newest of the story that was last gone on
 * with, within a week of the newest of all; else that. `toReaders` are in the order in which readers could see them.
 */
export function leadOf(
  { settings, byId }: Archive,
  toReaders: readonly Briefing[],
  threadOf: ReadonlyMap<Briefing, Group>,
): Briefing | undefined {
  const pinned = settings.pin === undefined ? undefined : byId.get(settings.pin);
  if (pinned !== undefined && isListed(pinned) && pinned.meta.status !== "withdrawn") return pinned;
  const newest = toReaders.at(-1);
  if (newest === undefined) return undefined;
  const since = dayNumber(newest.day) - LEADS_FOR;
  const ofStory = toReaders.findLast(
    (briefing) => threadOf.has(briefing) && dayNumber(briefing.day) >= since,
  );
  return ofStory ?? newest;
}

/** The view of the lead. */
export function leadView(
  briefing: Briefing,
  { archive, terms, frame }: { archive: Archive; terms: TermNames; frame: Frame },
  thread: Group | undefined,
): LeadView {
  const card = cardOf(briefing, frame);
  const { glyph, knownBy } = standingIn(briefing, archive, frame);
  return {
    card,
    isNewest: archive.settings.pin !== briefing.id,
    label: labelOf(briefing, terms, { words: frame.words, isLong: true }),
    glyph,
    standing: knownBy,
    story: thread && storyBefore(briefing, thread, frame),
  };
}

/** "Assessment", or the topic of a plain report; for the lead both, with the place. */
export function labelOf(
  { meta }: Briefing,
  terms: TermNames,
  { words: { types }, isLong = false }: { words: Words; isLong?: boolean },
): string {
  const type = meta.type === "report" ? [] : [types[meta.type]];
  const topic = meta.topics.slice(0, 1).map((id) => terms.nameOf("topics", id));
  const place = meta.status === "withdrawn" ? [] : meta.places.slice(0, 1);
  const places = place.map((id) => terms.nameOf("places", id));
  const words = [...type, ...topic, ...places];
  return (isLong ? words : words.slice(0, 1)).join(" · ");
}

function storyBefore(briefing: Briefing, thread: Group, frame: Frame): LeadView["story"] {
  const before = thread.briefings.slice(0, thread.briefings.indexOf(briefing)).slice(-BEFORE);
  if (before.length === 0) return undefined;
  return {
    href: href(frame.prefix, pathOfGroup("threads", thread.id)),
    text: storyOf(thread).title,
    count: thread.briefings.length,
    before: before.map((one) => ({
      card: cardOf(one, frame),
      date: besideDay(one.day, briefing.day, frame.lang),
    })),
  };
}
