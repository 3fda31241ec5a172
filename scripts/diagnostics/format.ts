/** The forms in which diagnostics leave the program: for people, for editors, for CI and for other programs. */
import type { Diagnostic } from "./diagnostic.ts";
import { excerptOf } from "./excerpt.ts";
import { formatDiagnostic, printable, summarise } from "./print.ts";
import { formatSarif, type RuleReason } from "./sarif.ts";

export const FORMATS = ["pretty", "concise", "json", "github", "sarif"] as const;
export type Format = (typeof FORMATS)[number];

export interface FormatContext {
  /** The text of a 1-based line of a file; empty when it cannot be had. */
  readonly lineOf: (file: string, line: number) => string;
  /** How a file is called from where the writer stands. */
  readonly pathOf: (file: string) => string;
  readonly rules: readonly RuleReason[];
  readonly hasColour: boolean;
}

/** The whole report as text without a line break at its end; for `pretty` and `concise` empty when there is nothing to say. */
export function formatReport(
  format: Format,
  diagnostics: readonly Diagnostic[],
  context: FormatContext,
): string {
  const named = diagnostics.map((diagnostic) => ({
    ...diagnostic,
    file: context.pathOf(diagnostic.file),
  }));
  switch (format) {
    case "json":
      return JSON.stringify(named, undefined, 2);
    case "sarif":
      return formatSarif(named, context.rules);
    case "github":
      return named.map(workflowCommand).join("\n");
    case "concise":
      return withSummary(named.map(formatDiagnostic), named);
    case "pretty":
      return withSummary(
        diagnostics.map((diagnostic, index) =>
          prettyBlock(diagnostic, named[index] ?? diagnostic, context),
        ),
        named,
      );
  }
}

function withSummary(lines: readonly string[], diagnostics: readonly Diagnostic[]): string {
  return lines.length === 0 ? "" : `${lines.join("\n")}\n${summarise(diagnostics)}`;
}

/** Place and rule, the message, the line and a caret; an empty line after it. */
function prettyBlock(
  { file, line }: Diagnostic,
  named: Diagnostic,
  { lineOf, hasColour }: FormatContext,
): string {
  const paint = (code: number, text: string) =>
    hasColour ? `\u001b[${code}m${text}\u001b[0m` : text;
  const { severity, ruleId, message, column } = named;
  const tint = severity === "error" ? 31 : 33;
  const head = `${paint(1, printable(`${named.file}:${line}:${column}`))}  ${paint(tint, severity)}  ${paint(2, ruleId)}`;
  const excerpt = excerptOf(lineOf(file, line), named);
  const number = String(line).padStart(5);
  const shown =
    excerpt === undefined
      ? []
      : [
          `${paint(2, `${number} │`)} ${excerpt.line}`,
          `${paint(2, `${" ".repeat(number.length)} │`)} ${paint(tint, excerpt.caret)}`,
        ];
  return [head, ...shown, `  ${printable(message)}`, ""].join("\n");
}

/** A workflow command of GitHub Actions, which shows the finding beside its line (toolkit, command.ts). */
function workflowCommand({ file, line, column, severity, ruleId, message }: Diagnostic): string {
  const data = (text: string) =>
    printable(text).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
  const property = (text: string) => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
  return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(ruleId)}::${data(message)}`;
}
