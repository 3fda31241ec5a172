/** Searches a built site for what is withheld: every file and every name, in every form that it may have there. */
import { type Find, Scanner } from "./scanner.ts";
import { pathsOf, readFile } from "./site-files.ts";
import type { Secrets } from "./sought.ts";

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
