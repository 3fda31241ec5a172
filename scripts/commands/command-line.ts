/** The command line: verbs as data, and the exit code of each. */
import { parseArgs } from "node:util";
import { printable } from "../diagnostics/print.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { OutputRefused } from "../files/output-refused.ts";
import { runBuild } from "./build.ts";
import { runCheck } from "./check.ts";
import { type Command, type Exit, UsageError } from "./command.ts";
import { runCorrect } from "./correct.ts";
import { runEditor } from "./editor.ts";
import { runHeaders } from "./headers.ts";
import { runImport } from "./import.ts";
import { runKeygen } from "./keygen.ts";
import { runLanguageServer } from "./language-server.ts";
import { runLeakScan } from "./leak-scan.ts";
import { runMerge } from "./merge.ts";
import { runNew } from "./new.ts";
import { runPublish } from "./publish.ts";
import { runStart } from "./start.ts";
import { runVerify } from "./verify.ts";

const COMMANDS: readonly Command[] = [
  runBuild,
  runCheck,
  runStart,
  runPublish,
  runMerge,
  runVerify,
  runKeygen,

  runLeakScan,
  runNew,
  runCorrect,
  runImport,
  runHeaders,
  runEditor,
  runLanguageServer,
];

/**
 * Does what a command line asks for, and says what is wrong with one that asks for nothing we do.
 * Takes its words, without those of the program; gives the exit code, and throws nothing.
 */
export async function runCommandLine(argv: readonly string[]): Promise<Exit> {
  const [verb = "help", ...rest] = argv;
  const command = COMMANDS.find(({ name }) => name === verb);
  if (verb === "help" || verb === "--help" || verb === "-h") return say(usage());
  if (command === undefined) {
    return complain(
      `There is no command \`${verb}\`.${didYouMean(
        verb,
        COMMANDS.map(({ name }) => name),
      )}\n\n${usage()}`,
    );
  }
  try {
    if (rest.includes("--help") || rest.includes("-h")) return say(helpOf(command));
    return await command.run(parse(command, rest));
  } catch (error) {
    if (error instanceof UsageError)
      return complain(
        `${error.message}\n\nnpm run ${command.name} -- --help shows how it is used.`,
      );
    if (error instanceof OutputRefused) return complain(error.message);
    return complain(`The ${command.name} broke: ${reasonOf(error)}`);
  }
}

function parse(command: Command, argv: readonly string[]) {
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
    if (unknown === undefined) throw new UsageError(message.split(". ")[0] ?? message);
    throw new UsageError(
      `There is no option \`--${unknown}\`.${didYouMean(unknown, Object.keys(command.options))}`,
    );
  }
}

/** The machine's faults (a full disk) in one line; our own with the stack that we need to mend them. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "syscall" in error ? error.message : (error.stack ?? error.message);
}

function usage(): string {
  const rows = COMMANDS.map(({ name, summary }) => `  npm run ${name.padEnd(15)} ${summary}`);
  return [
    "Dateline checks a folder of briefings and builds it into a searchable archive.",
    "",
    ...rows,
    "",
    "npm run VERB -- --help shows options and examples.",
  ].join("\n");
}

function helpOf({ name, summary, synopsis, options, examples, notes }: Command): string {
  const rows = Object.entries(options).map(
    ([option, { hint, help }]) =>
      `  ${`--${option}${hint === "" ? "" : ` ${hint}`}`.padEnd(24)} ${help}`,
  );
  return [
    summary,
    "",
    `npm run ${name} -- ${synopsis}`,
    "",
    "Options",
    ...rows,
    "",
    "Examples",
    ...examples.map((example) => `  ${example}`),
    "",
    ...(notes === undefined ? [] : [...notes, ""]),
    "Exit: 0 fine, 1 briefings have errors, 2 wrong use or a broken build.",
  ].join("\n");
}

function say(text: string): Exit {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** Every line of a message may hold a stranger's words. */
function complain(text: string): Exit {
  process.stderr.write(`${text.split("\n").map(printable).join("\n")}\n`);
  return 2;
}
