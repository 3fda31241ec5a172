/** Whether a briefing is released, and for whom: said once, for the rules and for what withholds. */
import { AUDIENCES, type Audience } from "../config.ts";
import { type Instant, toMillis, type Zone } from "../read/dates.ts";
import { instantOf, inZone } from "../read/instants.ts";
import { type FrontMatter, TLP_LABELS } from "./schema.ts";

/** Who asks, when, and under which label a briefing stands that names none. */
export interface Onlooker {
  readonly audience: Audience;
  readonly now: Instant;
  /** The archive's own label. */
  readonly tlp: string;
}

/** Why nobody outside the desk may see a briefing yet; undefined once it is released. An embargo lifts at its second. */
export function whyHeld(
  { status, embargo }: Pick<FrontMatter, "status" | "embargo">,
  now: Instant,
): "draft" | "review" | "embargo" | undefined {
  if (status === "draft" || status === "review") return status;
  return embargo !== undefined && toMillis(embargo) > toMillis(now) ? "embargo" : undefined;
}

/** The embargo of a briefing that was first public only when it lifted, not on the date that the briefing bears. */
export function lateEmbargo(
  { date, embargo }: Pick<FrontMatter, "date" | "embargo">,
  zone: Zone,
): Instant | undefined {
  if (embargo === undefined) return undefined;
  return toMillis(embargo) > toMillis(instantOf(date, zone)) ? embargo : undefined;
}

/** The instant since which readers may see a briefing, in the archive's zone: the later of its date and its embargo. */
export function firstPublic(meta: Pick<FrontMatter, "date" | "embargo">, zone: Zone): Instant {
  const embargo = lateEmbargo(meta, zone);
  return embargo === undefined ? instantOf(meta.date, zone) : inZone(embargo, zone);
}

/** Why an audience may not see a briefing: what holds it, or its TLP label; undefined when it may. */
export function whyWithheld(
  meta: Pick<FrontMatter, "status" | "embargo" | "tlp">,
  { audience, now, tlp }: Onlooker,
): string | undefined {
  const held = whyHeld(meta, now);
  if (held !== undefined) return held;
  // Audiences and labels are listed from wide to narrow, so a place in the list is a clearance.
  const label = meta.tlp ?? tlp;
  const narrowness = (TLP_LABELS as readonly string[]).indexOf(label);
  return narrowness !== -1 && narrowness <= AUDIENCES.indexOf(audience) ? undefined : label;
}
