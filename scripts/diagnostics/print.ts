/** How a diagnostic looks on a terminal or in a CI log: one line, and nothing in it can act. */
import type { Diagnostic } from "./diagnostic.ts";

/**
 * Makes untrusted text safe to print: control characters, bidi controls, line breaks and all else that nobody
 * sees, but for the joints of scripts and emoji, become visible escapes, and GitHub's workflow commands (`::set-output` at the start of a line, `##[…]`
 * anywhere: actions/runner, ActionCommand.cs) lose their meaning. Files and texts come from strangers.
 */
export function printable(text: string): string {
  return text
    .replace(
      /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\u0000-\u001f\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffc\u{1d159}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Surrogate}]/gu,
      (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`,
    )
    .replace(/##\[/g, "##\\[")
    .replace(/^(\s*):(?=:)/, "$1\\:");
}

/** `file:line:column: error: what, and what to write instead (rule-id)`, with no line break in it. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, severity, message, ruleId } = diagnostic;
  return printable(`${file}:${line}:${column}: ${severity}: ${message} (${ruleId})`);
}

/** "3 errors and 1 warning in 2 files": the line that ends a list of diagnostics. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.map((diagnostic) => diagnostic.file)).size;
  const parts = [
    errors > 0 ? count(errors, "error") : "",
    warnings > 0 ? count(warnings, "warning") : "",
  ].filter((part) => part !== "");
  return `${parts.join(" and ")} in ${count(files, "file")}`;
}

/** "1 page", "2,317 pages": a number with its noun; `many` where adding an s is wrong. */
export function count(number: number, one: string, many = `${one}s`): string {
  const digits = String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${digits} ${number === 1 ? one : many}`;
}
