/** Problems as the preview shows them: the words and the quoted line of the terminal, and the page that each is about. */
import type { ProblemView } from "../../layouts/parts/problems.tsx";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { excerptOf } from "../diagnostics/excerpt.ts";
import { printable } from "../diagnostics/print.ts";
import { addressOf } from "../read/identity.ts";
import { kindOf } from "../read/read.ts";
import { pathOf, toType } from "./report.ts";
import { readLines } from "./source-lines.ts";

/** All that is wrong, as it stands in the preview now. */
export interface Problems {
  readonly list: readonly ProblemView[];
  /** True where nothing could be built for them, so that the pages are those of before. */
  readonly isStale: boolean;
}

export const NO_PROBLEMS: Problems = { list: [], isStale: false };

/** The errors among what was found in a folder of briefings. */
export function problemsIn(diagnostics: readonly Diagnostic[], briefings: string): ProblemView[] {
  const lineOf = readLines(briefings);
  return diagnostics.map(toType(briefings)).map((diagnostic) => {
    const { file, line, column, ruleId, message } = diagnostic;
    const kind = kindOf(file);
    return {
      place: printable(`${pathOf(file, briefings)}:${line}:${column}`),
      file: printable(pathOf(file, briefings)),
      address: typeof kind === "object" && "id" in kind ? addressOf(kind.id) : undefined,
      rule: ruleId,
      message: printable(message),
      quoted: quote(lineOf(file, line), diagnostic),
    };
  });
}

/** A builder that broke: a fault of ours or of the machine, and of no file. */
export function brokenBuild(message: string): ProblemView {
  return { place: "", file: "", address: undefined, rule: "build", message, quoted: "" };
}

function quote(text: string, diagnostic: Diagnostic): string {
  const excerpt = excerptOf(text, diagnostic);
  if (excerpt === undefined) return "";
  const number = String(diagnostic.line);
  return `${number} │ ${excerpt.line}\n${" ".repeat(number.length)} │ ${excerpt.caret}`;
}
