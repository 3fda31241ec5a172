/** What a briefing says came before it, and where that goes in a circle, so that nobody can tell what was first. */
import { onceFor } from "../../diagnostics/once-for.ts";
import { toMillis } from "../../read/dates.ts";
import type { BriefingId } from "../../read/identity.ts";
import { isDay } from "../../read/instants.ts";
import type { Briefing } from "../briefing.ts";
import type { FrontMatter } from "../schema/schema.ts";
import { circlesIn } from "./circles.ts";

type BriefingsById = ReadonlyMap<BriefingId, Briefing>;

/** What it goes on from, replaces or translates. */
export function cameBefore({ follows, supersedes, translation_of }: FrontMatter): BriefingId[] {
  return [follows, translation_of, ...supersedes].filter((id) => id !== undefined);
}

/** True where `one` is of a later day than `other`, or of a later time where both say one. */
export function isLater(one: Briefing, other: Briefing): boolean {
  const date = one.meta.date;
  const before = other.meta.date;
  if (one.day !== other.day || isDay(date) || isDay(before)) return one.day > other.day;
  return toMillis(date) > toMillis(before);
}

/**
 * Each briefing that stands in a circle of what came before, with a mark that its circle shares. Only a day can hold
 * one: a link to a later briefing is wrong by itself, but for a translation's, which may be published first.
 */
export const circlesOfStories = circlesBy((briefing, briefings) =>
  cameBefore(briefing.meta).filter((id) => {
    const other = briefings.get(id);
    if (other === undefined || other.day !== briefing.day) return false;
    return id === briefing.meta.translation_of || !isLater(other, briefing);
  }),
);

/** Each briefing that stands in a circle of translations, with a mark that its circle shares. */
export const circlesOfTranslations = circlesBy(({ meta }) =>
  meta.translation_of === undefined ? [] : [meta.translation_of],
);

function circlesBy(
  next: (briefing: Briefing, briefings: BriefingsById) => readonly BriefingId[],
): (briefings: BriefingsById) => ReadonlyMap<BriefingId, number> {
  return onceFor((briefings) =>
    circlesIn(briefings.keys(), (id) => {
      const briefing = briefings.get(id);
      const named = briefing === undefined ? [] : next(briefing, briefings);
      return named.filter((other) => briefings.has(other));
    }),
  );
}
