/** `--next-rebuild FILE`: tells another program when the site must be built again, and nothing of what it waits for. */
import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isWithin } from "../files/is-within.ts";
import { replaceFile } from "../files/replace.ts";
import type { Instant } from "../read/dates.ts";
import { ceilToSecond } from "../read/instants.ts";
import { type Arguments, folderOption, textOption, UsageError } from "./command.ts";
import { requireFolder } from "./report.ts";

/**
 * The file that is to say it; undefined where none is asked for.
 * @throws UsageError for a place in the site or the briefings: a public site is the same bytes with and without
 * what is withheld, and its readers are not told that something comes.
 */
export function nextRebuildOption(
  given: Arguments,
  folders: readonly string[],
): string | undefined {
  if (textOption(given, "next-rebuild", "") === "") return undefined;
  const named = folderOption(given, "next-rebuild", "");
  requireFolder(dirname(named), "--next-rebuild FILE");
  const file = join(realpathSync(dirname(named)), basename(named));
  const host = folders.find((folder) => isWithin(file, folder) || isWithin(named, folder));
  if (host !== undefined)
    throw new UsageError(
      `--next-rebuild ${named} stands in ${host}, where others read it. Name a file beside it, as ${host}.next-rebuild.json.`,
    );
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--next-rebuild ${named} is a folder. Name a file.`);
  return file;
}

/** Writes `{"at":"2026-03-01T12:00:00Z"}`, or `{"at":null}` where nothing waits. Whoever reads it sees the whole. */
export function writeNextRebuild(file: string, next: Instant | undefined): void {
  const at = next === undefined ? null : ceilToSecond(next);
  replaceFile(file, Buffer.from(`${JSON.stringify({ at })}\n`));
}
