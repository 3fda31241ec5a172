/** Brings the Dateline of a clone into a desk: packed into its `vendor/`, and named by its package.json. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../config.ts";
import { makeFolder } from "../files/make-folder.ts";
import { replaceFile } from "../files/replace.ts";
import type { Dependency } from "./dependency.ts";
import type { Install } from "./install.ts";
import { PACKAGE } from "./package-json.ts";

/** A desk whose Dateline is another than this one. */
export interface ProgramStep {
  readonly what: string;
  /** What its package.json asks for now. */
  readonly spec: string;
}

/** What is to be done to give a desk this program; undefined where it has this version, or asks for none. */
export function programStep(desk: string): ProgramStep | undefined {
  const spec: string | undefined = jsonIn(desk, "package.json").dependencies?.[PACKAGE];
  const { version } = jsonIn(PROJECT, "package.json");
  const { version: installed = "none" } = jsonIn(desk, `node_modules/${PACKAGE}/package.json`);
  if (spec === undefined || installed === version) return undefined;
  return { what: `package.json asks for Dateline ${version} in place of ${installed}`, spec };
}

function jsonIn(folder: string, path: string) {
  const file = join(folder, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/** What is brought, and how it is installed. */
export interface Bringing {
  readonly dependency: Dependency;
  readonly install: Install;
}

/** Puts a program into the desk in place of its old one and installs it; false where that failed. */
export async function bringProgram(
  desk: string,
  { spec }: ProgramStep,
  { dependency, install }: Bringing,
): Promise<boolean> {
  const { vendored } = dependency;
  if (vendored !== undefined) {
    makeFolder(join(desk, "vendor"));
    replaceFile(join(desk, vendored.path), vendored.bytes);
  }
  const file = join(desk, "package.json");
  const asking = (what: string) => `${JSON.stringify(PACKAGE)}: ${JSON.stringify(what)}`;
  const text = readFileSync(file, "utf8").replace(asking(spec), () => asking(dependency.spec));
  replaceFile(file, new TextEncoder().encode(text));
  const old = spec.replace(/^file:/, "");
  if (/^vendor\/[\w.-]+\.tgz$/.test(old) && old !== vendored?.path)
    rmSync(join(desk, old), { force: true });
  // Named, for otherwise npm takes what it remembers under this name.
  return install(desk, vendored === undefined ? undefined : `./${vendored.path}`);
}
