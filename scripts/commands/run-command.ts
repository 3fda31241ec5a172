/** Runs one command as its command line asks: its help, its options read, and what went wrong in words. */
import { parseArgs } from "node:util";
import { printable } from "../diagnostics/print.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { OutputRefused } from "../files/output-refused.ts";
import { asTyped } from "./as-typed.ts";
import { type Arguments, type Command, type Exit, UsageError } from "./command.ts";
import { expectUneaten } from "./eaten-by-npm.ts";

/** Gives the exit code, and throws nothing. */
export async function runCommand(command: Command, argv: readonly string[]): Promise<Exit> {
  try {
    if (argv.includes("--help") || argv.includes("-h")) return say(helpOf(command));
    const given = parse(command, argv);
    expectUneaten(command, given);
    return await command.run(given);
  } catch (error) {
    if (error instanceof UsageError)
      return complain(
        `${error.message}\n\nnpm run ${command.name} -- --help shows how it is used.`,
      );
    if (error instanceof OutputRefused) return complain(error.message);
    return complain(`The ${command.name} broke: ${reasonOf(error)}`);
  }
}

function parse(command: Command, argv: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, isRepeatable = false }]) => [
      name,
      { type, multiple: isRepeatable },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { values, positionals };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '--?([^'=]+)/.exec(message)?.[1];
    if (unknown === undefined) throw new UsageError(aboutValue(command, message));
    const instead = command.elsewhere?.[unknown];
    if (instead !== undefined) throw new UsageError(instead);
    throw new UsageError(
      `There is no option \`--${unknown}\`.${didYouMean(unknown, Object.keys(command.options))}`,
    );
  }
}

/** What Node says of an option without its value, or of a switch with one, in our words. */
function aboutValue({ options }: Command, message: string): string {
  const name = /'(?:-\w, )?--([^\s'=]+)/.exec(message)?.[1] ?? "";
  const option = options[name];
  if (option === undefined) return message.split(". ")[0] ?? message;
  return option.type === "boolean"
    ? `\`--${name}\` takes no value.`
    : `\`--${name}\` needs a value: \`--${name} ${option.hint}\`.`;
}

/** The machine's faults (a full disk) in one line; our own with the stack that we need to mend them. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "syscall" in error ? error.message : (error.stack ?? error.message);
}

function helpOf({ name, summary, synopsis, options, examples, notes, failure }: Command): string {
  const rows = Object.entries(options).map(
    ([option, { hint, help }]) =>
      `  ${`--${option}${hint === "" ? "" : ` ${hint}`}`.padEnd(24)} ${help}`,
  );
  return [
    summary,
    "",
    `npm run ${name} -- ${synopsis}`,
    "",
    ...(rows.length === 0 ? [] : ["Options", ...rows, ""]),
    "Examples",
    ...examples.map((example) => `  ${example}`),
    "",
    ...(notes === undefined ? [] : [...notes, ""]),
    `Exit: 0 fine, 1 ${failure ?? "briefings have errors"}, 2 wrong use or a broken build.`,
  ].join("\n");
}

export function say(text: string): Exit {
  process.stdout.write(`${asTyped(text)}\n`);
  return 0;
}

/** Every line of a message may hold a stranger's words. */
export function complain(text: string): Exit {
  process.stderr.write(`${asTyped(text).split("\n").map(printable).join("\n")}\n`);
  return 2;
}
