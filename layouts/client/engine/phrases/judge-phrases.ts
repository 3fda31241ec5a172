/** Decides on exact phrases: few candidates by their texts, many by Pagefind's index, nobody else at all. */
import { isPaired } from "../../../../scripts/search/format/words.ts";
import type { VolumeSpan } from "../files/catalogue.ts";
import { overlaps, type Range } from "../files/open-index.ts";
import type { Segment } from "../files/segment.ts";
import { type Judged, mark, UNREACHED, type Verdicts, WORDS } from "../finding/judge.ts";

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
  readonly judged: readonly Judged[];
  readonly segments: readonly Segment[];
  readonly range: Range;
  readonly verdicts: Verdicts;
  readonly ask: AskPhrase;
  /** Whether the text of a briefing holds the phrase. */
  readonly holds: (volume: string, name: string, phrase: string) => Promise<boolean>;
}

/** Changes the verdicts of those that hold a phrase's words, but not the phrase; or hold an excluded one. */
export async function judgePhrases(question: PhraseQuestion): Promise<Phrasing> {
  const phrases = question.judged.filter(({ clause }) => clause.phrase !== undefined);
  if (phrases.length === 0) return { unasked: [], failed: [] };
  const volumes = question.segments.flatMap(({ holdings }) => holdings.volumes);
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
  { clause, tally }: Judged,
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

/** Who fails two conditions is in no number; who fails one, the days or a field's, still counts for those. */
function canCount(verdict: number): boolean {
  return (verdict & (UNREACHED | WORDS)) === 0 && (verdict & (verdict - 1)) === 0;
}
