/** What the remembered work was done by: another version of the code, of Node or of a package knows nothing of it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../config.ts";
import { byCodeUnit } from "../diagnostics/diagnostic.ts";

/** The rooms whose code turns a file into a parsed briefing. */
const ROOMS = ["scripts/read", "scripts/check", "scripts/diagnostics"];

/** A hash of the code that parses, of the packages that it stands on, and of Node. */
export function codeVersion(): string {
  const hash = createHash("sha256").update(process.version);
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(PROJECT, room), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => join(room, path)),
  );
  for (const file of [...files, "package-lock.json"].sort(byCodeUnit))
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(PROJECT, file)))
      .update("\0");
  return hash.digest("hex").slice(0, 16);
}
