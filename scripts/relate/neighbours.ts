/** Finds who stands before and after each briefing: whoever reads on reads the same language, and no translation again. */
import type { Briefing } from "../check/briefing.ts";

export interface Neighbours {
  /** The next older and newer in the archive's order, of those in the briefing's own language. */
  readonly older: Briefing | undefined;
  readonly newer: Briefing | undefined;
}

/** The neighbours of each of `briefings`, in their order, which is the archive's; `lang` is of those that name none. */
export function neighboursOf(briefings: readonly Briefing[], lang: string): Neighbours[] {
  const languages = briefings.map(({ meta }) => meta.lang ?? lang);
  const before = lastOfEach(briefings, languages);
  const after = lastOfEach(briefings.toReversed(), languages.toReversed()).toReversed();
  return before.map((older, place) => ({ older, newer: after[place] }));
}

/** For each place the last briefing before it that is in the same language. */
function lastOfEach(
  briefings: readonly Briefing[],
  languages: readonly string[],
): (Briefing | undefined)[] {
  const last = new Map<string, Briefing>();
  return briefings.map((briefing, place) => {
    const language = languages[place] ?? "";
    const before = last.get(language);
    last.set(language, briefing);
    return before;
  });
}
