/** What each setting around the pages takes, and what it answers to what it does not take. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseSettings } from "../../scripts/check/archive/settings.ts";
import { TYPES } from "../../scripts/check/archive/theme-settings.ts";
import type { Settings } from "../../scripts/config.ts";
import { themeSheet } from "../../scripts/render/theme-sheet.ts";
import { briefing, check, SETTINGS } from "../support/archive.ts";

/** The settings with these lines; `url` may be another. */
function read(lines: string, url = "https://desk.example"): Settings {
  const text = `${SETTINGS.replace("https://desk.example", url)}${lines}\n`;
  const parsed = parseSettings({ path: "archive.yaml", text });
  if (Array.isArray(parsed)) throw new Error(parsed.map(({ message }) => message).join("\n"));
  return parsed;
}

/** `line:column message` of what is wrong with the settings. */
function faults(lines: string, url = "https://desk.example"): string[] {
  const text = `${SETTINGS.replace("https://desk.example", url)}${lines}\n`;
  return check({ "archive.yaml": text })
    .diagnostics.filter(({ file }) => file === "archive.yaml")
    .map(({ line, column, severity, message }) =>
      [`${line}:${column}`, ...(severity === "warning" ? ["warning"] : []), message].join(" "),
    );
}

test("those of the page about settings are right", () => {
  const page = readFileSync(new URL("../../docs/settings.md", import.meta.url), "utf8");
  const [, yaml = ""] = /```yaml\n(.*?)```/s.exec(page) ?? [];
  expect(parseSettings({ path: "archive.yaml", text: yaml })).toMatchObject({
    ...{ prefix: "/briefings/", output: "public", feedback: "corrections@desk.example" },
    theme: { logo: "logo.svg", accent: { light: "#0f766e" } },
  });
});

test("without any of them everything is as it was", () => {
  const settings = read("");
  expect(settings).toMatchObject({ format: 1, url: "https://desk.example", prefix: "/" });
  expect(settings).toMatchObject({ output: undefined, license: undefined, feedback: undefined });
  expect(settings).toMatchObject({ nav: undefined, footer: "" });
  expect(themeSheet(settings.theme, "")).toBe("");
});

describe("beside settings that are wrong, briefings are judged in the same run", () => {
  const body = "They met on Thursday [@clerk].";
  const barn = briefing("2025-06-12", { fields: { topics: "[harwest]" }, body });
  const told = (lines: string) =>
    check({ "2025/2025-06-12-barn.md": barn, "archive.yaml": `${SETTINGS}${lines}\n` })
      .diagnostics.filter(({ file }) => file !== "archive.yaml")
      .map(({ ruleId }) => ruleId);

  test("by the archive's rules, and by what the desk has made of these", () => {
    expect(told("colour: red")).toEqual(["topic-is-known", "day-has-date"]);
    const levels = "profiles: { news: { day-has-date: off, no-rule: off } }";
    expect(told(`colour: red\n${levels}`)).toEqual(["topic-is-known"]);
  });

  test("but by no guess of what was meant", () => {
    expect(told("zone: Mars")).toEqual([]);
    expect(told("tlp: TLP:PINK")).toEqual([]);
  });
});

describe("pin", () => {
  const barn = { "2025/2025-06-12-barn.md": briefing("2025-06-12") };
  const told = (line: string) =>
    check({ ...barn, "archive.yaml": `${SETTINGS}${line}\n` }).diagnostics.map(
      ({ file, line: at, message }) => `${file}:${at} ${message}`,
    );

  test("a briefing's id is right", () => {
    expect(told("pin: 2025-06-12-barn")).toEqual([]);
  });

  test("another is told, with the nearest that there is", () => {
    expect(told("pin: 2025-06-12-barns")).toEqual([
      "archive.yaml:4 There is no briefing `2025-06-12-barns`. Did you mean `2025-06-12-barn`?",
    ]);
  });

  test.each(["the barn", "2025-06-12-barn.md", "[2025-06-12-barn]", "<b>"])("%s is none", (id) => {
    expect(told(`pin: ${id}`)).toEqual([expect.stringMatching(/^archive\.yaml:4 /)]);
  });
});

describe("format", () => {
  test("1 is ours", () => {
    expect(read("format: 1").format).toBe(1);
  });

  test("a newer one is refused before anything else of it is read", () => {
    expect(faults("format: 2\nunheard_of: yes")).toEqual([
      "4:9 This archive is made for a newer Dateline: its format is 2, and this one reads 1. Update Dateline, and check again.",
    ]);
  });

  test.each(["0", "one", "1.5", "-1", "99999", "''"])("%s is none", (written) => {
    expect(faults(`format: ${written}`)).toEqual([expect.stringMatching(/^4:9 .*is no format\./)]);
  });
});

describe("where the site stands", () => {
  test.each([
    ["https://desk.example", "https://desk.example", "/"],
    ["https://desk.example/", "https://desk.example", "/"],
    ["https://desk.example/briefings", "https://desk.example", "/briefings/"],
    ["https://Desk.example:8080/a/b-c/", "https://desk.example:8080", "/a/b-c/"],
  ])("%s is an origin and a folder", (written, url, prefix) => {
    expect(read("", written)).toMatchObject({ url, prefix });
  });

  test.each([
    "https://desk.example/?q=1",
    "https://desk.example/#top",
    "https://desk.example/a//b/",
    "https://desk.example/../b/",
    "https://user:secret@desk.example/",
    "https://desk.example/a b/",
    "ftp://desk.example/",
    "desk.example/briefings/",
    "javascript:alert(1)",
  ])("%s is no address of a site", (written) => {
    expect(faults("", written)).toEqual([
      expect.stringMatching(/^3:6 .*is no address of a site\. Write scheme and host/),
    ]);
  });

  test("path_prefix says it where the address does not, and may repeat it", () => {
    expect(read("path_prefix: /briefings/").prefix).toBe("/briefings/");
    expect(read("path_prefix: /b/", "https://desk.example/b/").prefix).toBe("/b/");
  });

  test("two that differ are told, where the second stands", () => {
    expect(faults("path_prefix: /other/", "https://desk.example/b/")).toEqual([
      "4:14 `url:` says /b/, and this says /other/. Delete this line, or the folder from `url:`.",
    ]);
  });

  test.each(["briefings", "/briefings", "/../", "/a b/", "//x/", '"/<b>/"'])(
    "%s is no path prefix",
    (written) => {
      expect(faults(`path_prefix: ${written}`)).toEqual([
        expect.stringMatching(/^4:14 .*is no path prefix\. Write it with a slash at both ends/),
      ]);
    },
  );
});

describe("output", () => {
  test.each([
    ["public", "public"],
    ["./dist/site/", "dist/site"],
  ])("%s is a folder", (written, folder) => {
    expect(read(`output: ${written}`).output).toBe(folder);
  });

  test.each([
    ...["..", "../public", "public/../..", "/srv/site", ".", "~/site", "C:/site", "a\\b"],
    ...["briefings", "Briefings/site", "theme", "node_modules/x", ".git", "a/.hidden", "vendor"],
  ])("%s is outside, or holds something else", (written) => {
    expect(faults(`output: '${written}'`)).toEqual([
      expect.stringMatching(/^4:9 .*is no folder for the site\. Write one below the folder/),
    ]);
  });
});

describe("license", () => {
  test("is one that is known by its id", () => {
    expect(read("license: CC-BY-SA-4.0").license).toEqual({
      text: "CC BY-SA 4.0",
      url: "https://creativecommons.org/licenses/by-sa/4.0/",
    });
  });

  test("or has its own words and address", () => {
    const own = 'license: { text: "All <rights> reserved", url: "https://desk.example/terms" }';
    expect(read(own).license?.text).toBe("All <rights> reserved");
  });

  test("nothing else is one", () => {
    expect(faults("license: CC-BY-4")).toEqual([
      expect.stringMatching(/^4:10 `CC-BY-4` is not known here\. Did you mean `CC-BY-4\.0`\?/),
    ]);
    expect(faults('license: { text: Ours, url: "javascript:alert(1)" }')).toEqual([
      expect.stringMatching(/^4:29 .*is no web address/),
    ]);
    expect(faults("license: { text: Ours, url: http://desk.example/ }")).toEqual([
      "4:29 This address is not encrypted. Write it with https://.",
    ]);
    expect(faults("license: { text: Ours }")).toEqual([expect.stringContaining("Add `url:`")]);
  });
});

describe("feedback", () => {
  test.each([
    "corrections@desk.example",
    "a.b+c@sub.desk.example",
    "https://desk.example/form?x=1",
  ])("%s is where an error is reported", (written) => {
    expect(read(`feedback: ${written}`).feedback).toBe(written);
  });

  test.each([
    ...["desk", "a@b", "a@b@desk.example", "a@desk.example?subject=x", "a%0Ab@desk.example"],
    ...["a b@desk.example", "http://desk.example/", "javascript:alert(1)//@desk.example"],
  ])("%s is neither mail nor web address", (written) => {
    expect(faults(`feedback: '${written}'`)).toEqual([
      expect.stringMatching(/^4:11 .*is neither a mail address nor a web address/),
    ]);
  });

  test("a mail address stands alone", () => {
    expect(faults("feedback: 'mailto:a@desk.example'")).toEqual([
      "4:11 Write the mail address alone, without `mailto:`.",
    ]);
  });
});

describe("nav", () => {
  test("has pages by name and links to elsewhere, in the order written", () => {
    const item = { text: "Our paper", url: "https://desk.example/paper" };
    const nav = `nav: [search, archive, { text: ${item.text}, url: "${item.url}" }]`;
    expect(read(nav).nav).toEqual(["search", "archive", item]);
    expect(faults(nav)).toEqual([]);
  });

  test.each([
    ["nav: [archive, people]", /^4:16 There is no page `people`\. (?:Did you mean|There are)/],
    ["nav: [archive, search, archive]", /^4:24 `archive` is in the menu already/],
    ["nav: ['/archive/']", /^4:7 `\/archive\/` is no page\. Write its name/],
    ["nav: []", /^4:6 A menu without a link leads nowhere/],
    ["nav: archive", /^4:6 Write a list/],
    ["nav: [{ text: X, url: 'javascript:1' }]", /^4:23 .*is no web address/],
    ["nav: [{ text: X, url: http://desk.example/ }]", /^4:23 This address is not encrypted/],
    ["nav: [{ text: X }]", /Add `url:`/],
    [`nav: [${Array.from({ length: 17 }, (_, n) => `p${n}`).join(", ")}]`, /at most 16 links/],
  ])("%s is refused", (written, message) => {
    expect(faults(written)).toContainEqual(expect.stringMatching(message));
  });
});

describe("footer", () => {
  test("is Markdown, checked as the about text is", () => {
    expect(read("footer: Made by *three people*.").footer).toBe("Made by *three people*.");
    expect(faults("footer: Made <b>here</b>.")).toEqual([
      expect.stringMatching(/^4:14 warning .*`<b>`/),
      expect.stringMatching(/^4:21 warning .*`<\/b>`/),
    ]);
    expect(faults('footer: "![us](https://desk.example/us.png)"')).toEqual([
      expect.stringMatching(/^4:10 .*/),
    ]);
  });

  test("has no heading, whose address a page may have already", () => {
    for (const heading of ["## About", "# About"])
      expect(faults(`footer: |\n  ${heading}\n\n  Us.\n`)).toEqual([
        expect.stringMatching(/^5:3 The foot of a page has no headings/),
      ]);
  });
});

describe("theme", () => {
  test("takes colours in hexadecimal, and finds the dark one where only the light is given", () => {
    const { accent } = read("theme: { accent: { light: '#0F766E' } }").theme;
    expect(accent?.light).toBe("#0f766e");
    expect(accent?.dark).not.toBe(accent?.light);
    expect(read("theme: { accent: { light: 700, dark: 'ffb3b3' } }").theme.accent).toEqual({
      light: "#770000",
      dark: "#ffb3b3",
    });
  });

  test.each([
    ["accent: { light: red }", /^4:27 `red` is no colour\./],
    ["accent: { light: 'rgb(1,2,3)' }", /^4:27 .*is no colour/],
    ["accent: { light: '#12345' }", /^4:27 .*is no colour/],
    ["accent: { light: '#000;}body{display:none' }", /^4:27 .*is no colour/],
    ["accent: { dark: '#fff' }", /Add `light:`/],
    ["logo: ../logo.svg", /^4:16 .*is no picture of the theme/],
    ["logo: logo.gif", /^4:16 .*is no picture of the theme/],
    ["icon: /etc/icon.png", /^4:16 .*is no picture of the theme/],
    ["type: Comic Sans", /^4:16 `Comic Sans` is not known here\. Write one of: serif/],
    ["width: 100ch", /^4:17 `100ch` is not known here\./],
    ["colour: blue", /`colour` is no field of the theme/],
  ])("%s is refused", (written, message) => {
    expect(faults(`theme: { ${written} }`)).toEqual([expect.stringMatching(message)]);
  });

  test("a colour behind a bare # is a comment to YAML, and and nothing is guessed", () => {
    expect(faults("theme:\n  accent:\n    light: #0b4a8f\n")).toEqual([
      expect.stringMatching(/^6:12 YAML ends this text before `#0b4a8f`/),
    ]);
  });

  test("each list of typefaces, and each width, changes the sheet or is ours", () => {
    const plain = read("").theme;
    const sheets = TYPES.map((type) => themeSheet({ ...plain, type }, ""));
    expect(new Set(sheets).size).toBe(TYPES.length);
    expect(sheets[0]).toBe("");
    for (const sheet of sheets.slice(1)) expect(sheet).toMatch(/(?:sans-)?serif\}\n$/);
    expect(themeSheet({ ...plain, width: "narrow" }, "")).toContain("60ch");
    expect(themeSheet({ ...plain, width: "normal" }, "")).toBe("");
    expect(themeSheet({ ...plain, width: "wide" }, "")).toContain("90ch");
  });
});
