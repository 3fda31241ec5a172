/** What a theme's files may be: pictures that can only be seen, and a sheet that asks for nothing. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseImage } from "../../scripts/check/archive/image.ts";
import { checkFolder } from "../../scripts/check/check.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { NOW, SETTINGS, TOPICS } from "../support/archive.ts";
import { temporary } from "../support/cli.ts";
import { chunk, png } from "../support/icons.ts";

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const svg = (inner: string, more = 'viewBox="0 0 40 20"') => `<svg ${NS} ${more}>${inner}</svg>`;
const image = (text: string) => parseImage("logo.svg", new TextEncoder().encode(text));

describe("an SVG", () => {
  test("of plain shapes is taken, with its size", () => {
    const shapes = `<!-- by hand --><title>A &amp; B</title><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs><g fill="url(#g)" transform="scale(1)"><path d="M0 0h4"/></g>`;
    expect(image(`<?xml version="1.0" encoding="UTF-8"?>\n${svg(shapes)}\n`)).toEqual({
      ...{ type: "image/svg+xml", width: 40, height: 20 },
      bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${svg(shapes.slice(16))}\n`),
    });
    expect(image(svg("", 'width="30px" height="15"'))).toMatchObject({ width: 30, height: 15 });
  });

  test.each([
    ["a script", svg("<script>alert(1)</script>")],
    ["an event", svg("", 'viewBox="0 0 1 1" onload="alert(1)"')],
    ["an event between single quotes", svg("<path onclick='alert(1)' d='M0 0'/>")],
    ["HTML in it", svg("<foreignObject><body/></foreignObject>")],
    ["a picture", svg('<image href="https://evil.example/x.png"/>')],
    ["another file", svg('<use href="https://evil.example/x.svg#a"/>')],
    ["a link", svg('<a href="javascript:alert(1)"><path d="M0 0"/></a>')],
    ["a style sheet", svg("<style>@import 'https://evil.example/x.css'</style>")],
    ["a style", svg('<path style="fill:url(https://evil.example/)" d="M0 0"/>')],
    ["a colour from elsewhere", svg('<path fill="url(https://evil.example/#a)" d="M0 0"/>')],
    ["one that is hidden", svg('<path fill="u&#114;l(https://evil.example/#a)" d="M0 0"/>')],
    ["one that is escaped", svg('<path fill="\\75rl(//evil.example/#a)" d="M0 0"/>')],
    ["an animation", svg('<animate attributeName="href" to="javascript:alert(1)"/>')],
    ["a document type", `<!DOCTYPE svg [<!ENTITY x "y">]>${svg("<title>&x;</title>")}`],
    ["an entity of its own", svg("<title>&x;</title>")],
    ["CDATA", svg("<title><![CDATA[<script>]]></title>")],
    ["an instruction", `<?xml-stylesheet href="https://evil.example/x.css"?>${svg("")}`],
    ["another name space", svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>')],
    ["the name space of HTML", svg('<path xmlns="http://www.w3.org/1999/xhtml" d="M0 0"/>')],
    ["a second root", svg("") + svg("")],
    ["words beside it", `${svg("")}<p`],
    ["what is not closed", `<svg ${NS} viewBox="0 0 1 1"><g>`],
    ["what was not open", svg("</g>")],
    ["no name space", '<svg viewBox="0 0 1 1"></svg>'],
    ["HTML", "<html><body></body></html>"],
    ["nothing", ""],
    ["no size", svg("", "")],
    ["a size of nothing", svg("", 'viewBox="0 0 0 0"')],
    ["a size beyond all", svg("", 'viewBox="0 0 9999999 9999999"')],
    ["a line", svg("", 'viewBox="0 0 2000 1"')],
  ])("with %s is refused in a sentence", (_, text) => {
    expect(image(text)).toMatch(/^[A-Z`].*\.$|^This is no SVG/);
  });

  test("that is not UTF-8 is refused", () => {
    expect(parseImage("logo.svg", new Uint8Array([0xff, 0xfe, 0x3c]))).toMatch(/not UTF-8/);
  });

  test("of a hundred thousand signs takes no longer than its length asks for", () => {
    for (const text of [
      "<g ".repeat(20_000),
      `<path${" x='".repeat(15_000)}`,
      "<!--".repeat(20_000),
    ])
      expect(image(svg(text))).toMatch(/no plain SVG/);
  });
});

describe("a PNG", () => {
  const parse = (bytes: Uint8Array) => parseImage("logo.png", bytes);

  test("is known by its bytes, with its size", () => {
    const whole = png(40, [], 20);
    expect(parse(whole)).toEqual({ type: "image/png", width: 40, height: 20, bytes: whole });
  });

  test("is published without its maker, its place and its time", () => {
    const more = ["tEXt", "iTXt", "zTXt", "eXIf", "iCCP", "tIME", "prVt"].map((name) =>
      chunk(name, Buffer.from("Author\0Nora Quill")),
    );
    const dense = chunk("pHYs", Buffer.alloc(9));
    expect(parse(png(40, [...more, dense], 20))).toMatchObject({ bytes: png(40, [dense], 20) });
  });

  const changed = Buffer.from(png(8));
  changed.writeUInt8(7, changed.length - 20);
  test.each<[string, Uint8Array]>([
    ["something else", new TextEncoder().encode(svg(""))],
    ["a signature alone", png(1).subarray(0, 8)],
    ["a part of one", png(1).subarray(0, 40)],
    ["one without its end", png(1).subarray(0, -12)],
    ["one that was changed", changed],
    ["one with something behind it", Buffer.concat([png(1), Buffer.from("<script>")])],
    ["one with a part that no browser knows", png(1, [chunk("NEWS")])],
    ["one without a picture", Buffer.concat([png(1).subarray(0, 33), chunk("IEND")])],
    ["one without a size", png(0)],
    ["no byte", new Uint8Array()],
  ])("is not %s", (_, bytes) => {
    expect(parse(bytes)).toMatch(/\bPNG\b.* Save (?:it again|the picture as PNG)\.$/);
  });
});

describe("the folder beside the briefings", () => {
  const place = temporary();
  afterAll(() => place.remove());
  let number = 0;

  /** `file:line:column severity` and the message, of an archive with these settings and files of its theme. */
  function told(lines: string, theme?: Readonly<Record<string, string | Uint8Array>>): string[] {
    const desk = join(place.folder, `desk-${number++}`);
    const briefings = join(desk, "briefings");
    mkdirSync(join(briefings, "vocabulary"), { recursive: true });
    writeFileSync(join(briefings, "archive.yaml"), SETTINGS + lines);
    writeFileSync(join(briefings, "vocabulary/topics.yaml"), TOPICS);
    if (theme !== undefined) mkdirSync(join(desk, "theme"));
    for (const [name, content] of Object.entries(theme ?? {}))
      writeFileSync(join(desk, "theme", name), content);
    return toldOf(briefings);
  }

  function toldOf(briefings: string): string[] {
    return checkFolder(readFolder(briefings), NOW).diagnostics.map(
      ({ file, line, column, severity, message }) =>
        `${file}:${line}:${column} ${severity}: ${message}`,
    );
  }

  const LOGO = "theme: { logo: logo.svg }\n";

  test("may hold a logo, an icon and a sheet; nobody asks what else lies there", () => {
    const files = { "logo.svg": svg(""), "icon.png": png(32), "style.css": "h1{color:#123}" };
    const theme = "theme: { logo: logo.svg, icon: icon.png }\n";
    expect(told(theme, { ...files, "README.md": "Ours.", "other.svg": "<script>" })).toEqual([]);
  });

  test("an icon is square", () => {
    expect(told("theme: { icon: icon.svg }\n", { "icon.svg": svg("") })).toEqual([
      "../theme/icon.svg:1:1 error: This icon is 40 by 20. Make it square.",
    ]);
  });

  test("a picture that is named and missing is an error at its name", () => {
    expect(told(LOGO, {})).toEqual([
      "archive.yaml:4:16 error: There is no theme/logo.svg beside the briefings' folder. Put it there, or delete this line.",
    ]);
  });

  test("where the whole folder is missing, as in a change from outside, it is a warning", () => {
    expect(told(LOGO)).toEqual([
      expect.stringMatching(/^archive\.yaml:4:16 warning: There is no theme\/ beside/),
    ]);
  });

  test("a picture that could do something is refused by its file", () => {
    expect(told(LOGO, { "logo.svg": svg("<script/>") })).toEqual([
      expect.stringMatching(/^\.\.\/theme\/logo\.svg:1:1 error: `<script>` is no plain shape/),
    ]);
  });

  test("a picture that is damaged is refused by its file, too", () => {
    const icon = { "icon.png": png(32).subarray(0, -4) };
    expect(told("theme: { icon: icon.png }\n", icon)).toEqual([
      "../theme/icon.png:1:1 error: This PNG is cut off or damaged. Save it again.",
    ]);
  });

  test("all that is wrong with an archive's settings is told at once: form, contrast, menu, texts and pictures", () => {
    const lines = `path_prefix: briefings
nav: [archive, peple, { text: X }, archive]
theme:
  accent: { light: "#eeeeee", dark: red }
  logo: logo.svg
  icon: icon.svg
  type: comic
footer: |
  ## Us

  Three people.
profiles: { news: { no-rule: off } }
unheard_of: yes
`;
    const text = told(lines, { "icon.svg": svg("") });
    expect(text).toEqual([
      expect.stringMatching(/^\.\.\/theme\/icon\.svg:1:1 error: This icon is 40 by 20\./),
      expect.stringMatching(/^archive\.yaml:4:14 error: `briefings` is no path prefix/),
      expect.stringMatching(/^archive\.yaml:5:16 error: There is no page `peple`\./),
      expect.stringMatching(/^archive\.yaml:5:\d+ error: Add `url:`/),
      expect.stringMatching(/^archive\.yaml:5:36 error: `archive` is in the menu already/),
      expect.stringMatching(/^archive\.yaml:7:20 error: In the light mode .* is "#[0-9a-f]{6}"\./),
      expect.stringMatching(/^archive\.yaml:7:37 error: `red` is no colour/),
      expect.stringMatching(/^archive\.yaml:8:9 error: There is no theme\/logo\.svg/),
      expect.stringMatching(/^archive\.yaml:10:9 error: `comic` is not known here/),
      expect.stringMatching(/^archive\.yaml:12:3 error: The foot of a page has no headings/),
      expect.stringMatching(/^archive\.yaml:15:21 error: There is no rule `no-rule`/),
      expect.stringMatching(/^archive\.yaml:16:1 error: `unheard_of` is no field/),
    ]);
  });

  test("one that is too large, and a link, are not opened", () => {
    expect(told(LOGO, { "logo.svg": svg(" ".repeat(70_000)) })).toEqual([
      expect.stringMatching(/^\.\.\/theme\/logo\.svg:1:1 error: This file has more than 64 KiB/),
    ]);
    const desk = join(place.folder, "linked");
    mkdirSync(join(desk, "briefings/vocabulary"), { recursive: true });
    mkdirSync(join(desk, "theme"));
    writeFileSync(join(desk, "briefings/archive.yaml"), SETTINGS + LOGO);
    writeFileSync(join(desk, "briefings/vocabulary/topics.yaml"), TOPICS);
    writeFileSync(join(desk, "secret.svg"), svg(""));
    symlinkSync("../secret.svg", join(desk, "theme/logo.svg"));
    symlinkSync("/etc/passwd", join(desk, "theme/style.css"));
    expect(toldOf(join(desk, "briefings"))).toEqual([
      expect.stringMatching(/^\.\.\/theme\/logo\.svg:1:1 error: This is a symbolic link/),
      expect.stringMatching(/^\.\.\/theme\/style\.css:1:1 error: This is a symbolic link/),
    ]);
  });

  test("what a sheet would load is told where it stands, and may be left to the desk", () => {
    const sheet = [
      "@import 'https://evil.example/a.css';",
      "/* url(https://no.example/) */",
      "h1 { background: url( //evil.example/b.png ) }",
      "h2 { background: url(data:image/png;base64,AA==) }",
      "h3 { background: url(own.png) }",
    ].join("\n");
    const warned = (line: number) =>
      expect.stringMatching(
        new RegExp(`^\\.\\./theme/style\\.css:${line}:\\d+ warning: .* loads a file`),
      );
    expect(told("", { "style.css": sheet })).toEqual([warned(1), warned(3), warned(5)]);
    const off = "profiles: { news: { sheet-loads-nothing: off } }\n";
    expect(told(off, { "style.css": sheet })).toEqual([]);
  });

  test("a sheet is text that can be seen", () => {
    expect(told("", { "style.css": new Uint8Array([0xff, 0xff]) })).toEqual([
      expect.stringMatching(/^\.\.\/theme\/style\.css:1:1 error: This file is UTF-16/),
    ]);
  });

  test("a theme inside the briefings, which a change from outside could bring, is no theme", () => {
    const desk = join(place.folder, "inside");
    mkdirSync(join(desk, "briefings/vocabulary"), { recursive: true });
    mkdirSync(join(desk, "briefings/theme"));
    writeFileSync(join(desk, "briefings/archive.yaml"), SETTINGS);
    writeFileSync(join(desk, "briefings/vocabulary/topics.yaml"), TOPICS);
    writeFileSync(join(desk, "briefings/theme/style.css"), "body{display:none}");
    expect(toldOf(join(desk, "briefings"))).toEqual([
      expect.stringMatching(/^theme\/style\.css:1:1 error: This is neither a briefing/),
    ]);
  });
});
