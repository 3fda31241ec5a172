/** Keeps the old address of a renamed briefing among its `aliases:`, whatever the style of its front matter. */
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { cutFrontMatter } from "../check/yaml/front-matter.ts";
import { READING } from "../check/yaml/yaml.ts";
import type { Edit } from "../diagnostics/diagnostic.ts";
import { addressOf, type BriefingId } from "../read/identity.ts";

/** The edit of a briefing's text that adds the address of `id`; undefined where its front matter cannot be read. */
export function aliasEdit(text: string, id: string): Edit | undefined {
  const parts = cutFrontMatter(text);
  if ("message" in parts) return undefined;
  const { yaml, yamlStart } = parts;
  const fields = contentsOf(yaml);
  if (!isMap(fields) || fields.flow === true) return undefined;
  const address = addressOf(id as BriefingId);
  const at = (offset: number, added: string): Edit => ({
    from: yamlStart + offset,
    to: yamlStart + offset,
    text: added,
  });
  const pair = fields.items.find(({ key }) => isScalar(key) && key.value === "aliases");
  if (pair === undefined) return at(yaml.length, `aliases: [${address}]\n`);
  const list = pair.value;
  if (!isSeq(list) || list.range == null) return undefined;
  // The newest first: then nothing needs to be known of how the list ends.
  if (list.flow === true)
    return at(list.range[0] + 1, list.items.length === 0 ? address : `${address}, `);
  const column = list.range[0] - (yaml.lastIndexOf("\n", list.range[0] - 1) + 1);
  return at(list.range[0], `- ${address}\n${" ".repeat(column)}`);
}

function contentsOf(yaml: string): unknown {
  try {
    const document = parseDocument(yaml, READING);
    return document.errors.length === 0 ? document.contents : undefined;
  } catch {
    // On thousands of nested brackets the parser's stack gives out.
    return undefined;
  }
}
