/** Draws the glyph of a briefing's origins: circles, an arrow, squares. */
import type { JSX } from "preact";
import type { OriginGlyphView } from "../../../scripts/render/pictures/origin-glyph.ts";
import { useWords } from "../in-words.tsx";

const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;
const CIRCLE = 17;
const SQUARE = 11;
const ARROW = 24;
const MORE = 28;

export function OriginGlyph({ glyph }: { glyph: OriginGlyphView }): JSX.Element {
  const { number } = useWords().words;
  const { origins, relays, moreOrigins, moreRelays, dir, words } = glyph;
  const circles = origins.length * CIRCLE;
  const afterCircles = circles + (moreOrigins > 0 ? MORE : 0);
  const squares = afterCircles + ARROW;
  const afterSquares = squares + relays * SQUARE;
  const width = relays === 0 ? afterCircles + 1 : afterSquares + (moreRelays > 0 ? MORE : 0);
  const ahead = dir === "rtl" ? -1 : 1;
  const place = (along: number) => (dir === "rtl" ? width - along : along);
  return (
    <svg
      class="glyph"
      role="img"
      aria-label={words}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
    >
      {origins.map((isNamed, index) => (
        <circle
          key={index}
          class={isNamed ? undefined : "unnamed"}
          cx={place(index * CIRCLE + 8.5)}
          cy={MIDDLE}
          r={6.5}
        />
      ))}
      {moreOrigins > 0 ? (
        <text x={place(circles + 2)} y={MIDDLE + 4}>{`+${number(moreOrigins)}`}</text>
      ) : null}
      {relays === 0 ? null : (
        <path
          d={`M${place(afterCircles + 3)} ${MIDDLE}h${16 * ahead}m${-5 * ahead}-4l${5 * ahead} 4l${-5 * ahead} 4`}
        />
      )}
      {Array.from({ length: relays }, (_, index) => (
        <rect
          key={index}
          x={place(squares + index * SQUARE + (dir === "rtl" ? 7 : 0))}
          y={MIDDLE - 3.5}
          width={7}
          height={7}
        />
      ))}
      {moreRelays > 0 ? (
        <text x={place(afterSquares + 2)} y={MIDDLE + 4}>{`+${number(moreRelays)}`}</text>
      ) : null}
    </svg>
  );
}
