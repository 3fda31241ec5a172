/** Hostile folders of pages and static files: code and templates in a page, files that would act on readers or hosts, links. */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { file, linked, type Made, sparse } from "./hostile-made.ts";

const CODE = 'require("node:fs").writeFileSync("BREA" + "CHED", "")';
const PAGE = "pages/methods.md";

/** A page that is refused by a rule at a line. */
function page(name: string, text: string, line: number, rule: string): Made {
  return file(`page-${name}`, PAGE, text, `refused ${PAGE}:${line} ${rule}`);
}

const withField = (field: string, body = "We write.") =>
  `---\ntitle: Methods\n${field}\n---\n\n${body}\n`;
const withBody = (body: string) => `---\ntitle: Methods\n---\n\n${body}\n`;

/** A static file that is refused for its name, or else for its bytes. */
function stranger(path: string, content: string, rule = "static-file-is-asked-for"): Made {
  const name = `static-${path.replace(/[^A-Za-z0-9]+/g, "-")}-${rule.slice(12)}`;
  return file(name, `static/${path}`, content, `refused static/${path}:1 ${rule}`);
}

const HTML = "<script>alert(1)</script>";
const FORM = "static-file-has-form";

export const OWN: readonly Made[] = [
  page("fence-js", `---js\n{ title: ${CODE} }\n---\n`, 1, "front-matter-opens"),
  page("layout", withField("layout: ../../secret.txt"), 3, "key-is-known"),
  page("permalink", withField("permalink: /../../BREACHED.html"), 3, "key-is-known"),
  page("computed", withField(`eleventyComputed: { x: '${CODE}' }`), 3, "key-is-known"),
  page("engine", withField("templateEngineOverride: 11ty.js"), 3, "key-is-known"),
  page("proto", withField("__proto__: { menu: 1 }"), 3, "key-is-known"),
  page("tag", withField(`summary: !!js/function '${CODE}'`), 3, "yaml-is-plain"),
  page("laughs", "---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\n", 2, "yaml-is-plain"),
  page("translation-out", withField("translation_of: ../../secret"), 3, "field-has-form"),
  page("html", withBody(HTML), 5, "html-is-text"),
  page("address", withBody("[a](javascript:alert(1))"), 5, "link-is-safe"),
  page("file", withBody("[a](file:///etc/passwd)"), 5, "link-is-safe"),
  page("picture", withBody("![a](../../secret.txt)"), 5, "image-is-absent"),
  page("deep", withBody(`${"> ".repeat(5000)}a`), 5, "markdown-is-plain"),
  page("place-out", withBody("[a](place:../../secret)"), 5, "place-is-known"),
  file("page-template", PAGE, withBody("{{ 313373 * 313373 }}"), "shown The barn of Lower Field"),
  file("page-code", PAGE, withBody("`<%= 313373 * 313373 %>`"), "shown The barn of Lower Field"),
  file(
    "page-of-code",
    "pages/methods.11ty.js",
    CODE,
    "refused pages/methods.11ty.js:1 page-name-is-address",
  ),
  file("page-of-data", "pages/pages.json", "{}", "refused pages/pages.json:1 page-name-is-address"),
  file(
    "page-over-the-front",
    "pages/index.md",
    withBody("a"),
    "refused pages/index.md:1 page-name-is-address",
  ),
  file(
    "page-over-a-year",
    "pages/2025.md",
    withBody("a"),
    "refused pages/2025.md:1 page-name-is-address",
  ),
  file(
    "page-over-search",
    "pages/search.md",
    withBody("a"),
    "refused pages/search.md:1 page-name-is-address",
  ),
  linked("version", "versions/2025-06-12-barn/1-2025-06-13.md", "../../../secret.txt"),
  linked("versions", "versions", "/etc"),
  sparse("version", "versions/2025-06-12-barn/1-2025-06-13.md", 10 * 1024 ** 3),
  file(
    "version-of-nobody",
    "versions/2025-06-12-barn/1-2025-06-13.md",
    `---js\n{ title: ${CODE} }\n---\n`,
    "refused versions/2025-06-12-barn/1-2025-06-13.md:1 front-matter-opens",
  ),
  file(
    "version-of-code",
    "versions/2025-06-12-barn/1-2025-06-13.11ty.js",
    CODE,
    "refused versions/2025-06-12-barn/1-2025-06-13.11ty.js:1 version-file-is-named",
  ),
  file(
    "version-by-a-long-way",
    "versions/2025-06-12-barn/more/1-2025-06-13.md",
    withBody("a"),
    "refused versions/2025-06-12-barn/more/1-2025-06-13.md:1 version-file-is-named",
  ),
  linked("secret-page", PAGE, "../../secret.txt"),
  linked("page-of-devices", PAGE, "/dev/zero"),
  linked("pages", "pages", "/etc"),
  linked("static", "static", "/etc"),
  linked("well-known", "static/.well-known", "/etc"),
  linked("cname", "static/CNAME", "../../secret.txt"),
  linked("icon", "static/favicon.ico", "/dev/urandom"),
  {
    name: "static-pipe",
    outcome: "refused static/CNAME:1 file-is-regular",
    lay: (archive) => {
      mkdirSync(join(archive, "static"));
      execFileSync("mkfifo", [join(archive, "static/CNAME")]);
    },
  },
  sparse("page", PAGE, 10 * 1024 ** 3),
  sparse("cname", "static/CNAME", 10 * 1024 ** 3, FORM),
  sparse("icon", "static/favicon.ico", 10 * 1024 ** 3, FORM),
  stranger("index.html", HTML),
  stranger("evil.html", HTML),
  stranger("evil.svg", `<svg xmlns="http://www.w3.org/2000/svg">${HTML}</svg>`),
  stranger("sw.js", "alert(1)"),
  stranger("_worker.js", CODE),
  stranger("_redirects", "/* https://evil.example/:splat 301!"),
  stranger("_headers", "/*\n  Content-Security-Policy: "),
  stranger(".htaccess", "Redirect / https://evil.example/"),
  stranger("robots.txt", "User-agent: *\nDisallow: /"),
  stranger("manifest.json", "{}"),
  stranger("assets/site.css", "* { display: none }"),
  stranger("pagefind/pagefind.js", "alert(1)"),
  stranger(".well-known/assetlinks.json", "[]"),
  stranger(".well-known/x/security.txt", "Contact: a"),
  stranger("CNAME", "desk.example\nevil.example", FORM),
  stranger("favicon.ico", HTML, FORM),
  stranger("apple-touch-icon.png", HTML, FORM),
  stranger(
    "google0123456789abcdef.html",
    `google-site-verification: google0123456789abcdef.html${HTML}`,
    FORM,
  ),
  stranger("BingSiteAuth.xml", `<?xml version="1.0"?><users>${HTML}</users>`, FORM),
  stranger(".well-known/security.txt", HTML, FORM),
];
