/** A diagnostic is data with a place: what is wrong, where, and what to write instead. */
import { byCodeUnit } from "./code-unit-order.ts";

export type Severity = "error" | "warning";

/** A change of a file's decoded text: offsets in UTF-16 code units, `to` excluded. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Diagnostic {
  /** Reads as the rule that was broken, e.g. `date-is-real`. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** Path below the briefings folder, with `/`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units, as editors count. */
  readonly column: number;
  /** How many code units of the line are meant, from the column on; a whole word when absent. */
  readonly length?: number;
  /** One sentence or two: what is wrong, and what to write instead. */
  readonly message: string;
  /** The one right answer, where there is one. */
  readonly fix?: Edit;
}

/** A place in a file: 1-based line and column. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The place of an offset (UTF-16 code units) in a text. Computed only when something is wrong,
 * so a clean file never pays for a table of its lines.
 */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  let line = 1;
  for (let at = before.indexOf("\n"); at !== -1; at = before.indexOf("\n", at + 1)) line++;
  return { line, column: offset - lineStart + 1 };
}

/**
 * The same for many offsets of one text: it finds the lines once. A file with thousands of problems would
 * otherwise be read from its start for each.
 */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let from = 0;
    let to = starts.length;
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((starts[middle] ?? 0) <= offset) from = middle;
      else to = middle;
    }
    return { line: from + 1, column: offset - (starts[from] ?? 0) + 1 };
  };
}

/** Orders diagnostics by file, line, column, rule and message: a total order. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnit(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    byCodeUnit(a.ruleId, b.ruleId) ||
    byCodeUnit(a.message, b.message)
  );
}

/** True when one of the diagnostics forbids publishing. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
