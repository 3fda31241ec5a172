// Finds packages as Node does, but for their `exports`: plain JavaScript, for the launcher asks before there is a program.
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The real folder of a package, as code in another folder would load it: npm's layout, pnpm's, and any other that Node
 * understands.
 * @param {string} name as `pagefind`.
 * @param {string} from a real folder: the search goes upward from there.
 * @returns {string | undefined} undefined where it is not installed.
 */
export function packageFolder(name, from) {
  const folder = join(from, "node_modules", name);
  if (existsSync(join(folder, "package.json"))) return realpathSync(folder);
  const parent = dirname(from);
  return parent === from ? undefined : packageFolder(name, parent);
}
