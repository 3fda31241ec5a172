/** The desk's package.json: Dateline as its one dependency, and a script for each command of a working day. */

export const PACKAGE = "@briefings/dateline";

/** Verb → script. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  start: "dateline start",
  check: "dateline check",
  new: "dateline new",
  correct: "dateline correct",
  rename: "dateline rename",
  withdraw: "dateline withdraw",
  redact: "dateline redact",
  import: "dateline import",
  publish: "dateline publish",
  rollback: "dateline rollback",
  build: "dateline build",
  test: "dateline check && dateline build",
  verify: "dateline verify",
  "leak-scan": "dateline leak-scan",
  headers: "dateline headers",
  keygen: "dateline keygen",
  merge: "dateline merge",
  editor: "dateline editor",
  "language-server": "dateline language-server",
  upgrade: "dateline upgrade",
};

type PackageFields = Readonly<Record<string, unknown>>;

/** A package.json with what was absent added. */
export interface Completed {
  readonly text: string;
  /** What was added, and what stands there otherwise than ours would: each a name. */
  readonly added: readonly string[];
  readonly left: readonly string[];
}

/** The text of a new one. `name` is that of its folder. */
export function packageJson(name: string, spec: string): string {
  return write({
    name,
    private: true,
    scripts: SCRIPTS,
    dependencies: { [PACKAGE]: spec },
    engines: { node: ">=20.19" },
  });
}

/**
 * Adds the scripts and the dependency that an existing package.json lacks, and changes nothing else in it.
 * Gives undefined where it is no package.json that can be read.
 */
export function completePackageJson(existing: string, spec: string): Completed | undefined {
  const whole = parse(existing);
  if (whole === undefined) return undefined;
  const scripts = objectIn(whole, "scripts");
  const dependencies = objectIn(whole, "dependencies");
  if (scripts === undefined || dependencies === undefined) return undefined;
  const isNamed = PACKAGE in { ...dependencies, ...objectIn(whole, "devDependencies") };
  const missing = Object.entries(SCRIPTS).filter(([verb]) => !Object.hasOwn(scripts, verb));
  const left = Object.entries(SCRIPTS)
    .filter(([verb, script]) => Object.hasOwn(scripts, verb) && scripts[verb] !== script)
    .map(([verb]) => `script "${verb}"`);
  const added = missing.map(([verb]) => `script "${verb}"`);
  if (isNamed && added.length === 0) return { text: existing, added: [], left };
  const completed = {
    ...whole,
    scripts: { ...scripts, ...Object.fromEntries(missing) },
    ...(isNamed ? {} : { dependencies: { ...dependencies, [PACKAGE]: spec } }),
  };
  return {
    text: write(completed, existing),
    added: isNamed ? added : [`dependency "${PACKAGE}"`, ...added],
    left,
  };
}

/** A name as npm takes one: of the folder's letters, and a plain one where it has none. */
export function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name === "" || name === "node-modules" ? "briefings-desk" : name.slice(0, 100);
}

function parse(text: string): PackageFields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function objectIn(whole: PackageFields, key: string): PackageFields | undefined {
  const value = whole[key] ?? {};
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is PackageFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** In the indentation that the file has. */
function write(value: PackageFields, existing = ""): string {
  const indent = /^\{\r?\n([ \t]+)"/.exec(existing)?.[1] ?? "  ";
  return `${JSON.stringify(value, null, indent)}\n`;
}
