/** The drawing of who told whom. It says nothing that the list of sources does not say in words. */
import type { JSX } from "preact";
import type { DrawingView } from "../../scripts/render/briefing-views.ts";

/** Units of the drawing in one em of its font: at the usual size it is drawn as large as it was planned. */
const IN_EM = 18;

export function Provenance({ drawing }: { drawing: DrawingView }): JSX.Element {
  const { width, height, boxes, arrows, label, dir } = drawing;
  const has = (kind: string) => boxes.some((box) => box.kind.includes(kind));
  return (
    <figure class="told" data-pagefind-ignore="all">
      <div class="drawing" role="region" aria-label="Who told whom" tabIndex={0} dir={dir}>
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${width} ${height}`}
          width={`${(width / IN_EM).toFixed(2)}em`}
          height={`${(height / IN_EM).toFixed(2)}em`}
        >
          <path d={arrows} />
          {boxes.map((box) => (
            <g key={`${box.x} ${box.y}`} class={box.kind === "" ? undefined : box.kind}>
              <title>{box.title}</title>
              <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={4} />
              {box.lines.map(({ text, y }) => (
                <text key={y} x={box.x + box.width / 2} y={y}>
                  {text}
                </text>
              ))}
            </g>
          ))}
        </svg>
      </div>
      <figcaption>
        Who told whom, from {dir === "rtl" ? "right to left" : "left to right"}.
        {has("unnamed") ? " Dashed: not named." : null}
        {has("shared") ? " Bold: here several of them meet." : null}
      </figcaption>
    </figure>
  );
}
