import { readdirSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { FIELDS, FOLDERS, fieldOf, href, PATHS, RESERVED } from "../../scripts/site-plan.ts";
import { LANGUAGES } from "../../scripts/words/languages.ts";

test("the fields of the query language are those of the facets, each once, in their order", () => {
  expect(FIELDS).toEqual(["topic", "place", "who", "source", "type", "lang", "thread"]);
  expect([fieldOf("person"), fieldOf("organisation"), fieldOf("type")]).toEqual([
    "who",
    "who",
    "type",
  ]);
});

test("every first step of the site is reserved, but for the years, and languages, which give way to what a desk has there", () => {
  for (const name of readdirSync(inject("site")))
    if (!/^\d{4}$/.test(name) && !LANGUAGES.has(name))
      expect(
        RESERVED,
        `Without a line of PATHS in site-plan.ts an alias could take ${name}`,
      ).toContain(name);
  for (const path of [...Object.values(PATHS), ...Object.values(FOLDERS)])
    expect(RESERVED).toContain(path.replace(/^\//, "").split("/")[0] || "index.html");
  expect(RESERVED).not.toContain("");
});

test("an address stands below the prefix of its host", () => {
  expect([href("/", PATHS.home), href("/briefings/", PATHS.correctionsFeed)]).toEqual([
    "/",
    "/briefings/corrections/feed.xml",
  ]);
});
