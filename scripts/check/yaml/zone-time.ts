/** What to write for a time on the clocks of a zone: the instants that show it, each with the zone's own offset. */
import { instantsAt, instantsBeside } from "../../read/clocks.ts";
import { type Instant, parseInstant, parseZone, type Zone } from "../../read/dates.ts";
import type { Problem } from "./problem.ts";
import type { YamlText } from "./yaml.ts";

/** A sentence or two that say what a time is in a zone and offer it; undefined where no offset of RFC 3339 is the zone's. */
export function timeInZone(instant: Instant, zone: Zone): string | undefined {
  const [first, second] = instantsAt(instant, zone);
  if (first !== undefined && second !== undefined)
    return `Clocks of ${zone} show this time twice. Write ${first} for the first or ${second} for the second`;
  if (first !== undefined)
    return `Clocks of ${zone} are at ${first.slice(-6)} then. Write ${first}`;
  const beside = instantsBeside(instant, zone);
  return beside.length === 0
    ? undefined
    : `Clocks of ${zone} leap over this time: it does not exist there. Write ${beside.join(" or ")}`;
}

const WITHOUT_OFFSET = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)$/;

/** The problem of an embargo without its offset, with the offset of the zone that stands beside it. Any other as it is. */
export function withZone(problem: Problem, yaml: YamlText): Problem {
  const { value } = yaml;
  if (problem.ruleId !== "date-is-real" || typeof value !== "object" || Array.isArray(value))
    return problem;
  const { embargo, embargo_zone: named } = value;
  const [, day, time] =
    typeof embargo === "string" ? (WITHOUT_OFFSET.exec(embargo.trim()) ?? []) : [];
  const zone = typeof named === "string" ? parseZone(named.trim()) : undefined;
  const wall = parseInstant(`${day}T${time}Z`);
  if (wall === undefined || zone === undefined) return problem;
  const [from, to] = yaml.rangeOf(["embargo"]);
  const said = problem.offset === from ? timeInZone(wall, zone) : undefined;
  if (said === undefined) return problem;
  const [only, second] = instantsAt(wall, zone);
  const fix = only === undefined || second !== undefined ? undefined : { from, to, text: only };
  return { ...problem, message: `\`${day}T${time}\` has no offset. ${said}.`, fix };
}
