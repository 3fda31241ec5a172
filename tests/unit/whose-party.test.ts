import { expect, test } from "vitest";
import { whoseParty } from "../../scripts/check/voices/whose-party.ts";

const voice = (key: string, isNamed: boolean) => ({
  ...{ key, label: key, isNamed, parties: [], reports: [key] },
});

test("a name is sent to the vocabulary; one that is not to be named is never asked for its name", () => {
  expect(whoseParty([voice("wire", true)])).toContain("add the name to vocabulary/");
  const unnamed = whoseParty([voice("miller", false), voice("baker", false)]);
  expect(unnamed).toBe(
    " For whom `miller` and `baker` speak is not known: write `party:` beside it, and keep the name where it is.",
  );
});

test("many are counted, and none needs no word", () => {
  const many = ["a", "b", "c", "d"].map((key) => voice(key, true));
  expect(whoseParty(many)).toMatch(/^ For whom `a`, `b` and 2 more speak is not known: /);
  expect(whoseParty([])).toBe("");
});
