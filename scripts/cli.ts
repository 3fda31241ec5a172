/** The program: does what the command line asks for, and ends with the exit code of that. */
import { runCommandLine } from "./commands/command-line.ts";
import { endWithStarter } from "./commands/starter.ts";

// Whoever reads our output may stop reading (`| head`), or be full: that is no fault of the build.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
endWithStarter();
process.exitCode = await runCommandLine(process.argv.slice(2));
