#!/usr/bin/env node
// The launcher: runs the program that the package holds, or bundles the code into .cache/program/ when it has changed.
// Read as TypeScript, a process spends 0.4 s on loading and a thread of hooks on top; bundled, 0.1 s. Plain
// JavaScript, for Node runs it before anything else is ready. What cannot be bundled runs through tsx instead.
import * as fs from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { aroundOf, filesOf, hashOf, isClone } from "./cache/own-code.js";
import { DESK } from "./files/desk.js";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const PACKED = join(PROJECT, "program");
/** A package is never written into. */
const PROGRAMS = join(isClone(PROJECT) ? PROJECT : DESK, ".cache/program");
/** How many versions of the program stay: those of a few branches. */
const KEPT = 4;

// Only a parent process may ask for another program than the command line.
const name = process.connected && process.argv[2] === "builder" ? "build/builder" : "cli";
const parent = process.ppid;

const bundle = await bundled();
// npm's shell was told to end meanwhile, and told nobody. Later the program looks out for that itself.
if (process.env.npm_lifecycle_script !== undefined && process.ppid !== parent) process.exit(1);
if (bundle === undefined) {
  // tsx looks for it in the working folder, which is the desk's.
  process.env.TSX_TSCONFIG_PATH ??= join(PROJECT, "tsconfig.json");
  (await import("tsx/esm/api")).register();
}
await import(
  pathToFileURL(bundle ? join(bundle, `${basename(name)}.js`) : join(PROJECT, `scripts/${name}.ts`))
);

/** The folder of the bundled program; undefined where none can be made, for tsx then says why or does without. */
async function bundled() {
  // Nobody changes a package: what it holds was made of it. In a clone an old one may lie about.
  if (!isClone(PROJECT) && fs.existsSync(PACKED)) return PACKED;
  try {
    const folder = join(PROGRAMS, version());
    if (!fs.existsSync(folder)) await write(folder);
    return folder;
  } catch {
    return undefined;
  }
}

/** A hash of all that goes into the program, and of its place. */
function version() {
  const all = [PROJECT, aroundOf(PROJECT), JSON.stringify(filesOf(PROJECT))];
  return hashOf(all.join("\0")).slice(0, 16);
}

/** Bundles beside the folder and renames: two processes at once are safe, and no half of a program is ever run. */
async function write(folder) {
  const { bundleProgram } = await import("./program/bundle.js");
  const draft = `${folder}.${process.pid}`;
  try {
    await bundleProgram(PROJECT, draft, { isPacked: false });
    // A file that was saved meanwhile would stand under the wrong version for good; this run goes without.
    if (join(PROGRAMS, version()) !== folder)
      throw new Error("The code changed while it was bundled.");
    fs.renameSync(draft, folder);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    // Another process was quicker.
    if (!fs.existsSync(folder)) throw error;
  }
  tidy(folder);
}

/** Removes versions, oldest first. */
function tidy(newest) {
  const folders = fs.readdirSync(PROGRAMS).map((entry) => join(PROGRAMS, entry));
  const old = folders
    .filter((folder) => folder !== newest)
    .map((folder) => ({
      folder,
      made: fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .sort((a, b) => b.made - a.made);
  for (const { folder } of old.slice(KEPT - 1)) fs.rmSync(folder, { recursive: true, force: true });
}
