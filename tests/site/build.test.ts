import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { count } from "../../scripts/diagnostics/print.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { cli, PROJECT, temporary } from "../support/cli.ts";
import { cliHere } from "../support/cli-here.ts";
import { IS_SAMPLE } from "../support/of-the-sample.ts";
import { attributes, filesOf, htmlOf, read, textOf } from "../support/pages.ts";

const site = inject("site");
const place = temporary();
afterAll(() => place.remove());

test("the same briefings give the same bytes: other folder, zone, locale, a second time", async () => {
  const output = join(place.folder, "elsewhere/again");
  const { code } = await cli(["build", "--output", output], {
    TZ: "Pacific/Kiritimati",
    LANG: "tr_TR.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
  });
  expect(code).toBe(0);
  expect(read(output, "manifest.json")).toBe(read(site, "manifest.json"));
});

test("under a path prefix every link stands below it", async () => {
  const output = join(place.folder, "prefixed");
  const { code } = await cliHere(["build", "--output", output, "--path-prefix", "/briefings/"]);
  expect(code).toBe(0);
  const outside = htmlOf(output).flatMap((page) =>
    [...attributes(read(output, page), "href"), ...attributes(read(output, page), "src")].filter(
      (href) => href.startsWith("/") && !href.startsWith("/briefings/"),
    ),
  );
  expect(outside).toEqual([]);
  expect(read(output, "feed.xml")).toMatch(/https:\/\/[^/<"]+\/briefings\/\d{4}\/\d\d\/\d\d\//);
});

describe("bad input", () => {
  const archive = writeArchive({ "2025/2025-06-12-good.md": briefing("2025-06-12") });
  const output = join(place.folder, "kept");
  let last = "";
  beforeAll(async () => {
    expect((await cliHere(["build", "--briefings", archive.folder, "--output", output])).code).toBe(
      0,
    );
    last = read(output, "manifest.json");
  });
  afterAll(() => archive.remove());

  test.each<[string, string | Uint8Array | undefined, RegExp]>([
    [
      "an unknown key",
      briefing("2025-06-13", { fields: { sumary: "x" } }),
      /:8:1: error: `sumary` is no field of a briefing\. Did you mean `summary`\? \(key-is-known\)$/,
    ],
    [
      "a 30 February",
      briefing("2025-06-13").replace("date: 2025-06-13", "date: 2026-02-30"),
      /:3:7: error: 2026-02-30 does not exist: February 2026 has 28 days\. .*\(date-is-real\)$/,
    ],
    [
      "an unknown topic",
      briefing("2025-06-13", { fields: { topics: "[havrest]" } }),
      /:6:10: error: There is no topic `havrest`\. Did you mean `harvest`\? \(topic-is-known\)$/,
    ],
    [
      "a citation without a source",
      briefing("2025-06-13", { body: "So [@clrk; @clerk]." }),
      /:10:4: error: `\[@clrk\]` names a source, .* Did you mean `clerk`\? \(citation-has-source\)$/,
    ],
    [
      "a symlink",
      undefined,
      /:1:1: error: This is a symbolic link\. Put the file itself here, or delete it\. \(file-is-regular\)$/,
    ],
    [
      "random bytes",
      Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919 + 13) % 256),
      /:\d+:\d+: error: These bytes are not UTF-8\. Save the file as UTF-8 in your editor\. \(file-is-utf8\)$/,
    ],
  ])(
    "%s is told with its place, exit 1, and the last good site stays",
    async (_, content, line) => {
      const name = "2025/2025-06-13-bad.md";
      const bad = writeArchive({ "2025/2025-06-12-good.md": briefing("2025-06-12") });
      if (content === undefined) symlinkSync("/etc/passwd", join(bad.folder, name));
      else writeFileSync(join(bad.folder, name), content);
      const { code, err } = await cliHere(["build", "--briefings", bad.folder, "--output", output]);
      bad.remove();
      expect(code).toBe(1);
      const [head = "", ...rest] = err.split("\n");
      const [, where = "", severity, rule] = /^(\S+) {2}(\w+) {2}(\S+)$/.exec(head) ?? [];
      const message = rest.find((text) => /^ {2}\S/.test(text))?.trim();
      expect(where).toContain(name);
      expect(`${where}: ${severity}: ${message} (${rule})`).toMatch(line);
      expect(rest.slice(-3)).toEqual([
        "1 error in 1 file",
        "Nothing was published; the last good site is as it was.",
        "",
      ]);
      expect(read(output, "manifest.json")).toBe(last);
      expect(readdirSync(place.folder).filter((entry) => entry.startsWith("."))).toEqual([]);
    },
  );
});

test("withheld briefings leave no byte: the public site is the same with and without them", async () => {
  const open = {
    "2025/2025-06-10-open.md": briefing("2025-06-10"),
    "2025/2025-06-20-later.md": briefing("2025-06-20"),
  };
  const hidden = Object.fromEntries(
    [
      "status: draft",
      "status: review",
      "tlp: TLP:GREEN",
      "tlp: TLP:RED",
      "embargo: 2999-01-01T00:00:00Z",
    ].map((field, index) => {
      const [name = "", ...value] = field.split(": ");
      const canary = {
        title: `Canary number ${index} sings`,
        [name]: value.join(": "),
        topics: "[weather]",
        places: "[FR]",
        related: "[2025-06-10-open]",
      };
      return [
        `2025/2025-06-1${index}-canary.md`,
        briefing(`2025-06-1${index}`, {
          fields: canary,
          body: "The canary [sings](who:canary) [@clerk].",
        }),
      ];
    }),
  );
  const names = { "vocabulary/people.yaml": "canary: { name: Canary }\n" };
  const build = async (files: Record<string, string>, output: string, audience = "public") => {
    const archive = writeArchive({ ...files, ...names });
    const ran = await cliHere([
      "build",
      "--briefings",
      archive.folder,
      "--output",
      output,
      "--audience",
      audience,
    ]);
    archive.remove();
    expect(ran.code).toBe(0);
    return ran.out;
  };
  const [without, withThem, green] = ["without", "with", "green"].map((name) =>
    join(place.folder, name),
  ) as [string, string, string];
  await build(open, without);
  const out = await build({ ...open, ...hidden }, withThem);
  expect(out).toContain("5 withheld (1 draft, 1 review, 1 TLP:GREEN, 1 TLP:RED, 1 embargo)");
  expect(out).toContain(
    "An embargo lifts or a date passes at 2999-01-01T00:00:00Z: build again then.",
  );
  expect(read(withThem, "manifest.json")).toBe(read(without, "manifest.json"));
  await build({ ...open, ...hidden }, green, "green");
  const text = filesOf(green)
    .filter((file) => /\.(?:html|xml|txt)$/.test(file))
    .map((file) => read(green, file))
    .join("\n");
  expect(text).toContain("Canary number 2");
  expect(text).not.toContain("Canary number 3");
  expect(text).toContain('class="tlp tlp-green">TLP:GREEN<');
  expect(read(green, "robots.txt")).toBe("User-agent: *\nDisallow: /\n");
});

test("an archive without a briefing builds", async () => {
  const archive = writeArchive({});
  const output = join(place.folder, "empty");
  const { code, out } = await cliHere(["build", "--briefings", archive.folder, "--output", output]);
  archive.remove();
  expect([code, out]).toEqual([0, expect.stringContaining("0 briefings in 0 volumes")]);
});

test("aliases lead on, and a long list is cut into parts of the calendar that stay", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => {
      const day = `2025-05-${String(1 + (index % 28)).padStart(2, "0")}`;
      return [
        `2025/${day}-note-${index}.md`,
        briefing(day, index === 0 ? { fields: { aliases: "[/old/note/]" } } : {}),
      ];
    }),
  );
  const archive = writeArchive(files);
  const output = join(place.folder, "long");
  const { code } = await cliHere(["build", "--briefings", archive.folder, "--output", output]);
  archive.remove();
  expect(code).toBe(0);
  expect(read(output, "old/note/index.html")).toContain('content="0; url=/2025/05/01/note-0/"');
  const shown = (file: string) =>
    new Set(read(output, file).match(/(?<=href=")\/2025\/05\/\d\d\/note-\d+\//g)).size;
  expect([
    shown("topics/harvest/index.html"),
    shown("topics/harvest/2025/05/01-10/index.html"),
    shown("2025/05/index.html"),
    shown("2025/05/01-10/index.html"),
  ]).toEqual([126, 74, 126, 74]);
  // The calendar of the year leads to a day on the page of its month, and that page to where the day is.
  expect(read(output, "2025/index.html")).toContain('href="/2025/05/#_d03"');
  expect(read(output, "2025/05/index.html")).toContain(
    '<li id="_d03"><a href="/2025/05/01-10/#_d03">',
  );
  expect(read(output, "2025/05/01-10/index.html")).toContain('id="_d03"');
  expect(read(output, "2025/05/index.html")).toContain('id="_d11"');
});

test("template syntax of any engine is text", async () => {
  const tricks = [
    "{{ 7 * 7 }}",
    "{% include 'x' %}",
    "${7*7}",
    "<%= 7*7 %>",
    "{{ page | dump }}",
    "#{7*7}",
    "{{{ 7*7 }}}",
    "{% raw %}",
    "---js",
  ];
  const files = tricks.map((trick, index) => [
    `2025/2025-06-12-trick-${index}.md`,
    briefing("2025-06-12", {
      fields: { title: JSON.stringify(`A title with ${trick} in it`) },
      body: `Text with ${trick} in it [@clerk].`,
    }),
  ]);
  const archive = writeArchive(Object.fromEntries(files));
  const output = join(place.folder, "trick");
  const { code } = await cliHere(["build", "--briefings", archive.folder, "--output", output]);
  archive.remove();
  expect(code).toBe(0);
  for (const [index, trick] of tricks.entries()) {
    const seen = textOf(read(output, `2025/06/12/trick-${index}/index.html`));
    expect(seen).toContain(`A title with ${trick} in it`);
    expect(seen).toContain(`Text with ${trick} in it`);
  }
});

describe("the command line", () => {
  test("helps, with examples", async () => {
    const { code, out } = await cli(["build", "--help"]);
    expect(code).toBe(0);
    expect(out).toContain("npm run build -- --briefings ../ours --output ../public");
    expect((await cli(["--help"])).out).toContain("npm run import");
  });
  test.each<[string, string[], string]>([
    ["a verb that is none", ["biuld"], "There is no command `biuld`. Did you mean `build`?"],
    [
      "an option that is none",
      ["build", "--otuput", "x"],
      "There is no option `--otuput`. Did you mean `output`?",
    ],
    ["a folder that is not there", ["build", "--briefings", "no/such"], "There is no folder"],
    [
      "an audience that is none",
      ["build", "--audience", "everyone"],
      "There is no audience `everyone`.",
    ],
    [
      "an instant without offset",
      ["build", "--now", "2025-06-12T12:00:00"],
      "is no instant. Write it with its offset",
    ],
    [
      "a prefix without slashes",
      ["build", "--path-prefix", "briefings"],
      "Write it with a slash at both ends",
    ],
    ["a stray word", ["build", "briefings"], "`briefings` is not expected here."],
  ])("says what to type for %s, exit 2, no stack trace", async (_, args, message) => {
    const { code, err } = await cliHere(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
  test("refuses an output that holds somebody's files", async () => {
    const output = join(place.folder, "thesis");
    mkdirSync(output);
    writeFileSync(join(output, "thesis.doc"), "ten years");
    const { code, err } = await cliHere(["build", "--output", output]);
    expect([code, err]).toEqual([2, expect.stringContaining("was written by no build")]);
    expect(readFileSync(join(output, "thesis.doc"), "utf8")).toBe("ten years");
  });
  test.runIf(IS_SAMPLE)("checks without building, and names what few may see", async () => {
    const { out } = await cliHere(["check"]);
    expect(out).toContain(
      "Not published (TLP:GREEN): 2025/2025-06-13-alert-quote-no-words-on-a-strike.md\n",
    );
  });
  test("checks without building, and says how many", async () => {
    const { code, out } = await cliHere(["check"]);
    const briefings = readdirSync(join(PROJECT, "briefings"), {
      recursive: true,
      encoding: "utf8",
    }).filter((file) => /\/\d.*\.md$/.test(file));
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(`${count(briefings.length, "briefing")} checked, no errors.\n`),
    ]);
  });
});
