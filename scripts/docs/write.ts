/** `npm run docs`: writes what is generated and committed: the page on briefings, the JSON Schemas, the lists of page kinds. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PROJECT } from "../config.ts";
import { FORMS } from "../editor/form.ts";
import { type SchemaName, schemaText } from "../editor/schemas.ts";
import { PAGE, page } from "./page.ts";
import { kindLists } from "./page-kinds.ts";

const files = new Map([[PAGE, page()], ...kindLists()]);
for (const name of Object.keys(FORMS) as SchemaName[])
  files.set(`scripts/editor/schemas/${name}.schema.json`, schemaText(name));
for (const [path, text] of files) {
  mkdirSync(dirname(join(PROJECT, path)), { recursive: true });
  writeFileSync(join(PROJECT, path), text);
  process.stdout.write(`Wrote ${path}\n`);
}
