import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AUDIENCES } from "../../scripts/config.ts";
import { writeManifest } from "../../scripts/publish/manifest.ts";
import type { SitePart } from "../../scripts/publish/part-of.ts";
import {
  isSigned,
  parsePublicKey,
  parseSignature,
  parseSigner,
} from "../../scripts/publish/signature.ts";
import { sha256Of } from "../../scripts/read/file.ts";
import { AddressCopy } from "../../scripts/verify/address-copy.ts";
import { type Copy, CopyRefused } from "../../scripts/verify/copy.ts";
import { parseManifest } from "../../scripts/verify/listed.ts";
import { verify } from "../../scripts/verify/verify.ts";
import { temporary } from "../support/cli.ts";

const SHA256 = sha256Of("a");
const line = (path: string, size: number | string = 1, sha256 = SHA256) =>
  `{"path":"${path}","size":${size},"sha256":"${sha256}"}`;
const manifest = (...lines: string[]) =>
  `{"format":"dateline-manifest-1","files":[\n${lines.join(",\n")}\n]}\n`;
const parse = (text: string) => parseManifest(Buffer.from(text));

describe("a manifest", () => {
  test("is read as a build writes it", () => {
    const paths = ["2025/06/12/قایق/index.html", "404.html", "a/~b_c-d.e", "é.html"];
    expect(parse(manifest(...paths.map((path) => line(path))))).toEqual(
      paths.map((path) => ({ path, size: 1, sha256: SHA256 })),
    );
  });

  test.each(AUDIENCES)(
    "of a site for %s is read as a build writes it, of a part it is refused",
    (audience) => {
      const { folder, remove } = temporary();
      const files = [["404.html", { size: 1, sha256: SHA256 }]] as const;
      const read = () => parseManifest(readFileSync(join(folder, "manifest.json")));
      writeManifest(folder, files, { audience });
      expect(read()).toEqual([{ path: "404.html", size: 1, sha256: SHA256 }]);
      writeManifest(folder, files, { audience, part: { index: 1, of: 2 } as SitePart });
      expect(read).toThrow(/^This is a part of a site/);
      remove();
    },
  );

  test.each<[string, string]>([
    ["leads out of the folder", line("../secret")],
    ["leads out of it on the way", line("a/../../secret")],
    ["begins at the root", line("/etc/passwd")],
    ["has an empty segment", line("a//b")],
    ["names a hidden file", line("a/.git")],
    ["names a folder", line("a/")],
    ["has a backslash", line("a\\\\b")],
    ["has an escape of JSON", line("\\u0061")],
    ["is another host", line("https://elsewhere.example/x")],
    ["asks for something of a host", line("a?b")],
    ["acts on a terminal", line("a\u001b[2J")],
    ["is endless", line("a".repeat(1025))],
    ["lists the manifest", line("manifest.json")],
    ["lists the signature", line("manifest.json.sig")],
    ["has a negative size", line("a", -1)],
    ["has a size that is no number", line("a", '"1"')],
    ["has a size in another form", line("a", "1e3")],
    ["has a size with a leading nought", line("a", "01")],
    ["promises more than any file has", line("a", 9_999_999_999)],
    ["has a hash that is too short", line("a", 1, "abc")],
    ["has a hash in capitals", line("a", 1, SHA256.toUpperCase())],
    ["says more than it may", line("a").replace("}", ',"x":1}')],
    ["is no object", "[]"],
  ])("is refused where a line %s", (_, bad) => {
    expect(() => parse(manifest(bad))).toThrow(/^No build wrote this manifest\.json: line 2: /);
  });

  test.each<[string, string, RegExp]>([
    [
      "its files together are larger than any site's",
      manifest(...Array.from({ length: 300 }, (_, each) => line(`a${each + 100}`, 2 ** 28))),
      /line 258: .*larger/,
    ],
    ["a path is there twice", manifest(line("a"), line("a")), /line 3: .* twice/],
    ["paths are unsorted", manifest(line("b"), line("a")), /line 3: .*sorted/],
    ["it is of another format", manifest(line("a")).replace("-1", "-2"), /line 1/],
    [
      "it is for readers that there are not",
      manifest(line("a")).replace('"files"', '"audience":"all","files"'),
      /line 1/,
    ],
    ["it lists nothing", manifest(), /line 2/],
    ["it is cut short", manifest(line("a")).slice(0, -4), /does not end/],
    ["it goes on behind its end", `${manifest(line("a"))}x`, /does not end/],
    ["it begins with a byte order mark", `\ufeff${manifest(line("a"))}`, /line 1/],
    ["it is empty", "", /line 1/],
    ["it is nested without end", `{"files":${"[".repeat(1e6)}`, /line 1/],
    ["a line is endless", manifest(line("a"), `{"path":"${"b".repeat(1e6)}`), /line 3/],
    [
      "it is of a part",
      manifest(line("a")).replace('"files"', '"part":{"index":1},"files"'),
      /part of a site/,
    ],
  ])("is refused where %s", (_, text, why) => {
    expect(() => parse(text)).toThrow(CopyRefused);
    expect(() => parse(text)).toThrow(why);
  });

  test("is refused where it is no UTF-8", () => {
    expect(() => parseManifest(Uint8Array.of(0xff, 0xfe))).toThrow(/no text \(UTF-8\)/);
  });
});

const pems = (kind: "ed25519" | "x25519" = "ed25519") =>
  generateKeyPairSync(kind as "ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });

describe("a key", () => {
  const { privateKey, publicKey } = pems();
  const bytes = Buffer.from("what is signed");

  test("signs the same bytes the same way, and its other half agrees", () => {
    const signer = parseSigner(privateKey);
    const key = parsePublicKey(publicKey);
    const signature = signer?.sign(bytes) ?? Buffer.alloc(64);
    expect(parseSigner(privateKey)?.sign(bytes)).toEqual(signature);
    expect(key && isSigned(bytes, signature, key)).toBe(true);
    expect(key && isSigned(Buffer.from("what is signeD"), signature, key)).toBe(false);
    const other = parsePublicKey(pems().publicKey);
    expect(other && isSigned(bytes, signature, other)).toBe(false);
  });

  test("is the same where a variable has its line ends written out", () => {
    expect(parseSigner(privateKey.replaceAll("\n", "\\n"))?.id).toBe(parseSigner(privateKey)?.id);
  });

  test("is none where it is of another kind, cut short, or the other half", () => {
    const encrypted = generateKeyPairSync("ed25519").privateKey.export({
      ...{ type: "pkcs8", format: "pem" },
      ...{ cipher: "aes-256-cbc", passphrase: "x" },
    } as { type: "pkcs8"; format: "pem" });
    const noSigners = [publicKey, pems("x25519").privateKey, privateKey.slice(0, 60), encrypted];
    expect(noSigners.map((pem) => parseSigner(String(pem)))).toEqual(
      noSigners.map(() => undefined),
    );
    const noKeys = [privateKey, pems("x25519").publicKey, publicKey.slice(0, 60), ""];
    expect(noKeys.map(parsePublicKey)).toEqual(noKeys.map(() => undefined));
  });

  test("shows itself in nothing that may be printed", () => {
    const signer = parseSigner(privateKey);
    const secret = privateKey.split("\n")[1] ?? "?";
    expect(JSON.stringify(signer)).not.toContain(secret);
    expect(`${signer?.sign}`).not.toContain(secret);
  });

  test("signs nothing that is written in another way than as 64 bytes of base64", () => {
    const good = `${Buffer.alloc(64, 7).toString("base64")}`;
    expect(parseSignature(good)).toEqual(Buffer.alloc(64, 7));
    expect(parseSignature(`${good}\n`)).toEqual(Buffer.alloc(64, 7));
    for (const bad of ["", "<!doctype html>", `${good}\n\n`, good.slice(1), ` ${good}`])
      expect(parseSignature(bad)).toBeUndefined();
  });
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("a copy that is out of reach is given up, and no more is asked of it", async () => {
  let asked = 0;
  const copy: Copy = {
    atOnce: 3,
    read: async (path) =>
      path === "manifest.json"
        ? Buffer.from(manifest(...Array.from({ length: 90 }, (_, turn) => line(`a${turn + 10}`))))
        : undefined,
    compare: async () => {
      if (++asked === 5) throw new CopyRefused("gone");
      await turn();
      return undefined;
    },
    others: () => [],
  };
  await expect(
    verify(copy, { key: undefined, onProgress: () => {}, onCheck: () => {} }),
  ).rejects.toThrow("gone");
  // As many turns as there are files: what would still be asked for has been by then.
  for (let left = 90; left > 0; left--) await turn();
  expect(asked).toBeLessThan(10);
});

test("a host that answers each time, and too slowly for all, is given up", async () => {
  const listed = manifest(...Array.from({ length: 900 }, (_, turn) => line(`a${turn + 100}`)));
  let asked = 0;
  const server = createServer(({ url }, response) => {
    if (url === "/manifest.json") return response.end(listed);
    asked++;
    setTimeout(() => response.end("a"), 40);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const copy = new AddressCopy(new URL(`http://127.0.0.1:${port}/`), 1000);
    const verified = verify(copy, { key: undefined, onProgress: () => {}, onCheck: () => {} });
    await expect(verified).rejects.toThrow(/too slow/);
    expect(asked).toBeLessThan(900);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
