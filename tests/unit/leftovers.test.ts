/** What other programs leave is told in an archive's own files too, and no text makes the looking slow or fail. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBody } from "../../scripts/check/body.ts";
import { BODY_RULES } from "../../scripts/check/rules.ts";
import { briefing, check, placesOf, SETTINGS, TOPICS } from "../support/archive.ts";

const one = "2025/2025-06-12-one.md";
const withSettings = (more: string) =>
  placesOf(check({ [one]: briefing("2025-06-12"), "archive.yaml": `${SETTINGS}${more}\n` }));

describe("the about text is held to a body's rules, at its place:", () => {
  test.each([
    [
      "an image",
      "about: |\n  We write.\n\n  ![A road](https://a.example/r.png)",
      7,
      "image-is-absent",
    ],
    ["an unsafe link", "about: |\n  We [write](javascript:x).", 5, "link-is-safe"],
    ["a template", "about: We are {{ site.title }}.", 4, "template-is-filled"],
    ["HTML", "about: We <b>write</b>", 4, "html-is-text"],
    [
      "a heading of the first level",
      "about: |\n  # Us\n\n  We write.",
      5,
      "heading-is-below-title",
    ],
    ["a heading without text", "about: |\n  We write.\n\n  ## Who", 7, "heading-has-text"],
  ])("%s", (_, more, line, rule) => {
    expect(new Set(withSettings(more))).toEqual(new Set([`archive.yaml:${line} ${rule}`]));
  });

  test("Markdown that a body may have is right", () => {
    expect(
      withSettings("about: |\n  We [write](https://a.example/) **daily**.\n\n  ## Who\n\n  Us."),
    ).toEqual([]);
  });
});

test("markup in settings and in words of the vocabulary is told", () => {
  const files = {
    [one]: briefing("2025-06-12"),
    "archive.yaml": SETTINGS.replace("Test Desk", "Test <i>Desk</i>"),
    "vocabulary/topics.yaml": `${TOPICS}mills: { name: Mills &amp; dams, aka: ["{{ mill }}"] }\n`,
  };
  expect(placesOf(check(files))).toEqual([
    "archive.yaml:1 field-is-plain-text",
    "vocabulary/topics.yaml:3 field-is-plain-text",
    "vocabulary/topics.yaml:3 field-is-plain-text",
  ]);
});

test("any signs are looked at without a fault, and a finding stands where the file has its writing", () => {
  const signs = fc.constantFrom(
    ..."{{ }} {% %} [[ ]] == %% ::: [ ] [x] {: } ^a - # > ` \\ * _ a b \n <!-- --> [/b] ${x} !!! .. x::".split(
      " ",
    ),
    "\n\n",
    " ",
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const body = readBody(text, 0);
      for (const rule of BODY_RULES)
        for (const finding of rule.check({ ...body, isDraft: false, text })) {
          if (!("offset" in finding)) throw new Error("A finding in a body has its place there.");
          expect(finding.offset).toBeGreaterThanOrEqual(0);
          expect(finding.offset).toBeLessThan(Math.max(1, text.length));
        }
    }),
    { numRuns: 2000 },
  );
});
