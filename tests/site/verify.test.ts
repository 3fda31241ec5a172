import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { briefing, writeArchive } from "../support/archive.ts";
import { cli, PROJECT, temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { read } from "../support/pages.ts";
import { serveStatic } from "../support/static-server.ts";

const PAGE = "2025/06/12/good/index.html";
const place = temporary();
const at = (name: string) => join(place.folder, name);
const [privateFile, publicFile] = ["mine/dateline-private.pem", "mine/dateline-public.pem"].map(at);
const archive = writeArchive({ "2025/2025-06-12-good.md": briefing("2025-06-12") });
afterAll(() => {
  archive.remove();
  place.remove();
});

/** One process is enough for one page, and starts in half the time of two. */
const ONE = ["--jobs", "1"];

const build = (key: string, ...more: string[]) =>
  cli(
    [
      "build",
      "--briefings",
      archive.folder,
      "--output",
      at("site"),
      "--cache",
      at("c"),
      ...ONE,
      ...more,
    ],
    { DATELINE_SIGNING_KEY: key },
  );
const verify = (...args: string[]) => cliHere(["verify", ...args]);
const withKey = (site: string) => verify(site, "--key", publicFile ?? "");

let key = "";
beforeAll(async () => {
  for (const who of ["mine", "other"]) {
    const made = await cliHere(["keygen", "--into", at(who)]);
    if (made.code !== 0) throw new Error(made.err);
  }
  key = readFileSync(privateFile ?? "", "utf8");
  const built = await build(key);
  if (built.code !== 0) throw new Error(built.out + built.err);
  cpSync(at("site"), at("signed"), { recursive: true });
});

const site = at("copy");
beforeEach(() => cpSync(at("signed"), site, { recursive: true }));
afterEach(() => rmSync(site, { recursive: true, force: true }));

/** Changes one byte, and no size. */
function tamper(path: string): void {
  const bytes = readFileSync(join(site, path));
  bytes[9] = (bytes[9] ?? 0) ^ 1;
  writeFileSync(join(site, path), bytes);
}

describe("a copy in a folder", () => {
  test("is whole, and its signature is good", async () => {
    const { code, out, err } = await cli(["verify", site, "--key", publicFile ?? ""]);
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
      [site, "--key", privateFile ?? ""],
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

describe("a copy behind an address", () => {
  test("is whole, below a prefix and from a host that compresses", async () => {
    const { address, close } = await serveStatic(site, "/briefings/");
    for (const from of [address, address.slice(0, -1), `${address}manifest.json`])
      expect(await withKey(from)).toMatchObject({
        code: 0,
        out: expect.stringContaining("The signature is good"),
      });
    await close();
  });

  test("is named file by file where some are tampered with or missing", async () => {
    tamper(PAGE);
    rmSync(join(site, "robots.txt"));
    writeFileSync(join(site, "feed.xml"), `${read(site, "feed.xml")}x`);
    const { address, close } = await serveStatic(site);
    const { code, out } = await verify(address);
    await close();
    expect(code).toBe(1);
    expect(out).toMatch(/^changed {2}2025\/06\/12\/good\/index\.html: SHA-256/);
    expect(out).toMatch(
      /\nchanged {2}feed\.xml: more than its \d+ bytes\nmissing {2}robots\.txt\n/,
    );
  });

  /** A host that answers as it likes what is no file of the copy. */
  async function served(answer: RequestListener, path: string): ReturnType<typeof verify> {
    const server = createServer((request, response) => {
      const file = join(site, request.url ?? "");
      if (request.url?.startsWith(path)) answer(request, response);
      else if (statSync(file, { throwIfNoEntry: false })?.isFile())
        response.end(readFileSync(file));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const ran = await verify(`http://127.0.0.1:${port}/`);
    server.closeAllConnections();
    server.close();
    return ran;
  }

  test("may lead on to its own addresses, as hosts that drop `index.html` do", async () => {
    const answer: RequestListener = (request, response) => {
      if (request.url?.endsWith("index.html")) response.writeHead(308, { Location: "./" }).end();
      else response.end(readFileSync(join(site, request.url ?? "", "index.html")));
    };
    expect(await served(answer, "/2025/06/12/good/")).toMatchObject({ code: 0 });
  });

  test("is not believed where it leads to another host", async () => {
    const elsewhere = await serveStatic(at("signed"));
    const answer: RequestListener = (_, response) => {
      response.writeHead(302, { Location: `${elsewhere.address}robots.txt` }).end();
    };
    const { code, out } = await served(answer, "/robots.txt");
    expect(code).toBe(1);
    expect(out).toMatch(/^unreadable {2}robots\.txt: it leads to another host, http:/);
    const moved = await served((_, response) => {
      response.writeHead(301, { Location: elsewhere.address }).end();
    }, "/manifest.json");
    expect([moved.code, moved.err]).toEqual([
      2,
      expect.stringContaining("it leads to another host"),
    ]);
    await elsewhere.close();
  });

  test("is left where it leads round, and where a file never ends", async () => {
    const round = await served((request, response) => {
      response.writeHead(302, { Location: request.url }).end();
    }, "/robots.txt");
    expect(round.out).toMatch(/^unreadable {2}robots\.txt: it leads on more than 5 times/);
    const endless = await served((_, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(65536)));
      };
      response.on("drain", more);
      more();
    }, "/robots.txt");
    expect(endless.out).toMatch(/^changed {2}robots\.txt: more than its \d+ bytes/);
  });

  test("is given up where its host fails", async () => {
    const { code, out, err } = await served((_, response) => {
      response.writeHead(500).end();
    }, "/2");
    expect(code).toBe(1);
    expect(out + err).toMatch(/unreadable {2}2025\/06\/12\/good\/index\.html: HTTP 500/);
    const { code: gone, err: why } = await served((request, response) => {
      if (request.url === "/manifest.json") response.end(read(site, "manifest.json"));
      else if (request.url === "/manifest.json.sig") response.writeHead(403).end();
      else request.destroy();
    }, "/");
    expect(gone).toBe(2);
    expect(why).toMatch(/^20 files could not be read, the last \S+: \w+\. Try again later\.$/m);
  });

  test("is none where nobody answers", async () => {
    const { address, close } = await serveStatic(site);
    await close();
    const { code, err } = await verify(address);
    expect([code, err]).toEqual([2, expect.stringContaining("cannot be read: ECONNREFUSED.")]);
  });
});

describe("a build", () => {
  const signature = () => {
    const file = at("site/manifest.json.sig");
    return statSync(file, { throwIfNoEntry: false }) && readFileSync(file, "utf8");
  };

  test("signs as its key is set, and anew where a key comes, changes or goes", async () => {
    const first = signature();
    const manifest = read(at("site"), "manifest.json");
    expect((await build(key)).out).toContain("manifest.json is signed, in manifest.json.sig.");
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
    // By now the site before, which was signed, is the spare.
    expect((await build(key)).code).toBe(0);
    expect(signature()).toBe(first);
    expect(read(at("site"), "manifest.json")).toBe(manifest);
  });

  test("mends a signature that was written into, is gone, or that nobody made", async () => {
    await build(key);
    const first = signature();
    writeFileSync(at("site/manifest.json.sig"), "x");
    await build(key);
    expect(signature()).toBe(first);
    rmSync(at("site/manifest.json.sig"));
    await build(key);
    expect(signature()).toBe(first);
    await build("");
    writeFileSync(at("site/manifest.json.sig"), first ?? "");
    expect((await build("")).code).toBe(0);
    expect(signature()).toBeUndefined();
  });

  test("does nothing with a key that cannot be read, and does not print it", async () => {
    const broken = key.replace("PRIVATE KEY-----\n", "PRIVATE QUAY-----\n");
    const before = statSync(at("site/manifest.json")).mtimeMs;
    const { code, out, err } = await build(broken);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("DATELINE_SIGNING_KEY holds no Ed25519 private key");
    expect(err).not.toContain(key.split("\n")[1]);
    expect(statSync(at("site/manifest.json")).mtimeMs).toBe(before);
    const merged = await cli(["merge", at("nowhere")], { DATELINE_SIGNING_KEY: broken });
    expect(merged.err).toContain("DATELINE_SIGNING_KEY holds no Ed25519 private key");
  });

  test("signs no part; the merge of the parts is signed as one build is", async () => {
    await build(key);
    const [now, common] = ["2030-01-01T00:00:00Z", ["--briefings", archive.folder]];
    for (const part of ["1", "2"]) {
      const own = ["--output", at(`part-${part}`), "--cache", at("c"), "--now", now];
      const made = await cli(["build", ...common, `--shard=${part}/2`, ...own, ...ONE], {
        DATELINE_SIGNING_KEY: key,
      });
      expect([made.code, made.out]).toEqual([0, expect.not.stringContaining("signed")]);
      expect(statSync(at(`part-${part}/manifest.json.sig`), { throwIfNoEntry: false })).toBe(
        undefined,
      );
    }
    expect((await verify(at("part-1"))).err).toMatch(/^This is a part of a site/);
    const merged = await cli(
      ["merge", at("part-1"), at("part-2"), "--output", at("m"), ...common],
      {
        DATELINE_SIGNING_KEY: key,
      },
    );
    expect(merged).toMatchObject({ code: 0, out: expect.stringContaining("is signed") });
    const unsigned = await cli([
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
    const [one, two] = await Promise.all([cli(["keygen"]), cli(["keygen"])]);
    for (const { code, out } of [one, two]) {
      expect(code).toBe(0);
      expect(out).toMatch(/-----BEGIN PRIVATE KEY-----\n.*\n-----END PRIVATE KEY-----\n/);
      expect(out).toMatch(/-----BEGIN PUBLIC KEY-----\n.*\n-----END PUBLIC KEY-----\n/);
    }
    expect(one.out).not.toBe(two.out);
  });

  test("are written for their owner alone, and over nothing", async () => {
    expect(statSync(privateFile ?? "").mode & 0o777).toBe(0o600);
    const again = await cliHere(["keygen", "--into", at("mine")]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("is there already")]);
    expect(readFileSync(privateFile ?? "", "utf8")).toBe(key);
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
