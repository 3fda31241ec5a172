/** The private key that signs what is published: from the environment, and from there alone. */
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

/** What is said of a site whose manifest is signed. */
export function signatureLine(signer: Signer | undefined): string[] {
  return signer === undefined ? [] : ["manifest.json is signed, in manifest.json.sig."];
}
