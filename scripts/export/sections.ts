/** What a briefing's page shows beside its text, as lists under a heading, in plain words. */
import type { BriefingView, CitedLink, SourceView } from "../render/briefing-views.ts";
import type { Words } from "../words/words.ts";

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly text: string;
  /** Where it can be read; else empty. */
  readonly url: string;
}

/** Above the text. Takes the view of a visible briefing, and the words of its page; gives sections that have lines. */
export function sectionsBefore({ figures, judgements }: BriefingView, words: Words): Section[] {
  const says = words.briefing;
  const { likelihood: likely, confidence: sure, due: until, outcome: came } = says.judgements;
  return filled([
    {
      title: says.figures.title,
      lines: figures.map(({ label, value, unit, asOf, change, source }) =>
        sentences(words, [
          label + words.colon + [value, unit].filter((word) => word !== "").join(" "),
          `${says.figures.asOf} ${asOf}`,
          change,
          named([source]),
        ]),
      ),
    },
    {
      title: says.judgements.title,
      // How likely and how sure stand in sentences of their own (ICD 203).
      lines: judgements.map(({ text, likelihood, confidence, due, basis, outcome }) =>
        sentences(words, [
          text,
          told(likely + words.colon, likelihood?.words ?? ""),
          told(sure + words.colon, confidence),
          told(until + words.colon, due),
          // Its name has a colon of its own.
          told(`${came} `, outcome),
          named(basis),
        ]),
      ),
    },
  ]);
}

/** The same below it. */
export function sectionsAfter(view: BriefingView, words: Words): Section[] {
  const { claims, alternatives, gaps, notes, origins } = view;
  const says = words.briefing;
  const sources = origins.flatMap(({ report, speakers, relays }) => [
    ...report,
    ...speakers,
    ...relays,
  ]);
  return filled([
    {
      title: says.claims,
      lines: claims.map(({ text, state, sources }) =>
        sentences(words, [text, `(${says.states[state]})`, named(sources)]),
      ),
    },
    { title: says.alternatives, lines: alternatives.map((text) => sentences(words, [text])) },
    { title: says.gaps, lines: gaps.map((text) => sentences(words, [text])) },
    {
      title: words.menu.corrections,
      lines: notes.map(({ date, text, was }) =>
        sentences(words, [
          date + words.colon + text,
          was === "" ? "" : filledIn(says.notices.itSaid, "words", words.quoted(was)),
        ]),
      ),
    },
    { title: says.sources.title, lines: sources.map((source) => sourceLine(source, words)) },
  ]);
}

/** Words of a frame with a text in the place that they leave for it. */
export function filledIn(words: string, place: string, text: string): string {
  return words.replace(`{${place}}`, () => text);
}

function sourceLine({ label, date, through, facts, url }: SourceView, words: Words): Line {
  const via = through.map(({ text }) => text).join(words.comma);
  const name = [label, date].filter((word) => word !== "").join(words.comma);
  return { ...sentences(words, [via === "" ? name : `${name} (${via})`, ...facts]), url };
}

function filled(sections: readonly Section[]): Section[] {
  return sections.filter(({ lines }) => lines.length > 0);
}

function told(name: string, value: string): string {
  return value === "" ? "" : name + value;
}

function named(sources: readonly CitedLink[]): string {
  return sources.length === 0 ? "" : `[${sources.map(({ text }) => text).join("; ")}]`;
}

/** What has its mark, or stands in brackets, has no full stop. */
function sentences({ stop }: Words, parts: readonly string[]): Line {
  const text = parts
    .filter((part) => part !== "")
    .map((part) => (/[.!?…”»“)\]。！？؟]$/.test(part) ? part : part + stop))
    .join(" ");
  return { text, url: "" };
}
