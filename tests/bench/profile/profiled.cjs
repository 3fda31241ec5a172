// Preloaded into the processes of a build that is profiled: has child processes write a profile, too, and each process
// say what it used of the processors. Node profiles no process that is held by permissions, so none is held here.
const children = require("node:child_process");
const { writeFileSync } = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const { join } = require("node:path");

const ours = process.execArgv.filter((flag) => flag.startsWith("--cpu-prof"));
const folder = ours.find((flag) => flag.startsWith("--cpu-prof-dir=")).split("=")[1];

const { fork } = children;
children.fork = (path, args, options) => {
  const free = options.execArgv.filter(
    (flag) => !/^--(?:experimental-)?permission$|^--allow-/.test(flag),
  );
  return fork(path, args, {
    ...options,
    execArgv: [...free, ...ours, "--require", __filename],
  });
};
syncBuiltinESMExports();

const isChild = process.connected === true;
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  const used = { pid: process.pid, isChild, processor: (user + system) / 1e6 };
  writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(used));
});
