// `npm run pack`: puts the built program into the package, which `npm pack` then packs.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleProgram } from "./bundle.js";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(PROJECT, "program");

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
await bundleProgram(PROJECT, folder, { isPacked: true });
