import { renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli } from "../support/cli.ts";
import { read } from "../support/pages.ts";
import { PAGE, signedSiteOfEachTest } from "../support/signed-site.ts";

const { at, site, verify, privateFile, publicFile, withKey, tamper } = signedSiteOfEachTest();

describe("a copy in a folder", () => {
  test("is whole, and its signature is good", async () => {
    const { code, out, err } = await cli(["verify", site, "--key", publicFile]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^\d+ files: all as manifest\.json lists them\.\nThe signature is good/);
  });

  test("says that a signature was not checked where no key is given", async () => {
    const { code, out } = await verify(site);
    expect(code).toBe(0);
    expect(out).toContain("There is a signature, and it was not checked: name the public key");
  });

  test("is named file by file where some are tampered with, missing, added, renamed or cut", async () => {
    tamper(PAGE);
    rmSync(join(site, "404.html"));
    writeFileSync(join(site, "about/added.html"), "x");
    renameSync(join(site, "robots.txt"), join(site, "robots.bak"));
    writeFileSync(join(site, "sitemap.xml"), "x");
    writeFileSync(join(site, "feed.xml"), `${read(site, "feed.xml")}x`);
    const { code, out } = await withKey(site);
    expect(code).toBe(1);
    expect(out.split("\n").slice(0, -3)).toEqual([
      expect.stringMatching(
        /^changed {2}2025\/06\/12\/good\/index\.html: SHA-256 \w{64}, listed \w{64}$/,
      ),
      "missing  404.html",
      "added    about/added.html",
      expect.stringMatching(/^changed {2}feed\.xml: more than its \d+ bytes$/),
      "added    robots.bak",
      "missing  robots.txt",
      expect.stringMatching(/^changed {2}sitemap\.xml: 1 of its \d+ bytes$/),
    ]);
    expect(out).toContain("7 differences.");
  });

  test("follows no link, to a file or to a folder, even where the bytes are right", async () => {
    renameSync(join(site, "robots.txt"), at("robots"));
    symlinkSync(at("robots"), join(site, "robots.txt"));
    renameSync(join(site, "2025"), at("2025"));
    symlinkSync(at("2025"), join(site, "2025"));
    const { code, out } = await verify(site);
    expect(code).toBe(1);
    expect(out).toContain("irregular  robots.txt: a symbolic link, no regular file\n");
    expect(out).toContain("irregular  2025: a symbolic link, no regular file\n");
    expect(out).toContain(`missing    ${PAGE}\n`);
  });

  test("prints names of files so that they cannot act", async () => {
    writeFileSync(join(site, "a\u001b[2J\n::error::b"), "x");
    const { code, out } = await verify(site);
    expect(code).toBe(1);
    expect(out).toContain("added  a\\u{1b}[2J\\u{a}::error::b\n");
  });

  test("has another signature's, another key's, or none", async () => {
    const other = await verify(site, "--key", at("other/dateline-public.pem"));
    expect([other.code, other.out]).toEqual([1, expect.stringContaining("The signature is wrong")]);
    const manifest = read(site, "manifest.json");
    const forged = manifest.replace(/(?<="path":"404\.html".*"sha256":")\w/, (digit) =>
      digit === "0" ? "1" : "0",
    );
    expect(forged).not.toBe(manifest);
    writeFileSync(join(site, "manifest.json"), forged);
    const { code, out } = await withKey(site);
    expect(code).toBe(1);
    expect(out).toMatch(/^changed {2}404\.html: SHA-256/);
    expect(out).toContain("\nchanged  check.json: not of this manifest\n");
    expect(out).toContain("The signature is wrong");
    rmSync(join(site, "manifest.json.sig"));
    const unsigned = await withKey(site);
    expect([unsigned.code, unsigned.out]).toEqual([
      1,
      expect.stringContaining("There is no signature: nothing says"),
    ]);
  });

  test("is refused without a manifest, with one that no build wrote, or as a link", async () => {
    writeFileSync(join(site, "manifest.json"), '{"format":"dateline-manifest-1","files":[]}');
    expect(await verify(site)).toMatchObject({ code: 2, out: "" });
    rmSync(join(site, "manifest.json"));
    expect((await verify(site)).err).toMatch(/^There is no manifest\.json\./);
    symlinkSync(join(at("signed"), "manifest.json"), join(site, "manifest.json"));
    const linked = await verify(site);
    expect([linked.code, linked.err]).toEqual([2, expect.stringContaining("a symbolic link")]);
  });

  test("is asked for by name, with a public key, or nothing is done", async () => {
    const wrong = [
      [],
      [site, site],
      [at("nowhere")],
      ["ftp://127.0.0.1/"],
      ["https://user:word@127.0.0.1/"],
      [site, "--key", privateFile],
      [site, "--key", at("nowhere")],
      [site, "--key", at("mine")],
    ];
    for (const args of wrong) {
      const { code, err } = await verify(...args);
      expect([code, err]).toEqual([2, expect.stringContaining("npm run verify -- --help")]);
      expect(err).not.toMatch(/^ +at /m);
    }
  });
});
