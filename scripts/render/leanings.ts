/** What each briefing of an archive rests on: the bodies that it cites, its one origin, and who passed on whom. */
import type { Briefing } from "../check/briefing.ts";
import { standingOfAll } from "../check/voices/standing.ts";
import { heardIn } from "../check/voices/uses.ts";
import { reportBehind, type Voice } from "../check/voices/voices.ts";
import type { Archive } from "../relate/relate.ts";
import type { Leaning } from "./pictures/source-graph.ts";

/** Of every listed briefing that names a source; a withdrawn one rests on nothing any more. */
export function leaningsOf(archive: Archive): Leaning[] {
  return archive.briefings.flatMap(({ briefing: { meta }, briefing }) =>
    meta.status === "withdrawn" ? [] : [leaningOf(briefing, archive)],
  );
}

function leaningOf(briefing: Briefing, archive: Archive): Leaning {
  const { sources } = briefing.meta;
  const bodyOf = (key: string): string | undefined => {
    const source = sources.get(key as never);
    return source && archive.outlets.of(source)?.id;
  };
  const bodies = [...sources.keys()].flatMap((key) => bodyOf(key) ?? []);
  const relays = [...sources].flatMap(([key, { via }]): [string, string][] => {
    const [from, to] = [bodyOf(key), via === undefined ? undefined : bodyOf(via)];
    return from === undefined || to === undefined || from === to ? [] : [[from, to]];
  });
  return { bodies: [...new Set(bodies)], alone: originOf(briefing, archive, bodyOf), relays };
}

/** The body behind all that is heard: that of the one report in which it all appeared, or of every voice. */
function originOf(
  briefing: Briefing,
  archive: Archive,
  bodyOf: (key: string) => string | undefined,
): string | undefined {
  const voices = voicesHeard(briefing, archive);
  const shared = reportBehind(voices);
  if (shared !== undefined) return bodyOf(shared);
  const all = new Set(voices.map(({ key }) => bodyOf(key)));
  return all.size === 1 ? [...all][0] : undefined;
}

/** Whoever is heard in a briefing, each once, without those who only pass on what others say. */
export function voicesHeard(briefing: Briefing, { parties }: Archive): readonly Voice[] {
  return standingOfAll(heardIn(briefing), briefing.meta, parties).voices;
}
