/** `npm run merge`: joins the parts that several machines made into one site. */

import { relative, resolve } from "node:path";
import { AUDIENCES } from "../config.ts";
import { count, printable } from "../diagnostics/print.ts";
import { expectNotOwn, siteOption } from "./archive-places.ts";
import { asTyped, standing } from "./as-typed.ts";
import { type Command, folderOption, SHARED, UsageError } from "./command.ts";
import { sealOption } from "./ledger-key.ts";
import { exitOf, ledgerLine, megabytes, requireFolder, seconds } from "./report.ts";
import { isSigned, signatureLine, signerOption } from "./signing.ts";

export const runMerge: Command = {
  name: "merge",
  summary: "join the parts of a site that several machines made",
  synopsis: "DIR… [--output DIR] [--briefings DIR]",
  options: { output: SHARED.output, briefings: SHARED.briefings },
  examples: [
    "npm run merge -- part-1 part-2 part-3 part-4",
    "npm run merge -- parts/* --output ../public",
  ],
  notes: [
    "A part is made by `npm run build -- --shard=2/4 --output part-2`, or by `publish` where readers will see the",
    "site; then the ledger of the briefings is kept here. Every file is verified. Parts that do not belong",
    "together are refused: one is missing or there twice, or made from other sources or by another version.",
  ],
  async run(given) {
    if (given.positionals.length === 0) throw new UsageError("Name the folders of the parts.");
    const base = standing();
    const parts = given.positionals.map((folder) => resolve(base, folder));
    const briefings = folderOption(given, "briefings", "briefings");
    requireFolder(briefings, "--briefings");
    const output = await siteOption(given, briefings);
    const signer = signerOption();
    const wasSigned = isSigned(output);
    const start = performance.now();
    const { mergeParts } = await import("../build/merge-parts.ts");
    const { PartsRefused, readPart } = await import("../publish/part.ts");
    try {
      for (const part of parts)
        await expectNotOwn(output, briefings, readPart(part).audience ?? AUDIENCES[0]);
      const { pages, files, bytes, ledger } = await mergeParts({
        parts,
        output,
        briefings,
        signer,
        seal: await sealOption(briefings),
      });
      const took = seconds(performance.now() - start);
      const lines = [
        `${count(parts.length, "part")}: ${count(pages, "page")}, ${count(files, "file")}, ${megabytes(bytes)}, ${took}.`,
        `The site is in ${relative(base, output) || "."}/`,
        ...signatureLine(signer, wasSigned),
        ...ledgerLine(ledger),
      ];
      process.stdout.write(`${lines.join("\n")}\n`);
      return exitOf(ledger);
    } catch (error) {
      if (!(error instanceof PartsRefused)) throw error;
      process.stderr.write(`${printable(asTyped(error.message))}\nNothing was published.\n`);
      return 2;
    }
  },
};
