/** Versions of our own code: what was made by another version of it, of Node or of a package is not known. */
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { PROJECT } from "../config.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";
import { aroundOf, filesOf, hashOf } from "./own-code.js";

/** The code that runs. The launcher writes this beside the program that it bundles, as esbuild found it. */
export interface Code {
  /** A hash of the packages, of Node and of how it is compiled. */
  readonly around: string;
  /** SHA-256 of every source file, by path below the project. */
  readonly files: Readonly<Record<string, string>>;
  /** What each file of the program and of the browser's scripts imports; absent where nobody bundled it. */
  readonly imports?: Readonly<Record<string, readonly string[]>>;
  /** Whether it came in a package, and so was bundled elsewhere and with what was there. */
  readonly isPacked?: boolean;
}

/** Asked for when something is to be remembered: most commands never do. */
let running: Code | undefined;

function runningCode(): Code {
  running ??=
    extname(import.meta.url) === ".ts"
      ? { around: aroundOf(PROJECT), files: filesOf(PROJECT) }
      : bundledCode(JSON.parse(readFileSync(new URL("./code.json", import.meta.url), "utf8")));
  return running;
}

function bundledCode(code: Code): Code {
  if (code.isPacked !== true) return code;
  // What it does not hold, and Node, are of this machine.
  return { ...code, around: hashOf(`${code.around}\0${aroundOf(PROJECT)}`) };
}

/**
 * A hash of some source files, of all that they import, of the packages and of Node. So a change of a page's
 * template touches the pages of that kind, and none of what was parsed. Where the code runs as TypeScript, any change
 * of it touches everything.
 * @param entries paths below the project.
 * @param without paths that are left out, and what only they import.
 * @throws for a path that is no part of the program.
 */
export function versionOf(entries: readonly string[], without: readonly string[] = []): string {
  const code = runningCode();
  return hashOfFiles(code, reach(code, entries, without));
}

/** A hash of all code: the program is the same on every machine that says this. */
export function versionOfAll(code: Code = runningCode()): string {
  return hashOfFiles(code, Object.keys(code.files));
}

function hashOfFiles({ around, files }: Code, paths: readonly string[]): string {
  return hashOf([around, ...paths.map((path) => `${path} ${files[path]}`)].join("\0")).slice(0, 16);
}

/**
 * The entries and all that they import, in code-unit order; every file where it is not known who imports what.
 * @throws for a path that is no part of the program: a key without it would be stale one day.
 */
export function reach(
  { files, imports }: Code,
  entries: readonly string[],
  without: readonly string[],
): string[] {
  if (imports === undefined) return Object.keys(files);
  const found = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path) || without.includes(path)) continue;
    const imported = imports[path];
    if (imported === undefined) throw new Error(`${path} is no part of the program.`);
    found.add(path);
    waiting.push(...imported);
  }
  return [...found].sort(byCodeUnit);
}

/**
 * For what is made of the files themselves and not by the program that was bundled from them.
 * @throws when one of the entries, or of what they import, is another than it was then: what was made of it would be
 * known by the version of the other.
 */
export function expectUnchanged(entries: readonly string[]): void {
  const code = runningCode();
  for (const path of reach(code, entries, []))
    if (hashOf(readFileSync(join(PROJECT, path))) !== code.files[path])
      throw new Error(`${path} changed while the site was built. Build again.`);
}
