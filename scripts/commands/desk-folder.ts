/** Temporary. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { nearestAbove } from "../files/is-within.ts";

export const DESK =
  nearestAbove(process.cwd(), (folder) => existsSync(join(folder, "package.json"))) ??
  process.cwd();
