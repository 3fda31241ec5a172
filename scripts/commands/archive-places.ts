/** Where a site goes and where it stands: as the command line says, or else as the archive's settings do. */
import { dirname, resolve } from "node:path";
import type { Audience, Settings } from "../config.ts";
import { isWithin, realOf } from "../files/is-within.ts";
import { readSettings } from "../read/read.ts";
import { type Arguments, folderOption, textOption, UsageError } from "./command.ts";

/** Settings that cannot be read say nothing here: whatever reads the archive tells what is wrong with them. */
async function settingsIn(
  briefings: string,
): Promise<Pick<Settings, "output" | "prefix"> | undefined> {
  const file = readSettings(briefings);
  // Loaded here, so that no command without an archive waits for the checker.
  const { parseSettings } = await import("../check/archive/settings.ts");
  const settings = file === undefined ? [] : parseSettings(file);
  return Array.isArray(settings) ? undefined : settings;
}

/** The folder of the site: `--output` or `--site`, or the one in the settings, which counts from above the briefings. */
export async function siteOption(
  given: Arguments,
  briefings: string,
  name: "output" | "site" = "output",
): Promise<string> {
  const own = await ownFolder(briefings);
  const isNamed = textOption(given, name, "") !== "";
  return isNamed || own === undefined ? folderOption(given, name, "_site") : own;
}

/**
 * Keeps what few may read out of the folder that the settings name, which is the public's.
 * @throws UsageError with what to write instead.
 */
export async function expectNotOwn(
  output: string,
  briefings: string,
  audience: Audience,
): Promise<void> {
  const own = await ownFolder(briefings);
  if (audience === "public" || own === undefined) return;
  if (isWithin(realOf(output), realOf(own)))
    throw new UsageError(
      `${output} is where \`output:\` of archive.yaml puts the public's site. Name another folder, as \`--output ../for-${audience}\`.`,
    );
}

async function ownFolder(briefings: string): Promise<string | undefined> {
  const output = (await settingsIn(briefings))?.output;
  return output === undefined ? undefined : resolve(dirname(resolve(briefings)), output);
}

/** The path prefix: `--path-prefix`, or that of the settings. @throws UsageError for one that is none. */
export async function prefixOption(given: Arguments, briefings: string): Promise<string> {
  const value = textOption(given, "path-prefix", "");
  if (value === "") return (await settingsIn(briefings))?.prefix ?? "/";
  const { parsePrefix } = await import("../check/archive/site-address.ts");
  const prefix = parsePrefix(value);
  if (prefix === undefined)
    throw new UsageError(
      `\`--path-prefix ${value}\` is no path prefix. Write it with a slash at both ends, as in /briefings/.`,
    );
  return prefix;
}
