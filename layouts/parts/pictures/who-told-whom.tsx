/** Draws who told whom: columns where there is room for them, else lines. It says nothing that the list of sources does not. */
import type { ComponentChildren, JSX } from "preact";
import type { WhoToldWhomView } from "../../../scripts/render/pictures/who-told-whom.ts";

/** Units of a drawing in one em of its font: at the usual size it is drawn as large as it was planned. */
const IN_EM = 18;

export function WhoToldWhom({ drawing }: { drawing: WhoToldWhomView }): JSX.Element {
  const { dir, label, wide, tall } = drawing;
  const has = (kind: string) => tall.lines.some((line) => line.kind.includes(kind));
  return (
    <figure class="told" data-pagefind-ignore="all">
      <div role="img" aria-label={label} dir={dir}>
        {wide === undefined ? null : <Columns drawing={wide} />}
        <Lines drawing={tall} />
      </div>
      <figcaption>
        Who told whom.
        {has("unnamed") ? " Dashed: not named." : null}
        {has("shared") ? " Bold: here several of them meet." : null}
      </figcaption>
    </figure>
  );
}

function Columns({ drawing }: { drawing: NonNullable<WhoToldWhomView["wide"]> }): JSX.Element {
  const { width, height, boxes, arrows } = drawing;
  return (
    <svg class="wide" aria-hidden="true" {...sized(width, height)}>
      <path d={arrows} />
      {boxes.map((box) => (
        <OfKind key={`${box.x} ${box.y}`} kind={box.kind}>
          <rect x={box.x} y={box.y} width={box.width} height={box.height} />
          <Label label={box.title} lines={box.lines} x={box.x + box.width / 2} />
        </OfKind>
      ))}
    </svg>
  );
}

function Lines({ drawing }: { drawing: WhoToldWhomView["tall"] }): JSX.Element {
  const { width, height, mark, text, lines, rails } = drawing;
  return (
    <svg class="tall" aria-hidden="true" {...sized(width, height)}>
      <path d={rails} />
      {lines.map((line) => (
        <OfKind key={line.y} kind={line.kind}>
          <circle cx={mark} cy={line.y} r={5} />
          <Label label={line.title} lines={line.lines} x={text} />
        </OfKind>
      ))}
    </svg>
  );
}

function OfKind({ kind, children }: { kind: string; children: ComponentChildren }): JSX.Element {
  return kind === "" ? <>{children}</> : <g class={kind}>{children}</g>;
}

/** A label in its lines; the whole of it where not all fits. */
function Label({
  label,
  lines,
  x,
}: {
  label: string;
  lines: readonly { readonly text: string; readonly y: number }[];
  x: number;
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

function sized(width: number, height: number) {
  return { viewBox: `0 0 ${width} ${height}`, width: `${(width / IN_EM).toFixed(2)}em` };
}
