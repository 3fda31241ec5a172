/** Compares a copy of a site with its manifest, and the manifest with its signature. */
import type { KeyObject } from "node:crypto";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import {
  type FoundCheck,
  LONGEST_CHECK,
  parseCheck,
  type SiteCheck,
} from "../publish/check-file.ts";
import {
  CHECK,
  LARGEST_MANIFEST,
  MANIFEST,
  type ManifestEntry,
  SIGNATURE,
} from "../publish/manifest.ts";
import { isSigned, LONGEST_SIGNATURE, parseSignature } from "../publish/signature.ts";
import { sha256Of } from "../read/file.ts";
import { type Copy, type CopyFinding, CopyRefused } from "./copy.ts";
import { parseManifest } from "./listed.ts";

/** `absent` where no signature stands beside the manifest, or a file that is none; `unchecked` where no key was given. */
export type SignatureState = "absent" | "unchecked" | "good" | "wrong";

export interface Verified {
  readonly files: number;
  readonly signature: SignatureState;
  /** In order of their paths. */
  readonly findings: readonly CopyFinding[];
}

export interface VerifyOptions {
  /** Of whoever is said to have signed. */
  readonly key: KeyObject | undefined;
  /** Hears how many files of how many are compared. */
  readonly onProgress: (done: number, of: number) => void;
  /** Hears what `check.json` says, where it is of this manifest, before files are compared: of a host that may take hours. */
  readonly onCheck: (check: SiteCheck) => void;
}

/** @throws CopyRefused where there is no manifest to compare with, or the copy cannot be reached. */
export async function verify(copy: Copy, options: VerifyOptions): Promise<Verified> {
  const { key, onProgress, onCheck } = options;
  const manifest = await copy.read(MANIFEST, LARGEST_MANIFEST);
  if (manifest === undefined)
    throw new CopyRefused(`There is no ${MANIFEST}. Name the folder or the address of a site.`);
  if (manifest.length > LARGEST_MANIFEST)
    throw new CopyRefused(`${MANIFEST} has more than ${LARGEST_MANIFEST} bytes: no site's has.`);
  const signature = await signatureOf(copy, manifest, key);
  const entries = parseManifest(manifest);
  const ofCheck = await findingOfCheck(copy, (check) => {
    const isTrue = isOf(check, manifest, entries, key);
    if (isTrue) onCheck(check);
    return isTrue;
  });
  const findings = [...ofCheck, ...(await compareAll(copy, entries, onProgress))];
  const listed = new Set(entries.map(({ path }) => path));
  return {
    files: entries.length,
    signature,
    findings: [...findings, ...copy.others(listed)].sort((a, b) => byCodeUnit(a.path, b.path)),
  };
}

/** What is wrong with a `check.json`; a site need not have one. */
async function findingOfCheck(
  copy: Copy,
  isTrue: (check: FoundCheck) => boolean,
): Promise<CopyFinding[]> {
  try {
    const bytes = await copy.read(CHECK, LONGEST_CHECK);
    if (bytes === undefined) return [];
    const check = parseCheck(bytes);
    if (check !== undefined && isTrue(check)) return [];
    return [{ path: CHECK, kind: "changed", says: "not of this manifest" }];
  } catch (error) {
    if (!(error instanceof CopyRefused)) throw error;
    return [{ path: CHECK, kind: "unreadable", says: error.message }];
  }
}

/** Whether a `check.json` is of this manifest, and by whoever signed that where a key is given. */
function isOf(
  { files, bytes, sha256, signed, signature }: FoundCheck,
  manifest: Uint8Array,
  entries: readonly ManifestEntry[],
  key: KeyObject | undefined,
): boolean {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (files !== entries.length || bytes !== size || sha256 !== sha256Of(manifest)) return false;
  if (key === undefined) return true;
  return signature !== "" && isSigned(signed, Buffer.from(signature, "base64"), key);
}

async function signatureOf(
  copy: Copy,
  manifest: Uint8Array,
  key: KeyObject | undefined,
): Promise<SignatureState> {
  const bytes = await copy.read(SIGNATURE, LONGEST_SIGNATURE);
  const text = bytes === undefined ? "" : Buffer.from(bytes).toString("latin1");
  const signature = parseSignature(text);
  if (signature === undefined) return bytes === undefined || key === undefined ? "absent" : "wrong";
  if (key === undefined) return "unchecked";
  return isSigned(manifest, signature, key) ? "good" : "wrong";
}

/** Compares a few files at a time. */
async function compareAll(
  copy: Copy,
  entries: readonly ManifestEntry[],
  onProgress: VerifyOptions["onProgress"],
): Promise<CopyFinding[]> {
  const findings: CopyFinding[] = [];
  const waiting = entries.values();
  let done = 0;
  const work = async (): Promise<void> => {
    // Each takes the next that nobody has taken.
    for (const entry of waiting) {
      const finding = await copy.compare(entry);
      if (finding !== undefined) findings.push(finding);
      onProgress(++done, entries.length);
    }
  };
  // Where one gives up, the others find nothing left to take.
  const giveUp = (error: unknown): never => {
    for (const _ of waiting);
    throw error;
  };
  await Promise.all(Array.from({ length: copy.atOnce }, () => work().catch(giveUp)));
  return findings;
}
