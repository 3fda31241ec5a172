import { describe, expect, test } from "vitest";
import { apacheRules } from "../../scripts/hosts/apache.ts";
import { nginxSite } from "../../scripts/hosts/nginx.ts";
import { patternOf } from "../../scripts/hosts/path-pattern.ts";
import { headersOf, type SiteHeaders } from "../../scripts/render/headers/headers.ts";
import { netlifyHeaders } from "../../scripts/render/headers/netlify.ts";
import { POLICIES } from "../../scripts/render/policy.ts";
import { cli } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";

const HTTPS = "https://desk.example";
/** Below the site, with what each may be kept for. */
const PATHS: Readonly<Record<string, string>> = {
  "": "no-cache",
  "index.html": "no-cache",
  "404.html": "no-cache",
  "2025/06/12/envoy/": "no-cache",
  "feed.xml": "no-cache",
  "assets-of-ours/": "no-cache",
  "assets/site.0123456789.css": "max-age=31536000, immutable",
  "assets/search-worker.ABCDEFGH.js": "max-age=31536000, immutable",
  "search/": "no-cache",
  "search/index.html": "no-cache",
  "search/index.json": "no-cache",
  "search/volumes/2021-06-15.json": "no-cache",
  "search/0123456789abcdef/catalogue.json": "max-age=86400",
  "search/0123456789abcdef/words/000.txt": "max-age=86400",
  "search/0123456789abcdef/near/000.txt": "max-age=86400",
  "search/0123456789abcdef/ends/000.txt": "max-age=86400",
  "pagefind/pagefind.js": "no-cache",
  "pagefind/2021-06-15/pagefind-entry.json": "no-cache",
  "pagefind/2021-06-15/pagefind-worker.js": "no-cache",
  "pagefind/2021-06-15/fragment/en_1.pf_fragment": "max-age=86400",
  "pagefind/2021-06-15/index/en_1.pf_index": "max-age=86400",
  "pagefind/2021-06-15/filter/en_1.pf_filter": "max-age=86400",
};

type Sent = Readonly<Record<string, string>>;

function tableSays({ fixed, policy, cache }: SiteHeaders, path: string): Sent {
  const value = (of: typeof policy) =>
    of.byPath.find((one) => new RegExp(patternOf(one.path, "/")).test(`/${path}`))?.value ??
    of.byDefault;
  return Object.fromEntries([
    ...fixed.map(({ name, value: same }) => [name, same]),
    [policy.name, value(policy)],
    [cache.name, value(cache)],
  ]);
}

/** What nginx makes of its configuration: the first pattern of a map, else its default. */
function nginxSays(site: string, address: string): Sent {
  const maps = new Map(
    [...site.matchAll(/^map \$uri (\$\w+) \{\n {2}default "(.*)";\n([^}]*?)^\}/gm)].map(
      ([, variable = "", byDefault = "", rows = ""]) => {
        const row = [...rows.matchAll(/^ {2}"~(.*?)" "(.*)";$/gm)].find(([, pattern = ""]) =>
          new RegExp(pattern).test(address),
        );
        return [variable, row?.[2] ?? byDefault];
      },
    ),
  );
  const added = [...site.matchAll(/^ +add_header (\S+) (?:"(.*)"|(\$\w+)) always;$/gm)];
  return Object.fromEntries(
    added.map(([, name, text, variable = ""]) => [name, text ?? maps.get(variable)]),
  );
}

/** What Apache makes of its rules: the last that applies. */
function apacheSays(rules: string, address: string): Sent {
  const sent: Record<string, string> = {};
  const rows = rules.matchAll(
    /^Header always set (\S+) "([^"]*)"(?: "expr=%\{REQUEST_URI\} =~ m#(.*)#")?$/gm,
  );
  for (const [, name = "", value = "", pattern = ""] of rows)
    if (new RegExp(pattern).test(address)) sent[name] = value;
  return sent;
}

/** What hosts make of a `_headers` file. @throws where two rules give a path the same header: hosts differ then. */
function netlifySays(file: string, address: string): Sent {
  const sent: Record<string, string> = {};
  for (const block of file.split(/\n\n/)) {
    const [path = "", ...lines] = block.trimEnd().split("\n");
    const source = path
      .replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")
      .replaceAll(/:\w+/g, "[^/]+")
      .replaceAll("*", ".*");
    if (!new RegExp(`^${source}$`).test(address)) continue;
    for (const line of lines) {
      const [, name = "", value = ""] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      if (name in sent) throw new Error(`${address} is given ${name} twice.`);
      sent[name] = value;
    }
  }
  return sent;
}

const place = { folder: "/srv/site", host: "desk.example", listen: undefined };

describe.each(["/", "/briefings/", "/a.b~c/_-x/"])("under %s", (prefix) => {
  const headers = headersOf({ origin: HTTPS, prefix });
  const nginx = nginxSite(headers, { ...place, prefix });
  const apache = apacheRules(headers, prefix);
  const netlify = netlifyHeaders(headers, prefix);

  test.each(Object.entries(PATHS))("every form says the same of /%s", (path, kept) => {
    const address = `${prefix}${path}`;
    const said = tableSays(headers, path);
    expect(said["Cache-Control"]).toBe(kept);
    expect(nginxSays(nginx, address)).toEqual(said);
    expect(apacheSays(apache, address)).toEqual(said);
    // Both hosts' own default says of a page what ours does, and one policy goes to all.
    const own = kept === "no-cache" ? { "Cache-Control": kept } : {};
    expect({ ...own, ...netlifySays(netlify, address) }).toEqual({
      ...said,
      "Content-Security-Policy": `${POLICIES.widest}; frame-ancestors 'none'`,
    });
  });

  test("nothing is said of what stands beside the site or only looks like it", () => {
    if (prefix === "/") return;
    for (const beside of ["/", "/else/assets/a.css", prefix.replace(".", "X").replace("b", "c")])
      expect(netlifySays(netlify, beside)).toEqual({});
    expect(nginxSays(nginx, "/else/assets/a.css")["Cache-Control"]).toBe("no-cache");
    expect(apacheSays(apache, "/aXb~c/_-x/assets/a.css")["Cache-Control"]).toBe("no-cache");
  });

  test("a _headers file keeps within what Cloudflare takes", () => {
    expect(netlify.split("\n\n").length).toBeLessThanOrEqual(100);
    expect(Math.max(...netlify.split("\n").map((line) => line.length))).toBeLessThanOrEqual(2000);
    for (const path of netlify.split("\n").filter((line) => line.startsWith("/")))
      expect(path.match(/\*/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test("no form allows inline code, and WebAssembly is Pagefind's alone", () => {
    for (const form of [nginx, apache, netlify]) {
      expect(form).not.toContain("unsafe-inline");
      expect(form).not.toContain("'unsafe-eval'");
    }
    const allowing = Object.keys(PATHS).filter((path) =>
      nginxSays(nginx, prefix + path)["Content-Security-Policy"]?.includes("wasm"),
    );
    const ofPagefind = Object.keys(PATHS).filter((path) => path.startsWith("pagefind/"));
    expect(allowing).toEqual(ofPagefind);
  });
});

test("HTTPS is promised where the archive has it and a host of its own, and for no other host", () => {
  const promised = (origin: string, prefix: string) =>
    headersOf({ origin, prefix }).fixed.find(({ name }) => name === "Strict-Transport-Security");
  expect(promised(HTTPS, "/")?.value).toBe("max-age=31536000");
  expect(promised(HTTPS, "/briefings/")).toBeUndefined();
  expect(promised("http://desk.example", "/")).toBeUndefined();
});

test("nginx is told a folder's name in marks that nothing in it can end", () => {
  const headers = headersOf({ origin: HTTPS, prefix: "/" });
  const rootOf = (folder: string) =>
    /root (.*);/.exec(nginxSite(headers, { ...place, folder, prefix: "/" }))?.[1];
  expect(rootOf(`/a b;{}#'c`)).toBe(`"/a b;{}#'c"`);
  expect(rootOf(`/a"; deny all; #`)).toBe(String.raw`"/a\"; deny all; #"`);
  expect(rootOf(String.raw`/a\new\"x\d\ `.trim())).toBe(String.raw`"/a\\new\\\"x\d\\"`);
});

test("two archives on one nginx do not share a variable", () => {
  const headers = headersOf({ origin: HTTPS, prefix: "/" });
  const variables = (host: string, prefix: string) =>
    [...nginxSite(headers, { ...place, host, prefix }).matchAll(/^map \$uri (\S+)/gm)].map(
      ([, name]) => name,
    );
  const all = [
    ...variables("a.example", "/"),
    ...variables("b.example", "/"),
    ...variables("a.example", "/b/"),
  ];
  expect(new Set(all).size).toBe(6);
});

describe("npm run headers", () => {
  test("prints what the build writes as _headers", async () => {
    const { code, out } = await cli(["headers", "netlify", "--path-prefix", "/briefings/"]);
    expect([code, out]).toEqual([
      0,
      netlifyHeaders(headersOf({ origin: HTTPS, prefix: "/briefings/" }), "/briefings/"),
    ]);
  });

  test.each([
    [[], "Name one form: nginx, apache, netlify."],
    [["nginx", "apache"], "Name one form"],
    [["ngnix"], "There is no form `ngnix`. Did you mean `nginx`?"],
    [["nginx", "--listen", "80; deny all"], "is no port"],
    [["nginx", "--listen", "0"], "is no port"],
    [["nginx", "--listen", "127.0.0.1:65536"], "is no port"],
    [["apache", "--listen", "80"], "is for nginx"],
    [["netlify", "--output", "x"], "is for nginx"],
    [["nginx", "--output", "/srv/$host"], "a dollar sign"],
    [["nginx", "--output", "/srv/\u001b[31m"], "/srv/\\u{1b}[31m"],
    [["nginx", "--path-prefix", "/a b/"], "is no path prefix"],
  ])("refuses %j with what to write instead, and prints no configuration", async (args, said) => {
    const { code, out, err } = await cliHere(["headers", ...args]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\u001b|\n\s+at /);
  });
});
