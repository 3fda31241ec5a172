/** Decides once what an audience may see. Nothing after this line knows that a withheld briefing exists. */
import type { Checked } from "../check/check.ts";
import { offsetOfField, type Briefing } from "../check/parse.ts";
import { locate, type Problem } from "../check/problem.ts";
import { TLP_LABELS } from "../check/schema.ts";
import { AUDIENCES, type Audience } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Instant, toMillis } from "../read/dates.ts";

export interface Visible extends Checked {
  readonly audience: Audience;
  /** How many briefings this audience may not see. For the operator's summary; never for a page. */
  readonly withheld: number;
  /** The next instant at which an embargo lifts, so at which the site must be built again. */
  readonly nextRebuild: Instant | undefined;
}

/**
 * Drops drafts, briefings under embargo at `now` (an embargo lifts at its second), and those whose TLP
 * label is narrower than the audience. A visible briefing that names a withheld one is an error: the
 * link alone would say that it exists.
 */
export function withhold(checked: Checked, audience: Audience, now: Instant): Visible | Diagnostic[] {
  const isVisible = (briefing: Briefing) =>
    isReleased(briefing) && !isEmbargoed(briefing, now) && isFor(briefing, audience, checked.settings.tlp);
  const briefings = checked.briefings.filter(isVisible);
  const ids = new Set<string>(briefings.map((briefing) => briefing.id));
  const leaks = briefings.flatMap((briefing) => locate(briefing.file, leaksOf(briefing, ids)));
  if (leaks.length > 0) return leaks;
  return {
    ...checked,
    briefings,
    audience,
    withheld: checked.briefings.length - briefings.length,
    nextRebuild: nextLift(checked.briefings.filter((briefing) => isReleased(briefing)), now),
  };
}

function isReleased({ meta }: Briefing): boolean {
  return meta.status !== "draft" && meta.status !== "review";
}

function isEmbargoed({ meta }: Briefing, now: Instant): boolean {
  return meta.embargo !== undefined && toMillis(meta.embargo) > toMillis(now);
}

/** Audiences and labels are listed from wide to narrow, so a place in the list is a clearance. */
function isFor({ meta }: Briefing, audience: Audience, byDefault: string): boolean {
  const label = TLP_LABELS.findIndex((known) => known === (meta.tlp ?? byDefault));
  return label !== -1 && label <= AUDIENCES.indexOf(audience);
}

function nextLift(briefings: readonly Briefing[], now: Instant): Instant | undefined {
  const ahead = briefings.flatMap(({ meta }) => (meta.embargo !== undefined && toMillis(meta.embargo) > toMillis(now) ? [meta.embargo] : []));
  return ahead.sort((a, b) => toMillis(a) - toMillis(b))[0];
}

function leaksOf({ meta, reading, file }: Briefing, visible: ReadonlySet<string>): Problem[] {
  const named = [
    ...meta.related.map((id, index) => ({ id, field: ["related", index] })),
    ...meta.supersedes.map((id, index) => ({ id, field: ["supersedes", index] })),
    { id: meta.follows, field: ["follows"] },
    { id: meta.translation_of, field: ["translation_of"] },
  ].flatMap(({ id, field }) => (id === undefined || visible.has(id) ? [] : [{ id, offset: offsetOfField(file, field) }]));
  const linked = reading.links.flatMap(({ scheme, target, offset }) =>
    scheme === "brief" && !visible.has(target) ? [{ id: target, offset }] : [],
  );
  return [...named, ...linked].map(({ id, offset }) => ({
    ruleId: "link-is-visible",
    offset,
    message: `Readers of this build may not see \`${id}\`, and this would tell them of it. Delete it, or release both.`,
  }));
}
