/** A copy of a site, wherever it stands: what verification asks of it, and what it finds wrong. */
import type { ManifestEntry } from "../publish/manifest.ts";

/** One file that is not as the manifest says. */
export interface CopyFinding {
  readonly path: string;
  readonly kind: "missing" | "changed" | "added" | "irregular" | "unreadable";
  /** What is wrong, in a few words; empty where the kind says all. */
  readonly says: string;
}

export interface Copy {
  /** How many files may be asked for at once. */
  readonly atOnce: number;
  /** A file's first bytes, `most` and one more; undefined where there is none. @throws CopyRefused where it cannot be read. */
  readonly read: (path: string, most: number) => Promise<Uint8Array | undefined>;
  /** What is wrong with a file; undefined where nothing is. */
  readonly compare: (entry: ManifestEntry) => Promise<CopyFinding | undefined>;
  /** Files that stand there and are none of these; none where nobody can know. */
  readonly others: (listed: ReadonlySet<string>) => readonly CopyFinding[];
}

/** Why a copy cannot be verified at all; the message says what to do. */
export class CopyRefused extends Error {}

/** What was found instead of the bytes that the manifest promises; undefined where it is just those. */
export function difference(
  { path, size, sha256 }: ManifestEntry,
  found: { readonly length: number; readonly sha256: string },
): CopyFinding | undefined {
  if (found.length > size) return { path, kind: "changed", says: `more than its ${size} bytes` };
  if (found.length < size)
    return { path, kind: "changed", says: `${found.length} of its ${size} bytes` };
  if (found.sha256 !== sha256)
    return { path, kind: "changed", says: `SHA-256 ${found.sha256}, listed ${sha256}` };
  return undefined;
}
