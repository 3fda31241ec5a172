/** The small typed texts that front matter is made of, each with what to write when it is wrong. */
import * as z from "zod";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { parseDay, parseInstant, parseZone } from "../../read/dates.ts";
import { isEdtf } from "../../read/edtf.ts";
import {
  type BriefingId,
  type Key,
  parseAlias,
  parseKey,
  parseStem,
  type SitePath,
} from "../../read/identity.ts";
import { newSlug } from "../../read/new-slug.ts";
import {
  exampleInstant,
  explainDay,
  explainInstant,
  onlyDay,
  onlyInstant,
} from "../../read/refused-dates.ts";
import { isPlainYaml, withoutLookAlikes } from "../yaml/look-alike.ts";
import { shown } from "../yaml/repeat-words.ts";
import { explainUrl, parseWebUrl, type WebUrl } from "../yaml/web-url.ts";

/** A BCP 47 tag in canonical form. */
export type Lang = string & { readonly __brand: "Lang" };

/**
 * A text that `parse` turns into a type that cannot be wrong. Where it returns undefined, `explain`
 * says what to write (it is given the text as a message may repeat it, and whole), the diagnostic
 * carries `ruleId`, and `instead` gives the one right answer, if the text can only mean one.
 */
export function typed<T>(
  parse: (text: string) => T | undefined,
  explain: (shown: string, whole: string) => string,
  ruleId = "field-has-form",
  instead: (text: string) => string | undefined = () => undefined,
) {
  return z.string({ error: "Write one text here." }).transform((text, context): T => {
    const value = parse(text.trim());
    if (value !== undefined) return value;
    const alike = withoutLookAlikes(text);
    const meant =
      alike === undefined || parse(alike.plain) === undefined
        ? instead(alike?.plain ?? text.trim())
        : alike.plain;
    const isAlike = alike !== undefined && meant !== undefined;
    context.issues.push({
      code: "custom",
      message: isAlike ? `${alike.what} Write ${shown(meant)}.` : explain(shown(text), text),
      params: { ruleId, instead: meant !== undefined && isPlainYaml(meant) ? meant : undefined },
      input: text,
    });
    return z.NEVER;
  });
}

/** One of the words given; the nearest is named in the message. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, {
    error: (issue) => {
      const written = shown(String(issue.input));
      const meant = sameWord(written, words);
      const alike = withoutLookAlikes(String(issue.input));
      if (meant !== undefined && alike !== undefined) return `${alike.what} Write ${meant}.`;
      if (meant !== undefined) return `\`${written}\` is written \`${meant}\`.`;
      const hint = didYouMean(written, words) || ` Write one of: ${words.join(", ")}.`;
      return `\`${written}\` is not known here.${hint}`;
    },
  });
}

/** The one of the words that a text is but for capitals, spaces, hyphens and signs that look alike. */
export function sameWord(written: string, words: readonly string[]): string | undefined {
  const fold = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, "-");
  const plain = withoutLookAlikes(written)?.plain ?? written.trim();
  const found = words.filter((word) => fold(word) === fold(plain));
  return found.length === 1 ? found[0] : undefined;
}

/** A text with letters in it, between `least` and `most` code points long, its outer space cut. */
export function textOf(least: number, most: number, name: string) {
  const schema = typed(
    (text) => {
      const length = [...text].length;
      return length >= least && length <= most ? text : undefined;
    },
    (_, text) => {
      const length = [...text.trim()].length;
      return length === 0
        ? `${name} is empty. Write ${least} to ${most} characters.`
        : `${name} has ${length} characters. Write ${least} to ${most}.`;
    },
  );
  return schema.meta({ title: "text", minLength: least, maxLength: most });
}

// Beside the parser that decides, each type carries what a JSON Schema can say of it: a name, a pattern
// that refuses nothing that the parser takes, examples.
export const KEY_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";
const DAY_PATTERN = String.raw`\d{4}-\d{2}-\d{2}`;
const INSTANT_PATTERN = String.raw`${DAY_PATTERN}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})`;
const VAGUE_PATTERN = String.raw`(\.\.|\d{2}[\dX]{2}(-[\dX]{2}){0,2}[?~%]?)`;

export const text = textOf(1, 2000, "This text");
/** What stands in brackets in the middle of a sentence. */
export const shortText = textOf(1, 40, "This short name");
export const day = typed(parseDay, explainDay, "date-is-real", onlyDay).meta({
  title: "day",
  pattern: `^${DAY_PATTERN}$`,
  examples: ["2025-06-12"],
});
export const instant = typed(
  parseInstant,
  (written) => explainMoment(written, "it"),
  "date-is-real",
  onlyInstant,
).meta({
  title: "instant",
  pattern: `^${INSTANT_PATTERN}$`,
  examples: ["2025-06-12T12:00:00+03:00"],
});
export const dayOrInstant = typed(
  (written) => parseDay(written) ?? parseInstant(written),
  (written) =>
    /^\d{4}-\d{2}-\d{2}[T ]/.test(written)
      ? explainMoment(written, "the day alone, or")
      : explainDay(written),
  "date-is-real",
  (written) => onlyDay(written) ?? onlyInstant(written),
).meta({
  title: "day or instant",
  pattern: `^(${DAY_PATTERN}|${INSTANT_PATTERN})$`,
  examples: ["2025-06-12", "2025-06-12T12:00:00+03:00"],
});
export const edtf = typed(
  (written) => (isEdtf(written) ? written : undefined),
  (written) =>
    onlyDay(written.trim()) === undefined
      ? `${explainDay(written)} A vague date is written 2025-06, 2025-06~ or 2025-06-05/2025-06-12 (EDTF).`
      : explainDay(written),
  "date-is-real",
  onlyDay,
).meta({
  title: "EDTF date",
  pattern: `^${VAGUE_PATTERN}(/${VAGUE_PATTERN})?$`,
  examples: ["2025-06-12", "2025-06", "2025-06~", "2025-06-05/2025-06-12"],
});
export const zone = typed(
  parseZone,
  (written) => `\`${written}\` is no time zone. Write an IANA name, as in Asia/Muscat.`,
).meta({ title: "time zone", pattern: "^[A-Za-z0-9_+/:-]+$", examples: ["UTC", "Asia/Muscat"] });
export const key = typed<Key>(
  parseKey,
  (written) =>
    `\`${written}\` is no key. Write small letters, digits and single hyphens, as in ${newSlug(written, 60) ?? "us-official"}.`,
).meta({ title: "key", pattern: KEY_PATTERN, examples: ["us-official"] });
export const briefingId = typed<BriefingId>(
  (written) => parseStem(written)?.id,
  (written) =>
    `\`${written}\` is no briefing's id. Write its file name without .md, as in 2025-06-12-envoy-warns-senators.`,
).meta({
  title: "briefing id",
  pattern: `^${DAY_PATTERN}-[a-z0-9]+(-[a-z0-9]+)*$`,
  examples: ["2025-06-12-envoy-warns-senators"],
});
export const webUrl = typed<WebUrl>(
  parseWebUrl,
  (_, written) => explainUrl(written),
  "url-is-web",
).meta({
  title: "web address",
  pattern: String.raw`^[Hh][Tt][Tt][Pp][Ss]?://\S+$`,
  examples: ["https://www.example.org/report"],
});
export const lang = typed<Lang>(
  (written) => parseLang(written),
  (written) => `\`${written}\` is no language tag. Write a BCP 47 tag, as in en, fa or pt-BR.`,
).meta({
  title: "language tag",
  pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
  examples: ["en", "fa", "pt-BR"],
});
export const alias = typed<SitePath>(
  parseAlias,
  (written) =>
    `\`${written}\` is no old address. Write its path with a slash at both ends, as in /2025/envoy-warns/; each step begins with a letter or digit, goes on with these, \`-\`, \`_\` and \`.\`, and is no name of a device (CON, AUX).`,
).meta({
  title: "path",
  pattern: "^/([A-Za-z0-9][A-Za-z0-9_.-]*/)+$",
  examples: ["/2025/envoy-warns/"],
});

function explainMoment(written: string, what: string): string {
  const only = onlyInstant(written.trim());
  return only === undefined
    ? `${explainInstant(written)} Write ${what} as in ${exampleInstant(written.trim())}.`
    : `Write ${only} for \`${written}\`.`;
}

function parseLang(written: string): Lang | undefined {
  // The standard leaves room for languages of five to eight letters, and has none: `english` is a slip.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(written)) return undefined;
  try {
    return Intl.getCanonicalLocales(written)[0] as Lang | undefined;
  } catch {
    return undefined;
  }
}
