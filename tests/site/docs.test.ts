import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { defaultLevel } from "../../scripts/check/levels.ts";
import { EVERY_RULE } from "../../scripts/check/rules.ts";
import { frontMatter } from "../../scripts/check/schema/schema.ts";
import { PAGE, page } from "../../scripts/docs/page.ts";
import { kindLists } from "../../scripts/docs/page-kinds.ts";
import { PRECISION } from "../../scripts/docs/precision.ts";
import { ALL } from "../../scripts/render/pages/all.ts";
import { TEMPLATES } from "../../scripts/render/templates.ts";
import { PROJECT } from "../support/cli.ts";
import { IS_SAMPLE } from "../support/of-the-sample.ts";

/** Whoever puts an archive of their own in the sample's place takes this page away with it. */
const isKept = IS_SAMPLE || existsSync(join(PROJECT, PAGE));
const committed = isKept ? readFileSync(join(PROJECT, PAGE), "utf8") : page();

test.skipIf(!isKept)(
  "the committed page is what the types and rules say now: `npm run docs` writes it",
  () => {
    expect(committed).toBe(page());
  },
);

test("the committed lists of page kinds and templates are what their folders hold", () => {
  for (const [path, text] of kindLists())
    expect(readFileSync(join(PROJECT, path), "utf8")).toBe(text);
});

test("a page kind is called as its files are, and is built in a place of its own", () => {
  for (const { kind } of ALL) expect(Object.keys(TEMPLATES)).toContain(kind);
  expect(new Set(ALL.map(({ kind }) => kind)).size).toBe(Object.keys(TEMPLATES).length);
  expect(new Set(ALL.map(({ place }) => place)).size).toBe(ALL.length);
});

test("it names every field and every rule", () => {
  for (const field of Object.keys(frontMatter.shape)) expect(committed).toContain(`\`${field}\``);
  for (const rule of EVERY_RULE.keys()) expect(committed).toContain(rule);
});

test("a rule that was right less than half of the time on news is off in it by itself", () => {
  const poor = PRECISION.flatMap(({ rules }) =>
    Object.entries(rules).flatMap(([id, { judged, right }]) =>
      judged > 0 && right / judged < 0.5 ? [id] : [],
    ),
  );
  expect(poor.length).toBeGreaterThan(0);
  for (const id of poor) {
    const rule = EVERY_RULE.get(id);
    expect(rule === undefined ? id : defaultLevel(rule, "news")).toBe("off");
  }
});
