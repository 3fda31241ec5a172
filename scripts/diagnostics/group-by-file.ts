/** Diagnostics by the file that each is about, in their order. */
import type { Diagnostic } from "./diagnostic.ts";

export function groupByFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const ofFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const others = ofFile.get(diagnostic.file);
    if (others === undefined) ofFile.set(diagnostic.file, [diagnostic]);
    else others.push(diagnostic);
  }
  return ofFile;
}
