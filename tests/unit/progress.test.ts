import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ProgressLine } from "../../scripts/commands/report.ts";

let now = 0;
let said: string[] = [];
const { isTTY } = process.stderr;

beforeEach(() => {
  now = 0;
  said = [];
  vi.spyOn(performance, "now").mockImplementation(() => now);
  vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.stderr.isTTY = isTTY;
});

/** Tells of a thousand pages, one every tenth of a second. */
function work(): void {
  const line = new ProgressLine();
  for (let done = 0; done <= 1000; done++) {
    now = done * 100;
    line.measure(done, 1000, "1,000 pages");
  }
  line.end();
}

test("elsewhere than on a terminal progress is plain lines, one each five seconds at most", () => {
  process.stderr.isTTY = false;
  work();
  expect(said).toHaveLength(20);
  expect(said[0]).toBe("50 of 1,000 pages rendered and indexed, about 2 min left\n");
  expect(said[9]).toBe("500 of 1,000 pages rendered and indexed, about 50 s left\n");
  expect(said.join("")).not.toMatch(/[\r\u001b]/);
});

test("on a terminal it is one line, which is gone in the end", () => {
  process.stderr.isTTY = true;
  work();
  expect(said.join("")).not.toContain("\n");
  expect(said.every((text) => text.startsWith("\r\u001b[K"))).toBe(true);
  expect(said.at(-1)).toBe("\r\u001b[K");
});

test("where nothing was shown there is nothing to take away", () => {
  process.stderr.isTTY = true;
  new ProgressLine().end();
  expect(said).toEqual([]);
});
