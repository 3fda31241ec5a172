// Bundles the program with esbuild, and says beside it what it was made of.
// Plain JavaScript, for Node runs it where there is no program yet.
import * as fs from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { aroundOf, filesOf } from "../cache/own-code.js";
import { bundleForBrowser, readyName } from "../render/bundle-assets.js";

/** What runs as a process of its own. The command line starts the others. */
export const PROGRAMS = [
  ...["cli", "processes/child", "processes/parse-child", "processes/card-child", "build/builder"],
];

/** Programs of their own, and packages that few commands load. */
const OUTSIDE = ["esbuild", "pagefind", "tsx", "chokidar", "@11ty/eleventy-dev-server", "sharp"];

/** Sites in English; for those in other languages scripts are bundled when such a site is built. */
const USUAL = [{ stemmers: ["en"], words: "en" }];

/**
 * Writes the program into a folder, with the browser's scripts and `code.json`: what the cache knows the program by (`cache/code-version.ts`).
 * @param {string} project the folder of the sources.
 * @param {string} folder where the program is written.
 * @param {{ isPacked: boolean }} how a packed program goes wherever its package goes: it stands beside `scripts/`.
 * @throws where a source does not compile.
 */
export async function bundleProgram(project, folder, { isPacked }) {
  const shared = {
    absWorkingDir: project,
    bundle: true,
    format: "esm",
    metafile: true,
    logLevel: "silent",
    // Below a folder of packages esbuild looks for no tsconfig.json.
    jsx: "automatic",
    jsxImportSource: "preact",
  };
  const program = await build({
    ...shared,
    entryPoints: PROGRAMS.map((program) => `scripts/${program}.ts`),
    outdir: folder,
    // Side by side, as a program looks for another beside the file that it runs from.
    entryNames: "[name]",
    // What a command does not use stays in chunks that it never loads.
    splitting: true,
    platform: "node",
    target: "node20.19",
    external: isPacked ? OUTSIDE : [],
    plugins: [
      { name: "eleventy-says-who-it-is", setup: keepName },
      ...(isPacked ? [] : [{ name: "own-place", setup: (bundler) => keepPlace(bundler, project) }]),
    ],
    // Packages written as CommonJS ask for Node's own modules by `require`.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  });
  // What is read while a site is built: Eleventy's settings, and what the browser is given.
  const read = await build({
    ...shared,
    entryPoints: [".eleventy.js", "layouts/client/*", "layouts/styles/*"],
    outdir: folder,
    packages: "external",
    write: false,
  });
  const code = codeOf(project, { ...program.metafile.inputs, ...read.metafile.inputs });
  fs.writeFileSync(join(folder, "code.json"), JSON.stringify({ ...code, isPacked }));
  await bundleAssets(project, join(folder, "assets"), isPacked ? everyLanguage(project) : USUAL);
  // A desk's own package may say that its code is CommonJS, or nothing.
  fs.writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
}

/** What browsers are given, with a worker and a search page for each of these. */
async function bundleAssets(project, folder, sets) {
  fs.mkdirSync(folder);
  for (const languages of sets)
    for (const [name, bytes] of await bundleForBrowser(project, languages))
      fs.writeFileSync(join(folder, readyName(name, languages)), bytes);
}

/** Each stemmer by itself, and none; each language that we have words of. */
function everyLanguage(project) {
  const read = (path) => fs.readFileSync(join(project, path), "utf8");
  const codes = read("scripts/search/format/stemmers.ts").matchAll(/^export const (\w+) =/gm);
  const spoken = read("scripts/words/languages.ts").matchAll(/^import \* as (\w+)/gm);
  return [
    { stemmers: [], words: "en" },
    ...[...codes].map(([, code]) => ({ stemmers: [code], words: "en" })),
    ...[...spoken].map(([, words]) => ({ stemmers: [], words })),
  ];
}

/** The program's files, and what each imports. esbuild leaves out what is imported for its types alone. */
function codeOf(project, inputs) {
  const files = filesOf(project);
  const imports = Object.entries(inputs)
    .filter(([path]) => path in files)
    .map(([path, input]) => [path, input.imports.map((to) => to.path).filter((to) => to in files)]);
  return { around: aroundOf(project), files, imports: Object.fromEntries(imports) };
}

/** Eleventy reads its name and version beside its own source, where no program of ours needs to look. */
function keepName(bundler) {
  bundler.onLoad({ filter: /@11ty\/eleventy\/src\/Util\/ImportJsonSync\.js$/ }, ({ path }) => {
    const own = fs.readFileSync(join(path, "../../../package.json"), "utf8");
    const text = fs.readFileSync(path, "utf8");
    const asks = "return importJsonSync(filePath);";
    if (!text.includes(asks)) throw new Error(`${path} is another one: look at what it reads.`);
    // The first that asks is the function that reads Eleventy's own.
    return { contents: text.replace(asks, () => `return ${own};`) };
  });
}

/** A program in a cache stands far from the package: it says where that is, and what it does not hold is found there. */
function keepPlace(bundler, project) {
  const settings = join(project, "scripts/config.ts");
  bundler.onLoad({ filter: /\/scripts\/config\.ts$/ }, ({ path }) => {
    if (path !== settings) return undefined;
    const place = JSON.stringify(pathToFileURL(path).href);
    const contents = fs.readFileSync(path, "utf8").replaceAll("import.meta.url", place);
    return { contents, loader: "ts" };
  });
  const outside = new RegExp(`^(?:${OUTSIDE.join("|")})$`);
  bundler.onResolve({ filter: outside }, ({ path, kind }) => {
    if (kind === "entry-point") return undefined;
    return { path: import.meta.resolve(path), external: true };
  });
}
