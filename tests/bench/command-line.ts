/** Reads the options of a measurement and says what is wrong with them: 0 fine, 2 wrong use or a broken run. */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../../scripts/commands/command.ts";
import { printable } from "../../scripts/diagnostics/print.ts";
import { didYouMean } from "../../scripts/diagnostics/suggest.ts";

export type Given = Readonly<Record<string, string | undefined>>;

interface Measurement {
  /** What `--help` prints, examples included. */
  readonly help: string;
  /** Names of the options, all of which take a value. */
  readonly options: readonly string[];
  readonly run: (given: Given) => Promise<void>;
}

/** Runs a measurement as the command line asks for it; the exit code is set, and none is thrown. */
export async function runMeasurement({ help, options, run }: Measurement): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv.includes("--help") || argv.includes("-h")) {
    process.stdout.write(`${help}\n`);
    return;
  }
  try {
    await run(parse(argv, options));
  } catch (error) {
    process.exitCode = 2;
    const text = error instanceof Error ? error.message : String(error);
    const hint = error instanceof UsageError ? "\n--help shows how it is used." : "";
    process.stderr.write(`${text.split("\n").map(printable).join("\n")}${hint}\n`);
  }
}

function parse(argv: readonly string[], names: readonly string[]): Given {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '--?([^'=]+)/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(message.split(". ")[0] ?? message);
    throw new UsageError(`There is no option \`--${unknown}\`.${didYouMean(unknown, names)}`);
  }
}

/** A folder that must be there, as seen from where the command was typed. */
export function existingFolder(given: Given, name: string): string | undefined {
  const folder = newFolder(given, name);
  if (folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`There is no folder ${folder}. Name one with --${name}.`);
  return folder;
}

export function newFolder(given: Given, name: string): string | undefined {
  const value = given[name];
  // npm runs scripts in the project's folder; INIT_CWD is where the command was typed.
  return value === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), value);
}

/** Whole numbers from 1, divided by commas; none for an empty text. */
export function numbers(given: Given, name: string, byDefault: string): number[] {
  return words(given, name, byDefault).map((word) => {
    const number = Number(word);
    if (/^[1-9]\d{0,6}$/.test(word)) return number;
    throw new UsageError(`\`--${name} ${word}\` is no number of at least 1.`);
  });
}

export function wholeNumber(given: Given, name: string, byDefault: string): number {
  const [number, more] = numbers(given, name, byDefault);
  if (number === undefined || more !== undefined)
    throw new UsageError(`\`--${name}\` takes one number.`);
  return number;
}

/** Words divided by commas, each one of those that are known. */
export function choices<Name extends string>(
  given: Given,
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

function words(given: Given, name: string, byDefault: string): string[] {
  return (given[name] ?? byDefault).split(",").filter((word) => word !== "");
}
