/** Reads a PNG by its bytes: whether it is whole, how large it is, and what of it draws. */
import { crc32 } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Of an icon: what is larger is a picture, or unpacks to more than a browser holds. */
const WIDEST = 1024;
/** What draws. All else of the format (tEXt, eXIf, iCCP, tIME…) may name a person, a place or a machine. */
const DRAWING: ReadonlySet<string> = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS"],
  ...["gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"],
]);
/** Four bytes each: of a chunk its length, its name and its checksum. */
const FRAME = 12;
const BROKEN = "This PNG is cut off or damaged. Save it again.";

/** A PNG that is whole. */
export interface WholePng {
  readonly width: number;
  readonly height: number;
  /** The same picture of what draws alone. */
  readonly bytes: Uint8Array;
  /** The first part that draws nothing, by its name; undefined where there is none. */
  readonly more: string | undefined;
}

/** A PNG (W3C, PNG third edition, section 5), or why these bytes are none that is whole. */
export function parsePng(bytes: Uint8Array): WholePng | string {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    return "These bytes are no PNG. Save the picture as PNG.";
  const parts: PngPart[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    if (parts.at(-1)?.name === "IEND")
      return "Something stands behind the end of this PNG. Save it again.";
    const part = partAt(png, at);
    if (part === undefined) return BROKEN;
    parts.push(part);
    at += part.whole.length;
  }
  const [head] = parts;
  const isWhole = parts.at(-1)?.name === "IEND" && parts.some(({ name }) => name === "IDAT");
  if (!isWhole || head?.name !== "IHDR" || head.whole.length !== FRAME + 13) return BROKEN;
  const [width, height] = [head.whole.readUInt32BE(8), head.whole.readUInt32BE(12)];
  if (width === 0 || height === 0) return BROKEN;
  const drawing = parts.filter(({ name }) => DRAWING.has(name));
  return {
    width,
    height,
    bytes: Buffer.concat([SIGNATURE, ...drawing.map(({ whole }) => whole)]),
    more: parts.find(({ name }) => !DRAWING.has(name))?.name,
  };
}

/** What is wrong with a PNG that is published as it is, for an icon; undefined where nothing is. */
export function whyNoPng(bytes: Uint8Array): string | undefined {
  const png = parsePng(bytes);
  if (typeof png === "string") return png;
  const { width, height, more } = png;
  if (more !== undefined)
    return `This PNG holds more than a picture (${more}), which may tell of its maker. Save it without metadata.`;
  return width > WIDEST || height > WIDEST
    ? `This picture has ${width} × ${height} dots. An icon has at most ${WIDEST} each way.`
    : undefined;
}

interface PngPart {
  readonly name: string;
  /** With its length, its name and its checksum. */
  readonly whole: Buffer;
}

/** The part of a PNG that begins at a place; undefined where it is cut off, or not what was saved. */
function partAt(png: Buffer, at: number): PngPart | undefined {
  if (at + FRAME > png.length) return undefined;
  const end = at + FRAME + png.readUInt32BE(at);
  if (end > png.length) return undefined;
  const named = png.subarray(at + 4, end - 4);
  const name = named.toString("latin1", 0, 4);
  // What has a small letter first may be left out; of the rest a browser must know each (section 5.4).
  const isKnown = /^[A-Za-z]{4}$/.test(name) && (/^[a-z]/.test(name) || DRAWING.has(name));
  if (!isKnown || png.readUInt32BE(end - 4) !== crc32(named)) return undefined;
  return { name, whole: png.subarray(at, end) };
}
