/** A pack on disk: a checksum and a serialised value. A file that is torn, foreign or of another Node is no pack. */
import { randomBytes } from "node:crypto";
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";

/** The value that a pack holds; undefined when there is none that can be trusted to be whole. */
export function readPack<Value>(file: string): Value | undefined {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(4);
    if (bytes.readUInt32LE(0) !== crc32(body)) return undefined;
    return deserialize(body) as Value;
  } catch {
    return undefined;
  }
}

/** Writes a pack beside its place and renames it: two builds at once each leave a whole one. */
export function writePack(file: string, value: unknown): void {
  const body = serialize(value);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(body));
  const beside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    // One after the other: a site's record is large, and a copy of it as large again.
    writeFileSync(beside, sum);
    appendFileSync(beside, body);
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}
