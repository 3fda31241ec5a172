/** Turns one source file into a typed briefing, or into every problem that its form has. */
import { createHash } from "node:crypto";
import type { Token } from "markdown-it";
import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Day } from "../read/dates.ts";
import { addressOf, parseKey, type SitePath } from "../read/identity.ts";
import type { BriefingFile, SourceFile } from "../read/read.ts";
import { type BodyReading, readBody } from "./body.ts";
import { cutFrontMatter } from "./front-matter.ts";
import { locate, type Problem } from "./problem.ts";
import { ABSENT, type FrontMatter, frontMatter } from "./schema.ts";
import { type Path, type Plain, parseYaml, type YamlText } from "./yaml.ts";

export interface Briefing extends BriefingFile {
  readonly address: SitePath;
  readonly meta: FrontMatter;
  /** What the body cites, links to and offers as anchors. The body itself stays where it was parsed. */
  readonly reading: BodyReading;
  /** SHA-256 of the text that was checked, in hexadecimal. */
  readonly sha256: string;
  /** Fields whose form is wrong: a rule's finding about one of them would only follow from that. */
  readonly broken: ReadonlySet<string>;
}

/** A briefing and its body's tokens, for whoever renders it. */
export interface ParsedBriefing {
  readonly briefing: Briefing;
  readonly tokens: readonly Token[];
}

/** What a file gave: a briefing if its form can be read at all, and every problem of its form. */
export interface ParsedFile {
  /** With problems, only what is right in it holds; the fields that are not are named in `broken`. */
  readonly parsed: ParsedBriefing | undefined;
  readonly problems: readonly Problem[];
}

/** Parses one file. Never throws, whatever the text. */
export function parseBriefing({ path, id, day, text }: SourceFile): ParsedFile {
  const parts = cutFrontMatter(text);
  if ("message" in parts) return { parsed: undefined, problems: [parts] };
  const yaml = parseYaml(parts.yaml, parts.yamlStart);
  if (Array.isArray(yaml)) return { parsed: undefined, problems: yaml };
  const shape = parseFrontMatter(yaml, day);
  const { problems, tokens, ...reading } = readBody(parts.body, parts.bodyStart);
  const { meta } = shape;
  // A citation that cannot be read may have been of any source.
  const isCitationLost = problems.some(({ ruleId }) => ruleId === "citation-is-readable");
  const broken = isCitationLost ? new Set([...shape.broken, "sources"]) : shape.broken;
  const all = [...shape.problems, ...problems];
  if (meta === undefined) return { parsed: undefined, problems: all };
  const sha256 = createHash("sha256").update(text).digest("hex");
  const briefing = { path, id, day, address: addressOf(id), meta, reading, sha256, broken };
  return { parsed: { briefing, tokens }, problems: all };
}

interface Shape {
  readonly meta: FrontMatter | undefined;
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * The typed front matter. Where fields are wrong they are replaced by harmless ones and named, so that the
 * rules still find what is wrong with the others in the same run; such a briefing is never published.
 */
function parseFrontMatter(yaml: YamlText, day: Day): Shape {
  const meta = parseShape(frontMatter, yaml);
  if (!Array.isArray(meta)) return { meta, broken: new Set(), problems: [] };
  const problems = meta;
  const given = yaml.value;
  if (typeof given !== "object" || Array.isArray(given)) {
    return { meta: undefined, broken: new Set(), problems };
  }
  const harmless: { [key: string]: Plain } = {
    title: "A title in place of a wrong one",
    date: day,
    summary: "A summary in place of a wrong one, long enough to pass.",
    topics: ["none"],
    sources: Object.fromEntries(keysOf(given.sources).map((key) => [key, "A source"])),
  };
  const whole: { [key: string]: Plain } = Object.create(null);
  const broken = new Set<string>();
  for (const name of Object.keys(frontMatter.shape)) {
    const value = given[name] ?? "";
    const isRight =
      name in given && frontMatter.shape[name as keyof FrontMatter].safeParse(value).success;
    if (isRight) whole[name] = value;
    else if (name in given || name in harmless) broken.add(name);
    if (!isRight && harmless[name] !== undefined) whole[name] = harmless[name];
  }
  const partly = frontMatter.safeParse(whole);
  return { meta: partly.data, broken, problems };
}

/** The keys that a mapping has, as far as they are keys; at least one, for a source is required. */
function keysOf(value: Plain | undefined): string[] {
  const names = typeof value === "object" && !Array.isArray(value) ? Object.keys(value) : [];
  const keys = names.filter((name) => parseKey(name) !== undefined);
  return keys.length > 0 ? keys : ["none"];
}

/** What parsing some files gave: the briefings that can be read, and every problem of their form. */
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
    const { parsed, problems } = parseBriefing(file);
    diagnostics.push(...locate(file, problems));
    if (parsed === undefined) continue;
    briefings.push(parsed.briefing);
    if (problems.length === 0) onParsed(parsed);
  }
  return { briefings, diagnostics };
}

/** Where a field of a briefing stands, for a rule's message. Reads the YAML again: only bad files pay. */
export function offsetOfField(text: string, path: Path, what: "key" | "value" = "value"): number {
  // A bad file's findings come one after the other: its YAML is read once for all of them.
  if (last?.text !== text) last = { text, yaml: readYaml(text) };
  return last.yaml?.offsetOf(path, what) ?? 0;
}

let last: { readonly text: string; readonly yaml: YamlText | undefined } | undefined;

function readYaml(text: string): YamlText | undefined {
  const parts = cutFrontMatter(text);
  const yaml = "message" in parts ? [] : parseYaml(parts.yaml, parts.yamlStart);
  return Array.isArray(yaml) ? undefined : yaml;
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
