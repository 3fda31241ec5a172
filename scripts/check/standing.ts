/** How a briefing's sources stand to each other, counted as the reader sees them and said in a sentence. */
import type { Parties } from "./parties.ts";
import { chainOf, labelOf } from "./provenance.ts";
import { independentOf, type Telling, type Voice, voicesOf } from "./voices.ts";

export interface Standing {
  /** How many entries the list of sources has. */
  readonly entries: number;
  readonly voices: readonly Voice[];
  readonly independent: readonly Voice[];
  /** The name of the one report behind every voice. */
  readonly report: string | undefined;
  /** The name of the one source in which every voice was read. */
  readonly reader: string | undefined;
  /** The name of the one party for which every voice speaks. */
  readonly party: string | undefined;
}

/** The voices of `keys`; `entries` of the list below belong to them, as voices or as their relays. */
export function standingOf(
  keys: Iterable<string>,
  telling: Telling,
  { parties, entries }: { readonly parties: Parties; readonly entries: number },
): Standing {
  const voices = voicesOf(keys, telling, parties);
  const [first] = voices;
  const isOneReport = voices.every(({ report }) => report === first?.report);
  const isOneParty = voices.every(({ party }) => party?.id === first?.party?.id);
  const source = isOneReport ? telling.sources.get(first?.report as never) : undefined;
  return {
    entries,
    voices,
    independent: independentOf(voices),
    report: source && labelOf(source),
    reader: voices.length < 2 ? undefined : readerOf(voices, telling),
    party: isOneParty ? first?.party?.name : undefined,
  };
}

/** The source in which all voices were read, nearest to those who speak; none where it is one of them. */
function readerOf(voices: readonly Voice[], { sources }: Telling): string | undefined {
  const [first, ...others] = voices;
  const keysOf = ({ key }: Voice) => chainOf(key, sources).map((step) => step.key);
  const chains = others.map((voice) => new Set(keysOf(voice)));
  const shared = first && keysOf(first).find((key) => chains.every((chain) => chain.has(key)));
  const source = sources.get(shared as never);
  return source && voices.every(({ key }) => key !== shared) ? labelOf(source) : undefined;
}

/** The standing of all that a page lists: whoever is heard, and whatever is listed without a relay's part. */
export function standingOfAll(
  heard: readonly string[],
  telling: Telling,
  parties: Parties,
): Standing {
  const { sources } = telling;
  const relays = new Set<string>([...sources.values()].flatMap(({ via }) => via ?? []));
  const listed = [...sources.keys()].filter((key) => !relays.has(key) || heard.includes(key));
  return standingOf(listed, telling, { parties, entries: sources.size });
}

const WORDS = "no one two three four five six seven eight nine ten".split(" ");
/** More names than this are a list of their own, which stands below the sentence anyway. */
const MOST_NAMED = 4;

/** "Ten entries, one report behind them all: Axios." One source needs no sentence: its entry says all. */
export function sentenceOf(standing: Standing): string {
  const { entries, voices, independent, report, reader, party } = standing;
  if (entries < 2 || voices.length === 0) return "";
  const listed = capital(counted(entries, "entry", "entries"));
  if (report !== undefined)
    return `${listed}, one report behind them ${entries === 2 ? "both" : "all"}: ${inSentence(report)}.`;
  if (party !== undefined) {
    const statements = `${counted(voices.length, "statement")} of one party, ${inSentence(party)}.`;
    return entries === voices.length ? capital(statements) : `${listed}, ${statements}`;
  }
  const read = reader === undefined ? "" : ` All are read in ${inSentence(reader)}.`;
  if (independent.length < 2) return `${listed}, not known to be independent of each other.${read}`;
  const names = independent.flatMap((voice) => voice.party?.name ?? []);
  const which = names.length > MOST_NAMED ? "" : `: ${joined(names)}`;
  return `${listed}, ${counted(independent.length, "independent voice")}${which}.${doubts(standing)}${read}`;
}

/** " Not known to be independent of them: a US official.", of voices whose report is none of those counted. */
function doubts({ voices, independent }: Standing): string {
  const reports = new Set(independent.map(({ report }) => report));
  const unknown = voices.filter(({ party, report }) => party === undefined && !reports.has(report));
  const labels = [...new Set(unknown.map(({ label }) => label))];
  if (labels.length === 0) return "";
  return labels.length > MOST_NAMED
    ? ` ${capital(counted(labels.length, "other"))} are not known to be independent of them.`
    : ` Not known to be independent of them: ${joined(labels)}.`;
}

/** "three entries": numbers to ten as words. */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${WORDS[number] ?? number} ${number === 1 ? noun : plural}`;
}

function joined(names: readonly string[]): string {
  const all = names.map(inSentence);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

/** "The White House" within a sentence. */
export function inSentence(name: string): string {
  return name.replace(/^The (?=\p{L})/u, "the ");
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
