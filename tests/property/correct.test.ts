import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBriefing } from "../../scripts/check/parse.ts";
import { CORRECTION_KINDS, frontMatter } from "../../scripts/check/schema/schema.ts";
import { cutFrontMatter } from "../../scripts/check/yaml/front-matter.ts";
import { correctBriefing, openBriefing } from "../../scripts/correct/correct.ts";
import type { Correction } from "../../scripts/correct/correction.ts";
import type { Day, Instant } from "../../scripts/read/dates.ts";
import { decode } from "../../scripts/read/decode.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";
import { text, written } from "../support/arbitrary.ts";
import { runs } from "../support/promise.ts";
import { writeBriefing } from "../support/write.ts";

const file = {
  path: "2025/2025-06-12-one.md",
  id: "2025-06-12-one" as BriefingId,
  day: "2025-06-12" as Day,
};
const today = "2025-06-13" as Day;
const now = "9999-12-31T12:00:00Z" as Instant;
const BODY = "\n\nText.\n\n---\n";

const corrections = fc
  .record(
    { kind: fc.constantFrom(...CORRECTION_KINDS), text, was: text },
    { requiredKeys: ["kind", "text"] },
  )
  .map((fields) => {
    const [correction] = frontMatter.shape.corrections.parse([{ date: today, ...fields }]);
    return correction as Correction;
  });

/** Ways in which people and tools write the same front matter. */
const STYLES: readonly ((fields: object) => string)[] = [
  (fields) => writeBriefing(frontMatter.parse(fields), BODY),
  (fields) => `---\n${JSON.stringify(fields)}\n---\n${BODY}`,
  (fields) => `---\n${JSON.stringify(fields, null, 2)} # by a tool\n---\n${BODY}`,
  (fields) =>
    `---\n${Object.entries(fields)
      .map(([name, value]) => `${name}: # ${name}\n  ${JSON.stringify(value)}\n\n`)
      .join("")}# The end.\n---\n${BODY}`,
];

test("a correction is added to any front matter, and nothing else of it changes", () => {
  fc.assert(
    fc.property(
      written,
      corrections,
      fc.constantFrom(...STYLES),
      fc.constantFrom("", "\ufeff"),
      fc.constantFrom("\n", "\r\n"),
      (fields, correction, style, mark, newline) => {
        const plain = style({ ...fields, status: "published" });
        const raw = mark + plain.replaceAll("\n", newline);
        const opened = openBriefing(file, new TextEncoder().encode(raw), { today, now });
        const result = "bytes" in opened ? correctBriefing(opened, correction) : opened;
        if (!("bytes" in opened && "bytes" in result)) throw new Error(JSON.stringify(result));
        const after = new TextDecoder("utf-8", { ignoreBOM: true }).decode(result.bytes);
        expect(after.startsWith(mark) && after.endsWith(BODY.replaceAll("\n", newline))).toBe(true);
        const seen = String(decode(file.path, result.bytes));
        const meta = parseBriefing({ ...file, text: seen, sha256: "" }).parsed?.briefing.meta;
        const { meta: before } = opened.briefing;
        const { status } = result;
        expect(meta).toEqual({
          ...before,
          status,
          corrections: [...before.corrections, correction],
        });
        expect(cutFrontMatter(seen)).toMatchObject({ body: BODY });
        expect(isInserted(raw.replace("published", status), after)).toBe(true);
      },
    ),
    { numRuns: runs(500, 8) },
  );
});

/** True when `after` is `before` with one piece put in. */
function isInserted(before: string, after: string): boolean {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  return after.length > before.length && after.endsWith(before.slice(same));
}
