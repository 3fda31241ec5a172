/** Whether a briefing is released, and for whom: said once, for the rules and for what withholds. */
import { AUDIENCES, type Audience } from "../../config.ts";
import { type Day, dayIn, type Instant, toMillis, type Zone } from "../../read/dates.ts";
import { instantOf, isDay } from "../../read/instants.ts";
import { type FrontMatter, TLP_LABELS } from "./schema.ts";

/** Who asks, when, and under which label a briefing stands that names none. */
export interface Viewer {
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

/** That readers may see a briefing only since its embargo lifted, and not since the date that it bears. */
export interface LateRelease {
  readonly embargo: Instant;
  /** The day in the archive's zone. */
  readonly day: Day;
}

type ReleaseDates = Pick<FrontMatter, "date" | "embargo">;

/** What was found, by zone: each order and list of news asks of every briefing, and a zone's hours are slow to tell. */
const found = new WeakMap<
  ReleaseDates,
  { readonly zone: Zone; readonly late: LateRelease | undefined }
>();

/** The late release of a briefing; undefined where it was public since its date. */
export function lateRelease(meta: ReleaseDates, zone: Zone): LateRelease | undefined {
  const { date, embargo } = meta;
  if (embargo === undefined) return undefined;
  const known = found.get(meta);
  if (known?.zone === zone) return known.late;
  const day = dayIn(embargo, zone);
  // A day begins no later than whatever is of it.
  const isLate = isDay(date) ? day >= date : toMillis(embargo) > toMillis(date);
  const late = isLate ? { embargo, day } : undefined;
  found.set(meta, { zone, late });
  return late;
}

/** The instant since which readers may see a briefing, in the archive's zone: the later of its date and its embargo. */
export function firstPublic(meta: ReleaseDates, zone: Zone): Instant {
  return instantOf(lateRelease(meta, zone)?.embargo ?? meta.date, zone);
}

/** Why an audience may not see a briefing: what holds it, or its TLP label; undefined when it may. */
export function whyWithheld(
  meta: Pick<FrontMatter, "status" | "embargo" | "tlp">,
  { audience, now, tlp }: Viewer,
): string | undefined {
  const held = whyHeld(meta, now);
  if (held !== undefined) return held;
  // Audiences and labels are listed from wide to narrow, so a place in the list is a clearance.
  const label = meta.tlp ?? tlp;
  const narrowness = (TLP_LABELS as readonly string[]).indexOf(label);
  return narrowness !== -1 && narrowness <= AUDIENCES.indexOf(audience) ? undefined : label;
}
