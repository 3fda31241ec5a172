/** Decides whether who told whom is drawn, and what stands in each box. */
import { chainOf, labelOf, type Sources } from "../check/schema/provenance.ts";
import type { DrawingView } from "./briefing-views.ts";
import { layOut, type PlacedBox } from "./columns.ts";
import {
  type Contents,
  drawCells,
  FONT,
  HEIGHT_OF_LINE,
  PADDING,
  type Size,
} from "./draw-cells.ts";
import { HERE, idOf, type Teller, tellersOf } from "./tellers.ts";
import { wrapLabel } from "./wrap.ts";

/** Four columns fill the width of the text, or five narrow ones; more of them scroll, as all do on a phone. */
const WIDE: Size = { box: 150, between: 38 };
const NARROW: Size = { box: 122, between: 26 };
const WIDE_COLUMNS = 4;
const LINES = 4;
/** Beyond this nobody follows an arrow from end to end, and the list below says it better. */
const MOST = 30;

/** Whose chains are drawn. */
export interface Drawn {
  /** The keys of the sources that are cited. */
  readonly heard: readonly string[];
  /** The keys of the reports behind several of them. */
  readonly shared: readonly string[];
}

/**
 * The drawing of a briefing's sources. Undefined where nobody told anybody but us,
 * where there are too many to follow, and where it goes in a circle: by `via`, which is never published, or
 * because two outlets copied each other.
 */
export function drawProvenance(
  sources: Sources,
  { heard, shared: behind }: Drawn,
  dir: "ltr" | "rtl",
): DrawingView | undefined {
  const isChained = [...sources.values()].some(({ via }) => sources.has(via ?? ""));
  const tellers = tellersOf(sources);
  // A teller that told nobody but itself: outlets that copied each other under one name.
  const isLooped = tellers.some(({ told }) => told.size === 0);
  if (!isChained || isLooped || tellers.length > MOST) return undefined;
  const shared = new Set(
    behind.flatMap((key) => {
      const source = sources.get(key as never);
      return source === undefined ? [] : idOf(key, source);
    }),
  );
  const drawIn = (size: Size) => {
    const boxes = new Map(tellers.map((teller) => [teller.id, boxOf(teller, shared, size)]));
    boxes.set(HERE, { title: "This briefing", lines: ["This briefing"], kind: "here" });
    const cells = arrange(tellers, boxes);
    return cells === undefined ? undefined : { cells, boxes, size, dir };
  };
  const wide = drawIn(WIDE);
  const isWide = (wide?.cells ?? []).every(({ column }) => column < WIDE_COLUMNS);
  const plan = isWide ? wide : drawIn(NARROW);
  return plan === undefined ? undefined : { ...drawCells(plan), dir, label: words(sources, heard) };
}

function arrange(
  tellers: readonly Teller[],
  boxes: ReadonlyMap<string, Contents>,
): PlacedBox[] | undefined {
  const told = new Map(tellers.map((teller) => [teller.id, teller.told]));
  return layOut(
    [...boxes].map(([id, { lines }]) => ({
      id,
      height: lines.length * HEIGHT_OF_LINE + PADDING,
      next: told.get(id) ?? [],
    })),
  );
}

function boxOf(teller: Teller, shared: ReadonlySet<string>, { box }: Size): Contents {
  const kinds = [teller.isNamed ? "" : "unnamed", shared.has(teller.id) ? "shared" : ""];
  const lines = wrapLabel(teller.label, (box - PADDING) / FONT, LINES);
  return { title: teller.label, kind: kinds.join(" ").trim(), lines };
}

/** What the drawing shows, for whoever does not see it. */
function words(sources: Sources, heard: readonly string[]): string {
  const chains = heard.map((key) =>
    chainOf(key, sources)
      .map(({ source }) => labelOf(source))
      .join(", via "),
  );
  return `Who told whom: ${[...new Set(chains)].filter((chain) => chain !== "").join("; ")}.`;
}
