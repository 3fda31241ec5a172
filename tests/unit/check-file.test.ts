import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parseCheck, prove } from "../../scripts/publish/check-file.ts";
import { type ManifestHead, writeManifest } from "../../scripts/publish/manifest.ts";
import { isSigned, parsePublicKey, parseSigner } from "../../scripts/publish/signature.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { temporary } from "../support/cli.ts";

const place = temporary();
afterAll(() => place.remove());

const { publicKey, privateKey } = generateKeyPairSync("ed25519", {
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const signer = parseSigner(privateKey);
const FILES = [["index.html", { size: 3, sha256: "a".repeat(64) }]] as const;
const changed = "2025-06-12T00:00:00+03:30" as Instant;

/** The bytes of a site's `check.json`; undefined where it has none. */
function written(head: ManifestHead, isUnsigned = false): Buffer | undefined {
  mkdirSync(place.folder, { recursive: true });
  const sum = writeManifest(place.folder, FILES, head);
  prove(place.folder, sum, { ...head, changed, signer: isUnsigned ? undefined : signer });
  try {
    return readFileSync(join(place.folder, "check.json"));
  } catch {
    return undefined;
  }
}

test("a signed check.json is small, JSON, and signed without its signature", () => {
  const bytes = written({ audience: "public" }) ?? Buffer.alloc(0);
  expect(bytes.length).toBeLessThan(310);
  const { signature, ...said } = JSON.parse(bytes.toString());
  const key = parsePublicKey(publicKey);
  const signs = (text: string) =>
    key !== undefined && isSigned(Buffer.from(text), Buffer.from(signature, "base64"), key);
  expect(signs(JSON.stringify(said))).toBe(true);
  expect(signs(JSON.stringify({ ...said, files: 2 }))).toBe(false);
  expect(said).toMatchObject({ files: 1, bytes: 3, changed });
  expect(parseCheck(bytes)).toMatchObject({ files: 1, bytes: 3, sha256: said.manifest, changed });
  expect(parseCheck(bytes)?.signed.toString()).toBe(JSON.stringify(said));
});

test("one of few readers names them, and one without a key is not signed", () => {
  const bytes = written({ audience: "green" }, true) ?? Buffer.alloc(0);
  expect(JSON.parse(bytes.toString())).toMatchObject({ audience: "green" });
  expect(bytes.toString()).not.toContain("signature");
  expect(parseCheck(bytes)?.signature).toBe("");
});

test("a preview and a part have none, whatever stood there before", () => {
  for (const head of [
    { audience: "public", isPreview: true },
    { audience: "public", part: {} },
  ]) {
    expect(written({ audience: "public" })).toBeDefined();
    expect(written(head as ManifestHead)).toBeUndefined();
  }
});

test("what no build wrote is none", () => {
  const text = written({ audience: "public" })?.toString() ?? "";
  for (const bad of ["", "{}", text.slice(1), text.replace('"files":1', '"files":"1"'), `${text}x`])
    expect(parseCheck(Buffer.from(bad))).toBeUndefined();
});
