/**
 * The end of `npm run test:promises`: writes what its tests showed into the table of `.github/SECURITY.md`. Numbers
 * come from the report alone, so the table cannot say what no test did. A promise may be tried by itself:
 * `npx vitest run --config tests/promises.config.ts tests/promises/s1-`, and this, which then writes its row. A machine
 * that cannot give an hour at once runs a file at a time with `--reporter=blob --outputFile=.cache/promises/f1.json`,
 * then Vitest's `--merge-reports=.cache/promises`, and this.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../config.ts";
import { type TestReport, withTable } from "./promise-table.ts";

const REPORT = join(PROJECT, ".cache/promises.json");
const PAGE = join(PROJECT, ".github/SECURITY.md");

const report = JSON.parse(readFileSync(REPORT, "utf8")) as TestReport;
const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}`;
const files = readdirSync(join(PROJECT, "tests/promises"));
writeFileSync(PAGE, withTable(readFileSync(PAGE, "utf8"), report, { machine, files }));
process.stdout.write("Wrote the table of .github/SECURITY.md\n");
