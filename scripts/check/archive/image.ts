/** Knows a picture of the theme by its bytes, and takes of it only what draws: PNG without metadata, SVG of shapes. */
import { parsePng } from "./png.ts";
import { explainSvg, sizeOfSvg, withoutComments } from "./svg.ts";

/** A picture that may be shown. */
export interface PlainImage {
  readonly type: "image/png" | "image/svg+xml";
  readonly width: number;
  readonly height: number;
  /** What is published: without what programs write into a picture of its maker, place and time. */
  readonly bytes: Uint8Array;
}

/** A logo is shown at a few dozen pixels. */
const WIDEST = 2048;
/** So many times as wide as high, and no more: a header has room for no other. */
const FLATTEST = 12;

/** What picture these bytes are, or why they are none. */
export function parseImage(name: string, bytes: Uint8Array): PlainImage | string {
  const image = name.endsWith(".png") ? parsePng(bytes) : parseSvg(bytes);
  if (typeof image === "string") return image;
  const { width, height } = image;
  if (width < 1 || height < 1 || width > WIDEST || height > WIDEST)
    return `This picture is ${width} by ${height}. Make both sides 1 to ${WIDEST} long.`;
  if (width > height * FLATTEST || height > width * FLATTEST)
    return `This picture is ${width} by ${height}, which no page has room for. Make neither side longer than ${FLATTEST} times the other.`;
  const type = name.endsWith(".png") ? "image/png" : "image/svg+xml";
  return { type, width, height, bytes: image.bytes };
}

function parseSvg(bytes: Uint8Array): Omit<PlainImage, "type"> | string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "These bytes are not UTF-8. Export the picture again as SVG.";
  }
  const wrong = explainSvg(text);
  if (wrong !== undefined) return wrong;
  const size = sizeOfSvg(text);
  if (size === undefined)
    return 'This SVG does not say how large it is. Give it a `viewBox`, as in viewBox="0 0 120 40".';
  return { ...size, bytes: Buffer.from(withoutComments(text)) };
}
