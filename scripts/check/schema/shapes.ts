/** The forms that front matter is built of: an object of known keys, a list, a map by key. */
import * as z from "zod";
import { didYouMean } from "../../diagnostics/suggest.ts";
import { asList, DASHED } from "../yaml/list-text.ts";
import { shown } from "../yaml/repeat-words.ts";
import { KEY_PATTERN, key, sameWord } from "./fields.ts";
import { adviceFor, fieldFor } from "./known-elsewhere.ts";

/** As many fields as a line of a terminal names. */
const MOST_NAMED = 9;
const GLUED = /^([A-Za-z0-9][\w-]*):(?!\/\/)\S/;

/**
 * An object with no key beyond its own; an unknown one is named with the nearest that exists. Each field
 * is described in `words`, and the compiler misses a field that is not.
 */
export function strict<Shape extends Readonly<Record<string, z.ZodType>>>(
  shape: Shape,
  what: string,
  words: { readonly [Name in keyof Shape]: string },
) {
  const known = Object.keys(shape);
  const described = Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, field.describe(words[name] ?? "")]),
  ) as { -readonly [Name in keyof Shape]: Shape[Name] };
  const object = z.strictObject(described, {
    error: (issue) => {
      if (issue.code !== "unrecognized_keys")
        return `Write ${what} as fields, one a line: ${known.slice(0, 4).join(", ")}.`;
      // One line a key; `parse.ts` gives each its own place.
      const taken = new Set(Object.keys(issue.input as object));
      return issue.keys.map((name) => unknownKey(name, { known, what, taken })).join("\n");
    },
  });
  return object.meta({ title: what });
}

/**
 * A key that is another writing or word of one that is absent can only mean that one; the first that is,
 * for two (`tags` and `categories`) mended to one would repeat it.
 */
function unknownKey(
  name: string,
  { known, what, taken }: { known: readonly string[]; what: string; taken: Set<string> },
): string {
  const meant = sameWord(name, known) ?? fieldFor(name, what);
  if (meant !== undefined && !taken.has(meant)) {
    taken.add(meant);
    return `\`${shown(name)}\` is written \`${meant}\`.`;
  }
  const advice = meant === undefined ? adviceFor(name, what) : `Put it into \`${meant}:\`.`;
  const hint = advice ?? (didYouMean(name, known).trim() || otherwise(known, what));
  return `\`${shown(name)}\` is no field of ${what}. ${hint}`;
}

/** Only a briefing has a text to move a field into. */
function otherwise(known: readonly string[], what: string): string {
  if (what === "a briefing") return "Delete it, or move it into the text.";
  const more = known.length > MOST_NAMED ? ", and others" : "";
  return `It has: ${known.slice(0, MOST_NAMED).join(", ")}${more}.`;
}

/** A list; its items speak for themselves. */
export function listOf<Item extends z.ZodType>(item: Item, example = "[first, second]") {
  return z.array(item, {
    error: ({ input }) => {
      const list = typeof input === "string" ? asList(input) : undefined;
      if (typeof input === "string" && DASHED.test(input))
        return `A list has a space after each dash. Write ${list ?? "`- first`"}.`;
      return list === undefined ? `Write a list here, as in ${example}.` : `Write a list: ${list}.`;
    },
  });
}

/** A map by key. A Map, because a plain object would answer for `constructor`. */
export function mapOf<Value extends z.ZodType>(value: Value, what: string, example: string) {
  return z
    .record(z.string().meta({ title: "key", pattern: KEY_PATTERN }), value, {
      error: ({ input }) => {
        // YAML ends a key at a colon with a space alone, so that `ona:https://…` is one text.
        const glued = typeof input === "string" ? GLUED.exec(input)?.[1] : undefined;
        return glued === undefined
          ? `Write ${what} as keys with their values, one a line, as in ${example}.`
          : `No space stands after the colon of \`${shown(glued)}:\`. Write one.`;
      },
    })
    .transform((record, context) => {
      const parsed = new Map<z.output<typeof key>, z.output<Value>>();
      for (const [name, entry] of Object.entries(record)) {
        const result = key.safeParse(name);
        if (result.success) parsed.set(result.data, entry as z.output<Value>);
        else
          for (const issue of result.error.issues) context.issues.push(ofKey(issue, name) as never);
      }
      return parsed;
    });
}

/** An issue about a key itself, whose place is not its value's. */
function ofKey(issue: z.core.$ZodIssue, name: string) {
  const params = issue.code === "custom" ? issue.params : {};
  return { ...issue, path: [name], input: name, params: { ...params, at: "key" } };
}
