import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelOf } from "../../scripts/check/schema/provenance.ts";
import type { BoxView } from "../../scripts/render/pictures/draw-cells.ts";
import { spread } from "../../scripts/render/pictures/spread.ts";
import { type WhoToldWhomView, whoToldWhom } from "../../scripts/render/pictures/who-told-whom.ts";
import { wrapLabel } from "../../scripts/render/pictures/wrap.ts";
import * as words from "../../scripts/words/en.ts";
import { sourcesOf } from "../support/archive.ts";

const AXIOS = {
  official: { described: "a US official", basis: "background", via: "axios" },
  informed: { described: "an informed source", basis: "unknown", via: "axios" },
  axios: { name: "Axios", via: "times" },
  copy: { name: "Axios", via: "wire" },
  times: { name: "The Times", url: "https://times.example/1" },
  wire: { name: "Wire", url: "https://wire.example/1" },
};
const HEARD = ["official", "informed", "copy"];

function draw(
  written: Readonly<Record<string, object>>,
  dir: "ltr" | "rtl" = "ltr",
): WhoToldWhomView {
  const drawing = whoToldWhom(
    sourcesOf(written),
    { heard: HEARD, shared: ["axios"], labelOf, words },
    dir,
  );
  if (drawing === undefined) throw new Error("Nothing was drawn.");
  return drawing;
}

/** Labels by column, from the left. */
function columnsOf({ wide }: WhoToldWhomView): string[][] {
  const columns = new Map<number, BoxView[]>();
  for (const box of [...(wide?.boxes ?? [])].sort((a, b) => a.x - b.x || a.y - b.y))
    columns.set(box.x, [...(columns.get(box.x) ?? []), box]);
  return [...columns.values()].map((column) => column.map(({ title }) => title));
}

describe("who told whom", () => {
  test("is drawn from who says it to this briefing, each name once", () => {
    expect(columnsOf(draw(AXIOS))).toEqual([
      ["a US official", "an informed source"],
      ["Axios"],
      ["The Times", "Wire"],
      ["This briefing"],
    ]);
  });
  test("is drawn from the right on a page that is read from the right", () => {
    expect(columnsOf(draw(AXIOS, "rtl"))).toEqual(columnsOf(draw(AXIOS)).reverse());
  });
  test("marks who is not named, and the report behind several of them", () => {
    const kinds = (draw(AXIOS).wide?.boxes ?? []).map(({ title, kind }) => `${title}: ${kind}`);
    expect(kinds).toContain("a US official: unnamed");
    expect(kinds).toContain("Axios: shared");
    expect(kinds).toContain("Wire: ");
    expect(kinds).toContain("This briefing: here");
  });
  test("goes through no host: where several names are read tells nothing", () => {
    const drawing = draw({
      official: { described: "an official", via: "ada" },
      ada: { name: "Ada", url: "https://www.house.example/1" },
      ben: { name: "Ben", url: "https://house.example/2" },
    });
    expect(columnsOf(drawing)).toEqual([["an official"], ["Ada", "Ben"], ["This briefing"]]);
  });
  test("keeps apart those who are not named, however alike they are described", () => {
    const official = { described: "an official", via: "times" };
    const drawing = draw({ one: official, two: official, times: { name: "The Times" } });
    expect(columnsOf(drawing)[0]).toEqual(["an official", "an official"]);
  });
  test("is said in words too", () => {
    expect(draw(AXIOS).label).toBe(
      "Who told whom: a US official, via Axios, via The Times; an informed source, via Axios, via The Times; Axios, via Wire.",
    );
  });
});

describe("nothing is drawn", () => {
  const isDrawn = (written: Readonly<Record<string, object>>) =>
    whoToldWhom(sourcesOf(written), { heard: [], shared: [], labelOf, words }, "ltr") !== undefined;
  test("where everything was told to us alone", () => {
    expect(isDrawn({ a: { name: "Ada" }, b: { name: "Ben" } })).toBe(false);
    expect(isDrawn({ a: { name: "Ada", via: "nowhere" } })).toBe(false);
    expect(isDrawn({})).toBe(false);
  });
  test("where it goes in a circle", () => {
    expect(isDrawn({ a: { name: "Ada", via: "b" }, b: { name: "Ben", via: "a" } })).toBe(false);
    expect(isDrawn({ a: { name: "Ada", via: "a" } })).toBe(false);
    const copies = {
      a: { name: "Ada", via: "b" },
      b: { name: "Ben" },
      c: { name: "Ben", via: "d" },
    };
    expect(isDrawn({ ...copies, d: { name: "Ada" } })).toBe(false);
  });
  test("where two hundred sources would make a hairball", () => {
    const many = Array.from({ length: 200 }, (_, index) => [
      `s${index}`,
      { described: `the ${index}th`, via: `s${index + 1}` },
    ]);
    expect(isDrawn(Object.fromEntries(many))).toBe(false);
  });
});

/** Up to nine sources, each read in one that comes later or in none: no circles. */
const chains = fc
  .array(fc.record({ name: fc.string({ maxLength: 60 }), jump: fc.nat(9) }), {
    minLength: 2,
    maxLength: 9,
  })
  .map((written) =>
    Object.fromEntries(
      written.map(({ name, jump }, index) => [
        `s${index}`,
        {
          described: `${name} ${index}`,
          via: jump === 0 ? undefined : `s${index + jump}`,
        },
      ]),
    ),
  );

test("whatever the sources, boxes lie within the drawing and none upon another, and it is the same each time", () => {
  fc.assert(
    fc.property(chains, fc.constantFrom("ltr" as const, "rtl" as const), (written, dir) => {
      const sources = sourcesOf(written);
      const drawing = whoToldWhom(
        sources,
        { heard: Object.keys(written), shared: [], labelOf, words },
        dir,
      );
      if (drawing?.wide === undefined) return;
      const { boxes, width, height, arrows } = drawing.wide;
      expect(boxes.length).toBe(sources.size + 1);
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        for (const other of boxes.slice(index + 1)) {
          const isApart =
            Math.abs(box.x - other.x) >= box.width ||
            Math.abs(box.y + box.height / 2 - other.y - other.height / 2) >=
              (box.height + other.height) / 2;
          expect(isApart).toBe(true);
        }
      }
      expect(arrows).not.toMatch(/NaN|undefined|e-/);
      expect(
        whoToldWhom(sources, { heard: Object.keys(written), shared: [], labelOf, words }, dir),
      ).toEqual(drawing);
    }),
    { numRuns: 60 },
  );
});

test("boxes that get in each other's way share the room around their wishes", () => {
  const at = (...wishes: number[]) =>
    spread(
      wishes.map((ideal) => ({ ideal, height: 10 })),
      10,
    );
  expect(at(0, 100)).toEqual([0, 100]);
  expect(at(50, 50)).toEqual([40, 60]);
  expect(at(0, 0, 0, 100)).toEqual([-20, 0, 20, 100]);
});

describe("a label", () => {
  test("breaks at spaces, and within a word that is longer than a line", () => {
    expect(wrapLabel("a US official", 11, 4)).toEqual(["a US official"]);
    expect(wrapLabel("a source with direct knowledge", 11, 4)).toEqual([
      "a source with",
      "direct knowledge",
    ]);
    expect(wrapLabel("averyveryverylonghost.example", 9, 4).length).toBeGreaterThan(1);
  });
  test("that is too long ends in an ellipsis", () => {
    const lines = wrapLabel("word ".repeat(100), 11, 4);
    expect(lines.length).toBe(4);
    expect(lines[3]).toMatch(/…$/);
  });
  test("of any text has at most the lines asked for, and never half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }), (label) => {
        const lines = wrapLabel(label, 8, 4);
        expect(lines.length).toBeLessThanOrEqual(4);
        expect(lines.join("")).not.toMatch(/(?<![\ud800-\udbff])[\udc00-\udfff]/);
      }),
    );
  });
});
