/** Turns one source file into a typed briefing, or into every problem that its form has. */
import { NO_SETTINGS, type ParseSettings } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { pushAll } from "../diagnostics/push-all.ts";
import { nearest } from "../diagnostics/suggest.ts";
import type { Day } from "../read/dates.ts";
import type { SourceFile } from "../read/file.ts";
import { addressOf, parseKey } from "../read/identity.ts";
import { NO_BODY, readBody } from "./body/body.ts";
import { anchorsOfClaims } from "./body/slugs.ts";
import { readSuppressions } from "./body/suppression.ts";
import type { Briefing, ParsedBriefing } from "./briefing.ts";
import { countsIn } from "./language/body-counts.ts";
import { NO_SKETCH, sketchOf } from "./ledger/shingles.ts";
import { hashOfText, visibleText } from "./ledger/visible-text.ts";
import { isWanted } from "./levels.ts";
import type { FileReading } from "./rule.ts";
import { briefingIsNew } from "./rules/briefing-is-new.ts";
import { countIsOfTheSources } from "./rules/count-is-of-the-sources.ts";
import { FILE_RULES } from "./rules.ts";
import { parseShape } from "./schema/parse-shape.ts";
import { type FrontMatter, frontMatter, MOST_SOURCES } from "./schema/schema.ts";
import { UNREAD } from "./voices/uses.ts";
import { type Finding, problemOf } from "./yaml/finding.ts";
import { cutFrontMatter } from "./yaml/front-matter.ts";
import { mergeMarks } from "./yaml/merge-marks.ts";
import { locate, type Problem } from "./yaml/problem.ts";
import { type Plain, parseYaml, type YamlText } from "./yaml/yaml.ts";
import { withZone } from "./yaml/zone-time.ts";

/** Schemes of links to something of the archive; what other links say concerns their own file alone. */
const WITHIN: ReadonlySet<string> = new Set(["brief", "place", "who", "#"]);

/** Refusals after which it is not known who was cited. */
const LOST = new Set(["citation-is-readable", "markdown-is-plain"]);

/** What a file gave: a briefing if its form can be read at all, and every problem of its form. */
export interface ParsedFile {
  /** With problems, only what is right in it holds; the fields that are not are named in `broken`. */
  readonly parsed: ParsedBriefing | undefined;
  readonly problems: readonly Problem[];
}

/** Parses one file and runs the rules that need no other. Never throws, whatever the text. */
export function parseBriefing(file: SourceFile, settings: ParseSettings = NO_SETTINGS): ParsedFile {
  const { path, id, day, text, sha256 } = file;
  const marks = mergeMarks(text);
  if (marks.length > 0) return { parsed: undefined, problems: marks };
  const parts = cutFrontMatter(text);
  if ("message" in parts) return { parsed: undefined, problems: [parts] };
  const yaml = parseYaml(parts.yaml, parts.yamlStart);
  if (Array.isArray(yaml)) return { parsed: undefined, problems: yaml };
  const shape = parseFrontMatter(yaml, day);
  const isSkimmed = settings.wanted === "relations" && !mayLinkWithin(parts.body);
  const reserved = anchorsOfClaims(shape.meta ?? { claims: [] });
  const body = isSkimmed ? NO_BODY : readBody(parts.body, parts.bodyStart, reserved);
  const { problems, tokens, passages, headings, comments, citations, links, anchors, taken } = body;
  const { meta } = shape;
  // A citation that cannot be read may have been of any source.
  const isCitationLost = problems.some(({ ruleId }) => LOST.has(ruleId));
  const broken = isCitationLost ? new Set([...shape.broken, "sources"]) : shape.broken;
  // A draft is not published, so what is wrong with it stops nobody's build.
  const severity = isDraft(yaml) ? "warning" : "error";
  const all = [...shape.problems, ...problems].map(
    (problem): Problem => ({ ...problem, severity }),
  );
  if (meta === undefined) return { parsed: undefined, problems: all };
  const unchecked = {
    path,
    id,
    day,
    address: addressOf(id),
    meta,
    reading: {
      citations: citations.map(({ key, offset }) => ({ key, offset })),
      links: links
        .filter(({ scheme }) => WITHIN.has(scheme))
        .map(({ scheme, target, offset }) => ({ scheme, target, offset })),
      anchors,
    },
    sha256,
    textHash: settings.wanted === "relations" ? "" : hashOfText(visibleText(meta, tokens)),
    broken,
    findings: [],
    sketch: isWanted(briefingIsNew, meta, settings) ? sketchOf(passages) : NO_SKETCH,
    counts: isWanted(countIsOfTheSources, meta, settings)
      ? countsIn(passages, meta.lang ?? settings.lang)
      : [],
    suppressions: [...readSuppressions(parts.yaml, parts.yamlStart), ...body.suppressions],
  };
  const lang = meta.lang ?? settings.lang;
  const read = {
    briefing: unchecked,
    links,
    passages,
    taken,
    headings,
    comments,
    isDraft: meta.status === "draft",
    text,
    lang,
  };
  const findings = checkFile(read, yaml, settings);
  return { parsed: { briefing: { ...unchecked, findings }, tokens }, problems: all };
}

/** A link in any form that Markdown has, to anything but the web. It may see one where there is none. */
const OWN_LINK = /\](?:\(|:)\s*<?(?!https?:\/\/)|<(?!https?:\/\/)[a-z][a-z0-9+.-]{1,31}:/i;

/** True where a body may link to something within the archive, so that it must be read to know its relations. */
function mayLinkWithin(body: string): boolean {
  return OWN_LINK.test(body);
}

/** What the rules of a single file find in it. */
function checkFile(reading: FileReading, yaml: YamlText, settings: ParseSettings): Diagnostic[] {
  const { briefing, text } = reading;
  const placed = { text, offsetOf: yaml.offsetOf };
  const problems: Problem[] = [];
  for (const rule of FILE_RULES) {
    if (!isWanted(rule, briefing.meta, settings)) continue;
    for (const finding of rule.check(reading))
      if (!isAboutBroken(finding, briefing)) problems.push(problemOf(rule.id, finding, placed));
  }
  return problems.length === 0 ? [] : locate({ path: briefing.path, text }, problems);
}

/** True for a finding about a field whose form is wrong: it would only follow from that. */
export function isAboutBroken(finding: Finding, { broken }: Pick<Briefing, "broken">): boolean {
  return "field" in finding && broken.has(String(finding.field[0]));
}

/** True where the front matter says `draft`, or nothing at all: `Status: published` and `staus:` are slips, and no draft. */
function isDraft({ value }: YamlText): boolean {
  if (typeof value !== "object" || Array.isArray(value)) return false;
  const { status } = value;
  if (status !== undefined) return status === "draft";
  return !Object.keys(value).some((name) => nearest(name, ["status"]) !== undefined);
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
  const problems = meta.map((problem) => withZone(problem, yaml));
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
  return keys.length > 0 ? keys.slice(0, MOST_SOURCES) : [UNREAD];
}

/** What parsing some files gave: the briefings that can be read, and every problem of their form. */
export interface Parsed {
  readonly briefings: readonly Briefing[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses files in order. `onParsed` hears of each good one, tokens included. */
export function parseFiles(
  files: Iterable<SourceFile | Diagnostic>,
  settings: ParseSettings = NO_SETTINGS,
  onParsed: (parsed: ParsedBriefing) => void = () => {},
): Parsed {
  const briefings: Briefing[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    if ("ruleId" in file) {
      diagnostics.push(file);
      continue;
    }
    const { parsed, problems } = parseBriefing(file, settings);
    pushAll(diagnostics, locate(file, problems));
    if (parsed === undefined) continue;
    briefings.push(parsed.briefing);
    if (problems.length === 0) onParsed(parsed);
  }
  return { briefings, diagnostics };
}
