/** The marks of the Traffic Light Protocol, as FIRST's standard 2.0 draws them. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tlpClass } from "../../layouts/parts/tlp.tsx";
import { TLP_LABELS } from "../../scripts/check/schema/schema.ts";
import { bareStyles } from "../../scripts/commands/problem-page.ts";
import { shared } from "../support/shared.ts";

const css = bareStyles().replace(/\/\*.*?\*\//gs, "");

/** The label's colour; the ground is black. */
const COLOURS: Readonly<Record<string, string>> = {
  "TLP:RED": "#ff2b2b",
  "TLP:AMBER": "#ffc000",
  "TLP:AMBER+STRICT": "#ffc000",
  "TLP:GREEN": "#33ff00",
  "TLP:CLEAR": "#ffffff",
};

/** What the style sheet says of a property outside of print, for a class. */
function styleOf(name: string, property: string): string | undefined {
  const rules = [...css.matchAll(/^([^@{}]+)\{([^{}]*)\}/gm)];
  const own = rules.filter(([, selector = ""]) =>
    selector.split(/,\s*/).some((one) => one.trim() === name),
  );
  return own
    .flatMap(([, , body = ""]) => body.split(";"))
    .map((line) => line.trim().split(/:\s*/))
    .findLast(([key]) => key === property)?.[1];
}

const long = (colour = "") => colour.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3").toLowerCase();

describe.each([...TLP_LABELS])("%s", (label) => {
  test("is of the standard's very colour on black", () => {
    const [every = "", own = ""] = tlpClass(label).split(" ");
    expect(long(styleOf(`.${own}`, "color"))).toBe(COLOURS[label]);
    expect(long(styleOf(`.${every}`, "background"))).toBe("#000000");
  });
});

test("every label of the standard has its colour here, and no other", () => {
  expect(Object.keys(COLOURS).sort()).toEqual([...TLP_LABELS].sort());
});

const table = shared("standards/tlp.json");
test.runIf(table)("the colours are those of the published taxonomy", () => {
  const { predicates } = JSON.parse(readFileSync(table ?? "", "utf8")) as {
    predicates: { value: string; colour: string }[];
  };
  for (const [label, colour] of Object.entries(COLOURS)) {
    const published = predicates.find(({ value }) => `TLP:${value.toUpperCase()}` === label);
    expect([label, published?.colour.toLowerCase()]).toEqual([label, colour]);
  }
});
