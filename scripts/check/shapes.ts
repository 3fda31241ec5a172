/** The forms that front matter is built of: an object of known keys, a list, a map by key. */
import { z } from "zod";
import { didYouMean } from "../diagnostics/suggest.ts";
import { key, shown } from "./fields.ts";

/** An object with no key beyond its own; an unknown one is named with the nearest that exists. */
export function strict<Shape extends z.core.$ZodShape>(shape: Shape, what: string) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== "unrecognized_keys")
        return `Write ${what} as fields, one a line: ${known.slice(0, 4).join(", ")}.`;
      // One line a key; `parse.ts` gives each its own place.
      return issue.keys
        .map(
          (name) =>
            `\`${shown(name)}\` is no field of ${what}.${didYouMean(name, known) || " Delete it, or move it into the text."}`,
        )
        .join("\n");
    },
  });
}

/** A list; its items speak for themselves. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: "Write a list here, as in [first, second]." });
}

/** A map by key. A Map, because a plain object would answer for `constructor`. */
export function mapOf<Value extends z.ZodType>(value: Value, what: string) {
  return z
    .record(z.string(), value, { error: `Write ${what} as keys with their values, one a line.` })
    .transform((record, context) => {
      const parsed = new Map<z.output<typeof key>, z.output<Value>>();
      for (const [name, entry] of Object.entries(record)) {
        const result = key.safeParse(name);
        if (result.success) parsed.set(result.data, entry as z.output<Value>);
        else
          for (const issue of result.error.issues)
            context.issues.push({ ...issue, path: [name], input: name } as never);
      }
      return parsed;
    });
}
