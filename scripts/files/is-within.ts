/**
 * Says where folders stand to each other: what is replaced must hold nothing else. Paths are written as this system
 * does, unless another's way (`path.win32`) is given.
 */
import { existsSync, realpathSync } from "node:fs";
import system, { basename, dirname, join, type PlatformPath } from "node:path";

/** True when `path` is `folder` or lies below it. */
export function isWithin(path: string, folder: string, paths: PlatformPath = system): boolean {
  const way = slashed(paths.relative(folder, path), paths);
  return way === "" || (!paths.isAbsolute(way) && way !== ".." && !way.startsWith("../"));
}

/** A path with `/` between its names, as an archive and a site call their files on every system. */
export function slashed(path: string, paths: PlatformPath = system): string {
  return path.split(paths.sep).join("/");
}

/** The nearest folder, from this one upwards, for which `holds` is true; undefined where it is for none. */
export function nearestAbove(
  folder: string,
  holds: (folder: string) => boolean,
  paths: PlatformPath = system,
): string | undefined {
  if (holds(folder)) return folder;
  const parent = paths.dirname(folder);
  return parent === folder ? undefined : nearestAbove(parent, holds, paths);
}

/** A path with the links in it followed, as far as it exists. */
export function realOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(realOf(dirname(path)), basename(path));
}
