import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PieceChange } from "../../scripts/render/page-view.ts";
import { changesBetween, type TextPiece } from "../../scripts/render/word-diff.ts";
import { runs } from "../support/promise.ts";

const body = (...texts: readonly string[]): TextPiece[] =>
  texts.map((text) => ({ kind: "body", text }));

/** One side of a change, put together again: by other code than what took it apart. */
const side = ({ parts }: PieceChange, other: "added" | "removed"): string =>
  parts.flatMap(({ text, is }) => (is === other ? [] : [text])).join("");

/** The old pieces with every change carried out in them, where they stood. */
function applied(before: readonly TextPiece[], changes: readonly PieceChange[]): string[] {
  const pieces = before.map(({ kind, text }) => `${kind}: ${text}`);
  for (const change of changes) {
    const old = side(change, "added");
    const isNew = change.parts.every(({ is }) => is === "added");
    if (!isNew) pieces.splice(pieces.indexOf(`${change.kind}: ${old}`), 1);
    const isGone = change.parts.every(({ is }) => is === "removed");
    if (!isGone) pieces.push(`${change.kind}: ${side(change, "removed")}`);
  }
  return pieces.sort();
}

const marked = (changes: readonly PieceChange[]): string[] =>
  changes.map(({ parts }) =>
    parts
      .map(({ text, is }) =>
        is === "same" ? text : is === "added" ? `{+${text}+}` : `{-${text}-}`,
      )
      .join(""),
  );

describe("what changed between two texts", () => {
  const piece = fc.record({
    kind: fc.constantFrom("title", "summary", "body"),
    text: fc
      .array(
        fc.constantFrom("sacks", "mice", "50", " ", " ", ", ", "۵۰", "کیسه", "袋", "a\nb", "é"),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((words) => words.join("")),
  });
  const text = fc.array(piece, { maxLength: 8 });

  test("carried out in the old one gives the new one, whatever both say", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const now = after.map((one) => `${one.kind}: ${one.text}`).sort();
        expect(applied(before, changesBetween(before, after))).toEqual(now);
      }),
      { numRuns: runs(300) },
    );
  });

  test("is nothing where they are the same, and all of a text that is new or gone", () => {
    expect(changesBetween(body("One.", "Two."), body("One.", "Two."))).toEqual([]);
    expect(marked(changesBetween([], body("One.")))).toEqual(["{+One.+}"]);
    expect(marked(changesBetween(body("One."), []))).toEqual(["{-One.-}"]);
  });

  test("is told word by word, and words that changed beside each other together", () => {
    const before = body("The clerk counted 50 sacks.", "It rained all of the night before.");
    const after = body("The clerk counted 60 sacks.", "It rained all of a day before.");
    expect(marked(changesBetween(before, after))).toEqual([
      "The clerk counted {-50-}{+60+} sacks.",
      "It rained all of {-the night-}{+a day+} before.",
    ]);
  });

  test("finds the paragraph that became another, though one came before it", () => {
    const before = body("The clerk counted 50 sacks in the barn.");
    const after = body("Nobody was seen.", "The clerk counted 60 sacks in the barn.");
    expect(marked(changesBetween(before, after))).toEqual([
      "{+Nobody was seen.+}",
      "The clerk counted {-50-}{+60+} sacks in the barn.",
    ]);
  });

  test("takes a number with its points for a word, Persian by words, Chinese by signs", () => {
    const [number, persian, chinese] = [
      [body("It cost 1,200.50 in all."), body("It cost 1,300.50 in all.")],
      [body("انبار ۵۰ کیسه داشت"), body("انبار ۶۰ کیسه داشت")],
      [body("仓库有五十袋"), body("仓库有六十袋")],
    ].map(([before = [], after = []]) => marked(changesBetween(before, after)));
    expect(number).toEqual(["It cost {-1,200.50-}{+1,300.50+} in all."]);
    expect(persian).toEqual(["انبار {-۵۰-}{+۶۰+} کیسه داشت"]);
    expect(chinese).toEqual(["仓库有{-五-}{+六+}十袋"]);
  });

  test("is the whole of both where nearly every word is another: the work has an end", () => {
    const words = (of: string) => Array.from({ length: 20_000 }, (_, at) => `${of}${at}`).join(" ");
    const [before, after] = [words("a"), words("b")];
    const [change, ...more] = changesBetween(
      [{ kind: "summary", text: before }],
      [{ kind: "summary", text: after }],
    );
    expect(more).toEqual([]);
    expect(change?.parts).toEqual([
      { text: before, is: "removed" },
      { text: after, is: "added" },
    ]);
    const lines = (of: string) => body(...Array.from({ length: 5000 }, (_, at) => `${of}${at}`));
    expect(changesBetween(lines("a"), lines("b"))).toHaveLength(10_000);
  });
});
