/** Cuts a half-written briefing into front matter and body, and forgives what a check refuses. */

export interface LooseParts {
  readonly yaml: string;
  readonly yamlStart: number;
  readonly yamlEnd: number;
  /** Behind the text's end while the front matter is open. */
  readonly bodyStart: number;
}

/** Front matter that is not closed yet goes on to the end; a text without any is all body. */
export function partsOf(text: string): LooseParts {
  const opening = /^---[ \t]*\n/.exec(text)?.[0];
  if (opening === undefined) return { yaml: "", yamlStart: 0, yamlEnd: -1, bodyStart: 0 };
  const yamlStart = opening.length;
  const close = /^---[ \t]*$/m.exec(text.slice(yamlStart));
  const yamlEnd = close === null ? text.length : yamlStart + close.index;
  const bodyStart = close === null ? text.length + 1 : yamlEnd + close[0].length;
  return { yaml: text.slice(yamlStart, yamlEnd), yamlStart, yamlEnd, bodyStart };
}
