/** Finds markup in texts that are shown as they stand: titles, names, claims, in briefings and in the archive's own files. */
import { sayLeftover } from "./leftovers.ts";
import { TAG } from "./rules/html-is-text.ts";
import { LEFTOVERS as SHORTCODES } from "./rules/shortcode-is-written-out.ts";
import { LEFTOVERS as TEMPLATES } from "./rules/template-is-filled.ts";
import { LEFTOVERS as WIKILINKS } from "./rules/wikilink-is-link.ts";
import type { Path } from "./yaml.ts";

const MARKUP = [
  { pattern: TAG, instead: "Write the words alone: this text is no HTML." },
  {
    pattern:
      /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|shy|[nm]dash|hellip|[lr][ads]quo|[sb]dquo|copy|reg|trade|euro|pound|yen|cent|sect|deg|middot|bull|times|frac\d\d|[aeiouy](?:acute|grave|circ|uml|tilde|ring|slash)|[nc](?:tilde|cedil)|szlig|[ao]elig|eth|thorn);/gi,
    instead: "Write the sign itself.",
  },
  ...TEMPLATES.map(({ pattern }) => ({ pattern, instead: "Write what it stands for." })),
  ...SHORTCODES,
  ...WIKILINKS,
  {
    pattern:
      /!?\[[^[\]\n]{1,200}\]\((?:https?:|mailto:|brief:|who:|place:|date:|\/|#)[^()\s]{0,300}\)/gi,
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
  if (!/[<&{[$]/.test(text)) return undefined;
  const found = MARKUP.flatMap(({ pattern, instead }) => {
    const [match] = text.matchAll(pattern);
    return match === undefined ? [] : [{ written: match[0], instead, at: match.index }];
  });
  const [first] = found.sort((a, b) => a.at - b.at);
  return first === undefined ? undefined : sayLeftover(first.written, first.instead);
}
