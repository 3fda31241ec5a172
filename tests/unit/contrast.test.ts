/** Contrast as WCAG 2 measures it, and the pairs of colours that the style sheet uses. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COLOURS, type ColourName, PAIRS } from "../../scripts/check/archive/colours.ts";
import { contrastOf, nearestAccent, weakPairs } from "../../scripts/check/archive/contrast.ts";
import { bareStyles } from "../../scripts/commands/problem-page.ts";
import { check, SETTINGS } from "../support/archive.ts";

const MODES = ["light", "dark"] as const;

describe("contrast", () => {
  // Known values: the extremes, and what WebAIM's checker and the WCAG's own examples give.
  test.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.48],
    ["#767676", "#ffffff", 4.54],
    ["#0000ff", "#ffffff", 8.59],
    ["#ff0000", "#ffffff", 4],
    ["#00ff00", "#000000", 15.3],
  ])("of %s on %s is %d", (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 1);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });
});

describe("the nearest accent", () => {
  const tried = ["#ffe000", "#ff0000", "#000000", "#ffffff", "#7a7a7a", "#0b4a8f", "#00ffcc"];

  test.each(MODES)("has enough contrast in the %s mode, whatever the colour", (mode) => {
    for (const colour of tried) expect(weakPairs(mode, nearestAccent(mode, colour))).toEqual([]);
  });

  test("is the colour itself where that has enough", () => {
    expect(nearestAccent("light", COLOURS.light.link)).toBe(COLOURS.light.link);
    expect(nearestAccent("dark", COLOURS.dark.link)).toBe(COLOURS.dark.link);
  });
});

test("an accent with too little contrast is told with its pair, its ratio and the nearest that has enough", () => {
  const accent = "theme:\n  accent: { light: '#ffe000', dark: '#101010' }\n";
  const { diagnostics } = check({ "archive.yaml": SETTINGS + accent });
  const told = diagnostics.map(({ line, column, length, message, fix }) => ({
    ...{ place: `${line}:${column}+${length}`, message, fix: fix?.text },
  }));
  expect(told).toEqual([
    {
      place: "5:20+9",
      message:
        'In the light mode links in a notice (link on tint) would have a contrast of 1.15, and AA asks for 4.5. The nearest colour that has it is "#7c6d00".',
      fix: '"#7c6d00"',
    },
    {
      place: "5:37+9",
      message: expect.stringContaining("In the dark mode"),
      fix: expect.any(String),
    },
  ]);
  for (const { fix } of told) expect(fix).toMatch(/^"#[0-9a-f]{6}"$/);
});

const searchStyles = readFileSync(
  new URL("../../layouts/styles/search.css", import.meta.url),
  "utf8",
);

describe("the style sheet", () => {
  const css = `${bareStyles()}${searchStyles}`.replace(/\/\*.*?\*\//gs, "");
  const inner = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
    selector: selector.trim(),
    declared: [...body.matchAll(/([\w-]+):\s*([^;]+)/g)].map(([, property = "", value = ""]) => ({
      property,
      value,
    })),
  }));
  const isRoot = ({ selector }: { selector: string }) => selector === ":root";
  const [light, dark] = inner.filter(isRoot);
  const uses = inner.filter((rule) => !isRoot(rule));
  const named = (value: string) => /var\(--(\w+)\)/.exec(value)?.[1];
  const isColour = (name: string | undefined): name is ColourName =>
    name !== undefined && Object.hasOwn(COLOURS.light, name);

  test("has the colours of the table, in both modes", () => {
    for (const [mode, rule] of [
      ["light", light],
      ["dark", dark],
    ] as const) {
      const found = rule?.declared.filter(({ value }) => value.startsWith("#")) ?? [];
      const colours = Object.fromEntries(
        found.map(({ property, value }) => [property.slice(2), value]),
      );
      expect(colours).toEqual(COLOURS[mode]);
    }
  });

  test("sets no colour in letters or signs but of the ground and the table, and of a mark and TLP, which are fixed", () => {
    const fixed = uses.flatMap(({ selector, declared }) =>
      declared.filter(({ value }) => /#[0-9a-f]{3,8}\b/.test(value)).map(() => selector),
    );
    const allowed = /^(?:mark|::highlight\(found\)|\.tlp(?:-\w+)?,?\s*(?:footer\.site \.tlp)?)$/;
    expect(fixed.length).toBeGreaterThan(5);
    expect(fixed.filter((selector) => !allowed.test(selector))).toEqual([]);
  });

  test("has every colour of words and drawings in a pair with each ground that it may stand on", () => {
    const over = new Set<ColourName>();
    for (const { declared } of uses)
      for (const { property, value } of declared)
        if (
          /^(?:color|fill|stroke|outline|text-decoration)$/.test(property) &&
          isColour(named(value))
        )
          over.add(named(value) as ColourName);
    // What is drawn in the ground's own colour stands on ink; all else on paper, and in a notice on its tint.
    const wanted = [...over].flatMap((name) => {
      if (name === "paper") return [`${name} on ink`];
      if (name === "tint") return [];
      return [`${name} on paper`, `${name} on tint`];
    });
    const known = PAIRS.map(({ over, under }) => `${over} on ${under}`);
    expect(wanted.length).toBeGreaterThan(6);
    expect(wanted.filter((pair) => !known.includes(pair))).toEqual([]);
  });

  test("has each pair that one rule sets in the table", () => {
    const set = uses.flatMap(({ declared }) => {
      const of = (property: RegExp) =>
        named(declared.findLast((one) => property.test(one.property))?.value ?? "");
      const [over, under] = [of(/^(?:color|stroke)$/), of(/^(?:background(?:-color)?|fill)$/)];
      return isColour(over) && isColour(under) && over !== under ? [`${over} on ${under}`] : [];
    });
    expect(set.length).toBeGreaterThan(2);
    const known = PAIRS.map(({ over, under }) => `${over} on ${under}`);
    expect(set.filter((pair) => !known.includes(pair))).toEqual([]);
  });

  test("and every pair of the table has the contrast that it needs, in both modes", () => {
    for (const mode of MODES) expect(weakPairs(mode, COLOURS[mode].link)).toEqual([]);
    expect(contrastOf("#1c1b19", "#ffe58a")).toBeGreaterThan(4.5);
  });
});
