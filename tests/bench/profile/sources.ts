/** Finds where a function of a profile was written: in which file of ours or of a package, and in which room that is. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { PROJECT } from "../../../scripts/config.ts";

/** What Node says of a function. */
export interface CallFrame {
  readonly functionName: string;
  /** Empty for what is no JavaScript. */
  readonly url: string;
  /** From 0. */
  readonly lineNumber: number;
}

/** Where the time goes that is nobody's function. */
export const IDLE = "(idle)";
export const COLLECTOR = "garbage collector";
export const LOADING = "loading the program";
export const NODE = "Node";

/** esbuild writes above each module of a bundle from which file it is. */
const MODULE = /^ *\/\/ ((?:scripts|layouts|node_modules)\/\S+)$/;

const bundles = new Map<string, readonly string[]>();

/** A path as `scripts/read/read.ts` or `node_modules/yaml/dist/index.js`, or one of the names above. */
export function sourceOf({ functionName, url, lineNumber }: CallFrame): string {
  if (functionName === IDLE) return IDLE;
  if (functionName === "(garbage collector)") return COLLECTOR;
  if (!url.startsWith("file:")) return NODE;
  const path = relative(PROJECT, fileURLToPath(url)).replaceAll("\\", "/");
  if (!path.startsWith(".cache/program/")) return path;
  if (functionName === "" && lineNumber === 0) return LOADING;
  return moduleAt(linesOf(fileURLToPath(url)), lineNumber) ?? LOADING;
}

/** The module in which a line of a bundle stands; undefined above the first. */
export function moduleAt(lines: readonly string[], line: number): string | undefined {
  for (let at = Math.min(line, lines.length - 1); at >= 0; at--) {
    const path = MODULE.exec(lines[at] ?? "")?.[1];
    if (path !== undefined) return path;
  }
  return undefined;
}

/** `scripts/check`, `layouts`, a package by its name, or what the source is itself. */
export function roomOf(source: string): string {
  const inPackage = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  if (inPackage !== undefined) return inPackage;
  return /^(?:scripts\/[^/]+(?=\/)|layouts|scripts)/.exec(source)?.[0] ?? source;
}

export function isOurs(source: string): boolean {
  return /^(?:scripts|layouts)\//.test(source);
}

function linesOf(file: string): readonly string[] {
  const lines = bundles.get(file) ?? readFileSync(file, "utf8").split("\n");
  bundles.set(file, lines);
  return lines;
}
