/** Times `npm run check` over many briefings, from nothing and again: `npm run bench:check -- --briefings DIR [--files N]`. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { PROJECT } from "../config.ts";
import { listFolder } from "../read/read.ts";

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
  const count = multiply(from, folder, Number(values.files));
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

/** Copies an archive into other years until there are as many briefings as asked: 28 back, where weekdays are the same. Each text is its own. */
function multiply(source: string, target: string, files: number): number {
  const listing = listFolder(source);
  for (const name of ["archive.yaml", "vocabulary"])
    cpSync(join(source, name), join(target, name), { recursive: true });
  let written = 0;
  for (let back = 0; written < files && listing.briefings.length > 0; back += 28) {
    for (const { path } of listing.briefings) {
      if (written === files) break;
      const shift = (text: string) =>
        text.replace(/\b(20\d\d)(?=-\d\d-\d\d)/g, (year) => String(Number(year) - back));
      const file = join(
        target,
        shift(path).replace(/^\d{4}/, (year) => String(Number(year) - back)),
      );
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        `${shift(readFileSync(join(source, path), "utf8"))}\n<!-- ${written} -->\n`,
      );
      written++;
    }
  }
  return written;
}

/** Seconds of one run in a process of its own, start included. */
function timeCheck(briefings: string): number {
  const start = performance.now();
  const args = ["--import", "tsx", "scripts/cli.ts", "check", "--format", "concise"];
  const { status, stderr } = spawnSync(process.execPath, [...args, "--briefings", briefings], {
    cwd: PROJECT,
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status === 2) throw new Error(String(stderr));
  return (performance.now() - start) / 1000;
}
