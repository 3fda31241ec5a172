import { describe, expect, test } from "vitest";
import type { Audience } from "../../scripts/config.ts";
import type { Instant } from "../../scripts/read/dates.ts";
import { withhold } from "../../scripts/withhold/withhold.ts";
import { briefing, check, NOW, type Written } from "../support/archive.ts";

function visible(
  files: Readonly<Record<string, Written>>,
  audience: Audience = "public",
  now: Instant = NOW,
) {
  const texts = Object.entries(files).map(([slug, written]) => [
    `2025/2025-06-12-${slug}.md`,
    briefing("2025-06-12", written),
  ]);
  const { checked, diagnostics } = check(Object.fromEntries(texts), now);
  if (checked === undefined) throw new Error(diagnostics[0]?.message);
  return withhold(checked, audience, now);
}

function slugs(result: ReturnType<typeof visible>): string[] {
  return "briefings" in result ? result.briefings.map(({ id }) => id.slice(11)) : [];
}

test("drafts and reviews are nobody's, whoever the audience", () => {
  const files = {
    a: {},
    b: { fields: { status: "draft" } },
    c: { fields: { status: "review" } },
    d: { fields: { status: undefined } },
  };
  expect(slugs(visible(files))).toEqual(["a"]);
  expect(slugs(visible(files, "red"))).toEqual(["a"]);
});

describe("a TLP label", () => {
  const files = {
    amber: { fields: { tlp: "TLP:AMBER" } },
    clear: { fields: { tlp: "TLP:CLEAR" } },
    green: { fields: { tlp: "TLP:GREEN" } },
    red: { fields: { tlp: "TLP:RED" } },
    strict: { fields: { tlp: "TLP:AMBER+STRICT" } },
    unmarked: {},
  };
  test.each<[Audience, string[]]>([
    ["public", ["clear", "unmarked"]],
    ["green", ["clear", "green", "unmarked"]],
    ["amber", ["amber", "clear", "green", "unmarked"]],
    ["amber+strict", ["amber", "clear", "green", "strict", "unmarked"]],
    ["red", ["amber", "clear", "green", "red", "strict", "unmarked"]],
  ])("is seen by %s as %j", (audience, expected) => {
    expect(slugs(visible(files, audience))).toEqual(expected);
  });
});

describe("an embargo", () => {
  const files = { held: { fields: { embargo: "2025-06-12T12:00:00+03:00" } } };
  test.each([
    ["2025-06-12T08:59:59Z", []],
    ["2025-06-12T09:00:00Z", ["held"]],
    ["2025-06-12T09:00:01Z", ["held"]],
  ])("at %s", (now, expected) => {
    expect(slugs(visible(files, "public", now as Instant))).toEqual(expected);
  });
  test("says when the site must be built again, and only for what would then be seen", () => {
    const result = visible(
      {
        ...files,
        later: { fields: { embargo: "2025-06-13T12:00:00Z" } },
        draft: { fields: { embargo: "2025-06-01T12:00:00Z", status: "draft" } },
      },
      "public",
      "2025-05-01T00:00:00Z" as Instant,
    );
    expect("nextRebuild" in result && result.nextRebuild).toBe("2025-06-12T12:00:00+03:00");
  });
});

test("what is withheld is told to the operator, with its reason", () => {
  const result = visible({
    a: {},
    b: { fields: { status: "draft" } },
    c: { fields: { tlp: "TLP:RED" } },
  });
  expect("withheld" in result && result.withheld).toEqual([
    { path: "2025/2025-06-12-b.md", reason: "draft" },
    { path: "2025/2025-06-12-c.md", reason: "TLP:RED" },
  ]);
});

describe("naming a withheld briefing is an error, for its title would leak:", () => {
  const secret = { secret: { fields: { status: "draft" } } };
  test.each<[string, Written]>([
    ["in the text", { body: "See [this](brief:2025-06-12-secret) [@clerk]." }],
    ["as related", { fields: { related: "[2025-06-12-secret]" } }],
    ["as what it follows", { fields: { follows: "2025-06-12-secret" } }],
    ["as its original", { fields: { translation_of: "2025-06-12-secret", lang: "de" } }],
  ])("%s", (_, written) => {
    const result = visible({ ...secret, open: written });
    expect(Array.isArray(result) && result.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      "2025/2025-06-12-open.md link-is-visible",
    ]);
  });
  test("but a withheld briefing may name an open one", () => {
    expect(
      slugs(
        visible({
          open: {},
          secret: { fields: { status: "draft", related: "[2025-06-12-open]" } },
        }),
      ),
    ).toEqual(["open"]);
  });
});

describe("a briefing whose replacement this audience may not see", () => {
  const old = { fields: { status: "superseded" } };
  const statusOf = (files: Readonly<Record<string, Written>>, audience: Audience = "public") => {
    const result = visible(files, audience);
    return (
      "briefings" in result && result.briefings.find(({ id }) => id.endsWith("old"))?.meta.status
    );
  };
  const replaced = "[2025-06-12-old]";
  test.each<[string, Written["fields"]]>([
    ["a draft", { status: "draft" }],
    ["under embargo", { embargo: "2031-01-01T00:00:00Z" }],
    ["for few", { tlp: "TLP:AMBER" }],
  ])("is as it was before, the replacement being %s", (_, fields) => {
    expect(statusOf({ old, new: { fields: { supersedes: replaced, ...fields } } })).toBe(
      "published",
    );
  });
  test("is corrected, where it was", () => {
    const corrections = "[{ date: 2025-06-13, kind: correction, text: The barn is dry. }]";
    const secret = { fields: { supersedes: replaced, status: "draft" } };
    expect(statusOf({ old: { fields: { status: "superseded", corrections } }, new: secret })).toBe(
      "corrected",
    );
  });
  test("is superseded for whoever may see it", () => {
    const amber = { fields: { supersedes: replaced, tlp: "TLP:AMBER" } };
    expect(statusOf({ old, new: amber }, "amber")).toBe("superseded");
    expect(statusOf({ old, new: { fields: { supersedes: replaced } } })).toBe("superseded");
  });
});
