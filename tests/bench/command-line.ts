/** Reads the options that the measurements share, and says what is wrong with them. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import {
  type Arguments,
  type Option,
  textOption,
  UsageError,
} from "../../scripts/commands/command.ts";
import { didYouMean } from "../../scripts/diagnostics/suggest.ts";

/** An option that takes a value. */
export function option(hint: string, help: string): Option {
  return { type: "string", hint, help };
}

/** A folder as seen from where the command was typed: npm runs scripts in the project's. */
function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** @throws UsageError for a folder that is not there. */
export function existingFolder(path: string): string {
  const folder = fromHere(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`There is no folder ${folder}. Write the path of one that is there.`);
  return folder;
}

/** The folder of `--briefings`, which must be there; undefined without the option. */
export function briefingsOption(given: Arguments): string | undefined {
  const path = textOption(given, "briefings", "");
  return path === "" ? undefined : existingFolder(path);
}

/** A folder that need not be there yet; undefined without the option. */
export function newFolder(given: Arguments, name: string): string | undefined {
  const path = textOption(given, name, "");
  return path === "" ? undefined : fromHere(path);
}

/** Whole numbers from 1, divided by commas. @throws UsageError for what is none. */
export function numbers(given: Arguments, name: string, byDefault: string): number[] {
  return words(given, name, byDefault).map((word) => {
    if (/^[1-9]\d{0,6}$/.test(word)) return Number(word);
    throw new UsageError(`\`--${name} ${word}\` is no number of at least 1.`);
  });
}

/** One such number. @throws UsageError for none or several. */
export function wholeNumber(given: Arguments, name: string, byDefault: string): number {
  const [number, more] = numbers(given, name, byDefault);
  if (number === undefined || more !== undefined)
    throw new UsageError(`\`--${name}\` takes one number.`);
  return number;
}

/** Words divided by commas, each one of those that are known; all of them without the option. */
export function choices<Name extends string>(
  given: Arguments,
  name: string,
  known: readonly Name[],
): Name[] {
  return words(given, name, known.join(",")).map((word) => {
    const choice = known.find((one) => one === word);
    if (choice !== undefined) return choice;
    throw new UsageError(
      `\`--${name} ${word}\` is not known.${didYouMean(word, known)} Choose of: ${known.join(", ")}.`,
    );
  });
}

function words(given: Arguments, name: string, byDefault: string): string[] {
  return textOption(given, name, byDefault)
    .split(",")
    .filter((word) => word !== "");
}
