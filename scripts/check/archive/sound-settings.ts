/** Leaves of settings what has its form, so that all the rest that is wrong with them is told in the same run. */
import type * as z from "zod";
import type { Path, Plain } from "../yaml/yaml.ts";

type Holder = Record<PropertyKey, Plain>;

/** What every archive must say, where it is missing or wrong: nothing is built from these. */
const STAND_INS: Readonly<Record<PropertyKey, string>> = {
  ...{ title: "-", description: "-", url: "https://desk.example" },
};
/** A fault may lie in a field, in what holds that, and so on: no setting lies deeper. */
const DEEPEST = 8;

/** What a schema makes of written settings without their faults, and the fields that have any; undefined where nothing is left. */
export function soundPart<Schema extends z.ZodType>(
  schema: Schema,
  written: Plain,
): { readonly sound: z.output<Schema>; readonly faulty: ReadonlySet<PropertyKey> } | undefined {
  const left = structuredClone(written);
  const faulty = new Set<PropertyKey>();
  for (let turn = 0; turn < DEEPEST; turn++) {
    const { success, data, error } = schema.safeParse(left);
    if (success) return { sound: data, faulty };
    for (const issue of error.issues) {
      faulty.add(issue.path[0] ?? "");
      if (issue.code !== "unrecognized_keys") takeOut(left, issue.path);
      else for (const key of issue.keys) takeOut(left, [...issue.path, key]);
    }
  }
  return undefined;
}

/** Takes out what stands at a path, or else what should have held it. */
function takeOut(whole: Plain, [first, ...more]: Path): void {
  if (typeof whole !== "object" || first === undefined) return;
  let holder = whole as Holder;
  let key = first;
  for (const inner of more) {
    const held = holder[key];
    if (typeof held !== "object" || !(inner in held)) break;
    holder = held as Holder;
    key = inner;
  }
  // Of a list others are told by their places in it.
  if (Array.isArray(holder))
    holder[key] =
      first === "outputs" ? "json" : { text: "-", url: `https://desk.example/${String(key)}` };
  else {
    const standIn = holder === whole ? STAND_INS[key] : undefined;
    if (standIn === undefined) delete holder[key];
    else holder[key] = standIn;
  }
}
