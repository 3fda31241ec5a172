import fc from "fast-check";
import { expect, test } from "vitest";
import { type BriefingRow, decode, encode } from "../../scripts/cache/row.ts";
import type { Briefing } from "../../scripts/check/briefing.ts";
import { parseBriefing } from "../../scripts/check/parse.ts";
import { frontMatter } from "../../scripts/check/schema/schema.ts";
import type { Day } from "../../scripts/read/dates.ts";
import type { BriefingId } from "../../scripts/read/identity.ts";
import { body, written } from "../support/arbitrary.ts";
import { runs } from "../support/promise.ts";
import { writeBriefing } from "../support/write.ts";

function parse(text: string): Briefing | undefined {
  const id = "2025-06-12-one" as BriefingId;
  const file = { path: `2025/${id}.md`, id, day: "2025-06-12" as Day, text, sha256: "ab" };
  return parseBriefing(file).parsed?.briefing;
}

/** What a briefing says, whether its parts are made at once or when they are asked for. */
function plain({ reading, ...briefing }: Briefing) {
  const { citations, links, anchors } = reading;
  return { ...briefing, reading: { citations, links, anchors } };
}

test("a briefing that went through a row is the one that was parsed", () => {
  let told = 0;
  fc.assert(
    fc.property(written, body, (fields, words) => {
      const linked = `${words}\n\nSee [one](brief:2025-01-01-a), [two](place:OM) and [three](who:x).\n`;
      const briefing = parse(writeBriefing(frontMatter.parse(fields), linked));
      if (briefing === undefined) return;
      told++;
      const diagnostics = briefing.findings.slice(0, 1);
      const row = JSON.parse(JSON.stringify(encode({ briefing, diagnostics }))) as BriefingRow;
      const entry = decode(row);
      expect(plain(entry.briefing)).toEqual(plain(briefing));
      expect(entry.diagnostics).toEqual(diagnostics);
      // Once more: what is remembered is written again with its neighbours of the month.
      expect(encode(entry)).toEqual(encode({ briefing, diagnostics }));
    }),
    { numRuns: runs(800, 8) },
  );
  expect(told).toBeGreaterThan(0.75 * runs(800, 8));
});
