/** Applies a schema to YAML and gives every issue its place and rule. */
import type { z } from "zod";
import type { Problem } from "./problem.ts";
import { ABSENT } from "./schema.ts";
import type { Path, YamlText } from "./yaml.ts";

/** Applies a schema to YAML text; every issue becomes a problem at its own place. */
export function parseShape<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlText,
): z.output<Schema> | Problem[] {
  const result = schema.safeParse(yaml.value, { reportInput: true });
  if (result.success) return result.data;
  return result.error.issues.flatMap((issue) => problemsOf(issue, yaml, []));
}

function problemsOf(issue: z.core.$ZodIssue, yaml: YamlText, above: Path): Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const messages = issue.message.split("\n");
    return issue.keys.map((name, index) => ({
      ruleId: "key-is-known",
      offset: yaml.offsetOf([...path, name], "key"),
      message: messages[index] ?? issue.message,
    }));
  }
  if (issue.code === "invalid_union") {
    // The branch whose own form fits (a text where a text stands) knows what is wrong inside it.
    const fitting = issue.errors.find((branch) => !branch.some(isOfOtherForm));
    return (fitting ?? issue.errors[0] ?? []).flatMap((inner) => problemsOf(inner, yaml, path));
  }
  if (issue.input === undefined && issue.code !== "custom") return [absent(path, yaml)];
  const ruleId = issue.code === "custom" ? (issue.params?.ruleId as string | undefined) : undefined;
  return [
    { ruleId: ruleId ?? "field-has-form", offset: yaml.offsetOf(path), message: issue.message },
  ];
}

/** True when a value has another form than the schema expects: a text where a list should stand. */
function isOfOtherForm(issue: z.core.$ZodIssue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_union")
    return issue.errors.every((branch) => branch.some(isOfOtherForm));
  return issue.code === "invalid_type";
}

function absent(path: Path, yaml: YamlText): Problem {
  const name = String(path.at(-1));
  const words = path.length === 1 ? ABSENT[name] : undefined;
  return {
    ruleId: "field-is-present",
    offset: yaml.offsetOf(path),
    message: words ?? `Add \`${name}:\` here.`,
  };
}
