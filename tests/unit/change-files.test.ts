/** Several files change as one: what each keeps of the old one, and what is left when a process is killed. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeFiles, cutOffIn, finishChange } from "../../scripts/files/change-files.ts";
import { readFolder } from "../../scripts/read/read.ts";
import { readChanges } from "../../scripts/redact/change.ts";
import { temporary } from "../support/cli.ts";

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = temporary());
  mkdirSync(join(folder, "2025"));
  writeFileSync(join(folder, "2025/told.md"), "\ufeffTold.\r\nTwice.\r\n");
  chmodSync(join(folder, "2025/told.md"), 0o640);
});
afterEach(() => remove());

const redacted = () =>
  readChanges(folder, [
    { from: "2025/told.md", path: "2025/hidden.md", text: "Hidden.\nTwice.\n", times: 1 },
  ]);

test("a file that goes elsewhere keeps its mark, its line ends and its permissions", () => {
  changeFiles(folder, redacted(), { kind: "redaction" });
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["2025", "2025/hidden.md"]);
  expect(readFileSync(join(folder, "2025/hidden.md"), "utf8")).toBe("\ufeffHidden.\r\nTwice.\r\n");
  expect(statSync(join(folder, "2025/hidden.md")).mode & 0o777).toBe(0o640);
});

test("what else must be forgotten is forgotten before the change counts as done, and again if that fails", () => {
  const fail = () => {
    throw new Error("cut off");
  };
  expect(() => changeFiles(folder, redacted(), { kind: "redaction", forget: fail })).toThrow("cut");
  expect(cutOffIn(folder)).toBe("redaction");
  expect(readFolder(folder).diagnostics).toContainEqual(
    expect.objectContaining({
      ruleId: "change-is-finished",
      message: expect.stringContaining("`npm run redact`"),
    }),
  );
  const seen: unknown[] = [];
  finishChange(folder, { kind: "redaction", forget: () => seen.push(cutOffIn(folder)) });
  expect([...seen, cutOffIn(folder)]).toEqual(["redaction", undefined]);
});

test("what a killed process wrote before it decided goes with the next change, whatever that is", () => {
  // No process has this id, or it is another that started at another time.
  for (const draft of [".redaction-99999999-1", `.renaming-${process.pid}-1`]) {
    mkdirSync(join(folder, draft));
    writeFileSync(join(folder, draft, "told.md.gone"), "");
  }
  changeFiles(folder, redacted(), { kind: "redaction" });
  expect(readdirSync(folder)).toEqual(["2025"]);
});

test("a file that was saved meanwhile stops the change, and nothing of it is left", () => {
  const changes = redacted();
  writeFileSync(join(folder, "2025/told.md"), "Saved.");
  expect(() => changeFiles(folder, changes, { kind: "redaction" })).toThrow("changed meanwhile");
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["2025", "2025/told.md"]);
});
