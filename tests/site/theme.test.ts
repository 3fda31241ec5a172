/** A theme is made into files of the site's own; the settings say where the site goes and stands. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Pool } from "../../scripts/processes/pool.ts";
import { SETTINGS } from "../support/archive.ts";
import { buildAt, bytesOf, oneWorker } from "../support/building.ts";
import { temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { chunk, png } from "../support/icons.ts";
import { filesOf, htmlOf, read } from "../support/pages.ts";
import { LOGO, SHEET, THEMED, writeDesk } from "../support/themed-desk.ts";

const place = temporary();
const at = (...steps: string[]) => join(place.folder, ...steps);
let worker: Pool;
beforeAll(() => {
  worker = oneWorker();
});
afterAll(() => {
  worker.close();
  place.remove();
});

/** Builds a desk's site below it; each name of a cache is a cache of its own. */
async function build(desk: string, output = "site", cache = "cache"): Promise<string> {
  const built = await buildAt(
    { briefings: at(desk, "briefings"), output: at(desk, output), cache: at(desk, cache) },
    worker,
  );
  expect(built.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(built.site).toBeDefined();
  return at(desk, output);
}

const assets = (site: string) => filesOf(site).filter((path) => path.startsWith("assets/"));
const one = (site: string, pattern: RegExp) => {
  const found = assets(site).filter((path) => pattern.test(path));
  expect(found).toHaveLength(1);
  return found[0] ?? "";
};

describe("a theme", () => {
  test("is linked from every page after our sheet, each file by a name that says what is in it", async () => {
    writeDesk(at("themed"));
    const site = await build("themed");
    const sheet = one(site, /^assets\/theme\.[0-9a-f]{10}\.css$/);
    const logo = one(site, /^assets\/logo\.[0-9a-f]{10}\.svg$/);
    const icon = one(site, /^assets\/icon\.[0-9a-f]{10}\.svg$/);
    expect(read(site, logo)).toBe(LOGO);
    expect(read(site, sheet).endsWith(SHEET)).toBe(true);
    const pages = htmlOf(site).filter((path) => !read(site, path).includes('http-equiv="refresh"'));
    expect(pages.length).toBeGreaterThan(10);
    for (const path of pages) {
      const html = read(site, path);
      expect(html).toMatch(
        // The search page has one of its own in place of the usual.
        new RegExp(`/assets/(?:site|search)\\.[^"]+"/><link rel="stylesheet" href="/${sheet}"/>`),
      );
      expect(html).toContain(`<link rel="icon" type="image/svg+xml" href="/${icon}"/>`);
      expect(html).toContain(`<img src="/${logo}" width="90" height="30" alt/>`);
      expect(html).not.toMatch(/style=|<style/);
    }
    expect(read(site, "manifest.json")).toContain(sheet);
  });

  test("has the desk's menu, terms, foot and address for errors on every page, and its terms in feeds", async () => {
    const site = at("themed", "site");
    const html = read(site, "2025/06/12/barn/index.html");
    expect(html).toContain(
      '<a href="/topics/">Topics</a><a href="https://desk.example/paper" lang="en" dir="ltr" rel="noopener noreferrer">Our paper</a><a href="/search/">Search</a></nav>',
    );
    expect(html).toContain('rel="license noopener noreferrer" lang="en" dir="ltr">CC BY 4.0</a>');
    expect(html).toContain(
      '<a href="mailto:corrections@desk.example?subject=Error%20on%20https%3A%2F%2Fdesk.example%2F2025%2F06%2F12%2Fbarn%2F"',
    );
    expect(html).toContain("<p>Made by <em>three people</em>, with <a href=");
    expect(html).toContain('"license":"https://creativecommons.org/licenses/by/4.0/"');
    for (const feed of ["feed.xml", "corrections/feed.xml"])
      expect(read(site, feed)).toContain("<rights>CC BY 4.0</rights>");
  });

  test("that changes is made anew as it would be from nothing, and the old files are gone", async () => {
    const before = one(at("themed", "site"), /theme/);
    for (const sheet of [`${SHEET}h2 { color: inherit; }\n`, undefined]) {
      if (sheet === undefined) rmSync(at("themed", "theme/style.css"));
      else writeFileSync(at("themed", "theme/style.css"), sheet);
      const again = bytesOf(await build("themed"));
      expect(again).toEqual(bytesOf(await build("themed", "fresh", "fresh-cache")));
      expect(again.join("\n")).not.toContain(before);
      rmSync(at("themed", "fresh"), { recursive: true });
      rmSync(at("themed", "fresh-cache"), { recursive: true });
    }
  });

  test("whose pictures say who made them, and where, says neither to readers", async () => {
    const maker = Buffer.from("Author\0Nora Quill");
    writeDesk(at("signed"), {
      "briefings/archive.yaml": SETTINGS + THEMED.replace("icon.svg", "icon.png"),
      "theme/logo.svg": LOGO.replace("<rect", "<!-- /home/Nora Quill/logo.svg --><rect"),
      "theme/icon.png": png(32, [chunk("tEXt", maker), chunk("eXIf", maker)]),
    });
    const site = await build("signed");
    expect(read(site, one(site, /logo/))).toBe(LOGO);
    expect(readFileSync(join(site, one(site, /icon/)))).toEqual(png(32));
    for (const path of filesOf(site))
      expect(readFileSync(join(site, path)).includes("Nora Quill"), path).toBe(false);
  });

  test("whose folder is not there, as where a change from outside is built, leaves pages without its files", async () => {
    const without = Object.fromEntries(
      ["style.css", "logo.svg", "icon.svg"].map((name) => [`theme/${name}`, undefined]),
    );
    writeDesk(at("outside"), without);
    const site = await build("outside");
    expect(assets(site).filter((path) => /logo/.test(path))).toEqual([]);
    const html = read(site, "index.html");
    const icon = one(site, /icon/);
    expect(html).toContain(`<link rel="icon" type="image/svg+xml" href="/${icon}"/>`);
    expect(read(site, icon)).toContain(">T</text>");
    expect(html).not.toContain("<img");
    // What the settings themselves say is checked, and holds.
    expect(read(site, one(site, /theme/))).toContain("--link:#0f766e");
  });

  test("of nothing changes no byte of any page", async () => {
    writeDesk(at("plain"), { "briefings/archive.yaml": SETTINGS, "theme/style.css": undefined });
    writeDesk(at("bare"), {
      "briefings/archive.yaml": `${SETTINGS}theme: { type: serif }\nformat: 1\n`,
    });
    rmSync(at("bare", "theme"), { recursive: true });
    const [plain, bare] = [await build("plain"), await build("bare")];
    expect(bytesOf(bare)).toEqual(bytesOf(plain));
    expect(assets(plain).filter((path) => /theme|logo/.test(path))).toEqual([]);
  });
});

describe("the command line", () => {
  const run = (...args: string[]) =>
    cliHere([...args, "--briefings", at("own", "briefings"), "--cache", at("own", "cache")]);
  const own = () => at("own", "dist", "site");
  const prefixOf = (site: string) =>
    /class="name" href="([^"]+)"/.exec(read(site, "404.html"))?.[1];

  beforeAll(() => {
    const settings = SETTINGS.replace("https://desk.example", "https://desk.example/b/") + THEMED;
    writeDesk(at("own"), { "briefings/archive.yaml": `${settings}output: dist/site\n` });
  });

  test("without words for it builds where and for what the settings say", async () => {
    const { code, err } = await run("build");
    expect([code, err]).toEqual([0, ""]);
    expect(prefixOf(own())).toBe("/b/");
    expect(read(own(), "404.html")).toContain('href="/b/assets/theme.');
    expect(read(own(), "feed.xml")).toContain("<id>https://desk.example/b/</id>");
  });

  test("says otherwise for once", async () => {
    const { code } = await run("build", "--output", at("own/other"), "--path-prefix", "/");
    expect([code, prefixOf(at("own/other"))]).toEqual([0, "/"]);
  });

  test("keeps what few may read out of that folder, which is the public's, whoever names it", async () => {
    const before = bytesOf(own());
    for (const named of [[], ["--output", join(own(), "green")]]) {
      const { code, err } = await run("build", "--audience", "green", ...named);
      expect([code, err]).toEqual([
        2,
        expect.stringContaining("is where `output:` of archive.yaml"),
      ]);
    }
    expect(bytesOf(own())).toEqual(before);
  });

  test("makes the same site in parts, the theme in one of them", async () => {
    const parts = [1, 2].map((part) => at("own", `part-${part}`));
    for (const [index, part] of parts.entries())
      expect((await run("build", `--shard=${index + 1}/2`, "--output", part)).code).toBe(0);
    const briefings = ["--briefings", at("own", "briefings")];
    const merged = await cliHere(["merge", ...parts, ...briefings, "--output", at("own/merged")]);
    expect([merged.code, merged.err]).toEqual([0, ""]);
    expect(bytesOf(at("own/merged"))).toEqual(bytesOf(own()));
  });

  test("prints a server's configuration for them", async () => {
    const { out } = await cliHere(["headers", "nginx", "--briefings", at("own", "briefings")]);
    expect(out).toContain("/b/");
    expect(out).toContain(own());
  });

  test("searches that folder for what must not be in it", async () => {
    const { code, out } = await run("leak-scan");
    expect([code, existsSync(own())]).toEqual([0, true]);
    expect(out).toContain("in ");
  });
});

test("a line of a theme that was mended is no longer told: the sheet is read anew each time", async () => {
  writeDesk(at("warned"), { "theme/style.css": "@import 'https://evil.example/x.css';\n" });
  const args = [
    "check",
    "--briefings",
    at("warned", "briefings"),
    "--cache",
    at("warned", "cache"),
  ];
  expect((await cliHere(args)).out).toContain(
    "warned/theme/style.css:1:1  warning  sheet-loads-nothing",
  );
  writeFileSync(at("warned", "theme/style.css"), SHEET);
  expect((await cliHere(args)).out).not.toContain("sheet-loads-nothing");
  expect(readFileSync(at("warned", "theme/style.css"), "utf8")).toBe(SHEET);
});
