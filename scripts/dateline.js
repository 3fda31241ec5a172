// The launcher: bundles the code into .cache/program/ when it has changed, and runs it from there.
// Read as TypeScript, a process spends 0.4 s on loading and a thread of hooks on top; bundled, 0.1 s. Plain
// JavaScript, for Node runs it before anything else is ready. What cannot be bundled runs through tsx instead.
import * as fs from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { aroundOf, filesOf, hashOf } from "./cache/own-code.js";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const PROGRAMS = join(PROJECT, ".cache/program");
/** How many versions of the program stay: those of a few branches. */
const KEPT = 4;

// Only a parent process may ask for another program than the command line.
const CHILDREN = ["processes/child", "processes/parse-child", "build/builder"];
const [, , asked = ""] = process.argv;
const program = process.connected && CHILDREN.find((path) => basename(path) === asked);
const name = program || "cli";
const parent = process.ppid;

const bundle = await bundled();
// npm's shell was told to end meanwhile, and told nobody. Later the program looks out for that itself.
if (process.env.npm_lifecycle_script !== undefined && process.ppid !== parent) process.exit(1);
if (bundle === undefined) (await import("tsx/esm/api")).register();
await import(
  pathToFileURL(bundle ? join(bundle, `${basename(name)}.js`) : join(PROJECT, `scripts/${name}.ts`))
);

/** The folder of the bundled program; undefined where none can be made, for tsx then says why or does without. */
async function bundled() {
  try {
    const folder = join(PROGRAMS, version());
    if (!fs.existsSync(folder)) await write(folder);
    // Packages are looked for above the real place of a file, so a cache that is a link elsewhere serves nothing.
    if (fs.realpathSync(folder) !== folder) return undefined;
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
  const { build } = await import("esbuild");
  const draft = `${folder}.${process.pid}`;
  const shared = {
    absWorkingDir: PROJECT,
    bundle: true,
    format: "esm",
    metafile: true,
    logLevel: "silent",
  };
  try {
    const program = await build({
      ...shared,
      entryPoints: ["cli", ...CHILDREN].map((program) => `scripts/${program}.ts`),
      outdir: draft,
      // Side by side, as a program looks for another beside the file that it runs from.
      entryNames: "[name]",
      // What a command does not use stays in chunks that it never loads.
      splitting: true,
      platform: "node",
      target: "node20.19",
      // Programs of their own, and packages that few commands load.
      external: ["esbuild", "pagefind", "tsx", "chokidar", "@11ty/eleventy-dev-server"],
      plugins: [{ name: "own-place", setup: keepPlaces }],
      // Packages written as CommonJS ask for Node's own modules by `require`.
      banner: {
        js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
      },
    });
    // What is read while a site is built: Eleventy's settings, and what the browser is given.
    const read = await build({
      ...shared,
      entryPoints: [".eleventy.js", "layouts/client/*", "layouts/styles/*"],
      outdir: draft,
      packages: "external",
      write: false,
    });
    const inputs = { ...program.metafile.inputs, ...read.metafile.inputs };
    fs.writeFileSync(join(draft, "code.json"), JSON.stringify(codeOf(inputs)));
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

/**
 * What the cache knows the program by (see `cache/code-version.ts`): its files, and what each imports. esbuild leaves
 * out what is imported for its types alone.
 */
function codeOf(inputs) {
  const files = filesOf(PROJECT);
  const imports = Object.entries(inputs)
    .filter(([path]) => path in files)
    .map(([path, input]) => [path, input.imports.map((to) => to.path).filter((to) => to in files)]);
  return { around: aroundOf(PROJECT), files, imports: Object.fromEntries(imports) };
}

/** Eleventy and fdir read files beside their own source, which they must still find from inside the bundle. */
function keepPlaces(bundler) {
  const readers =
    /@11ty\/eleventy\/src\/Util\/(?:Require|ImportJsonSync|EsmResolverPortAdapter)\.js$|\/fdir\/dist\/index\.m?js$/;
  bundler.onLoad({ filter: readers }, ({ path }) => ({
    contents: fs
      .readFileSync(path, "utf8")
      .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
  }));
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
