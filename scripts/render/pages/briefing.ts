/** Builds the view of one briefing's page from what it says and what the archive says of it. */
import type { Briefing } from "../../check/briefing.ts";
import { labelOf } from "../../check/schema/provenance.ts";
import { firstPublic } from "../../check/schema/released.ts";
import type { Source } from "../../check/schema/source-schema.ts";
import { heardIn } from "../../check/voices/uses.ts";
import { instantOf } from "../../read/instants.ts";
import { isListed } from "../../relate/relate.ts";
import { dayIn } from "../../words/gregorian.ts";
import type { Words } from "../../words/words.ts";
import { fileOf, hrefOf } from "../address.ts";
import { factsOf, machineOf, NOTHING_SAID } from "../briefing-facts.ts";
import type { BriefingView, CitedLink } from "../briefing-views.ts";
import { type Frame, frameOf, keptOf, notesOf, spokenDate } from "../cards.ts";
import { arrowOf, byName, type Citations, type CitationView, inOneLine } from "../citation-view.ts";
import { citationsOf } from "../citations.ts";
import { changeOf } from "../figure-change.ts";
import { directionOf } from "../language.ts";
import { lastChange } from "../last-change.ts";
import type { PageKind } from "../page-kind.ts";
import { likelihoodStrip } from "../pictures/likelihood-strip.ts";
import { whoToldWhom } from "../pictures/who-told-whom.ts";
import { originViews } from "../source-view.ts";
import { formatDayOf } from "../spoken-dates.ts";
import { storyOf } from "../story-view.ts";
import type { Surroundings } from "../surroundings.ts";

/** Those of a volume are planned together, and the site map names them with the day of their last change. */
export const page: PageKind = {
  kind: "briefing",
  isListed: false,
  place: 0,
  views: () => [],
};

/** The view of a briefing. A withdrawn one is a tombstone: title, date and notices, and no word of its text. */
export function briefingView(
  briefing: Briefing,
  around: Surroundings,
  ofSite: Frame,
): BriefingView {
  const { id, meta, day, address } = briefing;
  const frame = frameOf(briefing, ofSite);
  const { settings, root, words } = frame;
  const here = hrefOf(root, id);
  const lang = meta.lang ?? settings.lang;
  const dir = directionOf(lang);
  const isWithdrawn = meta.status === "withdrawn";
  const sources = isWithdrawn ? new Map<never, Source>() : meta.sources;
  const heard = heardIn(briefing);
  const citations = citationsOf(sources, {
    names: around.shortNames,
    origins: around.origins,
    heard,
    dates: { lang, year: day.slice(0, 4) },
    words,
  });
  const arrow = arrowOf(dir);
  const cited = (key: string) => linkToSource(key, citations, (view) => inOneLine(view, arrow));
  return {
    kind: "briefing",
    isListed: isListed(briefing),
    file: fileOf(address),
    path: address,
    id,
    title: meta.title,
    lang,
    dir,
    summary: isWithdrawn ? "" : meta.summary,
    day,
    date: formatDayOf(day, lang, settings),
    dated: instantOf(meta.date, settings.zone),
    published: firstPublic(meta, settings.zone),
    modified: lastChange(briefing, settings.zone),
    status: meta.status,
    ...keptOf(id, frame),
    type: meta.type,
    tlp: meta.tlp ?? settings.tlp,
    dateline: isWithdrawn ? "" : (meta.dateline ?? ""),
    machine: isWithdrawn ? undefined : machineOf(meta),
    ...(isWithdrawn ? NOTHING_SAID : factsOf(briefing, around.past, frame)),
    hasBody: !isWithdrawn,
    source: { path: briefing.path, sha256: briefing.sha256 },
    anchors: around.anchors,
    citations,
    origins: originViews(sources, around, words),
    drawing: whoToldWhom(sources, { heard, shared: around.shared, labelOf, words }, dir),
    knownBy: around.knownBy,
    glyph: around.glyph,
    topics: around.topics,
    places: around.places,
    names: around.names,
    notes: notesOf(briefing, words).map((note) => {
      const changes = around.history?.ofNotes[note.id];
      return changes === undefined ? note : { ...note, changes };
    }),
    ...(around.history === undefined ? {} : { history: around.history.href }),
    claims: isWithdrawn
      ? []
      : meta.claims.map((claim) => ({
          ...claim,
          // They stand below the text, which has said through whom we have each.
          sources: claim.sources.map((key) => linkToSource(key, citations, byName)),
        })),
    judgements: isWithdrawn ? [] : judgementsOf(meta, { dir, words, cited }),
    alternatives: isWithdrawn ? [] : meta.alternatives,
    gaps: isWithdrawn ? [] : meta.gaps,
    // What the sentence of origins says already is not said again.
    sourcing: isWithdrawn || meta.sourcing === around.standing ? "" : (meta.sourcing ?? ""),
    figures: isWithdrawn ? [] : figuresOf(meta, around.reportBefore, { words, cited }),
    supersedes: around.supersedes,
    supersededBy: around.supersededBy,
    translations: around.translations,
    inLanguages: around.inLanguages,
    storyTitle: around.storyTitle,
    story: storyOf(around.thread, here, { dir, words }),
    related: around.related,
    older: around.older,
    newer: around.newer,
  };
}

/** In which words a page speaks, and how it names a source. */
interface SaidOnPage {
  readonly words: Words;
  readonly cited: (key: string) => CitedLink;
}

/** A likelihood and a confidence are never in one sentence (ICD 203): each stands in a column of its own. */
function judgementsOf(
  { judgements }: Briefing["meta"],
  { dir, words, cited }: SaidOnPage & { readonly dir: "ltr" | "rtl" },
): BriefingView["judgements"] {
  const { confidences } = words.briefing.judgements;
  return judgements.map(({ text, likelihood, confidence, by, basis, outcome }) => ({
    text,
    likelihood: likelihood === undefined ? undefined : likelihoodStrip(likelihood, { dir, words }),
    confidence: confidence === undefined ? "" : confidences[confidence],
    due: by === undefined ? "" : dayIn(words, by),
    basis: basis.map(cited),
    outcome: outcome ?? "",
  }));
}

function figuresOf(
  { sitrep }: Briefing["meta"],
  before: Surroundings["reportBefore"],
  { words, cited }: SaidOnPage,
): BriefingView["figures"] {
  return (sitrep?.figures ?? []).map((figure) => ({
    label: figure.label,
    value: figure.value,
    unit: figure.unit ?? "",
    asOf: spokenDate(figure.as_of, words),
    change: changeOf(figure, before, words),
    source: cited(figure.source),
  }));
}

function linkToSource(
  key: string,
  citations: Citations,
  wordsOf: (view: CitationView) => string,
): CitedLink {
  const view = citations[key];
  const text = view === undefined ? key : wordsOf(view);
  return { href: `#source_${key}`, text, chain: view?.chain ?? "" };
}
