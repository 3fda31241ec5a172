/** `check.json`: a few hundred bytes that tell who asks often whether anything of a site has changed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Viewers } from "../config.ts";
import type { Instant } from "../read/dates.ts";
import { CHECK, type ManifestHead, type ManifestSum } from "./manifest.ts";
import { type Signer, signManifest } from "./signature.ts";

const FORMAT = "dateline-check-1";
/** Bytes of one, whatever it says. */
export const LONGEST_CHECK = 1024;

export interface SiteCheck extends ManifestSum {
  /** When readers were last told something new. */
  readonly changed: Instant;
}

/** Who signs, if anybody does, and when readers were last told something new. */
export interface Proving {
  readonly changed: Instant;
  readonly signer?: Signer | undefined;
}

/**
 * Writes beside the manifest of a site what proves it: its signature where there is a key, and `check.json`. The same
 * site and key give the same bytes. A part and a preview have neither.
 */
export function prove(
  site: string,
  sum: ManifestSum,
  { audience, isPreview, part, changed, signer }: ManifestHead & Proving,
): void {
  if (part !== undefined || isPreview) return;
  if (signer !== undefined) signManifest(site, signer);
  const readers: { readonly audience?: Viewers } = audience === "public" ? {} : { audience };
  const { files, bytes, sha256: manifest } = sum;
  const said = { format: FORMAT, ...readers, files, bytes, manifest, changed };
  const signature = signer?.sign(Buffer.from(JSON.stringify(said)));
  const signed =
    signature === undefined
      ? said
      : { ...said, signature: Buffer.from(signature).toString("base64") };
  writeFileSync(join(site, CHECK), `${JSON.stringify(signed)}\n`);
}

/** What a `check.json` says, with the bytes that its signature signs. */
export interface FoundCheck extends SiteCheck {
  readonly signed: Uint8Array;
  /** In base64; empty where it is not signed. */
  readonly signature: string;
}

/** Takes the bytes of one, which may be anybody's; gives what it says, or undefined where no build wrote it. */
export function parseCheck(bytes: Uint8Array): FoundCheck | undefined {
  const [, said = "", , files = "", size = "", sha256 = "", changed = "", signature = ""] =
    WRITTEN.exec(Buffer.from(bytes).toString("latin1")) ?? [];
  if (said === "") return undefined;
  const sum = { files: Number(files), bytes: Number(size), sha256 };
  const signed = Buffer.from(`${said}}`);
  return { ...sum, changed: changed as Instant, signed, signature };
}

/** As a build writes it: nothing else is one, so that no parser takes what a stranger nests. */
const WRITTEN =
  /^(\{"format":"dateline-check-1",(?:"audience":"([a-z+]+)",)?"files":(\d{1,10}),"bytes":(\d{1,15}),"manifest":"([0-9a-f]{64})","changed":"(\d{4}-\d\d-\d\dT[\d:.+Z-]{9,20})")(?:,"signature":"([A-Za-z0-9+/]{86}==)")?\}\n?$/;
