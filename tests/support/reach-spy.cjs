// Loaded into every process of a build by a test: in a child process it tries what a briefing that had taken it
// over would, says how far it came, and ends.
const { basename } = require("node:path");

const program = basename(process.argv[1] ?? "");
if (/^(?:parse-)?child\.js$/.test(program)) {
  const fs = require("node:fs");
  const { spawnSync } = require("node:child_process");
  const { Worker } = require("node:worker_threads");
  const outside = process.env.SPY_OUTSIDE;
  const attempts = {
    "start a program": () => {
      const { error } = spawnSync(process.execPath, ["--version"]);
      if (error !== undefined) throw error;
    },
    "start a thread": () => new Worker("0", { eval: true }),
    "read a file outside": () => fs.readFileSync(`${outside}/secret`),
    "list a folder outside": () => fs.readdirSync(outside),
    "write a file outside": () => fs.writeFileSync(`${outside}/written`, ""),
    "write into the program": () => fs.writeFileSync(`${process.env.SPY_PROJECT}/written`, ""),
    "write into the briefings": () => fs.writeFileSync(`${process.env.SPY_BRIEFINGS}/written`, ""),
    "write into the live site": () => fs.writeFileSync(`${process.env.SPY_SITE}/written`, ""),
    "write a new file beside the site": () => fs.writeFileSync(`${process.env.SPY_SITE}.html`, ""),
    "read the briefings": () => fs.readFileSync(`${process.env.SPY_BRIEFINGS}/archive.yaml`),
  };
  for (const [what, attempt] of Object.entries(attempts)) {
    let came = "could";
    try {
      attempt();
    } catch (error) {
      came = error.code;
    }
    fs.writeSync(2, `spy: ${what}: ${came}\n`);
  }
  process.exit(7);
}
