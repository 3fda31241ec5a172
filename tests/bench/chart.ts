/** Draws what builds took as an SVG of its own: a bar for each case, cut into stages; light or dark as the reader has it. */

export interface Bar {
  readonly label: string;
  /** What stands behind the bar: "12.34 s". */
  readonly value: string;
  /** In the order of the stages. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly stage: string;
  readonly seconds: number;
}

export interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
}

const WIDTH = 760;
const MARGIN = 16;
const LABELS = 168;
const VALUES = 92;
const ROW = 24;
const BAR = 16;
const SPAN = WIDTH - 2 * MARGIN - LABELS - VALUES;
/** So many stages have a colour of their own; what the others took is drawn as one. */
const COLOURS = 5;
const OTHERS = "other stages";

// Colours that people with any colour vision tell apart (Okabe and Ito), with names beside them besides.
const STYLE = `text { font: 13px system-ui, sans-serif; fill: #1b1f24 }
.title { font-size: 15px; font-weight: 600 }
.panel { font-weight: 600 }
.quiet { fill: #59636e }
.back { fill: #fff }
.axis { stroke: #c8ced5 }
.s0 { fill: #0072b2 } .s1 { fill: #e69f00 } .s2 { fill: #009e73 } .s3 { fill: #cc79a7 } .s4 { fill: #56b4e9 } .other { fill: #9aa4af }
@media (prefers-color-scheme: dark) {
  text { fill: #e6e9ed } .quiet { fill: #9aa4af } .back { fill: #14181d } .axis { stroke: #3b434c }
  .s0 { fill: #3a9bdc } .other { fill: #6b7682 }
}`;

/** An SVG document. */
export function drawChart(title: string, panels: readonly Panel[]): string {
  const stages = largestStages(panels);
  const legend = drawLegend([...stages, ...(hasOthers(panels, stages) ? [OTHERS] : [])], stages);
  const top = 44 + legend.height;
  let y = top;
  const drawn: string[] = [];
  for (const panel of panels) {
    drawn.push(drawPanel(panel, y, stages));
    y += 48 + panel.bars.length * ROW;
  }
  const height = y + MARGIN - 16;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<style>${STYLE}</style>
<rect class="back" width="${WIDTH}" height="${height}"/>
<text class="title" x="${MARGIN}" y="28">${escaped(title)}</text>
${legend.text}
${drawn.join("\n")}
</svg>
`;
}

/** The stages that took most of all bars together, in the order in which a build does them. */
function largestStages(panels: readonly Panel[]): string[] {
  const sums = new Map<string, number>();
  for (const { bars } of panels) {
    // A panel of 100,000 briefings would outweigh all others: each counts alike.
    const longest = longestOf(bars);
    for (const { stage, seconds } of bars.flatMap(({ parts }) => parts))
      sums.set(stage, (sums.get(stage) ?? 0) + seconds / longest);
  }
  const largest = [...sums].sort(([, a], [, b]) => b - a).slice(0, COLOURS);
  return [...sums.keys()].filter((stage) => largest.some(([name]) => name === stage));
}

function hasOthers(panels: readonly Panel[], stages: readonly string[]): boolean {
  return panels.some(({ bars }) =>
    bars.some(({ parts }) =>
      parts.some(({ stage, seconds }) => seconds > 0 && !stages.includes(stage)),
    ),
  );
}

function drawLegend(
  names: readonly string[],
  stages: readonly string[],
): { text: string; height: number } {
  let [x, y] = [MARGIN, 52];
  const items = names.map((name) => {
    const width = 22 + name.length * 7.2 + 14;
    if (x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + 20];
    const item = `<rect class="${classOf(name, stages)}" x="${x}" y="${y - 10}" width="12" height="12" rx="2"/><text class="quiet" x="${x + 18}" y="${y}">${escaped(name)}</text>`;
    x += width;
    return item;
  });
  return { text: items.join("\n"), height: names.length === 0 ? 0 : y - 52 + 24 };
}

/** Each panel has a scale of its own: its longest bar is as wide as there is room. */
function drawPanel({ title, bars }: Panel, top: number, stages: readonly string[]): string {
  const longest = longestOf(bars);
  const rows = bars.map((bar, index) => drawBar(bar, top + 24 + index * ROW, { longest, stages }));
  const left = MARGIN + LABELS;
  const foot = top + 22 + bars.length * ROW;
  return `<text class="panel" x="${MARGIN}" y="${top + 12}">${escaped(title)}</text>
<line class="axis" x1="${left}" x2="${left}" y1="${top + 20}" y2="${foot}"/>
${rows.join("\n")}`;
}

function drawBar(
  { label, value, parts }: Bar,
  top: number,
  { longest, stages }: { longest: number; stages: readonly string[] },
): string {
  const sums = new Map([...stages, OTHERS].map((stage) => [stage, 0]));
  for (const { stage, seconds } of parts) {
    const name = sums.has(stage) ? stage : OTHERS;
    sums.set(name, (sums.get(name) ?? 0) + Math.max(0, seconds));
  }
  let x = MARGIN + LABELS;
  const pieces = [...sums].map(([stage, seconds]) => {
    const width = (SPAN * seconds) / longest;
    const piece = `<rect class="${classOf(stage, stages)}" x="${digits(x)}" y="${top}" width="${digits(width)}" height="${BAR}"><title>${escaped(`${stage}: ${seconds.toFixed(2)} s`)}</title></rect>`;
    x += width;
    return width < 0.05 ? "" : piece;
  });
  const middle = top + BAR - 4;
  return `<text class="quiet" x="${MARGIN + LABELS - 8}" y="${middle}" text-anchor="end">${escaped(label)}</text>${pieces.join("")}<text x="${digits(x + 6)}" y="${middle}">${escaped(value)}</text>`;
}

function longestOf(bars: readonly Bar[]): number {
  const lengths = bars.map(({ parts }) =>
    parts.reduce((sum, { seconds }) => sum + Math.max(0, seconds), 0),
  );
  return Math.max(0.001, ...lengths);
}

function classOf(stage: string, stages: readonly string[]): string {
  const index = stages.indexOf(stage);
  return index === -1 ? "other" : `s${index}`;
}

function digits(number: number): string {
  return String(Math.round(number * 10) / 10);
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
