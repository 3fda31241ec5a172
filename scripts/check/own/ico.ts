/** Judges an icon (ICO) by its bytes: a list of pictures that fill the file, each whole. */
import { whyNoPng } from "../archive/png.ts";

/** More sizes than any browser asks for. */
const MOST_ICONS = 16;
const HEAD = 6;
const ENTRY = 16;

/** What is wrong with an ICO: a list of pictures, PNG or bitmap, which fill the file without a gap. */
export function whyNoIco(bytes: Uint8Array): string | undefined {
  const ico = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const none =
    "These bytes are no icon (ICO). Save it as one, with pictures of 16, 32 and 48 dots.";
  if (ico.length < HEAD + ENTRY || ico.readUInt32LE(0) !== 0x00010000) return none;
  const count = ico.readUInt16LE(4);
  let end = HEAD + count * ENTRY;
  if (count === 0 || count > MOST_ICONS || end > ico.length) return none;
  const entries = Array.from({ length: count }, (_, index) => {
    const at = HEAD + index * ENTRY;
    return { length: ico.readUInt32LE(at + 8), from: ico.readUInt32LE(at + 12) };
  }).sort((a, b) => a.from - b.from);
  for (const { from, length } of entries) {
    if (from !== end || length < 40 || from + length > ico.length)
      return "This icon (ICO) has gaps, or pictures that lie over each other. Save it again.";
    const picture = ico.subarray(from, from + length);
    // A bitmap opens with the length of its own head (BITMAPINFOHEADER).
    const why = picture.readUInt32LE(0) === 40 ? undefined : whyNoPng(picture);
    if (why !== undefined) return `In this icon: ${why}`;
    end = from + length;
  }
  return end === ico.length
    ? undefined
    : "Something stands behind the end of this icon. Save it again.";
}
