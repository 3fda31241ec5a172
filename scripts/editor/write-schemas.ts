/** Writes the committed schemas anew: run it after a change to the checked types. */
import { mkdirSync, writeFileSync } from "node:fs";
import { FORMS } from "./form.ts";
import { type SchemaName, schemaText } from "./schemas.ts";

const folder = new URL("schemas/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of Object.keys(FORMS) as SchemaName[]) {
  writeFileSync(new URL(`${name}.schema.json`, folder), schemaText(name));
  process.stdout.write(`Wrote scripts/editor/schemas/${name}.schema.json\n`);
}
