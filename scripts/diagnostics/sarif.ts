/** Diagnostics as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change. */
import type { Diagnostic } from "./diagnostic.ts";

/** What a report says of a rule besides its findings. */
export interface RuleReason {
  readonly id: string;
  readonly reason: string;
}

/** One run with its rules, results and the edits that mend them, as JSON text. */
export function formatSarif(
  diagnostics: readonly Diagnostic[],
  rules: readonly RuleReason[],
): string {
  const used = new Set(diagnostics.map(({ ruleId }) => ruleId));
  const shown = rules.filter(({ id }) => used.has(id));
  const report = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Dateline",
            rules: shown.map(({ id, reason }) => ({
              id,
              shortDescription: { text: id.replaceAll("-", " ") },
              fullDescription: { text: reason },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map(resultOf),
      },
    ],
  };
  return JSON.stringify(report, undefined, 2);
}

function resultOf({ ruleId, severity, file, line, column, length, message }: Diagnostic) {
  const uri = file.split("/").map(encodeURIComponent).join("/");
  const region = {
    startLine: line,
    startColumn: column,
    ...(length === undefined ? {} : { endColumn: column + length }),
  };
  return {
    ruleId,
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
  };
}
