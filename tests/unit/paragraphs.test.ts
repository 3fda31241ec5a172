import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../scripts/check/body/dialect.ts";
import { Slugs } from "../../scripts/check/body/slugs.ts";
import {
  anchorOfParagraph,
  namesOfParagraphs,
  paragraphsOf,
} from "../../scripts/check/ledger/paragraph-hash.ts";
import {
  keepParagraphs,
  otherAnchors,
  PARAGRAPHS,
  withoutGone,
} from "../../scripts/check/ledger/paragraphs.ts";
import { runs } from "../support/promise.ts";

const of = (...paragraphs: readonly string[]) =>
  paragraphsOf(parseMarkdown(paragraphs.join("\n\n")));
const GATE = "The gate of the lower field was shut at dawn by the clerk of the parish.";
const BARN = "Nobody had seen the barn burn, though four of them had stood by it all night.";
const MILL = "The mill stood still from Monday on, and no miller came to ask why it did so.";

/** The anchors that a page gives its paragraphs, by what the ledger keeps. */
function anchors(before: string | undefined, now: string): string[] {
  const other = new Map(
    otherAnchors(before, now)
      .split(" ")
      .map((pair) => pair.split("=") as [string, string]),
  );
  return namesOfParagraphs(now).map((name) => other.get(name) ?? name);
}

describe("a paragraph", () => {
  test("is known by its words, whatever marks, links and citations are in them", () => {
    expect(of(GATE)).toBe(
      of(
        `${GATE.replace("gate", "*gate*").replace("clerk", "[clerk](https://a.example)")} [@clerk]`,
      ),
    );
    expect(of(GATE)).toBe(of(GATE.toUpperCase().replace(".", "!")));
    expect(of(GATE)).not.toBe(of(GATE.replace("dawn", "dusk")));
    expect(of("دروازه بسته بود.")).not.toBe(of("دروازه باز بود."));
  });

  test("has a name that no heading can have, and no other paragraph of its page", () => {
    const names = namesOfParagraphs(of(GATE, BARN, GATE, GATE)).map(anchorOfParagraph);
    expect(new Set(names).size).toBe(4);
    for (const name of names) {
      expect(name).toMatch(/^p-[0-9a-z]{4}_[0-9a-z]{4}(-\d)?$/);
      const [, inline] = parseMarkdown(`## ${name}`);
      expect(new Slugs().next(inline)).not.toBe(name);
    }
  });

  test("of a quotation or of an item with room is one; an item of a tight list is none", () => {
    expect(of(`> ${GATE}`).split(" ")).toHaveLength(1);
    expect(of("- one", "- two").split(" ")).toHaveLength(2);
    expect(of("- one\n- two")).toBe("");
  });
});

describe("links to paragraphs", () => {
  const first = of(GATE, BARN, MILL);
  const [gate, barn, mill] = namesOfParagraphs(first);

  test("lead where they led when nothing has changed, and nothing more is kept", () => {
    expect(keepParagraphs(undefined, first)).toBe(first);
    expect(keepParagraphs(first, first)).toBe(first);
    expect(otherAnchors(first, first)).toBe("");
  });

  test("survive an edit, a second one, and a move", () => {
    const edited = of(GATE, BARN.replace("four", "five"), MILL);
    expect(anchors(first, edited)).toEqual([gate, barn, mill]);
    const kept = keepParagraphs(first, edited);
    const again = of(BARN.replace("four", "six").replace("Nobody", "None"), GATE, MILL);
    expect(anchors(kept, of(GATE, BARN.replace("four", "six"), MILL))).toEqual([gate, barn, mill]);
    expect(anchors(kept, again)).toContain(gate);
    expect(anchors(first, of(MILL, GATE, BARN))).toEqual([mill, gate, barn]);
  });

  test("know an edited paragraph again beside a new one by its first or last words", () => {
    const now = of("A new one.", BARN.replace("four", "five"), GATE.replace("dawn", "dusk"), MILL);
    const [fresh, ...others] = anchors(of(BARN, GATE, MILL), now);
    expect(others).toEqual([barn, gate, mill]);
    expect([gate, barn, mill]).not.toContain(fresh);
  });

  test("are none of a new paragraph, and those of one that is gone are given to no other", () => {
    const without = of(GATE, MILL);
    const kept = keepParagraphs(first, without);
    expect(anchors(first, without)).toEqual([gate, mill]);
    expect(kept).toBe(`${without} -${barn}`);
    // It comes back, and is the same; what has the gone one's words beside it is another.
    expect(anchors(kept, of(GATE, MILL, BARN))).toEqual([gate, mill, barn]);
    const edited = keepParagraphs(first, of(GATE, BARN.replace("four", "five"), MILL));
    const both = anchors(edited, of(GATE, BARN.replace("four", "five"), BARN, MILL));
    expect(both).toEqual([gate, barn, `${barn}-2`, mill]);
    expect(withoutGone(kept)).toBe(without);
    expect(withoutGone(keepParagraphs(kept, of(BARN, BARN)))).not.toContain(" -");
  });

  test("are the same before a publication is recorded and after it, whatever was edited", () => {
    const text = fc.array(fc.constantFrom(GATE, BARN, MILL, "One.", "Two words.", "One more."), {
      maxLength: 7,
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (texts) => {
        let kept: string | undefined;
        for (const paragraphs of texts) {
          const now = of(...paragraphs);
          const before = anchors(kept, now);
          kept = keepParagraphs(kept, now);
          expect(kept).toMatch(PARAGRAPHS);
          expect(anchors(kept, now)).toEqual(before);
          expect(keepParagraphs(kept, now)).toBe(kept);
          expect(new Set(before).size).toBe(before.length);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  test("are kept of so many paragraphs that a line of the ledger stays short", () => {
    const many = Array.from({ length: 4100 }, (_, at) => `Paragraph ${at}.`);
    const all = keepParagraphs(
      of(...many),
      of(...many.map((text) => `${text} Anew it is.`).reverse()),
    );
    expect(all.length).toBeLessThan(120_000);
    expect(all).toMatch(PARAGRAPHS);
  });
});
