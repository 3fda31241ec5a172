/** The private key that signs what is published: from the environment, and from there alone. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { SIGNATURE } from "../publish/manifest.ts";
import { parseSigner, type Signer } from "../publish/signature.ts";
import { UsageError } from "./command.ts";

export const SIGNING_KEY = "DATELINE_SIGNING_KEY";

/** Who signs; undefined where no key is set. @throws UsageError for a key that cannot be read, which it does not repeat. */
export function signerOption(): Signer | undefined {
  const pem = process.env[SIGNING_KEY] ?? "";
  // The processes that a build starts have no use for it.
  delete process.env[SIGNING_KEY];
  // A secret that a workflow names and nobody has set is empty.
  if (pem.trim() === "") return undefined;
  const signer = parseSigner(pem);
  if (signer === undefined)
    throw new UsageError(
      `${SIGNING_KEY} holds no Ed25519 private key (PKCS#8 PEM, no passphrase). \`npm run keygen\` makes one.`,
    );
  return signer;
}

/** Whether the site that stands at `output` is signed: a build that is not says so then. */
export function isSigned(output: string): boolean {
  return existsSync(join(output, SIGNATURE));
}

/** What is said of a site whose manifest is signed, or was until now. */
export function signatureLine(signer: Signer | undefined, wasSigned: boolean): string[] {
  if (signer !== undefined) return ["manifest.json is signed, in manifest.json.sig."];
  return wasSigned
    ? [`The site before was signed, and this one is not: ${SIGNING_KEY} is not set.`]
    : [];
}
