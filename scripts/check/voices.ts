/** Who speaks in some sources, and how many of them are independent of each other. */
import type { Parties, Party } from "./parties.ts";
import { labelOf, type Sources } from "./provenance.ts";
import { reportsOf } from "./reports.ts";
import type { FrontMatter } from "./schema.ts";

/** Somebody who says something: a person, a body, an unnamed one, an outlet by its own reporting. */
export interface Voice {
  /** The key of its source. */
  readonly key: string;
  readonly label: string;
  /** Undefined where nobody knows for whom it speaks. */
  readonly party: Party | undefined;
  /** The key of the report in which it first appeared; the same for two that appeared in one. */
  readonly report: string;
}

/** Two voices are independent when their parties are known and differ, and no one report stands behind both. */
export function areIndependent(one: Voice, other: Voice): boolean {
  return (
    one.party !== undefined &&
    other.party !== undefined &&
    one.party.id !== other.party.id &&
    one.report !== other.report
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
    const party = parties.of(source, entities);
    return [{ key, label: labelOf(source), party, report: reports.get(key) ?? key }];
  });
}

/**
 * As many voices as can be found of which each two are independent: no party and no report among them twice.
 * It is a largest matching of parties to reports (Kuhn's augmenting paths), in the order of the voices.
 */
export function independentOf(voices: readonly Voice[]): Voice[] {
  const byParty = new Map<string, Voice[]>();
  for (const voice of voices)
    if (voice.party !== undefined)
      byParty.set(voice.party.id, [...(byParty.get(voice.party.id) ?? []), voice]);
  const taken = new Map<string, Voice>();
  const place = (party: string, tried: Set<string>): boolean => {
    for (const voice of byParty.get(party) ?? []) {
      if (tried.has(voice.report)) continue;
      tried.add(voice.report);
      const holder = taken.get(voice.report)?.party;
      if (holder !== undefined && !place(holder.id, tried)) continue;
      taken.set(voice.report, voice);
      return true;
    }
    return false;
  };
  for (const party of byParty.keys()) place(party, new Set());
  const chosen = new Set(taken.values());
  return voices.filter((voice) => chosen.has(voice));
}

/** The reports that stand behind more than one of some voices, in their order. */
export function sharedReports(voices: readonly Voice[]): string[] {
  const reports = voices.map(({ report }) => report);
  return [...new Set(reports.filter((report, index) => reports.indexOf(report) !== index))];
}
