/** What a source is called in brackets in the middle of a text: as short as it can be and still be known. */
import { foldName, hostOf, labelOf } from "../check/schema/provenance.ts";
import type { Source } from "../check/schema/source-schema.ts";
import type { Parties } from "../check/voices/parties.ts";
import type { Telling } from "../check/voices/voices.ts";

/** Words before a description that say nothing, and those that begin what a reader finds in the list of sources. */
interface Cuts {
  readonly before: RegExp;
  readonly after: RegExp;
}

const CUTS: ReadonlyMap<string, Cuts> = new Map(
  Object.entries({
    en: {
      before: /^(?:(?:an?|the|one|some) )?(?:senior )?(?=\p{L})/iu,
      after:
        /(?:[,;:(—–]| (?:who|whose|that|which|with|familiar|close|briefed|on|in|at|to|from|speaking|asking) ).*$/isu,
    },
    fa: { before: /^یک /u, after: /(?:[،؛(]| که ).*$/su },
    ar: { before: /^$/u, after: /(?:[،؛(]| (?:الذي|التي|مطلع|مطلعة) ).*$/su },
  }),
);

/** Who says something, and where it was read; empty where that is a text of the same party, which stands between nobody. */
export interface ShortName {
  readonly name: string;
  readonly via: string;
}

/** What citations call some sources, in their order. */
export function shortNamesOf(
  { sources, entities }: Telling,
  parties: Parties,
  lang: string,
): ShortName[] {
  const names = new Map<string, string>(
    [...sources].map(([key, source]) => [key, shortNameOf(source, parties, lang)]),
  );
  const whoIs = new Map<string, Set<string>>();
  for (const [key, source] of sources) {
    const folded = foldName(names.get(key) ?? "");
    const known = whoIs.get(folded) ?? new Set();
    whoIs.set(folded, known.add(identityOf(source, parties)));
  }
  // Two who would be called alike are called by their whole names.
  const nameOf = (key: string, source: Source): string => {
    const name = names.get(key) ?? key;
    return (whoIs.get(foldName(name))?.size ?? 0) > 1 ? labelOf(source) : name;
  };
  const partyOf = (source: Source) => {
    const all = parties.of(source, entities);
    return all.length === 1 ? all[0]?.id : undefined;
  };
  return [...sources].map(([key, source]) => {
    const above = source.via === undefined ? undefined : sources.get(source.via);
    const party = partyOf(source);
    const isShown = above !== undefined && (party === undefined || party !== partyOf(above));
    return { name: nameOf(key, source), via: isShown ? nameOf(source.via ?? "", above) : "" };
  });
}

function shortNameOf(source: Source, parties: Parties, lang: string): string {
  const { described, name, title } = source;
  if (described !== undefined) return shortened(described, lang);
  if (name === undefined) return bare(hostOf(source) ?? title ?? labelOf(source));
  const named = parties.named(source);
  if (named === undefined) return bare(name);
  const { term, isPerson } = named;
  // What it is called in another language is not shortened by a word of this one.
  const isTranslated = [...term.names.values()].some((other) => foldName(other) === foldName(name));
  if (!isTranslated && term.short !== undefined) return term.short;
  return isPerson ? surnameOf(isTranslated ? name : term.name) : bare(name);
}

/** As many characters as a `short:` may have. */
const MOST = 40;

/** "Jewish Press" for "The Jewish Press": between brackets nobody misses the article. What is very long is cut. */
function bare(name: string): string {
  const short = name.replace(/^The (?=\p{L})/u, "");
  const signs = [...short];
  return signs.length <= MOST
    ? short
    : `${signs
        .slice(0, MOST)
        .join("")
        .replace(/\s+\S*$/u, "")}…`;
}

/** The last word of a name. */
function surnameOf(name: string): string {
  return name.trim().split(/\s+/u).at(-1) ?? name;
}

/** "US official" for "a US official who was there". */
function shortened(described: string, lang: string): string {
  const cuts = CUTS.get(lang.split("-")[0] ?? "");
  if (cuts === undefined) return bare(described);
  const short = described.replace(cuts.before, "").replace(cuts.after, "").trim();
  return bare(short === "" ? described : short);
}

function identityOf(source: Source, parties: Parties): string {
  return parties.named(source)?.id ?? foldName(labelOf(source));
}
