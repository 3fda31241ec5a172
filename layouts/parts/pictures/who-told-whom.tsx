/** Draws who told whom: columns where there is room for them, else lines. It says nothing that the list of sources does not. */
import type { JSX } from "preact";
import type { WhoToldWhomView } from "../../../scripts/render/pictures/who-told-whom.ts";

/** Units of a drawing in one em of its font: at the usual size it is drawn as large as it was planned. */
const IN_EM = 18;

export function WhoToldWhom({ drawing }: { drawing: WhoToldWhomView }): JSX.Element {
  const { dir, label, wide } = drawing;
  const has = (kind: string) => wide.boxes.some((box) => box.kind.includes(kind));
  return (
    <figure class="told" data-pagefind-ignore="all">
      <div role="img" aria-label={label} dir={dir}>
        <Columns drawing={drawing} />
        <Lines drawing={drawing} />
      </div>
      <figcaption>
        Who told whom.
        {has("unnamed") ? " Dashed: not named." : null}
        {has("shared") ? " Bold: here several of them meet." : null}
      </figcaption>
    </figure>
  );
}

function Columns({ drawing: { wide } }: { drawing: WhoToldWhomView }): JSX.Element {
  const { width, height, boxes, arrows } = wide;
  return (
    <svg class="wide" aria-hidden="true" {...sized(width, height)}>
      <path d={arrows} />
      {boxes.map((box) => (
        <g key={`${box.x} ${box.y}`} class={box.kind === "" ? undefined : box.kind}>
          <Whole label={box.title} lines={box.lines} />
          <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={4} />
          {box.lines.map(({ text, y }) => (
            <text key={y} x={box.x + box.width / 2} y={y}>
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

function Lines({ drawing: { tall } }: { drawing: WhoToldWhomView }): JSX.Element {
  return (
    <svg class="tall" aria-hidden="true" {...sized(tall.width, tall.height)}>
      <path d={tall.rails} />
      {tall.lines.map((line) => (
        <g key={line.y} class={line.kind === "" ? undefined : line.kind}>
          <Whole label={line.title} lines={line.lines} />
          <circle cx={tall.mark} cy={line.y} r={5} />
          {line.lines.map(({ text, y }) => (
            <text key={y} x={tall.text} y={y}>
              {text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** The whole label, where not all of it fits. */
function Whole({
  label,
  lines,
}: {
  label: string;
  lines: readonly { readonly text: string }[];
}): JSX.Element | null {
  return lines.at(-1)?.text.endsWith("…") ? <title>{label}</title> : null;
}

function sized(width: number, height: number) {
  return {
    viewBox: `0 0 ${width} ${height}`,
    width: `${(width / IN_EM).toFixed(2)}em`,
    height: `${(height / IN_EM).toFixed(2)}em`,
  };
}
