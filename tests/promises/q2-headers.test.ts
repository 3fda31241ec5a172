import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { headersOf } from "../../scripts/render/headers/headers.ts";
import { POLICIES } from "../../scripts/render/policy.ts";
import { heldBrowser, pageForAll, watch } from "../support/browser.ts";
import { PROJECT, temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { firstFound, INTERFACES, serveDesk } from "../support/desk-page.ts";
import { findNginx, freePort, serveNginx } from "../support/nginx.ts";
import { filesOf } from "../support/pages.ts";
import { show } from "../support/promise.ts";
import { search } from "../support/search-page.ts";
import type { StaticSite } from "../support/static-server.ts";

const folder = inject("site");
const files = filesOf(folder);
const fileLike = (pattern: RegExp) => files.find((file) => pattern.test(file)) ?? `no ${pattern}`;

/** One page of each kind. */
const PAGES = [
  "",
  "2025/06/12/envoy-warned-senators-of-costly-iranian-reply/",
  "2025/06/12/envoy-warned-senators-of-costly-iranian-reply-fa/?mark=%D8%AA",
  "2025/06/12/us-fears-over-an-iranian-reply/",
  "2022/08/02/assessment-return-to-the-deal-this-autumn/",
  "archive/",
  "2022/06/",
  "topics/sanctions/",
  "names/",
  "threads/2025-06-11-two-accounts-of-a-call-on-iran/",
  "search/?q=sanctions",
  "about/",
  "corrections/",
  "404.html",
];

const DAY = "max-age=86400";
const YEAR = "max-age=31536000, immutable";
const [TEXT, BYTES] = ["gzip", null];

/** A file of each kind: how long it is kept, its type, and whether it is compressed on the way. */
const FILES: readonly (readonly [string, string, string, string | null])[] = [
  ["", "no-cache", "text/html; charset=utf-8", TEXT],
  ["search/", "no-cache", "text/html; charset=utf-8", TEXT],
  [fileLike(/^assets\/site\./), YEAR, "text/css; charset=utf-8", TEXT],
  [fileLike(/^assets\/search-worker\./), YEAR, "text/javascript; charset=utf-8", TEXT],
  // Too small to be worth it.
  ["search/index.json", "no-cache", "application/json; charset=utf-8", BYTES],
  [fileLike(/^search\/volumes\//), "no-cache", "application/json; charset=utf-8", TEXT],
  [fileLike(/^search\/[0-9a-f]{16}\/catalogue/), DAY, "application/json; charset=utf-8", TEXT],
  [fileLike(/^search\/[0-9a-f]{16}\/words\//), DAY, "text/plain; charset=utf-8", TEXT],
  [fileLike(/^search\/[0-9a-f]{16}\/near\//), DAY, "text/plain; charset=utf-8", TEXT],
  [fileLike(/^search\/[0-9a-f]{16}\/ends\//), DAY, "text/plain; charset=utf-8", TEXT],
  [fileLike(/^search\/[0-9a-f]{16}\/spots\//), DAY, "text/plain; charset=utf-8", TEXT],
  ["changes.csv", "no-cache", "text/csv; charset=utf-8", TEXT],
  [fileLike(/\.pf_fragment$/), DAY, "application/octet-stream", BYTES],
  [fileLike(/\.pf_index$/), DAY, "application/octet-stream", BYTES],
  [fileLike(/\.pf_meta$/), "no-cache", "application/octet-stream", BYTES],
  [fileLike(/wasm\..*\.pagefind$/), "no-cache", "application/octet-stream", BYTES],
  ["pagefind/pagefind.js", "no-cache", "text/javascript; charset=utf-8", TEXT],
  ["feed.xml", "no-cache", "application/xml; charset=utf-8", TEXT],
  ["manifest.json", "no-cache", "application/json; charset=utf-8", TEXT],
];

const hasNginx = findNginx() !== undefined;
if (!hasNginx)
  console.warn(
    "There is no nginx here, so its configuration is not tried. Install one (Debian: `apt-get install nginx-light`).",
  );

/** What the command prints for a site of this folder, served. */
async function serve(
  site: string,
  prefix = "/",
  change = (printed: string) => printed,
): Promise<StaticSite> {
  const port = await freePort();
  const listen = `127.0.0.1:${port}`;
  const args = ["headers", "nginx", "--output", site, "--path-prefix", prefix, "--listen", listen];
  const { code, out, err } = await cliHere(args);
  expect([code, err]).toEqual([0, ""]);
  return serveNginx(change(out), port, prefix);
}

/** A desk's page on the archive's host, without a policy of its own. */
const DESK = `<!doctype html><html lang="en"><output></output><script type="module">
import { search } from "/pagefind/pagefind.js";
const { results } = await search("sanctions");
document.querySelector("output").textContent = results.length;
</script></html>`;

describe.skipIf(!hasNginx)("nginx with the printed configuration", () => {
  const held = heldBrowser();
  const shown = pageForAll(held);
  let site: StaticSite;
  beforeAll(async () => {
    site = await serve(folder);
  });
  afterAll(async () => {
    await site.close();
  });

  test("shows every kind of page in Chromium without one violation", async ({ task }) => {
    const { page, troubles } = shown;
    for (const path of PAGES) {
      const response = await page.goto(site.address + path);
      expect([path, response?.status()]).toEqual([path, 200]);
      await page.locator("h1").first().waitFor();
    }
    expect(troubles).toEqual([]);
    show(
      task,
      "Q2",
      `${PAGES.length} kinds of page from a real nginx, in Chromium: ${troubles.length} violations`,
    );
  });

  test("lets a word be found, and an exact phrase, without Pagefind's program or one violation", async ({
    task,
  }) => {
    const { page, troubles, received } = shown;
    await page.goto(`${site.address}search/`);
    expect(Number.parseInt(await search(page, "petrochemical"), 10)).toBeGreaterThan(0);
    const all = Number.parseInt(await search(page, "nuclear deal "), 10);
    const found = Number.parseInt(await search(page, '"nuclear deal"'), 10);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(received.filter(({ url }) => /pagefind\/.*\.(?:js|pagefind)$/.test(url))).toEqual([]);
    expect(troubles).toEqual([]);
    show(task, "Q2", `words and an exact phrase searched there: ${troubles.length} violations`);
  });

  test("lets a page of another origin search by Pagefind's own interface, given the two lines that the paper gives", async () => {
    const paper = readFileSync(join(PROJECT, "docs/hosting.md"), "utf8");
    const [, map = "", header = ""] =
      /`(map \$uri [^`]+)`.*?`(add_header [^`]+)`/.exec(paper) ?? [];
    const open = await serve(folder, "/", (printed) =>
      `${map}\n${printed}`.replace(/^ +add_header .*$/m, (first) => `${first}\n    ${header}`),
    );
    const ui = INTERFACES.component;
    const desk = await serveDesk(ui, `${open.address}pagefind/`);
    const { page, troubles } = shown;
    await page.goto(desk.address);
    const title = "US lists companies that it calls fronts for Iranian petrochemicals";
    expect((await firstFound(page, ui, title))[0]).toContain(open.address);
    expect(troubles).toEqual([]);
    for (const path of ["", "search/index.json", "manifest.json"]) {
      const { headers } = await fetch(open.address + path);
      expect([path, headers.get("access-control-allow-origin")]).toEqual([path, null]);
    }
    await Promise.all([desk.close(), open.close()]);
  });

  test("lets Pagefind search in a worker on the archive's own origin", async () => {
    const { page, context, troubles } = await watch(held.browser);
    await context.route("**/desk.html", (route) =>
      route.fulfill({ contentType: "text/html", body: DESK }),
    );
    await page.goto(`${site.address}desk.html`);
    await page.locator("output", { hasText: /^\d/ }).waitFor();
    expect(Number(await page.locator("output").innerText())).toBeGreaterThan(0);
    expect(page.workers()).toHaveLength(1);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("answers each kind of file with its headers, its type, and compressed where it is text", async ({
    task,
  }) => {
    const { fixed, policy } = headersOf({ origin: "https://briefings.example.org", prefix: "/" });
    for (const [path, cache, type, encoding] of FILES) {
      const { status, headers } = await fetch(site.address + path);
      const wanted = path.startsWith("pagefind/")
        ? POLICIES.pagefind
        : path.includes("search-worker")
          ? POLICIES.worker
          : POLICIES.page;
      const got = ["cache-control", "content-type", "content-encoding"].map((name) =>
        headers.get(name),
      );
      expect([path, status, ...got]).toEqual([path, 200, cache, type, encoding]);
      expect([path, headers.get(policy.name)]).toEqual([path, `${wanted}; frame-ancestors 'none'`]);
      for (const { name, value } of fixed) expect([path, headers.get(name)]).toEqual([path, value]);
    }
    show(
      task,
      "Q2",
      `${FILES.length} kinds of file each with all ${fixed.length + 1} headers of safety, its type and how long it is kept`,
    );
  });

  test("lists no folder, and answers what is not there with the site's own page, which nobody keeps", async () => {
    const folders = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !existsSync(join(path, "index.html")))
      .map((path) => `${path.slice(folder.length + 1)}/`);
    expect(folders).toContain("assets/");
    for (const path of [
      ...folders,
      "assets/site.0000000000.css",
      "nowhere/",
      "search/0/words/9.txt",
      "index.html/x",
    ]) {
      const response = await fetch(site.address + path);
      expect([path, response.status, response.headers.get("cache-control")]).toEqual([
        path,
        404,
        "no-cache",
      ]);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(await response.text()).toContain("<h1>");
    }
  });

  test("leads from an address without its last slash to the page, and asks again at no cost", async () => {
    const plain = await fetch(`${site.address}topics`, { redirect: "manual" });
    expect([plain.status, plain.headers.get("location")]).toEqual([301, "/topics/"]);
    const first = await fetch(`${site.address}topics/`);
    const etag = first.headers.get("etag") ?? "";
    const again = await fetch(`${site.address}topics/`, { headers: { "If-None-Match": etag } });
    expect(again.status).toBe(304);
  });

  test("serves a folder with an odd name under an odd prefix, search included", async () => {
    const place = temporary();
    const output = join(place.folder, `a "site" \\ of; {ours} # 'n'`);
    const prefix = "/a.b~c/x/";
    expect((await cliHere(["build", "--output", output, "--path-prefix", prefix])).code).toBe(0);
    const odd = await serve(output, prefix);
    const { page, troubles } = shown;
    await page.goto(`${odd.address}search/`);
    expect(Number.parseInt(await search(page, '"nuclear deal"'), 10)).toBeGreaterThan(0);
    await page.goto(`${odd.address}topics`);
    expect(page.url()).toBe(`${odd.address}topics/`);
    expect(troubles).toEqual([]);
    const asset = filesOf(output).find((file) => /^assets\/site\./.test(file)) ?? "";
    const styles = await fetch(odd.address + asset);
    expect([styles.status, styles.headers.get("cache-control")]).toEqual([200, YEAR]);
    // A dot in the prefix is a dot, and in a folder of somebody's host HTTPS is not ours to promise.
    expect((await fetch(odd.address.replace("a.b", "aXb"))).status).toBe(404);
    expect(styles.headers.get("strict-transport-security")).toBeNull();
    expect((await fetch(`${odd.address}nowhere/`)).status).toBe(404);
    await odd.close();
    place.remove();
  });
});
