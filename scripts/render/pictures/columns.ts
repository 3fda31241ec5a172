/** Lays a graph out in columns: every arrow leads one column on, and boxes stand as near to their neighbours as they can. */
import { spread } from "./spread.ts";

/** A box to place, and the ids of those to which its arrows lead. */
export interface GraphBox {
  readonly id: string;
  readonly height: number;
  readonly next: Iterable<string>;
}

/** A box in its place, or a bend: where a longer arrow passes a column. */
export interface PlacedBox {
  readonly id: string;
  readonly isBend: boolean;
  /** Columns from the end, which is 0. */
  readonly column: number;
  readonly height: number;
  readonly next: PlacedBox[];
  readonly before: PlacedBox[];
  /** Its middle. */
  y: number;
}

const GAP = 12;
const BEND = 6;
const ROUNDS = 4;

/** Every box and bend placed, or undefined when the arrows go in a circle. */
export function layOut(joints: readonly GraphBox[]): PlacedBox[] | undefined {
  const columns = columnsOf(joints);
  if (columns === undefined) return undefined;
  const cells = new Map(
    joints.map(({ id, height }) => [id, newCell(id, height, columns.get(id) ?? 0)]),
  );
  const all = [...cells.values()];
  for (const joint of joints) {
    for (const id of joint.next) {
      const to = cells.get(id);
      let from = cells.get(joint.id);
      while (to !== undefined && from !== undefined && from.column > to.column) {
        const isLast = from.column === to.column + 1;
        const step: PlacedBox = isLast
          ? to
          : newCell(`${joint.id} to ${id}`, BEND, from.column - 1, true);
        if (!isLast) all.push(step);
        from.next.push(step);
        step.before.push(from);
        from = step;
      }
    }
  }
  arrange(all);
  return all;
}

function newCell(id: string, height: number, column: number, isBend = false): PlacedBox {
  return { id, isBend, column, height, next: [], before: [], y: 0 };
}

/** The longest way from each joint to an end; undefined when a way comes back to where it began. */
function columnsOf(joints: readonly GraphBox[]): Map<string, number> | undefined {
  const byId = new Map(joints.map((joint) => [joint.id, joint]));
  const columns = new Map<string, number>();
  const open = new Set<string>();
  const visit = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    if (open.has(id)) return Number.NaN;
    open.add(id);
    const nexts = [...(byId.get(id)?.next ?? [])].map(visit);
    const column = Math.max(-1, ...nexts) + 1;
    columns.set(id, column);
    return column;
  };
  for (const { id } of joints) visit(id);
  return [...columns.values()].some(Number.isNaN) ? undefined : columns;
}

/** Sweeps out from the end and back: each column takes the order and the places that are ideal for its neighbours. */
function arrange(cells: readonly PlacedBox[]): void {
  const columns: PlacedBox[][] = [];
  for (const cell of cells) {
    columns[cell.column] ??= [];
    columns[cell.column]?.push(cell);
  }
  const settle = (column: readonly PlacedBox[], neighbours: "next" | "before") => {
    const boxes = column
      .map((cell) => ({ cell, height: cell.height, ideal: middleOf(cell[neighbours]) ?? cell.y }))
      .sort((a, b) => a.ideal - b.ideal || a.cell.y - b.cell.y);
    for (const [index, y] of spread(boxes, GAP).entries()) {
      const settled = boxes[index];
      if (settled !== undefined) settled.cell.y = y;
    }
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const column of columns) settle(column, "next");
    for (const column of columns.toReversed()) settle(column, "before");
  }
}

function middleOf(cells: readonly PlacedBox[]): number | undefined {
  return cells.length === 0 ? undefined : cells.reduce((sum, { y }) => sum + y, 0) / cells.length;
}
