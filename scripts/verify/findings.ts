/** Says in words what verification found. */
import { count } from "../diagnostics/print.ts";
import type { SignatureState, Verified } from "./verify.ts";

/** Whether nothing differs, and the signature is good where one was asked for. */
export function isWhole({ findings, signature }: Verified, isKeyGiven: boolean): boolean {
  return findings.length === 0 && (!isKeyGiven || signature === "good");
}

/** A line for each difference, and what follows from all. */
export function linesOf({ files, findings, signature }: Verified, isKeyGiven: boolean): string[] {
  const width = Math.max(...findings.map(({ kind }) => kind.length));
  const rows = findings.map(
    ({ kind, path, says }) => `${kind.padEnd(width)}  ${path}${says === "" ? "" : `: ${says}`}`,
  );
  const sum =
    findings.length === 0
      ? `${count(files, "file")}: all as manifest.json lists them.`
      : `${count(files, "file")} listed, ${count(findings.length, "difference")}.`;
  return [...rows, sum, signatureSays(signature, isKeyGiven)];
}

function signatureSays(signature: SignatureState, isKeyGiven: boolean): string {
  if (signature === "good") return "The signature is good: it is of this manifest, by this key.";
  if (signature === "wrong")
    return "The signature is wrong: not of this manifest, or by another key.";
  if (signature === "unchecked")
    return "There is a signature, and it was not checked: name the public key with --key.";
  return isKeyGiven
    ? "There is no signature: nothing says that this site is of the key's holder."
    : "It is not signed.";
}
