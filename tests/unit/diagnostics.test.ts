import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compareDiagnostics,
  type Diagnostic,
  placeAt,
} from "../../scripts/diagnostics/diagnostic.ts";
import { count, formatDiagnostic, printable, summarise } from "../../scripts/diagnostics/print.ts";
import { didYouMean, nearest } from "../../scripts/diagnostics/suggest.ts";

const one: Diagnostic = {
  ruleId: "date-is-real",
  severity: "error",
  file: "2025/a.md",
  line: 3,
  column: 7,
  message: "No such day.",
};

test("a diagnostic is one line that editors can open", () => {
  expect(formatDiagnostic(one)).toBe("2025/a.md:3:7: error: No such day. (date-is-real)");
});

test("no file name or text can act on a terminal or a CI log", () => {
  const hostile = formatDiagnostic({
    ...one,
    file: "::error file=x::a\u001b[2J\r\n",
    message: "##[set-env]\u202e",
  });
  expect(hostile).not.toMatch(/[\u0000-\u001f\u202e]/);
  expect(hostile.startsWith("::")).toBe(false);
  expect(hostile).not.toContain("##[");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const shown = printable(text);
      expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]|##\[/);
      expect(shown.trimStart().startsWith("::")).toBe(false);
    }),
  );
});

test("places count lines and columns from one", () => {
  expect(placeAt("ab\ncd\n", 0)).toEqual({ line: 1, column: 1 });
  expect(placeAt("ab\ncd\n", 4)).toEqual({ line: 2, column: 2 });
  expect(placeAt("ab\ncd\n", 6)).toEqual({ line: 3, column: 1 });
});

test("diagnostics have a total order", () => {
  const later = { ...one, line: 4 };
  const other = { ...one, file: "2025/b.md", line: 1 };
  expect([other, later, one].sort(compareDiagnostics)).toEqual([one, later, other]);
});

test("the summary counts files, errors and warnings", () => {
  expect(summarise([one, { ...one, severity: "warning" }, { ...one, file: "b" }])).toBe(
    "2 errors and 1 warning in 2 files",
  );
  expect(count(2317, "page")).toBe("2,317 pages");
});

test("the nearest word is offered, and a far one is not", () => {
  expect(nearest("diplomcy", ["diplomacy", "sanctions"])).toBe("diplomacy");
  expect(nearest("wjs", ["wsj", "axios"])).toBe("wsj");
  expect(nearest("weather", ["sanctions"])).toBeUndefined();
  expect(didYouMean("sumary", ["summary"])).toBe(" Did you mean `summary`?");
  expect(didYouMean("2025-06-28-foo", ["2025-06-22-bar"])).toBe("");
});
