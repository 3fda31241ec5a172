// Loaded into a process and its children by --import: notes what each cost, when it ends.
import children from "node:child_process";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { DATELINE_METER: lines } = process.env;

// A process that may write to no folder must still write this down.
const { fork } = children;
children.fork = (path, args, options) => {
  const isHeld = options.execArgv.some((flag) => flag.startsWith("--allow-fs-"));
  const flags = isHeld ? [`--allow-fs-write=${lines}`] : [];
  return fork(path, args, { ...options, execArgv: [...options.execArgv, ...flags] });
};
syncBuiltinESMExports();

process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  const line = JSON.stringify({ seconds: (user + system) / 1e6, megabytes: maxRSS / 1024 });
  appendFileSync(lines, `${line}\n`);
});
