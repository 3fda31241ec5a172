/** Draws who told whom: columns where there is room for them, else lines. It says nothing that the list of sources does not. */
import type { JSX } from "preact";
import type { BoxView } from "../../../scripts/render/pictures/draw-cells.ts";
import type { WhoToldWhomView } from "../../../scripts/render/pictures/who-told-whom.ts";
import { useWords } from "../in-words.tsx";

/** Units of a drawing in one em of its font: at the usual size it is drawn as large as it was planned. */
const IN_EM = 18;

export function WhoToldWhom({ drawing }: { drawing: WhoToldWhomView }): JSX.Element {
  const { dir, label, wide, tall } = drawing;
  const { words } = useWords();
  const { sources } = words.briefing;
  const has = (kind: string) => tall.lines.some((line) => line.kind.includes(kind));
  return (
    <figure class="told" data-pagefind-ignore="all">
      <div role="img" aria-label={label} dir={dir}>
        {wide === undefined ? null : <Columns drawing={wide} />}
        <Lines drawing={tall} />
      </div>
      <figcaption>
        {sources.whoToldWhom}
        {has("unnamed") ? ` ${sources.dashed}` : null}
        {has("shared") ? ` ${sources.bold}` : null}
      </figcaption>
    </figure>
  );
}

function Columns({ drawing }: { drawing: NonNullable<WhoToldWhomView["wide"]> }): JSX.Element {
  const { width, height, boxes, arrows } = drawing;
  return (
    <svg class="wide" aria-hidden="true" {...sized(width, height)}>
      <path d={arrows} />
      {byKind(boxes).map(([kind, some]) => (
        <g key={kind} class={kind || undefined}>
          <path d={some.map((box) => framed(box)).join("")} />
          {some.map(({ x, y, title, lines, width: wide }) => (
            <Label key={`${x} ${y}`} label={title} lines={lines} x={x + wide / 2} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Lines({ drawing }: { drawing: WhoToldWhomView["tall"] }): JSX.Element {
  const { width, height, left, mark, lines, rails } = drawing;
  return (
    <svg class="tall" aria-hidden="true" {...sized(width, height, left)}>
      <path d={rails} />
      {byKind(lines).map(([kind, some]) => (
        <g key={kind} class={kind || undefined}>
          <path d={some.map(({ y }) => `M${mark - 5} ${y}a5 5 0 1 0 0-.1`).join("")} />
          {some.map((line) => (
            <Label key={line.y} label={line.title} lines={line.lines} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Those of each kind together, so that its name is written once. */
function byKind<Drawn extends { readonly kind: string }>(all: readonly Drawn[]) {
  const kinds = new Map<string, Drawn[]>();
  for (const one of all) {
    kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  }
  return [...kinds];
}

function framed({ x, y, width, height }: BoxView): string {
  return `M${x} ${y}h${width}v${height}h-${width}z`;
}

/** A label in its lines; the whole of it where not all fits. */
function Label({
  label,
  lines,
  x,
}: {
  label: string;
  lines: readonly { readonly text: string; readonly y: number }[];
  x?: number;
}): JSX.Element {
  const isCut = lines.at(-1)?.text.endsWith("…");
  return (
    <>
      {lines.map(({ text, y }) => (
        <text key={y} x={x} y={y}>
          {isCut ? <title>{label}</title> : null}
          {text}
        </text>
      ))}
    </>
  );
}

function sized(width: number, height: number, left = 0) {
  return { viewBox: `${left} 0 ${width} ${height}`, width: `${(width / IN_EM).toFixed(2)}em` };
}
