/** What a source is called in brackets in the middle of a text: as short as it can be and still be known. */
import { foldName, hostOf, labelOf } from "../check/schema/provenance.ts";
import type { Source } from "../check/schema/source-schema.ts";
import type { Parties } from "../check/voices/parties.ts";
import type { Telling } from "../check/voices/voices.ts";

/** Words before a description that say nothing, and those that begin what a reader finds in the list of sources. */
interface Cuts {
  readonly before: RegExp;
  readonly after: RegExp;
  /** Words of an office, between a land and what somebody is there. */
  readonly within?: RegExp;
}

const CUTS: ReadonlyMap<string, Cuts> = new Map(
  Object.entries({
    en: {
      before: /^(?:(?:an?|the|one|some|two|three) )?(?:senior )?(?=\p{L})/iu,
      after:
        /(?:[,;:(—–]| (?:who|whose|that|which|with|familiar|close|briefed|on|in|at|to|from|speaking|asking) ).*$/isu,
      within: /(?<=^\p{Lu}\S* )(?:\p{Ll}[\p{L}-]* )+(?=officials?$)/u,
    },
    fa: { before: /^یک /u, after: /(?:[،؛(]| که ).*$/su },
    ar: { before: /^$/u, after: /(?:[،؛(]| (?:الذي|التي|مطلع|مطلعة) ).*$/su },
  }),
);

/** Who says something, and where it was read; empty where that is a text of the same party, which stands between nobody. */
export interface ShortName {
  readonly name: string;
  readonly via: string;
  /** All that a text may call where it was read. */
  readonly relayNames: readonly string[];
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
    return {
      name: nameOf(key, source),
      via: isShown ? nameOf(source.via ?? "", above) : "",
      relayNames: isShown ? wholeNamesOf(above, parties) : [],
    };
  });
}

function shortNameOf(source: Source, parties: Parties, lang: string): string {
  const { described, name, title } = source;
  if (described !== undefined) return bodyShortened(shortened(described, lang), parties);
  if (source.short !== undefined) return source.short;
  if (name === undefined)
    return bare(hostOf(source)?.replace(SHARED_HOST, "") ?? title ?? labelOf(source));
  const named = parties.named(source);
  if (named === undefined) return jointName(source, parties, lang) ?? bare(name);
  const { term, isPerson } = named;
  // What it is called in another language is not shortened by a word of this one.
  const isTranslated = [...term.names.values()].some((other) => foldName(other) === foldName(name));
  if (!isTranslated && term.short !== undefined) return term.short;
  return isPerson ? surnameOf(isTranslated ? name : term.name) : bare(name);
}

/** Where anybody may have pages, each under a name of one's own. */
const SHARED_HOST = /\.(?:blogspot|wordpress|substack|tumblr)\.\w+$/;

/** "US–Israel": of a text that several parties made, where the vocabulary has a short name for each. */
function jointName(source: Source, parties: Parties, lang: string): string | undefined {
  const { kind, party = [] } = source;
  if (kind !== "document" || party.length < 2) return undefined;
  const names = party.map((one) => {
    const term = parties.named({ name: one })?.term;
    return term?.names.get(lang) ?? term?.short;
  });
  return names.includes(undefined) ? undefined : names.join("–");
}

function wholeNamesOf(source: Source, parties: Parties): string[] {
  const { name, aka = [], names, short } = parties.named(source)?.term ?? {};
  const known = [labelOf(source), name ?? "", short ?? "", ...aka, ...(names?.values() ?? [])];
  return [...new Set(known)].filter((one) => one !== "");
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
  const { before, after, within = /^$/u } = cuts;
  const short = described.replace(before, "").replace(after, "").trim().replace(within, "");
  return bare(short === "" ? described : short);
}

/** "State Dept official" for "State Department official": a body that the vocabulary knows is called as it is by itself. */
function bodyShortened(described: string, parties: Parties): string {
  const words = described.split(" ");
  for (let end = words.length - 1; end > 0; end--) {
    const { term, isPerson } = parties.named({ name: words.slice(0, end).join(" ") }) ?? {};
    if (term?.short !== undefined && !isPerson) return [term.short, ...words.slice(end)].join(" ");
  }
  return described;
}

function identityOf(source: Source, parties: Parties): string {
  return parties.named(source)?.id ?? foldName(labelOf(source));
}
