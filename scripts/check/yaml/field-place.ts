/** Where a field of a briefing stands, when its YAML has long been read and let go. */
import { cutFrontMatter } from "./front-matter.ts";
import { type Path, parseYaml, type YamlText } from "./yaml.ts";

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
