/** Turns one source file into a typed briefing, or into every problem that its form has. */
import { NO_SETTINGS, type ParseSettings } from "../config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { pushAll } from "../diagnostics/push-all.ts";
import type { SourceFile } from "../read/file.ts";
import { addressOf } from "../read/identity.ts";
import { NO_BODY, readBody } from "./body/body.ts";
import { anchorsOfClaims } from "./body/slugs.ts";
import { readSuppressions } from "./body/suppression.ts";
import type { Briefing, ParsedBriefing } from "./briefing.ts";
import { countsIn } from "./language/body-counts.ts";
import { paragraphsOf } from "./ledger/paragraph-hash.ts";
import { NO_SKETCH, sketchOf } from "./ledger/shingles.ts";
import { hashOfText, visibleText } from "./ledger/visible-text.ts";
import { isWanted } from "./levels.ts";
import type { FileReading } from "./rule.ts";
import { briefingIsNew } from "./rules/briefing-is-new.ts";
import { countIsOfTheSources } from "./rules/count-is-of-the-sources.ts";
import { FILE_RULES } from "./rules.ts";
import { isDraft, parseFrontMatter } from "./schema/parse-front-matter.ts";
import { type Finding, problemOf } from "./yaml/finding.ts";
import { cutFrontMatter } from "./yaml/front-matter.ts";
import { mergeMarks } from "./yaml/merge-marks.ts";
import { locate, type Problem } from "./yaml/problem.ts";
import { parseYaml, type YamlText } from "./yaml/yaml.ts";

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
  const shape = parseFrontMatter(yaml, { id, day });
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
    // Of a withdrawn one no word is kept.
    paragraphs:
      settings.wanted === "relations" || meta.status === "withdrawn" ? "" : paragraphsOf(tokens),
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

/** What parsing some files gave: the briefings that can be read, and every problem of their form. */
export interface Parsed {
  readonly briefings: readonly Briefing[];
  /** What the files of former versions say, each with the path of its own. */
  readonly versions?: readonly Briefing[];
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
