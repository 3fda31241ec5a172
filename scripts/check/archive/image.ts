/** Knows a picture of the theme by its bytes, and takes only what can do nothing but be seen: PNG, and SVG of shapes. */
import { explainSvg, sizeOfSvg } from "./svg.ts";

/** A picture that may be shown. */
export interface ImageSize {
  readonly type: "image/png" | "image/svg+xml";
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A logo is shown at a few dozen pixels. */
const WIDEST = 2048;
/** So many times as wide as high, and no more: a header has room for no other. */
const FLATTEST = 12;

/** What kind of picture these bytes are and how large it is, or why they are none. */
export function parseImage(name: string, bytes: Uint8Array): ImageSize | string {
  const size = name.endsWith(".png") ? parsePng(bytes) : parseSvg(bytes);
  if (typeof size === "string") return size;
  const { width, height } = size;
  if (width < 1 || height < 1 || width > WIDEST || height > WIDEST)
    return `This picture is ${width} by ${height}. Make both sides 1 to ${WIDEST} long.`;
  if (width > height * FLATTEST || height > width * FLATTEST)
    return `This picture is ${width} by ${height}, which no page has room for. Make neither side longer than ${FLATTEST} times the other.`;
  return size;
}

/** PNG (https://www.w3.org/TR/png-3/): its signature, then chunks from IHDR to IEND, and nothing behind. */
function parsePng(bytes: Uint8Array): ImageSize | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: string[] = [];
  let at = PNG.every((byte, index) => bytes[index] === byte) ? PNG.length : bytes.length + 1;
  // A chunk has its length, its name, so many bytes, and a sum.
  while (at + 12 <= bytes.length && chunks.at(-1) !== "IEND") {
    chunks.push(String.fromCharCode(...bytes.subarray(at + 4, at + 8)));
    at += 12 + view.getUint32(at);
  }
  const isWhole = at === bytes.length && chunks[0] === "IHDR" && chunks.at(-1) === "IEND";
  if (!isWhole || bytes.length < 24)
    return "These bytes are no PNG picture. Export it again as PNG.";
  return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

function parseSvg(bytes: Uint8Array): ImageSize | string {
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
  return { type: "image/svg+xml", ...size };
}
