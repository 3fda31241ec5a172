/** The command line: verbs as data, and the exit code of each. */
import { didYouMean } from "../diagnostics/suggest.ts";
import { asTyped } from "./as-typed.ts";
import { runBuild } from "./build.ts";
import { runCheck } from "./check.ts";
import type { Command, Exit } from "./command.ts";
import { runCorrect } from "./correct.ts";
import { runEditor } from "./editor.ts";
import { runHeaders } from "./headers.ts";
import { runImport } from "./import.ts";
import { runInit } from "./init.ts";
import { runKeygen } from "./keygen.ts";
import { runLanguageServer } from "./language-server.ts";
import { runLeakScan } from "./leak-scan.ts";
import { runMerge } from "./merge.ts";
import { runNew } from "./new.ts";
import { runPublish } from "./publish.ts";
import { runRedact } from "./redact.ts";
import { runRename } from "./rename.ts";
import { runRollback } from "./rollback.ts";
import { complain, runCommand, say } from "./run-command.ts";
import { runStart } from "./start.ts";
import { runUpgrade } from "./upgrade.ts";
import { runVerify } from "./verify.ts";
import { runWithdraw } from "./withdraw.ts";

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  runBuild,
  runCheck,
  runStart,
  runPublish,
  runRollback,
  runMerge,
  runVerify,
  runKeygen,

  runLeakScan,
  runInit,
  runUpgrade,
  runNew,
  runCorrect,
  runWithdraw,
  runRename,
  runRedact,
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
  return runCommand(command, rest);
}

function usage(): string {
  const rows = COMMANDS.map(({ name, summary }) => [asTyped(`npm run ${name}`), summary] as const);
  const width = Math.max(...rows.map(([typed]) => typed.length));
  return [
    "Dateline checks a folder of briefings and builds it into a searchable archive.",
    "",
    ...rows.map(([typed, summary]) => `  ${typed.padEnd(width)}  ${summary}`),
    "",
    "npm run VERB -- --help shows options and examples.",
  ].join("\n");
}
