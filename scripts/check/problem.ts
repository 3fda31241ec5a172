/** A problem inside one file: a diagnostic before it knows its file and line. */
import {
  type Diagnostic,
  type Edit,
  type Place,
  placeAt,
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

/** Gives problems their file, line and column. One table of lines serves them all: a hostile file has thousands. */
export function locate(file: SettingsFile, problems: readonly Problem[]): Diagnostic[] {
  const placeOf = problems.length < MANY ? undefined : placesIn(file.text);
  return problems.map(({ ruleId, offset, length, message, severity = "error", fix }) => ({
    ruleId,
    severity,
    file: file.path,
    ...(placeOf?.(offset) ?? placeAt(file.text, offset)),
    ...(length === undefined ? {} : { length }),
    message,
    ...(fix === undefined ? {} : { fix }),
  }));
}

/** Fewer are found sooner without a table. */
const MANY = 16;

/** The same as `placeAt` for a text that is asked often. */
function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) > offset) high = middle;
      else low = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
