/** What a briefing's page shows beside its text, as lists under a heading, in plain words. */
import type { BriefingView, CitedLink, SourceView } from "../render/briefing-views.ts";

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly text: string;
  /** Where it can be read; else empty. */
  readonly url: string;
}

const WORDS = {
  alternatives: "Alternatives",
  asOf: "as of",
  claims: "Claims",
  confidence: "Confidence",
  corrections: "Corrections",
  due: "Due",
  figures: "Key figures",
  gaps: "What is missing",
  itSaid: "It said",
  judgements: "Key judgements",
  likelihood: "Likelihood",
  outcome: "Outcome",
  sources: "Sources",
} as const;

/** Above the text. Takes the view of a visible briefing; gives sections that have lines. */
export function sectionsBefore(view: BriefingView): Section[] {
  const { figures, judgements } = view;
  return filled([
    {
      title: WORDS.figures,
      lines: figures.map(({ label, value, unit, asOf, change, source }) =>
        sentences([
          `${label}: ${[value, unit].filter((word) => word !== "").join(" ")}, ${WORDS.asOf} ${asOf}`,
          change,
          named([source]),
        ]),
      ),
    },
    {
      title: WORDS.judgements,
      // How likely and how sure stand in sentences of their own (ICD 203).
      lines: judgements.map(({ text, likelihood, confidence, due, basis, outcome }) =>
        sentences([
          text,
          told(WORDS.likelihood, likelihood?.words ?? ""),
          told(WORDS.confidence, confidence),
          told(WORDS.due, due),
          told(WORDS.outcome, outcome),
          named(basis),
        ]),
      ),
    },
  ]);
}

/** The same below it. */
export function sectionsAfter(view: BriefingView): Section[] {
  const { claims, alternatives, gaps, notes, origins } = view;
  const sources = origins.flatMap(({ report, speakers, relays }) => [
    ...report,
    ...speakers,
    ...relays,
  ]);
  return filled([
    {
      title: WORDS.claims,
      lines: claims.map(({ text, state, sources }) =>
        sentences([text, `(${state})`, named(sources)]),
      ),
    },
    { title: WORDS.alternatives, lines: alternatives.map((text) => sentences([text])) },
    { title: WORDS.gaps, lines: gaps.map((text) => sentences([text])) },
    {
      title: WORDS.corrections,
      lines: notes.map(({ date, text, was }) =>
        sentences([`${date}: ${text}`, was === "" ? "" : `${WORDS.itSaid}: “${was}”`]),
      ),
    },
    { title: WORDS.sources, lines: sources.map(sourceLine) },
  ]);
}

function sourceLine({ label, date, through, facts, url }: SourceView): Line {
  const via = through.map(({ text }) => text).join(", ");
  const name = [label, date].filter((word) => word !== "").join(", ");
  return { ...sentences([via === "" ? name : `${name} (${via})`, ...facts]), url };
}

function filled(sections: readonly Section[]): Section[] {
  return sections.filter(({ lines }) => lines.length > 0);
}

function told(name: string, value: string): string {
  return value === "" ? "" : `${name}: ${value}`;
}

function named(sources: readonly CitedLink[]): string {
  return sources.length === 0 ? "" : `[${sources.map(({ text }) => text).join("; ")}]`;
}

/** What has its mark, or stands in brackets, has no full stop. */
function sentences(parts: readonly string[]): Line {
  const text = parts
    .filter((part) => part !== "")
    .map((part) => (/[.!?…”)\]]$/.test(part) ? part : `${part}.`))
    .join(" ");
  return { text, url: "" };
}
