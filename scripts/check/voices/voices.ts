/** Who speaks in some sources, and how many of them are independent of each other. */

import { chainOf, labelOf, type Sources } from "../schema/provenance.ts";
import type { FrontMatter } from "../schema/schema.ts";
import type { Parties, Party } from "./parties.ts";
import { reportsOf } from "./reports.ts";

/** Somebody who says something: a person, a body, an unnamed one, an outlet by its own reporting. */
export interface Voice {
  /** The key of its source. */
  readonly key: string;
  readonly label: string;
  /** False for one that is described and not named. */
  readonly isNamed: boolean;
  /** Several of a joint text; none where nobody knows for whom it speaks. */
  readonly parties: readonly Party[];
  /** The keys of the reports behind it, the one first in which it first appeared; one key for two that are one report. */
  readonly reports: readonly string[];
}

/** Two voices are independent when their parties are known and differ, and no one report stands behind both. */
export function areIndependent(one: Voice, other: Voice): boolean {
  return (
    one.parties.length > 0 &&
    other.parties.length > 0 &&
    !one.reports.some((report) => other.reports.includes(report)) &&
    !one.parties.some(({ id }) => other.parties.some((party) => party.id === id))
  );
}

/** What voices are told by. */
export interface Telling {
  readonly sources: Sources;
  readonly entities: FrontMatter["entities"];
}

/** The voices of the sources named by `keys`, each once. Keys without a source are passed over. */
export function voicesOf(
  keys: Iterable<string>,
  { sources, entities }: Telling,
  parties: Parties,
): Voice[] {
  const reports = reportsOf(sources, parties);
  return [...new Set(keys)].flatMap((key) => {
    const source = sources.get(key as never);
    if (source === undefined) return [];
    return [
      {
        key,
        label: labelOf(source),
        isNamed: source.described === undefined,
        parties: parties.of(source, entities),
        reports: reports.get(key) ?? [key],
      },
    ];
  });
}

/** Choices that are tried: more than any real list needs, and few enough for one that was made to cost time. */
const MOST_TRIED = 2000;

/**
 * As many voices as can be found of which each two are independent: a largest set, by branch and bound in the order of
 * the voices. Where a list would need more choices than are tried, it is the largest of those: never one too many.
 */
export function independentOf(voices: readonly Voice[]): Voice[] {
  const known = voices.filter(({ parties }) => parties.length > 0);
  let best: readonly Voice[] = [];
  let tried = 0;
  const extend = (chosen: readonly Voice[], left: readonly Voice[]): void => {
    if (chosen.length > best.length) best = chosen;
    const [next, ...rest] = left;
    if (next === undefined || chosen.length + mostOf(left) <= best.length) return;
    if (++tried > MOST_TRIED) return;
    extend(
      [...chosen, next],
      rest.filter((other) => areIndependent(next, other)),
    );
    extend(chosen, rest);
  };
  extend([], known);
  return [...best];
}

/** No more of some voices than this can be independent: one for each party, and one for each text that we read. */
function mostOf(voices: readonly Voice[]): number {
  const parties = new Set(voices.map(({ parties: [first] }) => first?.id));
  const read = new Set(voices.map(({ reports }) => reports.at(-1)));
  return Math.min(parties.size, read.size);
}

/**
 * Those of some voices that are more than relays: an outlet that is cited for what somebody said in it, whose party is
 * known, is no second voice.
 */
export function withoutRelays(voices: readonly Voice[], sources: Sources): Voice[] {
  const relays = new Set(
    voices
      .filter(({ parties }) => parties.length > 0)
      .flatMap(({ key }) => chainOf(key, sources).slice(1))
      .map(({ key }) => key),
  );
  return voices.filter(({ key }) => !relays.has(key));
}

/** The key of the one report behind every voice; undefined where there is none. */
export function reportBehind(voices: readonly Voice[]): string | undefined {
  return voices[0]?.reports.find((report) =>
    voices.every(({ reports }) => reports.includes(report)),
  );
}

/** The reports in which more than one of some voices first appeared, in their order. */
export function sharedReports(voices: readonly Voice[]): string[] {
  const reports = voices.flatMap(({ reports: [first] }) => first ?? []);
  return [...new Set(reports.filter((report, index) => reports.indexOf(report) !== index))];
}
