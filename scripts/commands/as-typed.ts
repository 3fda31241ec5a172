/** Commands in what is printed, as whoever reads them would type them: by npm's scripts, or by the package's own name. */
import { resolve } from "node:path";
import { PROJECT } from "../config.ts";
import { DESK } from "../files/desk.js";

/** `npm exec` and pnpm's set this to another; a shell or an editor that starts the program sets none. */
const IS_SCRIPT = /^(?:run-script|start|test)$/.test(process.env.npm_command ?? "");

/** A clone has a script for each command; a desk has those that it wrote down. */
const HAS_SCRIPTS = resolve(PROJECT) === DESK || IS_SCRIPT;

/**
 * Takes a text that names commands as `npm run VERB -- …`; gives it with `dateline VERB …` where the program was
 * started so.
 */
export function asTyped(text: string, hasScripts = HAS_SCRIPTS): string {
  if (hasScripts) return text;
  return text
    .replaceAll(/\bnpm run (?:--silent )?([A-Za-z-]+)(?: --(?= ))?/g, "dateline $1")
    .replaceAll(/\bnpm start\b(?: --(?= ))?/g, "dateline start");
}
