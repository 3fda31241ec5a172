import { describe, expect, test } from "vitest";
import { ownTimes } from "../bench/profile/own-times.ts";
import { profileReport } from "../bench/profile/report.ts";
import { moduleAt, roomOf, sourceOf } from "../bench/profile/sources.ts";
import { PROJECT } from "../support/cli.ts";

const file = (path: string) => `file://${PROJECT}/${path}`;
const frame = (functionName: string, url = "", lineNumber = 3) => ({
  ...{ functionName, url, lineNumber },
});

/** A check that calls a package, a layout, a collection, and time in which nothing ran: one millisecond each. */
const PROFILE = {
  nodes: [
    { id: 1, callFrame: frame("(root)"), children: [2, 5, 6, 7] },
    { id: 2, callFrame: frame("check", file("scripts/check/check.ts")), children: [3] },
    {
      id: 3,
      callFrame: frame("parse", file("node_modules/@a/yaml/node_modules/b/b.js")),
      children: [4],
    },
    { id: 4, callFrame: frame("readFile", "node:fs") },
    { id: 5, callFrame: frame("card", file("layouts/parts/card.tsx")) },
    { id: 6, callFrame: frame("(garbage collector)") },
    { id: 7, callFrame: frame("(idle)") },
  ],
  samples: [2, 3, 4, 4, 5, 6, 7],
  timeDeltas: [0, 1000, 1000, 1000, 1000, 1000, 1000],
};

describe("a profile", () => {
  test("gives each function its own time, and the room of ours that called it", () => {
    const told = ownTimes(PROFILE).map(({ name, source, home, seconds }) => [
      `${name} ${roomOf(source)} for ${home}`,
      seconds,
    ]);
    expect(told).toEqual([
      ["check scripts/check for scripts/check", 0.001],
      ["parse b for scripts/check", 0.001],
      ["readFile Node for scripts/check", 0.002],
      ["card layouts for layouts", 0.001],
      ["(garbage collector) garbage collector for garbage collector", 0.001],
    ]);
  });

  test("of a bundle is told by the files that went into it", () => {
    const lines = ["import a;", "// scripts/read/read.ts", "f() {", "  // why", "}", "  // x/y.ts"];
    expect(lines.map((_, line) => moduleAt(lines, line))).toEqual([
      undefined,
      ...lines.slice(1).map(() => "scripts/read/read.ts"),
    ]);
    const whole = frame("", file(".cache/program/0123/cli.js"), 0);
    expect(roomOf(sourceOf(whole))).toBe("loading the program");
  });

  test("is told as no more than the process used, the longest first, and who used the rest", () => {
    const times = ownTimes(PROFILE);
    const report = profileReport({
      title: "9 real briefings",
      processor: 10,
      processes: [
        { isChild: false, processor: 0.003, times },
        { isChild: true, processor: 3, times },
      ],
      stages: ["  list  0.01 s"],
    });
    expect(report).toContain("A build from nothing of 9 real briefings");
    expect(report).toContain("   7.00 s    the rest: Pagefind");
    expect(report).toContain("   0.01 s  JavaScript");
    expect(report).toMatch(/By stage[^\n]*\n +0\.01 s +66\.7 % {2}scripts\/check\n/);
    expect(report).toMatch(/The 5 functions[^\n]*\n +0\.00 s +33\.3 % {2}readFile {2}Node\n/);
    expect(report).toContain("  list  0.01 s");
  });
});
