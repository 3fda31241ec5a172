import { describe, expect, test } from "vitest";
import type { Instant } from "../../scripts/read/dates.ts";
import { briefing, check, placesOf, type Written } from "../support/archive.ts";
import { LEDGER, published, recorded } from "../support/ledger.ts";
import { before, body, changed, noted, one } from "../support/published-one.ts";

describe("what was published stays:", () => {
  test("an untouched archive is right", () => {
    expect(placesOf(changed({}))).toEqual([]);
  });
  test("a file that is gone is missed at its line of the ledger, with what to write", () => {
    const gone = changed(undefined);
    expect(placesOf(gone)).toEqual([`${LEDGER}:1 published-stays`]);
    expect(gone.diagnostics[0]?.message).toContain("aliases: [/2025/06/12/one/]");
    expect(gone.diagnostics[0]?.message).toContain("`status: withdrawn`");
  });
  test.each([
    ["a draft again", { status: "draft" }, 4],
    ["in review again", { status: "review" }, 4],
    ["without a status", { status: undefined }, 2],
    ["under embargo again", { embargo: "2031-01-01T00:00:00Z" }, 8],
    ["for partners only", { tlp: "TLP:GREEN" }, 8],
  ])("one that is %s would vanish too", (_, fields, line) => {
    expect(placesOf(changed({ fields }))).toEqual([`${one}:${line} published-stays`]);
  });
  test("a narrower label of the whole archive hides it too", () => {
    const settings = "title: T\ndescription: D\nurl: https://desk.example\ntlp: TLP:AMBER\n";
    expect(placesOf(changed({}, { "archive.yaml": settings }))).toEqual([
      `${one}:2 published-stays`,
    ]);
  });
  test("one that is withdrawn with its reason stays, whatever its text", () => {
    const fields = { status: "withdrawn", corrections: noted("retraction") };
    expect(placesOf(changed({ fields, body: "Gone [@clerk]." }))).toEqual([]);
  });
  test("a broken file is not a missing one", () => {
    expect(placesOf(changed(undefined, { [one]: "no front matter" }))).toEqual([
      `${one}:1 front-matter-opens`,
    ]);
  });
  test("an embargo that had not lifted as of an earlier instant stands by right", () => {
    const held = { [one]: briefing("2025-06-12", { fields: { embargo: "2025-06-12T12:00:00Z" } }) };
    const lifted = published(held, "2025-06-12T12:00:00Z" as Instant);
    expect(placesOf(check(lifted, "2025-06-12T11:59:59Z" as Instant))).toEqual([]);
  });
});

describe("an address stays:", () => {
  const other = "2025/2025-06-12-another.md";
  const moved = (written: Written) =>
    placesOf(changed(undefined, { [other]: briefing("2025-06-12", written) }));
  test("a renamed file needs its old address as an alias", () => {
    expect(moved({ body })).toEqual([`${other}:2 address-stays`]);
    expect(moved({ body, fields: { aliases: "[/2025/06/12/one/]" } })).toEqual([]);
  });
  test("one that was renamed and reworded is known by its facts", () => {
    expect(moved({ body: "No mice, and 50 sacks, by the clerk's count [@clerk]." })).toEqual([
      `${other}:2 address-stays`,
    ]);
  });
  test("one that moved to another day is known by its slug", () => {
    const file = "2025/2025-06-13-one.md";
    const text = briefing("2025-06-13", { body: "All else is new [@clerk]." });
    expect(placesOf(changed(undefined, { [file]: text }))).toEqual([`${file}:2 address-stays`]);
  });
  test("an alias in a draft leads nowhere", () => {
    const fields = { status: "draft", aliases: "[/2025/06/12/one/]" };
    expect(moved({ body, fields })).toEqual([`${LEDGER}:1 published-stays`]);
  });
  test("a renaming hides no change of the text", () => {
    const fields = { aliases: "[/2025/06/12/one/]" };
    expect(moved({ body: body.replace("50", "60"), fields })).toEqual([
      `${other}:11 text-changes-openly`,
    ]);
  });
});

describe("what was withdrawn", () => {
  const gone = briefing("2025-06-12", {
    body,
    fields: { status: "withdrawn", corrections: noted("retraction") },
  });
  const ledger = recorded({ ...before, [one]: gone });
  const back = (corrections: string) =>
    placesOf(changed({ fields: { corrections } }, { [LEDGER]: ledger }));
  test("leaves no fact of its text in the ledger", () => {
    expect(ledger).toContain('"withdrawn":true');
    expect(ledger).toContain(`"numbers":""`);
  });
  test("comes back with a note that says why, and not without", () => {
    const entry = (kind: string, date: string) => `{ date: ${date}, kind: ${kind}, text: Why. }`;
    const retraction = entry("retraction", "2025-06-13");
    expect(back(`[${retraction}]`)).toEqual([`${one}:4 text-changes-openly`]);
    expect(back(`[${retraction}, ${entry("correction", "2025-06-14")}]`)).toEqual([
      `${one}:4 text-changes-openly`,
    ]);
    expect(back(`[${retraction}, ${entry("update", "2025-06-14")}]`)).toEqual([]);
  });
});
