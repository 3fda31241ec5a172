/** The signature of a manifest: who holds the private key has made this very site (Ed25519, RFC 8032). */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Of } from "../read/file.ts";
import { MANIFEST, SIGNATURE } from "./manifest.ts";

/** Signs, and shows the key to nobody. */
export interface Signer {
  /** Hash of its public key. */
  readonly id: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** 64 bytes in base64, and a line's end that an editor may add or take. */
const WRITTEN = /^[A-Za-z0-9+/]{86}==\n?$/;

/** Bytes of a signature as it is written. */
export const LONGEST_SIGNATURE = 89;

/** Reads an Ed25519 private key (PKCS#8 PEM); undefined for anything else, and why is not said: it may be a key. */
export function parseSigner(pem: string): Signer | undefined {
  try {
    // Where a variable can only be one line, the line ends are written out.
    const key = createPrivateKey(pem.replaceAll("\\n", "\n"));
    if (key.asymmetricKeyType !== "ed25519") return undefined;
    const spki = createPublicKey(key).export({ type: "spki", format: "der" });
    return { id: sha256Of(spki), sign: (bytes) => sign(null, bytes, key) };
  } catch {
    return undefined;
  }
}

/** Reads an Ed25519 public key (SPKI PEM); undefined for anything else. Of a private key Node would make one. */
export function parsePublicKey(pem: string): KeyObject | undefined {
  if (!/^\s*-----BEGIN PUBLIC KEY-----/.test(pem)) return undefined;
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Writes `manifest.json.sig` beside the manifest of a site. The same key and bytes give the same signature. */
export function signManifest(site: string, signer: Signer): void {
  const file = join(site, SIGNATURE);
  rmSync(file, { force: true });
  const signature = signer.sign(readFileSync(join(site, MANIFEST)));
  writeFileSync(file, `${Buffer.from(signature).toString("base64")}\n`);
}

/** The bytes of a signature as it is written; undefined where a text is none. */
export function parseSignature(text: string): Uint8Array | undefined {
  return WRITTEN.test(text) ? Buffer.from(text, "base64") : undefined;
}

/** True where the holder of the private key signed these bytes. */
export function isSigned(bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  return verify(null, bytes, key, signature);
}
