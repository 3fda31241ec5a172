/** Takes names out of the vocabulary, which belongs to every briefing of the archive. */
import { parseYaml } from "../check/yaml/yaml.ts";
import type { Listing, SettingsFile } from "../read/read.ts";
import type { Change } from "./change.ts";
import { redactYaml } from "./in-yaml.ts";
import { firstSpot, type Spot } from "./spots.ts";
import type { StandIn } from "./stand-in.ts";

export interface VocabularyUse {
  readonly lang: string;
  /** True once no briefing holds a name any more. */
  readonly isFree: boolean;
  /** Whether a briefing that lost its names uses a key. */
  readonly uses: (key: string) => boolean;
}

/**
 * The vocabulary without names. While a briefing that was not asked for holds one, its entry stays, and those that
 * lost it get an entry of their own that names nobody.
 */
export function redactVocabulary(
  { vocabulary }: Pick<Listing, "vocabulary">,
  standIn: StandIn,
  { lang, isFree, uses }: VocabularyUse,
): { changed: readonly Change[]; kept: readonly Spot[] } {
  const telling = [...vocabulary.values()].filter(({ text }) => standIn.find(text).length > 0);
  const changed = telling.map((file) => {
    const text = isFree
      ? redactYaml(file.text, lang, standIn)
      : withOthers(file, lang, { standIn, uses });
    return { from: file.path, path: file.path, text, times: standIn.find(file.text).length };
  });
  const kept = isFree ? [] : telling.flatMap((file) => firstSpot(file, standIn));
  return {
    changed: changed.filter(
      ({ path, text }) => telling.find((file) => file.path === path)?.text !== text,
    ),
    kept,
  };
}

function withOthers(
  { text }: SettingsFile,
  lang: string,
  { standIn, uses }: Pick<VocabularyUse, "uses"> & { standIn: StandIn },
): string {
  const yaml = parseYaml(text, 0);
  const keys = Array.isArray(yaml) || typeof yaml.value === "string" ? [] : Object.keys(yaml.value);
  const others = keys
    .filter((key) => standIn.find(key).length > 0 && uses(standIn.key(key)))
    .map((key) => `${standIn.key(key)}: { name: ${JSON.stringify(standIn.words(lang))} }\n`);
  return `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${others.join("")}`;
}
