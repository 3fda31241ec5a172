// Preloaded by Node into the processes of a build that is to be killed: numbers all that a process changes on the
// disk, writes that down where KILL_TRACE says, and at the step that KILL_AT names sends the process a signal.
const fs = require("node:fs");
const children = require("node:child_process");
const { syncBuiltinESMExports } = require("node:module");

const role = process.connected ? "child" : "parent";
const trace = process.env.KILL_TRACE;
/** A step by its number, or the first of a name with a path that ends so. */
const at = JSON.parse(process.env.KILL_AT ?? "{}");
const { when, signal } = at;
const { appendFileSync } = fs;

const SYNC = [
  ...["appendFileSync", "copyFileSync", "linkSync", "mkdirSync", "openSync", "renameSync"],
  ...["rmdirSync", "rmSync", "unlinkSync", "writeFileSync", "writeSync"],
];
const LATER = ["appendFile", "copyFile", "mkdir", "rename", "rm", "unlink", "writeFile"];
/** Those that may be ended when half of their bytes are written. */
const WRITES = new Set(["appendFileSync", "writeFileSync", "writeFile"]);

let steps = 0;
/** What Node itself calls on the way is a part of the step. */
let isInside = false;

let isSpent = false;

function end() {
  isSpent = true;
  process.kill(process.pid, signal);
}

/** Numbers a step; true where it is the one that is sought. */
function isSought(name, args) {
  steps++;
  isInside = true;
  if (trace)
    appendFileSync(
      trace,
      `${JSON.stringify({ role, step: steps, name, path: String(args[0]) })}\n`,
    );
  isInside = false;
  if (at.role !== role) return false;
  if (at.step !== undefined) return at.step === steps;
  return !isSpent && at.name === name && new RegExp(at.path).test(String(args[0]));
}

function isReading(name, [, flags = "r"]) {
  if (name !== "openSync") return false;
  return typeof flags === "number"
    ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) === 0
    : flags === "r";
}

function halved(args) {
  const bytes = Buffer.from(args[1]);
  return [args[0], bytes.subarray(0, bytes.length >> 1), ...args.slice(2)];
}

function wrapped(name, act) {
  return function (...args) {
    if (isInside || isReading(name, args)) return act.apply(this, args);
    const isNow = isSought(name, args);
    if (isNow && when === "before") end();
    const isHalf = isNow && when === "half" && WRITES.has(name);
    isInside = true;
    try {
      const result = act.apply(this, isHalf ? halved(args) : args);
      if (!(result instanceof Promise)) {
        if (isNow && when !== "before") end();
        return result;
      }
      return isNow && when !== "before" ? result.finally(end) : result;
    } finally {
      isInside = false;
    }
  };
}

for (const name of SYNC) fs[name] = wrapped(name, fs[name]);
for (const name of LATER) fs.promises[name] = wrapped(name, fs.promises[name]);
children.spawnSync = wrapped("spawnSync", children.spawnSync);
if (trace) {
  // A process that may write to few folders must still write this down.
  const { fork } = children;
  children.fork = (path, args, options) =>
    fork(path, args, {
      ...options,
      execArgv: [...options.execArgv, `--allow-fs-write=${trace}`],
    });
}
syncBuiltinESMExports();
