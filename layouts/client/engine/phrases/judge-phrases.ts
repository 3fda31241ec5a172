/** Decides on exact phrases: a few candidates by their texts, many by Pagefind's index. */
import { isPaired } from "../../../../scripts/search/format/words.ts";
import { type DayRange, overlaps } from "../files/open-index.ts";
import type { VolumeSpan } from "../files/opened-catalogue.ts";
import type { Segment } from "../files/segment.ts";
import { mark, type ScoredClause, UNREACHED, type Verdicts, WORDS } from "../finding/judge.ts";

/** Names of the fragments of a volume that hold the phrase. */
export type AskPhrase = (volume: string, phrase: string) => Promise<readonly string[]>;

export interface Phrasing {
  /** Volumes outside the range, which nobody asked: their months are not counted. */
  readonly unasked: readonly VolumeSpan[];
  /** Volumes that gave no answer: what they hold is missing from all numbers. */
  readonly failed: readonly VolumeSpan[];
}

/**
 * Up to so many candidates of a volume, for each word of the phrase, are read. A text is 4 kB, and a chunk of the
 * index, of which each word needs one, 32 kB (White House releases). Both ways go by stems, and agree on all but
 * 1 in 150.
 */
const FEW = 5;

export interface PhraseQuestion {
  readonly judged: readonly ScoredClause[];
  readonly segments: readonly Segment[];
  readonly range: DayRange;
  readonly verdicts: Verdicts;
  readonly ask: AskPhrase;
  /** Whether the text of a briefing holds the phrase. */
  readonly holds: (volume: string, name: string, phrase: string) => Promise<boolean>;
}

/** Changes the verdicts of those that hold a phrase's words, but not the phrase; or hold an excluded one. */
export async function judgePhrases(question: PhraseQuestion): Promise<Phrasing> {
  const phrases = question.judged.filter(({ clause }) => clause.phrase !== undefined);
  if (phrases.length === 0) return { unasked: [], failed: [] };
  const volumes = question.segments.flatMap(({ catalogue }) => catalogue.volumes);
  const asked = volumes.filter(({ name, last }) => overlaps({ first: name, last }, question.range));
  const failed = new Set<VolumeSpan>();
  const all = asked.flatMap((volume) =>
    phrases.map((phrase) => judgeVolume(volume, phrase, question).catch(() => failed.add(volume))),
  );
  await Promise.all(all);
  for (const { start, end } of failed)
    for (let place = start; place < end; place++) mark(question.verdicts, place, UNREACHED);
  return { unasked: volumes.filter((volume) => !asked.includes(volume)), failed: [...failed] };
}

async function judgeVolume(
  { name, start, end, fragments }: VolumeSpan,
  { clause, tally }: ScoredClause,
  { verdicts, ask, holds }: PhraseQuestion,
): Promise<void> {
  const candidates: number[] = [];
  for (let place = start; place < end; place++)
    if (tally.hits[place] === 1 && canCount(verdicts[place] ?? 0)) candidates.push(place);
  if (candidates.length === 0) return;
  const phrase = clause.phrase ?? "";
  const few = FEW * (clause.ways[0]?.parts.length ?? 1);
  const names = candidates.map((place) => fragments[place - start] ?? "");
  const holders = new Set(await holdersOf());
  for (const place of candidates) {
    const isHeld = holders.has(fragments[place - start] ?? "");
    if (isHeld === clause.isExcluded) mark(verdicts, place, WORDS);
  }

  async function holdersOf(): Promise<readonly string[]> {
    if (names.length <= few) return readEach();
    // Pagefind, told to take all texts as of the site's language, takes no Chinese sentence apart. Pairs of signs
    // that all stand in a text stand together, or so nearly always that it need not be read.
    return isPaired(phrase) ? names : ask(name, phrase);
  }

  async function readEach(): Promise<string[]> {
    const held = await Promise.all(names.map((fragment) => holds(name, fragment, phrase)));
    return names.filter((_, index) => held[index]);
  }
}

/** True while a briefing can be in any count: one that fails the days or one field alone is in the counts beside it. */
function canCount(verdict: number): boolean {
  return (verdict & (UNREACHED | WORDS)) === 0 && (verdict & (verdict - 1)) === 0;
}
