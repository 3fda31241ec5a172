import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { whyNoPng } from "../../scripts/check/archive/png.ts";
import { whyNoIco } from "../../scripts/check/own/ico.ts";
import { whyNoToken } from "../../scripts/check/own/static-texts.ts";
import { SITE_PATH } from "../../scripts/publish/site-path.ts";
import { listFolder } from "../../scripts/read/read.ts";
import { briefing, check, SETTINGS, writeArchive } from "../support/archive.ts";
import { chunk, ico, png } from "../support/icons.ts";

const BARN = { "2025/2025-06-12-barn.md": briefing("2025-06-12") };
const KEY = "0123456789abcdef0123456789abcdef";
const SECURITY = "Contact: mailto:desk@desk.example\nExpires: 2031-01-01T00:00:00Z\n";
const DID = `did:plc:${"a2".repeat(12)}`;
const YANDEX = `<html>
    <head>
        <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
    </head>
    <body>Verification: 0123456789abcdef</body>
</html>
`;

type Bytes = string | Uint8Array;

function found(path: string, content: Bytes, more: Readonly<Record<string, Bytes>> = {}) {
  return check({ ...BARN, [`static/${path}`]: content, ...more });
}

const told = (path: string, content: Bytes) =>
  found(path, content).diagnostics.map(({ ruleId, severity }) => `${severity} ${ruleId}`);

describe("what a host asks for is taken as it is:", () => {
  test.each<[string, Bytes]>([
    ["CNAME", "desk.example\n"],
    [".nojekyll", ""],
    ["favicon.ico", ico([png(16), png(32)])],
    ["apple-touch-icon.png", png(180)],
    [".well-known/security.txt", `# Tell us\n\n${SECURITY}`],
    [
      ".well-known/trust.txt",
      "# Ours\nmember=https://www.guild.example/\ncontact=https://a.example\n",
    ],
    [".well-known/atproto-did", DID],
    ["google0123456789abcdef.html", "google-site-verification: google0123456789abcdef.html"],
    ["yandex_0123456789abcdef.html", YANDEX],
    ["BingSiteAuth.xml", `<?xml version="1.0"?>\r\n<users>\r\n\t<user>${KEY}</user>\r\n</users>`],
    [`${KEY}.txt`, KEY],
  ])("%s", (path, content) => {
    const { checked, diagnostics } = found(path, content);
    expect(diagnostics).toEqual([]);
    expect(checked?.statics.map(({ at }) => at)).toEqual([path]);
    expect(Buffer.from(checked?.statics[0]?.bytes ?? [])).toEqual(Buffer.from(content));
    expect(path).toMatch(SITE_PATH);
  });
});

describe("another name is refused, and the names that are allowed are told:", () => {
  test.each([
    ...["robots.txt", "sitemap.xml", "_headers", "manifest.json", "index.html", "404.html"],
    ...["_redirects", ".htaccess", "web.config", "netlify.toml", "wrangler.toml", "_worker.js"],
    ...["sw.js", "app.js", "style.css", "icon.svg", "logo.png", "page.html", "page.htm", "a.xhtml"],
    ...[
      "cname",
      "CNAME.txt",
      "Favicon.ico",
      "google.html",
      "googleXYZ.html",
      "google0123.html.html",
    ],
    ...["about.md", "2025/CNAME", "assets/favicon.ico", "fa/CNAME", "pagefind/pagefind.js"],
    ...[".well-known/change-password", ".well-known/acme-challenge/token", ".well-known/.x"],
    ...[".well-known/security.txt.html", ".well-known/deep/security.txt", ".env", ".git/config"],
    ...[".nojekyll/x", "CNAME/x", "security.txt", "BingSiteAuth.xml.html", `${KEY}.html`],
  ])("%s", (path) => {
    const { diagnostics, checked } = found(path, "x");
    expect(checked).toBeUndefined();
    expect(diagnostics.map(({ ruleId, file }) => `${file} ${ruleId}`)).toEqual([
      `static/${path} static-file-is-asked-for`,
    ]);
    expect(diagnostics[0]?.message).toContain("Allowed are CNAME, .nojekyll, ");
  });

  test("but what file managers and editors leave is passed over", () => {
    for (const name of [".DS_Store", "._CNAME", ".gitkeep", ".CNAME.swp", "CNAME~"])
      expect(told(name, "x")).toEqual([]);
  });
});

describe("other bytes are refused:", () => {
  const text = chunk("tEXt", Buffer.from("Author\0Nora Quill"));
  const off = Buffer.from(png());
  off.writeUInt8(7, off.length - 20);
  test.each<[string, string, Bytes]>([
    ["two hosts", "CNAME", "desk.example\nother.example\n"],
    ["an address for a host", "CNAME", "https://desk.example/"],
    ["markup for a host", "CNAME", "<script>.example"],
    ["nothing for a host", "CNAME", ""],
    ["a word in an empty file", ".nojekyll", "x"],
    ["HTML for a PNG", "apple-touch-icon.png", "<html>"],
    ["words in a PNG", "apple-touch-icon.png", png(2, [text])],
    ["a position in a PNG", "apple-touch-icon.png", png(2, [chunk("eXIf", text)])],
    ["a profile in a PNG", "apple-touch-icon.png", png(2, [chunk("iCCP", text)])],
    ["a part without a name in a PNG", "apple-touch-icon.png", png(2, [chunk("\0<a>", text)])],
    ["a page behind a PNG", "apple-touch-icon.png", Buffer.concat([png(), Buffer.from("<html>")])],
    ["a PNG that was cut", "apple-touch-icon.png", png().subarray(0, -8)],
    ["a PNG that was changed", "apple-touch-icon.png", off],
    ["a PNG as wide as a street", "apple-touch-icon.png", png(60_000)],
    ["a PNG for an icon", "favicon.ico", png()],
    ["an icon of none", "favicon.ico", ico([])],
    ["an icon of many", "favicon.ico", ico(Array.from({ length: 17 }, () => png()))],
    ["words in an icon", "favicon.ico", ico([png(2, [text])])],
    ["a page behind an icon", "favicon.ico", Buffer.concat([ico([png()]), Buffer.from("<html>")])],
    ["a page in an icon", "favicon.ico", ico([Buffer.from("<html>".padEnd(60))])],
    ["a contact without an end", ".well-known/security.txt", "Contact: mailto:a@desk.example\n"],
    ["no contact", ".well-known/security.txt", "Expires: 2031-01-01T00:00:00Z\n"],
    ["two ends", ".well-known/security.txt", `${SECURITY}Expires: 2032-01-01T00:00:00Z\n`],
    ["markup for a contact", ".well-known/security.txt", `${SECURITY}<script>alert(1)</script>\n`],
    ["prose for a relation", ".well-known/trust.txt", "We are members of the guild.\n"],
    ["two identifiers", ".well-known/atproto-did", `${DID}\n${DID}`],
    ["another method", ".well-known/atproto-did", "did:web:<b>"],
    ["another's token", "google0123456789abcdef.html", "google-site-verification: google0.html"],
    [
      "a script behind a token",
      "google0123456789abcdef.html",
      "google-site-verification: google0123456789abcdef.html<script>",
    ],
    [
      "a script in a token",
      "yandex_0123456789abcdef.html",
      YANDEX.replace("<body>", "<body onload=alert(1)>"),
    ],
    [
      "a script between tokens",
      "BingSiteAuth.xml",
      `<?xml version="1.0"?><users><user>${KEY}</user><script/></users>`,
    ],
    [
      "a style sheet of XML",
      "BingSiteAuth.xml",
      `<?xml version="1.0"?><?xml-stylesheet href="a"?><users><user>${KEY}</user></users>`,
    ],
    ["another key", `${KEY}.txt`, KEY.replace("0", "1")],
  ])("%s", (_, path, content) => {
    expect(told(path, content)).toEqual(["error static-file-has-form"]);
  });

  test("more of them than the name allows", () => {
    expect(told("CNAME", "a".repeat(301))).toEqual(["error static-file-has-form"]);
    expect(told("favicon.ico", Buffer.alloc(256 * 1024 + 1))).toEqual([
      "error static-file-has-form",
    ]);
  });

  test("signs that nobody sees, and bytes that are no text", () => {
    expect(told("CNAME", "desk\u200b.example")).toEqual(["error text-is-visible"]);
    expect(told("CNAME", Uint8Array.from([0xff, 0xfe, 0x61]))).toEqual(["error file-is-utf8"]);
  });
});

test("a signed security.txt is taken, and nothing that stands around its signature", () => {
  const signed = (around = "") =>
    `${around}-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${SECURITY}-----BEGIN PGP SIGNATURE-----\n\niQ/+abc=\n-----END PGP SIGNATURE-----\n`;
  expect(told(".well-known/security.txt", signed())).toEqual([]);
  expect(told(".well-known/security.txt", signed("<script>\n"))).toEqual([
    "error static-file-has-form",
  ]);
});

describe("a warning says that", () => {
  test("the host is told another name than the archive", () => {
    expect(told("CNAME", "other.example\n")).toEqual(["warning static-file-agrees"]);
    const settings = { "archive.yaml": SETTINGS.replace("https://desk", "https://other") };
    expect(found("CNAME", "Other.Example\n", settings).diagnostics).toEqual([]);
  });
  test("a security contact has ceased to hold", () => {
    const past = SECURITY.replace("2031", "2029");
    expect(told(".well-known/security.txt", past)).toEqual(["warning static-file-agrees"]);
  });
});

test("links, pipes and links to folders are refused, and none is opened", () => {
  const { folder, remove } = writeArchive(BARN);
  mkdirSync(join(folder, "static"));
  symlinkSync("/etc/hostname", join(folder, "static/CNAME"));
  symlinkSync("/etc", join(folder, "static/.well-known"));
  execFileSync("mkfifo", [join(folder, "static/favicon.ico")]);
  const { diagnostics, statics } = listFolder(folder);
  remove();
  expect(diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
    "static/.well-known file-is-regular",
    "static/CNAME file-is-regular",
    "static/favicon.ico file-is-regular",
  ]);
  expect(statics).toEqual([]);
});

test("fifty are taken, and a fifty-first is refused", () => {
  const { folder, remove } = writeArchive(BARN);
  for (let each = 0; each < 51; each++) {
    const key = String(each).padStart(32, "0");
    const file = join(folder, `static/${key}.txt`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, key);
  }
  const { statics, diagnostics } = listFolder(folder);
  remove();
  expect(statics).toHaveLength(50);
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["folder-is-small"]);
});

test("an alias takes no static file's place, in whatever letters, nor a folder below it", () => {
  for (const alias of ["/CNAME/", "/cname/", "/CNAME/old/"]) {
    const barn = briefing("2025-06-12", { fields: { aliases: `[${alias}]` } });
    const { diagnostics } = check({
      "2025/2025-06-12-barn.md": barn,
      "static/CNAME": "desk.example",
    });
    expect(diagnostics[0]?.message).toBe(
      `${alias} is the address of static/CNAME. Choose another.`,
    );
  }
});

test("any bytes are judged, and no picture with any byte changed is taken for whole", () => {
  const whole = png(8);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect([whyNoPng(bytes), whyNoIco(bytes)]).toEqual([expect.any(String), expect.any(String)]);
    }),
  );
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(whyNoPng(changed)).toEqual(expect.any(String));
    }),
  );
});

test("no text but an engine's own is taken for its token", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, behind) => {
      fc.pre((before + behind).trim() !== "");
      const text = `${before}google-site-verification: google0123456789abcdef.html${behind}`;
      expect(whyNoToken(text, "google0123456789abcdef.html")).toEqual(expect.any(String));
    }),
  );
});
