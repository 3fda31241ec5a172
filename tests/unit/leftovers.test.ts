/** What other programs leave is told in an archive's own files too, and no text makes the looking slow or fail. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBody } from "../../scripts/check/body/body.ts";
import { BODY_RULES } from "../../scripts/check/rules.ts";
import { briefing, check, placesOf, SETTINGS, TOPICS } from "../support/archive.ts";
import { runs } from "../support/promise.ts";

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

const LEFT =
  /^(?:place-is-filled-in|template-is-filled|directive-is-markdown|wikilink-is-link|shortcode-is-written-out|highlight-is-emphasis|html-is-text|list-is-meant)$/;

test.each([
  ["> [!mykind]\n> Dry."],
  [".. _mill:"],
  ["Dry [1]_ here."],
  ["See :ref:`mill`."],
  ["See ((9ImzaPv2P))."],
  ["id:: 6789-abc"],
  ["[[https://a.example][Mill]]"],
  ["h2. Dry"],
  ['"Mill":https://a.example'],
  ["p(class). Dry"],
  ["'''bold''' words"],
  ["''Dry'' words"],
  ['{| class="wikitable"'],
  ["[https://a.example Mill]"],
  ["<?php echo 1; ?>"],
  ["<? echo ?>"],
  ["<?= $x ?>"],
  ["{ PAGE \\* MERGEFORMAT }"],
  ["<<First_Name>> said"],
  ["TKTK"],
  ["It cost $TK."],
  ["[name TBD]"],
  ["[Insert quote]"],
  ["[YOUR NAME]"],
  ["[citation needed]"],
  ["[source?]"],
  ["[tweet 123]"],
  ["[youtube https://a.example]"],
  ["{props.title}"],
  ["<@U123> said"],
  [":warning: dry"],
  ["{color:red}x{color}"],
  ["[Mill|https://a.example]"],
  ["{panel:title=x}"],
  ["Dry^[a note]."],
  ["[object Object] mill"],
  ["%s people died"],
  ["%(name)s"],
  ["{0} people"],
  ["%NAME% said"],
  ["dry :contentReference[oaicite:0]{index=0}"],
  ["citeturn0search1"],
  ["_Toc123456"],
  ["++dry++"],
  ["||dry||"],
  ['--8<-- "a.md"'],
  ["!!!include(x)!!!"],
  ["[block:callout]"],
  ["[poll]"],
  ["{!Contact.Name}"],
  ["<!--break-->"],
  ["{loadposition x}"],
  ["{exp:channel}"],
  ["{$name}"],
  ["{include file='a'}"],
  ["{!! $x !!}"],
  ["<#if x>"],
  ["#{name} said"],
  ["<g:if>"],
])("what another program left is told: %s", (left) => {
  const { diagnostics } = check({
    [one]: briefing("2025-06-12", { body: `Dry [@clerk].\n\n${left}` }),
  });
  expect(diagnostics.filter(({ ruleId }) => LEFT.test(ruleId)).length).toBeGreaterThan(0);
});

test.each([
  "Some TK people left",
  "[insert title here] of the mill",
  "The mill %%ask again%% turned",
  "The mill {: .note} turned",
  "The ''mill'' of the field",
  "The mill said \\\\cite{mill} so",
  "Error! Reference source not found in mill",
  ":::tip of the mill",
  "TODO: name the mill of the field",
])("what was left in a title is told: %s", (title) => {
  const { diagnostics } = check({
    [one]: briefing("2025-06-12", { fields: { title: `"${title}"` } }),
  });
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["field-is-plain-text"]);
});

test.each([
  "The ratio of 3:1 at 10:30 held",
  "The clerk's and the miller's mills",
  "Mill's 5% share (C++) is theirs",
  "Gate #5 of H. Miller & Sons",
  "The mill: TK Maxx opens at 10",
  "No. 5 | The mill",
])("no mark of a program stands in the title: %s", (title) => {
  const { diagnostics } = check({
    [one]: briefing("2025-06-12", { fields: { title: `"${title}"` } }),
  });
  expect(diagnostics).toEqual([]);
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
    { numRuns: runs(2000) },
  );
});
