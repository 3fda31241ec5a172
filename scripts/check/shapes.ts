/** The forms that front matter is built of: an object of known keys, a list, a map by key. */
import { z } from "zod";
import { didYouMean } from "../diagnostics/suggest.ts";
import { KEY_PATTERN, key, sameWord, shown } from "./fields.ts";

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
      return issue.keys.map((name) => unknownKey(name, { known, what, issue })).join("\n");
    },
  });
  return object.meta({ title: what });
}

/** A key that is but for capitals and hyphens one that is absent can only mean that one. */
function unknownKey(
  name: string,
  { known, what, issue }: { known: readonly string[]; what: string; issue: { input?: unknown } },
): string {
  const meant = sameWord(name, known);
  const isFree = meant !== undefined && !(meant in (issue.input as object));
  if (isFree) return `\`${shown(name)}\` is written \`${meant}\`.`;
  const hint = didYouMean(name, known) || " Delete it, or move it into the text.";
  return `\`${shown(name)}\` is no field of ${what}.${hint}`;
}

/** A list; its items speak for themselves. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: "Write a list here, as in [first, second]." });
}

/** A map by key. A Map, because a plain object would answer for `constructor`. */
export function mapOf<Value extends z.ZodType>(value: Value, what: string) {
  return z
    .record(z.string().meta({ title: "key", pattern: KEY_PATTERN }), value, {
      error: `Write ${what} as keys with their values, one a line.`,
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
