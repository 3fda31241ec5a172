import { spelled } from "../../words/counter.ts";
import { type SaidCount, saidCounts } from "../language/said-counts.ts";
import type { ArchiveRule } from "../rule.ts";
import { type Standing, sentenceOf, standingOf, standingOfAll } from "../voices/standing.ts";
import { heardIn, isHearable } from "../voices/uses.ts";
import { whoseParty } from "../voices/whose-party.ts";
import type { Finding } from "../yaml/finding.ts";
import { shown } from "../yaml/repeat-words.ts";

/** Fields in which a desk speaks of its sources in its own words. */
const FIELDS = ["title", "summary", "sourcing"] as const;

export const countIsOfTheSources: ArchiveRule = {
  id: "count-is-of-the-sources",
  reason:
    "The page counts independent voices from the sources themselves. Where the words say another number, a reader sees both and can believe neither.",
  level: "warning",
  exempt: ["transcript", "statement"],
  example: {
    bad: "sourcing: Two independent sources confirm it. (both via one report)",
    good: "sourcing: Two officials, both through one report.",
  },
  *check(briefing, context) {
    if (!isHearable(briefing)) return;
    const { meta, counts } = briefing;
    const { parties } = context;
    const lang = meta.lang ?? context.settings.lang;
    const inFields = FIELDS.flatMap((field) =>
      saidCounts(meta[field] ?? "", lang).map((said) => ({ field, said })),
    );
    if (inFields.length + counts.length === 0) return;
    const whole = standingOfAll(heardIn(briefing), meta, parties);
    if (whole.voices.length === 0) return;
    for (const { field, said } of inFields) yield* disagreement(said, whole, { field: [field] });
    for (const { offset, keys, ...said } of counts) {
      const entries = keys.filter((key) => meta.sources.has(key as never)).length;
      // Words beside citations count those.
      const near = entries === 0 ? whole : standingOf(keys, meta, { parties, entries });
      yield* disagreement(said, near, { offset, length: said.length });
    }
  },
};

function* disagreement(
  { words, says }: Pick<SaidCount, "words" | "says">,
  standing: Standing,
  place: { readonly field: string[] } | { readonly offset: number; readonly length: number },
): Generator<Finding> {
  const { independent, voices } = standing;
  const agrees = says === "one" ? independent.length < 2 : independent.length >= says;
  if (agrees) return;
  const found =
    sentenceOf(standing) || `${spelled(Math.max(1, independent.length), "source")} and no more.`;
  const unknown = says === "one" ? [] : voices.filter(({ parties: known }) => known.length === 0);
  const remedy =
    says === "one"
      ? "Say of which of them it holds, or mend the sources."
      : "Say what the sources bear, or cite the others.";
  yield {
    ...place,
    message: `“${shown(words)}” is not what the sources say: ${found} ${remedy}${whoseParty(unknown)}`,
  };
}
