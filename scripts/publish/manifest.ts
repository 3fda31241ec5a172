/** The manifest of a site: every file with its size and SHA-256, so that anyone can verify it. */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Viewers } from "../config.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import { readBytes, sha256Of } from "../read/file.ts";
import { PROOFS } from "../site-plan.ts";
import type { SitePart } from "./part-of.ts";

export const MANIFEST = PROOFS.manifest;
/** Beside it where its site is signed; it names itself as little as the manifest does. */
export const SIGNATURE = PROOFS.signature;
/** Beside them where a site is whole and for readers; it has the manifest's hash, and so is not in it. */
export const CHECK = PROOFS.check;
export const FORMAT = "dateline-manifest-1";
/** Of a preview, which is no site: whatever takes sites knows it by this, and takes none. */
export const PREVIEW_FORMAT = "dateline-preview-1";
/** Bytes of a manifest: those of some 1,700,000 files. */
export const LARGEST_MANIFEST = 256 * 1024 * 1024;

export interface ManifestEntry {
  /** Path below the site, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
}

/** What a manifest says besides its files. */
export interface ManifestHead {
  readonly audience: Viewers;
  readonly isPreview?: boolean | undefined;
  readonly part?: SitePart | undefined;
}

/** What a manifest lists, and its own hash. */
export interface ManifestSum {
  readonly files: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes `manifest.json` into a site, or a part of one: its files in code-unit order of their paths. Gives their sum. */
export function writeManifest(
  site: string,
  files: Iterable<readonly [string, Omit<ManifestEntry, "path">]>,
  { audience, isPreview, part }: ManifestHead = { audience: "public" },
): ManifestSum {
  const sorted = [...files].sort(([a], [b]) => byCodeUnit(a, b));
  const lines = sorted.map(([path, { size, sha256 }]) => JSON.stringify({ path, size, sha256 }));
  const file = join(site, MANIFEST);
  rmSync(file, { force: true });
  // The standby site still has those of its own manifest, which say nothing of this one.
  for (const proof of [SIGNATURE, CHECK]) rmSync(join(site, proof), { force: true });
  const readers = audience === "public" ? "" : `"audience":${JSON.stringify(audience)},`;
  const of = part === undefined ? "" : `"part":${JSON.stringify(part)},`;
  const format = isPreview ? PREVIEW_FORMAT : FORMAT;
  const text = `{"format":"${format}",${readers}${of}"files":[\n${lines.join(",\n")}\n]}\n`;
  writeFileSync(file, text);
  const bytes = sorted.reduce((sum, [, { size }]) => sum + size, 0);
  return { files: sorted.length, bytes, sha256: sha256Of(text) };
}

/**
 * What the manifest in a folder says, which may be anybody's.
 * @throws where there is none that can be read: it is no regular file, larger than any site's, or no JSON.
 */
export function readManifest(folder: string): unknown {
  const bytes = readBytes(folder, MANIFEST, LARGEST_MANIFEST);
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.message);
  if (bytes.length > LARGEST_MANIFEST) throw new Error("It is larger than any site's.");
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8"));
}

/** The first file below a folder, in order, that no build of ours wrote; undefined when there is none. */
export function strangerIn(site: string): string | undefined {
  const named = pathsInManifest(site);
  const ours = new Set([MANIFEST, SIGNATURE, CHECK, ...named]);
  const paths = pathsBelow(site).sort(byCodeUnit);
  // Without a manifest that names the others, `manifest.json` is somebody's too.
  return named.length === 0 ? paths[0] : paths.find((path) => !ours.has(path));
}

function pathsInManifest(site: string): string[] {
  try {
    const manifest = readManifest(site) as { format?: unknown; files?: unknown };
    const isOurs = manifest.format === FORMAT || manifest.format === PREVIEW_FORMAT;
    if (!isOurs || !Array.isArray(manifest.files)) return [];
    return manifest.files.map((entry: { path?: unknown }) => String(entry?.path));
  } catch {
    return [];
  }
}

function pathsBelow(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? pathsBelow(folder, path) : [path];
  });
}
