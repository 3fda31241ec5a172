/** Judges a PNG by its bytes: whole, small, and without a word about whoever made it. */
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

/** What is wrong with a PNG (W3C, PNG third edition, section 5); undefined where nothing is. */
export function whyNoPng(bytes: Uint8Array): string | undefined {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    return "These bytes are no PNG. Save the picture as PNG.";
  let last = "";
  for (let at = SIGNATURE.length; at < png.length; ) {
    if (last === "IEND") return "Something stands behind the end of this PNG. Save it again.";
    const chunk = chunkAt(png, at);
    if (chunk === undefined) return BROKEN;
    const why = whyNoChunk(chunk, last === "");
    if (why !== undefined) return why;
    last = chunk.name;
    at += FRAME + chunk.content.length;
  }
  return last === "IEND" ? undefined : BROKEN;
}

interface PngPart {
  readonly name: string;
  readonly content: Buffer;
}

/** The part of a PNG that begins at a place; undefined where it is cut off, or not what was saved. */
function chunkAt(png: Buffer, at: number): PngPart | undefined {
  if (at + FRAME > png.length) return undefined;
  const end = at + FRAME + png.readUInt32BE(at);
  if (end > png.length) return undefined;
  const named = png.subarray(at + 4, end - 4);
  if (png.readUInt32BE(end - 4) !== crc32(named)) return undefined;
  return { name: named.toString("latin1", 0, 4), content: named.subarray(4) };
}

function whyNoChunk({ name, content }: PngPart, isFirst: boolean): string | undefined {
  if (isFirst !== (name === "IHDR")) return BROKEN;
  if (!DRAWING.has(name))
    return `This PNG holds more than a picture (${/^[A-Za-z]{4}$/.test(name) ? name : "a part without a name"}), which may tell of its maker. Save it without metadata.`;
  if (!isFirst) return undefined;
  if (content.length !== 13) return BROKEN;
  const [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
  if (width === 0 || height === 0) return BROKEN;
  return width > WIDEST || height > WIDEST
    ? `This picture has ${width} × ${height} dots. An icon has at most ${WIDEST} each way.`
    : undefined;
}
