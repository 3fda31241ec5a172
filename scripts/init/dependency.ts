/** How Dateline gets into a desk: as it was installed here, or packed into the desk itself, or as somebody asks for it. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { isClone } from "../cache/own-code.js";
import { PROJECT } from "../config.ts";
import { nearestAbove } from "../files/is-within.ts";
import { PACKAGE } from "./package-json.ts";

/** What stands in the desk's package.json, and the packed program where that names one. */
export interface Dependency {
  readonly spec: string;
  readonly vendored?: { readonly path: string; readonly bytes: Uint8Array };
}

/** It cannot be packed; the message says why. */
export class NotPacked extends Error {}

/**
 * Takes what was asked for, if anything was: a version, an address for npm, or a packed file, seen from `base`. A packed
 * file goes into the desk's `vendor/`, so that colleagues and machines have it with the briefings and need no registry,
 * no account and no second clone. @throws NotPacked
 */
export function dependencyFrom(asked: string, base: string): Dependency {
  const file = resolve(base, asked.replace(/^file:/, ""));
  if (asked.endsWith(".tgz") && existsSync(file)) return vendored(file);
  return { spec: asked };
}

/** As this program came here itself. @throws NotPacked */
export function dependencyHere(): Dependency {
  const installed = specInstalled();
  if (
    installed !== undefined &&
    !installed.spec.startsWith("file:") &&
    !installed.spec.startsWith("link:")
  )
    return { spec: installed.spec };
  if (installed?.spec.endsWith(".tgz")) return dependencyFrom(installed.spec, installed.folder);
  return packed();
}

/** What the package.json above asks for us, where somebody installed us. */
function specInstalled(): { spec: string; folder: string } | undefined {
  if (isClone(PROJECT)) return undefined;
  const specIn = (folder: string): string | undefined => {
    const file = join(folder, "package.json");
    if (folder === resolve(PROJECT) || !existsSync(file)) return undefined;
    const { dependencies, devDependencies } = JSON.parse(readFileSync(file, "utf8"));
    return { ...devDependencies, ...dependencies }[PACKAGE];
  };
  const folder = nearestAbove(resolve(PROJECT), (each) => specIn(each) !== undefined);
  const spec = folder === undefined ? undefined : specIn(folder);
  return folder === undefined || spec === undefined ? undefined : { spec, folder };
}

/** Builds the program into a clone, as `npm run pack` does, and packs the package. */
function packed(): Dependency {
  const place = mkdtempSync(join(tmpdir(), "dateline-pack-"));
  try {
    if (isClone(PROJECT)) run(process.execPath, [join(PROJECT, "scripts/program/pack.js")]);
    run("npm", ["pack", "--ignore-scripts", "--pack-destination", place]);
    const file = readdirSync(place).find((name) => name.endsWith(".tgz"));
    if (file === undefined) throw new NotPacked("npm packed nothing.");
    return vendored(join(place, file));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function vendored(file: string): Dependency {
  const path = `vendor/${basename(file)}`;
  return { spec: `file:${path}`, vendored: { path, bytes: readFileSync(file) } };
}

function run(program: string, args: readonly string[]): void {
  const shell = process.platform === "win32";
  const { status, stderr, error } = spawnSync(program, [...args], {
    cwd: PROJECT,
    encoding: "utf8",
    shell,
  });
  if (status !== 0)
    throw new NotPacked(
      `${basename(program)} could not pack Dateline: ${error?.message ?? stderr.trim()}`,
    );
}
