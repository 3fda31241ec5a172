import { createRequire } from "node:module";
import { h } from "preact";
import { expect, test } from "vitest";
import { LocatorMap } from "../../layouts/parts/pictures/locator-map.tsx";
import { countries } from "../../scripts/check/schema/countries.ts";
import { locatorMap } from "../../scripts/render/pictures/locator-map.ts";
import { readOutlines } from "../../scripts/render/pictures/outlines.ts";
import * as words from "../../scripts/words/en.ts";
import { inEnglish } from "../support/in-english.ts";

const read = createRequire(import.meta.url);
/** What the package itself has, by the names that it gives. */
const named = (file: string): string[] =>
  read(`world-atlas/${file}`).objects.countries.geometries.map(
    ({ properties }: { properties: { name: string } }) => properties.name,
  );

test("whatever country the atlas has, the code of our list finds it", async () => {
  const codes = countries().map(({ code }) => code);
  const outlines = await readOutlines(codes);
  // No code of ours, and so no page that could show them.
  const without = [
    "N. Cyprus",
    "Somaliland",
    "Siachen Glacier",
    "Indian Ocean Ter.",
    "Ashmore and Cartier Is.",
  ];
  const found = codes.filter((code) => outlines.countries.has(code));
  expect(found.length).toBe(new Set(named("countries-50m.json")).size - without.length);
  expect(codes.length - found.length).toBeLessThan(20);
});

test("a map shows the country at its middle, its neighbours around it, in less than three kilobytes", async () => {
  const codes = countries().map(({ code }) => code);
  const outlines = await readOutlines(codes);
  for (const code of codes) {
    const map = locatorMap([code], { outlines, words });
    if (map === undefined) continue;
    const html = inEnglish(h(LocatorMap, { map: map }));
    expect(html.length, code).toBeLessThan(3072);
    expect(html, code).not.toMatch(/NaN|undefined|style=|e-\d/);
    // What is too small to be seen has a ring around it.
    expect(map.here !== "" || map.ring !== undefined, code).toBe(true);
  }
});

test("a map says which country it shows, and several may share one", async () => {
  const outlines = await readOutlines(["JO", "LB"]);
  expect(locatorMap(["JO", "LB"], { outlines, words })?.words).toBe(
    "Map: Jordan, Lebanon and what lies around",
  );
  expect(locatorMap(["XX"], { outlines, words })).toBeUndefined();
  expect(locatorMap([], { outlines, words })).toBeUndefined();
});

test("what has no outline in the small atlas has one from the large, and nothing else is read of that", async () => {
  const usual = await readOutlines(["OM"]);
  const small = await readOutlines(["OM", "BH"]);
  expect([usual.countries.has("BH"), small.countries.has("BH")]).toEqual([false, true]);
  expect(small.countries.has("SG")).toBe(false);
  expect(locatorMap(["BH"], { outlines: small, words })?.ring).toBeDefined();
});
