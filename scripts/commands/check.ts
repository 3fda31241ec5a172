/** `npm run check`: reports every problem of every briefing, mends what has one right answer, and builds nothing. */
import { join } from "node:path";
import { PROJECT } from "../config.ts";
import { compareDiagnostics, type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { FORMATS, type Format } from "../diagnostics/format.ts";
import { count, printable } from "../diagnostics/print.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Instant } from "../read/dates.ts";
import type { Listing } from "../read/read.ts";
import type { Visible } from "../withhold/withhold.ts";
import {
  type Arguments,
  audienceOption,
  type Command,
  type Exit,
  folderOption,
  noPositionals,
  nowOption,
  SHARED,
  textOption,
  UsageError,
} from "./command.ts";
import { ProgressLine, requireFolder, writeReport } from "./report.ts";

/** Mending shows what it hid in a few passes, or two rules disagree and it would go on for ever. */
const MOST_PASSES = 5;

export const runCheck: Command = {
  name: "check",
  summary: "report every problem of every briefing; build nothing",
  synopsis:
    "[--briefings DIR] [--format FORM] [--fix] [--explain RULE] [--audience WHO] [--now INSTANT]",
  options: {
    briefings: SHARED.briefings,
    format: { type: "string", hint: "FORM", help: `${FORMATS.join(", ")} (pretty)` },
    fix: { type: "boolean", hint: "", help: "mend what has one right answer, in the files" },
    explain: {
      type: "string",
      hint: "RULE",
      help: "say why a rule is there, or `all`; check nothing",
    },
    audience: SHARED.audience,
    now: SHARED.now,
  },
  examples: [
    "npm run check",
    "npm run check -- --briefings ../ours --format concise",
    "npm run check -- --fix",
    "npm run check -- --explain day-has-date",
    "npm run --silent check -- --format sarif > dateline.sarif",
  ],
  async run(given) {
    noPositionals(given);
    const rule = textOption(given, "explain", "");
    if (rule !== "") return explain(rule);
    const format = formatOption(given);
    const briefings = folderOption(given, "briefings", "briefings");
    requireFolder(briefings, "--briefings");
    const now = nowOption(given);
    const checkOnce = () => checkAll(briefings, { given, now });
    let result = await checkOnce();
    if (given.values.fix === true) {
      const { mendFiles } = await import("./mend.ts");
      let mended = 0;
      // What was mended may show what it hid, as a field that was unknown by its capitals.
      for (let pass = 0; pass < MOST_PASSES; pass++) {
        const more = mendFiles(briefings, result.diagnostics);
        if (more === 0) break;
        mended += more;
        result = await checkOnce();
      }
      if (format === "pretty" || format === "concise")
        process.stdout.write(
          `${mended === 0 ? "Nothing to mend by itself" : `Mended ${count(mended, "problem")}`}.\n`,
        );
    }
    return report(format, result, briefings);
  },
};

interface Result {
  readonly diagnostics: readonly Diagnostic[];
  readonly listing: Listing;
  readonly withheld: Visible["withheld"];
}

async function checkAll(
  briefings: string,
  { given, now }: { given: Arguments; now: Instant },
): Promise<Result> {
  const [
    { listFolder, readText },
    { checkParsed, parseSettingsOf },
    { parseListing },
    { ParsedMemory },
  ] = await Promise.all([
    import("../read/read.ts"),
    import("../check/check.ts"),
    import("../parsing.ts"),
    import("../memory/parsed-memory.ts"),
  ]);
  const { codeVersion } = await import("../memory/code-version.ts");
  const { withhold } = await import("../withhold/withhold.ts");
  const listing = listFolder(briefings);
  const settings = parseSettingsOf(listing);
  const memory = new ParsedMemory(join(PROJECT, ".cache/parsed"), [
    codeVersion(),
    settings.lang,
    JSON.stringify([...settings.profiles].map(([name, rules]) => [name, ...rules])),
    briefings,
  ]);
  const progress = new ProgressLine();
  const parsed = await parseListing(listing, {
    root: briefings,
    settings,
    memory,
    onMany: (many) => progress.show(`Reading ${count(many, "briefing")} that are new or changed…`),
  }).finally(() => progress.end());
  const textOf = (path: string) => {
    const text = readText(briefings, path);
    return typeof text === "string" ? text : "";
  };
  const { checked, diagnostics } = checkParsed(listing, parsed, { now, textOf });
  // A link to what readers may not see depends on who they are, so the audience is asked as in a build.
  const visible = checked === undefined ? [] : withhold(checked, audienceOption(given), now);
  if (!Array.isArray(visible)) return { diagnostics, listing, withheld: visible.withheld };
  const all = [...diagnostics, ...visible].sort(compareDiagnostics);
  return { diagnostics: all, listing, withheld: [] };
}

/** Findings go to standard output, for they are what was asked for. */
async function report(
  format: Format,
  { diagnostics, listing, withheld }: Result,
  briefings: string,
): Promise<Exit> {
  await writeReport(process.stdout, diagnostics, { format, briefings });
  const exit = hasErrors(diagnostics) ? 1 : 0;
  if (exit === 1 || (format !== "pretty" && format !== "concise")) return exit;
  process.stdout.write(`${count(listing.briefings.length, "briefing")} checked, no errors.\n`);
  for (const { path, reason } of withheld)
    process.stdout.write(`${printable(`Not published (${reason}): ${path}`)}\n`);
  return 0;
}

function formatOption(given: Arguments): Format {
  const value = textOption(given, "format", "pretty");
  const format = FORMATS.find((known) => known === value);
  if (format === undefined)
    throw new UsageError(
      `There is no format \`${value}\`.${didYouMean(value, FORMATS)} Choose one of: ${FORMATS.join(", ")}.`,
    );
  return format;
}

async function explain(id: string): Promise<Exit> {
  const { EVERY_RULE } = await import("../check/rules.ts");
  const { explainRule } = await import("../check/explain.ts");
  const rules = id === "all" ? [...EVERY_RULE.values()] : [EVERY_RULE.get(id)];
  const texts = rules.flatMap((rule) => (rule === undefined ? [] : [explainRule(rule)]));
  if (texts.length === 0)
    throw new UsageError(
      `There is no rule \`${id}\`.${didYouMean(id, EVERY_RULE.keys())} \`--explain all\` explains every one.`,
    );
  process.stdout.write(`${texts.join("\n\n")}\n`);
  return 0;
}
