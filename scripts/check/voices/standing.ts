/** How a briefing's sources stand to each other, counted as the reader sees them and said in a sentence. */

import { labelOf } from "../schema/provenance.ts";
import { type Entry, entriesOf, originsOf } from "./origins.ts";
import type { Parties } from "./parties.ts";
import {
  independentOf,
  reportBehind,
  type Telling,
  type Voice,
  voicesOf,
  withoutRelays,
} from "./voices.ts";

export interface Standing {
  /** How many entries the list of sources has. */
  readonly entries: number;
  readonly voices: readonly Voice[];
  readonly independent: readonly Voice[];
  /** The name of the one report behind every voice. */
  readonly report: string | undefined;
  /** The name of the one party for which every voice speaks of which that is known, alone or with others. */
  readonly party: string | undefined;
}

/** How the voices of `keys` stand to each other; `entries` of the list below belong to them, as voices or as relays. */
export function standingOf(
  keys: Iterable<string>,
  telling: Telling,
  { parties, entries }: { readonly parties: Parties; readonly entries: number },
): Standing {
  const voices = withoutRelays(voicesOf(keys, telling, parties), telling.sources);
  const source = telling.sources.get(reportBehind(voices) as never);
  const known = voices.filter(({ parties: all }) => all.length > 0);
  const party = known[0]?.parties.find(({ id }) =>
    known.every(({ parties: all }) => all.some((one) => one.id === id)),
  );
  return {
    entries,
    voices,
    independent: independentOf(voices),
    report: source && labelOf(source),
    party: party?.name,
  };
}

/** How all sources of a briefing stand to each other, with the entries of their list. */
export interface WholeStanding extends Standing {
  readonly listed: readonly Entry[];
}

/** How all that a page lists stand to each other: whoever is heard, and whatever is no relay of another. */
export function standingOfAll(
  heard: readonly string[],
  telling: Telling,
  parties: Parties,
): WholeStanding {
  const { sources } = telling;
  const relays = new Set<string>([...sources.values()].flatMap(({ via }) => via ?? []));
  const listed = [...sources.keys()].filter((key) => !relays.has(key) || heard.includes(key));
  const all = entriesOf(originsOf(sources, parties));
  return { ...standingOf(listed, telling, { parties, entries: all.length }), listed: all };
}

const WORDS = "no one two three four five six seven eight nine ten".split(" ");
/** More names than this are a list of their own, which stands below the sentence anyway. */
const MOST_NAMED = 4;

/** "Ten entries, one report behind them all: Axios." One source needs no sentence: its entry says all. */
export function sentenceOf(standing: Standing): string {
  const { entries, voices, independent, report, party } = standing;
  if (entries < 2 || voices.length === 0) return "";
  const listed = capital(counted(entries, "entry", "entries"));
  if (report !== undefined)
    return `${listed}, one report behind them ${entries === 2 ? "both" : "all"}: ${inSentence(report)}.`;
  const known = voices.filter(({ parties }) => parties.length > 0);
  if (party !== undefined && (known.length > 1 || known.length === voices.length)) {
    const isJoint = known.some(({ parties }) => parties.length > 1);
    const statements = `${counted(known.length, "statement")}${isJoint ? ", one party in each:" : " of one party,"} ${inSentence(party)}.`;
    return entries === known.length
      ? capital(statements)
      : `${listed}, ${statements}${doubts(standing)}`;
  }
  if (independent.length < 2) return `${listed}, not known to be independent of each other.`;
  const names = independent.map(nameOf);
  const which = names.length > MOST_NAMED ? "" : `: ${joined(names)}`;
  return `${listed}, ${counted(independent.length, "independent voice")}${which}.${doubts(standing)}`;
}

/** The same, or who the only source is; empty where nobody is heard. */
export function knownBy(standing: Standing): string {
  const [only] = standing.voices;
  return sentenceOf(standing) || (only === undefined ? "" : `One source: ${only.label}.`);
}

/** " Not known to be independent of them: a US official.", of voices that no report ties to those that are counted. */
function doubts({ voices, independent }: Standing): string {
  const told = new Set(independent.flatMap(({ reports }) => reports));
  const unknown = voices.filter(
    ({ parties, reports }) => parties.length === 0 && !reports.some((one) => told.has(one)),
  );
  const labels = [...new Set(unknown.map(({ label }) => label))];
  if (labels.length === 0) return "";
  return labels.length > MOST_NAMED
    ? ` ${capital(counted(labels.length, "other"))} are not known to be independent of them.`
    : ` Not known to be independent of them: ${joined(labels)}.`;
}

/** A voice by its party; a joint text by its own name. */
function nameOf({ label, parties }: Voice): string {
  return parties.length === 1 ? (parties[0]?.name ?? label) : label;
}

/** "three entries": numbers to ten as words. */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${WORDS[number] ?? number} ${number === 1 ? noun : plural}`;
}

/** "the White House, AP and Reuters", as they stand within a sentence. */
export function joined(names: readonly string[]): string {
  const all = names.map(inSentence);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

/** "The White House" within a sentence. */
function inSentence(name: string): string {
  return name.replace(/^The (?=\p{L})/u, "the ");
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
