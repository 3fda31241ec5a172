import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../scripts/read/decode.ts";
import { addressOf, parseKey, parseStem, slugify } from "../../scripts/read/identity.ts";
import { readNamed } from "../../scripts/read/named-file.ts";
import { newSlug } from "../../scripts/read/new-slug.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { briefing, writeArchive } from "../support/archive.ts";
import { temporary } from "../support/cli.ts";

describe("the reader refuses", () => {
  const { folder, remove } = writeArchive({
    "2025/2025-06-12-good.md": briefing("2025-06-12"),
    "2025/2025-06-13-latin1.md": Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0x61, 0xe9, 0x62]),
    "2025/2025-06-14-utf16.md": Uint8Array.from([0xff, 0xfe, 0x2d, 0x00]),
    "2025/2025-06-15-control.md": "---\ntitle: a\u0000b\n---\n",
    "2025/2025-06-16-bidi.md": "---\ntitle: a\u202eb\n---\n",
    "2025/2025-06-17-large.md": "x".repeat(256 * 1024 + 1),
    "2025/Readme.md": "hello",
    "2025/2025-02-30-no-such-day.md": "hello",
    "2024/2025-06-18-elsewhere.md": briefing("2025-06-18"),
    "2025/data.json": "{}",
    "2025/.hidden": "passed by",
    "vocabulary/topics.yaml.bak": "x",
  });
  mkdirSync(join(folder, "outside"));
  symlinkSync("/etc/passwd", join(folder, "2025/2025-06-19-link.md"));
  symlinkSync("/etc", join(folder, "2026"));
  execFileSync("mkfifo", [join(folder, "2025/2025-06-20-pipe.md")]);
  const { briefings, diagnostics } = readFolder(folder);
  remove();
  const said = diagnostics.map(
    ({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`,
  );

  test.each([
    ["bytes that are not UTF-8, at their place", "2025/2025-06-13-latin1.md:2:2 file-is-utf8"],
    ["UTF-16", "2025/2025-06-14-utf16.md:1:1 file-is-utf8"],
    ["control characters", "2025/2025-06-15-control.md:2:9 text-is-visible"],
    ["bidi overrides", "2025/2025-06-16-bidi.md:2:9 text-is-visible"],
    ["more than 256 KiB", "2025/2025-06-17-large.md:1:1 file-is-small"],
    ["names without a date", "2025/Readme.md:1:1 file-name-is-dated"],
    ["names of a day in no calendar", "2025/2025-02-30-no-such-day.md:1:1 file-name-is-dated"],
    [
      "a year's briefing in another year's folder",
      "2024/2025-06-18-elsewhere.md:1:1 file-is-in-its-year",
    ],
    ["files of other kinds", "2025/data.json:1:1 file-is-known"],
    ["copies of vocabularies", "vocabulary/topics.yaml.bak:1:1 file-is-known"],
    ["links to files", "2025/2025-06-19-link.md:1:1 file-is-regular"],
    ["links to folders", "2026:1:1 file-is-regular"],
    ["pipes", "2025/2025-06-20-pipe.md:1:1 file-is-regular"],
  ])("%s", (_, expected) => {
    expect(said).toContain(expected);
  });

  test("nothing else, and reads the rest", () => {
    expect(said).toHaveLength(13);
    expect(briefings.map(({ id }) => id)).toEqual(["2025-06-12-good"]);
  });
});

test("a byte order mark and Windows line ends change nothing", () => {
  const bytes = Buffer.from("\ufeff---\r\ntitle: x\r\n---\r\n", "utf8");
  expect(decode("a.md", bytes)).toBe("---\ntitle: x\n---\n");
});

test("any bytes give a text or one diagnostic with a place, never an exception", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const decoded = decode("a.md", bytes);
      if (typeof decoded === "string") return;
      expect(decoded.line).toBeGreaterThan(0);
      expect(decoded.column).toBeGreaterThan(0);
    }),
  );
});

test("an id is a real day and a slug, and its address follows from it", () => {
  const identity = parseStem("2025-06-12-envoy-warns-senators");
  expect(identity?.day).toBe("2025-06-12");
  expect(identity && addressOf(identity.id)).toBe("/2025/06/12/envoy-warns-senators/");
  for (const stem of [
    "2025-06-12",
    "2025-06-12-",
    "2025-06-12-Ab",
    "2025-06-12-a--b",
    "2025-06-12-a_b",
    "2025-06-12-con",
    `2025-06-12-${"a".repeat(200)}`,
  ]) {
    expect(parseStem(stem)).toBeUndefined();
  }
});

test("a slug is a key, whatever the text", () => {
  expect(slugify("President Biden’s visit to São Paulo", 80)).toBe(
    "president-bidens-visit-to-sao-paulo",
  );
  expect(slugify("One two three four", 9)).toBe("one-two");
  expect(slugify("خبر", 80)).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (text, longest) => {
      const slug = slugify(text, longest);
      if (slug === undefined) return;
      expect(parseKey(slug)).toBe(slug);
      expect(slug.length).toBeLessThanOrEqual(longest);
    }),
  );
});

test.each([
  ["Øresund", "oresund"],
  ["Łukaszenka", "lukaszenka"],
  ["Gießen, GROẞE STRASSE", "giessen-grosse-strasse"],
  ["Þórður í Reykjavík", "thordur-i-reykjavik"],
  ["Đà Nẵng", "da-nang"],
  ["Œuvre, Ærø", "oeuvre-aero"],
  ["Iğdır, İzmir, Əliyev", "igdir-izmir-eliyev"],
  ["Ħamrun, Sápmi Sámi Ŋ, Ŧ", "hamrun-sapmi-sami-n-t"],
  ["Hawaiʻi, Oʻzbekiston, O’Neill", "hawaii-ozbekiston-oneill"],
  ["Müller, Şırnak, Brașov, ﬁne", "muller-sirnak-brasov-fine"],
  ["São Tomé", "sao-tome"],
])("a new name of %s is %s", (name, slug) => {
  expect(newSlug(name, 80)).toBe(slug);
});

test("a new name is none of another script, nor one that Windows keeps for a device", () => {
  for (const name of ["Лукашенко", "خبر", "", "Con", "AUX.", "lpt1", "COM¹"])
    expect(newSlug(name, 80)).toBeUndefined();
  expect(newSlug("Con artists", 80)).toBe("con-artists");
});

test("an address that exists is made as it always was", () => {
  expect(slugify("Øresund", 80)).toBe("resund");
  expect(slugify("Gießen", 80)).toBe("gie-en");
});

test("a file that is named may be a link, and is no folder, pipe, device or endless", () => {
  const { folder, remove } = temporary();
  try {
    const file = join(folder, "file");
    writeFileSync(file, "x".repeat(100));
    symlinkSync(file, join(folder, "link"));
    execFileSync("mkfifo", [join(folder, "pipe")]);
    expect(Buffer.from(readNamed(join(folder, "link"), 200)).toString()).toBe("x".repeat(100));
    expect(readNamed(file, 9)).toHaveLength(10);
    const refused = (path: string) => () => readNamed(path, 9);
    expect(refused(folder)).toThrow(`${folder} is a folder. Name a file.`);
    expect(refused(join(folder, "pipe"))).toThrow("is a device, socket or pipe");
    expect(refused("/dev/zero")).toThrow("/dev/zero is a device, socket or pipe. Name a file.");
    expect(refused(join(folder, "nothing"))).toThrow("There is no file");
    expect(refused(join(folder, "n".repeat(300)))).toThrow("has a longer path than this system");
    expect(refused(`/${"n/".repeat(3000)}`)).toThrow(/^.{300,320} has a longer path/);
  } finally {
    remove();
  }
});

test("a folder whose path is longer than the system knows is told, and the others are read", () => {
  const { folder, remove } = writeArchive({ "2025/2025-06-12-good.md": briefing("2025-06-12") });
  try {
    // Made step by step: no system call takes such a path whole.
    const step = "deep".repeat(50);
    const script = 'for i in $(seq 25); do mkdir "$1" && cd -P "$1" || exit 0; done';
    execFileSync("bash", ["-c", script, "bash", step], { cwd: folder });
    const { briefings, diagnostics } = readFolder(folder);
    expect(briefings.map(({ id }) => id)).toEqual(["2025-06-12-good"]);
    expect(diagnostics).toMatchObject([
      { ruleId: "file-is-readable", message: expect.stringContaining("ENAMETOOLONG") },
    ]);
  } finally {
    execFileSync("rm", ["-rf", folder]);
    remove();
  }
});

test("an unreadable file is a diagnostic with its code", () => {
  const { folder, remove } = writeArchive({});
  // A folder with a briefing's name is walked, not opened.
  mkdirSync(join(folder, "2025/2025-06-12-folder.md"), { recursive: true });
  writeFileSync(join(folder, "2025/2025-06-12-folder.md/note.txt"), "x");
  const { diagnostics } = readFolder(folder);
  remove();
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["file-is-known"]);
});
