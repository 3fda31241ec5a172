/** How the sources of a briefing stand to each other, what they are called, and for whom they speak: by the vocabulary. */
import type { Briefing } from "../check/briefing.ts";
import { labelOf } from "../check/schema/provenance.ts";
import { nameOfTerm } from "../check/schema/terms.ts";
import { type Origin, originsOf } from "../check/voices/origins.ts";
import { DESK, type Party } from "../check/voices/parties.ts";
import { knownBy, type StandingSaid, sentenceOf, standingOfAll } from "../check/voices/standing.ts";
import { heardIn } from "../check/voices/uses.ts";
import { sharedReports, voicesOf } from "../check/voices/voices.ts";
import type { Archive } from "../relate/relate.ts";
import type { Frame } from "./cards.ts";
import { directionOf } from "./language.ts";
import { type OriginGlyphView, originGlyph } from "./pictures/origin-glyph.ts";
import { type ShortName, shortNamesOf } from "./short-names.ts";

export interface Standings {
  /** For whom each source speaks, in their order; empty where nobody knows, or where it speaks for itself. */
  readonly parties: readonly string[];
  /** What citations call each source, in their order. */
  readonly shortNames: readonly ShortName[];
  /** The sources by origin. */
  readonly origins: readonly Origin[];
  /** How the sources stand to each other, and the same or who the only one is. */
  readonly standing: string;
  readonly knownBy: string;
  /** The keys of the reports that stand behind several sources. */
  readonly shared: readonly string[];
  readonly glyph: OriginGlyphView | undefined;
}

/** By the vocabulary, which a briefing's own file does not know. Of a withdrawn one nothing is said. */
export function standingIn(
  briefing: Briefing,
  { parties, vocabulary }: Archive,
  { settings, words }: Frame,
): Pick<Standings, "parties" | "standing" | "knownBy" | "glyph" | "shared"> {
  const { meta } = briefing;
  if (meta.status === "withdrawn")
    return { parties: [], standing: "", knownBy: "", glyph: undefined, shared: [] };
  const heard = heardIn(briefing);
  const standing = standingOfAll(heard, meta, parties);
  const lang = meta.lang ?? settings.lang;
  const nameOf: StandingSaid["nameOf"] = ({ id, name }: Party) =>
    id === DESK.id
      ? words.standing.thisDesk
      : (nameOfTerm(vocabulary.organisations.get(id as never), words.lang) ?? name);
  return {
    parties: [...meta.sources.values()].map((source) => {
      const all = parties.of(source, meta.entities);
      const [first] = all;
      // Its own name in another language would look like somebody else's.
      const isItself = first?.id === parties.named(source)?.id || first?.name === labelOf(source);
      return all.length === 1 && isItself ? "" : words.list(all.map(nameOf));
    }),
    standing: sentenceOf(standing, { words, nameOf }),
    knownBy: knownBy(standing, { words, nameOf }),
    glyph: originGlyph(standing, { dir: directionOf(lang), words }),
    shared: sharedReports(voicesOf(heard, meta, parties)),
  };
}

/** By the vocabulary too: what sources are called, and which of them are one report. */
export function sourcesIn(
  { meta }: Briefing,
  { parties, settings }: Archive,
): Pick<Standings, "shortNames" | "origins"> {
  if (meta.status === "withdrawn") return { shortNames: [], origins: [] };
  return {
    shortNames: shortNamesOf(meta, parties, meta.lang ?? settings.lang),
    origins: originsOf(meta.sources, parties),
  };
}
