/** Stories: briefings of which each follows another, what a story is called, and the order in which it is told. */
import type { Briefing } from "../check/briefing.ts";
import { groupedBy } from "../diagnostics/grouped-by.ts";
import type { BriefingId } from "../read/identity.ts";
import type { Group } from "./groups.ts";

/** A briefing in its story. */
export interface Instalment {
  readonly briefing: Briefing;
  /** What it goes on from; undefined for the first alone. */
  readonly from: Briefing | undefined;
  /** All that go on from it, oldest first: more than one where the story branches. */
  readonly next: readonly Briefing[];
}

/** Every story of these briefings, which are in the archive's order: one that follows none, and all that follow it, at any remove. */
export function threadsOf(briefings: readonly Briefing[]): Group[] {
  const roots = new Map<BriefingId, BriefingId>();
  // What a briefing follows comes before it, so that its root is known.
  const rootOf = ({ id, meta: { follows } }: Briefing) => {
    const root = (follows === undefined ? undefined : roots.get(follows)) ?? id;
    roots.set(id, root);
    return root;
  };
  return [...groupedBy(briefings, rootOf)]
    .filter(([, members]) => members.length > 1)
    .map(([id, members]) => ({ id, briefings: members }));
}

/** What a story is called, and its standing text: those of its first briefing, as long as that one is not withdrawn. */
export function storyOf({ id, briefings: [first] }: Group): { title: string; about: string } {
  const story = first?.meta.status === "withdrawn" ? undefined : first?.meta.story;
  return { title: story?.title ?? first?.meta.title ?? id, about: story?.about ?? "" };
}

/** A story as it is told: after each briefing the first that goes on from it, and only then the next that does. */
export function asTold({ briefings }: Group): Instalment[] {
  const members = new Map(briefings.map((briefing) => [briefing.id, briefing]));
  const next = new Map<BriefingId, Briefing[]>(briefings.map(({ id }) => [id, []]));
  const fromOf = ({ meta }: Briefing) => meta.follows && members.get(meta.follows);
  for (const briefing of briefings) {
    const from = fromOf(briefing);
    if (from !== undefined) next.get(from.id)?.push(briefing);
  }
  const told: Instalment[] = [];
  // Without recursion: a story may have thousands.
  const waiting = briefings.filter((briefing) => fromOf(briefing) === undefined).reverse();
  for (let briefing = waiting.pop(); briefing !== undefined; briefing = waiting.pop()) {
    const followers = next.get(briefing.id) ?? [];
    told.push({ briefing, from: fromOf(briefing), next: followers });
    waiting.push(...[...followers].reverse());
  }
  return told;
}
