/** Decides whether who told whom is drawn, and what stands in each box: in columns, and in lines for a phone. */
import { chainOf, type Sources } from "../../check/schema/provenance.ts";
import type { Source } from "../../check/schema/source-schema.ts";
import type { Words } from "../../words/words.ts";
import { layOut, type PlacedBox } from "./columns.ts";
import {
  type Contents,
  type DrawingView,
  drawCells,
  FONT,
  HEIGHT_OF_LINE,
  PADDING,
  type Size,
} from "./draw-cells.ts";
import { drawRails, type RailStop, type RailsView } from "./rails.ts";
import { HERE, idOf, type Teller, tellersOf } from "./tellers.ts";
import { wrapLabel } from "./wrap.ts";

/** Who told whom, drawn twice: what there is room for is shown. */
export interface WhoToldWhomView {
  /** The same in words. */
  readonly label: string;
  readonly dir: "ltr" | "rtl";
  /** Undefined where no page has room for the columns. */
  readonly wide: DrawingView | undefined;
  readonly tall: RailsView;
}

/** Four columns fill the width of the text, or five narrow ones; of more, one a line is shown everywhere. */
const WIDE: Size = { box: 150, between: 38 };
const NARROW: Size = { box: 122, between: 26 };
const WIDE_COLUMNS = 4;
const MOST_COLUMNS = 5;
const LINES = 4;
/** Lines of labels that columns have room for: with more, both forms would be above 3 kB, and arrows cross. */
const MOST_LINES = 15;
/** Beyond this nobody follows an arrow from end to end, and the list below says it better. */
const MOST = 20;

/** Whose chains are drawn. */
export interface Drawn {
  /** The keys of the sources that are cited. */
  readonly heard: readonly string[];
  /** The keys of the reports behind several of them. */
  readonly shared: readonly string[];
  /** What a source is called. */
  readonly labelOf: (source: Source) => string;
  readonly words: Words;
}

/**
 * The drawing of a briefing's sources. Undefined where nobody told anybody but us,
 * where there are too many to follow, and where it goes in a circle: by `via`, which is never published, or
 * because two outlets copied each other.
 */
export function whoToldWhom(
  sources: Sources,
  { heard, shared: behind, labelOf, words: said }: Drawn,
  dir: "ltr" | "rtl",
): WhoToldWhomView | undefined {
  const isChained = [...sources.values()].some(({ via }) => sources.has(via ?? ""));
  const tellers = tellersOf(sources, labelOf);
  // A teller that told nobody but itself: outlets that copied each other under one name.
  const isLooped = tellers.some(({ told }) => told.size === 0);
  if (!isChained || isLooped || tellers.length > MOST) return undefined;
  const shared = new Set(
    behind.flatMap((key) => {
      const source = sources.get(key as never);
      return source === undefined ? [] : idOf(key, source);
    }),
  );
  const title = said.briefing.sources.thisBriefing;
  const drawIn = (size: Size) => {
    const boxes = new Map(tellers.map((teller) => [teller.id, boxOf(teller, shared, size)]));
    boxes.set(HERE, { title, lines: [title], kind: "here" });
    const cells = arrange(tellers, boxes);
    return cells === undefined ? undefined : { cells, boxes, size, dir };
  };
  const plan = drawIn(WIDE);
  if (plan === undefined) return undefined;
  const columns = Math.max(...plan.cells.map(({ column }) => column)) + 1;
  const fitting = columns > WIDE_COLUMNS ? drawIn(NARROW) : plan;
  const labels = [...(fitting?.boxes.values() ?? [])].flatMap(({ lines }) => lines);
  const isCrowded = columns > MOST_COLUMNS || labels.length > MOST_LINES;
  return {
    label: drawingIn(sources, heard, { labelOf, words: said }),
    dir,
    wide: isCrowded || fitting === undefined ? undefined : drawCells(fitting),
    tall: drawRails(stopsOf(tellers, plan.boxes), dir),
  };
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

function stopsOf(tellers: readonly Teller[], boxes: ReadonlyMap<string, Contents>): RailStop[] {
  const told = new Map(tellers.map((teller) => [teller.id, teller.told]));
  return [...boxes].map(([id, { title, kind }]) => ({ id, title, kind, told: told.get(id) ?? [] }));
}

/** What the drawing shows, for whoever does not see it. */
function drawingIn(
  sources: Sources,
  heard: readonly string[],
  { labelOf, words }: Pick<Drawn, "labelOf" | "words">,
): string {
  const { chain, drawing } = words.briefing.sources;
  const chains = heard.map((key) =>
    chain(chainOf(key, sources).map(({ source }) => labelOf(source))),
  );
  return drawing([...new Set(chains)].filter((told) => told !== ""));
}
