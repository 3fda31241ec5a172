/** A pack on disk: a checksum and a serialised map. A file that is torn, foreign or of another Node is no pack. */
import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";

/** The map that a pack holds; empty when there is none that can be trusted to be whole. */
export function readPack<Entry>(file: string): Map<string, Entry> {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(4);
    if (bytes.readUInt32LE(0) !== crc32(body)) return new Map();
    return deserialize(body) as Map<string, Entry>;
  } catch {
    return new Map();
  }
}

/** Writes a pack beside its place and renames it: two builds at once each leave a whole one. */
export function writePack<Entry>(file: string, entries: ReadonlyMap<string, Entry>): void {
  const body = serialize(entries);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(body));
  const beside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(beside, Buffer.concat([sum, body]));
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}
