/** Draws who told whom for a phone: one a line, who says it first, and rails beside the lines from teller to told. */
import { HERE } from "./tellers.ts";
import { wrapLabel } from "./wrap.ts";

/** Somebody on a line of the drawing. */
export interface RailLineView {
  /** The whole label. */
  readonly title: string;
  /** As in the columns: `unnamed`, `shared`, both, `here`, or empty. */
  readonly kind: string;
  /** The middle of its mark. */
  readonly y: number;
  /** The label as it fits, with the baseline of each line. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

export interface RailsView {
  readonly width: number;
  readonly height: number;
  /** Where the drawing begins and where marks stand, from where labels begin. */
  readonly left: number;
  readonly mark: number;
  readonly lines: readonly RailLineView[];
  /** Every rail, as the data of one SVG path. */
  readonly rails: string;
}

/** Who is drawn, with the ids of whom it told. */
export interface RailStop {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly told: Iterable<string>;
}

/** No phone is narrower, less its margins. */
const WIDTH = 280;
const FONT = 14;
const LINE = 18;
const GAP = 8;
const LANE = 12;
const RADIUS = 5;
const LINES = 3;

/** The lines of some stops, `here` among them, of which none tells itself by way of others. */
export function drawRails(stops: readonly RailStop[], dir: "ltr" | "rtl"): RailsView {
  const tellers = tellersBy(stops);
  const order = inOrder(tellers);
  const row = new Map(order.map((id, index) => [id, index]));
  const rails = intoLanes(railsOf(order, tellers, row));
  const lanes = Math.max(0, ...rails.map(({ lane }) => lane + 1));
  const mark = lanes * LANE + RADIUS + 4;
  const text = mark + RADIUS + 6;
  // From where labels begin, so that none need say where: each sign here is in every page.
  const along = (x: number) => (dir === "rtl" ? text - x : x - text);
  const byId = new Map(stops.map((stop) => [stop.id, stop]));
  const lines: RailLineView[] = [];
  let top = 0;
  for (const id of order) {
    const { title = "", kind = "" } = byId.get(id) ?? {};
    const wrapped = wrapLabel(title, (WIDTH - text) / FONT, LINES);
    const y = top + LINE / 2;
    lines.push({
      title,
      kind,
      y,
      lines: wrapped.map((line, index) => ({ text: line, y: y + 5 + index * LINE })),
    });
    top += wrapped.length * LINE + GAP;
  }
  const yOf = (at: number) => lines[at]?.y ?? 0;
  return {
    width: WIDTH,
    height: top - GAP + 2,
    left: Math.min(along(0), along(WIDTH)),
    mark: along(mark),
    lines,
    rails: rails.map((rail) => pathOf(rail, { yOf, along, lanes, mark })).join(""),
  };
}

/** Who told each, in the order in which the stops are given. */
function tellersBy(stops: readonly RailStop[]): Map<string, string[]> {
  const tellers = new Map<string, string[]>(stops.map(({ id }) => [id, []]));
  for (const { id, told } of stops) for (const next of told) tellers.get(next)?.push(id);
  return tellers;
}

/** Each after all who told it, and a chain as far as can be in one piece. */
function inOrder(tellers: ReadonlyMap<string, readonly string[]>): string[] {
  const order = new Set<string>();
  const visit = (id: string): void => {
    if (order.has(id)) return;
    for (const teller of tellers.get(id) ?? []) visit(teller);
    order.add(id);
  };
  visit(HERE);
  return [...order];
}

/** All who told the same ones the same thing share a rail: rows of tellers, and of those whom all of them told. */
interface Rail {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly lane: number;
}

function railsOf(
  order: readonly string[],
  tellers: ReadonlyMap<string, readonly string[]>,
  row: ReadonlyMap<string, number>,
): Rail[] {
  const rails = new Map<string, { from: number[]; to: number[] }>();
  for (const [to, id] of order.entries()) {
    const from = (tellers.get(id) ?? [])
      .map((teller) => row.get(teller) ?? 0)
      .sort((a, b) => a - b);
    const key = from.join(" ");
    const rail = rails.get(key);
    if (rail !== undefined) rail.to.push(to);
    else if (from.length > 0) rails.set(key, { from, to: [to] });
  }
  return [...rails.values()].map((rail) => ({ ...rail, lane: 0 }));
}

/** Short rails nearest to the marks; rails that pass the same rows in lanes of their own. */
function intoLanes(rails: readonly Rail[]): Rail[] {
  const placed: Rail[] = [];
  const start = ({ from }: Rail) => from[0] ?? 0;
  const end = ({ to }: Rail) => to.at(-1) ?? 0;
  const byLength = [...rails].sort((a, b) => end(a) - start(a) - (end(b) - start(b)));
  for (const rail of byLength) {
    const taken = new Set(
      placed
        .filter((other) => start(other) < end(rail) && start(rail) < end(other))
        .map(({ lane }) => lane),
    );
    let lane = 0;
    while (taken.has(lane)) lane++;
    placed.push({ ...rail, lane });
  }
  return placed;
}

interface RailRoom {
  readonly yOf: (row: number) => number;
  readonly along: (x: number) => number;
  readonly lanes: number;
  readonly mark: number;
}

/** Out of each teller a little below its mark's middle, and into each who was told a little above, with a head. */
function pathOf({ from, to, lane }: Rail, { yOf, along, lanes, mark }: RailRoom): string {
  const x = along((lanes - lane) * LANE - LANE / 2);
  const out = along(mark - RADIUS);
  const into = along(mark - RADIUS - 1);
  const ahead = into > x ? 1 : -1;
  const head = `m${-4 * ahead}-3 ${4 * ahead} 3 ${-4 * ahead} 3`.replaceAll(" -", "-");
  const tops = from.map((row) => yOf(row) + 2);
  const ends = to.map((row) => yOf(row) - 2);
  const [first, ...others] = tops.map((y) => `M${out} ${y}H${x}`);
  const intoEach = `H${into}${head}`;
  return [
    `${first}V${ends.at(-1)}${intoEach}`,
    ...others,
    ...ends.slice(0, -1).map((y) => `M${x} ${y}${intoEach}`),
  ].join("");
}
