/** Cuts a briefing's text into front matter and body, or says why it cannot be cut. */
import type { Problem } from "./problem.ts";

export interface FileParts {
  readonly yaml: string;
  /** Offset of the YAML in the file's text. */
  readonly yamlStart: number;
  readonly body: string;
  /** Offset of the body in the file's text. */
  readonly bodyStart: number;
}

/** Front matter is short; what is longer is a body that was never closed off. */
const LONGEST = 64 * 1024;

/** Front matter opens at the first character with a line of exactly `---` and closes with another. */
export function cutFrontMatter(text: string): FileParts | Problem {
  const refuse = (offset: number, message: string): Problem => ({
    ruleId: "front-matter-opens",
    offset,
    message,
  });
  if (!text.startsWith("---\n")) {
    const gap = /^(?:[ \t]*\n)+(?=---\n)/.exec(text)?.[0];
    if (gap !== undefined) {
      return {
        ...refuse(0, "Front matter opens on the first line. Delete the empty line above."),
        fix: { from: 0, to: gap.length, text: "" },
      };
    }
    const language = /^---[^\n]+/.exec(text)?.[0];
    if (language !== undefined) {
      return refuse(
        3,
        "Nothing may follow the opening `---`: front matter is YAML and never code. Write `---` alone.",
      );
    }
    return refuse(0, "A briefing opens with front matter. Write `---` alone on the first line.");
  }
  const yamlStart = 4;
  // A line ends with `\n` alone: `$` with the m flag would end one at U+2028 too, inside a text.
  const close = /(?<![^\n])---(?![^\n])/.exec(text.slice(yamlStart, yamlStart + LONGEST));
  if (close === null) {
    const nearly = /^---[^\n-].*$/m.exec(text.slice(yamlStart, yamlStart + LONGEST));
    if (nearly !== null) {
      return refuse(
        yamlStart + nearly.index,
        "Nothing may follow the closing `---`, not even a space. Write `---` alone on its line.",
      );
    }
    return refuse(
      lastField(text),
      "This front matter is never closed. Write `---` alone on a line after its last field.",
    );
  }
  const yaml = text.slice(yamlStart, yamlStart + close.index);
  const bodyStart = yamlStart + close.index + 4;
  return { yaml, yamlStart, body: text.slice(bodyStart), bodyStart };
}

/** Where the last line before the first empty one begins: most likely the last field. */
function lastField(text: string): number {
  const gap = text.search(/\n[ \t]*\n/);
  const end = gap === -1 ? text.trimEnd().length : gap;
  return end === 0 ? 0 : text.lastIndexOf("\n", end - 1) + 1;
}
