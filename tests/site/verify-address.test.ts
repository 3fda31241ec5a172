import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { read } from "../support/pages.ts";
import { PAGE, signedSiteOfEachTest } from "../support/signed-site.ts";
import { serveStatic } from "../support/static-server.ts";

const { at, site, verify, withKey, tamper } = signedSiteOfEachTest();

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
    expect(out).toMatch(
      /^check\.json says: \d+ files, 0\.\d MB, last change 2025-06-12T00:00:00Z\.\nchanged {2}2025\/06\/12\/good\/index\.html: SHA-256/,
    );
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
    expect(out).toMatch(/^unreadable {2}robots\.txt: it leads to another host, http:/m);
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
    expect(round.out).toMatch(/^unreadable {2}robots\.txt: it leads on more than 5 times/m);
    const endless = await served((_, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(65536)));
      };
      response.on("drain", more);
      more();
    }, "/robots.txt");
    expect(endless.out).toMatch(/^changed {2}robots\.txt: more than its \d+ bytes/m);
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
