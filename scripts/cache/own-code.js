// What the program is made of: its own files, and the packages and the Node that it runs with.
// Plain JavaScript, for the launcher asks before there is a program, and the program itself where nobody bundled it.
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../files/package-folder.js";

const ROOMS = ["layouts", "scripts"];
const SOURCE = /\.(?:tsx?|jsx?|json|css)$/;

/**
 * Every source file with the SHA-256 of its bytes: 10 ms, and no date of a file can mislead it.
 * @param {string} project the project's root.
 * @returns {Record<string, string>} by path below it, in code-unit order.
 */
export function filesOf(project) {
  const paths = ROOMS.flatMap((room) =>
    fs
      .readdirSync(join(project, room), { recursive: true, encoding: "utf8" })
      .filter((path) => SOURCE.test(path))
      .map((path) => `${room}/${path.replaceAll("\\", "/")}`),
  );
  return Object.fromEntries(
    [".eleventy.js", ...paths]
      .sort()
      .map((path) => [path, hashOf(fs.readFileSync(join(project, path)))]),
  );
}

/**
 * A hash of what else decides what the program does.
 * @param {string} project the project's root.
 * @returns {string}
 */
export function aroundOf(project) {
  const texts = ["package.json", "package-lock.json", "tsconfig.json"].map((path) =>
    textOf(join(project, path)),
  );
  // The lock file says which packages are wanted, npm's own record which are there.
  return hashOf([process.version, ...texts, ...installedIn(project)].join("\0"));
}

/**
 * Whether the sources are a clone, whose code may change under the program: no package holds a lock file.
 * @param {string} project the project's root.
 * @returns {boolean}
 */
export function isClone(project) {
  return fs.existsSync(join(project, "package-lock.json"));
}

/**
 * Name, version and hash of each package that is there, but for those that are of one kind of machine: the parts of
 * a site that several machines make must agree, and a package names the others of its kind by their exact versions.
 */
function installedIn(project) {
  if (!isClone(project)) return [...loadedFrom(project)].sort();
  const text = textOf(join(project, "node_modules/.package-lock.json"));
  return Object.entries(JSON.parse(text || "{}").packages ?? {})
    .filter(([, { os, cpu }]) => os === undefined && cpu === undefined)
    .map(([name, { version, integrity }]) => `${name} ${version} ${integrity}`);
}

/** Where others have installed us beside what is theirs: name and version of each package that we or ours would load. */
function loadedFrom(folder, seen = new Set(), found = new Set()) {
  seen.add(folder);
  const { name, version, dependencies = {} } = JSON.parse(textOf(join(folder, "package.json")));
  found.add(`${name} ${version}`);
  for (const dependency of Object.keys(dependencies)) {
    const next = packageFolder(dependency, folder);
    if (next !== undefined && !seen.has(next)) loadedFrom(next, seen, found);
  }
  return found;
}

function textOf(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
}

/**
 * SHA-256 in hexadecimal.
 * @param {string | Uint8Array} content
 * @returns {string}
 */
export function hashOf(content) {
  return createHash("sha256").update(content).digest("hex");
}
