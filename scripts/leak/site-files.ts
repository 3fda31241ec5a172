/** The files of a site as bytes: each as it is, and what is packed in it too. */
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";

export interface SiteFile {
  /** Path below the site, with `/`. */
  readonly path: string;
  /** Whether the bytes were packed in the file. */
  readonly isUnpacked: boolean;
  readonly bytes: Buffer;
}

/** What packed bytes begin with: gzip's, and zlib's at each of its levels. */
const GZIP = Buffer.from([0x1f, 0x8b]);
const ZLIB = /^x[\u0001^\u009c\u00da]/;
/** A file may be packed twice; more is an attack on our patience. */
const DEEPEST = 3;
/** A page of ours has 50 kB: what unpacks to more than this was never a part of a site. */
const LARGEST = 2 ** 30;

/** A site that cannot be read to its last byte: nobody may say that nothing is in it. */
export class NotScanned extends Error {}

/** Every path of a site, sorted; of folders those that hold nothing, with `/` at the end. @throws for what is no file: what it leads to cannot be vouched for. */
export function pathsOf(site: string, below = ""): string[] {
  const entries = readdirSync(join(site, below), { withFileTypes: true });
  if (entries.length === 0 && below !== "") return [`${below}/`];
  return entries
    .sort((a, b) => byCodeUnit(a.name, b.name))
    .flatMap((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return pathsOf(site, path);
      if (entry.isFile()) return [path];
      throw new NotScanned(`${path} is a link, a device or a pipe. A site holds files alone.`);
    });
}

/** The file, and what is packed in it. @throws when what is packed cannot be unpacked. */
export function* readFile(site: string, name: string): Generator<SiteFile> {
  if (lstatSync(join(site, name)).size > LARGEST)
    throw new NotScanned(`${name} is larger than any file of a site.`);
  let bytes: Buffer | undefined = readFileSync(join(site, name));
  yield { path: name, isUnpacked: false, bytes };
  let path = name;
  for (let depth = 0; depth < DEEPEST; depth++) {
    bytes = unpack(bytes, path);
    if (bytes === undefined) return;
    yield { path: name, isUnpacked: true, bytes };
    // Only the outermost packing is in the file's name.
    path = path.replace(/\.br$/, "");
  }
  throw new NotScanned(`${name} is packed more than ${DEEPEST} times.`);
}

function unpack(bytes: Buffer, path: string): Buffer | undefined {
  const options = { maxOutputLength: LARGEST };
  const isGzip = bytes.subarray(0, GZIP.length).equals(GZIP);
  try {
    if (isGzip) return gunzipSync(bytes, options);
    if (path.endsWith(".br")) return brotliDecompressSync(bytes, options);
  } catch {
    throw new NotScanned(`${path} is packed and cannot be unpacked.`);
  }
  try {
    return ZLIB.test(bytes.toString("latin1", 0, 2)) ? inflateSync(bytes, options) : undefined;
  } catch {
    // Two bytes are no proof: "x^2" begins so too.
    return undefined;
  }
}
