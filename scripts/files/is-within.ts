/** Says where folders stand to each other: what is replaced must hold nothing else. */
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";

/** True when `path` is `folder` or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`));
}

/** The nearest folder, from this one upwards, for which `holds` is true; undefined where it is for none. */
export function nearestAbove(
  folder: string,
  holds: (folder: string) => boolean,
): string | undefined {
  if (holds(folder)) return folder;
  return dirname(folder) === folder ? undefined : nearestAbove(dirname(folder), holds);
}

/** A path with the links in it followed, as far as it exists. */
export function realOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(realOf(dirname(path)), basename(path));
}
