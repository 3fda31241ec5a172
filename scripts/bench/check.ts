/** Times `npm run check` over many briefings, from nothing and again: `npm run bench:check -- --briefings DIR [--files N]`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { PROJECT } from "../config.ts";
import { copyBack } from "./copy-back.ts";

const { values } = parseArgs({
  options: {
    briefings: { type: "string", default: "briefings" },
    files: { type: "string", default: "10000" },
    rounds: { type: "string", default: "3" },
  },
});
const from = resolve(process.env.INIT_CWD ?? process.cwd(), values.briefings);
const folder = mkdtempSync(join(tmpdir(), "dateline-check-"));
try {
  const count = copyBack(from, folder, Number(values.files));
  process.stdout.write(`${count} files, made of ${from}\n`);
  for (let round = 1; round <= Number(values.rounds); round++) {
    rmSync(join(PROJECT, ".cache/parsed"), { recursive: true, force: true });
    const cold = timeCheck(folder);
    const warm = timeCheck(folder);
    process.stdout.write(`round ${round}: cold ${cold.toFixed(2)} s, warm ${warm.toFixed(2)} s\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Seconds of one run in a process of its own, start included. */
function timeCheck(briefings: string): number {
  const start = performance.now();
  const args = ["scripts/dateline.js", "check", "--format", "concise"];
  const { status, stderr } = spawnSync(process.execPath, [...args, "--briefings", briefings], {
    cwd: PROJECT,
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status === 2) throw new Error(String(stderr));
  return (performance.now() - start) / 1000;
}
