/** Builds the view of one briefing's page from what it says and what the archive says of it. */
import { originsOf, sentenceOf } from "../check/origins.ts";
import type { Briefing } from "../check/parse.ts";
import { labelOf } from "../check/provenance.ts";
import type { Source } from "../check/source-schema.ts";
import { heardIn } from "../check/uses.ts";
import { formatInstant } from "../read/dates.ts";
import type { BriefingId } from "../read/identity.ts";
import { formatDay } from "../read/spoken.ts";
import { type Archive, namesOf, placesOf, type Related } from "../relate/relate.ts";
import { fileOf, href, hrefOf, pathOfGroup } from "./address.ts";
import type { BriefingView } from "./briefing-views.ts";
import { asInstant, cardOf, type Frame, lastChange, notesOf, spokenDate } from "./cards.ts";
import { drawProvenance } from "./draw-provenance.ts";
import { directionOf, nameOfLanguage } from "./language.ts";
import { sourceView } from "./source-view.ts";
import type { TermNames } from "./terms.ts";
import type { Link, NeighbourView } from "./views.ts";

/** The view of a briefing. A withdrawn one is a tombstone: title, date and notices, and no word of its text. */
export function briefingView(
  related: Related,
  archive: Archive,
  terms: TermNames,
  frame: Frame,
): BriefingView {
  const { briefing } = related;
  const { id, meta, day, address } = briefing;
  const { settings, prefix } = frame;
  const lang = meta.lang ?? settings.lang;
  const isWithdrawn = meta.status === "withdrawn";
  const sources = isWithdrawn ? new Map<never, Source>() : meta.sources;
  const basis = (keys: readonly string[]): Link[] =>
    keys.map((key) => linkToSource(key, meta.sources));
  return {
    kind: "briefing",
    file: fileOf(address),
    path: address,
    id,
    title: meta.title,
    lang,
    dir: directionOf(lang),
    summary: isWithdrawn ? "" : meta.summary,
    day,
    date: formatDay(day, lang),
    published: asInstant(meta.date),
    modified: asInstant(lastChange(briefing)),
    status: meta.status,
    type: meta.type,
    tlp: meta.tlp ?? settings.tlp,
    dateline: isWithdrawn ? "" : (meta.dateline ?? ""),
    facts: isWithdrawn ? [] : factsOf(briefing, frame),
    hasBody: !isWithdrawn,
    source: { path: briefing.path, sha256: briefing.sha256 },
    sources: [...sources].map(([key, source]) => sourceView(key, source, sources, archive, prefix)),
    drawing: drawProvenance(sources, heardIn(briefing), directionOf(lang)),
    origins: sentenceOf(originsOf(heardIn(briefing), sources)),
    topics: meta.topics.map((topic) => terms.link("topics", topic)),
    topicIds: meta.topics,
    places: isWithdrawn ? [] : placesOf(briefing).map((place) => terms.link("places", place)),
    names: isWithdrawn ? [] : namesOf(briefing).map((name) => terms.link("names", name)),
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
    supersedes: cardsOf(meta.supersedes, archive, frame),
    supersededBy: related.supersededBy.map((other) => cardOf(other, frame)),
    translations: [...related.translations, ...originalOf(briefing, archive)].map((other) =>
      translation(other, frame),
    ),
    thread: threadOf(related, frame),
    related: relatedTo(related).map((other) => cardOf(other, frame)),
    older: neighbour(related.older, frame),
    newer: neighbour(related.newer, frame),
  };
}

/** Named here or linking here, and not shown on the page already as part of its thread or as a translation. */
function relatedTo({ briefing, related, backlinks, thread, translations }: Related): Briefing[] {
  const shown = new Set([briefing, ...thread, ...translations]);
  return [...new Set([...related, ...backlinks])].filter(
    (other) => !shown.has(other) && other.id !== briefing.meta.translation_of,
  );
}

function factsOf({ meta }: Briefing, { settings }: Frame): { term: string; text: string }[] {
  const people = (list: typeof meta.authors) => list.map(({ name }) => name).join(", ");
  const facts: [string, string | undefined][] = [
    ["By", people(meta.authors)],
    ["Reviewed by", people(meta.reviewed_by)],
    ["Event", meta.event_date === undefined ? "" : spokenDate(meta.event_date, "en")],
    ["As of", meta.as_of === undefined ? "" : formatInstant(meta.as_of, settings.zone)],
    ["Updated", meta.updated === undefined ? "" : spokenDate(meta.updated, "en")],
    ["Expires", meta.expires === undefined ? "" : spokenDate(meta.expires, "en")],
    [
      "Situation report",
      meta.sitrep === undefined
        ? ""
        : `No. ${meta.sitrep.number}, ${spokenDate(meta.sitrep.period, "en")}`,
    ],
    ["Next report", meta.sitrep?.next === undefined ? "" : spokenDate(meta.sitrep.next, "en")],
    ["GLIDE", meta.sitrep?.glide],
    ["Use of AI", meta.ai === "none" ? "" : meta.ai],
  ];
  return facts.flatMap(([term, text]) =>
    text === undefined || text === "" ? [] : [{ term, text }],
  );
}

/** A likelihood and a confidence are never in one sentence (ICD 203), so each stands alone. */
function wordsOf({ likelihood, confidence, by }: Briefing["meta"]["judgements"][number]): string {
  return [
    likelihood === undefined ? "" : `Likelihood: ${likelihood}.`,
    confidence === undefined ? "" : `Confidence: ${confidence}.`,
    by === undefined ? "" : `To be judged by ${formatDay(by, "en")}.`,
  ]
    .filter((words) => words !== "")
    .join(" ");
}

function linkToSource(key: string, sources: ReadonlyMap<string, Source>): Link {
  const source = sources.get(key);
  return { href: `#source_${key}`, text: source === undefined ? key : labelOf(source) };
}

function cardsOf(ids: readonly BriefingId[], archive: Archive, frame: Frame) {
  return ids.flatMap((id) => {
    const found = archive.byId.get(id);
    return found === undefined ? [] : [cardOf(found, frame)];
  });
}

function originalOf({ meta }: Briefing, archive: Archive): Briefing[] {
  const original =
    meta.translation_of === undefined ? undefined : archive.byId.get(meta.translation_of);
  return original === undefined ? [] : [original];
}

function translation(other: Briefing, { settings, prefix }: Frame) {
  const lang = other.meta.lang ?? settings.lang;
  return {
    href: hrefOf(prefix, other.id),
    text: other.meta.title,
    lang,
    language: nameOfLanguage(lang),
  };
}

function threadOf({ thread, briefing }: Related, frame: Frame): BriefingView["thread"] {
  const root = thread[0];
  if (root === undefined) return undefined;
  return {
    href: href(frame.prefix, pathOfGroup("threads", root.id)),
    cards: thread.map((other) => ({ ...cardOf(other, frame), isHere: other.id === briefing.id })),
  };
}

function neighbour(other: Briefing | undefined, frame: Frame): NeighbourView | undefined {
  if (other === undefined) return undefined;
  const { href, title, lang, dir } = cardOf(other, frame);
  return { href, text: title, lang, dir };
}
