/** The key that seals names in the ledger: from the environment, or from a file that it names, and from there alone. */

import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Seal } from "../check/ledger/ledger.ts";
import { isWithin, realOf } from "../files/is-within.ts";
import { standing } from "./as-typed.ts";
import { UsageError } from "./command.ts";

const KEY = "DATELINE_LEDGER_KEY";
const KEY_FILE = "DATELINE_LEDGER_KEY_FILE";

/**
 * What seals; undefined where no key is set. A file with it must lie outside of the folder that holds the briefings,
 * which is committed. @throws UsageError for a key that cannot be read, which it does not repeat.
 */
export async function sealOption(briefings: string): Promise<Seal | undefined> {
  const { [KEY]: typed = "", [KEY_FILE]: file = "" } = process.env;
  // The processes that a build starts have no use for it.
  delete process.env[KEY];
  delete process.env[KEY_FILE];
  // A secret that a workflow names and nobody has set is empty.
  const written = typed.trim() === "" && file !== "" ? readKey(file, briefings) : typed.trim();
  if (written === "") return undefined;
  // Loaded here, so that nobody without a key waits for it.
  const { KEY_BYTES, sealOf } = await import("../check/ledger/seal.ts");
  const key = /^[0-9a-f]+$/i.test(written) ? Buffer.from(written, "hex") : Buffer.alloc(0);
  if (key.length !== KEY_BYTES)
    throw new UsageError(
      `${KEY} is no key: write ${2 * KEY_BYTES} hexadecimal digits. \`openssl rand -hex ${KEY_BYTES}\` makes one.`,
    );
  return sealOf(key);
}

function readKey(named: string, briefings: string): string {
  const file = resolve(standing(), named);
  const desk = dirname(realOf(briefings));
  if (isWithin(realOf(file), desk))
    throw new UsageError(`${KEY_FILE} lies in ${desk}, whose files are committed. Move it out.`);
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new UsageError(`${KEY_FILE} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
