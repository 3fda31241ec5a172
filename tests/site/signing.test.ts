import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { read } from "../support/pages.ts";
import { ONE, signedSiteOfEachTest } from "../support/signed-site.ts";

const { archive, at, build, keyOfDesk, verify, privateFile, withKey } = signedSiteOfEachTest();

describe("a build", () => {
  const signature = () => {
    const file = at("site/manifest.json.sig");
    return statSync(file, { throwIfNoEntry: false }) && readFileSync(file, "utf8");
  };

  test("signs as its key is set, and anew where a key comes, changes or goes", async () => {
    const first = signature();
    const manifest = read(at("site"), "manifest.json");
    expect((await build(keyOfDesk())).out).toContain(
      "manifest.json is signed, in manifest.json.sig.",
    );
    expect(signature()).toBe(first);
    const other = readFileSync(at("other/dateline-private.pem"), "utf8");
    expect((await build(other)).code).toBe(0);
    expect(signature()).not.toBe(first);
    expect(await verify(at("site"), "--key", at("other/dateline-public.pem"))).toMatchObject({
      code: 0,
    });
    // Once it is said that the signature is gone; after that there is none to miss.
    for (const isSaid of [true, false]) {
      expect((await build("")).out.includes("was signed, and this one is not")).toBe(isSaid);
      expect(signature()).toBeUndefined();
    }
    // By now the site before, which was signed, is the standby site.
    expect((await build(keyOfDesk())).code).toBe(0);
    expect(signature()).toBe(first);
    expect(read(at("site"), "manifest.json")).toBe(manifest);
  });

  test("mends a signature that was written into, is gone, or that nobody made", async () => {
    await build(keyOfDesk());
    const first = signature();
    writeFileSync(at("site/manifest.json.sig"), "x");
    await build(keyOfDesk());
    expect(signature()).toBe(first);
    rmSync(at("site/manifest.json.sig"));
    await build(keyOfDesk());
    expect(signature()).toBe(first);
    await build("");
    writeFileSync(at("site/manifest.json.sig"), first ?? "");
    expect((await build("")).code).toBe(0);
    expect(signature()).toBeUndefined();
  });

  test("does nothing with a key that cannot be read, and does not print it", async () => {
    const broken = keyOfDesk().replace("PRIVATE KEY-----\n", "PRIVATE QUAY-----\n");
    const before = statSync(at("site/manifest.json")).mtimeMs;
    const { code, out, err } = await build(broken);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("DATELINE_SIGNING_KEY holds no Ed25519 private key");
    expect(err).not.toContain(keyOfDesk().split("\n")[1]);
    expect(statSync(at("site/manifest.json")).mtimeMs).toBe(before);
    const merged = await cliHere(["merge", at("nowhere")], { DATELINE_SIGNING_KEY: broken });
    expect(merged.err).toContain("DATELINE_SIGNING_KEY holds no Ed25519 private key");
  });

  test("signs no part; the merge of the parts is signed as one build is", async () => {
    await build(keyOfDesk());
    const [now, common] = ["2030-01-01T00:00:00Z", ["--briefings", archive.folder]];
    for (const part of ["1", "2"]) {
      const own = ["--output", at(`part-${part}`), "--cache", at("c"), "--now", now];
      const made = await cliHere(["build", ...common, `--shard=${part}/2`, ...own, ...ONE], {
        DATELINE_SIGNING_KEY: keyOfDesk(),
      });
      expect([made.code, made.out]).toEqual([0, expect.not.stringContaining("signed")]);
      expect(statSync(at(`part-${part}/manifest.json.sig`), { throwIfNoEntry: false })).toBe(
        undefined,
      );
    }
    expect((await verify(at("part-1"))).err).toMatch(/^This is a part of a site/);
    const merged = await cliHere(
      ["merge", at("part-1"), at("part-2"), "--output", at("m"), ...common],
      {
        DATELINE_SIGNING_KEY: keyOfDesk(),
      },
    );
    expect(merged).toMatchObject({ code: 0, out: expect.stringContaining("is signed") });
    const unsigned = await cliHere([
      "merge",
      at("part-1"),
      at("part-2"),
      "--output",
      at("u"),
      ...common,
    ]);
    expect(unsigned.out).not.toContain("signed");
    expect(await withKey(at("m"))).toMatchObject({ code: 0 });
    expect(read(at("m"), "manifest.json.sig")).toBe(signature());
  });
});

describe("new keys", () => {
  test("are printed where no folder is named, others each time", async () => {
    const one = await cliHere(["keygen"]);
    const two = await cliHere(["keygen"]);
    for (const { code, out } of [one, two]) {
      expect(code).toBe(0);
      expect(out).toMatch(/-----BEGIN PRIVATE KEY-----\n.*\n-----END PRIVATE KEY-----\n/);
      expect(out).toMatch(/-----BEGIN PUBLIC KEY-----\n.*\n-----END PUBLIC KEY-----\n/);
    }
    expect(one.out).not.toBe(two.out);
  });

  test("are written for their owner alone, and over nothing", async () => {
    expect(statSync(privateFile).mode & 0o777).toBe(0o600);
    const again = await cliHere(["keygen", "--into", at("mine")]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("is there already")]);
    expect(readFileSync(privateFile, "utf8")).toBe(keyOfDesk());
    mkdirSync(at("half"));
    symlinkSync(at("nowhere.pem"), at("half/dateline-public.pem"));
    expect((await cliHere(["keygen", "--into", at("half")])).code).toBe(2);
    expect(statSync(at("half/dateline-private.pem"), { throwIfNoEntry: false })).toBeUndefined();
  });

  test("are not written where they would be committed or published, by way of a link neither", async () => {
    symlinkSync(archive.folder, at("link"));
    const folders = [PROJECT, join(PROJECT, "keys"), join(archive.folder, "2025/k"), at("link/k")];
    for (const folder of folders) {
      const { code, out, err } = await cliHere(["keygen", "--into", folder]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("whose files are committed and published");
    }
    const inside = await cliHere(["keygen", "--into", join(at("m"), "keys")]);
    expect([inside.code, inside.err]).toEqual([2, expect.stringContaining("which is published")]);
  });
});
