/** The lists of page kinds and of their templates, as program text: a bundler follows the imports that are written out. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../config.ts";
import { byCodeUnit } from "../diagnostics/code-unit-order.ts";

const BUILDERS = "scripts/render/pages";
const LAYOUTS = "layouts/pages";
const LIST = "all.ts";

const WRITTEN =
  "Written by `npm run docs`.\n * biome-ignore-all assist/source/organizeImports: in the order of the kinds.";

/** The generated files, by path below the project. @throws where a kind lacks its builder or its template. */
export function kindLists(): Map<string, string> {
  const templates = templatesByKind();
  const kinds = readdirSync(join(PROJECT, BUILDERS))
    .filter((name) => name !== LIST)
    .map((name) => name.replace(/\.ts$/, ""))
    .sort(byCodeUnit);
  for (const kind of kinds)
    if (!templates.has(kind)) throw new Error(`${LAYOUTS}/ has no template of ${kind}.`);
  for (const kind of templates.keys())
    if (!existsSync(join(PROJECT, BUILDERS, `${kind}.ts`)))
      throw new Error(`${BUILDERS}/${kind}.ts is missing, which builds what is in its template.`);
  return new Map([
    [`${BUILDERS}/${LIST}`, listOfKinds(kinds)],
    ["scripts/render/templates.ts", listOfTemplates(kinds, templates)],
  ]);
}

function templatesByKind(): Map<string, string> {
  return new Map(
    readdirSync(join(PROJECT, LAYOUTS)).map((file) => [file.replace(/\.11ty\.tsx?$/, ""), file]),
  );
}

function listOfKinds(kinds: readonly string[]): string {
  const imports = kinds.map((kind) => `import { page as ${variable(kind)} } from "./${kind}.ts";`);
  return `/** Every kind of page, each with its place among them. ${WRITTEN} */
import type { PageKind } from "../page-kind.ts";
${imports.join("\n")}

export const ALL: readonly PageKind[] = [
${kinds.map((kind) => `  ${variable(kind)}, // ${placeOf(kind)}\n`).join("")}];
`;
}

/** The number that a kind's own file gives it, so that whoever adds one sees the others' at once. */
function placeOf(kind: string): string {
  const place = /^ {2}place: (\d+),$/m.exec(
    readFileSync(join(PROJECT, BUILDERS, `${kind}.ts`), "utf8"),
  );
  if (place?.[1] === undefined) throw new Error(`${BUILDERS}/${kind}.ts says no \`place:\`.`);
  return place[1];
}

function listOfTemplates(kinds: readonly string[], templates: ReadonlyMap<string, string>): string {
  const imports = kinds.map(
    (kind) => `import * as ${variable(kind)} from "../../${LAYOUTS}/${templates.get(kind)}";`,
  );
  const entries = kinds.map((kind) =>
    variable(kind) === kind ? `  ${kind},\n` : `  "${kind}": ${variable(kind)},\n`,
  );
  return `/** Every page template, by its kind: a part of the program. ${WRITTEN} */
${imports.join("\n")}
import type { Template } from "./page-kind.ts";

export const TEMPLATES: Readonly<Record<string, Template>> = {
${entries.join("")}};
`;
}

/** `correctionsFeed` for `corrections-feed`. */
function variable(kind: string): string {
  return kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
