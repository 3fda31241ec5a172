/** A problem inside one file: a diagnostic before it knows its file and line. */
import {
  type Diagnostic,
  type Edit,
  placeAt,
  placesIn,
  type Severity,
} from "../../diagnostics/diagnostic.ts";
import { count } from "../../diagnostics/print.ts";
import type { SettingsFile } from "../../read/read.ts";

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

/**
 * Problems of one rule that are told of one file. More than anybody reads, and few enough to be sent and printed: 131,000
 * in a file of 256 KiB cost four seconds to tell one by one.
 */
export const MOST_TOLD = 1000;

/** Gives problems their file, line and column; of each rule the first 1,000, and then one that counts the others. */
export function locate(file: SettingsFile, problems: readonly Problem[]): Diagnostic[] {
  const place = problems.length > FEW ? placesIn(file.text) : undefined;
  return mostOf(problems).map(({ ruleId, offset, length, message, severity = "error", fix }) => ({
    ruleId,
    severity,
    file: file.path,
    ...(place?.(offset) ?? placeAt(file.text, offset)),
    ...(length === undefined ? {} : { length }),
    message,
    ...(fix === undefined ? {} : { fix }),
  }));
}

function mostOf(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_TOLD) return problems;
  const all = new Map<string, number>();
  for (const { ruleId } of problems) all.set(ruleId, (all.get(ruleId) ?? 0) + 1);
  const told = new Map<string, number>();
  return problems.flatMap((problem): Problem[] => {
    const { ruleId } = problem;
    const before = told.get(ruleId) ?? 0;
    told.set(ruleId, before + 1);
    if (before < MOST_TOLD) return [problem];
    if (before > MOST_TOLD) return [];
    const more = count((all.get(ruleId) ?? 0) - MOST_TOLD, "more place");
    const message = `From here on ${more} with the same fault. Mend those before first, and check again.`;
    return [{ ...problem, length: undefined, fix: undefined, message }];
  });
}
