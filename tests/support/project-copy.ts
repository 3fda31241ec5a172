/** A copy of the project whose code a test may change. */
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { PROJECT } from "./cli.ts";

/** What the program is made of. */
const PARTS = [
  "scripts",
  "layouts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  ".eleventy.js",
];

/** Copies the project's code to a new folder; packages are shared. */
export function copyProject(to: string): void {
  for (const part of PARTS) cpSync(join(PROJECT, part), join(to, part), { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(to, "node_modules"));
}

/** Changes a text in a file of a copy; how to change it back. */
export function changeCode(file: string, from: string, to: string): () => void {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  return () => writeFileSync(file, text);
}

/** The names of the bundled programs of a copy. */
export function programsOf(project: string): string[] {
  return readdirSync(join(project, ".cache/program"));
}
