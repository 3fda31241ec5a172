/** The files that VS Code reads in a folder: whole ones of ours, and additions to ones that are not. */
import { FORMS } from "./form.ts";
import type { KnownWords } from "./offered-words.ts";
import { Refusal } from "./refusal.ts";
import { type SchemaName, schemaText } from "./schemas.ts";
import { snippetsText } from "./snippets.ts";

/** A file below the folder, by its path with `/`. */
export interface WorkspaceFile {
  readonly path: string;
  /** The text that it is to have, from the one that it has; a Refusal where that cannot be said. */
  readonly textFrom: (existing: string | undefined) => string | Refusal;
}

type Json = Readonly<Record<string, unknown>>;

const SCHEMAS = ".vscode/dateline";
const SETTINGS = ".vscode/settings.json";
const EXTENSIONS = ".vscode/extensions.json";
const YAML_EXTENSION = "redhat.vscode-yaml";

/** Every file, the schemas before the settings that name them. `archive` is its folder, as a pattern of files says it. */
export function workspaceFiles(words: KnownWords, archive: string): WorkspaceFile[] {
  const ours = (path: string, text: string): WorkspaceFile => ({ path, textFrom: () => text });
  const mapping = {
    [`./${SCHEMAS}/archive.schema.json`]: [`${archive}archive.yaml`],
    [`./${SCHEMAS}/vocabulary.schema.json`]: [`${archive}vocabulary/*.yaml`],
  };
  return [
    ...(Object.keys(FORMS) as SchemaName[]).map((name) =>
      ours(`${SCHEMAS}/${name}.schema.json`, schemaText(name, words)),
    ),
    ours(".vscode/dateline.code-snippets", snippetsText(words)),
    { path: SETTINGS, textFrom: (existing) => withMapping(existing, mapping) },
    { path: EXTENSIONS, textFrom: withRecommendation },
  ];
}

function withMapping(existing: string | undefined, mapping: Json): string | Refusal {
  // Written in by hand, perhaps beside comments: then there is nothing left to add.
  if (
    existing !== undefined &&
    Object.keys(mapping).every((path) => existing.includes(`"${path}"`))
  )
    if (parse(existing) === undefined) return existing;
  const settings = parse(existing);
  const schemas = settings?.["yaml.schemas"] ?? {};
  if (settings !== undefined && isObject(schemas))
    return write({ ...settings, "yaml.schemas": { ...schemas, ...mapping } }, existing);
  return refuse(SETTINGS, `"yaml.schemas": ${JSON.stringify(mapping)}`);
}

function withRecommendation(existing: string | undefined): string | Refusal {
  if (existing?.includes(`"${YAML_EXTENSION}"`)) return existing;
  const extensions = parse(existing);
  const known = extensions?.recommendations ?? [];
  if (extensions !== undefined && Array.isArray(known))
    return write({ ...extensions, recommendations: [...known, YAML_EXTENSION] }, existing);
  return refuse(EXTENSIONS, `"recommendations": ["${YAML_EXTENSION}"]`);
}

function refuse(path: string, addition: string): Refusal {
  return new Refusal(
    `${path} is no plain JSON (it has comments, perhaps), so it was left as it was. Add this to it by hand: ${addition}`,
  );
}

/** The object that a text holds; an empty one where there is no text; undefined where it holds anything else. */
function parse(text: string | undefined): Json | undefined {
  if (text === undefined || text.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** In the indentation that the file has; byte for byte as it was where nothing is new. */
function write(value: Json, existing: string | undefined): string {
  if (existing !== undefined && JSON.stringify(parse(existing)) === JSON.stringify(value))
    return existing;
  const indent = /^\{\r?\n([ \t]+)"/.exec(existing ?? "")?.[1] ?? "  ";
  return `${JSON.stringify(value, null, indent)}\n`;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
