/** Decides once what an audience may see. Nothing after this line knows that a withheld briefing exists. */

import type { FormerVersion, Versions } from "../check/archive/check-versions.ts";
import type { BodyReading } from "../check/body/body.ts";
import type { Briefing } from "../check/briefing.ts";
import type { Checked, KnownFolder } from "../check/check.ts";
import { otherAnchors } from "../check/ledger/paragraphs.ts";
import { type Viewer, whyWithheld } from "../check/schema/released.ts";
import { offsetOfField } from "../check/yaml/field-place.ts";
import { locate, type Problem } from "../check/yaml/problem.ts";
import type { Audience } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Instant, toMillis } from "../read/dates.ts";
import type { BriefingId } from "../read/identity.ts";
import type { Sound } from "./sound.ts";
import { nextStale, type Stale, staleOf } from "./stale.ts";

export interface Withheld {
  readonly path: string;
  /** `draft`, `review`, `embargo`, or the TLP label. */
  readonly reason: string;
}

/** By the briefing; those are absent whose paragraphs are all known by their words of now. */
export type Anchors = ReadonlyMap<BriefingId, string>;

/** What an audience sees of a folder, and what it does not. */
export interface Seen extends Omit<KnownFolder, "ledger"> {
  /** What this audience may not see, and why. For the operator's terminal; never for a page. */
  readonly withheld: readonly Withheld[];
  /** What of the briefings was announced for a time that is past. */
  readonly stale: Stale;
  /** Where links lead to a paragraph by the words that once stood there: see `otherAnchors`. */
  readonly anchors: Anchors;
  /** The next instant at which an embargo lifts or a briefing's time is past, so at which the site must be built again. */
  readonly nextRebuild: Instant | undefined;
}

/** What readers are shown: of a folder in which nothing is wrong, and without a word of what is kept from them. */
export interface Visible extends Seen {
  readonly audience: Audience;
  readonly keptFrom?: undefined;
}

/**
 * Drops drafts, briefings under embargo at `now` (an embargo lifts at its second), and those whose TLP
 * label is narrower than the audience. A visible briefing, or a page, that names a withheld one is an error:
 * the link alone would say that it exists. Pages and static files are for every audience.
 */
export function withhold(
  checked: Checked,
  audience: Audience,
  now: Instant,
): Visible | Diagnostic[] {
  const { seen, leaks } = lookAs(checked, audience, now);
  return leaks.length > 0 ? leaks : { ...seen, audience };
}

/** What an audience sees, and where that would tell of what it may not see. */
export function lookAs(
  checked: Checked | Sound,
  audience: Audience,
  now: Instant,
): { readonly seen: Seen; readonly leaks: Diagnostic[] } {
  const { settings, vocabulary, textOf } = checked;
  const viewer = { audience, now, tlp: settings.tlp };
  const clock = { now, zone: settings.zone };
  const reasons = checked.briefings.map(({ meta }) => whyWithheld(meta, viewer));
  const briefings = withoutSuccessors(
    checked.briefings.filter((_, index) => reasons[index] === undefined),
  );
  // A link to a briefing that has errors tells of none that is withheld.
  const ids = new Set<string>([...briefings.map(({ id }) => id), ...(checked.broken ?? [])]);
  const leaks = briefings.flatMap((briefing) => {
    const text = () => checked.textOf(briefing.path);
    const problems = leaksOf(briefing, ids, text);
    return problems.length === 0 ? [] : locate({ path: briefing.path, text: text() }, problems);
  });
  const leaksOfPages = checked.pages.flatMap(({ links, file }) =>
    locate(file, leakingLinks(links, ids).map(leak)),
  );
  const seen = {
    ...{ settings, vocabulary, textOf },
    ...{ pages: checked.pages, statics: checked.statics, seenSince: checked.seenSince },
    briefings,
    versions: shownVersions(checked.versions, { ids, viewer }),
    withheld: checked.briefings.flatMap(({ path }, index) => {
      const reason = reasons[index];
      return reason === undefined ? [] : [{ path, reason }];
    }),
    stale: staleOf(briefings, clock),
    anchors: anchorsOf(briefings, checked),
    nextRebuild: earliest(
      nextLift(
        checked.briefings.filter(
          ({ meta }, index) =>
            reasons[index] === "embargo" &&
            // A briefing that its label hides from this audience after the embargo, too, calls for no new build.
            whyWithheld({ ...meta, embargo: undefined }, viewer) === undefined,
        ),
      ),
      nextStale(briefings, clock),
    ),
  };
  return { seen, leaks: [...leaks, ...leaksOfPages] };
}

/** Of these briefings, by what the ledger keeps of their paragraphs. */
export function anchorsOf(
  briefings: readonly Briefing[],
  { ledger }: Pick<KnownFolder, "ledger">,
): Anchors {
  const found = new Map<BriefingId, string>();
  for (const { id, paragraphs } of briefings) {
    const anchors = otherAnchors(ledger.get(id)?.paragraphs, paragraphs);
    if (anchors !== "") found.set(id, anchors);
  }
  return found;
}

/** What was replaced only by briefings that this audience may not see is as it was before: the mark would tell of them. */
function withoutSuccessors(briefings: readonly Briefing[]): readonly Briefing[] {
  const replaced = new Set(briefings.flatMap(({ meta }) => meta.supersedes));
  return briefings.map((briefing) => {
    const { id, meta } = briefing;
    if (meta.status !== "superseded" || replaced.has(id)) return briefing;
    const status = meta.corrections.length > 0 ? "corrected" : "published";
    return { ...briefing, meta: { ...meta, status } };
  });
}

/** Former texts of what is visible, each by its own label and embargo too: one that this audience may not see is as one that is not kept. */
export function shownVersions(
  versions: Versions,
  { ids, viewer }: { readonly ids: ReadonlySet<string>; readonly viewer: Viewer },
): Versions {
  if (versions.size === 0) return versions;
  const shown = [...versions].flatMap(([id, list]) => {
    const isShown = ({ text }: FormerVersion) =>
      text !== undefined &&
      text.meta.status !== "withdrawn" &&
      whyWithheld(text.meta, viewer) === undefined;
    const own = list.map((one) =>
      isShown(one) ? one : { number: one.number, until: one.until, text: undefined },
    );
    return ids.has(id) ? [[id, own] as const] : [];
  });
  return new Map(shown);
}

function nextLift(embargoed: readonly Briefing[]): Instant | undefined {
  return embargoed
    .flatMap(({ meta }) => meta.embargo ?? [])
    .sort((a, b) => toMillis(a) - toMillis(b))[0];
}

function earliest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return toMillis(other) < toMillis(one) ? other : one;
}

function leaksOf(
  { meta, reading }: Briefing,
  visible: ReadonlySet<string>,
  text: () => string,
): Problem[] {
  const named = [
    ...meta.related.map((id, index) => ({ id, field: ["related", index] })),
    ...meta.supersedes.map((id, index) => ({ id, field: ["supersedes", index] })),
    { id: meta.follows, field: ["follows"] },
    { id: meta.translation_of, field: ["translation_of"] },
  ].flatMap(({ id, field }) =>
    id === undefined || visible.has(id) ? [] : [{ id, offset: offsetOfField(text(), field) }],
  );
  return [...named, ...leakingLinks(reading.links, visible)].map(leak);
}

interface Leak {
  readonly id: string;
  readonly offset: number;
}

function leakingLinks(links: BodyReading["links"], visible: ReadonlySet<string>): Leak[] {
  return links.flatMap(({ scheme, target, offset }) =>
    scheme === "brief" && !visible.has(target) ? [{ id: target, offset }] : [],
  );
}

function leak({ id, offset }: Leak): Problem {
  return {
    ruleId: "link-is-visible",
    offset,
    message: `Readers of this build may not see \`${id}\`, and this would tell them of it. Delete it, or release both.`,
  };
}
