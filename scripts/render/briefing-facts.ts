/** What a briefing says of itself: the line below its summary, its file card, and what of it is past. */
import type { Briefing } from "../check/briefing.ts";
import { lateRelease } from "../check/schema/released.ts";
import { type Day, formatInstant, type Instant } from "../read/dates.ts";
import { dayOf } from "../read/instants.ts";
import { formatDay } from "../read/spoken.ts";
import type { PastField } from "../withhold/stale.ts";
import type { BriefingView } from "./briefing-views.ts";
import { type Frame, spokenDate } from "./cards.ts";

/** Types that tell readers what to do, so that until when comes first. */
const TELLS_WHAT_TO_DO: ReadonlySet<string> = new Set(["advisory", "alert"]);

type SaidOfItself = Pick<
  BriefingView,
  "authors" | "by" | "updated" | "isAdvice" | "until" | "past" | "facts"
>;

/** Of a withdrawn briefing nothing is said. */
export const NOTHING_SAID: SaidOfItself = {
  authors: [],
  by: "",
  updated: "",
  isAdvice: false,
  until: "",
  past: [],
  facts: [],
};

/** The line of facts, the file card, and what is said of times: each fact stands in one of them. */
export function factsOf(
  { meta }: Briefing,
  past: readonly PastField[],
  { settings }: Frame,
): SaidOfItself {
  const { zone } = settings;
  const { sitrep } = meta;
  const day = (date: Day | Instant | undefined) =>
    date === undefined ? "" : formatDay(dayOf(date, zone), "en");
  const expires = day(meta.expires);
  const next = sitrep?.next === undefined ? "" : spokenDate(sitrep.next, "en");
  const isOver = past.includes("expires");
  const isAdvice = TELLS_WHAT_TO_DO.has(meta.type);
  const isUntil = isAdvice && !isOver;
  const isOverdue = past.includes("next");
  const late = lateRelease(meta, zone);
  const card: [string, string | undefined][] = [
    // Under the title it is said who reviewed what a machine has written.
    ["Reviewed by", machineOf(meta)?.did === undefined ? namesOf(meta.reviewed_by) : ""],
    ["Approved by", namesOf(meta.approved_by)],
    ["Event", meta.event_date === undefined ? "" : spokenDate(meta.event_date, "en")],
    ["As of", meta.as_of === undefined ? "" : formatInstant(meta.as_of, zone)],
    // A reader of the feed has it under this date, and not under the one that it bears.
    ["First public", late && formatInstant(late.embargo, meta.embargo_zone ?? zone)],
    ["Expires", isOver || isUntil ? "" : expires],
    [
      "Situation report",
      sitrep === undefined ? "" : `No. ${sitrep.number}, ${spokenDate(sitrep.period, "en")}`,
    ],
    ["Next report", isOverdue ? "" : next],
    ["GLIDE", sitrep?.glide],
  ];
  return {
    authors: meta.authors.map(({ name }) => name),
    by: namesOf(meta.authors),
    updated: day(meta.updated),
    isAdvice,
    until: !isUntil ? "" : expires === "" ? "No end is given." : `Holds until ${expires}.`,
    past: [
      ...(isOver ? [`Out of date since ${expires}.`] : []),
      ...(isOverdue ? [`The next report was due ${next}; none is published here.`] : []),
    ],
    facts: card.flatMap(([term, text]) =>
      text === undefined || text === "" ? [] : [{ term, text }],
    ),
  };
}

function namesOf(people: Briefing["meta"]["authors"]): string {
  return people.map(({ name }) => name).join(", ");
}

/** What a machine did, with reviewers in their roles: a name alone does not say that it answers for the text. */
export function machineOf({ ai, reviewed_by }: Briefing["meta"]): BriefingView["machine"] {
  if (ai === "none") return undefined;
  const reviewers = reviewed_by.map((reviewer) => ({
    name: reviewer.name,
    role: "role" in reviewer ? (reviewer.role ?? "") : "",
  }));
  return { did: ai, reviewers };
}
