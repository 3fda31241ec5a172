/** How a briefing's sources stand to each other, counted as the reader sees them and said in a sentence. */

import * as english from "../../words/en.ts";
import type { Words } from "../../words/words.ts";
import { labelOf } from "../schema/provenance.ts";
import { type Entry, entriesOf, originsOf } from "./origins.ts";
import type { Parties, Party } from "./parties.ts";
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
  /** The one party for which every voice speaks of which that is known, alone or with others. */
  readonly party: Party | undefined;
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
    party,
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

/** More names than this are a list of their own, which stands below the sentence anyway. */
const MOST_NAMED = 4;

/** In which words it is said, and what they call a party. */
export interface StandingSaid {
  readonly words: Pick<Words, "standing">;
  readonly nameOf: (party: Party) => string;
}

const IN_ENGLISH: StandingSaid = { words: english, nameOf: ({ name }) => name };

/** "Ten entries, one report behind them all: Axios." One source needs no sentence: its entry says all. */
export function sentenceOf(standing: Standing, saying: StandingSaid = IN_ENGLISH): string {
  const { entries, voices, independent, report, party } = standing;
  const { words, nameOf } = saying;
  const says = words.standing;
  if (entries < 2 || voices.length === 0) return "";
  if (report !== undefined) return says.oneReport(entries, report);
  const known = voices.filter(({ parties }) => parties.length > 0);
  if (party !== undefined && (known.length > 1 || known.length === voices.length)) {
    const isJoint = known.some(({ parties }) => parties.length > 1);
    const one = { name: nameOf(party), isJoint };
    return entries === known.length
      ? says.onlyStatements(known.length, one)
      : says.someStatements(entries, known.length, one) + doubts(standing, saying);
  }
  if (independent.length < 2) return says.notIndependent(entries);
  const names = independent.map((voice) => nameOfVoice(voice, nameOf));
  const told = names.length > MOST_NAMED ? [] : names;
  return says.independent(entries, independent.length, told) + doubts(standing, saying);
}

/** The same, or who the only source is; empty where nobody is heard. */
export function knownBy(standing: Standing, saying: StandingSaid = IN_ENGLISH): string {
  const [only] = standing.voices;
  const { words } = saying;
  return (
    sentenceOf(standing, saying) || (only === undefined ? "" : words.standing.oneSource(only.label))
  );
}

/** " Not known to be independent of them: a US official.", of voices that no report ties to those that are counted. */
function doubts(
  { voices, independent }: Standing,
  { words: { standing: says } }: StandingSaid,
): string {
  const told = new Set(independent.flatMap(({ reports }) => reports));
  const unknown = voices.filter(
    ({ parties, reports }) => parties.length === 0 && !reports.some((one) => told.has(one)),
  );
  const labels = [...new Set(unknown.map(({ label }) => label))];
  if (labels.length === 0) return "";
  return ` ${labels.length > MOST_NAMED ? says.othersUnknown(labels.length) : says.unknown(labels)}`;
}

/** A voice by its party; a joint text by its own name. */
function nameOfVoice(
  { label, parties: [party, ...others] }: Voice,
  nameOf: StandingSaid["nameOf"],
) {
  return party === undefined || others.length > 0 ? label : nameOf(party);
}
