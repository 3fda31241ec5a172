/** What nobody sees is found wherever it stands, and what scripts and emoji are joined with is left alone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mendFiles } from "../../scripts/commands/mend.ts";
import { importFeed } from "../../scripts/import/feed.ts";
import { importText } from "../../scripts/import/text.ts";
import type { Day } from "../../scripts/read/dates.ts";
import { UNSEEN, unseenIn, withoutUnseen } from "../../scripts/read/unseen.ts";
import { briefing, check, placesOf, SETTINGS, TOPICS } from "../support/archive.ts";

const one = "2025/2025-06-12-one.md";
const body = (text: string) => ({ [one]: briefing("2025-06-12", { body: `${text} [@clerk].` }) });

/** Bytes as variation selectors: 16 of one row, 240 of the other. */
const hidden = (bytes: Iterable<number>) =>
  [...bytes]
    .map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16))
    .join("");
const MANIFEST = `\ufeff${hidden(Buffer.from("C2PATXT\0\u0001\0\0\0\u0004jumb"))}`;

test("no character without a sign of its own stands between two Latin letters", () => {
  const missed: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const sign = String.fromCodePoint(code);
    const isFound = [...unseenIn(`a${sign}b`)].length > 0;
    const isUnseen = /[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cc}]/u.test(
      sign,
    );
    if (isFound !== UNSEEN.test(sign) || (isUnseen && !isFound && !"\t\n".includes(sign)))
      missed.push(code.toString(16));
  }
  expect(missed).toEqual([]);
});

test.each([
  ["Persian", "می‌خواهم، ۱۵‌ام، «کتاب»‌ها"],
  ["Persian behind Latin", "NATO‌ها"],
  ["Hindi, Bengali, Malayalam and Sinhala", "क्‍ष র‍্য ന്‍ ශ්‍රී"],
  ["Mongolian", "ᠤ᠋ᠨ ᠠ᠎ᠠ"],
  ["Thai and Khmer", "ภาษา​ไทย ភាសា​ខ្មែរ"],
  ["Hebrew with a mark", "(שלום)‏ 5"],
  ["emoji of several", "👩‍💻 👨🏽‍⚕️ 🏳️‍🌈 ❤️‍🔥"],
  ["emoji and text forms", "❤️ ☎︎ ©️ ↔️"],
  ["keycaps", "1️⃣ #️⃣"],
  ["flags of parts of a country", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿"],
  ["forms of Han", "葛󠄀 逸︁"],
  ["signs of mathematics", "∩︀ 0︀"],
  ["Braille", "⠓⠑⠀⠺"],
  ["letters of old Korean", "ᅟᅡ ᄀᅠ"],
])("the joints of %s stay", (_, text) => {
  expect([...unseenIn(text)]).toEqual([]);
  expect(
    check(body(text)).diagnostics.filter(({ ruleId }) => /visible|garbled/.test(ruleId)),
  ).toEqual([]);
});

test("what is left when all was taken out hides nothing more", () => {
  for (const text of ["ش‌⁠‌ش", "👩⁠‍💻", `a${MANIFEST}b`, "\u200b\u200c\u200d\u2060ب"])
    expect([...unseenIn(withoutUnseen(text).text)]).toEqual([]);
});

describe("what hides in an archive is named at its place", () => {
  const message = (text: string) => check(body(text)).diagnostics[0]?.message;

  test("a signed manifest as what it is, with its mark or without", () => {
    const said = /^A signed content credential \(C2PA\) is hidden in the text here: \d+ characters/;
    expect(message(`Dry.${MANIFEST}`)).toMatch(said);
    expect(message(`Dry.${MANIFEST.slice(1)}`)).toMatch(said);
    expect(message(`A\u2060 dry${MANIFEST}`)).toMatch(said);
  });

  test("bytes and tags as what may hide a message", () => {
    expect(message(`Dry 😀${hidden([66, 117, 114, 110])}`)).toMatch(
      /^4 variation selectors can hide/,
    );
    expect(message("Dry\u{e0062}\u{e0075}")).toMatch(/^2 tag characters from U\+E0062 on/);
  });

  test("in keys, addresses, settings, words, the ledger and file names", () => {
    const settings = SETTINGS.replace("Test", "Te\u2060st");
    const files = {
      "archive.yaml": settings,
      "vocabulary/topics.yaml": TOPICS.replace("Harvest", "Har\u00advest"),
      "ledger.ndjson": '{"id":"2025\u3164"}\n',
      "2025/2025-06-12-on\u200be.md": briefing("2025-06-12"),
      "2025/2025-06-12-key.md": briefing("2025-06-12", { fields: { "ga\u2060ps": "[dry]" } }),
      "2025/2025-06-12-url.md": briefing("2025-06-12", {
        fields: { sources: "{ clerk: https://a.example/b\u{e0041} }" },
      }),
    };
    const { diagnostics, ...rest } = check(files);
    const unseen = diagnostics.filter(({ message }) =>
      /cannot be seen|soft hyphen|tag character|looks like a space/.test(message),
    );
    expect(placesOf({ ...rest, diagnostics: unseen })).toEqual([
      "2025/2025-06-12-key.md:8 text-is-visible",
      "2025/2025-06-12-on\u200be.md:1 file-name-is-dated",
      "2025/2025-06-12-url.md:7 text-is-visible",
      "archive.yaml:1 text-is-visible",
      "ledger.ndjson:1 text-is-visible",
      "vocabulary/topics.yaml:1 text-is-visible",
    ]);
  });
});

test("what can mean nothing is taken out by --fix, and what may mean something is left to the writer", () => {
  const folder = mkdtempSync(join(tmpdir(), "unseen-"));
  const text = `\ufeff---\r\nThe dam${MANIFEST} holds\u2060.\r\nA\u3164gap \u202eand\u{e0041}.\r\n`;
  writeFileSync(join(folder, "one.md"), text);
  const [found] = check({ [one]: text }).diagnostics;
  mendFiles(folder, found === undefined ? [] : [{ ...found, file: "one.md" }]);
  const mended = readFileSync(join(folder, "one.md"), "utf8");
  rmSync(folder, { recursive: true });
  expect(mended).toBe("\ufeff---\r\nThe dam holds.\r\nA\u3164gap \u202eand.\r\n");
});

describe("of what stands for nothing --fix takes out what has one right answer:", () => {
  /** What becomes of a file, byte for byte, and what is still found in it. */
  function mended(text: string): string {
    const folder = mkdtempSync(join(tmpdir(), "unseen-"));
    writeFileSync(join(folder, "one.md"), text);
    const own = check({ [one]: text }).diagnostics.map((found) => ({ ...found, file: "one.md" }));
    mendFiles(folder, own);
    const after = readFileSync(join(folder, "one.md"), "utf8");
    rmSync(folder, { recursive: true });
    return after;
  }
  const file = (title: string, text: string) =>
    `\ufeff${briefing("2025-06-12", { fields: { title }, body: `${text} [@clerk].` })}`.replaceAll(
      "\n",
      "\r\n",
    );

  test.each([
    ["a lost picture in a title", "The barn\ufffc of the field", "The barn of the field"],
    ["one before a title", "\ufffcThe barn stayed dry", "The barn stayed dry"],
    ["one behind a title", "'The barn stayed dry \ufffc'", "'The barn stayed dry '"],
    ["a blank beside a space", "The barn \u3164stayed dry", "The barn stayed dry"],
    ["a blank of several", "The barn \u3164\u3164 stayed", "The barn  stayed"],
    ["an escape", '"The b\\u2060arn\\U000E0041 stayed"', '"The barn stayed"'],
    ["an escape before signs of two units", '"😀 \\uFFFCbarn \\"dry\\""', '"😀 barn \\"dry\\""'],
  ])("%s", (_, title, meant) => {
    expect(mended(file(title, "Dry"))).toBe(file(meant, "Dry"));
  });

  test("in a body too, and joints that Persian, Indic scripts and emoji need stay", () => {
    const joined = "می‌خواهم, क्‍ष, 👩‍💻, ❤️";
    expect(mended(file("The barn stayed", `\ufffc ${joined}\ufffc, dry\u2060`))).toBe(
      file("The barn stayed", ` ${joined}, dry`),
    );
  });

  test.each([
    ["what held two words apart", "The barn\ufffcstayed dry"],
    ["a blank for a space", "The barn\u3164stayed dry"],
    ["a sign that turns the line round", "The barn \u202estayed dry"],
    ["an escape for such", '"The barn \\u202estayed"'],
    ["an escape over two lines", '"The b\\u2060arn\n  stayed"'],
  ])("%s is left to the writer", (_, title) => {
    expect(mended(file(title, "Dry"))).toBe(file(title, "Dry"));
    expect(check({ [one]: file(title, "Dry") }).diagnostics[0]?.ruleId).toBe("text-is-visible");
  });
});

describe("an import takes out what nobody sees, and says so", () => {
  const root = mkdtempSync(join(tmpdir(), "unseen-"));
  const from = join(root, "given");
  const signed = /^Taken out: the signed content credential \(C2PA\) that was hidden in 1 /;

  test("of a plain text", () => {
    writeFileSync(from, `The dam of Lower Field\nThe dam\u2060 ho\u{e0041}lds.${MANIFEST}\n`);
    const { path, notes } = importText({
      from,
      into: join(root, "text"),
      today: "2025-06-12" as Day,
    });
    const text = readFileSync(join(root, "text", path), "utf8");
    expect(text).toContain("\nThe dam holds.\n");
    expect(UNSEEN.test(text)).toBe(false);
    expect(notes[0]).toBe("Taken out: 2 characters that cannot be seen, in 1 text.");
    expect(notes[1]).toMatch(signed);
  });

  test("of a feed, where it may be written as entities", async () => {
    const said = `<p>The dam&amp;#8288; holds&#xE0041;, می&amp;zwnj;خواهم.${MANIFEST}</p>`;
    writeFileSync(
      from,
      `<rss version="2.0"><channel><title>Harbour notices</title><link>https://harbour.example/</link><item><title>The dam of Lower Field holds</title><link>https://harbour.example/x</link><pubDate>Mon, 07 Jun 2021 10:00:00 GMT</pubDate><description>${said.replaceAll("<", "&lt;")}</description></item></channel></rss>`,
    );
    const into = join(root, "feed");
    const report = await importFeed({ from, into });
    const text = readFileSync(
      join(into, "2021/2021-06-07-the-dam-of-lower-field-holds.md"),
      "utf8",
    );
    expect(text).toContain("The dam holds, می‌خواهم.");
    expect(report.takenOut[0]).toBe("Taken out: 2 characters that cannot be seen, in 1 item.");
    expect(report.takenOut[1]).toMatch(signed);
    rmSync(root, { recursive: true });
  });
});
