/** Finds markup in texts that are shown as they stand: titles, names, claims, in briefings and in the archive's own files. */

import { problemOf } from "../yaml/finding.ts";
import type { Problem } from "../yaml/problem.ts";
import type { Path, YamlText } from "../yaml/yaml.ts";
import { type Leftover, mayHave, sayLeftover } from "./leftovers.ts";
import { ATTRIBUTES, COMMENTS, DIRECTIVES, HIGHLIGHTS, PLACES } from "./other-marks.ts";
import { SHORTCODES, TAG, TEMPLATES, WIKILINKS } from "./other-writings.ts";

const MARKUP: readonly Leftover[] = [
  { pattern: TAG, signs: ["<"], instead: "Write the words alone: this text is no HTML." },
  {
    pattern:
      /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|shy|[nm]dash|hellip|[lr][ads]quo|[sb]dquo|copy|reg|trade|euro|pound|yen|cent|sect|deg|middot|bull|times|frac\d\d|[aeiouy](?:acute|grave|circ|uml|tilde|ring|slash)|[nc](?:tilde|cedil)|szlig|[ao]elig|eth|thorn);/gi,
    signs: ["&"],
    instead: "Write the sign itself.",
  },
  ...TEMPLATES.map((leftover) => ({ ...leftover, instead: "Write what it stands for." })),
  ...SHORTCODES,
  ...WIKILINKS,
  ...PLACES,
  ...COMMENTS.map((leftover) => ({ ...leftover, instead: "Delete it." })),
  ...[...ATTRIBUTES, ...DIRECTIVES, ...HIGHLIGHTS].map((leftover) => ({
    ...leftover,
    instead: "Write the words alone: nothing here reads such marks.",
  })),
  {
    pattern:
      /!?\[[^[\]\n]{1,200}\]\((?:https?:|mailto:|brief:|who:|place:|date:|\/|#)[^()\s]{0,300}\)/gi,
    signs: ["]("],
    instead: "Write the words alone: this text is no Markdown.",
  },
];

export interface MarkupInField {
  readonly field: Path;
  readonly message: string;
}

/** The first markup of every text below a value, with its path; texts for which `isMarkdown` holds are passed over. */
export function* markupIn(
  value: unknown,
  isMarkdown: (path: Path) => boolean = () => false,
  path: Path = [],
): Generator<MarkupInField> {
  if (typeof value === "string") {
    const message = isMarkdown(path) ? undefined : markupOf(value);
    if (message !== undefined) yield { field: path, message };
  } else if (value instanceof Map || Array.isArray(value)) {
    for (const [key, one] of value.entries()) yield* markupIn(one, isMarkdown, [...path, key]);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value))
      yield* markupIn(one, isMarkdown, [...path, key]);
  }
}

function markupOf(text: string): string | undefined {
  const found = MARKUP.flatMap((leftover) => {
    if (!mayHave(text, leftover)) return [];
    const { pattern, instead } = leftover;
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    // Others look from where this one stopped.
    pattern.lastIndex = 0;
    return match === null ? [] : [{ written: match[0], instead, at: match.index }];
  });
  const [first] = found.sort((a, b) => a.at - b.at);
  return first === undefined ? undefined : sayLeftover(first.written, first.instead);
}

/** Of the settings, what is Markdown. */
const isOfMarkdown = ([field, ...inner]: Path) =>
  inner.length === 0 && (field === "about" || field === "footer");

/** Markup in the names and texts of a file, as warnings. */
export function markupOfFile(yaml: YamlText): Problem[] {
  const placed = { text: "", offsetOf: yaml.offsetOf };
  return [...markupIn(yaml.value, isOfMarkdown)].map((finding) => ({
    ...problemOf("field-is-plain-text", finding, placed),
    severity: "warning",
  }));
}
