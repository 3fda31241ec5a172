import { describe, expect, test, vi } from "vitest";
import { defaultLevel, levelOf } from "../../scripts/check/levels.ts";
import { PROFILES } from "../../scripts/check/rule.ts";
import { ARCHIVE_RULES, EVERY_RULE, FILE_RULES } from "../../scripts/check/rules.ts";
import { explainRule } from "../../scripts/commands/explain.ts";
import { briefing, check, placesOf, SETTINGS } from "../support/archive.ts";

const one = "2025/2025-06-12-one.md";
const bare = "The barn stood dry on Thursday [@clerk].";

function settled(profiles: string, fields: Record<string, string> = {}, body = bare) {
  return check({
    "archive.yaml": `${SETTINGS}profiles:\n${profiles}`,
    [one]: briefing("2025-06-12", { fields, body }),
  });
}

/** What is wrong with the settings; the briefing is judged all the same. */
const ofSettings = (profiles: string) =>
  settled(profiles).diagnostics.filter(({ file }) => file === "archive.yaml");

describe("a profile", () => {
  test("makes a warning an error, so that nothing is published", () => {
    const { checked, diagnostics } = settled("  news: { day-has-date: error }\n");
    expect(diagnostics.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ["day-has-date", "error"],
    ]);
    expect(checked).toBeUndefined();
  });
  test("turns a rule off, for its own types alone", () => {
    const off = "  news: { day-has-date: off }\n";
    expect(settled(off).diagnostics).toEqual([]);
    const judged = { type: "analysis" };
    expect(placesOf(settled(off, judged))).toEqual([`${one}:11 day-has-date`]);
  });
  test.each([
    "attribution-is-specific",
    "quote-attribution",
    "figure-has-source",
    "sums-add-up",
    "days-add-up",
    "figures-agree",
    "events-are-in-order",
  ])("asks for %s, which is off by itself in every type, and is told how", (id) => {
    const rule = EVERY_RULE.get(id);
    if (rule === undefined) throw new Error(`There is no rule ${id}.`);
    for (const profile of PROFILES) expect(defaultLevel(rule, profile)).toBe("off");
    expect(rule.reason).toContain("off until a desk asks for it");
    expect(explainRule(rule)).toContain(`profiles: { news: { ${id}: warning } }`);
  });
  test("that has rules off does not run them", () => {
    const movable = [...FILE_RULES, ...ARCHIVE_RULES].filter(({ isFixed }) => !isFixed);
    const spies = movable.map((rule) => vi.spyOn(rule, "check"));
    const all = (level: string) =>
      `  news: { ${movable.map(({ id }) => `${id}: ${level}`).join(", ")} }\n`;
    settled(all("off"));
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    settled(all("warning"));
    for (const spy of spies) expect(spy).toHaveBeenCalled();
    vi.restoreAllMocks();
  });
  test("turns on what is off by itself", () => {
    const body = "“We had never seen so much water in the mill.”\n\nSo it stayed [@clerk].";
    expect(settled("  sitrep: { quote-attribution: error }\n", {}, body).diagnostics).toEqual([]);
    const on = settled("  news: { quote-attribution: warning }\n", {}, body);
    expect(placesOf(on)).toEqual([`${one}:10 quote-attribution`]);
  });
  test.each([
    [
      "a rule that there is not",
      "day-has-dat: off",
      "There is no rule `day-has-dat`. Did you mean `day-has-date`?",
    ],
    [
      "a rule that holds everywhere",
      "citation-has-source: off",
      "is an error in every archive and cannot be moved",
    ],
    ["a level that there is not", "day-has-date: warn", "`warn` is not known here."],
  ])("cannot move %s", (_, level, message) => {
    const [problem] = ofSettings(`  news: { ${level} }\n`);
    expect(problem).toMatchObject({ file: "archive.yaml", line: 5 });
    expect(problem?.message).toContain(message);
  });
  test("that there is not is named with the nearest that there is", () => {
    expect(ofSettings("  newz: { day-has-date: off }\n")[0]?.message).toContain(
      "Did you mean `news`?",
    );
  });
});

test("in a draft every rule warns at most, so that it stops nobody's build", () => {
  const body = "On [Friday](date:2025-06-12) the barn stood dry [@clerk] [@nobody].";
  const { diagnostics } = check({
    [one]: briefing("2025-06-12", { fields: { status: "draft" }, body }),
  });
  expect(diagnostics.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
    ["weekday-agrees", "warning"],
    ["citation-has-source", "warning"],
  ]);
});

test("no profile can move a fixed rule, and every level is one of three", () => {
  const profiles = new Map(
    PROFILES.map((profile) => [
      profile,
      new Map([...EVERY_RULE.keys()].map((id) => [id, "off" as const])),
    ]),
  );
  for (const rule of EVERY_RULE.values()) {
    const level = levelOf(rule, { type: "report", status: "published" }, { profiles });
    expect(level, rule.id).toBe(rule.isFixed ? "error" : "off");
    for (const profile of PROFILES)
      expect(["off", "warning", "error"]).toContain(defaultLevel(rule, profile));
  }
});

test("every rule can be explained, with its levels and how to move or silence it", () => {
  for (const rule of EVERY_RULE.values()) {
    const text = explainRule(rule);
    expect(text.startsWith(rule.id)).toBe(true);
    expect(text).toMatch(/Level: /);
    expect(text).toContain(rule.isFixed ? "cannot be moved" : `brief-ok ${rule.id}:`);
  }
});

describe("an unfinished draft", () => {
  const unfinished =
    "---\ntitle: The barn of Lower Field stays dry\ndate: 2025-06-13\nsummary:\n---\n\nSo [@nobody].\n";
  const two = "2025/2025-06-13-two.md";
  test("is told what it lacks, and stops nobody's build", () => {
    const { checked, diagnostics } = check({ [one]: briefing("2025-06-12"), [two]: unfinished });
    expect(checked?.briefings.map(({ meta }) => meta.status)).toEqual(["published", "draft"]);
    expect(new Set(diagnostics.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
    expect(placesOf({ checked, diagnostics })).toContain(`${two}:4 field-has-form`);
  });
  test.each(["status: published", "Status: draft", "staus: draft", "status: drafted"])(
    "is none that says `%s`",
    (status) => {
      const { checked } = check({ [two]: unfinished.replace("summary:", `${status}\nsummary:`) });
      expect(checked).toBeUndefined();
    },
  );
});

describe("a rule that got another name", () => {
  const body = "That the barn was dry is told by three [@a; @b; @c].";
  const fields = {
    sources: "{ a: { name: Ann, party: w }, b: { name: Bo, party: w }, c: { name: Cy, party: w } }",
  };
  const found = (profiles: string) =>
    check({
      "archive.yaml": `${SETTINGS}profiles:\n  news: ${profiles}\n`,
      "vocabulary/organisations.yaml": "w: { name: Weir Board }\n",
      "2025/2025-06-12-note.md": briefing("2025-06-12", { fields, body }),
    }).diagnostics.filter(({ ruleId }) => /voice|name/.test(ruleId));
  test("is moved by its old name too, and the desk is told the new one", () => {
    expect(found("{}").map(({ ruleId }) => ruleId)).toEqual(["voice-is-not-alone"]);
    const [told, ...rest] = found("{ origin-is-not-alone: off }");
    expect(rest).toEqual([]);
    expect(told).toMatchObject({
      ruleId: "rule-has-its-name",
      severity: "warning",
      file: "archive.yaml",
      message: "`origin-is-not-alone` is called `voice-is-not-alone` now. Write that.",
    });
  });
  test("goes by its new name where both are moved", () => {
    const both = "{ voice-is-not-alone: error, origin-is-not-alone: off }";
    expect(found(both).map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
      "voice-is-not-alone error",
      "rule-has-its-name warning",
    ]);
  });
});
