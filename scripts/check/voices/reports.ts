/** Which reports stand behind each source, and which of them are one though they are listed twice. */
import { dayNumber, parseDay } from "../../read/dates.ts";
import { type ChainStep, chainOf, foldName, type Sources } from "../schema/provenance.ts";
import type { Source } from "../schema/source-schema.ts";
import type { Parties } from "./parties.ts";

/** Relays date what they pass on by their own day; reports further apart are not one. */
const RELAYED_WITHIN_DAYS = 3;

/** Kinds of those who speak rather than publish: their words reach us in somebody's report. */
const SPEAKERS: ReadonlySet<Source["kind"]> = new Set([
  "person",
  "eyewitness",
  "official",
  "organisation",
]);

/** Kinds that hold what was said word for word. */
const RECORDS: ReadonlySet<Source["kind"]> = new Set(["document", "broadcast"]);

/**
 * For every source the reports that stand behind what it says, from the one in which it first appeared to the one that
 * we read: each by the key that stands for it, which is one key for two that are one report.
 */
export function reportsOf(sources: Sources, parties: Parties): Reports {
  const held = known.get(sources);
  if (held?.parties === parties) return held.reports;
  const reports = findReports(sources, parties);
  known.set(sources, { parties, reports });
  return reports;
}

type Reports = ReadonlyMap<string, readonly string[]>;
/** Each claim of a briefing asks again. */
const known = new WeakMap<Sources, { readonly parties: Parties; readonly reports: Reports }>();

/** Texts by the first of those that are one report with them; a key that is missing is of somebody who speaks. */
export function textsOfOneReport(sources: Sources, parties: Parties): ReadonlyMap<string, string> {
  const texts = [...sources].flatMap(([key, source]) =>
    isSpoken(source, parties) ? [] : [{ key, source }],
  );
  return oneReportEach(texts, parties);
}

function findReports(sources: Sources, parties: Parties): Reports {
  const chains = [...sources.keys()].map(
    (key) => [key, textsOf(chainOf(key, sources), parties)] as const,
  );
  const texts = new Map(chains.flatMap(([, steps]) => steps.map((step) => [step.key, step])));
  const classOf = oneReportEach([...texts.values()], parties);
  return new Map(
    chains.map(([key, steps]) => [
      key,
      // Whoever told us alone is behind what was told.
      steps.length === 0 ? [key] : steps.map((step) => classOf.get(step.key) ?? step.key),
    ]),
  );
}

/** The steps of a chain that are texts. */
function textsOf(chain: readonly ChainStep[], parties: Parties): ChainStep[] {
  const [voice, ...relays] = chain;
  const isVerbatim = voice?.source.quotes === "verbatim" && isSpoken(voice.source, parties);
  return chain.filter(
    (step) =>
      !isSpoken(step.source, parties) &&
      // A transcript or a recording has the words themselves: it is no report of them.
      !(isVerbatim && step === relays[0] && RECORDS.has(step.source.kind)),
  );
}

/** True for somebody who speaks, without a page of the words themselves. */
function isSpoken(source: Source, parties: Parties): boolean {
  const { kind, url, title, described } = source;
  if (url !== undefined || title !== undefined) return false;
  if (kind !== undefined) return SPEAKERS.has(kind);
  return described !== undefined || parties.named(source)?.isPerson === true;
}

/**
 * Texts by the first of those that are one with them: at one address, or by one name and not proven to be two.
 * Where relays pass on "Axios" nobody can tell which text of Axios they read, so it is taken for the same.
 */
function oneReportEach(texts: readonly ChainStep[], parties: Parties): Map<string, string> {
  const classOf = new Map(texts.map(({ key }) => [key, key]));
  const join = (one: string, other: string) => {
    const kept = classOf.get(one);
    const gone = classOf.get(other);
    if (kept !== undefined && kept !== gone)
      for (const [key, at] of classOf) if (at === gone) classOf.set(key, kept);
  };
  const joinIn = (
    group: readonly ChainStep[],
    isApart: (one: Source, other: Source) => boolean,
  ) => {
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1))
        if (!isApart(one.source, other.source)) join(one.key, other.key);
  };
  for (const group of groups(texts, ({ source }) => placeOf(source)))
    joinIn(group, (one, other) => areSpeakersApart(one, other, parties));
  for (const group of groups(texts, ({ source }) => nameOf(source, parties))) joinIn(group, areTwo);
  return classOf;
}

/** True where one page holds the words of two who spoke for themselves, as the transcript of a press conference does. */
function areSpeakersApart(one: Source, other: Source, parties: Parties): boolean {
  const areSpeakers = [one, other].every(({ kind }) => SPEAKERS.has(kind));
  return areSpeakers && nameOf(one, parties) !== nameOf(other, parties);
}

/** True where two texts by one name are certainly not one. */
function areTwo(one: Source, other: Source): boolean {
  const day = dayOf(one);
  const otherDay = dayOf(other);
  const areDated = day !== undefined && otherDay !== undefined;
  if (areDated && Math.abs(day - otherDay) > RELAYED_WITHIN_DAYS) return true;
  if (one.via !== undefined || other.via !== undefined) return false;
  const differ = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && a !== b;
  return (
    (areDated && day !== otherDay) ||
    differ(placeOf(one), placeOf(other)) ||
    differ(one.title && foldName(one.title), other.title && foldName(other.title))
  );
}

function dayOf({ date }: Source): number | undefined {
  const day = date === undefined ? undefined : parseDay(date);
  return day === undefined ? undefined : dayNumber(day);
}

function nameOf(source: Source, parties: Parties): string | undefined {
  if (source.name === undefined || source.described !== undefined) return undefined;
  return parties.named(source)?.id ?? foldName(source.name);
}

/** An address as it is compared: scheme, `www.`, a last slash and a place on the page make no other text. */
function placeOf({ url }: Source): string | undefined {
  if (url === undefined) return undefined;
  const { hostname, port, pathname, search } = new URL(url);
  return `${hostname.replace(/^www\./, "")}:${port}${pathname.replace(/\/$/, "")}${search}`;
}

/** Those that have the same word, in their order; what has none is in no group. */
function groups(
  texts: readonly ChainStep[],
  wordOf: (step: ChainStep) => string | undefined,
): ChainStep[][] {
  const found = new Map<string, ChainStep[]>();
  for (const step of texts) {
    const word = wordOf(step);
    if (word === undefined) continue;
    const group = found.get(word);
    if (group === undefined) found.set(word, [step]);
    else group.push(step);
  }
  return [...found.values()].filter(({ length }) => length > 1);
}
