/** What this version of Dateline asks of a desk that an earlier one made: each step has one right answer, or is told. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FORMAT } from "../check/archive/settings.ts";
import { completePackageJson, PACKAGE } from "./package-json.ts";

/** A file as it is to be, and why. */
export interface Step {
  readonly what: string;
  /** From the desk's folder. */
  readonly path: string;
  readonly text: string;
}

/** Takes the desk's folder and its archive's; gives what is to be done, in this order. An archive must be read first. */
export function upgradeSteps(desk: string): Step[] {
  return [...formatStep(desk), ...scriptsStep(desk)];
}

/** An archive of before said nothing of its form. */
function formatStep(desk: string): Step[] {
  const path = "briefings/archive.yaml";
  const text = readFileSync(join(desk, path), "utf8");
  if (/^format:/m.test(text)) return [];
  // Above the first setting, below what is said of them all.
  const [above = ""] = /^(?:(?:#.*)?\r?\n|---\r?\n)*/.exec(text) ?? [];
  const line = `format: ${FORMAT}${text.includes("\r\n") ? "\r\n" : "\n"}`;
  const what = `${path} says \`format: ${FORMAT}\`, so that a newer Dateline knows what it reads`;
  return [{ what, path, text: above + line + text.slice(above.length) }];
}

/** A command that this version has and the desk has no script for. */
function scriptsStep(desk: string): Step[] {
  const file = join(desk, "package.json");
  if (!existsSync(file)) return [];
  const before = readFileSync(file, "utf8");
  if (!isNamed(before)) return [];
  const completed = completePackageJson(before, "");
  if (completed === undefined || completed.added.length === 0) return [];
  const what = `package.json has ${completed.added.join(", ")}`;
  return [{ what, path: "package.json", text: completed.text }];
}

/** Whether a package.json asks for Dateline: that of a clone does not, and has scripts of its own. */
function isNamed(text: string): boolean {
  try {
    const { dependencies, devDependencies } = JSON.parse(text);
    return PACKAGE in { ...dependencies, ...devDependencies };
  } catch {
    return false;
  }
}
