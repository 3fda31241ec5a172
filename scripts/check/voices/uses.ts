/** Every place in a briefing that names one of its sources. */
import type { Briefing } from "../briefing.ts";
import type { Path } from "../yaml/yaml.ts";

export interface Use {
  readonly key: string;
  /** The words that name it, as a message repeats them. */
  readonly written: string;
  readonly place: { readonly offset: number } | { readonly field: Path };
}

/** Every use: as testimony, or as the relay that `via` names. */
export function uses(briefing: Briefing): Use[] {
  return [...testimony(briefing), ...relays(briefing)];
}

/** Where a source is heard: citations in the text, claims, judgements and figures, in that order. */
function testimony({ meta, reading }: Briefing): Use[] {
  const inFields = (keys: readonly string[], field: Path): Use[] =>
    keys.map((key, index) => ({
      key,
      written: `\`${String(field[0])}\``,
      place: { field: [...field, index] },
    }));
  return [
    ...reading.citations.map(
      ({ key, offset }): Use => ({ key, written: `\`[@${key}]\``, place: { offset } }),
    ),
    ...meta.claims.flatMap((claim, index) => inFields(claim.sources, ["claims", index, "sources"])),
    ...meta.judgements.flatMap((judgement, index) =>
      inFields(judgement.basis, ["judgements", index, "basis"]),
    ),
    ...(meta.sitrep?.figures ?? []).map(
      (figure, index): Use => ({
        key: figure.source,
        written: "`figures`",
        place: { field: ["sitrep", "figures", index, "source"] },
      }),
    ),
  ];
}

/** The keys of the sources that are heard, each once. */
export function heardIn(briefing: Briefing): string[] {
  return [...new Set(testimony(briefing).map(({ key }) => key))];
}

const FIELDS = ["sources", "claims", "judgements", "sitrep"];

/** False when a field that names sources is broken: who is heard cannot be told then. */
export function isHearable({ broken }: Briefing): boolean {
  return !FIELDS.some((field) => broken.has(field));
}

function relays({ meta }: Briefing): Use[] {
  return [...meta.sources].flatMap(([name, { via }]): Use[] =>
    via === undefined
      ? []
      : [{ key: via, written: "`via`", place: { field: ["sources", name, "via"] } }],
  );
}

/** False when nothing can be said of which sources there are: every use of one would look wrong. */
export function areSourcesRead({ broken, meta }: Briefing): boolean {
  return !(broken.has("sources") && meta.sources.size === 0);
}
