/** What changed from one instalment of a story to the next: origins, figures, claims and judgements that both have. */
import type { Briefing } from "../check/briefing.ts";
import { foldedName } from "../check/schema/known-as.ts";
import { foldName, labelOf } from "../check/schema/provenance.ts";
import type { FrontMatter } from "../check/schema/schema.ts";
import type { Archive } from "../relate/relate.ts";
import type { Confidence } from "../words/briefing-page-words.ts";
import type { Words } from "../words/words.ts";
import type { ChangedStatement, StoryChanges } from "./group-views.ts";
import { voicesHeard } from "./leanings.ts";
import { likelihoodIn } from "./pictures/likelihood-strip.ts";

const NOTHING: StoryChanges = { newOrigins: [], changes: [] };

/** From the one to the other, which goes on from it. A withdrawn one says nothing any more, so nothing changed. */
export function changesBetween(
  earlier: Briefing,
  later: Briefing,
  { archive, words }: { readonly archive: Archive; readonly words: Words },
): StoryChanges {
  if (earlier.meta.status === "withdrawn" || later.meta.status === "withdrawn") return NOTHING;
  const before = originsOf(earlier, archive);
  const after = originsOf(later, archive);
  return {
    newOrigins: [...after].flatMap(([id, name]) => (before.has(id) ? [] : name)),
    changes: [
      ...figures(earlier.meta, later.meta),
      ...claims(earlier.meta, later.meta, words),
      ...judgements(earlier.meta, later.meta, words),
    ],
  };
}

type Origins = ReadonlyMap<string, string>;

/** The bodies in whose reports what a briefing tells first appeared, or whoever told it; by their ids. */
function originsOf(briefing: Briefing, archive: Archive): Origins {
  const { sources } = briefing.meta;
  return new Map(
    voicesHeard(briefing, archive).flatMap(({ reports: [report], key }) => {
      const source = sources.get((report ?? key) as never);
      if (source === undefined) return [];
      const outlet = archive.outlets.of(source);
      const name = outlet?.name ?? labelOf(source);
      return [[outlet?.id ?? `described ${foldName(name)}`, name] as const];
    }),
  );
}

/** Figures by label and unit: "Parties listed" in parties is not the same as in tonnes. */
function figures(earlier: FrontMatter, later: FrontMatter): ChangedStatement[] {
  const written = ({ value, unit }: { value: string; unit?: string | undefined }) =>
    unit === undefined ? value : `${value} ${unit}`;
  const before = new Map(
    (earlier.sitrep?.figures ?? []).map((figure) => [keyOf(figure.label, figure.unit), figure]),
  );
  return (later.sitrep?.figures ?? []).flatMap((figure): ChangedStatement[] => {
    const last = before.get(keyOf(figure.label, figure.unit));
    return last === undefined || last.value === figure.value
      ? []
      : [{ of: "figure", text: figure.label, from: written(last), to: written(figure) }];
  });
}

/** Claims by their ids. Where the words differ too, both are told: whoever reads decides whether it is one claim. */
function claims(earlier: FrontMatter, later: FrontMatter, words: Words): ChangedStatement[] {
  const { states } = words.briefing;
  const before = new Map(earlier.claims.map((claim) => [claim.id, claim]));
  return later.claims.flatMap(({ id, text, state }): ChangedStatement[] => {
    const last = before.get(id);
    if (last === undefined || last.state === state) return [];
    const isSame = foldedName(last.text) === foldedName(text);
    const was = states[last.state];
    return [{ of: "claim", text, from: isSame ? was : `${was}: ${last.text}`, to: states[state] }];
  });
}

/** Judgements by their words. Likelihood and confidence are told apart (ICD 203). */
function judgements(earlier: FrontMatter, later: FrontMatter, words: Words): ChangedStatement[] {
  const { withConfidence, open } = words.briefing.judgements;
  const likely = (word: string | undefined) => word && likelihoodIn(word, words);
  const sure = (confidence: Confidence | undefined) => confidence && withConfidence(confidence);
  const before = new Map(earlier.judgements.map((one) => [foldedName(one.text), one]));
  return later.judgements.flatMap((now): ChangedStatement[] => {
    const last = before.get(foldedName(now.text));
    if (last === undefined) return [];
    const told = [
      [likely(last.likelihood), likely(now.likelihood)],
      [sure(last.confidence), sure(now.confidence)],
      [last.outcome ?? open, now.outcome ?? open],
    ];
    return told.flatMap(([from, to]): ChangedStatement[] =>
      from === undefined || to === undefined || from === to
        ? []
        : [{ of: "judgement", text: now.text, from, to }],
    );
  });
}

function keyOf(label: string, unit: string | undefined): string {
  return `${foldedName(label)}\n${unit ?? ""}`;
}
