/** What a child process may read and write, where Node can hold it to that. */
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { objectsIn } from "../cache/object-store.ts";
import { PROJECT } from "../config.ts";
import { isWithin } from "../files/is-within.ts";
import { stagingOf } from "../publish/publish.ts";

/** Folders; they need not be there yet. */
export interface Permissions {
  readonly read: readonly string[];
  readonly write: readonly string[];
}

/** What a build's processes need: they read the briefings, and write into the staged site and into the store. */
export function permissionsOfBuild(site: {
  readonly briefings: string;
  readonly output: string;
  readonly cache: string;
}): Permissions {
  const write = [stagingOf(resolve(site.output)), objectsIn(resolve(site.cache))];
  return { read: [resolve(site.briefings), ...write], write };
}

/** Where this program stands: in the package, or in a cache. */
const PROGRAM = dirname(fileURLToPath(import.meta.url));

/**
 * Node's flags that hold a process to its permissions: no program is started, no thread, no native code is
 * loaded, and no file is read or written but the program's own and those below these folders. The program holds the
 * packages that its processes use: no other folder of packages is open to them. Node 20 has it
 * as an experiment. It has no say in the network before Node 25.
 * https://nodejs.org/api/permissions.html
 */
export function permissionFlags({ read, write }: Permissions): string[] {
  const flag = ["--permission", "--experimental-permission"].find((name) =>
    process.allowedNodeEnvironmentFlags.has(name),
  );
  if (flag === undefined) return [];
  const own = [resolve(PROJECT), PROGRAM];
  return [
    flag,
    "--disable-warning=ExperimentalWarning",
    ...patternsOf([...own, ...read, ...write]).map((pattern) => `--allow-fs-read=${pattern}`),
    ...patternsOf(write).map((pattern) => `--allow-fs-write=${pattern}`),
  ];
}

/**
 * Patterns of all that is below these folders. One inside another is left out: Node 20 breaks down over it. And
 * where another's name begins with the project's, as `news` and `news-site`, Node (20 to 24) would allow what is
 * below each, and the project's folder itself no more, which Eleventy lists; so all that begins so is allowed.
 */
function patternsOf(folders: readonly string[]): string[] {
  const outermost = [...new Set(folders)].filter(
    (folder) => !folders.some((other) => other !== folder && isWithin(folder, other)),
  );
  const project = resolve(PROJECT);
  const alike = outermost.filter((folder) => folder.startsWith(project));
  if (alike.length < 2) return outermost.map((folder) => join(folder, "*"));
  const others = outermost.filter((folder) => !alike.includes(folder));
  return [`${project}*`, ...others.map((folder) => join(folder, "*"))];
}
