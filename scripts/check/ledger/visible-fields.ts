/** What a reader sees of a briefing's front matter, field by field. */
import type { FrontMatter } from "../schema/schema.ts";
import type { Path } from "../yaml/yaml.ts";
import type { NamedThing, VisiblePiece } from "./visible-piece.ts";

// A judgement's `outcome:` is left out: it is written later by design, and changes nothing that was said.
export function piecesOfFields(meta: FrontMatter): VisiblePiece[] {
  const text = (words: string | undefined, field: Path): VisiblePiece[] =>
    words === undefined ? [] : [{ text: words, things: [], field }];
  const date = (target: string | undefined, field: Path): VisiblePiece[] =>
    target === undefined
      ? []
      : [{ text: "", things: [{ kind: "date", target, from: 0, to: 0 }], field }];
  return [
    ...text(meta.summary, ["summary"]),
    ...meta.claims.flatMap((claim, at) => [
      ...text(claim.state, ["claims", at, "state"]),
      ...text(claim.text, ["claims", at, "text"]),
    ]),
    ...meta.judgements.flatMap((judgement, at) => [
      ...text(judgement.text, ["judgements", at, "text"]),
      ...text(judgement.likelihood, ["judgements", at, "likelihood"]),
      ...text(judgement.confidence, ["judgements", at, "confidence"]),
      ...date(judgement.by, ["judgements", at, "by"]),
    ]),
    ...meta.alternatives.flatMap((words, at) => text(words, ["alternatives", at])),
    ...meta.gaps.flatMap((words, at) => text(words, ["gaps", at])),
    ...(meta.sitrep?.figures ?? []).flatMap((figure, at) => [
      ...text(figure.label, ["sitrep", "figures", at, "label"]),
      ...text(figure.value, ["sitrep", "figures", at, "value"]),
      ...text(figure.unit, ["sitrep", "figures", at, "unit"]),
      ...date(figure.as_of, ["sitrep", "figures", at, "as_of"]),
    ]),
  ];
}

/** Where and when it happened, and whom claims, judgements and figures rest on. */
export function piecesSince(meta: FrontMatter, shown: ReadonlyMap<string, string>): VisiblePiece[] {
  const piece = (kind: NamedThing["kind"], target: string, field: Path): VisiblePiece => ({
    text: "",
    things: [{ kind, target, from: 0, to: 0 }],
    field,
  });
  const heard = (keys: readonly string[], field: Path): VisiblePiece => ({
    text: "",
    things: keys.flatMap((key) => thingOf(key, 0, shown)),
    field,
  });
  return [
    ...(meta.event_date === undefined ? [] : [piece("date", meta.event_date, ["event_date"])]),
    ...meta.places.map((place, at) => piece("place", place, ["places", at])),
    ...meta.claims.map(({ sources }, at) => heard(sources, ["claims", at, "sources"])),
    ...meta.judgements.map(({ basis }, at) => heard(basis, ["judgements", at, "basis"])),
    ...(meta.sitrep?.figures ?? []).map(({ source }, at) =>
      heard([source], ["sitrep", "figures", at, "source"]),
    ),
  ];
}

/** What stands around the text: where from, on what it rests, and which report it is for which days. */
export function piecesOfFrame({ dateline, sourcing, sitrep }: FrontMatter): VisiblePiece[] {
  const words: [string | undefined, Path][] = [
    [dateline, ["dateline"]],
    [sourcing, ["sourcing"]],
    [sitrep === undefined ? undefined : String(sitrep.number), ["sitrep", "number"]],
    [sitrep?.period, ["sitrep", "period"]],
  ];
  return words.flatMap(([text, field]) =>
    text === undefined ? [] : [{ text, things: [], field }],
  );
}

/** A source where it is cited: what readers see of it. Nothing where there is no such source. */
export function thingOf(key: string, at: number, shown: ReadonlyMap<string, string>): NamedThing[] {
  const target = shown.get(key);
  return target === undefined ? [] : [{ kind: "source", target, key, from: at, to: at }];
}
