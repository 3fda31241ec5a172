/** Degrees of likelihood that are not of ICD 203's scale: each is told the one that comes nearest. */
import { expect, test } from "vitest";
import { besideScale } from "../../scripts/check/language/likelihood.ts";

test.each([
  ["virtually impossible", "almost no chance"],
  ["extremely unlikely", "very unlikely"],
  ["a slim chance", "unlikely"],
  ["fifty-fifty", "roughly even chance"],
  ["a coin toss", "roughly even chance"],
  ["possibly", "roughly even chance"],
  ["in all likelihood", "likely"],
  ["increasingly likely", "very likely"],
  ["all but certain", "almost certain"],
])("%s comes nearest to %s", (written, nearest) => {
  const found = besideScale(`The gate will hold: ${written}.`);
  expect(found).toMatchObject([{ written, at: 20, instead: [nearest, expect.any(String)] }]);
});
