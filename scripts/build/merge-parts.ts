/** Joins the parts that several machines made into one site, and puts it in place. */
import { rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { checkSettings } from "../check/check-settings.ts";
import type { Seal } from "../check/ledger/ledger.ts";
import type { Audience } from "../config.ts";
import { linkOrCopy } from "../files/link.ts";
import { makeFolder } from "../files/make-folder.ts";
import { orRefuseWhole } from "../files/output-refused.ts";
import { prove } from "../publish/check-file.ts";
import { expectReaders } from "../publish/for-whom.ts";
import { type LedgerOutcome, readyLedgerLines, whileReady } from "../publish/ledger.ts";
import { whileHeld } from "../publish/lock.ts";
import { type ManifestEntry, writeManifest } from "../publish/manifest.ts";
import { agree, type FoundPart, PartsRefused, readPart, verifyPart } from "../publish/part.ts";
import { claimOutput, expectApart, publish, stage, tidy } from "../publish/publish.ts";
import type { Signer } from "../publish/signature.ts";
import type { Instant } from "../read/dates.ts";
import { sha256Of } from "../read/file.ts";
import { listFolder } from "../read/read.ts";
import { isForMerging, searchFilesOf, volumesAmong } from "./make-search.ts";

export interface MergeOptions {
  /** Folders of the parts. */
  readonly parts: readonly string[];
  readonly output: string;
  /** The briefings folder, whose ledger hears of what was published. */
  readonly briefings: string;
  /** Who signs the manifest, if anybody does. */
  readonly signer?: Signer | undefined;
  /** Knows a former text by its sealed hash, where the archive keeps versions. */
  readonly seal?: Seal | undefined;
}

export interface Merged {
  readonly parts: number;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** What was recorded in the ledger; undefined where the parts were not made for publication. */
  readonly ledger: LedgerOutcome | undefined;
}

/**
 * Verifies every file of every part, then publishes them as one site: the same bytes as one build's.
 * @throws PartsRefused where they are no site, OutputRefused for an output that is not ours to replace; the
 * last good site is untouched.
 */
export async function mergeParts(options: MergeOptions): Promise<Merged> {
  const root = resolve(options.briefings);
  const output = resolve(options.output);
  const parts = options.parts.map(readPart).sort((a, b) => a.index - b.index);
  agree(parts);
  parts.forEach(verifyPart);
  expectArchive(root, parts);
  expectApart(output, root);
  expectReaders(output, { audience: audienceOf(parts) });
  return whileHeld(output, () =>
    orRefuseWhole(output, () => mergeInto(output, root, parts, options)),
  );
}

/** The audience that the parts were made for: parts of one site name the same one. */
function audienceOf([first]: readonly FoundPart[]): Audience {
  return first?.audience ?? "public";
}

function mergeInto(
  output: string,
  root: string,
  parts: readonly FoundPart[],
  { signer, seal }: Pick<MergeOptions, "signer" | "seal">,
): Merged {
  const audience = audienceOf(parts);
  claimOutput(output, root, { audience });
  for (const { folder } of parts) {
    if (resolve(folder) === output)
      throw new PartsRefused(
        `${folder} is a part and the output. Name another folder with --output.`,
      );
  }
  const staging = stage(output);
  try {
    for (const { folder, files } of parts)
      for (const { path } of files) linkOrCopy(join(folder, path), join(staging.site, path));
    const joined = joinSearch(staging.site, parts);
    const all = [...parts.flatMap((part) => part.files), ...joined];
    for (const { path } of all) if (isForMerging(path)) rmSync(join(staging.site, path));
    const files = all.filter(({ path }) => !isForMerging(path));
    const sum = writeManifest(
      staging.site,
      files.map(({ path, size, sha256 }) => [path, { size, sha256 }] as const),
      { audience },
    );
    prove(staging.site, sum, { audience, changed: (parts[0]?.changed ?? "") as Instant, signer });
    const ledger = record(root, { parts, seal }, () => publish(staging, output));
    return {
      parts: parts.length,
      pages: parts[0]?.pages ?? 0,
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      ledger,
    };
  } finally {
    tidy(staging, output);
  }
}

/** @throws PartsRefused where the ledger that would hear of these parts is another archive's. */
function expectArchive(root: string, parts: readonly FoundPart[]): void {
  const part = parts.find(({ isPublication }) => isPublication);
  if (part === undefined) return;
  const { settings } = listFolder(root);
  if (sha256Of(settings?.text ?? "") === part.settings) return;
  throw new PartsRefused(
    `The parts are of another archive than ${root}, or of other settings. Name theirs with --briefings: its ledger hears of what is published.`,
  );
}

/** Publishes, and records what the parts say of it in the ledger. */
function record(
  root: string,
  { parts, seal }: { readonly parts: readonly FoundPart[]; readonly seal: Seal | undefined },
  publishSite: () => void,
): LedgerOutcome | undefined {
  const lines = parts.map(({ ledger }) => ledger).filter((text) => text !== "");
  if (lines.length > 0) {
    // The parts were made on other machines: what was published before is looked for in Git alone.
    const keepsVersions = checkSettings(listFolder(root)).settings?.keep_versions === true;
    const versions = keepsVersions ? { seal } : undefined;
    return whileReady(readyLedgerLines(root, lines, versions), publishSite);
  }
  publishSite();
  return undefined;
}

/** Writes what the search page reads over all volumes: no part could, for each has some of them. */
function joinSearch(site: string, parts: readonly FoundPart[]): ManifestEntry[] {
  const paths = parts.flatMap(({ files }) => files.map(({ path }) => path));
  return [...searchFilesOf(site, volumesAmong(paths))].map(([path, text]) => {
    const to = join(site, path);
    const bytes = Buffer.from(text);
    makeFolder(dirname(to));
    writeFileSync(to, bytes);
    return { path, size: bytes.length, sha256: sha256Of(bytes) };
  });
}
