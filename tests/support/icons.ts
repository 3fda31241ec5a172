/** Small pictures for tests, made byte by byte: PNG and ICO, whole or with what does not belong there. */
import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A part of a PNG, with its checksum. */
export function chunk(name: string, content: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A black picture, a square by default, with `more` parts before what draws. */
export function png(width = 2, more: readonly Buffer[] = [], height = width): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // One bit for each dot, grey.
  head[8] = 1;
  const rows = Buffer.alloc(Math.min(height, 64) * (1 + Math.ceil(width / 8)));
  const parts = [chunk("IHDR", head), ...more, chunk("IDAT", deflateSync(rows)), chunk("IEND")];
  return Buffer.concat([SIGNATURE, ...parts]);
}

/** An ICO of pictures that follow each other. */
export function ico(pictures: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let from = 6 + 16 * pictures.length;
  const entries = pictures.map((picture) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(picture.length, 8);
    entry.writeUInt32LE(from, 12);
    from += picture.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...pictures]);
}
