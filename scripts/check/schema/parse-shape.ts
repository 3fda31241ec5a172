/** Applies a schema to YAML and gives every issue its place and rule. */
import type { z } from "zod";
import type { Edit } from "../../diagnostics/diagnostic.ts";
import { asList } from "../yaml/list-text.ts";
import type { Problem } from "../yaml/problem.ts";
import type { Path, YamlText } from "../yaml/yaml.ts";
import { sameWord } from "./fields.ts";
import { ABSENT } from "./schema.ts";

/** Applies a schema to YAML text; every issue becomes a problem at its own place. */
export function parseShape<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlText,
): z.output<Schema> | Problem[] {
  const result = schema.safeParse(yaml.value, { reportInput: true });
  if (result.success) return result.data;
  const { issues } = result.error;
  return issues
    .filter((issue) => !isOnlyShort(issue, issues))
    .flatMap((issue) => problemsOf(issue, yaml, []));
}

function problemsOf(issue: z.core.$ZodIssue, yaml: YamlText, above: Path): Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") return unknownKeys(issue, path, yaml);
  if (issue.code === "invalid_union") {
    // The branch whose own form fits (a text where a text stands) knows what is wrong inside it.
    const fitting = issue.errors.find((branch) => !branch.some(isOfOtherForm));
    return (fitting ?? issue.errors[0] ?? []).flatMap((inner) => problemsOf(inner, yaml, path));
  }
  if (issue.input === undefined && issue.code !== "custom") return [absent(path, yaml)];
  const params: Params = issue.code === "custom" ? (issue.params ?? {}) : {};
  const [from, to] = yaml.rangeOf(path, params.at);
  return [
    {
      ruleId: params.ruleId ?? "field-has-form",
      offset: from,
      length: typeof issue.input === "string" ? to - from : undefined,
      message: issue.message,
      fix: fixOf(issue, params, [from, to]),
    },
  ];
}

/** What our own forms say of an issue besides its message. */
interface Params {
  readonly ruleId?: string;
  /** Whether the key itself is meant. */
  readonly at?: "key" | "value";
  /** What to write in place of the whole value. */
  readonly instead?: string;
  /** How many characters to delete at the value's end. */
  readonly surplus?: number;
}

function fixOf(
  issue: z.core.$ZodIssue,
  { instead, surplus }: Params,
  [from, to]: readonly [number, number],
): Edit | undefined {
  if (instead !== undefined) return { from, to, text: instead };
  if (typeof issue.input !== "string") return undefined;
  if (surplus !== undefined) {
    // As written, or between quotation marks; a text that is escaped or runs over lines is left to the writer.
    const marks = to - from - issue.input.length;
    const end = to - marks / 2;
    return marks === 0 || marks === 2 ? { from: end - surplus, to: end, text: "" } : undefined;
  }
  if (issue.code === "invalid_type" && issue.expected === "array") {
    const list = asList(issue.input);
    return list === undefined ? undefined : { from, to, text: list };
  }
  if (issue.code !== "invalid_value") return undefined;
  const word = sameWord(issue.input, issue.values.map(String));
  return word === undefined ? undefined : { from, to, text: word };
}

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  path: Path,
  yaml: YamlText,
): Problem[] {
  const messages = issue.message.split("\n");
  return issue.keys.map((name, index) => {
    const [from, to] = yaml.rangeOf([...path, name], "key");
    const message = messages[index] ?? issue.message;
    // An issue of this kind carries no more than its message (`unknownKey` in shapes.ts wrote it).
    const meant = /^`[^`]*` is written `([^`]+)`/.exec(message)?.[1];
    const fix = meant === undefined ? undefined : { from, to, text: meant };
    return { ruleId: "key-is-known", offset: from, length: to - from, message, fix };
  });
}

/** An empty text where a list should stand is no list, and its length says no more. */
function isOnlyShort(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean {
  const path = issue.path.join("/");
  return (
    issue.code === "too_small" &&
    issues.some((other) => other.code === "invalid_type" && other.path.join("/") === path)
  );
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
