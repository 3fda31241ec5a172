/** A feed's file as bytes and letters: gunzipped as it is read, decoded as it declares. */
import { closeSync, createReadStream, readSync } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { constants, createGunzip } from "node:zlib";
import { openNamed } from "../read/named-file.ts";

/** Bytes of a whole feed, unpacked: many times the longest history that a site has given out. */
const LARGEST_FEED = 2 ** 30;

/** The first bytes, which tell whether the file can be read and whether it is gzipped. @throws FileRefused where it cannot. */
export function readHead(path: string): Buffer {
  const handle = openNamed(path);
  try {
    const head = Buffer.alloc(2);
    return head.subarray(0, readSync(handle, head, 0, head.length, 0));
  } finally {
    closeSync(handle);
  }
}

/** True for gzip's mark. */
function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** The feed's bytes, unpacked. @throws when there are more of them than any feed has. */
export function bytesOf(path: string, head: Buffer): AsyncGenerator<Buffer> {
  return upTo(LARGEST_FEED, unpacked(path, head));
}

/** Hands chunks on. @throws once they are more than `most` bytes. */
export async function* upTo(most: number, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) throw new Error(`it has more than ${most / 1024 / 1024} MiB`);
    yield chunk;
  }
}

function unpacked(path: string, head: Buffer): Readable {
  const file = createReadStream(path);
  if (!isGzip(head)) return file;
  // A sync flush at the end gives out what a cut-off file still holds; the XML then shows the cut.
  const gunzip = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  return pipeline(file, gunzip, () => undefined);
}

/** The feed's own encoding, from its byte order mark or XML declaration; UTF-8 when it names none that is known. */
export function decoderFor(head: Buffer): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le");
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be");
  const label =
    /^[^>]{0,200}encoding=["']([\w.:-]+)["']/.exec(head.subarray(0, 512).toString("latin1"))?.[1] ??
    "utf-8";
  try {
    // A declaration that could be read as ASCII is not in UTF-16, whatever it says.
    return new TextDecoder(/^utf-?16/i.test(label) ? "utf-8" : label);
  } catch {
    return new TextDecoder("utf-8");
  }
}
