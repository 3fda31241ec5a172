/** The command line: verbs as data, and the exit code of each. */
import { runBuild } from "./commands/build.ts";
import { runCheck } from "./commands/check.ts";
import type { Command, Exit } from "./commands/command.ts";
import { runCorrect } from "./commands/correct.ts";
import { runEditor } from "./commands/editor.ts";
import { runHeaders } from "./commands/headers.ts";
import { runImport } from "./commands/import.ts";
import { runKeygen } from "./commands/keygen.ts";
import { runLanguageServer } from "./commands/language-server.ts";
import { runLeakScan } from "./commands/leak-scan.ts";
import { runMerge } from "./commands/merge.ts";
import { runNew } from "./commands/new.ts";
import { runPublish } from "./commands/publish.ts";
import { complain, runCommand, say } from "./commands/run-command.ts";
import { runStart } from "./commands/start.ts";
import { endWithStarter } from "./commands/starter.ts";
import { runVerify } from "./commands/verify.ts";
import { didYouMean } from "./diagnostics/suggest.ts";

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

// Whoever reads our output may stop reading (`| head`), or be full: that is no fault of the build.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
endWithStarter();
process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<Exit> {
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
  const rows = COMMANDS.map(({ name, summary }) => `  npm run ${name.padEnd(15)} ${summary}`);
  return [
    "Dateline checks a folder of briefings and builds it into a searchable archive.",
    "",
    ...rows,
    "",
    "npm run VERB -- --help shows options and examples.",
  ].join("\n");
}
