/** Finds where a briefing's text names another by its id: in the fields that relate it, and in the links of its body. */
import { cutFrontMatter } from "../check/yaml/front-matter.ts";
import { type Path, type Plain, parseYaml, type YamlText } from "../check/yaml/yaml.ts";
import type { Edit } from "../diagnostics/diagnostic.ts";
import type { BriefingId } from "../read/identity.ts";

/** Fields whose texts are ids of other briefings. */
export const RELATIONS = ["related", "follows", "supersedes", "translation_of"] as const;

export interface Renaming {
  readonly from: BriefingId;
  readonly to: BriefingId;
}

/** The edits that make a text say the new id wherever it says the old one; of YAML that cannot be read, none. */
export function editsOfNamings(text: string, { from, to }: Renaming): Edit[] {
  const parts = cutFrontMatter(text);
  if ("message" in parts) return [];
  const yaml = parseYaml(parts.yaml, parts.yamlStart);
  if (Array.isArray(yaml)) return [];
  const inFields = placesIn(yaml, text, { from, fields: RELATIONS });
  const inLinks = placesOfLinks(parts.body, from).map((at) => parts.bodyStart + at);
  return editsAt([...inFields, ...inLinks], { from, to });
}

/** The same for a Markdown text that stands in another file, such as the about text of the settings. */
export function editsOfLinks(text: string, renaming: Renaming): Edit[] {
  return editsAt(placesOfLinks(text, renaming.from), renaming);
}

/** The same for the settings: what is pinned, and the links of their texts. */
export function editsOfSettings(text: string, renaming: Renaming): Edit[] {
  const yaml = parseYaml(text, 0);
  const pinned = Array.isArray(yaml) ? [] : placesIn(yaml, text, { ...renaming, fields: ["pin"] });
  return [...editsOfLinks(text, renaming), ...editsAt(pinned, renaming)];
}

function editsAt(places: readonly number[], { from, to }: Renaming): Edit[] {
  return places.map((at) => ({ from: at, to: at + from.length, text: to }));
}

/** Where these fields have the id. */
function placesIn(
  yaml: YamlText,
  text: string,
  { from, fields }: { readonly from: BriefingId; readonly fields: readonly string[] },
): number[] {
  return fields
    .flatMap((field) => pathsOf(yaml.value, field, from))
    .flatMap((path) => {
      const [start, end] = yaml.rangeOf(path);
      return placesOf(from, text.slice(start, end)).map((at) => start + at);
    });
}

/** Where in front matter a field has this text: by itself, or in its list. */
function pathsOf(value: Plain, field: string, id: string): Path[] {
  const found = typeof value === "object" && !Array.isArray(value) ? value[field] : undefined;
  if (Array.isArray(found))
    return found.flatMap((item, at) => (isText(item, id) ? [[field, at]] : []));
  return isText(found, id) ? [[field]] : [];
}

function isText(value: Plain | undefined, id: string): boolean {
  return typeof value === "string" && value.trim() === id;
}

/** After a link's words, and of a reference. Of an address between angle brackets readers see the id: it is no link alone. */
function placesOfLinks(body: string, id: string): number[] {
  const link = new RegExp(String.raw`\](?:\(|:)\s*<?brief:(?=${id}(?:[\s>)]|$))`, "gi");
  return [...body.matchAll(link)].map(({ 0: before, index }) => index + before.length);
}

function placesOf(words: string, text: string): number[] {
  const at = text.indexOf(words);
  return at === -1 ? [] : [at];
}
