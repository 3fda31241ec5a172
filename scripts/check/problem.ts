/** A problem inside one file: a diagnostic before it knows its file and line. */
import {
  type Diagnostic,
  type Edit,
  placeAt,
  placesIn,
  type Severity,
} from "../diagnostics/diagnostic.ts";
import type { SettingsFile } from "../read/read.ts";

export interface Problem {
  readonly ruleId: string;
  /** UTF-16 code units from the start of the file's text. */
  readonly offset: number;
  /** How many code units are meant; a whole word when absent. */
  readonly length?: number | undefined;
  readonly message: string;
  /** An error unless said. */
  readonly severity?: Severity;
  readonly fix?: Edit | undefined;
}

/** For so few problems the lines are not worth finding. */
const FEW = 8;

/** Gives problems their file, line and column. */
export function locate(file: SettingsFile, problems: readonly Problem[]): Diagnostic[] {
  const place = problems.length > FEW ? placesIn(file.text) : undefined;
  return problems.map(({ ruleId, offset, length, message, severity = "error", fix }) => ({
    ruleId,
    severity,
    file: file.path,
    ...(place?.(offset) ?? placeAt(file.text, offset)),
    ...(length === undefined ? {} : { length }),
    message,
    ...(fix === undefined ? {} : { fix }),
  }));
}
