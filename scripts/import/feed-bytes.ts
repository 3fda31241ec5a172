/** A feed's file as bytes and letters: gunzipped as it is read, decoded as it declares. */
import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { constants, createGunzip } from "node:zlib";
import { codeOf, ImportError } from "./import-error.ts";

/** The first bytes, which tell whether the file can be read and whether it is gzipped. */
export function readHead(path: string): Buffer {
  let handle: number | undefined;
  try {
    handle = openSync(path, "r");
    if (fstatSync(handle).isDirectory())
      throw new ImportError(`${path} is a folder. Give the feed's file.`);
    const head = Buffer.alloc(2);
    return head.subarray(0, readSync(handle, head, 0, head.length, 0));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (codeOf(error) === "ENOENT") throw new ImportError(`There is no file ${path}.`);
    throw new ImportError(`${path} cannot be read (${codeOf(error)}).`);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** True for gzip's mark. */
function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** The feed's bytes, unpacked. */
export function bytesOf(path: string, head: Buffer): Readable {
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
