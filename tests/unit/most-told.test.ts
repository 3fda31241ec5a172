import { expect, test } from "vitest";
import { locate, MOST_TOLD, type Problem } from "../../scripts/check/yaml/problem.ts";

const file = { path: "2025/2025-06-12-note.md", text: "a\n".repeat(3 * MOST_TOLD) };

const faults = (ruleId: string, how: number): Problem[] =>
  Array.from({ length: how }, (_, index) => ({ ruleId, offset: 2 * index, message: "Mend it." }));

test("a thousand faults of one kind are all told", () => {
  expect(locate(file, faults("one", MOST_TOLD))).toHaveLength(MOST_TOLD);
});

test("of more the rest are counted, where they begin, and other rules are told whole", () => {
  const told = locate(file, [...faults("one", MOST_TOLD + 1500), ...faults("other", 2)]);
  expect(told).toHaveLength(MOST_TOLD + 1 + 2);
  expect(told[MOST_TOLD]).toMatchObject({
    ruleId: "one",
    severity: "error",
    line: MOST_TOLD + 1,
    message: expect.stringContaining("1,500 more places"),
  });
  expect(told.filter(({ ruleId }) => ruleId === "other")).toHaveLength(2);
});
