/** Says where folders stand to each other: what is replaced must hold nothing else. */
import { isAbsolute, relative, sep } from "node:path";

/** True when `path` is `folder` or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`));
}
