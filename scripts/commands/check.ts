/** `npm run check`: reports every problem of every briefing, mends what has one right answer, and builds nothing. */
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { FORMATS, type Format } from "../diagnostics/format.ts";
import { count, printable } from "../diagnostics/print.ts";
import { pushAll } from "../diagnostics/push-all.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { asTyped } from "./as-typed.ts";
import type { CheckedArchive } from "./check-archive.ts";
import {
  type Arguments,
  audienceOption,
  type Command,
  cacheOption,
  type Exit,
  folderOption,
  noPositionals,
  nowOption,
  SHARED,
  textOption,
  UsageError,
} from "./command.ts";
import { sealOption } from "./ledger-key.ts";
import { pathFrom, requireFolder, writeReport } from "./report.ts";

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
    cache: SHARED.cache,
  },
  examples: [
    "npm run check",
    "npm run check -- --briefings ../ours --format concise",
    "npm run check -- --fix",
    "npm run check -- --explain day-has-date",
    "npm run --silent check -- --format sarif > dateline.sarif",
  ],
  async run(given) {
    noPositionals(given, runCheck.options);
    const rule = textOption(given, "explain", "");
    if (rule !== "") return explain(rule);
    const format = formatOption(given);
    const briefings = folderOption(given, "briefings", "briefings");
    requireFolder(briefings, "--briefings");
    const options = {
      audience: audienceOption(given),
      now: nowOption(given),
      cache: cacheOption(given, [briefings]),
      seal: await sealOption(briefings),
    };
    // Loaded here, so that no other command waits for the checker.
    const { checkArchive } = await import("./check-archive.ts");
    const checkOnce = () => checkArchive(briefings, options);
    let result = await checkOnce();
    if (given.values.fix === true) {
      const { mendFiles } = await import("./mend.ts");
      const mended: Diagnostic[] = [];
      // What was mended may show what it hid, as a field that was unknown by its capitals.
      for (let pass = 0; pass < MOST_PASSES; pass++) {
        const more = mendFiles(briefings, result.diagnostics);
        if (more.length === 0) break;
        pushAll(mended, more);
        result = await checkOnce();
      }
      if (format === "pretty" || format === "concise") writeMended(mended, briefings);
    }
    return report(format, result, briefings);
  },
};

/** What was written into the files, a line each, so that nobody has to look for it. */
function writeMended(mended: readonly Diagnostic[], briefings: string): void {
  if (mended.length === 0) process.stdout.write("Nothing to mend by itself.\n");
  else process.stdout.write(`Mended ${count(mended.length, "problem")}.\n`);
  for (const { file, line, ruleId } of mended)
    process.stdout.write(`${pathFrom(briefings, file)}:${line}  ${ruleId}\n`);
}

/** Findings go to standard output, for they are what was asked for. */
async function report(
  format: Format,
  { diagnostics, files, withheld }: CheckedArchive,
  briefings: string,
): Promise<Exit> {
  await writeReport(process.stdout, diagnostics, { format, briefings });
  const exit = hasErrors(diagnostics) ? 1 : 0;
  if (exit === 1 || (format !== "pretty" && format !== "concise")) return exit;
  process.stdout.write(`${count(files, "briefing")} checked, no errors.\n`);
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
  const { explainRule } = await import("./explain.ts");
  const { idOfRule, movedTo } = await import("../check/archive/moved-rules.ts");
  const rules = id === "all" ? [...EVERY_RULE.values()] : [EVERY_RULE.get(idOfRule(id))];
  const told = movedTo(id);
  if (told !== undefined) process.stderr.write(`${asTyped(told)}\n`);
  const texts = rules.flatMap((rule) => (rule === undefined ? [] : [explainRule(rule)]));
  if (texts.length === 0)
    throw new UsageError(
      `There is no rule \`${id}\`.${didYouMean(id, EVERY_RULE.keys())} \`--explain all\` explains every one.`,
    );
  process.stdout.write(`${asTyped(texts.join("\n\n"))}\n`);
  return 0;
}
