/** Searches a built site for what is withheld: every file and every name, in every form that it may have there. */
import { Scanner } from "./scanner.ts";
import { pathsOf, readFile } from "./site-files.ts";
import type { Owner, Secrets } from "./sought.ts";

/** One field of one withheld briefing in one file. */
export interface Find extends Owner {
  /** Path below the site; of a name that tells what nobody may read, the folder alone. */
  readonly file: string;
  /** Where its first string is: "line 12", "byte 512 unpacked", "the name". */
  readonly place: string;
  /** How many of its strings and words are there. */
  readonly strings: number;
}

export interface Scanned {
  readonly files: number;
  readonly finds: readonly Find[];
}

/** @throws where a file cannot be read to its end. */
export function scanSite(site: string, secrets: Secrets): Scanned {
  const scanner = new Scanner(secrets);
  const paths = pathsOf(site);
  const isFile = (path: string) => !path.endsWith("/");
  const finds = paths.flatMap((path) => {
    scanner.readName(path);
    if (isFile(path)) for (const file of readFile(site, path)) scanner.readBytes(file);
    return scanner.findsIn(path);
  });
  return { files: paths.filter(isFile).length, finds };
}
