/** What a briefing says of itself: the line below its summary, its file card, and what of it is past. */
import type { Briefing } from "../check/briefing.ts";
import { lateRelease } from "../check/schema/released.ts";
import type { Day, Instant } from "../read/dates.ts";
import { dayOf } from "../read/instants.ts";
import type { PastField } from "../withhold/stale.ts";
import { dayIn } from "../words/gregorian.ts";
import type { BriefingView } from "./briefing-views.ts";
import { type Frame, spokenDate } from "./cards.ts";
import { instantIn } from "./spoken-instant.ts";

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
  { settings, words }: Frame,
): SaidOfItself {
  const { facts: labels, ...says } = words.briefing;
  const { zone } = settings;
  const { sitrep } = meta;
  const day = (date: Day | Instant | undefined) =>
    date === undefined ? "" : dayIn(words, dayOf(date, zone));
  const expires = day(meta.expires);
  const next = sitrep?.next === undefined ? "" : spokenDate(sitrep.next, words);
  const isOver = past.includes("expires");
  const isAdvice = TELLS_WHAT_TO_DO.has(meta.type);
  const isUntil = isAdvice && !isOver;
  const isOverdue = past.includes("next");
  const late = lateRelease(meta, zone);
  const names = (people: Briefing["meta"]["authors"]) => people.map(inRole).join(words.comma);
  const card: [string, string | undefined][] = [
    // Under the title it is said who reviewed what a machine has written.
    [labels.reviewedBy, machineOf(meta)?.did === undefined ? names(meta.reviewed_by) : ""],
    [labels.approvedBy, names(meta.approved_by)],
    [labels.event, meta.event_date === undefined ? "" : spokenDate(meta.event_date, words)],
    [labels.asOf, meta.as_of === undefined ? "" : instantIn(words, meta.as_of, zone)],
    // A reader of the feed has it under this date, and not under the one that it bears.
    [labels.firstPublic, late && instantIn(words, late.embargo, meta.embargo_zone ?? zone)],
    [labels.expires, isOver || isUntil ? "" : expires],
    [
      labels.sitrep,
      sitrep && says.reportNumber(words.number(sitrep.number), spokenDate(sitrep.period, words)),
    ],
    [labels.nextReport, isOverdue ? "" : next],
    [labels.glide, sitrep?.glide],
  ];
  return {
    authors: meta.authors.map(({ name }) => name),
    by: names(meta.authors),
    updated: day(meta.updated),
    isAdvice,
    until: !isUntil ? "" : expires === "" ? says.noEnd : says.holdsUntil(expires),
    past: [
      ...(isOver ? [says.outOfDate(expires)] : []),
      ...(isOverdue ? [says.overdue(next)] : []),
    ],
    facts: card.flatMap(([term, text]) =>
      text === undefined || text === "" ? [] : [{ term, text }],
    ),
  };
}

/** "Jo Ferry (Editor)": by the role a reader sees for what somebody answers. */
function inRole(person: Briefing["meta"]["authors"][number]): string {
  const role = roleOf(person);
  return role === "" ? person.name : `${person.name} (${role})`;
}

const roleOf = (person: Briefing["meta"]["authors"][number]) =>
  "role" in person ? (person.role ?? "") : "";

/** What a machine did, with reviewers in their roles: a name alone does not say that it answers for the text. */
export function machineOf({ ai, reviewed_by }: Briefing["meta"]): BriefingView["machine"] {
  if (ai === "none") return undefined;
  const reviewers = reviewed_by.map((one) => ({ name: one.name, role: roleOf(one) }));
  return { did: ai, reviewers };
}
