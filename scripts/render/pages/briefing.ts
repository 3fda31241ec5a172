/** Builds the view of one briefing's page from what it says and what the archive says of it. */
import type { Briefing } from "../../check/briefing.ts";
import { labelOf } from "../../check/schema/provenance.ts";
import { firstPublic, lateRelease } from "../../check/schema/released.ts";
import type { Source } from "../../check/schema/source-schema.ts";
import { heardIn } from "../../check/voices/uses.ts";
import { type Day, formatInstant, type Instant } from "../../read/dates.ts";
import { dayOf, instantOf } from "../../read/instants.ts";
import { formatDay } from "../../read/spoken.ts";
import { isListed } from "../../relate/relate.ts";
import { fileOf, hrefOf } from "../address.ts";
import type { BriefingView } from "../briefing-views.ts";
import { type Frame, keptOf, notesOf, spokenDate } from "../cards.ts";
import { directionOf } from "../language.ts";
import { lastChange } from "../last-change.ts";
import type { PageKind } from "../page-kind.ts";
import type { Link } from "../page-view.ts";
import { whoToldWhom } from "../pictures/who-told-whom.ts";
import { nameAmong, sourceView } from "../source-view.ts";
import type { Surroundings } from "../surroundings.ts";

/** Those of a volume are planned together, and the site map names them with the day of their last change. */
export const page: PageKind = {
  kind: "briefing",
  isListed: false,
  place: 0,
  views: () => [],
};

/** The view of a briefing. A withdrawn one is a tombstone: title, date and notices, and no word of its text. */
export function briefingView(briefing: Briefing, around: Surroundings, frame: Frame): BriefingView {
  const { id, meta, day, address } = briefing;
  const { settings, prefix } = frame;
  const here = hrefOf(prefix, id);
  const lang = meta.lang ?? settings.lang;
  const isWithdrawn = meta.status === "withdrawn";
  const sources = isWithdrawn ? new Map<never, Source>() : meta.sources;
  const basis = (keys: readonly string[]): Link[] =>
    keys.map((key) => linkToSource(key, meta.sources));
  return {
    kind: "briefing",
    isListed: isListed(briefing),
    file: fileOf(address),
    path: address,
    id,
    title: meta.title,
    lang,
    dir: directionOf(lang),
    summary: isWithdrawn ? "" : meta.summary,
    day,
    date: formatDay(day, lang),
    dated: instantOf(meta.date, settings.zone),
    published: firstPublic(meta, settings.zone),
    modified: lastChange(briefing, settings.zone),
    status: meta.status,
    ...keptOf(id, frame),
    type: meta.type,
    tlp: meta.tlp ?? settings.tlp,
    dateline: isWithdrawn ? "" : (meta.dateline ?? ""),
    machine: isWithdrawn ? undefined : machineOf(meta),
    facts: isWithdrawn ? [] : factsOf(briefing, frame),
    hasBody: !isWithdrawn,
    source: { path: briefing.path, sha256: briefing.sha256 },
    sources: [...sources].map(([key, source], index) =>
      sourceView(key, source, sources, {
        outlet: around.outlets[index] ?? undefined,
        party: around.parties[index] ?? "",
      }),
    ),
    drawing: whoToldWhom(
      sources,
      { heard: heardIn(briefing), shared: around.shared, labelOf },
      directionOf(lang),
    ),
    standing: around.standing,
    topics: around.topics,
    places: around.places,
    names: around.names,
    notes: notesOf(briefing),
    claims: isWithdrawn
      ? []
      : meta.claims.map((claim) => ({ ...claim, sources: basis(claim.sources) })),
    judgements: isWithdrawn
      ? []
      : meta.judgements.map((judgement) => ({
          text: judgement.text,
          words: wordsOf(judgement),
          basis: basis(judgement.basis),
          outcome: judgement.outcome ?? "",
        })),
    alternatives: isWithdrawn ? [] : meta.alternatives,
    gaps: isWithdrawn ? [] : meta.gaps,
    sourcing: isWithdrawn ? "" : (meta.sourcing ?? ""),
    figures: isWithdrawn
      ? []
      : (meta.sitrep?.figures ?? []).map((figure) => ({
          label: figure.label,
          value: figure.unit === undefined ? figure.value : `${figure.value} ${figure.unit}`,
          asOf: spokenDate(figure.as_of, "en"),
          source: linkToSource(figure.source, meta.sources),
        })),
    supersedes: around.supersedes,
    supersededBy: around.supersededBy,
    translations: around.translations,
    thread: around.thread && {
      href: around.thread.href,
      cards: around.thread.cards.map((card) => ({ ...card, isHere: card.href === here })),
    },
    related: around.related,
    older: around.older,
    newer: around.newer,
  };
}

/** Reviewers with their roles: a name alone does not say that it answers for the text. */
function machineOf({ ai, reviewed_by }: Briefing["meta"]): BriefingView["machine"] {
  if (ai !== "generated" && ai !== "translated") return undefined;
  const reviewers = reviewed_by.map((reviewer) => ({
    name: reviewer.name,
    role: "role" in reviewer ? (reviewer.role ?? "") : "",
  }));
  return { did: ai, reviewers };
}

function factsOf({ meta }: Briefing, { settings }: Frame): { term: string; text: string }[] {
  const { zone } = settings;
  const people = (list: typeof meta.authors) => list.map(({ name }) => name).join(", ");
  const day = (date: Day | Instant | undefined) =>
    date === undefined ? "" : formatDay(dayOf(date, zone), "en");
  const late = lateRelease(meta, zone);
  const facts: [string, string | undefined][] = [
    ["By", people(meta.authors)],
    ["Reviewed by", people(meta.reviewed_by)],
    ["Approved by", people(meta.approved_by)],
    ["Event", meta.event_date === undefined ? "" : spokenDate(meta.event_date, "en")],
    ["As of", meta.as_of === undefined ? "" : formatInstant(meta.as_of, zone)],
    // A reader of the feed has it under this date, and not under the one that it bears.
    ["First public", late && formatInstant(late.embargo, meta.embargo_zone ?? zone)],
    ["Updated", day(meta.updated)],
    ["Expires", day(meta.expires)],
    [
      "Situation report",
      meta.sitrep === undefined
        ? ""
        : `No. ${meta.sitrep.number}, ${spokenDate(meta.sitrep.period, "en")}`,
    ],
    ["Next report", meta.sitrep?.next === undefined ? "" : spokenDate(meta.sitrep.next, "en")],
    ["GLIDE", meta.sitrep?.glide],
    // What else it did is said under the title.
    ["Use of AI", meta.ai === "assisted" ? meta.ai : ""],
  ];
  return facts.flatMap(([term, text]) =>
    text === undefined || text === "" ? [] : [{ term, text }],
  );
}

/**
 * A likelihood and a confidence are never in one sentence (ICD 203), so each stands alone; a likelihood that the
 * judgement itself says is not said again.
 */
function wordsOf({
  text,
  likelihood,
  confidence,
  by,
}: Briefing["meta"]["judgements"][number]): string {
  // "Very unlikely" does not say "unlikely".
  const isSaid = new RegExp(`(?<!very )\\b${likelihood}\\b`, "i").test(text);
  return [
    likelihood === undefined || isSaid ? "" : `Likelihood: ${likelihood}.`,
    confidence === undefined ? "" : `Confidence: ${confidence}.`,
    by === undefined ? "" : `To be judged by ${formatDay(by, "en")}.`,
  ]
    .filter((words) => words !== "")
    .join(" ");
}

function linkToSource(key: string, sources: ReadonlyMap<string, Source>): Link {
  const source = sources.get(key);
  return { href: `#source_${key}`, text: source === undefined ? key : nameAmong(source, sources) };
}
