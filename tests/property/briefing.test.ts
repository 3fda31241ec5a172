import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFolder } from "../../scripts/check/check.ts";
import { parseBriefing } from "../../scripts/check/parse.ts";
import { type FrontMatter, frontMatter } from "../../scripts/check/schema/schema.ts";
import { cutFrontMatter } from "../../scripts/check/yaml/front-matter.ts";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import type { Day } from "../../scripts/read/dates.ts";
import { decode } from "../../scripts/read/decode.ts";
import type { SourceFile } from "../../scripts/read/file.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { body, SIGNS, text, written } from "../support/arbitrary.ts";
import { NOW, SETTINGS, TOPICS } from "../support/archive.ts";
import { PROJECT } from "../support/cli.ts";
import { runs } from "../support/promise.ts";
import { writeBriefing } from "../support/write.ts";

function fileOf(content: string): SourceFile {
  return {
    path: "2025/2025-06-12-one.md",
    id: "2025-06-12-one" as BriefingId,
    day: "2025-06-12" as Day,
    text: content,
    sha256: "",
  };
}

/** Front matter and body of a file's bytes, as the reader gives them. */
function read(content: string): { meta: FrontMatter | undefined; body: string } {
  const decoded = decode("one.md", new TextEncoder().encode(content));
  const parts = typeof decoded === "string" ? cutFrontMatter(decoded) : decoded;
  if ("message" in parts) throw new Error(parts.message);
  // What a body may say is not asked here.
  const { parsed, problems } = parseBriefing(fileOf(content.slice(0, parts.bodyStart)));
  expect(problems).toEqual([]);
  return { meta: parsed?.briefing.meta, body: parts.body };
}

test("any front matter and body are read as what was written", () => {
  fc.assert(
    fc.property(written, body, (fields, words) => {
      const meta = frontMatter.parse(fields);
      const content = writeBriefing(meta, words);
      expect(read(content)).toEqual({ meta, body: words });
    }),
    { numRuns: runs(1500, 10) },
  );
});

test("what was read is written the same each time", () => {
  fc.assert(
    fc.property(written, body, (fields, words) => {
      const once = writeBriefing(frontMatter.parse(fields), words);
      const { meta, body: again } = read(once);
      expect(meta && writeBriefing(meta, again)).toBe(once);
    }),
    { numRuns: runs(500, 10) },
  );
});

const SAMPLES = readFolder(`${PROJECT}/briefings`).briefings;

test("every sample briefing is read as the same after it was written", () => {
  for (const { text: content } of SAMPLES) {
    const { meta, body: words } = read(content);
    expect(meta && read(writeBriefing(meta, words))).toEqual({ meta, body: words });
  }
});

/** A sample with pieces cut, doubled, moved or thrown in, so that most of it is still a briefing. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SAMPLES.map(({ text: content }) => content)),
    fc.array(fc.tuple(fc.nat(4000), fc.nat(40), fc.constantFrom("cut", "double", ...SIGNS)), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([sample, edits]) =>
    edits.reduce((content, [at, length, edit]) => {
      const from = at % (content.length + 1);
      const piece = content.slice(from, from + length);
      const instead = edit === "cut" ? "" : edit === "double" ? piece + piece : edit + piece;
      return content.slice(0, from) + instead + content.slice(from + length);
    }, sample),
  );

describe("any bytes give diagnostics inside the file and never an exception", () => {
  const prove = (bytes: Uint8Array) => {
    const decoded = decode("2025/2025-06-12-one.md", bytes);
    const isText = typeof decoded === "string";
    const content = isText ? decoded : new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
    const { diagnostics, checked } = checkFolder(
      {
        briefings: isText ? [fileOf(decoded)] : [],
        settings: { path: "archive.yaml", text: SETTINGS },
        vocabulary: new Map([["topics", { path: "vocabulary/topics.yaml", text: TOPICS }]]),
        diagnostics: isText ? [] : [decoded],
      },
      NOW,
    );
    expect(diagnostics.filter((diagnostic) => !isInside(diagnostic, content))).toEqual([]);
    expect(checked === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
  };
  const bytesOf = (content: string) => new TextEncoder().encode(content);

  test("bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), prove), { numRuns: runs(1000, 10) });
  });
  test("bytes behind an opening line", () => {
    const opened = fc
      .uint8Array({ maxLength: 200 })
      .map((rest) => Uint8Array.from([...bytesOf("---\n"), ...rest]));
    fc.assert(fc.property(opened, prove), { numRuns: runs(1000, 10) });
  });
  test("text", () => {
    const anything = fc.oneof(text, fc.string({ unit: "binary", maxLength: 300 }));
    fc.assert(
      fc.property(anything, anything, (front, words) => {
        prove(bytesOf(front));
        prove(bytesOf(`---\n${front}\n---\n${words}`));
      }),
      { numRuns: runs(1500, 10) },
    );
  });
  test("sample briefings with pieces cut, doubled and thrown in", () => {
    fc.assert(
      fc.property(mutated, (content) => prove(bytesOf(content))),
      { numRuns: runs(500, 10) },
    );
  });
});

/** Line and column of a diagnostic stand in the file, or just behind its last character. */
function isInside({ line, column, message }: Diagnostic, content: string): boolean {
  const words = content.split("\n")[line - 1];
  return words !== undefined && column >= 1 && column <= words.length + 1 && message !== "";
}
