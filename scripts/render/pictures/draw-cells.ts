/** Gives the cells of a layout their places on paper, and draws the arrows between them. */
import type { PlacedBox } from "./columns.ts";

/** A box of a drawing, in its units. */
export interface BoxView {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The whole label. */
  readonly title: string;
  /** The label as it fits, with the baseline of each line. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  /** `unnamed`, `shared` (several of those who are heard appeared in it), both, `here`, or empty. */
  readonly kind: string;
}

/** Boxes in columns, with arrows between them. */
export interface DrawingView {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly BoxView[];
  /** Every arrow, as the data of one SVG path. */
  readonly arrows: string;
}

/** What stands in a box. */
export type Contents = Pick<BoxView, "title" | "kind"> & { readonly lines: readonly string[] };

export interface Size {
  /** Width of a box. */
  readonly box: number;
  /** From one column to the next. */
  readonly between: number;
}

export interface DrawingPlan {
  readonly cells: readonly PlacedBox[];
  readonly boxes: ReadonlyMap<string, Contents>;
  readonly size: Size;
  readonly dir: "ltr" | "rtl";
}

/** As in the style sheet. */
export const FONT = 12.5;
export const HEIGHT_OF_LINE = 16;
/** Above and below the lines together. */
export const PADDING = 14;
/** Room for the thickest frame. */
const MARGIN = 2;

/** Sayers stand where reading begins: on the left, or on the right where `dir` says so. */
export function drawCells({ cells, boxes, size, dir }: DrawingPlan): DrawingView {
  const last = Math.max(...cells.map(({ column }) => column));
  const top = Math.min(...cells.map(({ y, height }) => y - height / 2)) - MARGIN;
  const bottom = Math.max(...cells.map(({ y, height }) => y + height / 2)) + MARGIN;
  const place = (cell: PlacedBox): BoxPlace => ({
    left: MARGIN + (dir === "rtl" ? cell.column : last - cell.column) * (size.box + size.between),
    middle: Math.round(cell.y - top),
  });
  return {
    width: last * (size.box + size.between) + size.box + 2 * MARGIN,
    height: Math.round(bottom - top),
    boxes: cells.flatMap((cell): BoxView[] => {
      const contents = boxes.get(cell.id);
      return contents === undefined ? [] : [boxAt(place(cell), contents, cell.height, size)];
    }),
    arrows: cells
      .flatMap((cell) =>
        cell.next.map((next) => {
          const end = { isBend: next.isBend, hasHead: next.before[0] === cell };
          return arrow([place(cell), place(next)], end, { size, dir });
        }),
      )
      .join(""),
  };
}

interface BoxPlace {
  readonly left: number;
  readonly middle: number;
}

function boxAt(
  { left, middle }: BoxPlace,
  contents: Contents,
  height: number,
  { box }: Size,
): BoxView {
  const y = middle - height / 2;
  // The baseline of a line stands three quarters of its height below its top.
  const baseline = y + PADDING / 2 + HEIGHT_OF_LINE * 0.75;
  const lines = contents.lines.map((text, index) => ({
    text,
    y: baseline + index * HEIGHT_OF_LINE,
  }));
  return { ...contents, x: left, y, width: box, height, lines };
}

/**
 * A curve from one column to the next, with a head; through a bend it goes straight on without one. Where several end
 * the first has the head: each sign here is in every page.
 */
function arrow(
  [from, to]: readonly [BoxPlace, BoxPlace],
  { isBend, hasHead }: { readonly isBend: boolean; readonly hasHead: boolean },
  { size, dir }: Pick<DrawingPlan, "size" | "dir">,
): string {
  const ahead = dir === "rtl" ? -1 : 1;
  const start = to.left + (dir === "rtl" ? size.box : 0) - ahead * size.between;
  const [across, half] = [ahead * size.between, (ahead * size.between) / 2];
  const down = to.middle - from.middle;
  const curve = down === 0 ? `h${across}` : `c${half} 0 ${half} ${down} ${across} ${down}`;
  const head = `m${-6 * ahead}-4 ${6 * ahead} 4 ${-6 * ahead} 4`;
  const end = isBend ? `h${ahead * size.box}` : hasHead ? head : "";
  return `M${start} ${from.middle}${curve}${end}`.replaceAll(" -", "-");
}
