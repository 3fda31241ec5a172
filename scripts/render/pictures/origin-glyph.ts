/** Turns how a briefing's sources stand into a glyph: a circle an origin, an arrow, a square a relay. */
import type { WholeStanding } from "../../check/voices/standing.ts";
import type { Words } from "../../words/words.ts";

/** More of a kind are a number: nobody counts them at a glance, and a narrow phone has room for no more. */
const MOST = 7;

export interface OriginGlyphView {
  /** One a circle: whether that origin is named. */
  readonly origins: readonly boolean[];
  /** How many squares. */
  readonly relays: number;
  /** How many more there are of each than are drawn. */
  readonly moreOrigins: number;
  readonly moreRelays: number;
  readonly dir: "ltr" | "rtl";
  /** The same in words: "2 unnamed, 0 named, 4 relays". */
  readonly words: string;
}

/**
 * The glyph of a briefing's sources, a mark an entry of its list: a circle where somebody is heard in it, once however
 * many relays we have it through; a square for each other. Undefined where there is nobody to draw. Named origins stand
 * first.
 */
export function originGlyph(
  { voices, listed }: Pick<WholeStanding, "voices" | "listed">,
  { dir, words }: { readonly dir: "ltr" | "rtl"; readonly words: Pick<Words, "standing"> },
): OriginGlyphView | undefined {
  const byKey = new Map(voices.map((voice) => [voice.key, voice]));
  const heard = listed.flatMap(
    (entry) => entry.map((key) => byKey.get(key)).find((voice) => voice !== undefined) ?? [],
  );
  if (heard.length === 0) return undefined;
  const named = heard.filter(({ isNamed }) => isNamed).length;
  const relays = listed.length - heard.length;
  return {
    origins: heard.slice(0, MOST).map((_, index) => index < named),
    relays: Math.min(relays, MOST),
    moreOrigins: Math.max(0, heard.length - MOST),
    moreRelays: Math.max(0, relays - MOST),
    dir,
    words: words.standing.glyph(heard.length - named, named, relays),
  };
}
