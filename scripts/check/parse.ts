/** Turns one source file into a typed briefing, or into every problem that its form has. */
import { createHash } from "node:crypto";
import type { Token } from "markdown-it";
import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { addressOf, type SitePath } from "../read/identity.ts";
import type { BriefingFile, SourceFile } from "../read/read.ts";
import { type BodyReading, readBody } from "./body.ts";
import { cutFrontMatter } from "./front-matter.ts";
import { locate, type Problem } from "./problem.ts";
import { ABSENT, type FrontMatter, frontMatter } from "./schema.ts";
import { type Path, parseYaml, type YamlText } from "./yaml.ts";

export interface Briefing extends BriefingFile {
  readonly address: SitePath;
  readonly meta: FrontMatter;
  /** What the body cites, links to and offers as anchors. The body itself stays where it was parsed. */
  readonly reading: BodyReading;
  /** SHA-256 of the text that was checked, in hexadecimal. */
  readonly sha256: string;
}

/** A briefing and its body's tokens, for whoever renders it. */
export interface ParsedBriefing {
  readonly briefing: Briefing;
  readonly tokens: readonly Token[];
}

/** A checked type, or what stops it. Never throws, whatever the text. */
export function parseBriefing({ path, id, day, text }: SourceFile): ParsedBriefing | Problem[] {
  const parts = cutFrontMatter(text);
  if ("message" in parts) return [parts];
  const yaml = parseYaml(parts.yaml, parts.yamlStart);
  if (Array.isArray(yaml)) return yaml;
  const meta = parseShape(frontMatter, yaml);
  const { problems, tokens, ...reading } = readBody(parts.body, parts.bodyStart);
  if (Array.isArray(meta)) return [...meta, ...problems];
  if (problems.length > 0) return [...problems];
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { briefing: { path, id, day, address: addressOf(id), meta, reading, sha256 }, tokens };
}

/** What parsing some files gave: the briefings whose form is right, and every problem of the others. */
export interface Parsed {
  readonly briefings: readonly Briefing[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses files in order. `onParsed` hears of each good one, tokens included. */
export function parseFiles(
  files: Iterable<SourceFile | Diagnostic>,
  onParsed: (parsed: ParsedBriefing) => void = () => {},
): Parsed {
  const briefings: Briefing[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    if ("ruleId" in file) {
      diagnostics.push(file);
      continue;
    }
    const parsed = parseBriefing(file);
    if (Array.isArray(parsed)) diagnostics.push(...locate(file, parsed));
    else {
      briefings.push(parsed.briefing);
      onParsed(parsed);
    }
  }
  return { briefings, diagnostics };
}

/** Where a field of a briefing stands, for a rule's message. Reads the YAML again: only bad files pay. */
export function offsetOfField(text: string, path: Path, what: "key" | "value" = "value"): number {
  const parts = cutFrontMatter(text);
  const yaml = "message" in parts ? [] : parseYaml(parts.yaml, parts.yamlStart);
  return Array.isArray(yaml) ? 0 : yaml.offsetOf(path, what);
}

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
