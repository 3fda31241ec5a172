import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatLedger, parseLedger } from "../../scripts/check/ledger/ledger.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { briefing, check, placesOf } from "../support/archive.ts";
import { LEDGER, recorded } from "../support/ledger.ts";
import { runs } from "../support/promise.ts";
import { before, one } from "../support/published-one.ts";

describe("the ledger", () => {
  const written = before[LEDGER] ?? "";
  const found = (text: string) =>
    parseLedger({ path: LEDGER, text }).diagnostics.map(({ line, ruleId }) => `${line} ${ruleId}`);
  test("keeps what a reader saw in one line, sorted by id, and reads it back", () => {
    expect(written).toMatch(
      /^\{"id":"2025-06-12-one","address":"\/2025\/06\/12\/one\/","published":"2030-01-01T00:00:00Z","sha256":"[0-9a-f]{64}","corrections":0,"facts":\{"numbers":"50","dates":"","names":"Field×2 Lower×2","negations":"no nothing","sources":"Clerk of Lower Field","figures":"","quantities":"autumn"\},"paragraphs":"[0-9a-z]{4}_[0-9a-z]{4}"\}\n$/,
    );
    expect(formatLedger(parseLedger({ path: LEDGER, text: written }).ledger)).toBe(written);
  });
  test("of the same archive is the same, and of another instant too", () => {
    expect(recorded(before, "2031-01-01T00:00:00Z" as Instant)).toBe(written);
  });
  test("gains what is new, and loses nothing", () => {
    const two = { "2025/2025-06-11-two.md": briefing("2025-06-11") };
    const lines = recorded({ ...before, ...two })
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(2);
    expect(`${lines[1]}\n`).toBe(written);
  });
  test.each<[string, string]>([
    ["no JSON", "<<<<<<< HEAD\n"],
    ["an empty line", "\n"],
    ["an unknown key", written.replace('"corrections"', '"corections"')],
    ["a key more", written.replace("{", '{"note":"x",')],
    ["a key twice", written.replace("{", '{"corrections":7,')],
    ["a prototype", written.replace("{", '{"__proto__":{},')],
    ["keys in another order", written.replace(/("sha256":"[^"]*"),("corrections":0)/, "$2,$1")],
    ["an id that is none", written.replace("2025-06-12-one", "2025-02-30-one")],
    ["an instant without a zone", written.replace("00Z", "00")],
    ["a hash that is cut", written.replace(/"sha256":"./, '"sha256":"')],
    ["a number that is none", written.replace('"corrections":0', '"corrections":-1')],
    ["paragraphs that are none", written.replace('"paragraphs":"', '"paragraphs":" ')],
    ["facts as a list", written.replace(/"facts":\{[^}]*\}/, '"facts":[]')],
  ])("refuses %s, with the line", (_, text) => {
    expect(found(`${text}`)).toEqual(["1 ledger-has-form"]);
  });
  test("refuses an id twice, and publishes nothing meanwhile", () => {
    expect(found(written + written)).toEqual(["2 ledger-has-form"]);
    expect(check({ ...before, [LEDGER]: written + written }).checked).toBeUndefined();
  });
  test("names fifty bad lines and not a million", () => {
    expect(found("x\n".repeat(100_000))).toHaveLength(50);
  });
  test("whatever it holds, there are diagnostics and no exception", () => {
    const survives = (text: string) => {
      const { diagnostics } = check({ [one]: briefing("2025-06-12"), [LEDGER]: text });
      for (const { line, column } of diagnostics) expect(Math.min(line, column)).toBeGreaterThan(0);
    };
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), survives), {
      numRuns: runs(100),
    });
    fc.assert(fc.property(fc.json(), survives), { numRuns: runs(100) });
    const key = fc.constantFrom(
      "id",
      "address",
      "published",
      "sha256",
      "corrections",
      "facts",
      "typo",
    );
    fc.assert(
      fc.property(key, fc.jsonValue(), (name, value) =>
        survives(`${JSON.stringify({ ...JSON.parse(written), [name]: value })}\n`),
      ),
      { numRuns: runs(200) },
    );
  });
  test("that is no text is refused", () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, at) => (at * 7919 + 13) % 256);
    expect(placesOf(check({ [LEDGER]: bytes }))).toEqual([expect.stringContaining("file-is-utf8")]);
  });
});
