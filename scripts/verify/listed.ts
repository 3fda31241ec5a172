/** Reads a manifest that may be anybody's: line by line as a build writes it, and nothing else is one. */
import { AUDIENCES } from "../config.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import {
  CHECK,
  FORMAT,
  MANIFEST,
  type ManifestEntry,
  PREVIEW_FORMAT,
  SIGNATURE,
} from "../publish/manifest.ts";
import { SITE_PATH } from "../publish/site-path.ts";
import { CopyRefused } from "./copy.ts";

/** Bytes of a file that is listed; the largest of a site are a few megabytes. */
const LARGEST_LISTED = 256 * 1024 * 1024;
/** Bytes of all files: a hundred thousand briefings have some six GiB. */
const LARGEST_SITE = 64 * 1024 ** 3;
/** Characters of a path: more than any file system takes for one name, and room for folders. */
const LONGEST_PATH = 1024;
const LONGEST_LINE = LONGEST_PATH + 200;

/** A site that not everybody may read says for whom it is. */
const READERS = AUDIENCES.slice(1).map((audience) => `"audience":${JSON.stringify(audience)},`);
const HEADS = ["", ...READERS].map((readers) => `{"format":"${FORMAT}",${readers}`);
const PREVIEW = `{"format":"${PREVIEW_FORMAT}",`;
const FOOT = "]}";
/** A path of ordinary characters needs no escape, so that a line can be read without a parser of JSON. */
const ENTRY = /^\{"path":"([^"\\]+)","size":(0|[1-9]\d{0,9}),"sha256":"([0-9a-f]{64})"\}(,?)$/u;

/**
 * The files that a manifest lists, in their order. A parser of JSON would take what a stranger nests or repeats, and
 * forty times the memory.
 * @throws CopyRefused with the first line that no build would have written.
 */
export function parseManifest(bytes: Uint8Array): ManifestEntry[] {
  const lines = linesOf(bytes);
  const head = lines.next().value ?? "";
  if (HEADS.some((known) => head.startsWith(`${known}"part":`)))
    throw new CopyRefused("This is a part of a site: `npm run merge` verifies and joins parts.");
  if (head.startsWith(PREVIEW))
    throw new CopyRefused(
      "This is a preview, and no site of readers: it may show what they may not see, and nobody publishes it.",
    );
  if (!HEADS.some((known) => head === `${known}"files":[`))
    throw refusal(1, "it does not begin as a build begins it");
  const entries: ManifestEntry[] = [];
  let number = 2;
  let whole = 0;
  for (let isLast = false; !isLast; number++) {
    const [entry, comma] = parseLine(lines.next().value ?? "", number);
    const before = entries.at(-1);
    if (before !== undefined && byCodeUnit(before.path, entry.path) >= 0)
      throw refusal(number, "its paths are not sorted, or one is there twice");
    whole += entry.size;
    if (whole > LARGEST_SITE) throw refusal(number, "its files are larger than any site's");
    entries.push(entry);
    isLast = comma === "";
  }
  if (lines.next().value !== FOOT || lines.next().value !== "" || lines.next().done !== true)
    throw refusal(number, "it does not end as a build ends it");
  return entries;
}

function parseLine(line: string, number: number): [ManifestEntry, string] {
  const [, path = "", digits = "", sha256 = "", comma = ""] = ENTRY.exec(line) ?? [];
  if (path === "") throw refusal(number, "it names no file as a build names one");
  if (path.length > LONGEST_PATH || !SITE_PATH.test(path))
    throw refusal(number, "its path is none of a site's");
  if (path === MANIFEST || path === SIGNATURE || path === CHECK)
    throw refusal(number, "it lists itself");
  const size = Number(digits);
  if (size > LARGEST_LISTED) throw refusal(number, "its file is larger than any of a site");
  return [{ path, size, sha256 }, comma];
}

function* linesOf(bytes: Uint8Array): Generator<string, undefined> {
  const text = decode(bytes);
  for (let from = 0, number = 1; ; number++) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end === -1 ? undefined : end);
    // The first line of a part holds its ledger.
    if (line.length > LONGEST_LINE && number > 1) throw refusal(number, "it is too long");
    yield line;
    if (end === -1) return undefined;
    from = end + 1;
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CopyRefused(`${MANIFEST} is no text (UTF-8), so no build wrote it.`);
  }
}

function refusal(line: number, why: string): CopyRefused {
  return new CopyRefused(`No build wrote this ${MANIFEST}: line ${line}: ${why}.`);
}
