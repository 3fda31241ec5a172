/** Every text of a briefing's file by its field: what a page could show of it, and what it never should. */
import type { Token } from "markdown-it";
import { readBody } from "../check/body/body.ts";
import { cutFrontMatter } from "../check/yaml/front-matter.ts";
import { type Plain, parseYaml } from "../check/yaml/yaml.ts";
import { addressOf, type BriefingId } from "../read/identity.ts";

export interface FieldText {
  /** `title`, `sources.url`, `body`: without keys and numbers, for keys are a writer's words. */
  readonly name: string;
  readonly text: string;
}

/** Words of ours, one of a few, or of the vocabulary: whoever finds one learns nothing. */
const CHOSEN =
  /(?:^|\.)(?:status|tlp|lang|type|topics|places|ai|embargo_zone|kind|state|likelihood|confidence|basis|quotes|rating|via|source)$|^claims\.sources$/;
/** What a page shows of a withdrawn briefing: that it was, and why it is not any more. */
const ON_A_TOMBSTONE =
  /^(?:id|slug|address|title|corrections\.text|related|follows|supersedes|translation_of|aliases)$/;

/** True for a field whose words a reader sees, though the briefing is withdrawn. */
export function isOnTombstone({ name }: FieldText): boolean {
  return ON_A_TOMBSTONE.test(name);
}

/** The fields of a file, as they were written: what is wrong with a draft's field keeps nothing of it from us. */
export function fieldsOf(id: BriefingId, text: string): FieldText[] {
  const names = [
    { name: "id", text: id },
    { name: "address", text: `${addressOf(id)}index.html` },
    { name: "slug", text: id.slice("2025-06-12-".length) },
  ];
  const parts = cutFrontMatter(text);
  if ("message" in parts) return [...names, { name: "file", text }];
  const yaml = parseYaml(parts.yaml, parts.yamlStart);
  const front = Array.isArray(yaml)
    ? [{ name: "front matter", text: parts.yaml }]
    : fieldsIn(yaml.value, "");
  return [...names, ...front, ...fieldsOfBody(parts.body)];
}

/** Of these the keys are the writer's own. */
const KEYED: ReadonlySet<string> = new Set(["sources", "entities"]);

function fieldsIn(value: Plain, name: string): FieldText[] {
  if (typeof value === "string") return CHOSEN.test(name) ? [] : written(name, value);
  if (Array.isArray(value)) return value.flatMap((one) => fieldsIn(one, name));
  return Object.entries(value).flatMap(([key, one]) => {
    if (!KEYED.has(name)) return fieldsIn(one, name === "" ? key : `${name}.${key}`);
    const own = typeof one === "string" || Array.isArray(one) ? { "": one } : one;
    return [
      { name, text: key },
      ...Object.entries(own).flatMap(([field, inner]) =>
        fieldsIn(inner, field === "" ? name : `${name}.${field}`),
      ),
    ];
  });
}

/** A text, and where it is an address, as a page writes it too. */
function written(name: string, text: string): FieldText[] {
  const href = /^https?:/i.test(text) && URL.canParse(text) ? new URL(text).href : text;
  return [{ name, text }, ...(href === text ? [] : [{ name, text: href }])];
}

/** Each block as its words, without marks and citations; where its links lead; and what its comments say. */
function fieldsOfBody(body: string): FieldText[] {
  const { tokens } = readBody(body, 0);
  // Blocks that are nested too deeply to read are no reason to look for less.
  if (tokens.length === 0) return [{ name: "body", text: body }];
  return tokens.flatMap((token) => {
    if (token.type === "comment") return [{ name: "comment", text: token.content }];
    if (token.type === "inline") return fieldsOfBlock(token.children ?? []);
    return [{ name: "body", text: `${token.info} ${token.content}` }];
  });
}

function fieldsOfBlock(children: readonly Token[]): FieldText[] {
  let words = "";
  const others: FieldText[] = [];
  for (const child of children) {
    if (child.type === "comment") others.push({ name: "comment", text: child.content });
    else if (child.type.endsWith("break")) words += " ";
    else if (child.type !== "citation") words += child.content;
    for (const [, target] of child.attrs ?? []) others.push(...written("link", String(target)));
  }
  return [{ name: "body", text: words }, ...others];
}
