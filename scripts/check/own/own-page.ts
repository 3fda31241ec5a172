/** Reads one page of the desk's own: its fields, its checked body, and every problem that its form has. */
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Key, SitePath } from "../../read/identity.ts";
import type { PageFile } from "../../read/own-files.ts";
import { pageNameOf } from "../../read/own-names.ts";
import { suppress } from "../archive/suppress.ts";
import { type ReadBody, readBody } from "../body/body.ts";
import { readSuppressions } from "../body/suppression.ts";
import { levelOf } from "../levels.ts";
import type { Linking, RuleContext } from "../rule.ts";
import { parseShape } from "../schema/parse-shape.ts";
import { problemOf } from "../yaml/finding.ts";
import { cutFrontMatter, type FileParts } from "../yaml/front-matter.ts";
import { mergeMarks } from "../yaml/merge-marks.ts";
import { locate, type Problem } from "../yaml/problem.ts";
import { parseYaml, type YamlText } from "../yaml/yaml.ts";
import { LINK_RULES, PAGE_RULES } from "./page-rules.ts";
import { type PageFields, pageFields } from "./page-schema.ts";

/** A page that may be published: nothing in it is wrong. */
export interface OwnPage extends Pick<PageFields, "title" | "summary" | "menu" | "updated"> {
  readonly name: Key;
  readonly address: SitePath;
  readonly lang: string;
  /** The page that this one translates. */
  readonly translationOf: Key | undefined;
  /** Its Markdown. */
  readonly body: string;
  readonly links: ReadBody["links"];
  readonly file: PageFile;
}

/** What pages are checked against. */
export type PageChecking = Pick<
  RuleContext,
  "settings" | "wanted" | "vocabulary" | "ids" | "today"
>;

/** A page as it was read: undefined where its form is wrong, and all that is wrong. */
export interface ParsedPage {
  readonly page: OwnPage | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A page is held to what a report of the news is held to, as far as that asks neither for sources nor for news. */
const AS = { type: "report", status: "published" } as const;

/** Reads and checks a page by itself. Never throws, whatever the text. */
export function parsePage(file: PageFile, context: PageChecking): ParsedPage {
  const { path, text } = file;
  const name = pageNameOf(path);
  if (name === undefined) throw new Error(`${path} is no page's file.`);
  const refuse = (problems: readonly Problem[]): ParsedPage => ({
    page: undefined,
    diagnostics: locate(file, problems),
  });
  const marks = mergeMarks(text);
  if (marks.length > 0) return refuse(marks);
  const parts = cutFrontMatter(text);
  if ("message" in parts) return refuse([parts]);
  const yaml = parseYaml(parts.yaml, parts.yamlStart);
  if (Array.isArray(yaml)) return refuse(yaml);
  const body = readBody(parts.body, parts.bodyStart);
  const fields = parseShape(pageFields, yaml);
  const problems = [...body.problems, ...citationsIn(body)];
  if (Array.isArray(fields)) return refuse([...fields, ...problems]);
  const lang = fields.lang ?? context.settings.lang;
  const found = foundIn({ file, fields, body, lang, yaml }, context);
  const { title, summary, menu, updated } = fields;
  const page: OwnPage = {
    ...{ name, title, summary, menu, updated, lang, file },
    address: `/${name}/` as SitePath,
    translationOf: fields.translation_of,
    body: parts.body,
    links: body.links,
  };
  const suppressed = suppress(found, suppressible(file, parts, body), {
    ...context,
    textOf: () => text,
  });
  return { page, diagnostics: [...locate(file, problems), ...suppressed] };
}

function suppressible({ path }: PageFile, parts: FileParts, { suppressions }: ReadBody) {
  const above = readSuppressions(parts.yaml, parts.yamlStart);
  return { path, meta: AS, suppressions: [...above, ...suppressions] };
}

/** A page has no list of sources, so that a citation would lead nowhere. */
function citationsIn({ citations }: ReadBody): Problem[] {
  return citations.map(({ key, offset }) => ({
    ruleId: "page-cites-nothing",
    offset,
    message: `A page has no sources, so \`@${key}\` would lead nowhere. Link to the source itself, as in [its report](https://…).`,
  }));
}

interface ReadPage {
  readonly file: PageFile;
  readonly fields: PageFields;
  readonly body: ReadBody;
  readonly lang: string;
  readonly yaml: YamlText;
}

/** What the rules find, each finding at its level. */
function foundIn(
  { file, fields, body, lang, yaml }: ReadPage,
  context: PageChecking,
): Diagnostic[] {
  const { text } = file;
  const meta = { title: fields.title, summary: fields.summary ?? "" };
  const briefing = { day: fields.updated ?? context.today, broken: NOTHING, meta };
  const titled = { ...body, isDraft: false, text, lang, briefing };
  const linking: Linking = { reading: body, meta: NAMES_NOTHING };
  const placed = { text, offsetOf: yaml.offsetOf };
  const all = [
    ...PAGE_RULES.map((rule) => [rule, rule.check(titled)] as const),
    ...LINK_RULES.map((rule) => [rule, rule.check(linking, context)] as const),
  ];
  return all.flatMap(([rule, findings]) => {
    const level = levelOf(rule, AS, context.settings);
    if (level === "off") return [];
    const problems = [...findings].map((finding) => ({
      ...problemOf(rule.id, finding, placed),
      severity: level,
    }));
    return locate(file, problems);
  });
}

const NOTHING: ReadonlySet<string> = new Set();
const NAMES_NOTHING: Linking["meta"] = { claims: [], places: [], entities: new Map() };
