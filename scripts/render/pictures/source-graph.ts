/** Turns what each briefing rests on into what the archive leans on: bodies with bars, and the strongest relays. */
import { byCodeUnit } from "../../diagnostics/code-unit-order.ts";
import type { Words } from "../../words/words.ts";
import type { Link } from "../page-view.ts";

/** What one briefing rests on, by ids of bodies. */
export interface Leaning {
  /** Every body that it cites. */
  readonly bodies: readonly string[];
  /** The body of its one origin, where it has no other that is independent of it. */
  readonly alone: string | undefined;
  /** Who passed on what whom said: from, to. */
  readonly relays: readonly (readonly [from: string, to: string])[];
}

export interface LeaningBarView extends Link {
  /** Briefings that cite it. */
  readonly cited: number;
  /** Those of them that rest on it alone. */
  readonly alone: number;
  /** Both as shares of the longest bar, from 0 to 100. */
  readonly length: number;
  readonly inner: number;
  /** "12 briefings, 5 rest on it alone". */
  readonly words: string;
}

export interface SourceGraphView {
  readonly dir: "ltr" | "rtl";
  /** Those that most briefings cite, first. */
  readonly bars: readonly LeaningBarView[];
  readonly relays: readonly { readonly from: Link; readonly to: Link; readonly count: number }[];
  /** "Of 28 briefings, 9 rest on one origin alone." */
  readonly words: string;
}

export interface SourceGraphSetting {
  readonly dir: "ltr" | "rtl";
  readonly words: Words;
  /** A body's name and the address of its page. */
  readonly linkOf: (body: string) => Link;
}

const MOST_BODIES = 12;
const MOST_RELAYS = 12;

/** What an archive leans on; undefined where nothing names its sources. */
export function sourceGraph(
  leanings: readonly Leaning[],
  { dir, words: { lists }, linkOf }: SourceGraphSetting,
): SourceGraphView | undefined {
  const cited = count(leanings.flatMap(({ bodies }) => [...new Set(bodies)]));
  if (cited.size === 0) return undefined;
  const alone = count(leanings.flatMap((leaning) => leaning.alone ?? []));
  const pairs = new Map(
    leanings.flatMap(({ relays }) => relays.map((pair) => [pair.join("\n"), pair] as const)),
  );
  const relayed = count(
    leanings.flatMap(({ relays }) => [...new Set(relays.map((pair) => pair.join("\n")))]),
  );
  const most = Math.max(...cited.values());
  const share = (number: number) => Math.round((1000 * number) / most) / 10;
  const resting = leanings.filter((leaning) => leaning.alone !== undefined).length;
  return {
    dir,
    bars: largest(cited, MOST_BODIES).map(([body, number]) => {
      const only = alone.get(body) ?? 0;
      return {
        ...linkOf(body),
        cited: number,
        alone: only,
        length: share(number),
        inner: share(only),
        words: lists.group.leaning(number, only),
      };
    }),
    relays: largest(relayed, MOST_RELAYS).flatMap(([key, number]) => {
      const pair = pairs.get(key);
      return pair === undefined
        ? []
        : [{ from: linkOf(pair[0]), to: linkOf(pair[1]), count: number }];
    }),
    words: lists.group.leanings(leanings.length, resting),
  };
}

function count(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function largest(counts: ReadonlyMap<string, number>, most: number): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).slice(0, most);
}
