/** Measures builds and checks, ours and others', and writes `docs/speed.md`: `npm run bench`; its `--help` says more. */
import { runCommand } from "../../scripts/commands/run-command.ts";
import { BENCH } from "./bench-command.ts";

process.exitCode = await runCommand(BENCH, process.argv.slice(2));
