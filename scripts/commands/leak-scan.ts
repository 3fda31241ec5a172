/** `npm run leak-scan`: searches a built site for every string that its audience may not see. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { count, printable } from "../diagnostics/print.ts";
import type { Find } from "../leak/scanner.ts";
import { audienceAt, isPreviewAt, isSite } from "../publish/for-whom.ts";
import { siteOption } from "./archive-places.ts";
import {
  audienceOption,
  type Command,
  cacheOption,
  folderOption,
  noPositionals,
  nowOption,
  SHARED,
  UsageError,
} from "./command.ts";
import { pathFrom, requireFolder, seconds, writeErrors } from "./report.ts";

export const runLeakScan: Command = {
  name: "leak-scan",
  summary: "search a built site for what its readers may not see",
  synopsis: "[--site DIR] [--briefings DIR] [--audience WHO] [--now INSTANT]",
  options: {
    site: { type: "string", hint: "DIR", help: "the built site to search (_site/)" },
    briefings: SHARED.briefings,
    audience: SHARED.audience,
    now: SHARED.now,
    cache: SHARED.cache,
  },
  examples: [
    "npm run leak-scan",
    "npm run leak-scan -- --site ../for-partners --briefings ../ours --audience green",
  ],
  notes: [
    "Looked for: names, titles, sources and texts of drafts, reviews, embargoed and TLP-marked briefings, and the words of",
    "withdrawn ones, and words of the vocabulary that no visible briefing is filed under; in every file and file name,",
    "packed, escaped or in base64. Of a longer text any seven words in a row.",
    "Not looked for: what visible briefings, settings or the program say too; names of the vocabulary in use alone;",
    "a text below two words and twelve letters, or without a telling word (four letters, no date); a single word below six",
    "letters or with which a visible word begins, and any single word in base64 or in a program.",
    "What is found is named by its briefing and field, and not shown; the name of the file in which it stands may hold it.",
  ],
  failure: "something is found, or briefings have errors",
  async run(given) {
    noPositionals(given, runLeakScan.options);
    const briefings = folderOption(given, "briefings", "briefings");
    requireFolder(briefings, "--briefings");
    const site = await siteOption(given, briefings, "site");
    requireFolder(site, "--site");
    if (isPreviewAt(site))
      throw new UsageError(
        `${site} is a preview, which shows what readers may not see. Name a site with --site.`,
      );
    // A copy of a site may lack its manifest. What has not even a home page is a slip, and must not pass.
    if (!isSite(site) && !existsSync(join(site, "index.html")))
      throw new UsageError(
        `${site} holds no site, neither manifest.json nor index.html. Name the folder that a build made with --site.`,
      );
    const start = performance.now();
    const options = {
      audience: audienceOption(given),
      now: nowOption(given),
      cache: cacheOption(given, [briefings, site]),
      wanted: "errors" as const,
    };
    const { checkArchive } = await import("./check-archive.ts");
    const { listing, visible, diagnostics } = await checkArchive(briefings, options);
    if (visible === undefined) {
      await writeErrors(diagnostics, briefings);
      process.stderr.write("What is withheld is not known, so nothing was searched.\n");
      return 1;
    }
    const { secretsOf } = await import("../leak/sought.ts");
    const { scanSite } = await import("../leak/scan.ts");
    const { NotScanned } = await import("../leak/site-files.ts");
    try {
      const secrets = await secretsOf(visible, listing);
      const { files, finds } = scanSite(site, secrets);
      const looked = `${count(secrets.strings.size, "string")} and ${count(secrets.words.size, "word")} of ${count(secrets.briefings, "withheld briefing")} in ${count(files, "file")}, ${seconds(performance.now() - start)}`;
      process.stdout.write(finds.map((find) => `${lineOf(find, briefings)}\n`).join(""));
      process.stdout.write(
        finds.length === 0
          ? `Nothing found: looked for ${looked}.\n`
          : `${count(finds.length, "find")}: ${looked}.\n`,
      );
      const made = audienceAt(site);
      if (finds.length > 0 && made !== undefined && made !== options.audience)
        process.stdout.write(
          `Its manifest says that it was made for ${made}, and it was searched for ${options.audience}: see --audience.\n`,
        );
      return finds.length === 0 ? 0 : 1;
    } catch (error) {
      if (!(error instanceof NotScanned)) throw error;
      process.stderr.write(`${printable(error.message)}\nThe site was not searched to its end.\n`);
      return 2;
    }
  },
};

function lineOf({ file, place, path, field, strings }: Find, briefings: string): string {
  const whose = `${pathFrom(briefings, path)}: ${printable(field)}`;
  return `${printable(file)}: ${place}: ${whose} (${count(strings, "string")})`;
}
